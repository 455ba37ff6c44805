import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.queries import parse
from cmdesk.store import items, matching
from cmdesk.ui.panels.watchlist.itemlist import ItemList
from cmdesk.ui.panels.watchlist.looks import Look
from cmdesk.ui.panels.watchlist.places import ALL, MENTIONS, Place


@pytest.fixture
def listed(qtbot, filled):
    made = ItemList(filled.bridge, filled.now, filled.settings)
    qtbot.addWidget(made)
    made.resize(312, 700)
    made.show()
    made.show_place(ALL)
    qtbot.waitUntil(lambda: made.rows.rowCount() == 5)
    return made


def titles(listed):
    return [listed.rows.at(place).title for place in range(listed.rows.rowCount())]


def test_choosing_and_opening_tell_the_row(listed, qtbot):
    told = []
    listed.chosen.connect(lambda row: told.append(row.title))
    listed.opened.connect(lambda row: told.append(f"open {row.title}"))
    qtbot.keyClick(listed.view, Qt.Key.Key_J)
    qtbot.keyClick(listed.view, Qt.Key.Key_J)
    qtbot.keyClick(listed.view, Qt.Key.Key_Return)
    qtbot.keyClick(listed.view, Qt.Key.Key_K)
    assert told == ["Site en panne", "Dix bûches", "open Dix bûches", "Site en panne"]


def test_typing_searches_and_esc_comes_back(listed, qtbot):
    qtbot.keyClicks(listed.field, "beurre")
    qtbot.waitUntil(lambda: titles(listed) == ["Le beurre renchérit"])
    assert listed.is_search()
    assert not listed.read_all.isEnabled()
    qtbot.keyClick(listed.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 5)
    assert not listed.is_search()


def test_down_goes_on_to_what_was_found(listed, qtbot):
    listed.activateWindow()
    listed.field.setFocus()
    qtbot.keyClick(listed.field, Qt.Key.Key_Down)
    assert listed.view.current_line().title == "Site en panne"


def test_nothing_found_says_what_was_searched(listed, qtbot):
    listed.field.setText("introuvable")
    qtbot.waitUntil(lambda: listed.stack.currentIndex() == 1)
    assert listed.nothing.title.text() == "Nothing found for “introuvable”"


def test_only_unread_items(listed, qtbot, filled):
    filled.office.write(items.mark_read, [listed.rows.at(0).id])
    listed.unread.click()
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 4)
    filled.office.write(items.mark_read, list(filled.ids().values()))
    listed.show_place(Place("folder", "Presse"))
    qtbot.waitUntil(lambda: listed.nothing.title.text() == "Everything is read")


def test_an_empty_place_says_what_to_do(listed, qtbot):
    listed.show_place(MENTIONS)
    qtbot.waitUntil(lambda: listed.nothing.title.text() == "No mention yet")


def test_a_query_can_be_tried(listed, qtbot):
    listed.try_query(matching.page, parse("panne OU brunch*"), "panne OU brunch*")
    qtbot.waitUntil(lambda: titles(listed) == ["Site en panne", "Bruncher"])
    assert listed.is_search()


def test_the_next_unread_is_chosen(listed):
    listed.rows.change(listed.rows.at(0).id, read=True)
    assert listed.next_unread()
    assert listed.view.current_line().title == "Dix bûches"


def test_what_is_in_view_stays_there_when_rows_come_in_above(listed, qtbot, filled):
    source = filled.source("Fil")
    filled.arrive(source, *[filled.article(f"Brève {number}", hours=5 + number) for number in range(40)])
    with qtbot.waitSignal(listed.rows.loaded):
        listed.reload()
    bar = listed.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1100)
    bar.setValue(10 * listed.view.verticalHeader().defaultSectionSize() + 7)
    top = listed.rows.at(listed.view.rowAt(0)).id
    filled.arrive(source, *[filled.article(f"Neuf {number}", hours=0.01 * number) for number in range(3)])
    with qtbot.waitSignal(listed.rows.loaded):
        listed.reload()
    assert listed.rows.at(listed.view.rowAt(0)).id == top
    assert bar.value() == 13 * listed.view.verticalHeader().defaultSectionSize() + 7


def test_narrow_the_name_of_the_place_is_a_button(listed):
    listed.tell("Presse", "folder", 3, {})
    listed.set_narrow(True, False)
    assert listed.where.isVisible()
    assert listed.where.text() == "Presse"
    assert not listed.header.title.isVisible()


def test_how_a_place_is_read_is_remembered_for_it(listed, qtbot, filled):
    saved = []
    listed.settings_changed.connect(lambda: saved.append(True))
    usual = listed.view.rowHeight(1)
    listed.set_look(Look(True, "source"))
    qtbot.waitUntil(lambda: titles(listed)[1] == "Bruncher")
    assert saved
    assert listed.view.rowHeight(1) > usual
    assert listed.view.rowHeight(0) > listed.view.rowHeight(1)
    listed.show_place(Place("folder", "Presse"))
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 3)
    assert listed.view.rowHeight(0) == usual
    listed.show_place(ALL)
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 5)
    assert titles(listed)[1] == "Bruncher"


def test_a_magazine_needs_no_other_question(listed, filled):
    listed.view.choose(listed.rows.at(2).id)
    listed.set_look(Look(True))
    assert listed.rows.rowCount() == 5
    assert listed.view.current_line().title == "Marché des Lices"


def test_what_was_scrolled_past_is_told_only_where_that_is_wanted(listed, filled):
    told = []
    listed.passed.connect(told.append)
    listed.view.passed.emit([1])
    listed.toggle_passing()
    assert filled.settings.read_on_scroll
    listed.view.passed.emit([2])
    assert told == [[2]]


def test_a_day_that_begins_makes_room_for_its_heading_also_where_the_same_rows_stay(listed, qtbot):
    usual = listed.view.rowHeight(0)
    listed.set_look(Look(group="day"))
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 5 and listed.view.rowHeight(0) > usual)
    listed.set_look(Look())
    qtbot.waitUntil(lambda: listed.rows.rowCount() == 5 and listed.view.rowHeight(0) == usual)
