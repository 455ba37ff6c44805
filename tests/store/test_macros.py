from datetime import timedelta

import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.macros import Do, Macro, Step
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, macros, tasks
from tests.store.conftest import NOON

TOMORROW = NOON + timedelta(days=1)
SNOOZES = {"tomorrow": TOMORROW, "answer": None}


def kept(workspace, *steps, name="Retard", key="Ctrl+1"):
    return workspace.write(macros.keep, Macro(0, name, key, steps), NOON)


def test_a_macro_does_all_of_it_and_one_undo_takes_it_all_back(workspace):
    talk = workspace.conversation(workspace.account())
    made = kept(
        workspace,
        Step(Do.REPLY, "retard"),
        Step(Do.LABEL, "Livraison"),
        Step(Do.PRIORITY, "urgent"),
        Step(Do.STAR),
        Step(Do.NOTE, "Vu avec le transporteur"),
        Step(Do.TASK, "Rappeler"),
        Step(Do.SNOOZE, "tomorrow"),
    )
    before = workspace.row(talk)
    ran = workspace.write(macros.run, made, [talk], NOON, SNOOZES)
    row = workspace.row(talk)
    assert [label.name for label in row.labels] == ["Livraison"]
    assert (row.state, row.snoozed_until, row.starred) == (State.SNOOZED, TOMORROW, True)
    assert row.priority == Priority.URGENT
    assert [task.text for task in workspace.read(tasks.of_conversation, talk)] == ["Rappeler"]
    assert [entry.text for entry in workspace.read(conversations.thread, talk).entries][-1] == "Vu avec le transporteur"
    workspace.write(macros.undo, ran)
    assert workspace.row(talk) == before
    assert workspace.read(tasks.of_conversation, talk) == []
    assert len(workspace.read(conversations.thread, talk).entries) == 1


@pytest.mark.parametrize(
    ("do", "state"), [(Do.DONE, State.DONE), (Do.SPAM, State.SPAM), (Do.WAITING, State.WAITING), (Do.OPEN, State.OPEN)]
)
def test_a_macro_moves(workspace, do, state):
    talk = workspace.conversation(workspace.account())
    workspace.write(macros.run, kept(workspace, Step(do)), [talk], NOON, SNOOZES)
    assert workspace.row(talk).state is state


def test_names_that_are_gone_are_told_and_the_rest_is_done(workspace):
    talk = workspace.conversation(workspace.account())
    made = kept(
        workspace, Step(Do.DEPARTMENT, "Atelier"), Step(Do.UNLABEL, "Nulle part"), Step(Do.PRIORITY, "?"), Step(Do.STAR)
    )
    ran = workspace.write(macros.run, made, [talk], NOON, SNOOZES)
    assert ran.unknown == ("Atelier", "Nulle part", "?")
    assert workspace.row(talk).starred


def test_a_department_is_set_by_its_name_and_taken_off(workspace):
    talk = workspace.conversation(workspace.account())
    workspace.write(lambda db: db.exec_driver_sql("INSERT INTO department (name) VALUES ('Atelier')"))
    workspace.write(macros.run, kept(workspace, Step(Do.DEPARTMENT, "Atelier")), [talk], NOON, SNOOZES)
    assert workspace.row(talk).department_id is not None
    off = kept(workspace, Step(Do.DEPARTMENT, ""), name="Autre", key="")
    workspace.write(macros.run, off, [talk], NOON, SNOOZES)
    assert workspace.row(talk).department_id is None


def test_a_key_does_one_thing_and_a_name_means_one(workspace):
    first = kept(workspace, Step(Do.STAR), name="Un")
    kept(workspace, Step(Do.STAR), name="Deux")
    assert {each.name: each.key for each in workspace.read(macros.every)} == {"Un": "", "Deux": "Ctrl+1"}
    with pytest.raises(Problem, match="macro-name-taken"):
        kept(workspace, name="Deux")
    with pytest.raises(Problem, match="macro-name-missing"):
        kept(workspace, name=" ")
    workspace.write(macros.keep, Macro(first, "Premier", "", (Step(Do.DONE),)), NOON)
    workspace.write(macros.run, first, [], NOON, SNOOZES)
    (row,) = [each for each in workspace.read(macros.every) if each.id == first]
    assert (row.name, row.steps, row.used) == ("Premier", (Step(Do.DONE),), 1)
    workspace.write(macros.remove, first)
    assert [each.name for each in workspace.read(macros.every)] == ["Deux"]
