import json
from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.matching import Document
from cmdesk.domain.rules import Action, Do, Subject
from cmdesk.store import conversations, departments, labels, reasons, rule_deeds, triage
from tests.store.conftest import NOON, article


def of_item(source_id: int | None) -> Subject:
    return Subject(Document(), item_id=1, source_id=source_id)


def state_of(workspace, talk: int):
    row = workspace.row(talk)
    return row if row is None else {**vars(row)}


@pytest.mark.parametrize("do", [do for do in Do if do not in (Do.NOTIFY, Do.BIN, Do.COLLECT)])
def test_each_deed_to_a_conversation_is_taken_back_from_what_was_written_down(workspace, do):
    urgent = workspace.write(labels.make, "Urgent")
    value = {
        Do.LABEL: urgent,
        Do.UNLABEL: urgent,
        Do.DEPARTMENT: workspace.write(departments.add, "Fournil"),
        Do.REASON: workspace.write(reasons.add, "Panne"),
        Do.SNOOZE: 3,
        Do.PRIORITY: 4,
    }.get(do, 0)
    talk = workspace.conversation(workspace.account(), "1")
    if do is Do.INBOX:
        workspace.write(triage.move, [talk], State.SNOOZED, NOON + timedelta(days=1))
    if do is Do.UNLABEL:
        workspace.write(triage.set_label, [talk], urgent)
    before = state_of(workspace, talk)
    with workspace.store.write() as db:
        done = rule_deeds.do(db, Action(do, value), Subject(Document(), item_id=1), talk, NOON)
    assert state_of(workspace, talk) != before
    with workspace.store.write() as db:
        assert rule_deeds.do(db, Action(do, value), Subject(Document(), item_id=1), talk, NOON) is None  # nothing left
    workspace.write(rule_deeds.take_back, json.loads(json.dumps(done.value)), 1)
    assert state_of(workspace, talk) == before


@pytest.mark.parametrize("do", [Do.STAR, Do.READ, Do.BIN, Do.INBOX])
def test_each_deed_to_an_item_is_taken_back(workspace, do):
    where = workspace.source()
    workspace.arrive(where, article(1, "Panne"))

    def item():
        with workspace.store.read() as db:
            return db.exec_driver_sql("SELECT starred, read, binned, conversation_id FROM item").one()

    before = item()
    with workspace.store.write() as db:
        done = rule_deeds.do(db, Action(do), of_item(where), None, NOON)
    assert item() != before
    workspace.write(rule_deeds.take_back, json.loads(json.dumps(done.value, default=str)), 1)
    assert item() == before


def test_what_needs_a_conversation_does_nothing_without_one(workspace):
    where = workspace.source()
    workspace.arrive(where, article(1, "Panne"))
    with workspace.store.write() as db:
        assert rule_deeds.do(db, Action(Do.DONE), of_item(where), None, NOON) is None
    assert workspace.read(conversations.of_item, 1) is None


def test_what_came_through_an_account_is_not_hidden(workspace):
    workspace.conversation(workspace.account(), "1")
    with workspace.store.write() as db:
        assert rule_deeds.do(db, Action(Do.BIN), of_item(None), None, NOON) is None
