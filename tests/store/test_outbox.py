from datetime import timedelta

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import State as ConversationState
from cmdesk.domain.outbox import TAKEN, BadMove, Event, State
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts, conversations, outbox
from tests.store.conftest import NOON, said


@pytest.fixture
def account(workspace):
    return workspace.account()


def queue(workspace, account, text="Bonjour", key="key", **details):
    details.setdefault("not_before", NOON)
    return workspace.write(outbox.add, account_id=account, text=text, key=key, now=NOON, **details)


def state(workspace, delivery):
    return workspace.read(outbox.one, delivery).state


def test_a_claim_is_committed_as_sending(workspace, account):
    delivery = queue(workspace, account)
    post = workspace.write(outbox.claim, NOON)
    assert (post.id, post.state, post.attempts, post.first_tried) == (delivery, State.SENDING, 1, NOON)
    assert workspace.write(outbox.claim, NOON) is None


def test_nothing_is_claimed_before_its_time(workspace, account):
    queue(workspace, account, not_before=NOON + timedelta(seconds=10))
    assert workspace.write(outbox.claim, NOON) is None
    assert workspace.write(outbox.claim, NOON + timedelta(seconds=10)) is not None


def test_a_busy_account_waits_and_another_does_not(workspace, account):
    queue(workspace, account, key="1")
    other = queue(workspace, workspace.account("@b@p.example"), key="2")
    assert workspace.write(outbox.claim, NOON, [account]).id == other


def test_an_account_that_needs_its_person_sends_nothing(workspace, account):
    queue(workspace, account)
    workspace.write(accounts.tell_health, account, AccountHealth.SIGN_IN, Trouble("sign-in"), NOON)
    assert workspace.write(outbox.claim, NOON) is None


def test_a_removed_account_sends_nothing(workspace, account):
    queue(workspace, account)
    workspace.write(accounts.remove, account, NOON)
    assert workspace.write(outbox.claim, NOON) is None


def test_after_a_crash_what_was_being_sent_is_unsure(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.recover, NOON)
    assert state(workspace, delivery) is State.UNSURE
    assert workspace.write(outbox.claim, NOON + timedelta(days=1)) is None
    (attempt,) = workspace.read(outbox.attempts, delivery)
    assert (attempt.event, attempt.reason) == (Event.LOST, "stopped-while-sending")


