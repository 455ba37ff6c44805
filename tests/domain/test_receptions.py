from datetime import UTC, datetime, timedelta

from cmdesk.domain.receptions import LOOKS, is_due

OUT = datetime(2026, 3, 3, 12, tzinfo=UTC)


def test_each_moment_to_look_comes_once():
    assert not is_due(OUT, None, OUT + timedelta(minutes=9))
    looked, looks = None, 0
    for minutes in range(0, 60 * 24 * 40, 7):
        now = OUT + timedelta(minutes=minutes)
        if is_due(OUT, looked, now):
            looked, looks = now, looks + 1
    assert looks == len(LOOKS)


def test_moments_that_were_slept_through_count_once():
    after = OUT + timedelta(days=2)
    assert is_due(OUT, None, after)
    assert not is_due(OUT, after, after + timedelta(minutes=1))
    assert is_due(OUT, after, OUT + LOOKS[-1])
    assert not is_due(OUT, OUT + LOOKS[-1], OUT + timedelta(days=400))
