from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from cmdesk.domain.calendar import Mark
from cmdesk.domain.wall import settle
from cmdesk.store import claiming, drafts, outcomes
from cmdesk.ui.panels.calendar.head import DAY, LIST, MONTH, WEEK
from cmdesk.ui.panels.calendar.reading import HIDDEN

Key = Qt.Key
PARIS = "Europe/Paris"


def titles(hall, day):
    shown = hall.calendar.grid.days.day(hall.calendar.grid.days.index_of(day))
    return [chip.title for chip in shown.chips]


def out(hall):
    """All that is due was sent."""
    while (claimed := hall.office.write(claiming.claim, hall.clock())) is not None:
        hall.office.write(outcomes.delivered, claimed.id, hall.clock(), remote_id=f"r{claimed.id}", address="")


def test_a_month_shows_each_post_once_on_its_day_and_the_rest_in_the_tray(hall):
    hall.post("Pain de seigle", 12, queued=True)
    hall.post("Brioche", 12, 7)
    hall.post("Sans date")
    panel = hall.show_calendar()
    assert titles(hall, date(2026, 3, 12)) == ["Brioche", "Pain de seigle"]
    assert [chip.title for chip in panel.tray.list.chips.values()] == ["Sans date"]
    assert panel.head.title.said() == "March 2026"


def test_a_post_is_dragged_to_another_day_and_keeps_its_hour(hall):
    made = hall.post("Pain de seigle", 12, 14, queued=True)
    hall.show_calendar()
    hall.drag(hall.chip(made), hall.cell(19).center().toPoint())
    hall.until(lambda: titles(hall, date(2026, 3, 19)))
    assert hall.planned(made).moment == settle(datetime(2026, 3, 19, 14), PARIS).utc
    assert hall.told == ["Moved to Thu 19 March, 2:00\u202fPM: Pain de seigle"]
    hall.undo()
    hall.until(lambda: titles(hall, date(2026, 3, 12)))
    assert hall.planned(made).moment == settle(datetime(2026, 3, 12, 14), PARIS).utc


def test_over_the_change_of_the_clocks_the_hour_stays(hall):
    made = hall.post("Dimanche", 22, 9, queued=True)
    hall.show_calendar()
    hall.drag(hall.chip(made), hall.cell(29).center().toPoint())
    hall.until(lambda: titles(hall, date(2026, 3, 29)))
    assert hall.planned(made).wall == "2026-03-29T09:00"
    assert hall.planned(made).moment == datetime(2026, 3, 29, 7, tzinfo=UTC)


def test_an_hour_that_the_change_takes_away_is_said(hall):
    made = hall.post("Nuit", 22, 2, queued=True)
    hall.show_calendar()
    hall.drag(hall.chip(made), hall.cell(29).center().toPoint())
    hall.until(lambda: hall.told)
    assert "does not exist" in hall.told[0]


def test_with_ctrl_a_copy_is_made_that_leaves_by_nobody(hall):
    made = hall.post("Pain de seigle", 12, queued=True)
    hall.show_calendar()
    hall.drag(hall.chip(made), hall.cell(20).center().toPoint(), Qt.KeyboardModifier.ControlModifier)
    hall.until(lambda: titles(hall, date(2026, 3, 20)))
    assert titles(hall, date(2026, 3, 12)) == ["Pain de seigle"]
    (copied,) = [key for key in hall.calendar.grid.days.chips() if key != made]
    assert hall.planned(copied).mark is Mark.DRAFT
    hall.undo()
    hall.until(lambda: not titles(hall, date(2026, 3, 20)))


def test_nothing_is_dragged_into_the_past(hall):
    made = hall.post("Pain de seigle", 12, queued=True)
    hall.show_calendar()
    hall.drag(hall.chip(made), hall.cell(2).center().toPoint())
    hall.until(lambda: hall.complaints)
    assert str(hall.complaints[0]).startswith("calendar-past")
    assert titles(hall, date(2026, 3, 12)) == ["Pain de seigle"]


def test_what_is_out_asks_what_is_meant_and_is_never_sent_twice(hall):
    made = hall.post("Seigle", 4, queued=True)
    hall.clock.pass_(days=3)
    out(hall)
    hall.show_calendar()
    assert hall.planned(made).mark is Mark.SENT
    day = hall.planned(made).moment.day
    hall.drag(hall.chip(made), hall.cell(20).center().toPoint())
    dialog = hall.dialog()
    assert "Seigle" in dialog.body.inner.findChild(type(dialog.title)).said()
    dialog.primary.click()
    hall.until(lambda: titles(hall, date(2026, 3, 20)))
    assert titles(hall, date(2026, 3, day)) == ["Seigle"]
    (copied,) = [key for key in hall.calendar.grid.days.chips() if key != made]
    assert hall.planned(copied).mark is Mark.DRAFT


