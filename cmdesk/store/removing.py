"""Conversations that the user deletes here. Their messages leave tombstones: no later fetch brings them back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from cmdesk.domain.outbox import FINISHED
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store.tables import conversation, delivery, draft, item, note, tombstone


def remove(db: Connection, ids: Sequence[int], now: datetime) -> Topic:
    """Delete conversations with their messages, notes and what was typed; articles stay in the watchlist.

    Problem "answer-under-way": something written there has not left yet, or nobody knows whether it did.
    """
    here: Any = delivery.c.conversation_id.in_(ids)
    if db.execute(select(delivery.c.id).where(here, delivery.c.state.not_in(FINISHED)).limit(1)).first() is not None:
        raise Problem("answer-under-way")
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
        db.execute(delete(item).where(item.c.id.in_([row.id for row in rows])))
    for found in db.scalars(select(note.c.id).where(note.c.conversation_id.in_(gone))).all():
        db.exec_driver_sql("DELETE FROM note_words WHERE rowid = ?", (found,))
    db.execute(update(item).where(item.c.conversation_id.in_(gone)).values(conversation_id=None))
    for table in (note, draft):
        db.execute(delete(table).where(table.c.conversation_id.in_(gone)))
    db.execute(delete(conversation).where(conversation.c.id.in_(gone)))
    return Topic.CONVERSATIONS | Topic.ITEMS
