from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.slots import Timetable, crowded, free, gaps, next_free, occurrences, share_next, spread, without

PARIS = "Europe/Paris"
ZONES = st.sampled_from([PARIS, "America/Montreal", "Australia/Sydney", "Asia/Kolkata"])
SLOTS = st.lists(
    st.tuples(st.integers(0, 6), st.times().map(lambda at: at.replace(second=0, microsecond=0))), max_size=8
)
BEGIN = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


@st.composite
def timetables(draw, account=1):
    days_off = draw(st.frozensets(st.dates(date(2026, 1, 1), date(2028, 1, 31)), max_size=5))
    return Timetable(account, draw(ZONES), tuple(draw(SLOTS)), days_off)


@given(timetables(), BEGIN, st.integers(0, 60))
def test_slots_come_in_order_once_and_at_the_hour_of_the_wall(table, after, days):
    until = after + timedelta(days=days)
    found = list(occurrences(table, after, until))
    moments = [one.utc for one in found]
    assert moments == sorted(set(moments))
    for one in found:
        assert after <= one.utc < until
        assert one.utc.astimezone(ZoneInfo(table.zone)).replace(tzinfo=None, fold=0) == one.wall
        if not one.skipped:
            assert (one.wall.weekday(), one.wall.time()) in table.slots
            assert one.wall.date() not in table.days_off


@given(timetables(), BEGIN)
def test_each_week_has_each_slot_unless_a_day_is_off(table, after):
    week = list(occurrences(Timetable(1, table.zone, table.slots), after, after + timedelta(days=7, hours=3)))
    assert len(week) >= len({slot for slot in table.slots if slot[1].hour not in (1, 2, 3)})


@given(timetables(), timetables(account=2), BEGIN, st.data())
def test_a_free_slot_is_never_taken(one, two, after, data):
    until = after + timedelta(days=21)
    every = [planned.utc for table in (one, two) for planned in occurrences(table, after, until)]
    busy = data.draw(st.sets(st.sampled_from(every))) if every else set()
    found = free([one, two], {1: busy}, after, until)
    assert {planned.utc for planned in found} == set(every) - busy
    first = next_free([one, two], {1: busy}, after)
    if found:
        assert first == found[0]


@given(timetables(), BEGIN, st.integers(1, 12), st.integers(1, 60))
def test_spreading_keeps_the_order_and_takes_each_slot_once(table, after, count, days):
    wanted = list(range(count))
    until = after + timedelta(days=days)
    found = spread(wanted, [table], {}, after, until)
    slots = [one.utc for one in occurrences(table, after, until)]
    assert list(found) == wanted[: len(slots)]
    moments = [one.utc for one in found.values()]
    assert moments == sorted(set(moments))
    assert set(moments) <= set(slots)


def test_spreading_is_even():
    table = Timetable(1, PARIS, tuple((day, time(9)) for day in range(7)))
    found = spread([1, 2, 3], [table], {}, MONDAY, MONDAY + timedelta(days=9))
    assert [one.wall.day for one in found.values()] == [4, 7, 10]


@given(timetables(), BEGIN, st.integers(0, 10))
def test_sharing_next_moves_each_by_one_slot_and_makes_no_clash(table, after, count):
    slots = [one.utc for one in occurrences(table, after, after + timedelta(days=90))]
    queue = {100 + n: slots[n] for n in range(min(count, len(slots) - 1 if slots else 0))}
    moved = share_next(1, table, queue, after)
    if not slots:
        assert moved == {}
        return
    assert moved[1].utc == slots[0]
    after_all = {**queue, **{one: planned.utc for one, planned in moved.items()}}
    assert len(set(after_all.values())) == len(after_all)
    order = sorted(queue, key=queue.__getitem__)
    assert sorted(queue, key=after_all.__getitem__) == order


def test_what_has_an_hour_of_its_own_stays_when_another_is_shared_next():
    table = Timetable(1, PARIS, ((1, time(9)), (3, time(9))))
    tuesday, thursday = (datetime(2026, 3, day, 8, tzinfo=UTC) for day in (3, 5))
    queue = {7: tuesday, 8: thursday + timedelta(hours=2)}
    moved = share_next(1, table, queue, MONDAY)
    assert {one: planned.utc for one, planned in moved.items()} == {1: tuesday, 7: thursday}


def test_without_slots_there_is_no_next():
    assert next_free([Timetable(1, PARIS)], {}, MONDAY) is None
    assert share_next(1, Timetable(1, PARIS), {}, MONDAY) == {}


def test_a_slot_in_the_hour_that_is_skipped_comes_at_the_hour_that_is_shown():
    table = Timetable(1, PARIS, ((6, time(2, 30)),))
    (found,) = occurrences(table, datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 3, 30, tzinfo=UTC))
    assert (found.wall, found.skipped) == (datetime(2026, 3, 29, 3, 30), True)


def test_holidays_can_be_days_off():
    table = without(Timetable(1, PARIS, ((0, time(9)),)), [date(2026, 3, 9)])
    assert [one.wall.day for one in occurrences(table, MONDAY, MONDAY + timedelta(days=20))] == [16]


def test_too_many_posts_of_one_account_on_a_day_are_told():
    day = date(2026, 3, 3)
    assert crowded({day: [(1, 2), (1,), (1, 3), (1,)], date(2026, 3, 4): [(1,), (2,)] * 3}) == {day: 4}


@given(st.sets(st.dates(date(2026, 3, 1), date(2026, 3, 31))))
def test_gaps_hold_no_post_and_are_as_long_as_told(busy):
    start, end = date(2026, 3, 1), date(2026, 4, 1)
    for first, last in gaps(busy, start, end):
        days = {first + timedelta(days=n) for n in range((last - first).days + 1)}
        assert len(days) >= 4
        assert not days & busy
        assert first - timedelta(days=1) in busy | {start - timedelta(days=1)}
        assert last + timedelta(days=1) in busy | {end}
