"""What a department answered by mail to a conversation that was handed to it: kept as a private note in it."""

import re
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Kind, NewItem
from cmdesk.domain.words import words
from cmdesk.store.tables import conversation, delivery, hand_over, note

REFERENCE = re.compile(r"\[(CM-[A-Z0-9]{4}-[A-Z0-9]{4})\]", re.IGNORECASE)
LONGEST = 20_000  # characters of an answer that become a note


def take_in(db: Connection, new: NewItem, account_id: int, now: datetime) -> int | None:
    """If this mail answers what was handed over, keep it as a private note; the conversation, else None.

    It is known by what it answers (the Message-ID of our mail) or by the reference in its subject.
    """
    if new.kind is not Kind.MAIL or new.mine:
        return None
    row = _answered(db, new, account_id)
    if row is None:
        return None
    who = " ".join(part for part in (new.author.name, f"<{new.author.handle}>" if new.author.handle else "") if part)
    add_note(db, row.conversation_id, (new.text or new.title)[:LONGEST], who or row.department, now)
    db.execute(update(hand_over).where(hand_over.c.id == row.id).values(answered=now))
    kept = (State.SPAM, State.MERGED)
    db.execute(
        update(conversation)
        .where(conversation.c.id == row.conversation_id, conversation.c.state.not_in(kept))
        .values(state=State.OPEN, snoozed_until=None, unread=True)
    )
    return int(row.conversation_id)


def _answered(db: Connection, new: NewItem, account_id: int) -> Any:
    some = select(hand_over).order_by(hand_over.c.id.desc()).limit(1)
    if new.ancestors:
        ours = select(delivery.c.id).where(
            delivery.c.account_id == account_id, delivery.c.remote_id != "", delivery.c.remote_id.in_(new.ancestors)
        )
        if (row := db.execute(some.where(hand_over.c.delivery_id.in_(ours))).one_or_none()) is not None:
            return row
    if (told := REFERENCE.search(new.title)) is not None:
        return db.execute(some.where(hand_over.c.reference == told[1].upper())).one_or_none()
    return None


def add_note(db: Connection, conversation_id: int, text: str, author: str, now: datetime) -> None:
    """Keep a private note; `author` is who wrote it, "" for the user."""
    made = db.execute(
        insert(note).values(conversation_id=conversation_id, text=text, author=author, created=now).returning(note.c.id)
    ).scalar_one()
    db.exec_driver_sql("INSERT INTO note_words (rowid, text) VALUES (?, ?)", (made, " ".join(words(text))))
