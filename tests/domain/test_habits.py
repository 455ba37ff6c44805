from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.habits import Bounds, bounds_of, habit_of, missed, pace, silent_for, told_habit

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def every(hours, count=20):
    return [NOON - timedelta(hours=hours) * number for number in range(count)]


def test_a_habit_is_told_from_the_newest_items():
    assert habit_of(every(8)) == 3 * 365
    assert habit_of(every(24 * 7)) == 52
    assert habit_of(every(24 * 365 * 3)) == 1  # once in three years is still a habit


def test_what_tells_no_habit():
    assert habit_of([]) is habit_of([NOON, NOON - timedelta(days=1)]) is None
    assert habit_of([NOON] * 20) is None


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [(0.1, 10), (2, 20), (8, 80), (24, 120), (24 * 30, 120)],
)
def test_the_pace_follows_the_habit_within_bounds(hours, minutes):
    assert round(pace(habit_of(every(hours))) / timedelta(minutes=1)) == minutes


def test_without_a_habit_it_is_the_usual_pace_within_bounds():
    assert pace(None) == timedelta(minutes=30)
    assert pace(None, Bounds(timedelta(hours=1), timedelta(hours=4))) == timedelta(hours=1)


def test_silence_is_odd_only_where_it_is_unlike_the_source():
    habit = habit_of(every(8))
    assert silent_for(habit, NOON, NOON + timedelta(days=2)) is None
    assert silent_for(habit, NOON, NOON + timedelta(days=41)) == timedelta(days=41)
    weekly = habit_of(every(24 * 7))
    assert silent_for(weekly, NOON, NOON + timedelta(days=30)) is None
    assert silent_for(weekly, NOON, NOON + timedelta(days=41)) is not None
    assert silent_for(None, NOON, NOON + timedelta(days=999)) is silent_for(habit, None, NOON) is None


def test_how_many_were_missed():
    habit = habit_of(every(8))
    assert missed(habit, NOON, NOON + timedelta(days=4, hours=8)) == 12
    assert missed(habit, NOON, NOON + timedelta(hours=8)) == 0
    assert missed(None, NOON, NOON + timedelta(days=400)) == missed(habit, NOON, NOON - timedelta(days=9)) == 0


@pytest.mark.parametrize(
    ("habit", "told"), [(1095, (3, "day")), (104, (2, "week")), (14, (1, "month")), (4, (4, "year"))]
)
def test_a_habit_as_people_say_it(habit, told):
    assert told_habit(habit) == told


def test_the_bounds_that_are_kept():
    assert bounds_of({"least": 5, "most": 600}) == Bounds(timedelta(minutes=5), timedelta(hours=10))
    assert bounds_of(None) == bounds_of({}) == bounds_of({"least": 0, "most": -3}) == Bounds()


@given(st.integers(1, 10**6) | st.none(), st.integers(1, 10**4), st.integers(1, 10**4))
def test_no_pace_leaves_its_bounds(habit, least, most):
    wanted = Bounds(timedelta(minutes=least), timedelta(minutes=most))
    assert wanted.least <= pace(habit, wanted) <= max(wanted.least, wanted.most)
