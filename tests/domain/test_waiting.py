from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.clock import Hours
from cmdesk.domain.conversations import State
from cmdesk.domain.waiting import Waiting, waiting
from tests.domain.test_session import row

HOURS = Hours("Europe/Paris", (*(((540, 750), (840, 1080)),) * 5, (), ()))
NOON = datetime(2026, 12, 11, 12, 0, tzinfo=UTC)  # a Friday, 13:00 in Paris: lunch
HOUR = timedelta(hours=1)


def test_only_opening_time_counts():
    asked = replace(row(1), waiting_since=NOON - 4 * HOUR, due=NOON + 2 * HOUR)
    assert waiting(asked, NOON, HOURS) == Waiting(3.5 * HOUR, asked.due, HOUR, False)


def test_what_is_late_says_by_how_much():
    asked = replace(row(1), waiting_since=NOON - 4 * HOUR, due=NOON - HOUR)
    assert waiting(asked, NOON, HOURS) == Waiting(3.5 * HOUR, asked.due, -0.5 * HOUR, True)
    over_the_weekend = waiting(asked, NOON + timedelta(days=3), HOURS)
    assert over_the_weekend.left == -(0.5 + 4 + 3.5) * HOUR


def test_where_nobody_waits_there_is_no_figure():
    assert waiting(replace(row(1), waiting_since=None), NOON, HOURS) == Waiting(None, None, None, False)
    asleep = replace(row(1), due=NOON - HOUR, state=State.SNOOZED)
    assert not waiting(asleep, NOON, HOURS).late
