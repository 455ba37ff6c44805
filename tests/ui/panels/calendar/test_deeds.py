from datetime import date, datetime

import pytest

from cmdesk.ui.panels.calendar.deeds import Deeds, movable


@pytest.mark.parametrize(
    ("utc_hour", "wall"),
    [(6, datetime(2026, 3, 3, 9)), (12, datetime(2026, 3, 3, 14)), (13, datetime(2026, 3, 3, 15))],
)
def test_what_has_no_hour_gets_nine_or_the_next_full_one(hall, utc_hour, wall):
    hall.clock.now = hall.clock.now.replace(hour=utc_hour)
    panel = hall.show_calendar()
    assert panel.deeds.usual(date(2026, 3, 3)).wall == wall
    assert panel.deeds.usual(date(2026, 3, 20)).wall == datetime(2026, 3, 20, 9)


def test_a_day_that_has_passed_is_refused_in_words(hall):
    panel = hall.show_calendar()
    panel.deeds.begin(date(2026, 3, 1))
    assert hall.told == ["That day has passed. Choose a later one to write for it."]
    assert hall.opened == []


def test_an_undo_that_comes_too_late_says_so_and_sends_nothing(hall):
    made = hall.post("Un", 4, 9, queued=True)
    panel = hall.show_calendar()
    panel.grid.choose(made)
    hall.run("calendar.later")
    hall.clock.pass_(days=1)
    hall.undo()
    hall.until(lambda: hall.complaints)
    assert str(hall.complaints[0]).startswith("calendar-past")
    assert hall.planned(made).wall == "2026-03-05T09:00"


def test_a_scheduled_post_keeps_its_date_until_it_is_taken_back(hall):
    made = hall.post("Un", 12, queued=True)
    panel = hall.show_calendar()
    deeds: Deeds = panel.deeds
    chip = panel.chips()[made]
    assert movable([chip])
    deeds.forget_hour(chip)
    hall.until(lambda: hall.complaints)
    assert str(hall.complaints[0]).startswith("calendar-queued")
