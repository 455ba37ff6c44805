import pytest

from cmdesk.domain.judgements import ItemJudgement
from cmdesk.store import items, judgements
from cmdesk.store.judgements import Judged
from cmdesk.ui.panels.watchlist.itemrows import ItemRows, with_seen
from cmdesk.ui.widgets import LINE


@pytest.fixture
def rows(filled, qtbot):
    made = ItemRows(filled.bridge, filled.now)
    yield made
    made.deleteLater()


def titles(rows):
    return [rows.index(place, 0).data(LINE).title for place in range(rows.rowCount())]


def load(qtbot, rows, show, *args):
    with qtbot.waitSignal(rows.loaded):
        show(*args)


def test_items_stand_newest_first_with_their_words(rows, qtbot, qtmodeltester):
    load(qtbot, rows, rows.show_view, items.View())
    assert titles(rows) == ["Site en panne", "Dix bûches", "Marché des Lices", "Le beurre renchérit", "Bruncher"]
    line = rows.index(1, 0).data(LINE)
    assert (line.source, line.time, line.unread, line.snippet) == ("Rennes à table", "1 h", True, "Le Fournil gagne.")
    assert line.spoken == "unread, Dix bûches, Rennes à table, 1 h"
    qtmodeltester.check(rows)


def test_what_is_read_among_the_unread_stays_until_another_list(rows, qtbot, filled):
    load(qtbot, rows, rows.show_view, items.View(unread=True))
    second = rows.at(1).id
    rows.change(second, read=True)
    filled.office.write(items.mark_read, [second])
    load(qtbot, rows, rows.reload)
    assert rows.at(1).id == second
    assert rows.rowCount() == 5
    load(qtbot, rows, rows.show_view, items.View(unread=True))
    assert rows.rowCount() == 4


def test_rows_are_put_back_only_as_far_as_the_page_reaches(rows, qtbot, monkeypatch):
    load(qtbot, rows, rows.show_view, items.View())
    every = [rows.at(place) for place in range(5)]
    assert with_seen(every[2:], every[:1]) == [every[0], *every[2:]]
    monkeypatch.setattr(items, "PAGE", 2)
    assert with_seen(every[1:3], [every[0], every[4]]) == every[:3]


def test_a_query_that_found_an_item_is_named(rows, qtbot, filled):
    filled.office.do(filled.office.desk.add_query("Notre nom", "fournil"))
    rows.show_view(items.View())
    qtbot.waitUntil(lambda: rows.rowCount() == 5 and rows.index(1, 0).data(LINE).hit == "Notre nom")
    assert "found by Notre nom" in rows.index(1, 0).data(LINE).spoken


def test_words_being_typed_are_searched(rows, qtbot):
    load(qtbot, rows, rows.search, "marché li")
    assert titles(rows) == ["Marché des Lices"]
    load(qtbot, rows, rows.search, '"')
    assert titles(rows) == []


def test_the_next_unread_is_found_round_the_end(rows, qtbot):
    load(qtbot, rows, rows.show_view, items.View())
    for place in (1, 2, 3, 4):
        rows.change(rows.at(place).id, read=True)
    assert rows.next_unread(2) == 0
    rows.change(rows.at(0).id, read=True)
    assert rows.next_unread(2) == -1


def test_symbols_of_sources_reach_the_lines(rows, qtbot):
    load(qtbot, rows, rows.show_view, items.View())
    rows.set_symbols({rows.at(0).source_id: "reddit"})
    assert rows.index(0, 0).data(LINE).network == "reddit"


def test_how_an_item_feels_follows_what_is_judged_behind(rows, qtbot, filled):
    load(qtbot, rows, rows.show_view, items.View())
    first, second = rows.at(0).id, rows.at(1).id
    assert rows.index(0, 0).data(LINE).feeling == ""
    waiting = {row.id: row.content for row in filled.office.read(judgements.waiting, 100)}
    found = [ItemJudgement(first, -1, 80), ItemJudgement(second, None)]
    with qtbot.assertNotEmitted(rows.modelReset):  # the list stays where it is
        filled.office.write(judgements.keep, [Judged(waiting[one.item_id], one) for one in found])
        qtbot.waitUntil(lambda: rows.index(0, 0).data(LINE).feeling == "unhappy")
    assert rows.index(1, 0).data(LINE).feeling == ""
    assert "unhappy" in rows.index(0, 0).data(LINE).spoken


def headings(rows):
    return [rows.index(place, 0).data(LINE).heading for place in range(rows.rowCount())]


def test_a_day_is_told_above_its_first_item(rows, qtbot):
    load(qtbot, rows, rows.show_view, items.View(), "day")
    assert headings(rows) == ["Today", "", "", "Yesterday", "Sunday 1 March"]
    assert rows.index(0, 0).data(LINE).spoken.startswith("Today, unread, Site en panne")
    assert [rows.begins(place) for place in range(6)] == [True, False, False, True, True, False]


def test_source_by_source_each_is_told_once(rows, qtbot):
    load(qtbot, rows, rows.show_view, items.View(), "source")
    assert titles(rows) == ["Site en panne", "Bruncher", "Dix bûches", "Marché des Lices", "Le beurre renchérit"]
    assert headings(rows) == ["Forum du quartier", "", "Rennes à table", "", ""]
    assert rows.newest() == rows.at(0).position
    load(qtbot, rows, rows.search, "bûches")
    assert headings(rows) == [""]


def test_what_is_read_stays_in_its_group(rows, qtbot, filled):
    load(qtbot, rows, rows.show_view, items.View(unread=True), "source")
    before, some = titles(rows), [rows.at(1).id, rows.at(2).id]
    rows.change_some(some, read=True)
    filled.office.write(items.mark_read, some)
    load(qtbot, rows, rows.reload)
    assert titles(rows) == before
    assert [rows.at(place).read for place in range(5)] == [False, True, True, False, False]
