from dataclasses import replace

from cmdesk.domain.sources import Health, SourceRow
from cmdesk.store import items
from cmdesk.ui.panels.watchlist.places import ALL, UNREAD, Place, symbol_of, title_of, totals, tree_lines

ROW = SourceRow(
    id=1,
    kind="feed",
    title="Rennes à table",
    address="https://rennes.example/feed",
    folder="Presse/Locale",
    site="",
    items=3,
    unread=2,
    health=Health.WELL,
    checked=None,
    succeeded=None,
    next_try=None,
    trouble=None,
)
FORUM = replace(ROW, id=2, title="Forum", folder="Forums", unread=4, health=Health.DOWN)
LOOSE = replace(ROW, id=3, title="Carnet", folder="", unread=0, health=Health.PAUSED)
NONE = items.Counts(0, 0, 0)


def shown(folded=frozenset(), sources=(ROW, FORUM, LOOSE)):
    lines = tree_lines(sources, NONE, folded)
    return [(line.name, line.depth, line.count, line.open, line.health) for line in lines[5:]]


def test_folders_hold_their_sources_and_their_sums():
    assert shown() == [
        ("Forums", 0, 4, True, ""),
        ("Forum", 1, 4, None, "down"),
        ("Presse", 0, 2, True, ""),
        ("Locale", 1, 2, True, ""),
        ("Rennes à table", 2, 2, None, "ok"),
        ("Carnet", 0, 0, None, "off"),
    ]


def test_a_closed_folder_hides_what_is_inside_but_not_that_something_is_down():
    assert shown({"Forums", "Presse"}) == [
        ("Forums", 0, 4, False, "down"),
        ("Presse", 0, 2, False, ""),
        ("Carnet", 0, 0, None, "off"),
    ]


def test_the_views_carry_their_figures_and_a_tree_without_sources_is_only_views():
    lines = tree_lines((), items.Counts(unread=7, mentions=2, starred=1), set())
    assert [(line.name, line.count) for line in lines] == [
        ("All items", 0),
        ("Unread", 7),
        ("Mentions", 2),
        ("With a star", 1),
    ]


def test_a_place_says_what_to_list():
    assert ALL.view(unread=True) == items.View(unread=True)
    assert UNREAD.view() == items.View(unread=True)
    assert Place("folder", "Presse").view() == items.View(folder="Presse")
    assert Place("source", id=3).view(unread=True) == items.View(source_id=3, unread=True)
    assert Place("query", "Nom", 4).view() == items.View(query_id=4)


def test_titles_and_symbols():
    assert title_of(Place("folder", "Presse/Locale"), ()) == "Locale"
    assert title_of(Place("source", id=2), (ROW, FORUM)) == "Forum"
    assert symbol_of(replace(ROW, address="https://www.youtube.com/feeds/videos.xml?channel_id=x")) == "youtube"
    assert symbol_of(replace(ROW, address="https://notyoutube.com/feed")) == "feed"
    assert symbol_of(replace(ROW, kind="file", address="file:///a.xml")) == "drive"


def test_totals_count_new_sources_among_the_well():
    found = totals([ROW, FORUM, LOOSE, replace(ROW, id=4, health=Health.NEW)])
    assert (found.well, found.late, found.down, found.paused, found.all) == (2, 0, 1, 1, 4)


def test_a_source_that_answers_and_is_odd_all_the_same_has_a_mark():
    lines = {line.key: line.health for line in tree_lines([ROW], NONE, set(), {ROW.id}) if hasattr(line, "health")}
    assert lines[Place("source", id=ROW.id)] == "late"
    shut = tree_lines([ROW], NONE, {ROW.folder.split("/")[0]}, {ROW.id})
    assert next(line for line in shut if line.key == Place("folder", ROW.folder.split("/")[0])).health == "late"
    found = totals([ROW, FORUM], {ROW.id, FORUM.id})
    assert (found.well, found.late, found.down) == (0, 1, 1), "as many as bear the sign"
