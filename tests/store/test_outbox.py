from datetime import timedelta

import pytest

from cmdesk.domain.outbox import TAKEN, Event, State
from cmdesk.store import claiming, conversations, outbox, outcomes
from tests.store.conftest import NOON
from tests.store.posts import queue, state


@pytest.fixture
def account(workspace):
    return workspace.account()


def test_a_reply_leaves_the_composer_and_comes_back(workspace, account):
    found = workspace.conversation(account)
    workspace.write(conversations.save_draft, found, "reply", "Bonjour Léa", NOON)
    delivery = workspace.write(outbox.reply, found, "Bonjour Léa", "key", NOON, not_before=NOON + timedelta(seconds=10))
    thread = workspace.read(conversations.thread, found)
    assert thread.reply_draft == ""
    assert thread.entries[-1].delivery_state is State.QUEUED
    assert workspace.read(outbox.one, delivery).reply_to == '{"id": "100"}'
    assert workspace.write(outbox.take_back, delivery, NOON) == "Bonjour Léa"
    taken = workspace.read(outbox.one, delivery)
    assert (taken.state, taken.reason) == (State.CANCELLED, TAKEN)
    assert workspace.read(conversations.thread, found).reply_draft == "Bonjour Léa"
    assert workspace.write(claiming.claim, NOON + timedelta(minutes=1)) is None


def test_the_same_reply_asked_for_twice_leaves_once(workspace, account):
    found = workspace.conversation(account)
    first = workspace.write(outbox.reply, found, "Bonjour", "1", NOON, not_before=NOON)
    assert workspace.write(outbox.reply, found, "Bonjour", "2", NOON, not_before=NOON) == first
    other = workspace.write(outbox.reply, found, "Bonsoir", "3", NOON, not_before=NOON)
    workspace.write(outbox.take_back, first, NOON)
    again = workspace.write(outbox.reply, found, "Bonjour", "4", NOON, not_before=NOON)
    assert len({first, other, again}) == 3


def test_the_same_reply_is_not_sent_twice_while_nobody_knows_whether_it_is_out(workspace, account):
    found = workspace.conversation(account)
    first = workspace.write(outbox.reply, found, "Bonjour", "1", NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, first, Event.LOST, NOON, reason="no-answer")
    assert workspace.write(outbox.reply, found, "Bonjour", "2", NOON, not_before=NOON) == first
    assert workspace.write(claiming.claim, NOON) is None
    workspace.write(outcomes.decide, first, "cancel", NOON)
    assert workspace.write(outbox.reply, found, "Bonjour", "3", NOON, not_before=NOON) != first


def test_a_reply_that_comes_back_spares_what_was_typed_since(workspace, account):
    found = workspace.conversation(account)
    delivery = workspace.write(outbox.reply, found, "Bonjour Léa", "key", NOON, not_before=NOON)
    workspace.write(conversations.save_draft, found, "reply", "Et aussi", NOON)
    workspace.write(outbox.take_back, delivery, NOON)
    assert workspace.read(conversations.thread, found).reply_draft == "Bonjour Léa\n\nEt aussi"


def test_all_that_waits_for_an_account_comes_back(workspace, account):
    found, other = workspace.conversation(account), workspace.account("@b@p.example")
    for number, text in enumerate(("Un", "Deux")):
        workspace.write(outbox.reply, found, text, str(number), NOON, not_before=NOON)
    post, elsewhere = queue(workspace, account, key="post"), queue(workspace, other, key="elsewhere")
    workspace.write(outbox.take_back_from, account, NOON)
    assert (state(workspace, post), state(workspace, elsewhere)) == (State.CANCELLED, State.QUEUED)
    assert workspace.read(conversations.thread, found).reply_draft == "Un\n\nDeux"


def test_a_reply_that_left_is_not_taken_back(workspace, account):
    found = workspace.conversation(account)
    delivery = workspace.write(outbox.reply, found, "Bonjour", "key", NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    assert workspace.write(outbox.take_back, delivery, NOON) is None
    assert state(workspace, delivery) is State.SENDING
