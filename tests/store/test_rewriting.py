from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.queries import BadQuery
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.domain.troubles import Problem
from cmdesk.store import applying, conversations, items, queries, rewriting, rules
from tests.store.conftest import NOON, article


@pytest.fixture
def filled(workspace):
    texts = ("Panne du four", "Panne", "Pain au four", "Pain")
    workspace.arrive(workspace.source(), *(article(n, text, hours=20 * n) for n, text in enumerate(texts)))
    workspace.index()
    return workspace


def kept(workspace, query_id):
    return next(one for one in workspace.read(queries.every) if one.id == query_id)


def found(workspace, query_id):
    return {row.title for row in workspace.read(items.page, items.View(query_id=query_id))}


def changed(workspace, query_id, **what):
    """What the window does where it looks back, step by step."""
    done = workspace.write(rewriting.change, replace(kept(workspace, query_id), **what))
    number = workspace.write(applying.begin, NOON, query_id=query_id)
    workspace.write(queries.find_some, query_id, None, NOON, application_id=number)
    workspace.write(rewriting.drop_unmatched, query_id, [item_id for item_id, *_ in done.held], NOON)
    return done, number


def test_what_it_found_stays_until_it_was_held_against_the_new_words(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    done = filled.write(rewriting.change, replace(kept(filled, made), expression="four"))
    assert found(filled, made) == {"Panne du four", "Panne"}
    assert filled.write(queries.find_some, made, None, NOON)[0] == 2
    assert found(filled, made) == {"Panne du four", "Panne", "Pain au four"}
    assert filled.write(rewriting.drop_unmatched, made, [item_id for item_id, *_ in done.held], NOON) == 1
    assert found(filled, made) == {"Panne du four", "Pain au four"}


def test_a_change_is_taken_back_whole(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    before = kept(filled, made)
    done, number = changed(filled, made, name="Fours", expression="four", notify=False, rival=True, sensitivity=3)
    after = kept(filled, made)
    assert (after.name, after.expression, after.notify, after.rival, after.sensitivity) == (
        "Fours", "four", False, True, 3,
    )  # fmt: skip
    filled.write(rewriting.put_back, done, number, NOON)
    assert kept(filled, made) == before
    assert found(filled, made) == {"Panne du four", "Panne"}
    assert filled.read(queries.rows, NOON)[0].total == 2


def test_what_the_new_words_brought_into_the_inbox_goes_with_them(filled):
    """Also where the old words had found it, and left it out of the inbox."""
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    filled.write(queries.find_some, made, None, NOON, opening=False)
    assert filled.read(conversations.count, conversations.View()) == 0
    done, number = changed(filled, made, expression="panne OU pain")
    assert filled.read(conversations.count, conversations.View()) == 4
    filled.write(rewriting.put_back, done, number, NOON)
    assert filled.read(conversations.count, conversations.View()) == 0
    assert found(filled, made) == {"Panne du four", "Panne"}


def test_what_was_found_in_history_can_still_be_taken_back_after_a_change_was(filled):
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    first = filled.write(applying.begin, NOON, query_id=made)
    filled.write(queries.find_some, made, None, NOON, application_id=first)
    done, number = changed(filled, made, expression="pain")
    filled.write(rewriting.put_back, done, number, NOON)
    assert found(filled, made) == {"Panne du four", "Panne"}
    assert filled.write(applying.undo, first, NOON) == 2
    assert found(filled, made) == set()


def test_what_was_taken_back_meanwhile_does_not_come_again(filled):
    made = filled.write(queries.keep, "Pannes", "panne", NOON)
    first = filled.write(applying.begin, NOON, query_id=made)
    filled.write(queries.find_some, made, None, NOON, application_id=first)
    done, number = changed(filled, made, expression="pain")
    filled.write(applying.undo, first, NOON)
    filled.write(rewriting.put_back, done, number, NOON)
    assert found(filled, made) == set()


def test_it_is_not_taken_back_over_a_later_change(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    done, number = changed(filled, made, expression="four")
    changed(filled, made, expression="pain")
    filled.write(rewriting.put_back, done, number, NOON)
    assert (kept(filled, made).expression, found(filled, made)) == ("pain", {"Pain au four", "Pain"})
    filled.write(queries.remove, made)
    filled.write(rewriting.put_back, done, number, NOON)
    assert filled.read(queries.every) == []
    assert filled.write(rewriting.drop_unmatched, made, [1], NOON) == 0


def test_another_name_or_choice_touches_no_mention(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    mute = NOON + timedelta(hours=2)
    filled.write(queries.mute, made, mute)
    done = filled.write(rewriting.change, replace(kept(filled, made), name="Arrêts", notify=False))
    assert len(done.held) == 0
    assert found(filled, made) == {"Panne du four", "Panne"}
    assert kept(filled, made).muted_until == mute
    filled.write(rewriting.put_back, done, 0, NOON)
    assert (kept(filled, made).name, kept(filled, made).notify) == ("Pannes", True)


def test_what_names_it_follows_its_name(filled):
    made, _ = filled.write(queries.add, "Nos pannes", "panne", NOON)
    other, _ = filled.write(queries.add, "Fours", 'four requête:"nos pannes"', NOON)
    asked = (Condition(Ask.QUERY, 'pain OU query:"Nos pannes"'), Condition(Ask.AUTHOR, "Nos pannes"))
    filled.write(rules.add, Rule(0, "Étoile", (Event.ARRIVED,), asked, (Action(Do.STAR),)), NOON)
    done = filled.write(rewriting.change, replace(kept(filled, made), name="Arrêts"))
    assert kept(filled, other).expression == "four requête:Arrêts"
    assert [one.value for one in filled.read(rules.every)[0].conditions] == ["pain OU query:Arrêts", "Nos pannes"]
    assert len(filled.read(queries.watch)) == 2
    filled.write(rewriting.put_back, done, 0, NOON)
    assert kept(filled, other).expression == 'four requête:"Nos pannes"'


def test_a_name_that_is_taken_and_a_circle_are_refused(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    filled.write(queries.add, "Fours", "four query:Pannes", NOON)
    with pytest.raises(Problem, match="query-name-taken"):
        filled.write(rewriting.change, replace(kept(filled, made), name="fours"))
    for expression in ("query:Fours", "query:Pannes", "query:Arrêts"):
        with pytest.raises(BadQuery, match="query-circle"):
            filled.write(rewriting.change, replace(kept(filled, made), name="Arrêts", expression=expression))


def test_of_a_query_that_went_meanwhile_that_is_said(filled):
    made, _ = filled.write(queries.add, "Pannes", "panne", NOON)
    wanted = replace(kept(filled, made), expression="four")
    filled.write(queries.remove, made)
    with pytest.raises(Problem, match="query-gone"):
        filled.write(rewriting.change, wanted)
    with pytest.raises(Problem, match="query-gone"):
        filled.write(applying.exclude, made, "site", "ouest.example", NOON)
