from datetime import UTC, datetime, timedelta

from cmdesk.domain.closings import AGAIN, Change, Closing, closed_in, closings, reopened_in
from cmdesk.domain.conversations import State
from cmdesk.domain.reputation import Period

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OPEN, WAITING, DONE, SPAM = State.OPEN, State.WAITING, State.DONE, State.SPAM


def changes(*told):
    return [Change(NOON + at, before, after) for at, before, after in told]


def test_a_matter_lasts_from_the_first_message_until_it_is_closed():
    found = closings(NOON, changes((HOUR, OPEN, WAITING), (2 * HOUR, WAITING, DONE)))
    assert found == [Closing(NOON, NOON + 2 * HOUR)]


def test_who_comes_back_within_a_week_has_the_same_matter_still():
    found = closings(NOON, changes((HOUR, OPEN, DONE), (HOUR + AGAIN, DONE, OPEN), (9 * DAY, OPEN, DONE)))
    assert found == [Closing(NOON, NOON + HOUR, NOON + HOUR + AGAIN), Closing(NOON, NOON + 9 * DAY)]
    whole = Period(NOON, NOON + 30 * DAY)
    assert (len(closed_in(found, whole)), reopened_in(found, whole)) == (1, 1)
    assert (len(closed_in(found, Period(NOON, NOON + DAY))), reopened_in(found, Period(NOON, NOON + DAY))) == (0, 0)


def test_who_writes_much_later_has_another():
    back = NOON + HOUR + AGAIN + HOUR
    found = closings(NOON, changes((HOUR, OPEN, DONE), (back - NOON, DONE, OPEN), (10 * DAY, OPEN, DONE)))
    assert found == [Closing(NOON, NOON + HOUR), Closing(back, NOON + 10 * DAY)]


def test_what_leaves_for_the_bin_or_for_spam_is_neither_closed_nor_opened_again():
    found = closings(
        NOON,
        changes((HOUR, OPEN, DONE), (2 * HOUR, DONE, State.BIN), (3 * HOUR, State.BIN, DONE), (4 * HOUR, DONE, SPAM)),
    )
    assert found == [Closing(NOON, NOON + HOUR)]


def test_one_that_was_closed_before_anybody_noted_it_begins_anew():
    found = closings(NOON, changes((5 * HOUR, DONE, OPEN), (6 * HOUR, OPEN, DONE)))
    assert found == [Closing(NOON + 5 * HOUR, NOON + 6 * HOUR)]