def test_a_draft_without_a_date_is_dragged_onto_a_day_and_back(hall):
    made = hall.post("Sans date")
    panel = hall.show_calendar(1400)
    row = panel.tray.list.visualRect(panel.tray.list.model().index(0, 0)).center()
    hall.drag(row, hall.cell(18).center().toPoint(), source=panel.tray.list.viewport())
    hall.until(lambda: titles(hall, date(2026, 3, 18)))
    assert hall.planned(made).wall == "2026-03-18T09:00"
    hall.until(lambda: not panel.tray.list.chips)
    view = panel.grid.viewport()
    tray = view.mapFromGlobal(panel.tray.mapToGlobal(panel.tray.rect().center()))
    hall.drag(hall.chip(made), tray)
    hall.until(lambda: panel.tray.list.chips)
    assert hall.planned(made).moment is None


def test_escape_ends_a_drag_and_nothing_moves(hall):
    made = hall.post("Pain de seigle", 12)
    panel = hall.show_calendar()
    view, start = panel.grid.viewport(), hall.chip(made)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for at in (start + QPoint(20, 20), hall.cell(19).center().toPoint()):
        hall.move(view, at)
    assert panel.dragging.active
    QTest.keyClick(panel.grid, Key.Key_Escape)
    assert not panel.dragging.active
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, hall.cell(19).center().toPoint()
    )
    hall.settle()
    assert hall.told == []
    assert panel.grid.cell.target is None


def test_several_are_moved_together_and_keep_their_distance(hall):
    first, second = hall.post("Un", 10, queued=True), hall.post("Deux", 12, 17)
    panel = hall.show_calendar()
    panel.grid.pick([first, second])
    hall.drag(hall.chip(first), hall.cell(17).center().toPoint())
    hall.until(lambda: titles(hall, date(2026, 3, 17)))
    assert [hall.planned(one).wall for one in (first, second)] == ["2026-03-17T09:00", "2026-03-19T17:00"]
    assert hall.told == ["2 posts moved"]


def test_the_arrows_go_through_days_and_posts_and_enter_opens(hall, keys):
    first, second = hall.post("Un", 12, 8), hall.post("Deux", 12, 9)
    panel = hall.show_calendar()
    panel.grid.setFocus()
    panel.grid.choose_day(date(2026, 3, 11))
    keys(panel.grid, Key.Key_Right, Key.Key_Down)
    assert panel.grid.picked() == (first,)
    keys(panel.grid, Key.Key_Down)
    assert panel.grid.picked() == (second,)
    keys(panel.grid, Key.Key_Return)
    assert hall.opened == [("drafts", {"draft": second})]
    keys(panel.grid, Key.Key_Down)
    assert panel.grid.current_day() == date(2026, 3, 19)
    keys(panel.grid, Key.Key_Up, Key.Key_Up)
    assert panel.grid.current_day() == date(2026, 3, 5)


def test_the_keyboard_goes_past_the_edge_of_the_month(hall, keys):
    panel = hall.show_calendar()
    panel.grid.setFocus()
    panel.grid.choose_day(panel.grid.days.start)
    keys(panel.grid, Key.Key_Left)
    assert panel.head.title.said() == "February 2026"
    assert panel.grid.current_day() == date(2026, 2, 22)


def test_enter_on_an_empty_day_begins_a_post_for_it(hall, keys):
    panel = hall.show_calendar()
    panel.grid.setFocus()
    panel.grid.choose_day(date(2026, 3, 16))
    keys(panel.grid, Key.Key_Return)
    hall.until(lambda: hall.opened)
    (room, what) = hall.opened[0]
    assert room == "drafts"
    assert hall.office.read(drafts.one, what["draft"]).due_wall == "2026-03-16T09:00"


def test_a_post_is_moved_by_the_keyboard(hall):
    made = hall.post("Un", 12, queued=True)
    panel = hall.show_calendar()
    panel.grid.choose(made)
    hall.run("calendar.later")
    hall.run("calendar.week-later")
    assert hall.planned(made).wall == "2026-03-20T09:00"
    assert panel.grid.picked() == (made,)  # the keyboard went along
    hall.run("calendar.move")
    dialog = hall.dialog()
    dialog.propose(datetime(2026, 3, 25, 16, 30))
    dialog.primary.click()
    hall.until(lambda: hall.planned(made).wall == "2026-03-25T16:30")


