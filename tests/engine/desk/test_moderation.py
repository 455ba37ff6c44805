from datetime import UTC, datetime

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import State
from cmdesk.domain.moderation import Deed, DeedRule, Standing
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Moderates, NoAnswer, Refused, SignInNeeded
from cmdesk.store import accounts, conversations, moderation
from tests.fakes import Office, Scripted

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


class Moderated(Scripted, Moderates):
    """A scripted network where comments can be held."""

    deeds = (
        DeedRule(Deed.APPROVE, reversible=True, seen=False),
        DeedRule(Deed.HOLD, reversible=True, seen=False),
        DeedRule(Deed.SPAM, reversible=True, seen=False),
        DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
    )

    def __init__(self):
        super().__init__()
        self.asked = []
        self.next_deed = []

    async def moderate(self, account, deed, target, tools, reason=""):
        self.asked.append((deed, target, reason, account.secret["token"]))
        if self.next_deed:
            raise self.next_deed.pop(0)


@pytest.fixture
def office(tmp_path, clock):
    network = Moderated()
    made = Office(tmp_path / "essai.cmdesk", clock, networks={"scripted": network})
    made.network = network
    made.connect()
    network.arrives("Bonjour", clock(), standing=Standing.HELD)
    made.do(made.desk.sync())
    yield made
    made.close()


def item_of(office) -> int:
    (row,) = office.read(conversations.page, conversations.View(None))
    return office.read(moderation.newest, row.id).item_id


def test_a_deed_is_done_there_then_written_down(office):
    item = item_of(office)
    assert office.do(office.desk.moderate(item, Deed.APPROVE)) is Deed.HOLD
    assert office.network.asked == [(Deed.APPROVE, '{"id": "1"}', "", "good")]
    assert office.read(moderation.one, item).standing is Standing.VISIBLE
    assert office.do(office.desk.moderate(item, Deed.HOLD)) is Deed.APPROVE
    assert office.read(moderation.one, item).standing is Standing.HELD


def test_the_offers_say_what_takes_each_back(office):
    offers = office.do(office.desk.offers(item_of(office)))
    assert [(offer.rule.deed, offer.back) for offer in offers.deeds] == [
        (Deed.APPROVE, Deed.HOLD),
        (Deed.SPAM, Deed.HOLD),
        (Deed.REPORT, None),
    ]
    assert (offers.author, offers.standing) == ("Lea", Standing.HELD)
    (row,) = office.read(conversations.page, conversations.View(None))
    assert office.do(office.desk.offers_of_newest(row.id)) == offers
    assert office.do(office.desk.offers_of_newest(999)) is None
    assert office.do(office.desk.offers(999)).deeds == ()


@pytest.mark.parametrize("failure", [NoAnswer("no-answer", host="h"), Refused("deed-refused", host="h")])
def test_what_the_network_did_not_confirm_is_not_written_down(office, failure):
    item = item_of(office)
    office.network.next_deed = [failure]
    with pytest.raises(Problem) as caught:
        office.do(office.desk.moderate(item, Deed.SPAM))
    assert caught.value.trouble.code == ("deed-unsure" if isinstance(failure, NoAnswer) else "deed-refused")
    assert office.read(moderation.history, item) == []
    (row,) = office.read(conversations.page, conversations.View(None))
    assert row.state is State.OPEN


def test_a_deed_that_makes_no_sense_now_asks_nobody(office):
    item = item_of(office)
    for deed in (Deed.HOLD, Deed.BLOCK):
        with pytest.raises(Problem, match="deed-unavailable"):
            office.do(office.desk.moderate(item, deed))
    with pytest.raises(Problem, match="deed-unavailable"):
        office.do(office.desk.moderate(999, Deed.SPAM))
    assert office.network.asked == []


def test_offline_nothing_is_promised(office):
    office.do(office.desk.go_online(False))
    with pytest.raises(Problem, match="deed-offline"):
        office.do(office.desk.moderate(item_of(office), Deed.APPROVE))
    assert office.network.asked == []


def test_a_secret_that_is_refused_pauses_the_account(office):
    office.network.next_deed = [SignInNeeded("sign-in", host="h")]
    with pytest.raises(SignInNeeded):
        office.do(office.desk.moderate(item_of(office), Deed.APPROVE))
    assert office.read(accounts.one, 1).health is AccountHealth.SIGN_IN


def test_a_reason_goes_along(office):
    item = item_of(office)
    assert office.do(office.desk.moderate(item, Deed.REPORT, "Insultes")) is None
    assert office.network.asked[0][2] == "Insultes"
    assert office.read(moderation.history, item)[0].reason == "Insultes"
    with pytest.raises(Problem, match="deed-unavailable"):
        office.do(office.desk.moderate(item, Deed.REPORT))
