import pytest

from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import Store, rules
from tests.store.conftest import NOON

PANNE = Condition(Ask.QUERY, "panne", negated=False)


@pytest.fixture
def ruled(run, feed, workspace):
    """A workspace with two items and a rule."""
    path = feed("a.xml", "Ouest", "Panne", "Pain")
    path.write_bytes(path.read_bytes().replace(b"Tue, 03 Mar 2026", _today()))
    run("add", path)
    store = Store(workspace)
    with store.write() as db:
        rules.add(db, Rule(0, "Pannes", (Event.ARRIVED,), (PANNE,), (Action(Do.STAR), Action(Do.SNOOZE, 4))), NOON)
        rules.add(db, Rule(0, "Rien", (Event.MESSAGE,), (), (Action(Do.DONE),), enabled=False, stops=True), NOON)
    store.close()


def _today() -> bytes:
    from cmdesk.cli.workshop import now

    return f"{now():%a, %d %b %Y}".encode()


def test_rules_are_listed(run, ruled):
    told = run("rules", "list", "--json").document
    assert told[0] == {
        "id": 1,
        "name": "Pannes",
        "enabled": True,
        "when": ["arrived"],
        "if": ["query=panne"],
        "any": False,
        "then": ["star", "snooze 4"],
        "stops": False,
        "times": 0,
    }
    said = run("rules", "list").out
    assert "arrived > query=panne > star, snooze 4" in said
    assert "switched off" in said


def test_a_rule_is_tried_applied_told_and_taken_back(run, ruled):
    told = run("rules", "test", "pannes", "--json").document
    assert (told["found"], told["looked"], sum(told["days"])) == (1, 2, 1)
    assert [row["title"] for row in told["items"]] == ["Panne"]
    assert "Would have matched 1 of 2 in 30 days." in run("rules", "test", "1").out
    assert run("rules", "log", "--json").document == []
    done = run("rules", "apply", "Pannes", "--json").document
    assert done == {"application": 1, "changed": 1}
    (ran,) = run("rules", "log", "Pannes", "--json").document
    assert (ran["about"], ran["why"], ran["done"], ran["undone"]) == ("Panne", ["query=panne"], ["star"], False)
    assert "Pannes: star" in run("rules", "log").out
    assert run("rules", "undo", "1", "--json").document == {"undone": 1}
    assert run("rules", "log", "--json").document[0]["undone"]


def test_one_that_does_not_exist(run, ruled):
    said = run("rules", "test", "Zut")
    assert said.code == 1
    assert "Zut" in said.err


def test_no_rule_yet(run, feed):
    run("add", feed("a.xml", "Ouest", "Un"))
    assert "There is no rule yet" in run("rules", "list").err
    assert "No rule has done anything yet" in run("rules", "log").err


def test_a_query_is_tested_day_by_day(run, ruled):
    told = run("query", "test", "panne", "--json").document
    assert (told["count"], told["found"], told["looked"], sum(told["days"])) == (1, 1, 2, 1)
    said = run("query", "test", "panne OU pain").out
    assert "Would have matched 2 of 2 in 30 days." in said
    assert "######## 2" in said
