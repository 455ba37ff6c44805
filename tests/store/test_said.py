import pytest

from cmdesk.domain.reputation import Feelings
from cmdesk.language import relays as alike
from cmdesk.store import clusters, queries, reputation
from cmdesk.store.said import mentions, relays, watchers_of
from tests.language.test_relays import AGENCY
from tests.store.conftest import NOON, article, said
from tests.store.counted import WEEK, bakery, weighed


@pytest.fixture
def relayed(workspace):
    """Three sites give the same dispatch about us."""
    known = bakery(workspace)
    text = f"Le fournil. {AGENCY}"
    for number, source in enumerate((known["ouest"], known["blog"]), 20):
        workspace.arrive(source, article(number, f"R{number}", text, 5, link=f"https://r.example/{number}"))
    third = workspace.source("https://tiers.example/feed", "Tiers")
    workspace.arrive(third, article(22, "R22", text, 4, link="https://r.example/22"))
    while news := workspace.read(clusters.unknown, NOON):
        marks = dict(alike.marks(news))
        pairs = alike.find(news, workspace.read(clusters.alike, marks))
        workspace.write(clusters.keep, news, marks, pairs, NOON)
    weighed(workspace)
    return known


def test_a_dispatch_counts_once_and_its_relays_are_told(workspace, relayed):
    assert workspace.read(mentions, relayed["us"], WEEK) == 4
    assert workspace.read(relays, relayed["us"], WEEK) == 2
    assert workspace.read(relays, 0, WEEK) == 2
    assert workspace.read(reputation.total, relayed["us"], WEEK).total == 4


def test_what_two_queries_find_counts_once_and_messages_count_with_it(workspace):
    known = bakery(workspace)
    assert workspace.read(mentions, 0, WEEK) == 3
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour le fournil", NOON), said("2", "Oui", NOON, "1", mine=True))
    weighed(workspace)
    assert workspace.read(reputation.total, 0, WEEK) == Feelings(1, 2, 1)
    assert workspace.read(mentions, 0, WEEK) == 3  # nobody can write to a competitor's account
    assert workspace.read(reputation.total, known["them"], WEEK) == Feelings(0, 1, 1)


def test_counting_reads_the_narrow_index_alone(workspace, plans):
    us = bakery(workspace)["us"]
    for subject in (0, us):
        for line in plans(reputation.total, subject, WEEK):
            assert "SCAN item" not in line
            if "SEARCH mention" in line:
                assert "COVERING INDEX" in line or "PRIMARY KEY" in line, line
            if "SEARCH item" in line:
                assert "item_to_us" in line


def test_what_a_larger_query_found_too_counts_while_it_waits_there(workspace):
    known = bakery(workspace)
    found = workspace.read(reputation.total, 0, WEEK)
    workspace.write(queries.add, "Tout", "SAUF absent", NOON)  # it finds most, and nothing of it is weighed yet
    assert workspace.read(watchers_of, 0)[0] not in (known["us"], known["bread"])
    assert workspace.read(reputation.total, 0, WEEK) == found
    weighed(workspace)
    assert workspace.read(reputation.total, 0, WEEK).total == 5
