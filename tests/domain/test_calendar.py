from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.calendar import Mark, mark_of, month_span, next_month, week_span
from cmdesk.domain.outbox import State

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_a_month_is_shown_in_whole_weeks(day):
    start, end = month_span(day)
    assert start.weekday() == end.weekday() == 0
    assert start <= day.replace(day=1)
    assert end >= next_month(day)
    assert (end - start).days // 7 in (4, 5, 6)
    assert next_month(day) > start + timedelta(days=7 * 3)


@given(DAYS, st.integers(-500, 500))
def test_months_go_by_and_come_back(day, by):
    assert next_month(next_month(day, by), -by) == day.replace(day=1)


@given(DAYS)
def test_a_week_holds_its_day(day):
    start, end = week_span(day)
    assert start <= day < end == start + timedelta(days=7)


@pytest.mark.parametrize(
    ("states", "mark"),
    [
        ((), Mark.DRAFT),
        ((State.SENT, State.SENT), Mark.SENT),
        ((State.SENT, State.QUEUED), Mark.QUEUED),
        ((State.SENT, State.UNSURE, State.FAILED), Mark.UNSURE),
        ((State.QUEUED, State.MISSED), Mark.MISSED),
    ],
)
def test_the_mark_is_what_asks_most(states, mark):
    assert mark_of(states) is mark


def test_what_waits_for_somebody_to_agree_says_so():
    assert mark_of((State.QUEUED,), waits=True) is Mark.APPROVAL
    assert mark_of((), waits=True) is Mark.APPROVAL
    assert mark_of((State.SENT,), waits=True) is Mark.SENT