def test_two_certain_looks_a_minute_apart_let_it_go_again(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    assert workspace.read(outbox.to_look_up, NOON) == []
    first = NOON + timedelta(seconds=5)
    assert [post.id for post in workspace.read(outbox.to_look_up, first)] == [delivery]
    workspace.write(outbox.not_found, delivery, first, certain=True)
    assert state(workspace, delivery) is State.UNSURE
    assert workspace.read(outbox.to_look_up, first + timedelta(seconds=59)) == []
    workspace.write(outbox.not_found, delivery, first + timedelta(seconds=60), certain=True)
    assert state(workspace, delivery) is State.QUEUED
    assert workspace.read(outbox.one, delivery).key == "key"


def test_a_look_up_that_cannot_tell_leaves_it_to_a_person(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    at = NOON
    for _ in range(5):
        at += timedelta(hours=1)
        for post in workspace.read(outbox.to_look_up, at):
            workspace.write(outbox.not_found, post.id, at, certain=False)
    assert state(workspace, delivery) is State.UNSURE
    assert workspace.read(outbox.to_look_up, at + timedelta(days=9)) == []


def test_a_person_decides(workspace, account):
    decided = {}
    for decision in ("sent", "cancel", "again"):
        delivery = queue(workspace, account, key=decision)
        workspace.write(outbox.claim, NOON)
        workspace.write(outbox.apply, delivery, Event.LOST, NOON)
        workspace.write(outbox.decide, delivery, decision, NOON)
        decided[decision] = state(workspace, delivery)
    assert decided == {"sent": State.SENT, "again": State.QUEUED, "cancel": State.CANCELLED}


def test_a_person_cannot_send_again_what_is_sent(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.delivered, delivery, NOON, remote_id="1", address="")
    with pytest.raises(BadMove):
        workspace.write(outbox.decide, delivery, "again", NOON)


def test_a_look_up_that_comes_after_the_decision_changes_nothing(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    workspace.write(outbox.decide, delivery, "cancel", NOON)
    workspace.write(outbox.found, delivery, NOON, remote_id="1", address="")
    workspace.write(outbox.not_found, delivery, NOON, certain=True)
    assert state(workspace, delivery) is State.CANCELLED


def test_what_a_look_up_finds_does_not_go_again_even_when_a_person_said_so_meanwhile(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    workspace.write(outbox.decide, delivery, "again", NOON)
    workspace.write(outbox.found, delivery, NOON, remote_id="1", address="")
    assert state(workspace, delivery) is State.SENT
    assert workspace.write(outbox.claim, NOON) is None


def test_what_is_long_past_waits_for_a_person(workspace, account):
    late = queue(workspace, account, key="1", due=NOON)
    soon = queue(workspace, account, key="2", not_before=NOON + timedelta(minutes=55))
    assert workspace.write(outbox.miss, NOON + timedelta(hours=1)) == 1
    assert (state(workspace, late), state(workspace, soon)) == (State.MISSED, State.QUEUED)
    workspace.write(outbox.decide, late, "again", NOON + timedelta(hours=1))
    assert workspace.write(outbox.claim, NOON + timedelta(hours=1)).id == late


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
    assert workspace.write(outbox.claim, NOON + timedelta(minutes=1)) is None


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
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.apply, first, Event.LOST, NOON, reason="no-answer")
    assert workspace.write(outbox.reply, found, "Bonjour", "2", NOON, not_before=NOON) == first
    assert workspace.write(outbox.claim, NOON) is None
    workspace.write(outbox.decide, first, "cancel", NOON)
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
    workspace.write(outbox.claim, NOON)
    assert workspace.write(outbox.take_back, delivery, NOON) is None
    assert state(workspace, delivery) is State.SENDING


def test_a_delivered_reply_is_a_message_and_hands_over_to_them(workspace, account):
    found = workspace.conversation(account)
    delivery = workspace.write(outbox.reply, found, "Bonjour Léa", "key", NOON, not_before=NOON)
    workspace.write(outbox.claim, NOON)
    workspace.write(outbox.delivered, delivery, NOON, remote_id="200", address="https://p.example/200")
    thread = workspace.read(conversations.thread, found)
    assert [(entry.kind, entry.text) for entry in thread.entries] == [("theirs", "Bonjour"), ("ours", "Bonjour Léa")]
    assert thread.row.state is ConversationState.WAITING
    # The server tells it again: it is the same.
    workspace.receive(account, said("200", "Bonjour Léa", NOON, "100", mine=True))
    assert len(workspace.read(conversations.thread, found).entries) == 2


def test_the_next_thing_to_do(workspace, account):
    assert workspace.read(outbox.next_due) is None
    queue(workspace, account, key="1", not_before=NOON + timedelta(hours=2))
    queue(workspace, account, key="2", not_before=NOON + timedelta(hours=1))
    assert workspace.read(outbox.next_due) == NOON + timedelta(hours=1)


def test_what_cannot_be_done_now_is_not_the_next_thing_to_do(workspace, account):
    """Else the sender would look for it twenty times a second."""
    queue(workspace, account, key="1")
    other = workspace.account("@b@p.example")
    unsure = queue(workspace, other, key="2")
    workspace.write(outbox.claim, NOON, [account])
    workspace.write(outbox.apply, unsure, Event.LOST, NOON)
    assert workspace.read(outbox.next_due) == NOON
    assert workspace.read(outbox.next_due, [account]) == NOON + timedelta(seconds=5)
    workspace.write(accounts.tell_health, account, AccountHealth.SIGN_IN, Trouble("sign-in"), NOON)
    workspace.write(accounts.remove, other, NOON)
    assert workspace.read(outbox.next_due) is None
    assert workspace.read(outbox.to_look_up, NOON + timedelta(hours=1)) == []


def test_every_attempt_is_written_down(workspace, account):
    delivery = queue(workspace, account)
    for number in range(5):
        at = NOON + timedelta(days=number)
        workspace.write(outbox.claim, at)
        workspace.write(outbox.apply, delivery, Event.DEFERRED, at, reason="timeout host=p.example")
    assert state(workspace, delivery) is State.FAILED
    assert [attempt.number for attempt in workspace.read(outbox.attempts, delivery)] == [1, 2, 3, 4, 5]
    assert workspace.read(outbox.waiting) == {State.FAILED: 1}


def test_rows_come_page_by_page(workspace, account, plans):
    for number in range(5):
        queue(workspace, account, key=str(number))
    first = workspace.read(outbox.rows, None, 2)
    second = workspace.read(outbox.rows, first[-1], 3)
    assert [row.id for row in [*first, *second]] == [5, 4, 3, 2, 1]
    assert not [line for line in plans(outbox.rows, first[-1]) if "TEMP B-TREE" in line]


def test_what_a_person_lets_go_again_keeps_an_hour_that_is_still_to_come(workspace):
    account = workspace.account()
    later = NOON + timedelta(hours=3)
    with workspace.store.write() as db:
        made = outbox.add(db, account_id=account, text="Plus tard", key="k", now=NOON, due=later)
        outbox.apply(db, made, Event.MISS, NOON, reason="restored")
    workspace.write(outbox.decide, made, "again", NOON)
    assert workspace.read(outbox.one, made).not_before == later
