from datetime import timedelta

from cmdesk.domain.conversations import State
from cmdesk.domain.reputation import Period
from cmdesk.store import clocks, solving, state_changes, talks, triage
from tests.store.conftest import NOON, said

HOUR = timedelta(hours=1)
TODAY = Period(NOON - 12 * HOUR, NOON + 12 * HOUR)
NOW = NOON + 10 * HOUR


def at(workspace, moment, state, *ids):
    with workspace.store.write() as db:
        triage.move(db, ids, state)
        state_changes.stamp(db, moment)


def told(workspace, period=TODAY, now=NOW, *more):
    begun = workspace.read(talks.begun, period, now)
    return workspace.read(solving.solving, period, now, *(more or (None, ())), begun)


def test_how_long_it_took_is_counted_in_opening_hours_and_beside_the_target(workspace):
    workspace.now = NOW
    account = workspace.account()
    some = [
        workspace.receive(account, said(f"{n}", "Bonjour", NOON, who=f"p{n}@piaille.example")).mentions[0]
        for n in range(3)
    ]
    workspace.write(clocks.keep_solving_target, 2 * HOUR)
    for number, talk in enumerate(some):
        at(workspace, NOON + (number + 1) * HOUR, State.DONE, talk)
    found = told(workspace)
    assert (found.closed, found.median, found.target, found.in_time) == (3, 2 * HOUR, 2 * HOUR, 2)
    assert (found.open_first, found.open_last) == (None, 0)  # nobody noted what was open this morning
    workspace.write(clocks.keep_solving_target, None)
    assert told(workspace).target is None


def test_what_comes_back_is_not_closed_and_what_is_open_is_counted_at_both_ends(workspace):
    workspace.now = NOW
    account = workspace.account()
    early, late = (
        workspace.receive(account, said(f"{n}", "Bonjour", NOON - day, who=f"p{n}@piaille.example")).mentions[0]
        for n, day in ((1, 30 * HOUR), (2, HOUR))
    )
    at(workspace, NOON - 29 * HOUR, State.DONE, early)
    at(workspace, NOON - 28 * HOUR, State.OPEN, early)
    at(workspace, NOON, State.DONE, late)
    at(workspace, NOON + HOUR, State.OPEN, late)
    found = told(workspace)
    assert (found.closed, found.reopened, found.median) == (0, 1, None)
    assert (found.open_first, found.open_last) == (1, 2)
    yesterday = told(workspace, TODAY.before())
    assert (yesterday.closed, yesterday.reopened, yesterday.open_last) == (0, 1, 1)
    assert told(workspace, TODAY, NOW, 99, ()).open_last == 0


def test_of_a_workspace_of_before_it_is_said_what_nobody_noted(workspace):
    workspace.now = NOW
    account = workspace.account()
    old, new = (
        workspace.receive(account, said(f"{n}", "Bonjour", NOON, who=f"p{n}@piaille.example")).mentions[0]
        for n in (1, 2)
    )
    with workspace.store.write() as db:
        triage.move(db, [old], State.DONE)
        db.exec_driver_sql("DELETE FROM state_change")  # as a program did that knew nothing of it
    found = told(workspace)
    assert (found.since, found.unknown, found.open_last) == (None, 1, None)
    at(workspace, NOON + HOUR, State.DONE, new)
    found = told(workspace)
    assert (found.since, found.unknown, found.closed) == (NOON + HOUR, 1, 1)
