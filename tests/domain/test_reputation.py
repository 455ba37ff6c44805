from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.reputation import (
    Feelings,
    Mood,
    Period,
    growth,
    last_days,
    percent,
    shares,
    slice_from,
    slice_of,
    steps,
)

PARIS = ZoneInfo("Europe/Paris")


def at(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)  # type: ignore[misc]


def test_the_last_days_end_at_the_midnight_that_comes_where_one_is():
    period = last_days(7, at(2026, 11, 20, 23, 30), PARIS)  # half past midnight of the 21st in Paris
    assert (period.since, period.until) == (at(2026, 11, 14, 23), at(2026, 11, 21, 23))
    assert period.before().until == period.since
    assert period.before().length == timedelta(days=7)


def test_days_have_23_or_25_hours_where_the_clock_is_changed():
    spring = steps(last_days(3, at(2026, 3, 30, 12), PARIS), PARIS)
    assert [part.length // timedelta(hours=1) for part in spring] == [24, 23, 24]
    autumn = steps(last_days(3, at(2026, 10, 26, 12), PARIS), PARIS)
    assert [part.length // timedelta(hours=1) for part in autumn] == [24, 25, 24]


@pytest.mark.parametrize(("days", "parts"), [(1, 24), (2, 48), (7, 7), (90, 90), (365, 53)])
def test_a_time_is_shown_in_hours_days_or_weeks(days, parts):
    assert len(steps(last_days(days, at(2026, 7, 1, 12), UTC), UTC)) == parts


def test_a_slice_survives_as_whole_numbers():
    period = Period(at(2026, 7, 1), at(2026, 7, 4))
    wanted = slice_of(3, period, mood=Mood.BLAME, place=-2)
    numbers = wanted.numbers()
    assert all(type(value) is int for value in numbers.values())
    assert "like" not in numbers
    assert slice_from(numbers | {"unknown": 1}) == wanted
    assert slice_from(numbers).period == period


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=8))
def test_shares_make_a_hundred(counts):
    found = shares(counts)
    assert sum(found) == (100 if any(counts) else 0)
    for share, count in zip(found, counts, strict=True):
        assert abs(share - 100 * count / (sum(counts) or 1)) < 1


def test_of_nothing_there_is_no_share_and_no_growth():
    assert (percent(1, 0), growth(3, 0)) == (None, None)
    assert (percent(1, 3), growth(131, 100), growth(1, 2)) == (33, 31, -50)
    assert Feelings(1, 2, 3).of(Mood.ANY) == 6
    assert Feelings(1, 2, 3).of(Mood.BLAME) == 3
