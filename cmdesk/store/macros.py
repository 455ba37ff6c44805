"""Macros: kept, and done in one transaction that one undo takes back whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.macros import Do, Macro, Step
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, labels, tasks, triage
from cmdesk.store.tables import department, macro

_STATES = {Do.WAITING: State.WAITING, Do.DONE: State.DONE, Do.SPAM: State.SPAM, Do.OPEN: State.OPEN}


@dataclass(frozen=True)
class Ran:
    """What a macro did, so that it can be taken back; `unknown`: the names it did not find any more."""

    undos: tuple[triage.Undo, ...] = ()
    notes: tuple[int, ...] = ()
    tasks: tuple[int, ...] = ()
    unknown: tuple[str, ...] = ()


def every(db: Connection) -> Sequence[Macro]:
    rows = db.execute(select(macro).order_by(macro.c.name)).all()
    return [
        Macro(row.id, row.name, row.key, tuple(Step(Do(do), what) for do, what in row.steps), row.used) for row in rows
    ]


def keep(db: Connection, kept: Macro, now: datetime) -> Outcome:
    """Add one (id 0) or change it; the value: its id. Problem: "macro-name-missing", "macro-name-taken"."""
    name = kept.name.strip()
    if not name:
        raise Problem("macro-name-missing")
    if db.scalar(select(macro.c.id).where(macro.c.name == name, macro.c.id != kept.id)) is not None:
        raise Problem("macro-name-taken", name=name)
    values = {"name": name, "key": kept.key, "steps": [[step.do.value, step.what] for step in kept.steps]}
    if kept.key:  # a key does one thing
        db.execute(update(macro).where(macro.c.key == kept.key, macro.c.id != kept.id).values(key=""))
    if kept.id:
        db.execute(update(macro).where(macro.c.id == kept.id).values(**values))
        return Outcome(Topic.REPLIES, kept.id)
    made = db.execute(insert(macro).values(**values, created=now).returning(macro.c.id)).scalar_one()
    return Outcome(Topic.REPLIES, made)


def remove(db: Connection, macro_id: int) -> Topic:
    db.execute(delete(macro).where(macro.c.id == macro_id))
    return Topic.REPLIES


def run(
    db: Connection, macro_id: int, ids: Sequence[int], now: datetime, snoozes: Mapping[str, datetime | None]
) -> Outcome:
    """Do it to these conversations, but for what belongs into the composer; the value: Ran.

    `snoozes`: the moment that each word of SNOOZES means now.
    """
    row = db.execute(select(macro.c.steps).where(macro.c.id == macro_id)).one_or_none()
    steps = [Step(Do(do), what) for do, what in row.steps] if row is not None else []
    db.execute(update(macro).where(macro.c.id == macro_id).values(used=macro.c.used + 1))
    topic = Topic.CONVERSATIONS
    undos: list[triage.Undo] = []
    notes: list[int] = []
    made: list[int] = []
    unknown: list[str] = []
    for step in steps:
        match step.do:
            case Do.NOTE:
                notes += [conversations.add_note(db, found, step.what, now).value for found in ids]
            case Do.TASK:
                made += [tasks.add(db, step.what, now, conversation_id=found).value for found in ids]
                topic |= Topic.TASKS
            case Do.REPLY | Do.THANKS:
                continue
            case _:
                outcome = _triage(db, step, ids, snoozes)
                if outcome is None:
                    unknown.append(step.what)
                else:
                    undos.append(outcome.value)
                    topic |= outcome.topic | (Topic.LABELS if step.do is Do.LABEL else Topic.NONE)
    return Outcome(topic, Ran(tuple(undos), tuple(notes), tuple(made), tuple(unknown)))


def _triage(db: Connection, step: Step, ids: Sequence[int], snoozes: Mapping[str, datetime | None]) -> Outcome | None:
    """One step that changes where conversations stand; None where what it names is not there."""
    match step.do:
        case Do.LABEL:
            return triage.set_label(db, ids, labels.make(db, step.what).value)
        case Do.UNLABEL:
            known = next((each.id for each in labels.every(db) if each.name == step.what), None)
            return triage.set_label(db, ids, known, on=False) if known is not None else None
        case Do.PRIORITY:
            wanted = next((each for each in Priority if each.name.lower() == step.what), None)
            return triage.set_priority(db, ids, wanted) if wanted is not None else None
        case Do.DEPARTMENT:
            found = db.scalar(select(department.c.id).where(department.c.name == step.what)) if step.what else None
            return None if step.what and found is None else triage.set_department(db, ids, found)
        case Do.STAR:
            return triage.star(db, ids)
        case Do.SNOOZE:
            return triage.move(db, ids, State.SNOOZED, snoozes.get(step.what))
    return triage.move(db, ids, _STATES[step.do])


def undo(db: Connection, ran: Ran) -> Topic:
    """Take back all that a macro did."""
    topic = triage.undo(db, *ran.undos)
    for note in ran.notes:
        topic |= conversations.remove_note(db, note)
    for task in ran.tasks:
        topic |= tasks.remove(db, task).topic
    return topic
