"""The people of the demo answer; the clock moves only when told."""

import asyncio
from datetime import timedelta

import pytest

from cmdesk.demo.networks import RehearsedBluesky, RehearsedMail
from cmdesk.demo.outside import Outside
from cmdesk.domain.conversations import State
from cmdesk.domain.moderation import Deed, Standing
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.domain.reports import Stage
from cmdesk.domain.troubles import Problem
from cmdesk.engine.connecting import SignsIn
from cmdesk.engine.desk.reporting import Mailing
from cmdesk.networks.base import Account, Posting, Refused, Tools
from cmdesk.store import accounts, conversations, departments, drafts, outbox, reports


def tools(outside, clock):
    return Tools(http=outside.http(clock, lambda contact: None), now=clock, parse=None)


@pytest.fixture
def outside(clock):
    return Outside("fr", clock(), haste=0)


BLUESKY = Account(3, "bluesky", "@fournil-thabor.bsky.example", {})


def test_nobody_writes_while_one_looks_around_and_then_somebody_does(bakery):
    bakery.pass_seconds(0)
    assert bakery.messages == []
    bakery.pass_seconds(30)
    row = bakery.conversation_with("Anaïs Chevalier")
    assert (row.state, row.unread, row.network) == (State.OPEN, True, "mastodon")
    assert bakery.messages == [(row.id,)]


def test_who_is_answered_answers_once_to_each_answer(bakery):
    lea = bakery.conversation_with("Léa Marchand")
    before = len(bakery.said("Léa Marchand"))
    bakery.do(bakery.desk.reply(lea.id, "Bonjour Léa, tout est prévu."))
    bakery.send()
    bakery.pass_seconds(5)
    assert bakery.conversation_with("Léa Marchand").state is State.WAITING
    bakery.pass_seconds(6)
    said = bakery.said("Léa Marchand")
    assert len(said) == before + 2
    assert said[-1].startswith("Ouf, merci")
    assert bakery.conversation_with("Léa Marchand").state is State.OPEN
    bakery.do(bakery.desk.reply(lea.id, "Avec plaisir."))
    bakery.send()
    bakery.pass_seconds(11)
    assert bakery.said("Léa Marchand")[-1].startswith("Parfait")
    bakery.do(bakery.desk.reply(lea.id, "À samedi."))
    bakery.send()
    bakery.pass_seconds(60)
    assert bakery.said("Léa Marchand")[-1] == "À samedi."  # everything is said


def test_every_open_conversation_of_an_account_gets_an_answer(bakery):
    view = conversations.View()
    waiting = [row for row in bakery.read(conversations.page, view) if row.account_id is not None]
    waiting = [row for row in waiting if row.name != "Solenn Perrot"]  # for whom it is too late
    for row in waiting:
        bakery.do(bakery.desk.reply(row.id, "Merci, c’est noté."))
    for _ in waiting:
        bakery.send()
    bakery.pass_seconds(6)
    bakery.send()  # the one whose answer was lost is looked up
    bakery.pass_seconds(30)
    for row in waiting:
        assert not bakery.read(conversations.one, row.id).last_mine, row.name


def test_a_lost_answer_is_looked_up_and_found(bakery):
    thomas = bakery.conversation_with("Thomas Le Goff")
    made = bakery.do(bakery.desk.reply(thomas.id, "Vous avez raison."))
    bakery.send()
    assert bakery.read(outbox.one, made).state is DeliveryState.UNSURE
    bakery.clock.pass_(seconds=6)
    bakery.send()
    found = bakery.read(outbox.one, made)
    assert (found.state, found.attempts) == (DeliveryState.SENT, 1)
    bakery.pass_seconds(25)
    assert bakery.said("Thomas Le Goff")[-1].startswith("Merci d’avoir pris le temps")


