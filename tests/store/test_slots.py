from datetime import date, datetime, time, timedelta

import pytest

from cmdesk.domain.slots import Timetable
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import settle, written
from cmdesk.store import accounts, drafts, letting_go, planning, slots
from tests.store.conftest import NOON

PARIS = "Europe/Paris"


@pytest.fixture
def table(workspace):
    made = Timetable(workspace.account(), PARIS, ((0, time(9)), (3, time(17, 30))), frozenset({date(2026, 12, 25)}))
    workspace.write(slots.keep, made)
    return made


def test_a_timetable_is_kept_whole(workspace, table):
    assert workspace.read(slots.timetables) == [table]
    assert workspace.read(slots.timetables, [table.account_id + 1]) == []


def test_a_new_timetable_replaces_the_old_one(workspace, table):
    other = Timetable(table.account_id, "America/Montreal", ((6, time(11)),))
    workspace.write(slots.keep, other)
    assert workspace.read(slots.timetables) == [other]
    workspace.write(slots.keep, Timetable(table.account_id, PARIS))
    assert workspace.read(slots.timetables) == []


def test_a_removed_account_has_no_slots(workspace, table):
    workspace.write(accounts.remove, table.account_id, NOON)
    assert workspace.read(slots.timetables) == []


def test_what_is_planned_takes_its_hour(workspace, table):
    made = workspace.write(drafts.start, "Pain de seigle", [table.account_id], NOON)
    planned = settle(datetime(2026, 3, 5, 17, 30), PARIS)
    workspace.write(drafts.plan_time, made, written(planned), PARIS)
    assert workspace.read(slots.taken, NOON) == {table.account_id: [planned.utc]}


def loose(workspace, table, text="Brouillon"):
    return workspace.write(drafts.start, text, [table.account_id], NOON)


def hour(workspace, draft_id):
    return workspace.read(planning.one, draft_id).wall


def test_each_gets_the_next_slot_that_is_free(workspace, table):
    ids = [loose(workspace, table) for _ in range(3)]
    workspace.write(slots.place_next, ids, NOON)
    assert [hour(workspace, one) for one in ids] == ["2026-03-05T17:30", "2026-03-09T09:00", "2026-03-12T17:30"]


def test_without_slots_it_is_said_and_nothing_moves(workspace, table):
    other = workspace.account("@autre@p.example")
    made = workspace.write(drafts.start, "Ailleurs", [other], NOON)
    with pytest.raises(Problem, match="no-slots"):
        workspace.write(slots.place_next, [loose(workspace, table), made], NOON)
    assert workspace.read(planning.posts, NOON, NOON + slots.FARTHEST) == []


def test_what_is_shared_next_moves_the_others_on_and_queues_nothing_twice(workspace, table):
    first, second = loose(workspace, table, "Un"), loose(workspace, table, "Deux")
    workspace.write(slots.place_next, [first, second], NOON)
    due = workspace.read(planning.one, first).moment
    workspace.write(letting_go.send, first, {table.account_id: "k"}, NOON, due=due, not_before=due)
    front = loose(workspace, table, "Devant")
    moved = workspace.write(slots.place_first, front, NOON)
    assert [hour(workspace, one) for one in (front, first, second)] == [
        "2026-03-05T17:30",
        "2026-03-09T09:00",
        "2026-03-12T17:30",
    ]
    workspace.write(planning.put_back, moved, NOON)
    assert [hour(workspace, one) for one in (front, first)] == ["", "2026-03-05T17:30"]


def test_drafts_are_spread_or_it_is_said_how_few_slots_there_are(workspace, table):
    ids = [loose(workspace, table) for _ in range(3)]
    with pytest.raises(Problem, match="too-few-slots"):
        workspace.write(slots.place_evenly, ids, 7, NOON)
    workspace.write(slots.place_evenly, ids, 42, NOON)
    assert len({hour(workspace, one) for one in ids} - {""}) == 3


def test_a_day_off_has_no_free_slot(workspace, table):
    until = NOON + timedelta(days=7)
    assert [one.wall.day for one in workspace.read(slots.free_between, NOON, until)] == [5, 9]
    workspace.write(slots.day_off, date(2026, 3, 9), True)
    assert [one.wall.day for one in workspace.read(slots.free_between, NOON, until)] == [5]
    workspace.write(slots.day_off, date(2026, 3, 9), False)
    assert len(workspace.read(slots.free_between, NOON, until)) == 2
