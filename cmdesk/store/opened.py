"""Conversations that the program made from items by itself, and how they go again."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select, update

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.sources import CAPTURED
from cmdesk.store.tables import (
    conversation,
    conversation_label,
    conversation_reason,
    delivery,
    draft,
    item,
    mention,
    note,
    source,
    task,
)

_TOUCHED = (note, delivery, draft, task, conversation_label, conversation_reason)


def close_again(db: Connection, opened: Sequence[int]) -> list[int]:
    """Put the items of these back where they were; those gone.

    What somebody answered, noted, planned, sorted, moved or starred since stays, and what another query found too.
    """
    mentioned = exists().where(item.c.conversation_id == conversation.c.id, mention.c.item_id == item.c.id)
    return _close(db, conversation.c.id.in_(opened), ~mentioned)


def close_relays(db: Connection, relays: Sequence[int]) -> list[int]:
    """One conversation tells of a piece of news, however many places repeat it: those of these items that are gone.

    Only what a query opened when the item came, and nobody has read or worked on since; never that of the first.
    """
    other = item.alias("other")
    said_before = exists().where(
        other.c.cluster_id == item.c.cluster_id, other.c.id < item.c.id, other.c.conversation_id.is_not(None)
    )
    behind = (
        select(item.c.conversation_id)
        .join(source, source.c.id == item.c.source_id)
        .where(
            item.c.id.in_(relays),
            item.c.conversation_id.is_not(None),
            item.c.cluster_id != item.c.id,
            source.c.kind != CAPTURED,
            exists().where(mention.c.item_id == item.c.id),
            said_before,
        )
    )
    return _close(db, conversation.c.id.in_(behind), conversation.c.unread, conversation.c.person_id.is_(None))


def _close(db: Connection, *which: ColumnElement[bool]) -> list[int]:
    worked_on = [exists().where(table.c.conversation_id == conversation.c.id) for table in _TOUCHED]
    alone = select(func.count()).where(item.c.conversation_id == conversation.c.id).scalar_subquery() == 1
    some = select(conversation.c.id).where(
        *which,
        conversation.c.state == State.OPEN,
        ~conversation.c.starred,
        conversation.c.department_id.is_(None),
        conversation.c.priority == Priority.NONE,
        alone,
        *[~one for one in worked_on],
    )
    gone = list(db.scalars(some))
    db.execute(update(item).where(item.c.conversation_id.in_(gone)).values(conversation_id=None))
    db.execute(delete(conversation).where(conversation.c.id.in_(gone)))
    return gone
