"""What we published without cmdesk, or before it: read from our accounts, or out of an archive. Nothing sends it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from cmdesk.domain.archives import PastPost
from cmdesk.domain.items import Kind
from cmdesk.store import arrivals
from cmdesk.store.tables import account, delivery, item

PAGE = 100
MOST_SHOWN = 500  # in one span of the calendar


def page(db: Connection, network: str = "", after: PastPost | None = None, limit: int = PAGE) -> Sequence[PastPost]:
    """What we published without cmdesk, or before it, the newest first: posts and articles, no answers."""
    some = _past().order_by(item.c.position.desc()).limit(limit)
    if network:
        some = some.where(account.c.network == network)
    if after is not None:
        some = some.where(item.c.position < after.position)
    return _posts(db, some)


def between(db: Connection, since: datetime, until: datetime, limit: int = MOST_SHOWN) -> Sequence[PastPost]:
    """The same from one moment to before another, in order."""
    left, right = (arrivals.position(moment, 0) for moment in (since, until))
    some = _past().where(item.c.position >= left, item.c.position < right).order_by(item.c.position).limit(limit)
    return _posts(db, some)


def _past() -> Select[Any]:
    sent = select(delivery.c.id).where(
        delivery.c.account_id == item.c.account_id, delivery.c.remote_id == item.c.remote_id
    )
    columns = (
        item.c.id,
        item.c.position,
        account.c.network,
        account.c.name.label("account"),
        item.c.kind,
        item.c.title,
        item.c.excerpt.label("text"),
        item.c.link,
        item.c.published,
    )
    return (
        select(*columns)
        .join(account, account.c.id == item.c.account_id)
        .where(
            item.c.mine,
            item.c.conversation_id.is_(None),
            item.c.parent == "",
            item.c.kind.in_((Kind.POST, Kind.ARTICLE)),
            ~sent.exists(),
        )
    )


def _posts(db: Connection, some: Select[Any]) -> Sequence[PastPost]:
    return [PastPost(**dict(row._mapping) | {"kind": Kind(row.kind)}) for row in db.execute(some)]
