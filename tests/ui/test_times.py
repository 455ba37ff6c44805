"""Times for people. The tests live in Paris, in winter: UTC + 1."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from cmdesk.ui import times

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)  # a Tuesday, 13:00 in Paris


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(minutes=25), "25 min"),
        (timedelta(hours=2, minutes=50), "2 h"),
        (timedelta(hours=12), "12 h"),
        (timedelta(hours=14), "yesterday"),
        (timedelta(days=4), "Fri"),
        (timedelta(days=30), "1 Feb"),
        (timedelta(days=400), "27 Jan 2025"),
    ],
)
def test_a_row_says_how_long_ago_and_later_which_day(before: timedelta, told: str) -> None:
    assert times.short(NOW - before, NOW) == told


def test_late_in_the_night_what_was_said_an_hour_ago_is_not_yesterday() -> None:
    night = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)  # half past midnight in Paris
    assert times.short(night - timedelta(hours=1), night) == "1 h"


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (timedelta(hours=2), "15:00"),
        (timedelta(hours=20), "tomorrow 09:00"),
        (timedelta(days=3), "Fri 13:00"),
        (timedelta(days=20), "23 Mar 13:00"),
    ],
)
def test_what_comes_is_told_by_the_clock_on_the_wall(after: timedelta, told: str) -> None:
    assert times.ahead(NOW + after, NOW) == told


def test_a_past_moment_stands_inside_a_sentence() -> None:
    told = [times.told(NOW - timedelta(hours=hours), NOW) for hours in (1, 24, 48)]
    assert told == ["today at 12:00", "yesterday at 13:00", "Sun 1 Mar at 13:00"]


def test_days_have_names() -> None:
    assert times.day(NOW, NOW) == "Today"
    assert times.day(NOW - timedelta(days=1), NOW) == "Yesterday"
    assert times.day(NOW - timedelta(days=3), NOW) == "Saturday 28 February"
    assert times.day(NOW - timedelta(days=365), NOW) == "Monday 3 March 2025"


def test_a_lapse_is_told_in_its_largest_unit() -> None:
    assert times.lapse(timedelta(seconds=5)) == "1 min"
    assert times.lapse(timedelta(hours=47)) == "47 h"
    assert times.lapse(timedelta(days=3)) == "3 d"


def test_the_exact_time_has_day_and_hour() -> None:
    assert "3 March 2026" in times.exact(NOW)
    assert "13:00" in times.exact(NOW)
    assert times.month(NOW) == "Mar 2026"


def test_an_hour_on_some_wall_is_told_as_the_language_does():
    now = datetime(2026, 11, 21, 9, tzinfo=UTC)
    QLocale.setDefault(QLocale("fr_FR"))
    assert times.planned(datetime(2026, 11, 27, 9), now) == "ven. 27 nov. 09:00"
    assert times.planned(datetime(2027, 1, 2, 9), now) == "sam. 2 janv. 2027 09:00"
