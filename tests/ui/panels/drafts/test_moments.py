from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from cmdesk.ui.panels.drafts.moments import day_and_hour, presets, settle, zone_here

PARIS = "Europe/Paris"


def test_an_hour_of_winter_and_one_of_summer():
    assert settle(datetime(2026, 1, 5, 9), PARIS).utc == datetime(2026, 1, 5, 8, tzinfo=UTC)
    assert settle(datetime(2026, 7, 5, 9), PARIS).utc == datetime(2026, 7, 5, 7, tzinfo=UTC)


def test_an_hour_that_does_not_exist_is_moved_on_and_said():
    planned = settle(datetime(2026, 3, 29, 2, 30), PARIS)
    assert planned.skipped
    assert planned.wall == datetime(2026, 3, 29, 3, 30)
    assert planned.utc == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_an_hour_that_comes_twice_means_the_first():
    planned = settle(datetime(2026, 10, 25, 2, 30), PARIS)
    assert planned.twice
    assert not planned.skipped
    assert planned.utc == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),
    st.sampled_from([PARIS, "America/Montreal", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
)
def test_what_is_kept_is_what_the_clock_will_show(wall, zone):
    planned = settle(wall, zone)
    assert planned.utc.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == planned.wall
    assert planned.wall == wall or planned.skipped


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 3, 3, 12, tzinfo=UTC), [(3, 18), (4, 9), (9, 9)]),  # a Tuesday
        (datetime(2026, 3, 3, 17, tzinfo=UTC), [(4, 9), (9, 9)]),  # its evening
        (datetime(2026, 3, 8, 9, tzinfo=UTC), [(8, 18), (9, 9)]),  # a Sunday: tomorrow is Monday
    ],
)
def test_usual_hours(qapp, now, expected):
    assert [(wall.day, wall.hour) for _, wall in presets(now, PARIS)] == expected


def test_hours_in_words(qapp):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.French))
        assert day_and_hour(datetime(2026, 12, 11, 18, 30)) == "ven. 11 décembre, 18:30"
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        assert day_and_hour(datetime(2026, 12, 11, 9)) == "Fri 11 December, 09:00"
    finally:
        QLocale.setDefault(before)


def test_the_zone_of_this_computer(qapp):
    assert ZoneInfo(zone_here())
