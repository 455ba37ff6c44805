"""Threads of deliveries: each part follows the one before it, and may leave only once that one is certainly out.

Each is a delivery of its own, with its own key, its attempts and its doubts. What follows has no hour until then
(`not_before` is NULL), and what it answers is known only then.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select, update

from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.store.tables import delivery, item

UNNAMED = "thread-unnamed"  # the reason of what waits because nobody knows what it would answer


def ready() -> ColumnElement[bool]:
    """Of a delivery: it follows nothing, or what it follows is out."""
    before = delivery.alias()
    out = exists().where(before.c.id == delivery.c.after_id, before.c.state == State.SENT)
    return or_(delivery.c.after_id.is_(None), out)


def followers(db: Connection, delivery_id: int, states: Sequence[State]) -> list[int]:
    """What follows right after it, in these states."""
    some = select(delivery.c.id).where(delivery.c.after_id == delivery_id, delivery.c.state.in_(states))
    return list(db.scalars(some.order_by(delivery.c.id)))


def tell(
    db: Connection, delivery_id: int, reply_to: str, now: datetime, earliest: datetime | None = None
) -> Sequence[int]:
    """What follows a delivery that is out answers it, after its delay; those that cannot, for want of a name."""
    waiting = followers(db, delivery_id, (State.QUEUED,))
    for each in waiting:
        delay = db.scalar(select(delivery.c.delay).where(delivery.c.id == each)) or 0
        hour = max(now + timedelta(seconds=delay), earliest or now)
        db.execute(update(delivery).where(delivery.c.id == each).values(reply_to=reply_to, not_before=hour))
    return [] if reply_to else waiting


def join(db: Connection, delivery_id: int, reply_to: str) -> None:
    """Let a part answer the one before it, by this name or one that is known by now. Problem "thread-unnamed"."""
    before = db.scalar(select(delivery.c.after_id).where(delivery.c.id == delivery_id))
    name = reply_to or (name_of(db, before) if before is not None else "")
    if not name:
        raise Problem(UNNAMED)
    db.execute(update(delivery).where(delivery.c.id == delivery_id).values(reply_to=name))


def name_of(db: Connection, delivery_id: int) -> str:
    """How what is out is answered; "" where nobody knows."""
    same = and_(item.c.account_id == delivery.c.account_id, item.c.remote_id == delivery.c.remote_id)
    named = select(item.c.reply_to).join(delivery, same)
    return db.scalar(named.where(delivery.c.id == delivery_id, delivery.c.remote_id != "")) or ""


def unsent_place(db: Connection, draft_id: int, account_id: int) -> tuple[int | None, int]:
    """Where a thread goes on that was broken off: the last part that is out, and how many are.

    (None, 0) where nothing of it is on its way or out; (None, -1) where something of it has not ended yet.
    """
    live = (
        select(delivery.c.id, delivery.c.state)
        .where(
            delivery.c.draft_id == draft_id,
            delivery.c.account_id == account_id,
            delivery.c.state != State.CANCELLED,
        )
        .order_by(delivery.c.place, delivery.c.id)
    )
    found = db.execute(live).all()
    if any(row.state != State.SENT for row in found):
        return None, -1
    return (found[-1].id, len(found)) if found else (None, 0)
