from datetime import timedelta

import pytest

from cmdesk.domain.grammar import BadQuery
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.domain.troubles import Problem
from cmdesk.store import items, queries, rules, ruling
from tests.store.conftest import NOON, article

RULE = Rule(
    0, "Pannes", (Event.ARRIVED, Event.MENTIONED), (Condition(Ask.QUERY, "panne"), Condition(Ask.LANGUAGE, "en", True)),
    (Action(Do.INBOX), Action(Do.PRIORITY, 2)), any=True, stops=True, enabled=False,
)  # fmt: skip


def named(name: str, **more) -> Rule:
    values = {"events": (Event.ARRIVED,), "conditions": (), "actions": (Action(Do.BIN),)}
    return Rule(0, name, **{**values, **more})


def names(workspace) -> list[str]:
    return [one.name for one in workspace.read(rules.every)]


def test_a_rule_comes_back_as_it_was_kept(workspace):
    made = workspace.write(rules.add, RULE, NOON)
    kept = workspace.read(rules.one, made)
    assert kept == Rule(**{**vars(RULE), "id": made})
    workspace.write(rules.change, Rule(**{**vars(kept), "name": "Autres", "conditions": ()}))
    assert workspace.read(rules.one, made).name == "Autres"
    workspace.write(rules.switch, made, True)
    assert workspace.read(rules.one, made).enabled


def test_rules_stand_in_the_order_that_they_were_given(workspace):
    ids = [workspace.write(rules.add, named(name), NOON) for name in ("a", "b", "c")]
    assert names(workspace) == ["a", "b", "c"]
    workspace.write(rules.put_in_order, [ids[2], ids[0]])
    assert names(workspace) == ["c", "a", "b"]


def test_a_name_is_taken_once_and_an_expression_must_be_readable(workspace):
    workspace.write(rules.add, named("a"), NOON)
    with pytest.raises(Problem, match="name-taken"):
        workspace.write(rules.add, named("a"), NOON)
    with pytest.raises(BadQuery):
        workspace.write(rules.add, named("b", conditions=(Condition(Ask.QUERY, "query:rien"),)), NOON)
    workspace.write(queries.add, "Rien", "panne", NOON)
    workspace.write(rules.add, named("b", conditions=(Condition(Ask.QUERY, "query:rien"),)), NOON)


def test_a_removed_rule_can_be_added_again(workspace):
    made = workspace.write(rules.add, RULE, NOON)
    gone = workspace.write(rules.remove, made)
    assert names(workspace) == []
    workspace.write(rules.add, gone, NOON)
    assert names(workspace) == ["Pannes"]


def test_what_was_hidden_is_in_the_bin_and_comes_back(workspace):
    workspace.write(rules.add, named("Tout"), NOON)
    where = workspace.source()
    workspace.arrive(where, article(1, "Un"), article(2, "Deux"))
    assert workspace.read(items.page, items.View()) == []
    assert len(workspace.read(items.page, items.View(binned=True))) == 2
    assert set(workspace.read(rules.binned)) == {1, 2}
    workspace.write(rules.restore, [1])
    assert [row.id for row in workspace.read(items.page, items.View())] == [1]
    assert workspace.write(rules.restore_all) == 1
    assert workspace.read(rules.binned) == []


def test_after_thirty_days_the_bin_is_emptied_for_good(workspace):
    workspace.write(rules.add, named("Tout"), NOON)
    where = workspace.source()
    workspace.arrive(where, article(1, "Un"), article(2, "Deux"), article(3, "Trois"))
    workspace.write(rules.restore, [2])
    workspace.write(items.star, 3, True)
    workspace.index()
    workspace.write(rules.tidy, NOON + timedelta(days=29))
    assert len(workspace.read(rules.binned)) == 2
    workspace.write(rules.tidy, NOON + timedelta(days=31))
    assert workspace.read(rules.binned) == [3]  # starred: it stays where it is
    assert [row.id for row in workspace.read(items.page, items.View())] == [2]
    workspace.now = NOON + timedelta(days=31)
    workspace.arrive(where, article(1, "Un"))
    assert workspace.read(rules.binned) == [3]  # it does not come back at the next fetch


def test_the_log_is_kept_for_ninety_days(workspace):
    made = workspace.write(rules.add, named("Tout"), NOON)
    workspace.arrive(workspace.source(), article(1, "Un"))
    (ran,) = workspace.read(rules.log)
    assert (ran.rule_id, ran.rule, ran.item_id, ran.about, ran.event) == (made, "Tout", 1, "Un", Event.ARRIVED)
    assert (ran.done, ran.why, ran.undone) == ((Action(Do.BIN),), (), False)
    assert workspace.read(rules.log, item_id=2) == []
    assert workspace.read(rules.log, rule_id=made) == [ran]
    assert workspace.read(rules.figures) == {made: (1, NOON)}
    workspace.write(rules.restore, [1])
    workspace.write(rules.tidy, NOON + timedelta(days=89))
    assert workspace.read(rules.log) == [ran]
    workspace.write(rules.tidy, NOON + timedelta(days=91))
    assert workspace.read(rules.log) == []


def test_what_was_taken_back_is_not_counted(workspace):
    workspace.write(rules.add, named("Tout"), NOON)
    workspace.arrive(workspace.source(), article(1, "Un"))
    (ran,) = workspace.read(rules.log)
    workspace.write(ruling.undo, [ran.id], NOON)
    assert workspace.read(rules.figures) == {}
