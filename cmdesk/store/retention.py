"""How long items stay. Nothing that the user starred, gathered, took into the inbox, labelled or answered ever goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import judgements, settings
from cmdesk.store.tables import item, mention, source, tombstone

_DAYS = "items stay days"  # name of a setting; 0: for ever
BATCH = 200


@dataclass(frozen=True)
class Going:
    """What would go of one source."""

    source_id: int
    source: str
    items: int
    oldest: datetime


def days(db: Connection) -> int:
    """How many days an item stays where its source says nothing else; 0: for ever."""
    return int(settings.read(db, _DAYS, 0))


def keep_days(db: Connection, wanted: int) -> Topic:
    return settings.keep(db, _DAYS, max(0, wanted))


def _limits(db: Connection, now: datetime, usual: int) -> dict[int, datetime]:
    """For each source from which a term is asked: items published before then may go."""
    found = {}
    for row in db.execute(select(source.c.id, source.c.options)):
        chosen = (row.options or {}).get("keep_days")
        term = int(chosen) if chosen is not None else usual
        if term > 0:
            found[row.id] = now - timedelta(days=term)
    return found


def _old(source_id: int, before: datetime) -> ColumnElement[bool]:
    """Items of a source that may go: old both in the world and here, and nobody did anything with them."""
    return and_(
        item.c.source_id == source_id,
        item.c.source_id.is_not(None),
        item.c.position < round(before.timestamp() * 1000) << 20,
        item.c.fetched < before,
        ~item.c.starred,
        item.c.collection_id.is_(None),
        item.c.conversation_id.is_(None),
        ~select(mention.c.item_id).where(mention.c.item_id == item.c.id).exists(),
    )


def preview(db: Connection, now: datetime, usual: int | None = None) -> Sequence[Going]:
    """What would go today, by source, the most first; `usual`: with another term than the one that is set."""
    found = []
    term = days(db) if usual is None else usual
    for source_id, before in _limits(db, now, term).items():
        counted = select(func.count(), func.min(item.c.published)).where(_old(source_id, before))
        count, oldest = db.execute(counted).one()
        if count:
            title = db.execute(select(source.c.title, source.c.address).where(source.c.id == source_id)).one()
            found.append(Going(source_id, title.title or title.address, count, oldest))
    return sorted(found, key=lambda going: -going.items)


def over(db: Connection, now: datetime) -> Sequence[int]:
    """The sources of which something may go now."""
    found = []
    for source_id, before in _limits(db, now, days(db)).items():
        if db.execute(select(item.c.id).where(_old(source_id, before)).limit(1)).first() is not None:
            found.append(source_id)
    return found


def let_go(db: Connection, source_id: int, now: datetime, limit: int = BATCH) -> Outcome:
    """Let some items of a source go; the value: how many went. They do not come back with the next fetch."""
    before = _limits(db, now, days(db)).get(source_id)
    if before is None:  # chosen otherwise meanwhile
        return Outcome(Topic.NONE, 0)
    rows = db.execute(
        select(item.c.id, item.c.position, item.c.remote_id).where(_old(source_id, before)).limit(limit)
    ).all()
    if not rows:
        return Outcome(Topic.NONE, 0)
    gone = [{"source_id": source_id, "remote_id": row.remote_id, "deleted": now} for row in rows]
    db.execute(insert(tombstone), gone)
    db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", [(row.position,) for row in rows])
    judgements.unlearn(db, [row.id for row in rows])
    db.execute(delete(item).where(item.c.id.in_([row.id for row in rows])))
    left = source.columns["items"] - len(rows)
    db.execute(update(source).where(source.c.id == source_id).values(items=func.max(0, left)))
    return Outcome(Topic.ITEMS | Topic.SOURCES, len(rows))
