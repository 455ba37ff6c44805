from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.accounts import WARNED, AccountHealth, AccountRow, place_of

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ROW = AccountRow(1, 1, "mastodon", "@fournil", {}, (), "s", AccountHealth.OK, None, None)


def test_an_end_that_is_near_is_told_days_ahead():
    ends = replace(ROW, expires=NOON + timedelta(days=30))
    assert not ends.expires_soon(NOON)
    assert ends.expires_soon(ends.expires - WARNED)
    assert ends.expires_soon(ends.expires + timedelta(days=1))
    assert not ROW.expires_soon(NOON)


def test_the_rules_of_a_place_hold_however_it_is_reached():
    assert place_of("facebook_page") == place_of("facebook") == "facebook"
    assert place_of("mastodon") == "mastodon"
