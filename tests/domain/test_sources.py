from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.sources import DOWN_AFTER, LONGEST_PACE, USUAL_PACE, Health, health, next_try

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("paused", "succeeded", "failures", "expected"),
    [
        (False, None, 0, Health.NEW),
        (False, NOON, 0, Health.WELL),
        (False, NOON, 1, Health.LATE),
        (False, NOON, DOWN_AFTER, Health.DOWN),
        (True, NOON, DOWN_AFTER, Health.PAUSED),
    ],
)
def test_health(paused, succeeded, failures, expected):
    assert health(paused, succeeded, failures) is expected


def test_the_pace_doubles_with_each_failure_up_to_a_day():
    waits = [next_try(NOON, failures) - NOON for failures in range(12)]
    assert waits[:3] == [USUAL_PACE, USUAL_PACE * 2, USUAL_PACE * 4]
    assert waits[-1] == LONGEST_PACE


def test_what_the_server_asks_counts_within_reason():
    assert next_try(NOON, 0, timedelta(hours=6)) == NOON + timedelta(hours=6)
    assert next_try(NOON, 0, timedelta(seconds=1)) == NOON + USUAL_PACE
    assert next_try(NOON, 0, timedelta(days=4000)) == NOON + LONGEST_PACE * 7
