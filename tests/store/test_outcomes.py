from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State as ConversationState
from cmdesk.domain.outbox import BadMove, Event, State
from cmdesk.store import claiming, conversations, outbox, outcomes
from tests.store.conftest import NOON, said
from tests.store.posts import queue, state


@pytest.fixture
def account(workspace):
    return workspace.account()


def test_two_certain_looks_a_minute_apart_let_it_go_again(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    assert workspace.read(outcomes.to_look_up, NOON) == []
    first = NOON + timedelta(seconds=5)
    assert [post.id for post in workspace.read(outcomes.to_look_up, first)] == [delivery]
    workspace.write(outcomes.not_found, delivery, first, certain=True)
    assert state(workspace, delivery) is State.UNSURE
    assert workspace.read(outcomes.to_look_up, first + timedelta(seconds=59)) == []
    workspace.write(outcomes.not_found, delivery, first + timedelta(seconds=60), certain=True)
    assert state(workspace, delivery) is State.QUEUED
    assert workspace.read(outbox.one, delivery).key == "key"


def test_a_look_up_that_cannot_tell_leaves_it_to_a_person(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    at = NOON
    for _ in range(5):
        at += timedelta(hours=1)
        for post in workspace.read(outcomes.to_look_up, at):
            workspace.write(outcomes.not_found, post.id, at, certain=False)
    assert state(workspace, delivery) is State.UNSURE
    assert workspace.read(outcomes.to_look_up, at + timedelta(days=9)) == []


def test_a_person_decides(workspace, account):
    decided = {}
    for decision in ("sent", "cancel", "again"):
        delivery = queue(workspace, account, key=decision)
        workspace.write(claiming.claim, NOON)
        workspace.write(outbox.apply, delivery, Event.LOST, NOON)
        workspace.write(outcomes.decide, delivery, decision, NOON)
        decided[decision] = state(workspace, delivery)
    assert decided == {"sent": State.SENT, "again": State.QUEUED, "cancel": State.CANCELLED}


def test_a_person_cannot_send_again_what_is_sent(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, delivery, NOON, remote_id="1", address="")
    with pytest.raises(BadMove):
        workspace.write(outcomes.decide, delivery, "again", NOON)


def test_a_look_up_that_comes_after_the_decision_changes_nothing(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    workspace.write(outcomes.decide, delivery, "cancel", NOON)
    workspace.write(outcomes.found, delivery, NOON, remote_id="1", address="")
    workspace.write(outcomes.not_found, delivery, NOON, certain=True)
    assert state(workspace, delivery) is State.CANCELLED


def test_what_a_look_up_finds_does_not_go_again_even_when_a_person_said_so_meanwhile(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    workspace.write(outcomes.decide, delivery, "again", NOON)
    workspace.write(outcomes.found, delivery, NOON, remote_id="1", address="")
    assert state(workspace, delivery) is State.SENT
    assert workspace.write(claiming.claim, NOON) is None


def test_a_delivered_reply_is_a_message_and_hands_over_to_them(workspace, account):
    found = workspace.conversation(account)
    delivery = workspace.write(outbox.reply, found, "Bonjour Léa", "key", NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, delivery, NOON, remote_id="200", address="https://p.example/200")
    thread = workspace.read(conversations.thread, found)
    assert [(entry.kind, entry.text) for entry in thread.entries] == [("theirs", "Bonjour"), ("ours", "Bonjour Léa")]
    assert thread.row.state is ConversationState.WAITING
    # The server tells it again: it is the same.
    workspace.receive(account, said("200", "Bonjour Léa", NOON, "100", mine=True))
    assert len(workspace.read(conversations.thread, found).entries) == 2


def test_what_a_person_lets_go_again_keeps_an_hour_that_is_still_to_come(workspace):
    account = workspace.account()
    later = NOON + timedelta(hours=3)
    with workspace.store.write() as db:
        made = outbox.add(db, account_id=account, text="Plus tard", key="k", now=NOON, due=later)
        outbox.apply(db, made, Event.MISS, NOON, reason="restored")
    workspace.write(outcomes.decide, made, "again", NOON)
    assert workspace.read(outbox.one, made).not_before == later


def test_one_can_have_it_looked_for_at_once(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    assert workspace.read(outcomes.to_look_up, NOON) == []
    assert workspace.write(outcomes.look_now, delivery, NOON) == 0
    assert [post.id for post in workspace.read(outcomes.to_look_up, NOON)] == [delivery]
    workspace.write(outcomes.decide, delivery, "cancel", NOON)
    assert workspace.write(outcomes.look_now, delivery, NOON) is None
    assert workspace.read(outcomes.to_look_up, NOON + timedelta(days=1)) == []


def test_several_are_decided_at_once_and_what_left_is_left(workspace, account):
    gone, late, later = (queue(workspace, account, key=key) for key in "123")
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, gone, NOON, remote_id="1", address="")
    hour = NOON + timedelta(hours=1)
    assert workspace.write(claiming.miss, hour) == 2
    to = NOON + timedelta(days=1)
    assert workspace.write(outcomes.decide_all, [gone, late, later], "again", hour, to) == 2
    assert state(workspace, gone) is State.SENT
    posts = [workspace.read(outbox.one, each) for each in (late, later)]
    assert {(post.state, post.due, post.not_before) for post in posts} == {(State.QUEUED, to, to)}
