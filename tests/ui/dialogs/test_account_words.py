from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.accounts import AccountCard, AccountHealth, AccountRow, Allowance, StreamReading, Traffic, TrialRead
from cmdesk.domain.outbox import Attempt, Event
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import ALL
from cmdesk.networks.base import Budget, Reads
from cmdesk.ui.dialogs import account_words as words

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ROW = AccountRow(1, 1, "mastodon", "@fournil", {}, (), "s", AccountHealth.OK, None, NOON - timedelta(hours=2))
AWAY = Trouble("timeout", {"host": "piaille.example"})


@pytest.mark.parametrize(
    ("change", "said", "mark"),
    [
        ({}, "Works; last read: today at ", "ok"),
        ({"checked": None}, "not read yet", "ok"),
        ({"health": AccountHealth.OFFLINE, "trouble": AWAY}, "piaille.example", "offline"),
        ({"health": AccountHealth.SIGN_IN}, "nothing is lost", "key"),
        ({"expires": NOON + timedelta(days=3)}, "sign in again before", "warning"),
        ({"expires": NOON - timedelta(days=3)}, "should have ended", "warning"),
        ({"expires": NOON + timedelta(days=30)}, "Works; last read: today at ", "ok"),
        ({"health": AccountHealth.SIGN_IN, "paused": NOON}, "Paused", "pause"),
    ],
)
def test_health_is_told_in_words(change, said, mark):
    row = replace(ROW, **change)
    assert said in words.health_words(row, NOON)
    assert words.mark_of(row, NOON)[0] == mark


@pytest.mark.parametrize("network", [one for one in ALL if isinstance(one, Reads)], ids=lambda one: one.name)
def test_each_stream_of_each_network_has_a_name(network):
    assert all(words.stream_name(name) != name for name in network.streams)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "read today at"),
        ({"checked": None}, "not read yet"),
        ({"failures": 3, "next_try": NOON + timedelta(minutes=8)}, "3 attempts in a row failed, next try"),
        ({"gap": NOON - timedelta(days=1)}, "something may be missing before yesterday"),
    ],
)
def test_a_stream_in_words(change, said):
    stream = StreamReading("own", NOON, 0, None, None)
    assert said in words.stream_words(replace(stream, **change), NOON)


@pytest.mark.parametrize(
    ("event", "reason", "said"),
    [
        (Event.DELIVERED, "", "sent"),
        (Event.DEFERRED, "unreachable host=piaille.example", "piaille.example cannot be reached"),
        (None, "", "under way"),
    ],
)
def test_what_left_last_in_words(event, reason, said):
    assert said in words.written_words(Attempt(1, NOON, NOON, event, reason), NOON)
    assert words.written_words(None, NOON) == "nothing yet"


def test_a_test_in_words():
    assert words.trial_words(TrialRead(12, 12, None)) == "It works: 12 messages read"
    assert words.trial_words(TrialRead(12, 2, None)) == "It works: 12 messages read, 2 new"
    assert "piaille.example" in words.trial_words(TrialRead(12, 0, AWAY))


def test_traffic_in_words():
    said = words.traffic_words(Traffic(("piaille.example",), 4, 1, 2_000))
    assert said == "4 contacts with piaille.example, 2 kB received, 1 without an answer"
    assert words.traffic_words(Traffic(("piaille.example",))) == "no contact"


def test_what_may_still_be_asked_in_words():
    told = Allowance("piaille.example", 287, 3000, NOON + timedelta(minutes=5))
    assert words.limits_words([told], NOON).startswith("287 of 3,000 requests, all of them again at ")
    shares = Allowance("graph.example", 29, 100, None, percent=True)
    assert words.limits_words([shares], NOON) == "29 % of what may be asked in an hour"
    two = words.limits_words([shares, Allowance("up.example", 5, None, None)], NOON)
    assert two == "graph.example: 29 % of what may be asked in an hour; up.example: 5 requests"
    facts = dict(words.facts_of(AccountCard(ROW, (), 3, 0, None, Traffic(()), (shares,)), NOON))
    assert "29 %" in facts["May still be asked"]
    assert "May still be asked" not in dict(words.facts_of(AccountCard(ROW, (), 3, 0, None, Traffic(())), NOON))


def test_the_facts_name_the_end_of_the_sign_in_and_the_other_name():
    row = replace(ROW, handle="@f@p.example", signed_in=NOON, expires=NOON - timedelta(days=1))
    facts = dict(words.facts_of(AccountCard(row, (), 3, 0, None, Traffic(())), NOON))
    assert facts["On the network"] == "@f@p.example"
    assert "ended yesterday" in facts["Signed in"]
    assert facts["Messages"] == "3 here"


def test_what_is_used_up_is_told_in_money_or_in_units():
    money = Budget("microdollars", 5_000_000, NOON, "https://x.example", "2026-08-22")
    assert words.spent_words(money, 431_000) == "$0.43 of the $5.00 that you allow a month, by the prices of 2026-08-22"
    assert "288" in words.spent_words(Budget("units", 10_000, NOON), 288)


def test_the_rules_of_a_server_in_its_words():
    kept = {"house_rules": '["Be kind", "No spam"]'}
    assert words.house_rules(replace(ROW, settings=kept)) == ("Be kind", "No spam")
    for odd in ({}, {"house_rules": "odd"}, {"house_rules": '{"a": 1}'}):
        assert words.house_rules(replace(ROW, settings=odd)) == ()
