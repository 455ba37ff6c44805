from cmdesk.domain.incidents import read_plan
from cmdesk.domain.macros import WRITES, Do
from cmdesk.domain.playbook import SECTIONS, balance
from cmdesk.domain.variables import asked, fill
from cmdesk.store import incidents, macros, playbooks, post_templates, replies, tasks


def test_the_drawer_is_filled_and_everything_in_it_works(store):
    with store.read() as db:
        saved = replies.every(db)
        made = macros.every(db)
        to_do = tasks.open_ones(db)
        templates = post_templates.every(db)
    assert len(saved) == 3
    assert all(not fill(each.text, {"account.name": "Fournil"}).missing for each in saved)
    assert {each.key for each in made} == {"Ctrl+1", "Ctrl+2"}
    named = {step.what for each in made for step in each.steps if step.do is Do.REPLY}
    assert named <= {each.shortcut for each in saved}
    assert all(any(step.do in WRITES for step in each.steps) for each in made)
    assert [task.due is not None for task in to_do] == [True, False]
    assert len(templates) == 3
    assert all(one.variants and asked(one.text) for one in templates)


def test_the_bakery_knows_how_it_speaks_and_what_it_does_in_a_crisis(store):
    with store.read() as db:
        told = playbooks.one(db)
        plan = read_plan(incidents.plan(db) or "")
    assert set(told.pages) == {each.key for each in SECTIONS}
    assert sum(one.target for one in balance(told, [])) == 100
    assert told.notes.count("\n") == 0  # nothing was left that was not understood
    assert [level.number for level in plan.levels] == [1, 2, 3]
    assert all(level.criteria and level.steps for level in plan.levels)
    assert [bool(one.approved) for one in plan.statements] == [True, True, False]
    assert [one.depth for one in plan.contacts] == [0, 1, 1, 2]
    assert all((plan.do, plan.dont, plan.answers))
