from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.recurrence import Every, Repeat, days, refill
from cmdesk.domain.wall import shown_in

DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


@st.composite
def repeats(draw):
    return Repeat(
        draw(st.sampled_from(Every)),
        draw(st.integers(1, 6)),
        draw(st.frozensets(st.integers(0, 6), max_size=4)),
        draw(st.none() | DAYS),
        draw(st.integers(0, 20)),
        draw(st.integers(0, 40)),
        draw(st.frozensets(DAYS, max_size=4)),
    )


@given(repeats(), DAYS, st.integers(0, 800))
def test_days_come_in_order_within_their_end_and_never_too_near(repeat, first, count):
    end = first + timedelta(days=count)
    found = list(days(repeat, first, first, end))
    assert found == sorted(set(found))
    for day in found:
        assert first < day < end
        assert day not in repeat.skipped
        assert repeat.until is None or day <= repeat.until
        if repeat.every is Every.WEEK:
            assert day.weekday() in (repeat.weekdays or {first.weekday()})
        if repeat.every is Every.DAY:
            assert (day - first).days % repeat.step == 0
        if repeat.every is Every.MONTH:
            assert ((day.year - first.year) * 12 + day.month - first.month) % repeat.step == 0
    assert all((after - before).days >= repeat.cool_down for before, after in pairwise([first, *found]))
    assert not repeat.times or len(found) < repeat.times


@given(repeats(), DAYS, st.integers(0, 300), st.integers(0, 300))
def test_it_does_not_matter_from_when_one_looks(repeat, first, before, after):
    middle, end = first + timedelta(days=before), first + timedelta(days=before + after)
    whole = list(days(repeat, first, first, end))
    assert list(days(repeat, first, middle, end)) == [day for day in whole if day >= middle]


def test_the_last_of_a_month_stays_the_last():
    found = days(Repeat(Every.MONTH), date(2026, 1, 31), date(2026, 2, 1), date(2026, 6, 1))
    assert list(found) == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31)]


def test_one_is_skipped_and_the_others_stay():
    repeat = Repeat(Every.WEEK, skipped=frozenset({date(2026, 3, 19)}), times=4)
    assert list(days(repeat, date(2026, 3, 5), date(2026, 3, 5), date(2027, 1, 1))) == [
        date(2026, 3, 12),
        date(2026, 3, 26),
    ]


MOMENTS = st.integers(0, 60 * 24).map(lambda hours: NOON + timedelta(hours=hours))


@given(
    st.dictionaries(st.integers(1, 9), st.none() | MOMENTS.map(lambda at: at - timedelta(days=60))),
    st.lists(MOMENTS, unique=True, max_size=20),
    st.lists(MOMENTS, max_size=3),
    st.integers(1, 10),
    st.integers(1, 90),
)
def test_texts_keep_their_distance_and_their_rest(texts, moments, busy, gap, rest):
    slots = [shown_in(moment, "Europe/Paris") for moment in sorted(moments)]
    gap, rest = timedelta(days=gap), timedelta(days=rest)
    found = refill(texts, slots, busy, gap=gap, rest=rest)
    chosen = [planned.utc for planned in found.values()]
    together = sorted([*chosen])
    assert all(after - before >= gap for before, after in pairwise(together))
    assert all(abs(one - other) >= gap for one in chosen for other in busy)
    for one, planned in found.items():
        assert planned in slots
        assert texts[one] is None or planned.utc - texts[one] >= rest


def test_what_was_out_longest_comes_first():
    slots = [shown_in(NOON + timedelta(days=7 * n), "Europe/Paris") for n in range(3)]
    texts = {1: NOON - timedelta(days=10), 2: NOON - timedelta(days=90), 3: None, 4: NOON - timedelta(days=60)}
    found = refill(texts, slots, [], gap=timedelta(days=3), rest=timedelta(days=30))
    assert list(found) == [3, 2, 4]
