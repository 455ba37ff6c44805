"""Conversations that the user deletes here: into the bin first, then for good.

Messages that went for good leave tombstones: no later fetch brings them back.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from cmdesk.domain.conversations import State
from cmdesk.domain.outbox import FINISHED
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import judgements, triage
from cmdesk.store.tables import conversation, delivery, draft, item, note, template_use, tombstone

BIN_DAYS = 30  # until what is in the bin goes for good
BATCH = 50  # conversations that go in one transaction


def put_away(db: Connection, ids: Sequence[int], now: datetime) -> Outcome:
    """Into the bin; the value takes it back. Problem "answer-under-way"."""
    _check(db, ids)
    undo: triage.Undo = triage.move(db, ids, State.BIN).value
    db.execute(update(conversation).where(conversation.c.id.in_(list(undo.before))).values(binned=now))
    return Outcome(Topic.CONVERSATIONS, undo)


def empty(db: Connection, now: datetime) -> Topic:
    """Let go for good what has been in the bin for thirty days; a few at a time."""
    old = (conversation.c.state == State.BIN, conversation.c.binned <= now - timedelta(days=BIN_DAYS))
    under_way = select(delivery.c.conversation_id).where(
        delivery.c.state.not_in(FINISHED), delivery.c.conversation_id.is_not(None)
    )
    some = select(conversation.c.id).where(*old, conversation.c.id.not_in(under_way)).limit(BATCH)
    gone = list(db.scalars(some))
    return remove(db, gone, now) if gone else Topic.NONE


def _check(db: Connection, ids: Sequence[int]) -> None:
    here: Any = delivery.c.conversation_id.in_(ids)
    if db.execute(select(delivery.c.id).where(here, delivery.c.state.not_in(FINISHED)).limit(1)).first() is not None:
        raise Problem("answer-under-way")


def remove(db: Connection, ids: Sequence[int], now: datetime) -> Topic:
    """Delete conversations with their messages, notes and what was typed; articles stay in the watchlist.

    Problem "answer-under-way": something written there has not left yet, or nobody knows whether it did.
    """
    _check(db, ids)
    also = list(db.scalars(select(conversation.c.id).where(conversation.c.merged_into.in_(ids))))
    gone = [*ids, *also]
    rows = db.execute(
        select(item.c.id, item.c.position, item.c.account_id, item.c.remote_id).where(
            item.c.conversation_id.in_(gone), item.c.account_id.is_not(None)
        )
    ).all()
    if rows:
        buried = [{"account_id": row.account_id, "remote_id": row.remote_id, "deleted": now} for row in rows]
        db.execute(insert(tombstone), buried)
        db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", [(row.position,) for row in rows])
        judgements.unlearn(db, [row.id for row in rows])
        db.execute(delete(item).where(item.c.id.in_([row.id for row in rows])))
    for table, index in ((note, "note_words"), (draft, "draft_words")):
        for found in db.scalars(select(table.c.id).where(table.c.conversation_id.in_(gone))).all():
            db.exec_driver_sql(f"DELETE FROM {index} WHERE rowid = ?", (found,))
    db.execute(update(item).where(item.c.conversation_id.in_(gone)).values(conversation_id=None))
    for table in (note, draft, template_use):  # the words to which a saved reply answered are theirs
        db.execute(delete(table).where(table.c.conversation_id.in_(gone)))
    db.execute(delete(conversation).where(conversation.c.id.in_(gone)))
    return Topic.CONVERSATIONS | Topic.ITEMS


def buried(db: Connection) -> int:
    """How much went for good, here or by its authors, and is kept from coming back."""
    return db.scalar(select(func.count()).select_from(tombstone)) or 0
