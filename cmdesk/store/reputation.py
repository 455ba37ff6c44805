"""Figures of what is said about us and about competitors. Each function takes a connection and returns plain values."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, func, or_, select

from cmdesk.domain.items import ItemRow
from cmdesk.domain.reputation import (
    Bar,
    Course,
    Feelings,
    Mood,
    Overview,
    Period,
    Slice,
    Spread,
    Standing,
    steps,
)
from cmdesk.domain.signals import Kind
from cmdesk.store import items, opinions
from cmdesk.store.said import between, counted, edges, feelings, felt, mentions, relays, said
from cmdesk.store.tables import account, conversation_reason, item, query, signal, source

MOST = 6  # of each list


def bars(db: Connection, subject: int, period: Period, zone: tzinfo | None) -> tuple[Bar, ...]:
    """How much was said, hour by hour, day by day or week by week.

    Each is asked for by itself, a stretch of the index: to group all of them costs as much again as to read them.
    """
    parts = steps(period, zone)
    if not parts:
        return ()
    part = func.json_each(json.dumps([edges(one) for one in parts])).table_valued("key", "value")
    start, end = (func.json_extract(part.c.value, f"$[{place}]", type_=BigInteger) for place in (0, 1))
    talk = between(db, subject, start, end).subquery()
    told = select(func.json_array(*feelings(talk.c.feeling))).select_from(talk).correlate(part).scalar_subquery()
    rows = db.scalars(select(told).select_from(part).order_by(part.c.key))
    return tuple(Bar(one, felt(*json.loads(row))) for one, row in zip(parts, rows, strict=True))


def total(db: Connection, subject: int, period: Period) -> Feelings:
    talk = said(db, subject, period)
    return counted(db.execute(select(*feelings(talk.c.feeling))).one())


def unjudged(db: Connection, subject: int, period: Period) -> int:
    """How many of what was said still wait to be judged: they count as neutral until then."""
    start, end = edges(period)
    some = select(item.c.id).where(
        ~item.c.judged, ~item.c.mine, item.c.sentiment.is_(None), item.c.position >= start, item.c.position < end
    )
    if db.scalar(some.limit(1)) is None:  # as nearly always
        return 0
    talk = said(db, subject, period)
    return db.scalar(select(func.count()).select_from(talk).where(talk.c.id.in_(some))) or 0


def spread(db: Connection, subject: int, period: Period, before: Period | None = None, most: int = MOST) -> Spread:
    """How much was said before, and where most is said now, beside how much was then; us and the competitors.

    `before`: another time to compare with than the one just before.
    """
    before = before or period.before()
    talk = said(db, subject, period)
    rows = db.execute(select(talk.c.place, *feelings(talk.c.feeling)).group_by(talk.c.place))
    found = {row.place: counted(row) for row in rows if row.place is not None}
    chosen = sorted(found, key=lambda place: (-found[place].total, place))[:most]
    earlier = _earlier(db, subject, before, chosen)
    public = sum(one.total for place, one in found.items() if place > 0), earlier.public
    names = _names(db, chosen)
    places = tuple(
        Standing(names[place][0], found[place].total, earlier.places[place], place, names[place][1], found[place])
        for place in chosen
        if place in names
    )
    return Spread(earlier.felt, places, voices(db, period, before, None if subject else public))


@dataclass(frozen=True)
class _Earlier:
    felt: Feelings
    public: int  # in places that anybody can be talked about in
    places: Mapping[int, int]


def _earlier(db: Connection, subject: int, period: Period, places: Sequence[int] = ()) -> _Earlier:
    """Of the time before only what is set beside the time that is shown: nothing needs to be sorted for it."""
    talk = said(db, subject, period)
    there = [func.count().filter(talk.c.place == place) for place in places]
    row = db.execute(select(*feelings(talk.c.feeling), func.count().filter(talk.c.place > 0), *there)).one()
    return _Earlier(counted(row), row[3], dict(zip(places, row[4:], strict=True)))


def _names(db: Connection, places: Sequence[int]) -> dict[int, tuple[str, str]]:
    """What places are called, and what their icons are told from."""
    told = select(source.c.id, source.c.title, source.c.address, source.c.kind).where(source.c.id.in_(places))
    names = {row.id: (row.title or row.address, f"{row.kind} {row.address}") for row in db.execute(told)}
    ours = [-place for place in places]
    through = select(account.c.id, account.c.name, account.c.network).where(account.c.id.in_(ours))
    return names | {-row.id: (row.name, row.network) for row in db.execute(through)}


def authors(db: Connection, subject: int, period: Period, most: int = MOST) -> tuple[Standing, ...]:
    """Who says most; the key is an item of theirs."""
    talk, earlier = said(db, subject, period), said(db, subject, period.before())
    column = talk.c.author.label("key")
    some = select(column, func.max(talk.c.id).label("one"), *feelings(talk.c.feeling)).group_by(column)
    rows = db.execute(some.order_by(func.count().desc(), column).limit(most + 1)).all()
    wanted = earlier.c.author.in_([row.key for row in rows])
    counts = select(earlier.c.author, func.count()).where(wanted).group_by(earlier.c.author)
    before = {row[0]: row[1] for row in db.execute(counts)}
    return tuple(
        Standing(row.key, row.total, before.get(row.key, 0), row.one, "", counted(row)) for row in rows if row.key
    )[:most]


def voices(db: Connection, period: Period, before: Period, us: tuple[int, int] | None = None) -> tuple[Standing, ...]:
    """How much is said about us and about each competitor, in places that anybody can be talked about in.

    Messages to our accounts are left out: nobody writes to us to talk about somebody else. Empty without competitors.
    `us`: how much is said about us, now and before, if that is known already.
    """
    rivals = db.execute(select(query.c.id, query.c.name).where(query.c.rival, query.c.enabled)).all()
    if not rivals:
        return ()
    now, then = us or (_earlier(db, 0, period).public, _earlier(db, 0, before).public)
    others = [
        Standing(row.name, mentions(db, row.id, period), mentions(db, row.id, before), row.id, "rival")
        for row in rivals
    ]
    return (Standing("", now, then, kind="us"), *sorted(others, key=lambda one: -one.count))


def course(db: Connection, subject: int, period: Period, zone: tzinfo | None = None) -> Course:
    """How a time went."""
    return Course(bars(db, subject, period, zone), relays(db, subject, period))


# What makes up an overview: each reads all that was said in the time, so they are best asked side by side. What takes
# longest is first, so that nothing long is left for the end.
PARTS: tuple[Callable[..., Any], ...] = (spread, authors, opinions.every, course)


def overview(db: Connection, subject: int, period: Period, zone: tzinfo | None = None) -> Overview:
    """All the figures of a subject."""
    told = spread(db, subject, period), authors(db, subject, period), opinions.every(db, subject, period)
    return Overview.of(subject, period, *told, course(db, subject, period, zone))


def behind(db: Connection, wanted: Slice, after: ItemRow | None = None, limit: int = items.PAGE) -> Sequence[ItemRow]:
    """The items that a figure counted, the newest first."""
    period = wanted.period
    if wanted.signal:
        raised = db.execute(select(signal).where(signal.c.id == wanted.signal)).first()
        if raised is None:
            return ()
        mood = Mood.BLAME if raised.kind == Kind.BLAME else Mood.ANY
        wanted, period = Slice(raised.query_id, mood=mood), Period(raised.since, raised.until)
    if after is not None:
        there = datetime.fromtimestamp(((after.position >> 20) + 1) / 1000, UTC)
        period = Period(period.since, min(period.until, there))
    found: list[ItemRow] = []
    for part in _backwards(period):
        some = _listed(db, wanted, part).limit(limit - len(found))
        found += items.rows_of(db, some if after is None else some.where(item.c.position < after.position))
        if len(found) == limit:
            break
    return found


def _backwards(period: Period) -> Iterator[Period]:
    """Ever longer parts of a time, the last first: one mostly fills a page, and what is left is never sorted."""
    until, length = period.until, period.length / 64
    while until > period.since:
        since = max(period.since, until - length)
        yield Period(since, until)
        until, length = since, length * 4


def _listed(db: Connection, wanted: Slice, period: Period) -> Select[Any]:
    talk = said(db, wanted.query, period)
    statement = items.listed().join(talk, talk.c.id == item.c.id)
    statement = statement.order_by(None).order_by(talk.c.position.desc())
    match wanted.mood:
        case Mood.PRAISE:
            statement = statement.where(talk.c.feeling > 0)
        case Mood.BLAME:
            statement = statement.where(talk.c.feeling < 0)
        case Mood.NEUTRAL:
            statement = statement.where(or_(talk.c.feeling.is_(None), talk.c.feeling == 0))
    if wanted.place:
        statement = statement.where(talk.c.place == wanted.place)
    if wanted.like:
        author = select(item.c.author).where(item.c.id == wanted.like).scalar_subquery()
        statement = statement.where(talk.c.author == author)
    if wanted.reason:
        bears = select(conversation_reason.c.conversation_id).where(conversation_reason.c.reason_id == wanted.reason)
        there = item.alias("there")
        statement = statement.where(talk.c.id.in_(select(there.c.id).where(there.c.conversation_id.in_(bears))))
    if wanted.outside:
        statement = statement.where(talk.c.place > 0)
    if wanted.rated:
        statement = statement.where(talk.c.rating.is_not(None))
    return statement
