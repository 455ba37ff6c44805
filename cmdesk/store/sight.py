"""What was seen before an answer was let go, held against the thread before it leaves."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.sight import LONGEST, MOST, Glimpse, Meanwhile, Sight, meanwhile
from cmdesk.store.tables import delivery, item, item_body, sight


def keep(db: Connection, delivery_id: int) -> None:
    """Remember the thread that this answer belongs to as it is now; a person has it before their eyes."""
    conversation_id = db.scalar(select(delivery.c.conversation_id).where(delivery.c.id == delivery_id))
    if conversation_id is None:
        return
    messages = _messages(db, conversation_id)[-MOST:]
    newest = db.scalar(select(func.max(item.c.id))) or 0
    seen = {"newest": newest, "messages": [[m.id, m.content, m.author, m.text, m.mine] for m in messages]}
    row = upsert(sight).values(delivery_id=delivery_id, seen=seen)
    db.execute(row.on_conflict_do_update(index_elements=[sight.c.delivery_id], set_={"seen": seen}))


def since(db: Connection, delivery_id: int) -> tuple[Meanwhile, ...]:
    """What changed in the thread of an answer since `keep`; nothing for what answers nobody."""
    conversation_id = db.scalar(select(delivery.c.conversation_id).where(delivery.c.id == delivery_id))
    seen: Any = db.scalar(select(sight.c.seen).where(sight.c.delivery_id == delivery_id))
    if conversation_id is None or seen is None:
        return ()
    before = Sight(seen["newest"], tuple(Glimpse(*each) for each in seen["messages"]))
    ids = [message.id for message in before.messages]
    known = frozenset(db.scalars(select(item.c.id).where(item.c.id.in_(ids), item.c.gone.is_(None))))
    return meanwhile(before, _messages(db, conversation_id), known)


def drop(db: Connection, delivery_id: int) -> None:
    """It has left, or never will: what others wrote is not kept a second time for it."""
    db.execute(delete(sight).where(sight.c.delivery_id == delivery_id))


def forget(db: Connection, item_ids: Collection[int]) -> None:
    """Take messages that are erased out of what was seen before the answers that still wait, wherever they are."""
    erased = set(item_ids)
    for row in db.execute(select(sight.c.delivery_id, sight.c.seen)).all():
        left = [each for each in row.seen["messages"] if each[0] not in erased]
        if len(left) < len(row.seen["messages"]):
            seen = {**row.seen, "messages": left}
            db.execute(update(sight).where(sight.c.delivery_id == row.delivery_id).values(seen=seen))


def _messages(db: Connection, conversation_id: int) -> list[Glimpse]:
    """The messages of a conversation, in the order in which they came here, without what went out from here."""
    sent = (
        select(delivery.c.id)
        .where(
            delivery.c.account_id == item.c.account_id,
            delivery.c.remote_id == item.c.remote_id,
            delivery.c.remote_id != "",
        )
        .exists()
    )
    rows = db.execute(
        select(item.c.id, item.c.content, item.c.author, item.c.mine, item_body.c.text, item.c.title)
        .join(item_body)
        .where(
            item.c.conversation_id == conversation_id, item.c.conversation_id.is_not(None), item.c.gone.is_(None), ~sent
        )
        .order_by(item.c.id)
    )
    return [Glimpse(row.id, row.content, row.author, (row.text or row.title)[:LONGEST], row.mine) for row in rows]
