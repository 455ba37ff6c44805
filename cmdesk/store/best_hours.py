"""Queries on how the posts of accounts were received by the hour at which they went out."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from cmdesk.domain.best_hours import AFTER, LONG_AFTER, LOOK_BACK, BestHours, Received, best_hours
from cmdesk.domain.outbox import State
from cmdesk.store.tables import delivery, reception


def of(db: Connection, account_ids: Sequence[int], zone: str, now: datetime) -> dict[int, BestHours]:
    """What the posts of each account show, by the clock of a zone; the later parts of threads do not count."""
    c, out = reception.c, delivery.c.first_tried
    rows = db.execute(
        select(delivery.c.account_id, delivery.c.id, out, c.at, c.likes, c.replies, c.shares)
        .join_from(delivery, reception)
        .where(
            delivery.c.account_id.in_(account_ids),
            delivery.c.state == State.SENT,
            delivery.c.draft_id.is_not(None),
            delivery.c.place == 0,
            out > now - LOOK_BACK,
            func.coalesce(c.likes, c.replies, c.shares).is_not(None),
        )
        .order_by(delivery.c.id, c.at)
    )
    found: dict[int, dict[int, Received]] = {one: {} for one in account_ids}
    for row in rows:
        age = row.at - row.first_tried
        if AFTER <= age <= LONG_AFTER:
            wall = row.first_tried.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            reactions = (row.likes or 0) + (row.replies or 0) + (row.shares or 0)
            found[row.account_id].setdefault(row.id, Received(wall, reactions))  # the first look after a day
    return {one: best_hours(list(posts.values())) for one, posts in found.items()}
