"""In a crisis the places where it is talked about are looked at as often as the user's bounds allow, and no more often.

Where a source asks for more time, fails or is paused, nothing changes.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from cmdesk.domain.sources import next_try
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import ledger, settings
from cmdesk.store.tables import mention, source

MOST = 40  # sources
PAST = timedelta(days=28)  # in which they spoke of it
_NAME = "hurried sources"  # a setting of the workspace: {number of the crisis file: [sources]}


def hurried(db: Connection) -> frozenset[int]:
    """The sources of all crises that are open."""
    kept = settings.read(db, _NAME) or {}
    return frozenset(one for some in kept.values() for one in some)


def begin(db: Connection, number: int, query_id: int, now: datetime) -> Outcome:
    """From now on the sources in which a query found most are hurried, for a crisis; the value: how many."""
    since = round((now - PAST).timestamp() * 1000) << 20
    places = (
        select(mention.c.place)
        .where(mention.c.query_id == query_id, mention.c.position >= since, mention.c.place > 0)
        .group_by(mention.c.place)
        .order_by(func.count().desc(), mention.c.place)
        .limit(MOST)
    )
    chosen = list(db.scalars(places))
    settings.keep(db, _NAME, {**(settings.read(db, _NAME) or {}), str(number): chosen})
    pause = ledger.bounds(db).least
    for source_id, checked in _well(db, chosen):
        earlier = max(now, checked + pause)
        sooner = (source.c.id == source_id, source.c.next_try > earlier)
        db.execute(update(source).where(*sooner).values(next_try=earlier))
    return Outcome(Topic.SOURCES, len(chosen))


def end(db: Connection, number: int) -> Topic:
    """A crisis is over: its sources are looked at by their habit again, unless another one is about them."""
    kept = dict(settings.read(db, _NAME) or {})
    released = kept.pop(str(number), None)
    if released is None:
        return Topic.NONE
    settings.keep(db, _NAME, kept)
    free = [one for one in released if one not in hurried(db)]
    rows = db.execute(select(source.c.id, source.c.habit).where(source.c.id.in_(free)))
    habits: dict[int, int | None] = {row.id: row.habit for row in rows}
    bounds = ledger.bounds(db)
    for source_id, checked in _well(db, free):
        usual = next_try(checked, 0, None, habits[source_id], bounds)
        later = (source.c.id == source_id, source.c.next_try < usual)
        db.execute(update(source).where(*later).values(next_try=usual))
    return Topic.SOURCES


def _well(db: Connection, source_ids: list[int]) -> list[tuple[int, datetime]]:
    """Those that answer and ask for nothing, with the time of their last look."""
    asked = select(source.c.id, source.c.checked, source.c.trouble).where(
        source.c.id.in_(source_ids), source.c.failures == 0, ~source.c.paused, source.c.checked.is_not(None)
    )
    return [(row.id, row.checked) for row in db.execute(asked).all() if not row.trouble]
