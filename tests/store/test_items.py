from datetime import timedelta

import pytest

from cmdesk.store import items, matching, queries, sources
from tests.store.conftest import NOON, article

SORTS = "USE TEMP B-TREE"


@pytest.fixture
def filled(workspace):
    source = workspace.source(folder="Presse/Locale")
    workspace.arrive(source, *[article(number, f"Titre {number}", hours=number) for number in range(1, 8)])
    return workspace


def numbers(rows):
    return [int(row.link.rsplit("/", 1)[1]) for row in rows]


def test_pages_follow_each_other(filled):
    first = filled.read(items.page, items.View(), limit=3)
    second = filled.read(items.page, items.View(), first[-1], limit=3)
    assert numbers(first) + numbers(second) == [1, 2, 3, 4, 5, 6]


def test_unread_and_starred(filled):
    rows = filled.read(items.page, items.View())
    filled.write(items.mark_read, [rows[0].id, rows[1].id])
    filled.write(items.star, rows[2].id, True)
    assert numbers(filled.read(items.page, items.View(unread=True))) == [3, 4, 5, 6, 7]
    assert numbers(filled.read(items.page, items.View(starred=True))) == [3]
    (row,) = filled.read(sources.rows)
    assert row.unread == 5


def test_a_folder_holds_what_is_in_the_folders_inside(filled):
    assert len(filled.read(items.page, items.View(folder="Presse"))) == 7
    assert filled.read(items.page, items.View(folder="Press")) == []


@pytest.mark.parametrize("near", [2, 5, 100])
@pytest.mark.parametrize("unread", [False, True])
def test_the_pages_of_a_folder_hold_all_of_it_in_order(filled, monkeypatch, near, unread):
    """Whether they are found among the newest of all or only further on."""
    monkeypatch.setattr(items, "NEAR", near)
    other = filled.source("https://autre.example/rss", folder="Autre")
    filled.arrive(other, *[article(10 + number, f"Autre {number}", hours=number / 8) for number in range(12)])
    found, after, view = [], None, items.View(folder="Presse", unread=unread)
    while page := filled.read(items.page, view, after, limit=3):
        found, after = [*found, *numbers(page)], page[-1]
    assert found == [1, 2, 3, 4, 5, 6, 7]


def test_marking_a_view_read_spares_what_came_since(filled):
    rows = filled.read(items.page, items.View())
    filled.now = NOON + timedelta(hours=1)
    filled.arrive(rows[0].source_id, article(0, hours=-1))
    marked = filled.write(items.mark_view_read, items.View(), rows[0].position)
    assert len(marked) == 7
    assert numbers(filled.read(items.page, items.View(unread=True))) == [0]
    filled.write(items.mark_read, marked, False)
    assert len(filled.read(items.page, items.View(unread=True))) == 8


def test_marking_a_query_read_leaves_the_rest(filled):
    made, _ = filled.write(queries.add, "Trois", "titre ET 3", NOON)
    rows = filled.read(items.page, items.View())
    marked = filled.write(items.mark_view_read, items.View(query_id=made), rows[0].position)
    assert len(marked) == 1


def test_an_edited_item_is_found_by_its_new_words_only(filled):
    (source,) = filled.read(sources.rows)
    filled.index()
    filled.arrive(source.id, article(1, "Brioche", hours=1))
    filled.index()
    assert numbers(filled.read(matching.page, queries.parse("brioche"))) == [1]
    assert 1 not in numbers(filled.read(matching.page, queries.parse("titre")))


@pytest.mark.parametrize(
    "view",
    [
        items.View(),
        items.View(source_id=1),
        items.View(unread=True),
        items.View(source_id=1, unread=True),
        items.View(starred=True),
        items.View(query_id=1),
        items.View(mentions=True),
    ],
    ids=str,
)
def test_a_list_scans_no_table_and_sorts_nothing(filled, plans, view):
    after = filled.read(items.page, items.View())[2]
    told = plans(items.page, view, after)
    assert told
    assert not [line for line in told if SORTS in line]
    assert not [line for line in told if line.startswith("SCAN item") and "USING" not in line], told


def test_counting_unread_reads_the_partial_index(filled, plans):
    assert all("item_unread_in_source" in line for line in plans(items.unread_by_source))


def test_the_views_have_their_figures(filled):
    filled.write(queries.add, "Titre", "titre", filled.now)
    rows = filled.read(items.page, items.View())
    filled.write(items.mark_read, [rows[0].id])
    filled.write(items.star, rows[1].id, True)
    assert filled.read(items.counts) == items.Counts(unread=6, mentions=6, starred=1)


def test_the_query_that_found_an_item_is_named_first_by_alphabet(filled):
    filled.write(queries.add, "Zoé", "titre", filled.now)
    filled.write(queries.add, "Annonces", "titre", filled.now)
    rows = filled.read(items.page, items.View())
    assert filled.read(items.found_by, [rows[0].id, 999]) == {rows[0].id: "Annonces"}


@pytest.mark.parametrize(
    ("view", "index"),
    [(items.View(unread=True), "item_unread"), (items.View(starred=True), "item_starred")],
    ids=str,
)
def test_a_partial_view_reads_its_partial_index(workspace, plans, view, index):
    """Once SQLite has learnt how few they are."""
    source = workspace.source()
    workspace.arrive(source, *[article(number, hours=number) for number in range(3000)])
    workspace.write(items.mark_read, list(range(1, 2995)))
    workspace.write(items.star, 2999, True)
    workspace.store.learn()
    told = plans(items.page, view)
    assert any(index in line.split() for line in told), told
