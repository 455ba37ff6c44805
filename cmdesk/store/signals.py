"""Signals that were raised."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, or_, select, update

from cmdesk.domain.signals import Evidence, Kind, NewSignal, Signal, is_cooling
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.tables import query, signal

PAUSE = timedelta(days=1)
LOUDER = 2.0


def keep(db: Connection, found: Sequence[NewSignal], now: datetime) -> Outcome:
    """Keep those that were not told shortly before; the value: their numbers."""
    made = []
    for one in found:
        earlier = [each.told for each in _rows(db, signal.c.query_id == one.query_id, signal.c.until > now - 2 * PAUSE)]
        if is_cooling(earlier, one, PAUSE, LOUDER):
            continue
        values = {
            "query_id": one.query_id,
            "kind": one.kind.value,
            "since": one.since,
            "until": one.until,
            "raised": now,
            "count": one.count,
            "usual": one.usual,
            "evidence": asdict(one.evidence),
        }
        made.append(db.execute(insert(signal).values(**values).returning(signal.c.id)).scalar_one())
    return Outcome(Topic.SIGNALS if made else Topic.NONE, tuple(made))


def recent(db: Connection, now: datetime, days: int = 30, limit: int = 20) -> Sequence[Signal]:
    """What was raised and not put away, the newest first."""
    return _rows(db, signal.c.raised > now - timedelta(days=days), signal.c.put_away.is_(None), limit=limit)


def some(db: Connection, numbers: Sequence[int]) -> Sequence[Signal]:
    return _rows(db, signal.c.id.in_(numbers))


def loud(db: Connection, numbers: Sequence[int], now: datetime) -> Sequence[Signal]:
    """Those of a query that its user wants to be told of."""
    muted = func.coalesce(query.c.muted_until > now, False)
    return _rows(db, signal.c.id.in_(numbers), or_(query.c.notify, query.c.rival), ~muted)


def put_away(db: Connection, number: int, at: datetime | None) -> Topic:
    """It was seen; None: show it again."""
    db.execute(update(signal).where(signal.c.id == number).values(put_away=at))
    return Topic.SIGNALS


def _rows(db: Connection, *which: Any, limit: int | None = None) -> list[Signal]:
    c = signal.c
    rows = select(signal, query.c.name, query.c.rival).join(query, query.c.id == c.query_id).where(*which)
    return [_read(row) for row in db.execute(rows.order_by(c.raised.desc(), c.id).limit(limit))]


def _read(row: Any) -> Signal:
    kept = dict(row.evidence)
    kept["words"] = tuple(kept.get("words", ()))
    told = NewSignal(row.query_id, Kind(row.kind), row.since, row.until, row.count, row.usual, Evidence(**kept))
    return Signal(row.id, told, row.raised, row.name, row.rival, row.put_away)
