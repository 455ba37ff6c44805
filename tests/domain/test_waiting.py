from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.clock import Hours
from cmdesk.domain.conversations import State
from cmdesk.domain.waiting import Waiting, waiting
from tests.domain.test_session import row

HOURS = Hours("Europe/Paris", (*(((540, 750), (840, 1080)),) * 5, (), ()))
NOON = datetime(2026, 12, 11, 12, 0, tzinfo=UTC)  # a Friday, 13:00 in Paris: lunch
HOUR = timedelta(hours=1)


def test_time_is_told_by_the_wall_and_in_opening_time():
    asked = replace(row(1), waiting_since=NOON - 4 * HOUR, due=NOON + 2 * HOUR)
    assert waiting(asked, NOON, HOURS) == Waiting(4 * HOUR, asked.due, 2 * HOUR, False, 3.5 * HOUR, HOUR)


def test_what_is_late_says_by_how_much():
    asked = replace(row(1), waiting_since=NOON - 4 * HOUR, due=NOON - HOUR)
    assert waiting(asked, NOON, HOURS) == Waiting(4 * HOUR, asked.due, -HOUR, True, 3.5 * HOUR, -0.5 * HOUR)
    over_the_weekend = waiting(asked, NOON + timedelta(days=3), HOURS)
    assert over_the_weekend.open_left == -(0.5 + 4 + 3.5) * HOUR
    assert over_the_weekend.left == -73 * HOUR


def test_where_nobody_waits_there_is_no_figure():
    assert waiting(replace(row(1), waiting_since=None), NOON, HOURS) == Waiting(None, None, None, False)
    asleep = replace(row(1), due=NOON - HOUR, state=State.SNOOZED)
    assert not waiting(asleep, NOON, HOURS).late
