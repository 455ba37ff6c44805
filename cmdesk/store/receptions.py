"""How posts that are out were received: each look is kept, also for a time without a connection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from cmdesk.domain.beside import Beside, Poll, kept
from cmdesk.domain.outbox import State
from cmdesk.domain.receptions import LOOKS, Numbers, Reception, Watched, is_due
from cmdesk.domain.topics import Topic
from cmdesk.store.tables import account, delivery, item, reception


def due(db: Connection, now: datetime, networks: Sequence[str], limit: int = 100) -> Sequence[Watched]:
    """Which posts it is time to ask about, on these networks; the newest first."""
    looked = select(func.max(reception.c.at)).where(reception.c.delivery_id == delivery.c.id).scalar_subquery()
    out = (
        select(delivery.c.id, delivery.c.account_id, delivery.c.remote_id, delivery.c.first_tried, looked.label("seen"))
        .join(account)
        .where(
            delivery.c.state == State.SENT,
            delivery.c.draft_id.is_not(None),
            delivery.c.remote_id != "",
            delivery.c.first_tried > now - LOOKS[-1] * 2,
            account.c.network.in_(networks),
            account.c.removed.is_(None),
            account.c.paused.is_(None),
        )
        .order_by(delivery.c.first_tried.desc())
    )
    found = (row for row in db.execute(out) if is_due(row.first_tried, row.seen, now))
    return [Watched(row.id, row.account_id, row.remote_id) for row, _ in zip(found, range(limit), strict=False)]


def keep(db: Connection, found: Mapping[int, Numbers], now: datetime) -> Topic:
    """Write down what a look brought, by delivery."""
    topic = Topic.OUTBOX if found else Topic.NONE
    for delivery_id, told in found.items():
        numbers = {name: value for name, value in vars(told).items() if name != "poll"}
        db.execute(insert(reception).values(delivery_id=delivery_id, at=now, **numbers))
        if told.poll is not None:
            topic |= keep_poll(db, delivery_id, told.poll)
    return topic


def keep_poll(db: Connection, delivery_id: int, poll: Poll) -> Topic:
    """Write down how the poll of a post that is out stands."""
    row = db.execute(select(item.c.id, item.c.beside).where(*_item_of(delivery_id))).first()
    if row is None or (stands := replace(kept(row.beside), poll=poll).told()) == row.beside:
        return Topic.NONE
    db.execute(update(item).where(item.c.id == row.id).values(beside=stands))
    return Topic.ITEMS | Topic.CONVERSATIONS


def _item_of(delivery_id: int) -> tuple[ColumnElement[bool], ...]:
    sent = select(delivery.c.account_id, delivery.c.remote_id).where(delivery.c.id == delivery_id).subquery()
    here = select(sent.c.remote_id).where(sent.c.remote_id != "").scalar_subquery()
    account_id = select(sent.c.account_id).scalar_subquery()
    return item.c.account_id == account_id, item.c.account_id.is_not(None), item.c.remote_id == here


@dataclass(frozen=True)
class Published:
    """A post that is out, as it stands among the items."""

    item_id: int
    beside: Beside  # its poll, as it stood when it was looked at


def published(db: Connection, delivery_id: int) -> Published | None:
    row = db.execute(select(item.c.id, item.c.beside).where(*_item_of(delivery_id))).first()
    return Published(row.id, kept(row.beside)) if row is not None else None


def of(db: Connection, delivery_id: int) -> Sequence[Reception]:
    """Every look at one delivery, in order."""
    c = reception.c
    rows = db.execute(select(c.at, c.replies, c.likes, c.shares, c.views).where(c.delivery_id == delivery_id))
    return sorted(
        (Reception(row.at, Numbers(row.replies, row.likes, row.shares, row.views)) for row in rows),
        key=lambda one: one.at,
    )
