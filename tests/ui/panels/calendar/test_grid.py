from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier


def test_posts_are_chosen_together_with_ctrl_and_space_and_let_go_with_escape(hall):
    first, second = hall.post("Un", 10), hall.post("Deux", 12)
    grid = hall.show_calendar().grid
    QTest.mouseClick(grid.viewport(), LEFT, CTRL, hall.chip(first))
    QTest.mouseClick(grid.viewport(), LEFT, CTRL, hall.chip(second))
    assert set(grid.picked()) == {first, second}
    QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.picked() == (first,)
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.picked() == (second,)  # where the keyboard stands


def test_a_double_click_opens_a_post_or_begins_one(hall):
    made = hall.post("Un", 10)
    grid = hall.show_calendar().grid
    QTest.mouseDClick(grid.viewport(), LEFT, NOTHING, hall.chip(made))
    assert hall.opened == [("drafts", {"draft": made})]
    QTest.mouseDClick(grid.viewport(), LEFT, NOTHING, hall.cell(17).center().toPoint())
    hall.until(lambda: len(hall.opened) == 2)


def test_what_has_no_room_leads_to_the_day(hall):
    for n in range(6):
        hall.post(f"Post {n}", 10, 8 + n)
    panel = hall.show_calendar(1200, 640)
    from PySide6.QtCore import QRectF

    from cmdesk.ui.panels.calendar.cells import more_place

    cell = hall.cell(10)
    left, place = more_place(QRectF(cell), panel.grid.days.day(panel.grid.days.index_of(date(2026, 3, 10))))
    assert left
    QTest.mouseClick(panel.grid.viewport(), LEFT, NOTHING, place.center().toPoint())
    shown = panel.hours.days
    hall.until(lambda: [chip.title for chip in shown.chips().values()] == [f"Post {n}" for n in range(6)])
    assert (shown.start, shown.columnCount()) == (date(2026, 3, 10), 1)


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
def test_the_menu_says_what_can_be_done_with_a_post(hall):
    made = hall.post("Un", 10)
    panel = hall.show_calendar()
    panel.grid.choose(made)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(panel.grid, event)
    menu = hall.until(lambda: next((one for one in panel.findChildren(QMenu) if one.isVisible()), None))
    assert "Put into the next free slot\tQ" in [action.text() for action in menu.actions()]
    menu.close()


def test_the_focus_begins_at_today(hall):
    grid = hall.show_calendar().grid
    grid.setFocus()
    assert grid.current_day() == date(2026, 3, 3)
