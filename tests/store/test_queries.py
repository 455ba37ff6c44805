import pytest
from hypothesis import HealthCheck, given, settings

from cmdesk.domain.items import NewItem
from cmdesk.domain.queries import Document, Watch, parse
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, items, matching, queries, sources
from tests.domain.query_strategies import trees
from tests.store.conftest import NOON, article

TEXTS = [
    "Le Fournil Thabor est en panne, l’été dernier aussi",
    "Retard de livraison au fournil du Thabor",
    "Œuvre d’art et bœuf bourguignon",
    "offre d'emploi : boulanger",
    "日本語のパン 😀 café",
    "a b c a b",
    "",
]


@pytest.fixture
def filled(workspace):
    first = workspace.source("https://ouest.example/feed", "Ouest gourmand")
    second = workspace.source("https://levain.example/feed", "Levain & Cie")
    for number, text in enumerate(TEXTS):
        where = (first, second)[number % 2]
        new = article(number, TEXTS[-number - 1][:20], text, number, language=("fr", "en", "")[number % 3])
        workspace.arrive(where, new)
    workspace.index()
    return workspace


def expected(workspace, wanted):
    rows = workspace.read(items.page, items.View())
    found = set()
    for row in rows:
        page = workspace.read(items.one, row.id)
        document = Document(row.title, page.text, row.author, row.source, page.language)
        if Watch({1: wanted}).matches(document):
            found.add(row.id)
    return found


@pytest.mark.parametrize(
    "expression",
    [
        '"fournil thabor" AND (panne OU retard) SAUF emploi',
        "ete",
        "oeuvre",
        "SAUF fournil",
        "source:ouest",
        "source:levain SAUF fournil",
        "lang:fr fournil",
        "lang:fr OU titre:a",
        '"a b c"',
        "four*",
        "-lang:en",
    ],
)
def test_the_index_and_the_matcher_find_the_same(filled, expression):
    wanted = parse(expression)
    found = [row.id for row in filled.read(matching.page, wanted)]
    assert set(found) == expected(filled, wanted)
    assert len(found) == filled.read(matching.count, wanted)


@given(wanted=trees())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_query_finds_the_same_in_the_file_and_in_memory(filled, wanted):
    assert {row.id for row in filled.read(matching.page, wanted)} == expected(filled, wanted)


def test_matches_come_page_by_page_newest_first(filled):
    wanted = parse("SAUF absent")
    first = filled.read(matching.page, wanted, None, 3)
    rest = filled.read(matching.page, wanted, first[-1], 10)
    places = [row.position for row in [*first, *rest]]
    assert len(places) == len(TEXTS)
    assert places == sorted(places, reverse=True)


def test_a_new_query_finds_what_is_stored_and_opens_what_is_recent(filled):
    made, found = filled.write(queries.add, "Nous", "fournil", NOON)
    assert found == len(expected(filled, parse("fournil"))) == 3
    rows = filled.read(conversations.page, conversations.View(mentions=True))
    assert len(rows) == 3
    (row,) = filled.read(queries.rows, NOON)
    assert (row.query.id, row.total, row.days[-1]) == (made, 3, 3)


def test_a_query_that_is_off_lets_items_pass(filled):
    made, _ = filled.write(queries.add, "Nous", "brioche", NOON)
    filled.write(queries.switch, made, False)
    filled.arrive(1, article(50, "Brioche"))
    assert filled.read(items.page, items.View(query_id=made)) == []


def test_a_changed_query_finds_its_mentions_anew(filled):
    made, _ = filled.write(queries.add, "Nous", "fournil", NOON)
    filled.write(queries.change, made, name="Nous", expression="bourguignon")
    assert filled.write(queries.find_some, made, None, NOON) == (1, None)
    assert len(filled.read(items.page, items.View(query_id=made))) == 1


def test_two_queries_cannot_share_a_name(filled):
    filled.write(queries.add, "Nous", "fournil", NOON)
    with pytest.raises(Problem, match="query-name-taken"):
        filled.write(queries.add, "nous", "pain", NOON)


def test_a_removed_query_leaves_its_conversations(filled):
    made, _ = filled.write(queries.add, "Nous", "fournil", NOON)
    filled.write(queries.remove, made)
    assert len(filled.read(conversations.page, conversations.View())) == 3
    assert filled.read(items.page, items.View(mentions=True)) == []


def test_reading_the_newest_matches_sorts_nothing(filled, plans):
    """Of all that match; the page that is shown is put in order at the end."""
    told = plans(lambda db: matching.some(db, parse("fournil"), None, 10))
    assert told
    assert not [line for line in told if "TEMP B-TREE" in line], told


def test_our_own_words_are_no_mention(filled):
    account = filled.account()
    filled.write(queries.add, "Nous", "kouign", NOON)
    filled.receive(account, NewItem("1", "Le kouign est prêt", NOON, mine=True))
    assert filled.read(queries.rows, NOON)[0].total == 0


def test_a_renamed_source_is_found_by_its_new_name(filled):
    (first, *_) = filled.read(sources.rows)
    filled.write(sources.change, first.id, title="Nouveau nom", folder="")
    assert filled.read(matching.page, parse("source:nouveau"))


def test_mentions_are_found_a_few_at_a_time(filled):
    made = filled.write(queries.keep, "Tout", "SAUF absent", NOON)
    total, before, rounds = 0, None, 0
    while rounds == 0 or before is not None:
        found, before = filled.write(queries.find_some, made, before, NOON, 3)
        total, rounds = total + found, rounds + 1
    assert (total, rounds) == (len(TEXTS), 3)
    assert len(filled.read(items.page, items.View(query_id=made))) == len(TEXTS)


def test_a_query_that_was_removed_meanwhile_finds_no_more(filled):
    assert filled.write(queries.find_some, 99, None, NOON) == (0, None)


def test_a_source_and_a_language_are_asked_of_the_tables(filled, plans):
    """Not of each item in turn."""
    told = plans(lambda db: matching.some(db, parse("lang:fr source:ouest fournil"), None, 10))
    assert told[-1].startswith("SEARCH item") or any("item_words" in line for line in told)
