from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.accounts import WARNED, AccountHealth, AccountRow, place_of, told_apart

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


def test_accounts_of_one_name_are_told_apart():
    rows = [ROW, replace(ROW, id=2, network="bluesky"), replace(ROW, id=3, name="@four")]
    assert told_apart(rows) == {1: "@fournil (mastodon)", 2: "@fournil (bluesky)", 3: "@four"}
    twice = [ROW, replace(ROW, id=4)]
    assert told_apart(twice) == {1: "@fournil (mastodon 1)", 4: "@fournil (mastodon 4)"}
