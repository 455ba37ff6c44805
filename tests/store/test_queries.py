from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.alerts import Heard
from cmdesk.domain.items import NewItem
from cmdesk.domain.queries import BadQuery, parse
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, items, queries, rewriting
from tests.store.conftest import NOON, article
from tests.store.queried import TEXTS, expected


def queries_by_name(workspace):
    return {one.name: one for one in workspace.read(queries.every)}


def test_a_new_query_finds_what_is_stored_and_opens_what_is_recent(queried):
    made, found = queried.write(queries.add, "Nous", "fournil", NOON)
    assert found == len(expected(queried, parse("fournil"))) == 3
    rows = queried.read(conversations.page, conversations.View(mentions=True))
    assert len(rows) == 3
    (row,) = queried.read(queries.rows, NOON)
    assert (row.query.id, row.total, row.days[-1]) == (made, 3, 2)


def test_mentions_are_counted_by_days_from_their_index(workspace, plans):
    workspace.write(queries.add, "Four", "four", NOON)
    workspace.write(queries.add, "Nulle part", "absent", NOON)
    hours = (-2, 0, 23, 24, 25, 47, 49, 24 * 6, 24 * 7, 24 * 7 + 1)
    workspace.arrive(workspace.source(), *(article(n, f"Le four {n}", "", ago) for n, ago in enumerate(hours)))
    rows = {row.query.name: row for row in workspace.read(queries.rows, NOON)}
    assert (rows["Four"].total, rows["Four"].days) == (10, (1, 1, 0, 0, 1, 2, 4))
    assert rows["Nulle part"].days == (0,) * 7
    counts = [line for line in plans(queries.rows, NOON) if " mention " in line]
    assert counts
    assert all("SEARCH mention USING COVERING INDEX" in line for line in counts), counts


def test_a_query_that_is_off_lets_items_pass(queried):
    made, _ = queried.write(queries.add, "Nous", "brioche", NOON)
    queried.write(queries.switch, made, False)
    queried.arrive(1, article(50, "Brioche"))
    assert queried.read(items.page, items.View(query_id=made)) == []


def test_two_queries_cannot_share_a_name(queried):
    queried.write(queries.add, "Nous", "fournil", NOON)
    with pytest.raises(Problem, match="query-name-taken"):
        queried.write(queries.add, "nous", "pain", NOON)


def test_a_removed_query_leaves_its_conversations(queried):
    made, _ = queried.write(queries.add, "Nous", "fournil", NOON)
    queried.write(queries.remove, made)
    assert len(queried.read(conversations.page, conversations.View())) == 3
    assert queried.read(items.page, items.View(mentions=True)) == []


def test_our_own_words_are_no_mention(queried):
    account = queried.account()
    queried.write(queries.add, "Nous", "kouign", NOON)
    queried.receive(account, NewItem("1", "Le kouign est prêt", NOON, mine=True))
    assert queried.read(queries.rows, NOON)[0].total == 0


def test_mentions_are_found_a_few_at_a_time(queried):
    made = queried.write(queries.keep, "Tout", "SAUF absent", NOON)
    total, before, rounds = 0, None, 0
    while rounds == 0 or before is not None:
        found, before = queried.write(queries.find_some, made, before, NOON, 3)
        total, rounds = total + found, rounds + 1
    assert (total, rounds) == (len(TEXTS), 3)
    assert len(queried.read(items.page, items.View(query_id=made))) == len(TEXTS)


def test_a_query_that_was_removed_meanwhile_finds_no_more(queried):
    assert queried.write(queries.find_some, 99, None, NOON) == (0, None)


def test_a_muted_query_goes_on_counting_without_a_word(workspace):
    made, _ = workspace.write(queries.add, "Nous", "brioche", NOON)
    workspace.write(queries.mute, made, NOON + timedelta(hours=2))
    (kept,) = workspace.read(queries.every)
    assert kept.muted_until == NOON + timedelta(hours=2)
    where = workspace.source()
    assert workspace.arrive(where, article(50, "Brioche")).mentions == ()
    assert len(workspace.read(items.page, items.View(query_id=made))) == 1
    opened = workspace.write(conversations.open_for_item, 1, NOON)
    assert workspace.read(queries.loud, [opened], NOON) == ()
    assert workspace.read(queries.loud, [opened], NOON + timedelta(hours=3)) == (opened,)
    assert workspace.read(queries.heard, [opened], NOON) == []
    assert workspace.read(queries.heard, [99, opened], NOON + timedelta(hours=3)) == [Heard(opened, made, "Nous")]
    workspace.now = NOON + timedelta(hours=3)
    assert len(workspace.arrive(where, article(51, "Brioche")).mentions) == 1
    workspace.write(queries.mute, made, None)
    assert workspace.read(queries.every)[0].muted_until is None


def test_another_query_that_is_not_muted_still_speaks(workspace):
    made, _ = workspace.write(queries.add, "Nous", "brioche", NOON)
    workspace.write(queries.add, "Pain", "brioche OU pain", NOON)
    workspace.write(queries.mute, made, NOON + timedelta(hours=2))
    assert len(workspace.arrive(workspace.source(), article(50, "Brioche")).mentions) == 1


def test_a_query_may_name_another_but_never_itself(workspace):
    first, _ = workspace.write(queries.add, "Marque", "fournil OU levain", NOON)
    second, _ = workspace.write(queries.add, "Pannes", "panne query:marque", NOON)
    workspace.arrive(workspace.source(), article(1, "Panne au fournil"), article(2, "Panne"))
    assert [row.id for row in workspace.read(items.page, items.View(query_id=second))] == [1]
    kept = queries_by_name(workspace)["Marque"]
    assert kept.id == first
    for expression in ("a OU query:Pannes", "query:Marque", "query:Rien"):
        with pytest.raises(BadQuery, match="query"):
            workspace.write(rewriting.change, replace(kept, expression=expression))


def test_one_that_names_a_query_that_is_gone_rests_and_the_others_watch(workspace):
    first, _ = workspace.write(queries.add, "Marque", "fournil", NOON)
    workspace.write(queries.add, "Pannes", "query:Marque", NOON)
    other, _ = workspace.write(queries.add, "Pain", "pain", NOON)
    workspace.write(queries.remove, first)
    workspace.arrive(workspace.source(), article(1, "Pain du fournil"))
    assert [row.id for row in workspace.read(items.page, items.View(query_id=other))] == [1]
    assert len(workspace.read(queries.watch)) == 1
    assert [row.gone for row in workspace.read(queries.rows, NOON)] == ["", "Marque"]


def test_a_query_tells_whom_it_watches_and_how_soon_it_speaks(workspace):
    made, _ = workspace.write(queries.add, "Mail", "mail", NOON)
    (kept,) = workspace.read(queries.every)
    assert (kept.rival, kept.sensitivity) == (False, 2)
    workspace.write(queries.appraise, made, rival=True, sensitivity=0)
    (kept,) = workspace.read(queries.every)
    assert (kept.rival, kept.sensitivity) == (True, 0)
