from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cmdesk.domain import clock
from cmdesk.domain.clock import ALWAYS, Hours, Priority

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SPLIT = Hours("Europe/Paris", (*(((540, 750), (840, 1080)),) * 5, (), ()))
# Days on which a clock is put forward or back, at night, at midnight, by half an hour, and ordinary ones.
CHANGES = [
    ("Europe/Paris", date(2026, 3, 29)),
    ("Europe/Paris", date(2026, 10, 25)),
    ("America/Toronto", date(2026, 3, 8)),
    ("America/Toronto", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Africa/Cairo", date(2026, 4, 24)),
    ("Atlantic/Azores", date(2026, 3, 29)),
    ("UTC", date(2026, 6, 3)),
]


def by_the_minute(since, minutes, hours):
    """An independent count: look at the wall clock at the beginning of each minute that passes."""
    zone = ZoneInfo(hours.zone)
    for number in range(minutes):
        wall = (since + number * MINUTE).astimezone(zone)
        minute = wall.hour * 60 + wall.minute
        closed = wall.date() in hours.closed
        yield not closed and any(start <= minute < end for start, end in hours.week[wall.weekday()])


@st.composite
def weeks(draw):
    """Seven days of up to three spans each, in order."""

    def day():
        edges = sorted(draw(st.lists(st.integers(0, 96), min_size=0, max_size=6, unique=True)))
        return tuple((edges[i] * 15, edges[i + 1] * 15) for i in range(0, len(edges) - 1, 2))

    return tuple(day() for _ in range(7))


@st.composite
def situations(draw):
    zone, day = draw(st.sampled_from(CHANGES))
    closed = draw(st.sets(st.integers(-1, 2), max_size=2))
    hours = Hours(zone, draw(weeks()), frozenset(day + n * DAY for n in closed))
    since = datetime(day.year, day.month, day.day, tzinfo=UTC) + draw(st.integers(-1800, 1440)) * MINUTE
    return hours, since


@given(situations(), st.integers(0, 4000))
def test_what_was_worked_is_what_a_count_by_the_minute_gives(situation, minutes):
    hours, since = situation
    counted = sum(by_the_minute(since, minutes, hours))
    assert clock.worked(since, since + minutes * MINUTE, hours) == counted * MINUTE


@given(situations(), st.integers(1, 600))
def test_an_answer_is_due_when_so_many_minutes_were_open(situation, target):
    hours, since = situation
    found = clock.due(since, hours, target * MINUTE)
    opened = 0
    for number, is_open in enumerate(by_the_minute(since, 3 * 1440, hours), 1):
        opened += is_open
        if opened == target:
            assert found == since + number * MINUTE
            return
    assert found is None or found > since + 3 * DAY


@given(situations(), st.integers(1, 2000))
def test_due_and_worked_agree(situation, target):
    hours, since = situation
    found = clock.due(since, hours, target * MINUTE)
    assume(found is not None)
    assert clock.worked(since, found, hours) == target * MINUTE


@given(situations())
def test_somebody_is_there_or_opens_later(situation):
    hours, since = situation
    opens = clock.opening(since, hours)
    assert clock.is_open(since, hours) == (opens == since) == next(by_the_minute(since, 1, hours))


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_friday_evening_goes_on_on_monday():
    """Friday 16:30 and an hour, open until 17:00: Monday 9:30."""
    hours = Hours("Europe/Paris", (*(((540, 1020),),) * 5, (), ()))
    assert clock.due(utc(2026, 11, 20, 15, 30), hours, HOUR) == utc(2026, 11, 23, 8, 30)


def test_a_lunch_break_does_not_count():
    assert clock.due(utc(2026, 11, 20, 11, 0), SPLIT, HOUR) == utc(2026, 11, 20, 13, 30)


def test_a_holiday_does_not_count():
    closed = Hours(SPLIT.zone, SPLIT.week, frozenset([date(2026, 11, 11)]))
    assert clock.due(utc(2026, 11, 10, 16, 30), closed, HOUR) == utc(2026, 11, 12, 8, 30)


def test_what_never_opens_is_never_due():
    never = Hours("UTC", ((),) * 7)
    assert clock.due(utc(2026, 1, 1), never, HOUR) is None
    assert clock.opening(utc(2026, 1, 1), never) is None
    assert never.usual_day == timedelta()


def test_round_the_clock_every_minute_counts():
    assert clock.due(utc(2026, 11, 21, 23, 0), ALWAYS, 2 * HOUR) == utc(2026, 11, 22, 1, 0)


def test_an_ordinary_day():
    assert SPLIT.usual_day == timedelta(hours=7, minutes=30)


@pytest.mark.parametrize(
    ("spans", "wrong"),
    [
        (((540, 720), (780, 1080)), []),
        (((540, 720), (720, 1080)), []),
        (((540, 780), (720, 1080)), [0]),
        (((720, 540),), [0]),
        (((540, 1500),), [0]),
    ],
)
def test_spans_that_make_no_sense_are_found(spans, wrong):
    assert clock.problems(Hours(week=(spans, *((),) * 6))) == wrong


NOON = utc(2026, 11, 20, 12)


def test_who_waits_longest_for_a_promise_comes_first():
    first = clock.need(NOON, NOON - DAY, NOON - HOUR)
    assert first < clock.need(NOON, NOON - DAY, NOON + HOUR)
    assert first < clock.need(NOON, NOON - DAY, None)


def test_what_matters_moves_forward():
    plain = clock.need(NOON, NOON, NOON + 4 * HOUR)
    assert clock.need(NOON, NOON, NOON + 4 * HOUR, unhappy=True) < plain
    assert clock.need(NOON, NOON, NOON + 4 * HOUR, vip=True) < plain
    order = [
        clock.need(NOON, NOON, NOON, rank) for rank in (Priority.URGENT, Priority.HIGH, Priority.NONE, Priority.LOW)
    ]
    assert order == sorted(order)
    assert len(set(order)) == 4


def test_where_nobody_waits_the_newest_comes_first_after_all_others():
    old, new = clock.need(NOON - DAY, None, None), clock.need(NOON, None, None)
    assert clock.need(NOON, NOON, None, Priority.LOW) < new < old


MARKS = st.fixed_dictionaries({"priority": st.sampled_from(Priority), "unhappy": st.booleans(), "vip": st.booleans()})
DUE = st.integers(-400 * 24, 400 * 24).map(lambda hours: NOON + timedelta(hours=hours))


@given(DUE, MARKS, st.one_of(st.none(), DUE), MARKS)
def test_what_is_late_comes_before_all_that_is_not(late_due, marks, other_due, others):
    """Low priority, calm and unknown against urgent, angry and VIP: a broken promise comes first."""
    late = clock.need(NOON, NOON - DAY, late_due, marks.pop("priority"), late=True, **marks)
    assert late < clock.need(NOON, NOON - DAY, other_due, others.pop("priority"), **others)
    assert late < clock.need(NOON, None, None, Priority.URGENT)


@given(DUE, DUE, MARKS, st.booleans())
def test_of_two_alike_the_one_due_first_comes_first(one, other, marks, late):
    rank = marks.pop("priority")
    first, second = (clock.need(NOON, NOON - DAY, due, rank, late=late, **marks) for due in (one, other))
    assert (first < second) == (one < other)


@given(DUE, MARKS, st.booleans())
def test_what_matters_more_never_comes_later(due, marks, late):
    rank = marks.pop("priority")
    plain = clock.need(NOON, NOON - DAY, due, rank, late=late, **marks)
    assert clock.need(NOON, NOON - DAY, due, rank, unhappy=True, vip=marks["vip"], late=late) <= plain
    assert clock.need(NOON, NOON - DAY, due, rank, unhappy=marks["unhappy"], vip=True, late=late) <= plain
    assert clock.need(NOON, NOON - DAY, due, Priority.URGENT, late=late, **marks) <= plain