def test_what_is_published_finds_a_reader(bakery):
    (mastodon, *_) = bakery.read(accounts.every)
    draft = bakery.do(bakery.engine.write(drafts.start, "Il reste du flan.", [mastodon.id], bakery.clock()))
    bakery.do(bakery.desk.send_draft(draft))
    bakery.send()
    bakery.pass_seconds(11)
    thread = bakery.read(conversations.thread, bakery.conversation_with("Gaëtan Rault").id)
    assert thread.entries[0].context
    assert thread.entries[0].text == "Il reste du flan."


def test_the_same_key_publishes_once(outside, clock):
    network, lent = outside.networks()["bluesky"], tools(outside, clock)
    posting = Posting("Bonjour", "cle")
    first = asyncio.run(network.commit(BLUESKY, posting, lent))
    assert asyncio.run(network.commit(BLUESKY, posting, lent)) == first
    assert asyncio.run(network.find(BLUESKY, posting, lent)) == first
    clock.pass_(seconds=12)
    assert len(asyncio.run(network.pull(BLUESKY, "messages", None, lent)).items) == 1


def test_what_is_too_long_is_refused_as_planned(outside, clock):
    network, lent = outside.networks()["bluesky"], tools(outside, clock)
    assert [trouble.code for trouble in network.plan(BLUESKY, "a" * 301).troubles] == ["too-long"]
    assert [trouble.code for trouble in network.plan(BLUESKY, " ").troubles] == ["empty-text"]
    with pytest.raises(Refused, match="too-long"):
        asyncio.run(network.commit(BLUESKY, Posting("a" * 301, "cle"), lent))


def test_mail_wants_somebody_to_write_to(outside):
    network = outside.networks()["mail"]
    account = Account(2, "mail", "contact@fournil-thabor.example", {})
    assert isinstance(network, RehearsedMail)
    assert [trouble.code for trouble in network.plan(account, "Bonjour").troubles] == ["no-recipient"]
    assert network.plan(account, "Bonjour", '{"key": "rousseau"}').troubles == ()


def test_offline_nothing_comes_and_nothing_goes(outside, clock):
    network, lent = outside.networks()["bluesky"], tools(outside, clock)
    lent.http.offline = True
    for work in (network.pull(BLUESKY, "messages", None, lent), network.commit(BLUESKY, Posting("a", "cle"), lent)):
        with pytest.raises(Problem, match="offline"):
            asyncio.run(work)
    assert isinstance(network, RehearsedBluesky)
    lent.http.offline = False
    assert asyncio.run(network.find(BLUESKY, Posting("a", "cle"), lent)) == "certain"


def test_listening_tells_when_somebody_wrote(outside, clock, monkeypatch):
    monkeypatch.setattr("cmdesk.demo.networks.PULSE", 0.001)
    network, lent = outside.networks()["mastodon"], tools(outside, clock)
    account = Account(1, "mastodon", "@fournil@piaille.example", {})

    async def work():
        await network.pull(account, "messages", None, lent)
        listening = network.listen(account, lent)
        early = asyncio.ensure_future(anext(listening))
        await asyncio.sleep(0.05)
        assert not early.done()
        clock.pass_(seconds=30)
        assert await asyncio.wait_for(early, 30) == "messages"
        await listening.aclose()

    asyncio.run(work())


@pytest.mark.parametrize(
    ("name", "answers", "host"),
    [
        ("mastodon", {"server": "mastodon.example"}, "mastodon.example"),
        ("mail", {"address": "lea@courrier.example"}, "courrier.example"),
        ("bluesky", {}, "Bluesky"),
    ],
)
def test_another_account_cannot_be_connected(outside, clock, name, answers, host):
    with pytest.raises(Refused) as refused:
        asyncio.run(outside.networks()[name].connect(answers, tools(outside, clock)))
    assert (refused.value.trouble.code, refused.value.trouble.data) == ("demo", {"host": host})


def test_signing_in_with_the_browser_is_offered_and_leads_nowhere(outside, clock):
    network = outside.networks()["mastodon"]
    assert isinstance(network, SignsIn)
    lent = tools(outside, clock)
    for work in (network.begin("mastodon.example", lent, ""), network.finish(None, "code", lent)):
        with pytest.raises(Refused, match="demo"):
            asyncio.run(work)


