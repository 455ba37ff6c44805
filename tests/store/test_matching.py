import pytest
from hypothesis import HealthCheck, given, settings

from cmdesk.domain.queries import parse
from cmdesk.store import matching, sources
from tests.domain.query_strategies import trees
from tests.store.queried import TEXTS, expected


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
def test_the_index_and_the_matcher_find_the_same(queried, expression):
    wanted = parse(expression)
    found = [row.id for row in queried.read(matching.page, wanted)]
    assert set(found) == expected(queried, wanted)
    assert len(found) == queried.read(matching.count, wanted)


@given(wanted=trees())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_query_finds_the_same_in_the_file_and_in_memory(queried, wanted):
    assert {row.id for row in queried.read(matching.page, wanted)} == expected(queried, wanted)


def test_matches_come_page_by_page_newest_first(queried):
    wanted = parse("SAUF absent")
    first = queried.read(matching.page, wanted, None, 3)
    rest = queried.read(matching.page, wanted, first[-1], 10)
    places = [row.position for row in [*first, *rest]]
    assert len(places) == len(TEXTS)
    assert places == sorted(places, reverse=True)


def test_reading_the_newest_matches_sorts_nothing(queried, plans):
    """Of all that match; the page that is shown is put in order at the end."""
    told = plans(lambda db: matching.some(db, parse("fournil"), None, 10))
    assert told
    assert not [line for line in told if "TEMP B-TREE" in line], told


def test_a_renamed_source_is_found_by_its_new_name(queried):
    (first, *_) = queried.read(sources.rows)
    queried.write(sources.change, first.id, title="Nouveau nom", folder="")
    assert queried.read(matching.page, parse("source:nouveau"))


def test_a_source_and_a_language_are_asked_of_the_tables(queried, plans):
    """Not of each item in turn."""
    told = plans(lambda db: matching.some(db, parse("lang:fr source:ouest fournil"), None, 10))
    assert told[-1].startswith("SEARCH item") or any("item_words" in line for line in told)
