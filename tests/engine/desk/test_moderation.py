from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Deed, DeedRule, Standing
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Edits, Moderates, NoAnswer, Refused, SignInNeeded, Wording
from cmdesk.store import accounts, arrivals, conversations, formers, moderation
from tests.fakes import Office, Scripted

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
LATER = timedelta(hours=1)


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


class Edited(Moderated, Edits):
    """One that lets what is out be changed."""

    def __init__(self):
        super().__init__()
        self.there = Wording("Ouvert dimanche")

    async def wording(self, account, target, tools):
        return self.there

    async def reword(self, account, target, before, wording, tools):
        if self.next_deed:
            raise self.next_deed.pop(0)
        self.asked.append((target, before, wording))
        mine = Author("Fournil", "fournil@x")
        return NewItem("9", wording.text, NOON, Kind.POST, mine, mine=True, reply_to=target, edited=NOON + LATER)


@pytest.fixture
def ours(tmp_path, clock):
    network = Edited()
    made = Office(tmp_path / "essai.cmdesk", clock, networks={"scripted": network})
    made.network = network
    account = made.connect()
    item = NewItem("9", "Ouvert dimanche", NOON, Kind.POST, mine=True, reply_to='{"id": "9"}')
    made.write(arrivals.add, arrivals.Origin(account_id=account, network="scripted"), [item], NOON)
    made.item = made.read(lambda db: db.execute(text("SELECT id FROM item")).scalar())
    yield made
    made.close()


def test_what_a_post_of_ours_says_is_changed_there_then_here(ours):
    assert ours.do(ours.desk.offers(ours.item)).changeable
    found = ours.do(ours.desk.wording(ours.item))
    assert (found.wording, found.account.network, found.known) == (Wording("Ouvert dimanche"), "scripted", "")
    ours.do(ours.desk.reword(ours.item, found.wording, "Fermé dimanche", "Pain"))
    assert ours.network.asked == [('{"id": "9"}', Wording("Ouvert dimanche"), Wording("Fermé dimanche", "Pain"))]
    (kept,) = ours.read(lambda db: db.execute(text("SELECT excerpt, edited IS NOT NULL FROM item")).all())
    assert tuple(kept) == ("Fermé dimanche", 1)
    assert ours.read(formers.of_items, [ours.item]) == {ours.item: ("Ouvert dimanche",)}


def elsewhere(ours, said, edited):
    """Somebody changed it on the web."""
    mine = Author("Fournil", "fournil@x")
    item = NewItem("9", said, NOON, Kind.POST, mine, mine=True, reply_to='{"id": "9"}', edited=edited)
    ours.network.there = Wording(said, item=item)


def test_what_was_changed_elsewhere_is_told_and_written_down_here(ours):
    elsewhere(ours, "Ouvert lundi", NOON + LATER)
    found = ours.do(ours.desk.wording(ours.item))
    assert (found.wording.text, found.known) == ("Ouvert lundi", "Ouvert dimanche")
    assert ours.read(lambda db: db.execute(text("SELECT excerpt FROM item")).scalar()) == "Ouvert lundi"
    assert ours.read(formers.of_items, [ours.item]) == {ours.item: ("Ouvert dimanche",)}
    assert ours.do(ours.desk.wording(ours.item)).known == ""  # now it is known


@pytest.mark.parametrize(("said", "edited"), [("Ouvert dimanche", NOON + LATER), ("Ouvert lundi", None)])
def test_what_says_the_same_or_was_never_changed_is_no_change(ours, said, edited):
    elsewhere(ours, said, edited)
    assert ours.do(ours.desk.wording(ours.item)).known == ""
    assert ours.read(formers.of_items, [ours.item]) == {}


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (NoAnswer("no-answer", host="h"), "deed-unsure"),
        (Refused("wording-changed"), "wording-changed"),
        (Refused("deed-refused", host="h"), "deed-refused"),
    ],
)
def test_a_change_that_was_not_confirmed_is_not_written_down(ours, failure, code):
    ours.network.next_deed = [failure]
    with pytest.raises(Problem) as caught:
        ours.do(ours.desk.reword(ours.item, Wording("Ouvert dimanche"), "Fermé"))
    assert caught.value.trouble.code == code
    assert ours.read(formers.of_items, [ours.item]) == {}
    assert ours.read(lambda db: db.execute(text("SELECT excerpt FROM item")).scalar()) == "Ouvert dimanche"


def test_nothing_is_changed_offline(ours):
    ours.do(ours.desk.go_online(False))
    with pytest.raises(Problem, match="deed-offline"):
        ours.do(ours.desk.reword(ours.item, Wording("Ouvert dimanche"), "Fermé"))
    assert ours.network.asked == []


def test_nothing_of_others_is_changed(office):
    item = item_of(office)
    with pytest.raises(Problem, match="deed-unavailable"):
        office.do(office.desk.reword(item, Wording("x"), "Fermé"))
    assert not office.do(office.desk.offers(item)).changeable


def test_where_what_is_out_can_be_changed(ours):
    assert ours.desk.changes("scripted")
    assert not ours.desk.changes("nowhere")
