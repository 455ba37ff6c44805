from datetime import timedelta

import pytest
from sqlalchemy import update

from cmdesk.store import items, matching, queries, sources
from cmdesk.store.tables import item
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


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 100])
@pytest.mark.parametrize("unread", [False, True])
def test_the_pages_of_a_folder_hold_all_of_it_in_order(filled, limit, unread):
    """Of several sources, of which one says much, one little, and one said it long ago; some of it is hidden."""
    places = [filled.source(f"https://{name}.example/rss", folder="Presse/Locale") for name in "abc"]
    filled.arrive(places[0], *[article(10 + number, f"Beaucoup {number}", hours=number / 3) for number in range(20)])
    filled.arrive(places[1], *[article(40 + number, f"Peu {number}", hours=number * 2.5) for number in range(3)])
    filled.arrive(places[2], *[article(50 + number, f"Jadis {number}", hours=99 + number) for number in range(4)])
    filled.arrive(filled.source("https://autre.example/rss", folder="Autre"), article(60, "Ailleurs"))
    with filled.store.write() as db:
        db.execute(update(item).where(item.c.title.in_(["Beaucoup 0", "Beaucoup 2"])).values(binned=NOON))
        db.execute(update(item).where(item.c.title.in_(["Beaucoup 5", "Jadis 1"])).values(read=True))
    everything = filled.read(items.page, items.View(unread=unread))
    found, after, view = [], None, items.View(folder="Presse", unread=unread)
    while page := filled.read(items.page, view, after, limit=limit):
        found, after = [*found, *page], page[-1]
    assert found == [row for row in everything if row.title != "Ailleurs"]
    assert len(found) == (30 if unread else 32)


@pytest.mark.parametrize("unread", [False, True])
def test_a_page_of_a_folder_passes_no_item_of_other_sources(filled, plans, unread):
    told = plans(items.page, items.View(folder="Presse", unread=unread))
    walked = [line for line in told if "item_watched" in line or "SCAN item" in line or line == "SCAN source"]
    assert walked == ["SCAN source"], told  # which are in it
    assert [line for line in told if "INDEX item" in line and "(source_id=?" in line], told


def test_what_two_queries_found_stands_in_the_list_of_mentions_once(filled):
    for name in ("Un", "Deux"):
        filled.write(queries.add, name, "titre", NOON)
    filled.write(items.mark_read, [filled.read(items.page, items.View())[0].id])
    assert numbers(filled.read(items.page, items.View(mentions=True))) == [1, 2, 3, 4, 5, 6, 7]
    assert numbers(filled.read(items.page, items.View(mentions=True, unread=True))) == [2, 3, 4, 5, 6, 7]
    assert filled.read(items.counts).mentions == 6


def test_marking_a_view_read_spares_what_came_since(filled):
    rows = filled.read(items.page, items.View())
    filled.now = NOON + timedelta(hours=1)
    filled.arrive(rows[0].source_id, article(0, hours=-1))
    marked = filled.write(items.mark_view_read, items.View(), rows[0].position)
    assert len(marked) == 7
    assert numbers(filled.read(items.page, items.View(unread=True))) == [0]
    filled.write(items.put_read, marked, False)
    assert len(filled.read(items.page, items.View(unread=True))) == 8


def test_more_can_be_marked_at_once_than_one_statement_can_name(filled):
    filled.write(items.mark_read, range(1, 260_000))
    assert filled.read(items.page, items.View(unread=True)) == []


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
        items.View(mentions=True, unread=True),
    ],
    ids=str,
)
def test_a_list_scans_no_table_and_sorts_nothing(filled, plans, view):
    after = filled.read(items.page, items.View())[2]
    told = plans(items.page, view, after)
    assert told
    assert not [line for line in told if SORTS in line]
    assert not [line for line in told if line.startswith("SCAN item") and "USING" not in line], told


def test_no_figure_reads_the_items(filled, plans):
    filled.write(queries.add, "Titre", "titre", filled.now)
    told = plans(items.unread_by_source) + plans(items.unread) + plans(items.counts)
    assert not [line for line in told if "SCAN item" in line and "USING" not in line], told
    assert [line for line in told if "mention_unread" in line], told


def test_what_is_hidden_is_looked_up(filled, plans):
    assert [line for line in plans(items.page, items.View(binned=True)) if "item_binned" in line]


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
