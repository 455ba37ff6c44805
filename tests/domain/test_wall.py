from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.wall import on_other_day, read, settle, shown_in, written

PARIS, MONTREAL, SYDNEY = "Europe/Paris", "America/Montreal", "Australia/Sydney"
# The nights on which clocks change in 2026 and 2027, in each place: forward, back.
CHANGES = {
    PARIS: (datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2027, 3, 28)),
    MONTREAL: (datetime(2026, 3, 8), datetime(2026, 11, 1), datetime(2027, 3, 14)),
    SYDNEY: (datetime(2026, 4, 5), datetime(2026, 10, 4), datetime(2027, 4, 4)),
}
ZONES = st.sampled_from([*CHANGES, "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"])
WALLS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0))


@pytest.mark.parametrize("zone", CHANGES)
def test_each_minute_around_each_change_is_what_the_clock_there_shows(zone):
    place = ZoneInfo(zone)
    for night in CHANGES[zone]:
        first = night - timedelta(hours=2)
        shown = {}  # what the clock on the wall showed, minute by minute of real time: the reference
        utc = first.replace(tzinfo=place).astimezone(UTC)
        for _ in range(9 * 60):
            shown.setdefault(utc.astimezone(place).replace(tzinfo=None, fold=0), []).append(utc)
            utc += timedelta(minutes=1)
        for minutes in range(7 * 60):
            wall = first + timedelta(minutes=minutes)
            planned = settle(wall, zone)
            if wall in shown:
                assert (planned.wall, planned.utc) == (wall, shown[wall][0])
                assert planned.twice == (len(shown[wall]) == 2)
                assert not planned.skipped
            else:
                assert planned.skipped
                assert planned.utc in shown[planned.wall]
                assert planned.wall - wall == timedelta(hours=1)


@given(WALLS, ZONES)
def test_what_is_kept_is_read_again(wall, zone):
    planned = settle(wall, zone)
    again = read(written(planned), zone)
    assert (again.wall, again.utc) == (planned.wall, planned.utc)


@given(WALLS, ZONES)
def test_the_moment_shows_the_hour_again(wall, zone):
    planned = settle(wall, zone)
    assert shown_in(planned.utc, zone).wall == planned.wall


@given(WALLS, ZONES, st.integers(-400, 400))
def test_another_day_keeps_the_hour_unless_it_does_not_exist_there(wall, zone, days):
    planned = settle(wall, zone)
    moved = on_other_day(planned, days)
    if not moved.skipped:
        assert moved.wall.time() == planned.wall.time()
        assert (moved.wall.date() - planned.wall.date()).days == days


@pytest.mark.parametrize(
    ("wall", "zone"),
    [
        ("", PARIS),
        ("2026-01-05T09:00", ""),
        ("soon", PARIS),
        ("2026-01-05T09:00", "Mars/Olympus"),
        ("2026-01-05T09:00", "../etc/passwd"),
    ],
)
def test_what_cannot_be_read_is_nothing(wall, zone):
    assert read(wall, zone) is None