def test_a_block_is_shifted_by_days(hall):
    made = [hall.post("Un", 10), hall.post("Deux", 11)]
    hall.show_calendar()
    hall.run("calendar.all")
    hall.run("calendar.shift")
    dialog = hall.dialog()
    dialog.field.setValue(3)
    dialog.primary.click()
    hall.until(lambda: hall.told)
    assert [hall.planned(one).wall[8:10] for one in made] == ["13", "14"]


def test_a_week_is_copied_to_another(hall):
    hall.post("Un", 10)
    hall.post("Deux", 12)
    panel = hall.show_calendar()
    panel.grid.choose_day(date(2026, 3, 11))
    hall.run("calendar.copy-week")
    hall.dialog().primary.click()
    hall.until(lambda: titles(hall, date(2026, 3, 17)))
    assert titles(hall, date(2026, 3, 19)) == ["Deux"]


def test_the_same_days_as_week_day_and_list(hall):
    hall.post("Un", 3, 18)
    hall.post("Deux", 5)
    panel = hall.show_calendar()
    hall.run("calendar.week")
    assert panel.view == WEEK
    assert (panel.hours.days.rowCount(), panel.hours.days.columnCount()) == (24, 7)
    assert [chip.title for chip in panel.hours.days.chips().values()] == ["Deux", "Un"]
    hall.run("calendar.list")
    assert panel.view == LIST
    assert [chip.title for chip in panel.agenda.chips().values()] == ["Un", "Deux"]
    hall.run("calendar.today")
    hall.run("calendar.day")
    assert panel.view == DAY
    assert [chip.title for chip in panel.hours.days.chips().values()] == ["Un"]
    hall.run("calendar.month")
    assert panel.view == MONTH
    hall.run("calendar.after")
    assert panel.head.title.said() == "April 2026"


def test_an_account_is_left_out_and_stays_out(hall):
    hall.post("Pour tous", 12)
    only = hall.post("Mastodon", 12, 11)
    hall.office.write(drafts.choose, only, hall.accounts[:1])
    panel = hall.show_calendar()
    panel.head.filtered.emit(frozenset(hall.accounts[:1]))
    assert titles(hall, date(2026, 3, 12)) == ["Pour tous"]
    assert hall.settings.layout[HIDDEN] == hall.accounts[:1]


def test_a_post_of_another_zone_says_both_hours(hall):
    made = hall.post("Montréal", 12, 9, zone="America/Montreal")
    panel = hall.show_calendar()
    chip = panel.grid.days.chips()[made]
    assert (chip.hour, chip.elsewhere) == ("2:00\u202fPM", "9:00\u202fAM Montreal")
    assert "9:00\u202fAM Montreal" in chip.spoken


def test_where_there_is_no_room_the_tray_is_a_button(hall):
    hall.post("Sans date")
    panel = hall.show_calendar(1000, 640)
    assert not panel.tray.isVisible()
    assert panel.head.tray.isVisible()
    panel.head.tray.click()
    assert panel.tray.isVisible()


def test_a_day_says_all_that_is_on_it(hall):
    hall.post("Pain de seigle", 3, 18, queued=True)
    panel = hall.show_calendar()
    index = panel.grid.days.index_of(date(2026, 3, 3))
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Tuesday 3 March, today, 1 post. 6:00\u202fPM, Pain de seigle, scheduled, mastodon, bluesky"


@pytest.mark.parametrize("view", [MONTH, WEEK, DAY, LIST])
def test_what_was_shown_last_is_shown_again(hall, view):
    panel = hall.show_calendar()
    panel.show_view(view)
    panel.close()
    assert hall.show_calendar().view == view


def test_the_days_have_the_focus_when_the_room_appears(hall):
    panel = hall.show_calendar()
    stack = QStackedWidget()
    field = QLineEdit()
    stack.addWidget(field)
    stack.addWidget(panel)
    stack.show()
    field.setFocus()
    stack.setCurrentWidget(panel)
    hall.until(lambda: stack.focusWidget() is panel.grid)
    stack.removeWidget(panel)
    panel.setParent(None)
    stack.deleteLater()


def test_the_day_of_the_month_stays_where_there_is_one(hall):
    panel = hall.show_calendar()
    panel._go_to(date(2026, 3, 31), MONTH)
    hall.run("calendar.after")
    assert panel.day == date(2026, 4, 30)
