from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from cmdesk.store import drafts
from cmdesk.ui import times
from cmdesk.ui.panels.calendar.hour_grid import FIRST

Key = Qt.Key


@pytest.fixture
def week(hall):
    def show(*names):
        hall.show_calendar()
        hall.run("calendar.week")
        return hall.calendar.hours

    return show


def middle(hours, place, share=0.0):
    """A place in the cell of an hour, so far down in it."""
    r = hours.visualRect(hours.days.index_of(place))
    return QPoint(r.center().x(), r.top() + max(int(r.height() * share), 1))


def at(day, hour):
    return datetime.combine(date(2026, 3, day), time(hour))


def wall(hall, post):
    """When it leaves by the clock of this computer."""
    return times.local(hall.planned(post).moment).replace(tzinfo=None)


def test_the_morning_is_at_the_top_unless_something_leaves_before_it(hall, week):
    hours = week()
    hall.until(lambda: hours.verticalScrollBar().value() > 0 or hours.verticalScrollBar().maximum() == 0)
    top = hours.rowAt(1)
    assert top <= FIRST
    assert hours.current_place() == at(3, 9)
    assert hours.days.data(hours.currentIndex()).startswith("Tuesday 3 March, 9:00")


def test_a_post_is_dragged_to_the_quarter_of_another_hour(hall, week):
    made = hall.post("Un", 4, 15, queued=True)
    hours = week()
    hall.until(lambda: hours.days.index_of_post(made).isValid())
    there = times.local(hall.planned(made).moment).replace(tzinfo=None)
    start = middle(hours, there, 0.5)
    goal = middle(hours, at(5, 12), 0.55)
    hours.scrollTo(hours.days.index_of(at(5, 12)))
    hall.drag(start, goal, source=hours.viewport(), view=hours.viewport())
    hall.until(lambda: wall(hall, made) == at(5, 12) + timedelta(minutes=30))
    hall.until(lambda: hall.undo)
    assert hall.told[-1].startswith("Moved to")
    hall.undo()
    hall.until(lambda: wall(hall, made) == there)


def test_a_draft_of_the_tray_is_dropped_on_an_hour_and_others_keep_their_distance(hall, week):
    loose = hall.post("Sans date")
    first, second = hall.post("Un", 4, 15), hall.post("Deux", 4, 18)
    hours = week()
    panel = hall.calendar
    hall.until(lambda: hours.days.index_of_post(second).isValid() and panel.tray.list.chips)
    panel.dragging.dropped.emit([loose], hours.viewport().mapToGlobal(middle(hours, at(5, 12), 0.3)), False)
    hall.until(lambda: hall.planned(loose).moment is not None)
    assert wall(hall, loose) == at(5, 12) + timedelta(minutes=15)
    apart = wall(hall, second) - wall(hall, first)
    panel.dragging.dropped.emit([first, second], hours.viewport().mapToGlobal(middle(hours, at(6, 10), 0.05)), False)
    hall.until(lambda: wall(hall, first) == at(6, 10))
    assert wall(hall, second) == at(6, 10) + apart


def test_alt_and_the_arrows_move_by_a_quarter_of_an_hour_and_by_a_day(hall, week):
    made = hall.post("Un", 4, 15, queued=True)
    hours = week()
    hall.until(lambda: hours.choose(made))
    before = wall(hall, made)
    keys = {command.name: command.key for command in hall.calendar.commands()}
    assert keys["calendar.quarter-later"] == "Alt+Down"
    hall.run("calendar.quarter-later")
    hall.until(lambda: wall(hall, made) == before + timedelta(minutes=15))
    hall.run("calendar.quarter-earlier")
    hall.until(lambda: wall(hall, made) == before)
    hall.run("calendar.day-later")
    hall.until(lambda: wall(hall, made) == before + timedelta(days=1))
    assert hours.picked() == (made,)  # the keyboard went along


def test_the_arrows_go_through_hours_and_days_and_enter_begins_at_the_hour(hall, week, keys):
    hours = week()
    hours.setFocus()
    keys(hours, Key.Key_Down, Key.Key_Right)
    assert hours.current_place() == at(4, 10)
    keys(hours, Key.Key_Return)
    hall.until(lambda: hall.opened)
    (_, what) = hall.opened[0]
    found = hall.office.read(drafts.one, what["draft"])
    assert found.due_wall == "2026-03-04T10:00"
    keys(hours, Key.Key_Up, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    hall.settle()
    assert hall.calendar.day == date(2026, 3, 1)
    assert hours.current_place() == at(1, 9)


def test_nothing_is_begun_in_an_hour_that_has_passed(hall, week):
    hours = week()
    hours.begun.emit(at(2, 8))
    hall.until(lambda: hall.told)
    assert "passed" in hall.told[-1]
    assert not hall.opened


def test_a_day_is_one_column_and_everything_is_drawn(hall):
    hall.post("Un", 3, 18, queued=True)
    hall.show_calendar()
    hall.run("calendar.day")
    hours = hall.calendar.hours
    hall.until(lambda: hours.days.chips())
    assert hours.days.columnCount() == 1
    assert not hours.grab().isNull()


def test_the_hours_fill_their_room_to_the_last_pixel(hall):
    hall.show_calendar(height=1007)
    hall.run("calendar.day")
    grid = hall.calendar.hours
    hall.until(lambda: grid.isVisible() and not grid.verticalScrollBar().isVisible())
    for height in (1006, 1005):
        hall.calendar.resize(1200, height)
        hall.settle(30)
        assert grid.verticalHeader().length() == grid.viewport().height()
