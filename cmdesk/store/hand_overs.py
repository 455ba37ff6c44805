"""Conversations that are handed to a department by mail; `department_answers` takes in what comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import outbox
from cmdesk.store.department_answers import add_note
from cmdesk.store.tables import hand_over, note


@dataclass(frozen=True)
class Request:
    """What goes to a department. `reply_to` is the connector's word for whom the mail is to."""

    conversation_id: int
    account_id: int
    department: str
    address: str
    reference: str
    reply_to: str
    text: str
    note: str  # what is noted in the conversation


def begin(db: Connection, asked: Request, key: str, now: datetime, not_before: datetime) -> Outcome:
    """Queue the mail to a department and note it in the conversation; the value: the delivery's id."""
    made = outbox.add(
        db,
        account_id=asked.account_id,
        text=asked.text,
        key=key,
        now=now,
        reply_to=asked.reply_to,
        not_before=not_before,
    )
    db.execute(
        insert(hand_over).values(
            conversation_id=asked.conversation_id,
            delivery_id=made,
            reference=asked.reference,
            department=asked.department,
            address=asked.address,
            created=now,
        )
    )
    add_note(db, asked.conversation_id, asked.note, "", now)
    return Outcome(Topic.OUTBOX | Topic.CONVERSATIONS, made)


def withdraw(db: Connection, delivery_id: int, note_text: str, now: datetime) -> Outcome:
    """Take back what has not left, with its note; the value: whether it could be."""
    row = db.execute(select(hand_over).where(hand_over.c.delivery_id == delivery_id)).one_or_none()
    if row is None or outbox.take_back(db, delivery_id, now).value is None:
        return Outcome(Topic.NONE, False)
    same = (note.c.conversation_id == row.conversation_id, note.c.text == note_text, note.c.created == row.created)
    for found in db.scalars(select(note.c.id).where(*same)).all():
        db.exec_driver_sql("DELETE FROM note_words WHERE rowid = ?", (found,))
        db.execute(delete(note).where(note.c.id == found))
    db.execute(delete(hand_over).where(hand_over.c.id == row.id))
    return Outcome(Topic.OUTBOX | Topic.CONVERSATIONS, True)


def waiting(db: Connection, conversation_id: int) -> Sequence[str]:
    """The departments that were asked and have not answered yet."""
    rows = select(hand_over.c.department).where(
        hand_over.c.conversation_id == conversation_id, hand_over.c.answered.is_(None)
    )
    return list(dict.fromkeys(db.scalars(rows.order_by(hand_over.c.id))))