def test_the_sender_of_the_answer_takes_some_seconds(outside, clock):
    network, lent = outside.networks()["bluesky"], tools(outside, clock)
    asyncio.run(network.commit(BLUESKY, Posting("Merci", "cle", '{"key": "ines", "id": "ines-2"}'), lent))
    waited = timedelta()
    while not asyncio.run(network.pull(BLUESKY, "messages", None, lent)).items:
        clock.pass_(seconds=1)
        waited += timedelta(seconds=1)
    assert timedelta(seconds=6) <= waited <= timedelta(seconds=11)


def test_messenger_takes_no_answer_a_day_after_their_last_message(bakery, outside, clock):
    quentin, solenn = bakery.conversation_with("Quentin Abgrall"), bakery.conversation_with("Solenn Perrot")
    left = bakery.desk.reply_until(bakery.read(conversations.thread, quentin.id)) - bakery.clock()
    assert timedelta(hours=2) < left < timedelta(hours=3)
    with pytest.raises(Problem, match="reply-window-over"):
        bakery.do(bakery.desk.reply(solenn.id, "Oui, le jeudi."))
    made = bakery.do(bakery.desk.reply(quentin.id, "Oui, c’est noté."))
    bakery.clock.pass_(seconds=(left + timedelta(seconds=1)).total_seconds())  # the network was off for so long
    network, lent = outside.networks()["messenger"], tools(outside, bakery.clock)
    posting = Posting("Oui", "cle", bakery.read(conversations.thread, quentin.id).reply_to)
    with pytest.raises(Refused, match="reply-window-over"):
        asyncio.run(network.commit(Account(5, "messenger", "Fournil Thabor", {}), posting, lent))
    assert bakery.read(outbox.one, made).state is DeliveryState.QUEUED


def deeds_of(bakery, name):
    offers = bakery.do(bakery.desk.offers_of_newest(bakery.conversation_with(name).id))
    return offers, {offer.rule.deed: offer for offer in offers.deeds}


def test_a_held_comment_can_be_approved_and_held_again(bakery):
    offers, deeds = deeds_of(bakery, "Garance Ollivier")
    assert offers.standing is Standing.HELD
    assert deeds[Deed.APPROVE].back is Deed.HOLD
    assert bakery.do(bakery.desk.moderate(offers.item_id, Deed.APPROVE)) is Deed.HOLD
    offers, deeds = deeds_of(bakery, "Garance Ollivier")
    assert offers.standing is Standing.VISIBLE
    assert Deed.APPROVE not in deeds


def test_an_insult_can_be_thrown_away_and_a_person_muted(bakery):
    offers, deeds = deeds_of(bakery, "dubosc35")
    assert deeds[Deed.DELETE].back is None
    bakery.do(bakery.desk.moderate(offers.item_id, Deed.SPAM))
    assert bakery.conversation_with("dubosc35").state is not State.OPEN
    thomas, deeds = deeds_of(bakery, "Thomas Le Goff")
    assert {Deed.HIDE, Deed.MUTE, Deed.BLOCK, Deed.REPORT} <= set(deeds)
    assert (deeds[Deed.MUTE].rule.seen, deeds[Deed.BLOCK].rule.seen) == (False, True)
    assert bakery.do(bakery.desk.moderate(thomas.item_id, Deed.HIDE)) is Deed.SHOW


def test_a_report_that_is_sent_to_a_department_leaves_and_nobody_answers_it(bakery):
    shop = next(one for one in bakery.read(departments.every) if one.address)
    (mail,) = (one for one in bakery.read(accounts.every) if one.network == "mail")
    ready = next(one for one in bakery.read(reports.every) if one.stage is Stage.READY)
    mailing = Mailing(mail.id, shop.address, "Octobre", "Bonjour, voici octobre.")
    delivery = bakery.do(bakery.desk.send_report(ready.id, mailing, "fr"))
    bakery.send()
    assert bakery.read(outbox.one, delivery).state is DeliveryState.SENT
    assert bakery.read(reports.one, ready.id).stage is Stage.SENT
