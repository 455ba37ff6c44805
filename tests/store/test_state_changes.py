"""When a conversation was closed is noted whoever closes it, and what is undone has never been."""

from datetime import timedelta

import pytest

from cmdesk.domain.closings import Change
from cmdesk.domain.conversations import State
from cmdesk.domain.reputation import Period
from cmdesk.store import arrivals, state_changes, talks, triage
from tests.store.conftest import NOON, said

HOUR = timedelta(hours=1)
DAY = Period(NOON - 12 * HOUR, NOON + 12 * HOUR)
OPEN, WAITING, DONE = State.OPEN, State.WAITING, State.DONE


@pytest.fixture
def account(workspace):
    workspace.now = NOON + 10 * HOUR
    return workspace.account()


def at(workspace, moment, action, *args):
    """As the engine writes: the transaction ends with its moment."""
    with workspace.store.write() as db:
        result = action(db, *args)
        state_changes.stamp(db, moment)
    return result.value


def changes(workspace):
    return workspace.read(state_changes.of_closed, DAY)


def test_whoever_changes_a_state_it_is_noted(workspace, account):
    talk = workspace.receive(account, said("100", "Bonjour", NOON)).mentions[0]
    assert workspace.read(state_changes.known_since) is None
    at(workspace, NOON + HOUR, triage.move, [talk], DONE)
    again = said("9", "Encore", NOON + 2 * HOUR, "100")
    origin = arrivals.Origin(account_id=account, network="mastodon")
    at(workspace, NOON + 2 * HOUR, arrivals.add, origin, [again], NOON + 2 * HOUR)  # nothing of triage is asked
    assert changes(workspace) == {talk: [Change(NOON + HOUR, OPEN, DONE), Change(NOON + 2 * HOUR, DONE, OPEN)]}
    assert workspace.read(state_changes.known_since) == NOON + HOUR


def test_what_is_undone_has_never_been(workspace, account):
    talk = workspace.conversation(account)
    at(workspace, NOON, triage.move, [talk], WAITING)
    undo = at(workspace, NOON + HOUR, triage.move, [talk], DONE)
    with workspace.store.write() as db:
        triage.undo(db, undo)
        state_changes.stamp(db, NOON + 2 * HOUR)
    assert changes(workspace) == {}
    assert workspace.read(state_changes.known_since) == NOON  # what was before it stays
    assert workspace.row(talk).state is WAITING


def test_an_undo_that_comes_too_late_takes_nothing_back(workspace, account):
    talk = workspace.conversation(account)
    undo = at(workspace, NOON + HOUR, triage.move, [talk], DONE)
    at(workspace, NOON + 2 * HOUR, triage.move, [talk], OPEN)
    with workspace.store.write() as db:
        triage.undo(db, undo)
    assert len(changes(workspace)[talk]) == 2


def test_what_was_open_at_a_moment_is_told_from_what_changed_since(workspace, account):
    first = workspace.conversation(account)
    second = workspace.receive(account, said("2", "Et moi", NOON, who="paul@piaille.example")).mentions[0]
    at(workspace, NOON + HOUR, triage.move, [first], DONE)
    at(workspace, NOON + 3 * HOUR, triage.move, [first], OPEN)
    at(workspace, NOON + 4 * HOUR, triage.move, [second], WAITING)
    moments = (NOON, NOON + 2 * HOUR, NOON + 3.5 * HOUR, NOON + 5 * HOUR)
    assert [workspace.read(state_changes.open_at, one) for one in moments] == [2, 1, 2, 1]


def test_one_kind_of_conversations_is_told_alone(workspace, account):
    talk = workspace.conversation(account)
    at(workspace, NOON + HOUR, triage.move, [talk], DONE)
    assert workspace.read(state_changes.of_closed, DAY, *talks.counted(99)) == {}
    assert list(workspace.read(state_changes.of_closed, DAY, *talks.counted(None))) == [talk]
    assert workspace.read(state_changes.closed_when, [talk, 99]) == {talk: NOON + HOUR}


def test_what_changed_walks_along_an_index(workspace, plans):
    for line in plans(state_changes.of_closed, DAY) + plans(state_changes.known_since):
        assert "SCAN state_change" not in line or "USING" in line, line
