from datetime import timedelta

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.outbox import Event, State
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts, claiming, outbox, outbox_rows, outcomes
from tests.store.conftest import NOON
from tests.store.posts import queue, state


@pytest.fixture
def account(workspace):
    return workspace.account()


def test_a_claim_is_committed_as_sending(workspace, account):
    delivery = queue(workspace, account)
    post = workspace.write(claiming.claim, NOON)
    assert (post.id, post.state, post.attempts, post.first_tried) == (delivery, State.SENDING, 1, NOON)
    assert workspace.write(claiming.claim, NOON) is None


def test_nothing_is_claimed_before_its_time(workspace, account):
    queue(workspace, account, not_before=NOON + timedelta(seconds=10))
    assert workspace.write(claiming.claim, NOON) is None
    assert workspace.write(claiming.claim, NOON + timedelta(seconds=10)) is not None


def test_a_busy_account_waits_and_another_does_not(workspace, account):
    queue(workspace, account, key="1")
    other = queue(workspace, workspace.account("@b@p.example"), key="2")
    assert workspace.write(claiming.claim, NOON, [account]).id == other


def test_an_account_that_needs_its_person_sends_nothing(workspace, account):
    queue(workspace, account)
    workspace.write(accounts.tell_health, account, AccountHealth.SIGN_IN, Trouble("sign-in"), NOON)
    assert workspace.write(claiming.claim, NOON) is None


def test_a_removed_account_sends_nothing(workspace, account):
    queue(workspace, account)
    workspace.write(accounts.remove, account, NOON)
    assert workspace.write(claiming.claim, NOON) is None


def test_after_a_crash_what_was_being_sent_is_unsure(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(claiming.recover, NOON)
    assert state(workspace, delivery) is State.UNSURE
    assert workspace.write(claiming.claim, NOON + timedelta(days=1)) is None
    (attempt,) = workspace.read(outbox_rows.attempts, delivery)
    assert (attempt.event, attempt.reason) == (Event.LOST, "stopped-while-sending")


def test_what_is_long_past_waits_for_a_person(workspace, account):
    late = queue(workspace, account, key="1", due=NOON)
    soon = queue(workspace, account, key="2", not_before=NOON + timedelta(minutes=55))
    assert workspace.write(claiming.miss, NOON + timedelta(hours=1)) == 1
    assert (state(workspace, late), state(workspace, soon)) == (State.MISSED, State.QUEUED)
    workspace.write(outcomes.decide, late, "again", NOON + timedelta(hours=1))
    assert workspace.write(claiming.claim, NOON + timedelta(hours=1)).id == late


def test_the_next_thing_to_do(workspace, account):
    assert workspace.read(claiming.next_due) is None
    queue(workspace, account, key="1", not_before=NOON + timedelta(hours=2))
    queue(workspace, account, key="2", not_before=NOON + timedelta(hours=1))
    assert workspace.read(claiming.next_due) == NOON + timedelta(hours=1)


def test_what_cannot_be_done_now_is_not_the_next_thing_to_do(workspace, account):
    """Else the sender would look for it twenty times a second."""
    queue(workspace, account, key="1")
    other = workspace.account("@b@p.example")
    unsure = queue(workspace, other, key="2")
    workspace.write(claiming.claim, NOON, [account])
    workspace.write(outbox.apply, unsure, Event.LOST, NOON)
    assert workspace.read(claiming.next_due) == NOON
    assert workspace.read(claiming.next_due, [account]) == NOON + timedelta(seconds=5)
    workspace.write(accounts.tell_health, account, AccountHealth.SIGN_IN, Trouble("sign-in"), NOON)
    workspace.write(accounts.remove, other, NOON)
    assert workspace.read(claiming.next_due) is None
    assert workspace.read(outcomes.to_look_up, NOON + timedelta(hours=1)) == []


def test_what_is_more_than_a_network_takes_waits_until_there_is_room(workspace, account):
    minute = timedelta(minutes=1)
    quotas = [(2, 10 * minute, None), (3, 60 * minute, None)]
    ids = [queue(workspace, account, key=str(number)) for number in range(4)]

    def leaves(delivery, at):
        if workspace.write(claiming.wait_for_room, delivery, quotas, at):
            return workspace.read(outbox.one, delivery)
        workspace.write(claiming.claim, at, (), delivery)
        workspace.write(outcomes.delivered, delivery, at, remote_id=str(delivery), address="")
        return None

    assert leaves(ids[0], NOON) is None
    assert leaves(ids[1], NOON + minute) is None
    waiting = leaves(ids[2], NOON + 2 * minute)
    assert (waiting.state, waiting.not_before, waiting.reason) == (
        State.QUEUED, NOON + 10 * minute, "quota-reached count=2 limit=10",
    )  # fmt: skip
    assert leaves(ids[2], NOON + 10 * minute) is None
    assert leaves(ids[3], NOON + 12 * minute).not_before == NOON + 60 * minute
    assert leaves(ids[3], NOON + 60 * minute) is None


def test_answers_and_posts_may_have_room_of_their_own(workspace, account):
    sent = queue(workspace, account, key="1")
    workspace.write(claiming.claim, NOON, (), sent)
    post, answer = queue(workspace, account, key="2"), queue(workspace, account, key="3", reply_to="7")
    hour = timedelta(hours=1)
    limits = [(1, hour, False), (1, hour, True)]
    assert workspace.write(claiming.wait_for_room, post, limits, NOON)
    assert not workspace.write(claiming.wait_for_room, answer, limits, NOON)
    assert workspace.write(claiming.wait_for_room, answer, [(1, hour, None)], NOON)


def test_what_another_account_sent_takes_no_room(workspace, account):
    other = workspace.account("@b@p.example")
    sent, waiting = queue(workspace, other, key="1"), queue(workspace, account, key="2")
    workspace.write(claiming.claim, NOON, (), sent)
    assert not workspace.write(claiming.wait_for_room, waiting, [(1, timedelta(hours=1), None)], NOON)
