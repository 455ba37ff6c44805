from datetime import timedelta

import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.store import conversations, departments, labels, reasons, triage
from tests.store.conftest import NOON, said


@pytest.fixture
def inbox(workspace):
    """Three people who wrote, the last one an hour ago."""
    account = workspace.account()
    for number in range(1, 4):
        workspace.receive(account, said(str(number), "Bonjour", NOON - timedelta(hours=4 - number), who=f"p{number}@x"))
    return workspace


def row(workspace, which):
    return workspace.row(which)


ACTIONS = {
    "done": lambda w: (triage.move, [1, 2], State.DONE),
    "snooze": lambda w: (triage.move, [1, 2], State.SNOOZED, NOON + timedelta(days=1)),
    "spam": lambda w: (triage.move, [1, 2, 3], State.SPAM),
    "star": lambda w: (triage.star, [1, 2]),
    "read": lambda w: (triage.mark_read, [1, 2, 3]),
    "priority": lambda w: (triage.set_priority, [1, 3], Priority.URGENT),
    "department": lambda w: (triage.set_department, [1, 2], w.write(departments.add, "Logistique")),
    "label": lambda w: (triage.set_label, [1, 2], w.write(labels.make, "Devis")),
    "reason": lambda w: (triage.set_reason, [1, 2], w.write(reasons.add, "Goût")),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_an_action_on_several_is_taken_back_whole(inbox, name):
    action = ACTIONS[name](inbox)
    inbox.write(triage.star, [2])
    inbox.write(triage.set_priority, [3], Priority.LOW)
    before = [row(inbox, which) for which in (1, 2, 3)]
    undo = inbox.write(*action)
    assert [row(inbox, which) for which in (1, 2, 3)] != before
    inbox.write(triage.undo, undo)
    assert [row(inbox, which) for which in (1, 2, 3)] == before


def test_several_actions_are_taken_back_in_one(inbox):
    before = row(inbox, 1)
    first = inbox.write(triage.set_priority, [1], Priority.HIGH)
    second = inbox.write(triage.move, [1], State.DONE)
    third = inbox.write(triage.set_priority, [1], Priority.URGENT)
    inbox.write(triage.undo, first, second, third)
    assert row(inbox, 1) == before


def test_an_undo_does_not_take_back_what_came_since(inbox):
    """A new message reopened it meanwhile: the undo of the snooze must not put it to sleep or to spam again."""
    inbox.write(triage.move, [1], State.DONE)
    undo = inbox.write(triage.move, [1], State.SNOOZED)
    inbox.now = NOON + timedelta(minutes=1)
    inbox.receive(1, said("9", "Alors ?", inbox.now, "1", who="p1@x"))
    inbox.write(triage.undo, undo)
    assert row(inbox, 1).state is State.OPEN


def test_an_undo_leaves_alone_what_had_the_label_before(inbox):
    label = inbox.write(labels.make, "Devis")
    inbox.write(triage.set_label, [1], label)
    undo = inbox.write(triage.set_label, [1, 2], label)
    assert undo.put == ((2, label),)
    inbox.write(triage.undo, undo)
    assert [len(row(inbox, which).labels) for which in (1, 2)] == [1, 0]


def test_what_changes_nothing_tells_nothing(inbox):
    with inbox.store.write() as db:
        assert not triage.move(db, [1], State.OPEN).topic
        assert not triage.star(db, [1], False).topic


def test_blocking_somebody_makes_spam_of_what_they_wrote_and_will_write(inbox):
    undo = inbox.write(triage.block, row(inbox, 1).person_id)
    assert row(inbox, 1).state is State.SPAM
    inbox.now = NOON + timedelta(minutes=1)
    added = inbox.receive(1, said("9", "Achetez", inbox.now, who="p1@x"))
    assert added.mentions == ()
    fresh = inbox.read(conversations.page, conversations.View(State.SPAM))
    assert [(found.snippet, found.unread) for found in fresh] == [("Achetez", False), ("Bonjour", False)]
    inbox.write(triage.undo, undo)
    assert row(inbox, 1).state is State.OPEN
    assert inbox.receive(1, said("10", "Pardon", inbox.now, who="p1@x")).mentions


def test_letting_somebody_in_again_brings_their_messages_back(inbox):
    person = row(inbox, 1).person_id
    inbox.write(triage.block, person)
    inbox.write(triage.block, person, False)
    assert row(inbox, 1).state is State.OPEN


def test_a_snoozed_one_wakes_in_time(inbox):
    until = NOON + timedelta(hours=2)
    inbox.write(triage.move, [1], State.SNOOZED, until)
    assert inbox.write(triage.wake, until - timedelta(minutes=1)) == []
    assert inbox.write(triage.wake, until) == [1]
    found = row(inbox, 1)
    assert (found.state, found.unread, found.snoozed_until) == (State.OPEN, True, None)


def test_done_reopens_on_a_new_message_and_waits_on_ours(inbox):
    inbox.write(triage.move, [1], State.DONE)
    inbox.now = NOON + timedelta(minutes=1)
    inbox.receive(1, said("9", "Encore moi", inbox.now, "1", who="p1@x"))
    assert row(inbox, 1).state is State.OPEN
    inbox.now += timedelta(minutes=1)
    inbox.receive(1, said("10", "Répondu du téléphone", inbox.now, "1", "9", mine=True))
    assert (row(inbox, 1).state, row(inbox, 1).due) == (State.WAITING, None)


def test_more_than_a_statement_takes_are_changed_and_taken_back(inbox):
    many = range(1, 40_001)  # most of them are not there any more
    label = inbox.write(labels.make, "Devis")
    undos = [inbox.write(triage.star, many), inbox.write(triage.set_priority, many, Priority.HIGH)]
    assert [row(inbox, which).starred for which in (1, 2, 3)] == [True] * 3
    undos.append(inbox.write(triage.set_label, [1, 2, 3], label))
    inbox.write(triage.undo, *undos)
    assert not any(row(inbox, which).starred or row(inbox, which).labels for which in (1, 2, 3))


def test_an_undo_brings_back_what_is_left_of_it(inbox):
    """A label, a reason and a department were removed meanwhile; the rest of the undo is done."""
    label, department = inbox.write(labels.make, "Devis"), inbox.write(departments.add, "Atelier")
    reason = inbox.write(reasons.add, "Retard")
    inbox.write(triage.set_label, [1], label)
    inbox.write(triage.set_reason, [1], reason)
    inbox.write(triage.set_department, [1], department)
    undos = [
        inbox.write(triage.star, [1]),
        inbox.write(triage.set_label, [1], label, False),
        inbox.write(triage.set_reason, [1], reason, False),
        inbox.write(triage.set_department, [1], None),
    ]
    inbox.write(labels.remove, label)
    inbox.write(reasons.remove, reason)
    inbox.write(departments.remove, department)
    inbox.write(triage.undo, *undos)
    assert (row(inbox, 1).starred, row(inbox, 1).labels, row(inbox, 1).department_id) == (False, (), None)
