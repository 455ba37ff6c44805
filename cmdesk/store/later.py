"""Addresses that were kept for later: nobody could look yet what is there."""

from sqlalchemy import Connection, select, update

from cmdesk.domain.sources import LATER
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import sources
from cmdesk.store.tables import source


def settle(db: Connection, source_id: int, address: str) -> Outcome:
    """What was kept for later turned out to be this feed; the value: whether it is one more to watch."""
    options = db.execute(select(source.c.options).where(source.c.id == source_id)).scalar()
    if LATER not in (options or {}):
        return Outcome(Topic.NONE, False)
    other = sources.by_address(db, address)
    if other is not None and other.id != source_id:
        return Outcome(sources.remove(db, source_id).topic, False)
    sources.choose(db, source_id, **{LATER: None})
    db.execute(update(source).where(source.c.id == source_id).values(address=address))
    return Outcome(Topic.SOURCES, True)


def give_up(db: Connection, source_id: int) -> Topic:
    """What was kept for later has made room for what was chosen there."""
    options = db.execute(select(source.c.options).where(source.c.id == source_id)).scalar()
    return sources.remove(db, source_id).topic if LATER in (options or {}) else Topic.NONE
