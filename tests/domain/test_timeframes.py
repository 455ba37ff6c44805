from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.timeframes import Span, Timeframe, around, compared, free, read, written

PARIS = ZoneInfo("Europe/Paris")
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_a_month_a_week_and_a_quarter_hold_the_day_and_end_where_the_next_begins():
    assert around(Span.MONTH, date(2024, 2, 10)) == Timeframe(Span.MONTH, date(2024, 2, 1), date(2024, 2, 29))
    assert around(Span.WEEK, date(2026, 11, 22)) == Timeframe(Span.WEEK, date(2026, 11, 16), date(2026, 11, 22))
    assert around(Span.QUARTER, date(2026, 11, 22)) == Timeframe(Span.QUARTER, date(2026, 10, 1), date(2026, 12, 31))


@given(DAYS, st.sampled_from([Span.WEEK, Span.MONTH, Span.QUARTER]))
def test_times_follow_each_other_without_a_gap(day, span):
    frame = around(span, day)
    assert frame.first <= day <= frame.last
    assert frame.after().before() == frame
    assert frame.after().first == frame.last + timedelta(days=1)
    assert read(written(frame)) == frame


def test_a_month_is_compared_with_the_month_before_and_a_free_time_with_as_many_days():
    assert around(Span.MONTH, date(2026, 3, 5)).before() == Timeframe(Span.MONTH, date(2026, 2, 1), date(2026, 2, 28))
    some = free(date(2026, 3, 20), date(2026, 3, 11))
    assert (some.first, some.days) == (date(2026, 3, 11), 10)
    assert some.before() == Timeframe(Span.FREE, date(2026, 3, 1), date(2026, 3, 10))
    assert some.after() == Timeframe(Span.FREE, date(2026, 3, 21), date(2026, 3, 30))
    assert free(date(2020, 1, 1), date(2030, 1, 1)).days == 366


def test_days_begin_where_the_user_is_also_when_the_clock_changes():
    period = around(Span.MONTH, date(2026, 3, 5)).period(PARIS)
    assert period.since == datetime(2026, 2, 28, 23, tzinfo=UTC)
    assert period.until == datetime(2026, 3, 31, 22, tzinfo=UTC)


def test_of_a_time_that_is_not_over_as_much_of_the_one_before_is_compared():
    now = datetime(2026, 3, 6, 11, tzinfo=UTC)
    times = compared(around(Span.MONTH, date(2026, 3, 6)), now, UTC)
    assert times.now.until == now
    assert times.before.since == datetime(2026, 2, 1, tzinfo=UTC)
    assert times.before.until == datetime(2026, 2, 6, 11, tzinfo=UTC)
    late = compared(around(Span.MONTH, date(2026, 3, 31)), datetime(2026, 3, 31, 23, tzinfo=UTC), UTC)
    assert late.before.until == datetime(2026, 3, 1, tzinfo=UTC)
    over = compared(around(Span.MONTH, date(2026, 3, 6)), datetime(2026, 5, 1, tzinfo=UTC), UTC)
    assert over.now.length == timedelta(days=31)
    assert over.before.length == timedelta(days=28)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2026-W42", "2026-10-12", "2026-10-18"),
        ("2026-T4", "2026-10-01", "2026-12-31"),
        ("2026-10-05", "2026-10-05", "2026-10-05"),
        ("2026-10-05..2026-10-20", "2026-10-05", "2026-10-20"),
    ],
)
def test_times_are_read_as_people_type_them(text, first, last):
    frame = read(text)
    assert (f"{frame.first}", f"{frame.last}") == (first, last)


@pytest.mark.parametrize("text", ["", "octobre", "2026", "2026-13", "2026-02-30", "2026-W60", "2026-Q5", "2026-10..x"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError):
        read(text)
