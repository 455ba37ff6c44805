"""What came while nobody looked."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from cmdesk.domain.outbox import State
from cmdesk.store import conversations
from cmdesk.store.tables import conversation, delivery, item, mention, query, source


@dataclass(frozen=True)
class Heap:
    """So many unread items: of a query, or of a folder (then `id` is one of its sources)."""

    id: int
    name: str
    count: int


@dataclass(frozen=True)
class Absence:
    """The heaviest first."""

    mentions: tuple[Heap, ...]  # by query
    folders: tuple[Heap, ...]
    late: int  # conversations that are late by now

    def __bool__(self) -> bool:
        return bool(self.mentions or self.folders or self.late)


def since(db: Connection, then: datetime) -> Absence:
    """What was fetched since then and is unread, and what has become late."""
    # From the newest back: of a large workspace only what is new is looked at.
    before = db.execute(select(item.c.id).where(item.c.fetched <= then).order_by(item.c.id.desc()).limit(1)).scalar()
    new = (item.c.id > (before or 0)) & ~item.c.read & item.c.source_id.is_not(None) & item.c.binned.is_(None)
    count = func.count(func.coalesce(item.c.cluster_id, item.c.id).distinct())  # what many places repeat is one thing
    found = select(query.c.id, query.c.name, count).join(mention, mention.c.query_id == query.c.id)
    found = found.join(item, item.c.id == mention.c.item_id).where(new).group_by(query.c.id)
    folders = select(func.min(source.c.id), source.c.folder, count).join(item, item.c.source_id == source.c.id)
    folders = folders.where(new).group_by(source.c.folder)
    heaps = [tuple(Heap(*row) for row in db.execute(some.order_by(count.desc()))) for some in (found, folders)]
    return Absence(heaps[0], heaps[1], conversations.counts(db).late)


@dataclass(frozen=True)
class Ahead:
    """What falls into a time without a connection."""

    planned: int  # sendings that leave only while this computer is on and online
    answers: int  # conversations whose answer is due before one is back


def ahead(db: Connection, now: datetime, until: datetime) -> Ahead:
    """What will not be done between now and then."""
    leaving = (delivery.c.state == State.QUEUED) & (delivery.c.due > now) & (delivery.c.due <= until)
    waiting = (conversation.c.state == "open") & (conversation.c.due > now) & (conversation.c.due <= until)
    counts = (select(func.count()).where(some) for some in (leaving, waiting))
    return Ahead(*(db.execute(count).scalar_one() for count in counts))
