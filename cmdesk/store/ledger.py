"""The ledger of what sources said: how often, since when, and where something may be missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, insert, select, update

from cmdesk.domain.habits import COUNTED, Bounds, bounds_of, habit_of, missed
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import settings
from cmdesk.store.tables import item, source, source_gap

_BOUNDS = "pace of sources"  # name of a setting: {"least": minutes, "most": minutes}

_THIS: BindParameter[int] = bindparam("this")
_BEFORE = select(source.c.habit, source.c.newest).where(source.c.id == _THIS)
_MOMENTS = (
    select(item.c.published)
    .where(item.c.source_id == _THIS, item.c.source_id.is_not(None))
    .order_by(item.c.position.desc())
    .limit(COUNTED)
)
_CHANGED = update(source).where(source.c.id == _THIS)


@dataclass(frozen=True)
class Gap:
    """A hole in what a source said, between two items that are known."""

    id: int
    source_id: int
    after: datetime
    before: datetime
    missing: int  # how many there may be
    noticed: datetime


@dataclass(frozen=True)
class Span:
    """What is kept of a source."""

    first: datetime | None
    last: datetime | None
    gaps: tuple[Gap, ...]


@dataclass(frozen=True)
class Holed:
    """A source with holes, and what is kept of it."""

    source_id: int
    title: str
    span: Span


def note(db: Connection, source_id: int, all_new: bool, oldest: datetime | None, now: datetime) -> Outcome:
    """A fetch brought something: count the habit anew; the value: how many may be missing before it.

    `all_new`: nothing in it was known; `oldest`: of what it held.
    """
    row = db.execute(_BEFORE, {"this": source_id}).one_or_none()
    if row is None:
        return Outcome(Topic.NONE, 0)
    missing, filled = 0, _fill(db, source_id, oldest)
    if all_new and row.newest is not None and oldest is not None and oldest > row.newest:
        missing = missed(row.habit, row.newest, oldest)
    if missing:
        gap = {"source_id": source_id, "after": row.newest, "before": oldest, "missing": missing, "noticed": now}
        db.execute(insert(source_gap).values(**gap))
    moments = list(db.scalars(_MOMENTS, {"this": source_id}))
    habit = habit_of(moments)
    values = {"habit": habit if habit is not None else row.habit, "newest": max(moments, default=row.newest)}
    if values != {"habit": row.habit, "newest": row.newest}:
        db.execute(_CHANGED, {"this": source_id} | values)
    return Outcome(Topic.SOURCES if missing or filled else Topic.NONE, missing)


def _fill(db: Connection, source_id: int, oldest: datetime | None) -> bool:
    """Forget the holes whose items came after all: a fetch reached back over them, or brought as many as were missed.

    To reach back alone says nothing: a post of years ago may be pinned at the head of a feed.
    """
    filled = []
    for gap in gaps(db, source_id):
        edges = [round(moment.timestamp() * 1000) << 20 for moment in (gap.after, gap.before)]
        inside = item.c.position > edges[0] + 0xFFFFF, item.c.position < edges[1]
        mine = item.c.source_id == source_id, item.c.source_id.is_not(None)
        came = db.execute(select(func.count()).select_from(item).where(*mine, *inside)).scalar_one()
        if came >= gap.missing or (came and oldest is not None and oldest <= gap.after):
            filled.append(gap.id)
    if filled:
        db.execute(delete(source_gap).where(source_gap.c.id.in_(filled)))
    return bool(filled)


def counts(db: Connection) -> dict[int, int]:
    """How many items may be missing, by source."""
    return {
        row[0]: row[1]
        for row in db.execute(
            select(source_gap.c.source_id, func.sum(source_gap.c.missing)).group_by(source_gap.c.source_id)
        )
    }


def gaps(db: Connection, source_id: int) -> Sequence[Gap]:
    """The holes of a source, the newest first."""
    wanted = select(*(source_gap.c[name] for name in Gap.__dataclass_fields__)).where(
        source_gap.c.source_id == source_id
    )
    return [Gap(*row) for row in db.execute(wanted.order_by(source_gap.c.id.desc()))]


def span(db: Connection, source_id: int) -> Span:
    """From when to when the items of a source go, with its holes."""
    mine = select(item.c.published).where(item.c.source_id == source_id, item.c.source_id.is_not(None)).limit(1)
    first = db.execute(mine.order_by(item.c.position)).scalar()
    last = db.execute(mine.order_by(item.c.position.desc())).scalar()
    return Span(first, last, tuple(gaps(db, source_id)))


def holed(db: Connection) -> Sequence[Holed]:
    """The sources with holes, the one that may miss most first."""
    missing = func.sum(source_gap.c.missing)
    wanted = select(source.c.id, source.c.title, source.c.address).join(source_gap).group_by(source.c.id)
    found = db.execute(wanted.order_by(missing.desc(), source.c.id)).all()
    return [Holed(row.id, row.title or row.address, span(db, row.id)) for row in found]


def accept(db: Connection, source_id: int) -> Topic:
    """The user knows: the holes of a source are no news any more."""
    db.execute(delete(source_gap).where(source_gap.c.source_id == source_id))
    return Topic.SOURCES


def bounds(db: Connection) -> Bounds:
    """Between which pauses sources are asked."""
    return bounds_of(settings.read(db, _BOUNDS))


def keep_bounds(db: Connection, least: int, most: int) -> Topic:
    """Minutes between two looks at one source."""
    return settings.keep(db, _BOUNDS, {"least": least, "most": max(least, most)}) | Topic.SOURCES
