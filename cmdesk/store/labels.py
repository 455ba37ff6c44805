"""Queries on labels: free tags that the user puts on conversations."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.conversations import Label
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.tables import conversation_label, label


def every(db: Connection) -> Sequence[Label]:
    return [Label(*row) for row in db.execute(select(label.c.id, label.c.name, label.c.colour).order_by(label.c.name))]


def make(db: Connection, name: str, colour: str = "") -> Outcome:
    """A label of that name, made if needed; the value: its id."""
    known = db.execute(select(label.c.id).where(label.c.name == name)).scalar()
    if known is None:
        known = db.execute(insert(label).values(name=name, colour=colour).returning(label.c.id)).scalar_one()
    return Outcome(Topic.LABELS, known)


def put(db: Connection, conversation_ids: Sequence[int], label_id: int) -> Topic:
    rows = [{"conversation_id": found, "label_id": label_id} for found in conversation_ids]
    db.execute(upsert(conversation_label).on_conflict_do_nothing(), rows)
    return Topic.CONVERSATIONS


def take_off(db: Connection, conversation_ids: Sequence[int], label_id: int) -> Topic:
    db.execute(
        delete(conversation_label).where(
            conversation_label.c.label_id == label_id, conversation_label.c.conversation_id.in_(conversation_ids)
        )
    )
    return Topic.CONVERSATIONS


def remove(db: Connection, label_id: int) -> Topic:
    db.execute(delete(label).where(label.c.id == label_id))
    return Topic.LABELS | Topic.CONVERSATIONS
