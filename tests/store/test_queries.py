import pytest

from cmdesk.domain.items import NewItem
from cmdesk.domain.queries import parse
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, items, queries
from tests.store.conftest import NOON, article
from tests.store.queried import TEXTS, expected


def test_a_new_query_finds_what_is_stored_and_opens_what_is_recent(queried):
    made, found = queried.write(queries.add, "Nous", "fournil", NOON)
    assert found == len(expected(queried, parse("fournil"))) == 3
    rows = queried.read(conversations.page, conversations.View(mentions=True))
    assert len(rows) == 3
    (row,) = queried.read(queries.rows, NOON)
    assert (row.query.id, row.total, row.days[-1]) == (made, 3, 3)


def test_a_query_that_is_off_lets_items_pass(queried):
    made, _ = queried.write(queries.add, "Nous", "brioche", NOON)
    queried.write(queries.switch, made, False)
    queried.arrive(1, article(50, "Brioche"))
    assert queried.read(items.page, items.View(query_id=made)) == []


def test_a_changed_query_finds_its_mentions_anew(queried):
    made, _ = queried.write(queries.add, "Nous", "fournil", NOON)
    queried.write(queries.change, made, name="Nous", expression="bourguignon")
    assert queried.write(queries.find_some, made, None, NOON) == (1, None)
    assert len(queried.read(items.page, items.View(query_id=made))) == 1


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
