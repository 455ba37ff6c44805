"""What people took back: messages that their author changed or deleted. What they said first stays readable here."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select, update

from cmdesk.store import threads
from cmdesk.store.tables import former, item, item_body

MOST = 20  # versions of one message


def keep(db: Connection, item_id: int, now: datetime) -> None:
    """Put aside how a message of a conversation, or a post of ours, reads before it is changed."""
    row = db.execute(
        select(item.c.title, item_body.c.text)
        .join(item_body)
        .where(item.c.id == item_id, or_(item.c.conversation_id.is_not(None), item.c.mine))
    ).one_or_none()
    if row is None or len(of_items(db, [item_id]).get(item_id, ())) >= MOST:
        return
    db.execute(insert(former).values(item_id=item_id, title=row.title, text=row.text, until=now))


def of_items(db: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The earlier texts of these, the oldest first."""
    found: dict[int, tuple[str, ...]] = {}
    some = select(former.c.item_id, former.c.text).where(former.c.item_id.in_(ids))
    for row in db.execute(some.order_by(former.c.until, former.c.id)):
        found[row.item_id] = (*found.get(row.item_id, ()), row.text)
    return found


def mark_gone(db: Connection, item_ids: Sequence[int], now: datetime) -> None:
    """Their author deleted these: they stay in their conversations, marked, and wait for no answer."""
    db.execute(update(item).where(item.c.id.in_(item_ids), item.c.gone.is_(None)).values(gone=now))
    held = select(item.c.conversation_id).where(item.c.id.in_(item_ids), item.c.conversation_id.is_not(None)).distinct()
    for conversation_id in db.scalars(held).all():
        threads.recount(db, conversation_id)
