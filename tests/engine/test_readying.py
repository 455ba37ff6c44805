import asyncio
from datetime import timedelta

import pytest

from cmdesk.domain.outbox import State
from cmdesk.engine import readying
from cmdesk.networks.base import Quota, Refused
from cmdesk.store import conversations, drafts, outbox


def write_post(office, account, text):
    draft = office.write(drafts.start, text, [account], office.now())
    return office.do(office.desk.send_draft(draft))[0]


def row(office, delivery):
    return office.read(outbox.one, delivery)


@pytest.fixture
def answer(office, clock):
    """An answer that may leave, in a conversation that the network brought."""
    account = office.connect()
    office.network.arrives("Toujours pas reçu…", clock())
    office.do(office.desk.sync())
    talk = office.network.messages[0]
    conversation = office.read(conversations.page, conversations.View())[0].id
    return account, talk, office.do(office.desk.reply(conversation, "Nous regardons"))


def test_a_server_that_is_slow_to_tell_the_thread_is_not_waited_for_long(office, answer, monkeypatch):
    monkeypatch.setattr(readying, "READ_AGAIN_SECONDS", 0.05)

    async def slow(*_):
        await asyncio.sleep(60)

    monkeypatch.setattr(office.network, "pull", slow)
    office.send()
    assert row(office, answer[2]).state is State.SENT


def test_one_more_than_the_network_takes_waits_and_says_until_when(office, clock):
    account = office.connect()
    office.network.quotas = (Quota(2, timedelta(minutes=30), "https://x.example", "2026-11-20"),)
    ids = [write_post(office, account, f"Pain {number}") for number in range(3)]
    for _ in range(4):
        office.send()
    waiting = row(office, ids[2])
    assert (waiting.state, waiting.reason) == (State.QUEUED, "quota-reached count=2 limit=30")
    assert len(office.network.published) == 2
    clock.pass_(minutes=31)
    office.send()
    assert row(office, ids[2]).state is State.SENT


def test_a_trouble_is_kept_as_one_line():
    told = readying.told_of(Refused("post-refused", host="x", text="une\nautre  ligne"))
    assert told == "post-refused host=x text=une autre ligne"
