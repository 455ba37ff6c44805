from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from cmdesk.networks.their_clock import TheirClock

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def heard(*errors, now=NOW):
    made = TheirClock()
    for n, error in enumerate(errors):
        made.hear(f"h{n}.example", {"Date": format_datetime(now - error)}, now)
    return made


def test_a_clock_that_is_ahead_of_all_is_wrong():
    assert heard(HOUR, HOUR, HOUR).error(NOW) == HOUR
    assert heard(-HOUR, -HOUR, -HOUR).error(NOW) == -HOUR


def test_one_server_may_be_wrong_itself():
    assert heard(HOUR).error(NOW) == timedelta()
    assert heard(HOUR, timedelta(), timedelta()).error(NOW) == timedelta()
    assert heard(HOUR, HOUR, HOUR, timedelta()).error(NOW) == HOUR
    assert heard(HOUR, 5 * HOUR, -3 * HOUR).error(NOW) == timedelta()


def test_some_seconds_do_not_matter():
    assert heard(*[timedelta(seconds=90)] * 4).error(NOW) == timedelta()


def test_what_lay_in_a_cache_or_says_nothing_does_not_count():
    made = TheirClock()
    for n, headers in enumerate([{"date": format_datetime(NOW - HOUR), "Age": "3600"}, {}, {"Date": "soon"}] * 3):
        made.hear(f"h{n}.example", headers, NOW)
    assert made.error(NOW) == timedelta()


def test_what_was_heard_long_ago_is_forgotten():
    assert heard(HOUR, HOUR, HOUR).error(NOW + 2 * HOUR) == timedelta()
