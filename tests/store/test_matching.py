from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from cmdesk.domain.queries import BadQuery, parse
from cmdesk.store import matching, queries, sources
from tests.domain.query_strategies import all_trees
from tests.store.conftest import article
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
        "panne NEAR/3 four",
        "panne ONEAR/1 four",
        "(fournil OU four) NEAR/4 thabor SAUF retard",
        '"thabor fournil panne"~6',
        "p?nne",
        "*rnil",
        "f*nil -retard",
        '"d* livr?ison"',
        "/pan+e/",
        "/PAN+E/i titre:a",
        "fournil /four$/",
        "raw:Panne",
        "raw:a-b",
        "site:ouest.example",
        "-site:ouest.example",
        "site:blog.ouest.example OU fournil",
        "url:/b",
        "url:/b (fournil OU site:ouest.example)",
        "dossier:presse",
        "SAUF dossier:presse",
        "étiquette:suivre",
        "-label:suivre",
        "type:article",
        "type:post OU offre",
        "sentiment:unknown",
        "SAUF sentiment:unknown",
        "date:P2D",
        "date:2026-03-02 (fournil OU a)",
        "seen:/2026-03-02 OU panne",
        "SAUF date:2026-02/",
        "seen:P2D",
        "(panne dossier:presse) OU (fournil SAUF lang:fr)",
    ],
)
def test_the_index_and_the_matcher_find_the_same(queried, expression):
    wanted = parse(expression)
    found = [row.id for row in queried.read(matching.page, wanted)]
    assert set(found) == expected(queried, wanted)
    assert len(found) == queried.read(matching.count, wanted)


@given(wanted=all_trees())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
def test_any_query_finds_the_same_in_the_file_and_in_memory(queried, wanted):
    assert {row.id for row in queried.read(matching.page, wanted)} == expected(queried, wanted)


@pytest.mark.parametrize("expression", ["SAUF absent", "/^/"])
def test_matches_come_page_by_page_newest_first(queried, expression):
    wanted = parse(expression)
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


def test_a_saved_query_may_be_used_in_another(queried):
    queried.write(queries.add, "Four", "fournil OU four", queried.now)
    named = queried.read(matching.page, parse('panne query:"four" -titre:a'))
    assert named
    assert named == queried.read(matching.page, parse("panne (fournil OU four) -titre:a"))
    with pytest.raises(BadQuery) as caught:
        queried.read(matching.page, parse("query:rien"))
    assert caught.value.code == "unknown-query"


def test_days_are_counted_from_the_moment_of_the_question(queried):
    assert len(queried.read(matching.page, parse("date:P1D"))) == 2
    assert len(queried.read(matching.page, parse("date:P1D"), now=queried.now + timedelta(hours=20))) == 1


def test_long_work_looks_at_few_items_at_a_time(queried):
    before, seen, steps = None, [], 0
    while True:
        rows, before = queried.read(matching.part, parse("/Thabor/"), before, 2)
        seen += [row.id for row in rows]
        steps += 1
        if before is None:
            break
    assert set(seen) == {row.id for row in queried.read(matching.page, parse("thabor"))}
    assert steps == 4


def test_items_can_be_asked_before_they_are_indexed(workspace):
    where = workspace.source()
    workspace.arrive(where, article(1, "Panne"), article(2, "Pain"))
    assert workspace.read(matching.page, parse("panne")) == []
    assert workspace.read(matching.among, parse("panne source:ouest date:P1D"), [1, 2]) == {1}


def test_an_interval_walks_along_the_index(queried, plans):
    told = plans(lambda db: matching.some(db, parse("date:P1D"), None, 10))
    assert any("position>?" in line for line in told), told


def test_a_figure_for_who_types_looks_at_so_many_items_and_no_more(queried, monkeypatch):
    monkeypatch.setattr(matching, "_LOOK", 2)
    assert queried.read(matching.counted, parse("/Thabor/")) == (3, True)
    assert queried.read(matching.counted, parse("/Thabor/"), None, 2) == (2, False)
    assert queried.read(matching.counted, parse("thabor"), None, 2) == (3, True)  # the index knows
