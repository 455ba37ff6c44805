from cmdesk.domain.macros import WRITES, Do
from cmdesk.domain.variables import asked, fill
from cmdesk.store import macros, post_templates, replies, tasks


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
