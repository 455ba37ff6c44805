"""Conversations that the program made from items by itself, and how they go again."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, exists, func, select, update

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.store.tables import (
    conversation,
    conversation_label,
    conversation_reason,
    delivery,
    draft,
    item,
    mention,
    note,
    task,
)

_TOUCHED = (note, delivery, draft, task, conversation_label, conversation_reason)


def close_again(db: Connection, opened: Sequence[int]) -> list[int]:
    """Put the items of these back where they were; those gone.

    What somebody answered, noted, planned, sorted, moved or starred since stays, and what another query found too.
    """
    worked_on = [exists().where(table.c.conversation_id == conversation.c.id) for table in _TOUCHED]
    mentioned = exists().where(item.c.conversation_id == conversation.c.id, mention.c.item_id == item.c.id)
    alone = select(func.count()).where(item.c.conversation_id == conversation.c.id).scalar_subquery() == 1
    some = select(conversation.c.id).where(
        conversation.c.id.in_(opened),
        conversation.c.state == State.OPEN,
        ~conversation.c.starred,
        conversation.c.department_id.is_(None),
        conversation.c.priority == Priority.NONE,
        ~mentioned,
        alone,
        *[~one for one in worked_on],
    )
    gone = list(db.scalars(some))
    db.execute(update(item).where(item.c.conversation_id.in_(gone)).values(conversation_id=None))
    db.execute(delete(conversation).where(conversation.c.id.in_(gone)))
    return gone
