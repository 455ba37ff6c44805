"""What is said about a subject: what queries found of it, and for us what came through accounts, each thing once.

A mention that only repeats another one of the same subject is not counted (`once`). What came through accounts is
counted from the items themselves, what queries found from the mentions, which know all that is needed.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    case,
    false,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from cmdesk.domain.reputation import Feelings, Period
from cmdesk.store.tables import item, mention, query, query_tally

Edge = int | ColumnElement[int]

_OTHER, _FIRST = mention.alias("other"), mention.alias("first")


def edges(period: Period) -> tuple[int, int]:
    """The positions between which the items of a period are."""
    return tuple(round(moment.timestamp() * 1000) << 20 for moment in (period.since, period.until))  # type: ignore[return-value]


def watchers_of(db: Connection, subject: int) -> list[int]:
    """The queries whose mentions are about a subject, that which found most first."""
    if subject:
        return [subject]
    ours = select(query.c.id, query_tally.c.mentions).outerjoin(query_tally).where(~query.c.rival)
    found = {row.id: row.mentions or 0 for row in db.execute(ours)}
    return sorted(found, key=lambda one: (-found[one], one))


def said(db: Connection, subject: int, period: Period, *, rated: bool = False) -> CTE:
    """What was said about a subject in a time, each thing once; columns as those of a mention, `id` of the item.

    `rated`: only what gives stars.
    """
    return between(db, subject, *edges(period), rated=rated).cte("said")


def between(
    db: Connection, subject: int, start: Edge, end: Edge, *, rated: bool = False
) -> Select[Any] | CompoundSelect[Any]:
    """The same between two positions, which may be columns of what it is asked beside."""
    m, watchers = mention.c, watchers_of(db, subject)
    found = select(m.position, m.item_id.label("id"), m.once, m.feeling, m.place, m.author, m.rating)
    found = found.correlate_except(mention)
    within = [m.position >= start, m.position < end, m.once.is_not(None), is_first(watchers)]
    if rated:
        within.append(m.rating.is_not(None))
    if subject:
        return found.where(m.query_id == subject, *within)
    # What came through an account is taken from the items, whether a query found it too or not.
    parts = [
        found.where(m.query_id == watcher, m.place > 0, *within, *_found_by_none(watchers[:place]))
        for place, watcher in enumerate(watchers)
    ]
    if rated:
        return union_all(*parts) if parts else found.where(false())
    i = item.c
    told = (
        select(
            i.position,
            i.id,
            i.id.label("once"),
            i.sentiment.label("feeling"),
            (-i.account_id).label("place"),
            i.author,
            null().label("rating"),
        )
        .where(i.account_id.is_not(None), ~i.mine, i.position >= start, i.position < end)
        .correlate_except(item)
    )
    return union_all(*parts, told)


def _found_by_none(earlier: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    """Several queries find the same: it is counted with that which finds most, so that few are looked for.

    To look for them there costs less than to sort; by their position, so that one follows the other in the index.
    """
    if not earlier:
        return ()
    o = _OTHER.c
    there = (o.query_id.in_(earlier), o.position == mention.c.position, o.once.is_not(None))
    return (~select(literal(1)).select_from(_OTHER).where(*there).exists(),)


def is_first(watchers: Sequence[int]) -> ColumnElement[bool]:
    """Leaves out what stands behind another mention of the same subject."""
    there = select(literal(1)).where(_FIRST.c.item_id == mention.c.once, _FIRST.c.query_id.in_(watchers)).exists()
    return or_(mention.c.once == mention.c.item_id, ~there)


def feelings(feeling: ColumnElement[Any]) -> tuple[ColumnElement[int], ...]:
    """Columns: praise, all, blame."""
    return (
        func.sum(case((feeling > 0, 1), else_=0)).label("praise"),
        func.count().label("total"),
        func.sum(case((feeling < 0, 1), else_=0)).label("blame"),
    )


def counted(row: Any) -> Feelings:
    return felt(row.praise, row.total, row.blame)


def felt(praise: int | None, total: int, blame: int | None) -> Feelings:
    """Of what `feelings` counted: a sum of nothing is none."""
    return Feelings(praise or 0, total - (praise or 0) - (blame or 0), blame or 0)


def relays(db: Connection, subject: int, period: Period) -> int:
    """How many texts only repeat another one."""
    return mentions(db, subject, period, mention.c.once != mention.c.item_id, first=False)


def mentions(db: Connection, subject: int, period: Period, *narrowed: ColumnElement[bool], first: bool = True) -> int:
    """How many mentions in places that anybody can be talked about in; `first`: or those that repeat another one."""
    start, end = edges(period)
    watchers = watchers_of(db, subject)
    how_many = func.count() if len(watchers) == 1 else func.count(mention.c.position.distinct())
    which = mention.c.query_id == watchers[0] if len(watchers) == 1 else mention.c.query_id.in_(watchers)
    within = (mention.c.position >= start, mention.c.position < end, mention.c.once.is_not(None), mention.c.place > 0)
    once = is_first(watchers) if first else ~is_first(watchers)
    return db.execute(select(how_many).where(which, *within, once, *narrowed)).scalar_one()
