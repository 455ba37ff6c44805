"""Figures of what is said about us and about competitors. Each function takes a connection and returns plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from sqlalchemy import Connection, Integer, and_, case, func, literal, not_, or_, select

from cmdesk.domain.items import ItemRow
from cmdesk.domain.reputation import Bar, Feelings, Mood, Overview, Period, Slice, Standing, sort_in, steps
from cmdesk.domain.signals import Kind
from cmdesk.store import items, opinions
from cmdesk.store.said import counted, edges, feelings, mentions, relays, said
from cmdesk.store.tables import account, conversation_reason, item, query, signal, source

MOST = 6  # of each list
SLOT_MS = 900_000  # quarter hours: every zone on earth has its midnight on one


@dataclass(frozen=True)
class Spread:
    """How much is said at one place, and how much was in the time before."""

    place: int
    now: Feelings
    before: Feelings


def bars(db: Connection, subject: int, period: Period, zone: tzinfo | None) -> tuple[Bar, ...]:
    """How much was said, hour by hour, day by day or week by week."""
    talk = said(db, subject, period)
    slot = ((talk.c.position.op(">>")(20)).op("/", return_type=Integer)(SLOT_MS)).label("slot")
    rows = db.execute(select(slot, *feelings(talk.c.feeling)).group_by("slot").order_by("slot"))
    sums = [(datetime.fromtimestamp(row.slot * SLOT_MS / 1000, UTC), counted(row)) for row in rows]
    return sort_in(steps(period, zone), sums)


def total(db: Connection, subject: int, period: Period) -> Feelings:
    talk = said(db, subject, period)
    row = db.execute(select(*feelings(talk.c.feeling))).one()
    return counted(row) if row.total else Feelings()


def spread(db: Connection, subject: int, period: Period) -> tuple[Spread, ...]:
    """How much is said where, and how much was in the time before, in one walk through both; the most first."""
    talk = said(db, subject, Period(period.before().since, period.until))
    now = talk.c.position >= edges(period)[0]
    felt, earlier = (
        (func.sum(case((and_(some, talk.c.feeling > 0), 1), else_=0)), func.sum(case((some, 1), else_=0)),
         func.sum(case((and_(some, talk.c.feeling < 0), 1), else_=0)))
        for some in (now, not_(now))
    )  # fmt: skip
    rows = db.execute(select(talk.c.place, *felt, *earlier).group_by(talk.c.place))
    found = [Spread(row[0], _felt(*row[1:4]), _felt(*row[4:7])) for row in rows]
    return tuple(sorted(found, key=lambda one: (-one.now.total, one.place)))


def _felt(praise: int, total: int, blame: int) -> Feelings:
    return Feelings(praise, total - praise - blame, blame)


def places(db: Connection, subject: int, period: Period, most: int = MOST) -> tuple[Standing, ...]:
    """Where most is said."""
    return _named(db, [one for one in spread(db, subject, period) if one.now.total][:most])


def _named(db: Connection, found: Sequence[Spread]) -> tuple[Standing, ...]:
    keys = [one.place for one in found]
    told = select(source.c.id, source.c.title, source.c.address, source.c.kind).where(source.c.id.in_(keys))
    names = {row.id: (row.title or row.address, f"{row.kind} {row.address}") for row in db.execute(told)}
    through = select(account.c.id, account.c.name, account.c.network).where(account.c.id.in_([-key for key in keys]))
    names |= {-row.id: (row.name, row.network) for row in db.execute(through)}
    return tuple(
        Standing(names[one.place][0], one.now.total, one.before.total, one.place, names[one.place][1], one.now)
        for one in found
        if one.place in names
    )


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


def voices(db: Connection, period: Period, ours: Sequence[Spread] | None = None) -> tuple[Standing, ...]:
    """How much is said about us and about each competitor, in places that anybody can be talked about in.

    Messages to our accounts are left out: nobody writes to us to talk about somebody else. Empty without competitors.
    `ours`: how much is said about us where, if that is known already.
    """
    rivals = db.execute(select(query.c.id, query.c.name).where(query.c.rival, query.c.enabled)).all()
    if not rivals:
        return ()
    public = [one for one in (spread(db, 0, period) if ours is None else ours) if one.place > 0]
    us = Standing("", sum(one.now.total for one in public), sum(one.before.total for one in public), kind="us")
    others = [
        Standing(row.name, mentions(db, row.id, period), mentions(db, row.id, period.before()), row.id, "rival")
        for row in rivals
    ]
    return (us, *sorted(others, key=lambda one: -one.count))


def overview(db: Connection, subject: int, period: Period, zone: tzinfo | None = None) -> Overview:
    """All the figures of a subject."""
    where = spread(db, subject, period)
    return Overview(
        query=subject,
        period=period,
        bars=bars(db, subject, period, zone),
        relays=relays(db, subject, period),
        before=sum((one.before for one in where), Feelings()),
        places=_named(db, [one for one in where if one.now.total][:MOST]),
        authors=authors(db, subject, period),
        voices=voices(db, period, where if not subject else None),
        reasons=opinions.reasons(db, subject, period),
        reviews=opinions.reviews(db, subject, period),
        replies=opinions.replies(db, period),
    )


def behind(db: Connection, wanted: Slice, after: ItemRow | None = None, limit: int = items.PAGE) -> Sequence[ItemRow]:
    """The items that a figure counted, the newest first."""
    period = wanted.period
    if wanted.signal:
        found = db.execute(select(signal).where(signal.c.id == wanted.signal)).first()
        if found is None:
            return ()
        mood = Mood.BLAME if found.kind == Kind.BLAME else Mood.ANY
        wanted, period = Slice(found.query_id, mood=mood), Period(found.since, found.until)
    talk = said(db, wanted.query, period)
    statement = items.listed().join(talk, talk.c.id == item.c.id).limit(limit)
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
        bears = and_(conversation_reason.c.conversation_id == item.c.conversation_id)
        bears &= conversation_reason.c.reason_id == wanted.reason
        statement = statement.where(select(literal(1)).where(bears).exists())
    if wanted.outside:
        statement = statement.where(talk.c.place > 0)
    if wanted.rated:
        statement = statement.where(talk.c.rating.is_not(None))
    if after is not None:
        statement = statement.where(talk.c.position < after.position)
    return items.rows_of(db, statement)
