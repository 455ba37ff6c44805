from datetime import UTC, date, datetime, timedelta

import pytest

from cmdesk.domain.clock import Call, Hours, Priority
from cmdesk.domain.conversations import Role, State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import clocks, conversations, people, triage
from cmdesk.store.conversations import View
from tests.store.conftest import NOON, article, said

PARIS = Hours("Europe/Paris", (*(((540, 750), (840, 1080)),) * 5, (), ()))
MORNING = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)  # 9:00 in Paris, a Tuesday


@pytest.fixture
def inbox(workspace):
    workspace.write(clocks.keep_hours, PARIS)
    workspace.now = MORNING + timedelta(hours=1)
    workspace.connected = workspace.account()
    return workspace


def write(workspace, number, at=MORNING, **more):
    new = NewItem(number, "Bonjour", at, author=Author(number, f"{number}@x"), **{"kind": Kind.POST, **more})
    return workspace.receive(workspace.connected, new).mentions[0]


@pytest.mark.parametrize(
    ("more", "due"),
    [
        ({"kind": Kind.MESSAGE}, MORNING + timedelta(hours=2)),
        ({"kind": Kind.POST}, MORNING + timedelta(hours=5, minutes=30)),
        ({"kind": Kind.POST, "visibility": "direct"}, MORNING + timedelta(hours=2)),
        ({"kind": Kind.COMMENT}, MORNING + timedelta(hours=5, minutes=30)),
        ({"kind": Kind.MAIL}, MORNING + timedelta(days=1, hours=1, minutes=30)),
    ],
)
def test_each_kind_has_its_own_target(inbox, more, due):
    assert inbox.row(write(inbox, "1", **more)).due == due


def test_what_a_query_found_has_no_clock(inbox):
    source = inbox.source()
    inbox.arrive(source, article(1))
    found = inbox.write(conversations.open_for_item, 1, NOON)
    assert (inbox.row(found).kind, inbox.row(found).due) == (Call.FOUND, None)


def test_an_answer_stops_the_clock_and_their_next_message_starts_it(inbox):
    found = write(inbox, "1")
    inbox.receive(inbox.connected, said("2", "Oui", MORNING + timedelta(minutes=5), "1", mine=True))
    assert inbox.row(found).due is None
    again = MORNING + timedelta(minutes=30)
    inbox.receive(inbox.connected, NewItem("3", "Et ?", again, Kind.MESSAGE, Author("1", "1@x"), ancestors=("1", "2")))
    assert inbox.row(found).due == again + timedelta(hours=2)


def test_other_hours_and_targets_are_for_what_already_waits(inbox):
    found = write(inbox, "1", kind=Kind.MESSAGE)
    inbox.write(clocks.keep_targets, {Call.MESSAGE: timedelta(minutes=30)})
    assert inbox.write(clocks.settle) == 1
    assert inbox.write(clocks.settle) == 0
    assert inbox.row(found).due == MORNING + timedelta(minutes=30)
    inbox.write(clocks.keep_hours, Hours(PARIS.zone, PARIS.week, frozenset()), {date(2026, 3, 3): "Inventaire"})
    inbox.write(clocks.settle)
    assert inbox.row(found).due == MORNING + timedelta(days=1, minutes=30)


def test_hours_and_days_off_are_read_back(inbox):
    own, public = {date(2026, 3, 3): "Inventaire"}, {date(2026, 12, 25): "Noël"}
    inbox.write(clocks.keep_hours, PARIS, own, public, {"FR": ""})
    assert inbox.read(clocks.hours) == Hours(PARIS.zone, PARIS.week, frozenset(own | public))
    inbox.write(clocks.keep_hours, PARIS)
    assert inbox.read(clocks.days_off) == {
        "own": {"2026-03-03": "Inventaire"},
        "public": {"2026-12-25": "Noël"},
        "regions": {"FR": ""},
    }


def test_what_became_late_is_told_once_and_listed_by_how_late_it_is(inbox):
    first = write(inbox, "1", kind=Kind.MAIL)
    second = write(inbox, "2", kind=Kind.MESSAGE)
    assert not inbox.read(conversations.page, View(late=True))
    with inbox.store.write() as db:
        assert clocks.tick(db, MORNING + timedelta(days=2))
        assert not clocks.tick(db, MORNING + timedelta(days=2))
    assert [row.id for row in inbox.read(conversations.page, View(late=True))] == [second, first]
    assert inbox.read(conversations.counts).late == 2
    inbox.write(triage.move, [second], State.DONE)
    assert inbox.read(conversations.counts).late == 1


def test_what_came_in_late_is_late_at_once(inbox):
    inbox.now = MORNING + timedelta(days=3)
    write(inbox, "1")
    assert inbox.read(conversations.counts).late == 1


def test_the_list_by_need_puts_promises_urgency_and_important_people_first(inbox):
    plain = write(inbox, "1")
    unhurried = write(inbox, "2", MORNING + timedelta(minutes=1))
    direct = write(inbox, "3", MORNING + timedelta(minutes=2), kind=Kind.MESSAGE)
    vip = write(inbox, "4", MORNING + timedelta(minutes=3))
    inbox.write(triage.set_priority, [unhurried], Priority.LOW)
    inbox.write(people.play, inbox.row(vip).person_id, Role.VIP)
    assert [row.id for row in inbox.read(conversations.page, View(by_need=True))] == [vip, direct, plain, unhurried]
    inbox.write(triage.set_priority, [unhurried], Priority.URGENT)
    assert inbox.read(conversations.page, View(by_need=True))[0].id == unhurried


def test_what_becomes_late_goes_before_what_is_urgent_and_not_late(inbox):
    late = write(inbox, "1", kind=Kind.MESSAGE)
    urgent = write(inbox, "2", kind=Kind.MAIL)
    inbox.write(triage.set_priority, [late], Priority.LOW)
    inbox.write(triage.set_priority, [urgent], Priority.URGENT)

    def order():
        return [row.id for row in inbox.read(conversations.page, View(by_need=True))]

    assert order() == [urgent, late]
    with inbox.store.write() as db:
        assert clocks.tick(db, MORNING + timedelta(hours=3))
        assert not clocks.tick(db, MORNING + timedelta(hours=3))
    assert order() == [late, urgent]
    undo = inbox.write(triage.set_priority, [late], Priority.HIGH)
    assert order() == [late, urgent]
    inbox.write(triage.undo, undo)
    first = inbox.read(conversations.page, View(by_need=True), None, 1)
    assert [row.id for row in inbox.read(conversations.page, View(by_need=True), first[0])] == [urgent]
    with inbox.store.write() as db:  # other hours, other promises: nothing is late any more
        clocks.keep_targets(db, {Call.MESSAGE: timedelta(days=30), Call.MAIL: timedelta(days=30)})
        clocks.settle_all(db)
    assert order() == [urgent, late]


def test_when_the_next_answer_is_due(inbox):
    assert inbox.read(clocks.next_due) is None
    write(inbox, "1", kind=Kind.MAIL)
    write(inbox, "2", kind=Kind.MESSAGE)
    assert inbox.read(clocks.next_due) == MORNING + timedelta(hours=2)
