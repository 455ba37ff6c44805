"""Queries on labels: free tags that the user puts on conversations."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.conversations import Label
from cmdesk.domain.rules import Event
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import numbers, ruling, triage
from cmdesk.store.tables import conversation_label, label


def every(db: Connection) -> Sequence[Label]:
    return [Label(*row) for row in db.execute(select(label.c.id, label.c.name, label.c.colour).order_by(label.c.name))]


def make(db: Connection, name: str, colour: str = "") -> Outcome:
    """A label of that name, made if needed; the value: its id."""
    known = db.execute(select(label.c.id).where(label.c.name == name)).scalar()
    if known is None:
        known = db.execute(
            insert(label).values(id=numbers.fresh(db, label), name=name, colour=colour).returning(label.c.id)
        ).scalar_one()
    return Outcome(Topic.LABELS, known)


def change(db: Connection, label_id: int, name: str, colour: str = "") -> Topic:
    """Rename it or colour it. Problem "name-taken": `merge` puts two together."""
    if not (name := " ".join(name.split())):
        raise Problem("name-missing")
    try:
        db.execute(update(label).where(label.c.id == label_id).values(name=name, colour=colour))
    except IntegrityError as error:
        raise Problem("name-taken", name=name) from error
    return Topic.LABELS | Topic.CONVERSATIONS


def merge(db: Connection, label_id: int, into: int) -> Topic:
    """What bears the one bears the other instead."""
    bearers = db.scalars(
        select(conversation_label.c.conversation_id).where(conversation_label.c.label_id == label_id)
    ).all()
    put(db, bearers, into)
    return remove(db, label_id)


def put(db: Connection, conversation_ids: Sequence[int], label_id: int, now: datetime | None = None) -> Outcome:
    """With `now`, as a person does it: the rules see it. The value takes it back, but not what they did."""
    done = triage.set_label(db, conversation_ids, label_id)
    if now is None:
        return done
    bearing = [conversation for conversation, _ in done.value.put]
    return Outcome(done.topic | ruling.run(db, Event.LABELLED, bearing, now).topic, done.value)


def take_off(db: Connection, conversation_ids: Sequence[int], label_id: int) -> Outcome:
    return triage.set_label(db, conversation_ids, label_id, False)


def remove(db: Connection, label_id: int) -> Topic:
    """Take it off all conversations and forget it."""
    numbers.retire(db, label)
    db.execute(delete(label).where(label.c.id == label_id))
    return Topic.LABELS | Topic.CONVERSATIONS


def counts(db: Connection) -> dict[int, int]:
    """How many conversations bear each."""
    grouped = select(conversation_label.c.label_id, func.count()).group_by(conversation_label.c.label_id)
    return {row[0]: row[1] for row in db.execute(grouped)}
