from datetime import timedelta

import pytest

from cmdesk.domain.outbox import Event, State
from cmdesk.domain.pausing import PAUSED, Pause
from cmdesk.store import Store, claiming, outbox, outbox_rows, pausing
from tests.store.conftest import NOON
from tests.store.posts import queue, state

HOUR = timedelta(hours=1)


@pytest.fixture
def account(workspace):
    return workspace.account()


def test_nothing_is_claimed_while_everything_is_paused(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(pausing.begin, NOON)
    assert workspace.write(claiming.claim, NOON) is None
    assert workspace.write(claiming.claim, NOON, (), delivery) is None
    assert workspace.read(claiming.next_to_send, NOON) is None
    assert workspace.read(claiming.next_due) is None
    assert state(workspace, delivery) is State.QUEUED


def test_it_survives_the_program(workspace, account):
    queue(workspace, account)
    workspace.write(pausing.begin, NOON, spare_answers=True)
    workspace.store.close()
    store = Store(workspace.path)
    with store.write() as db:
        assert pausing.current(db) == Pause(NOON, spares_answers=True)
        assert claiming.claim(db, NOON + HOUR).value is None
    store.close()


def test_answers_to_people_may_be_spared(workspace, account):
    found = workspace.conversation(account)
    post = queue(workspace, account)
    answer = workspace.write(outbox.reply, found, "Merci", "a", NOON, not_before=NOON)
    workspace.write(pausing.begin, NOON, spare_answers=True)
    assert [row.id for row in workspace.read(pausing.held)] == [post]
    assert workspace.write(claiming.claim, NOON).id == answer
    assert workspace.write(claiming.claim, NOON) is None
    workspace.write(pausing.begin, NOON + HOUR)
    assert workspace.read(pausing.current) == Pause(NOON)


def test_what_became_late_in_the_pause_waits_for_a_person(workspace, account):
    late = queue(workspace, account, key="1", due=NOON + HOUR, not_before=NOON + HOUR)
    at_once = queue(workspace, account, key="2")
    planned = queue(workspace, account, key="3", due=NOON + 3 * HOUR, not_before=NOON + 3 * HOUR)
    workspace.write(pausing.begin, NOON)
    assert [row.id for row in workspace.read(pausing.held)] == [at_once, late, planned]
    assert workspace.read(pausing.count_held) == (Pause(NOON), 3)
    assert workspace.write(pausing.end, NOON + 2 * HOUR) == 2
    assert [state(workspace, each) for each in (late, at_once, planned)] == [State.MISSED, State.MISSED, State.QUEUED]
    reasons = {row.id: row.reason for row in workspace.read(outbox_rows.rows)}
    assert (reasons[late], reasons[planned]) == (PAUSED, "")
    assert workspace.write(claiming.claim, NOON + 2 * HOUR) is None
    assert workspace.write(claiming.claim, NOON + 3 * HOUR).id == planned
    assert workspace.read(pausing.count_held) == (None, 0)


def test_what_a_sleep_made_late_in_the_pause_is_asked_about_once_at_its_end(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(pausing.begin, NOON)
    assert workspace.write(claiming.miss, NOON + HOUR) == 0
    assert workspace.write(pausing.end, NOON + HOUR) == 1
    assert state(workspace, delivery) is State.MISSED


def test_one_by_one_things_are_let_through(workspace, account):
    now, later = (
        queue(workspace, account, key="1"),
        queue(workspace, account, key="2", due=NOON + 2 * HOUR, not_before=NOON + 2 * HOUR),
    )
    other = queue(workspace, account, key="3")
    workspace.write(pausing.begin, NOON)
    for each in (now, later):
        workspace.write(pausing.let_through, each, NOON + HOUR)
    assert [row.id for row in workspace.read(pausing.held)] == [other]
    assert workspace.write(claiming.miss, NOON + HOUR) == 0
    assert workspace.write(claiming.claim, NOON + HOUR).id == now
    assert workspace.write(claiming.claim, NOON + HOUR) is None
    assert workspace.write(claiming.claim, NOON + 2 * HOUR).id == later
    assert state(workspace, other) is State.QUEUED


def test_what_was_let_through_one_pause_is_held_by_the_next(workspace, account):
    delivery = queue(workspace, account, due=NOON + 3 * HOUR, not_before=NOON + 3 * HOUR)
    workspace.write(pausing.begin, NOON)
    workspace.write(pausing.let_through, delivery, NOON)
    workspace.write(pausing.end, NOON)
    workspace.write(pausing.begin, NOON + HOUR)
    assert workspace.write(claiming.claim, NOON + 3 * HOUR) is None


def test_what_may_be_out_is_looked_for_all_the_same(workspace, account):
    delivery = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    workspace.write(pausing.begin, NOON)
    assert workspace.read(claiming.next_due) == NOON + timedelta(seconds=5)
