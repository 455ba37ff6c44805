"""Why people are happy or not, how many stars they give, how long they wait for an answer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from statistics import median
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    ScalarSelect,
    Select,
    case,
    func,
    literal,
    literal_column,
    or_,
    select,
    type_coerce,
)

from cmdesk.domain.reputation import Feelings, Opinions, Period, Replies, Reviews, Standing
from cmdesk.store import talks
from cmdesk.store.said import counted, edges, feelings, said
from cmdesk.store.tables import conversation, conversation_reason, item, mention, query, reason

MOST = 6
_QUOTED = 160  # characters of an example


def every(db: Connection, subject: int, period: Period) -> Opinions:
    return Opinions(reasons(db, subject, period), reviews(db, subject, period), replies(db, period))


def reasons(db: Connection, subject: int, period: Period, most: int = MOST) -> tuple[Standing, ...]:
    """Why people are happy or not, as their conversations were sorted, each with somebody's words."""
    now = {row.reason_id: counted(row) for row in db.execute(_by_reason(subject, period, *feelings(_felt())))}
    chosen = sorted(now, key=lambda key: (-now[key].total, key))[:most]
    if not chosen:
        return ()
    earlier = {row[0]: row[1] for row in db.execute(_by_reason(subject, period.before(), func.count()))}
    known = db.execute(select(reason.c.id, reason.c.name).where(reason.c.id.in_(chosen)))
    names = {row.id: row.name for row in known}
    examples = _examples(db, subject, period, chosen)
    return tuple(
        Standing(names[key], now[key].total, earlier.get(key, 0), key, "", now[key], *_fitting(examples[key], now[key]))
        for key in chosen
    )


def _said_of(subject: int, period: Period) -> tuple[ColumnElement[bool], ...]:
    """Of an item: somebody else said it in this time, about the subject."""
    start, end = edges(period)
    at = literal_column("+item.position", BigInteger)  # looked at on the way, and never chosen as the way
    found = select(literal(1)).where(mention.c.item_id == item.c.id)
    about = (
        found.where(mention.c.query_id == subject).exists()
        if subject
        else or_(
            item.c.account_id.is_not(None),
            found.where(mention.c.query_id.in_(select(query.c.id).where(~query.c.rival))).exists(),
        )
    )
    return at >= start, at < end, ~item.c.mine, about


def _at(column: ColumnElement[int]) -> ColumnElement[int]:
    """With +, so that SQLite begins with the conversations of the time, and not with all that ever had a reason."""
    return literal_column(f"+{column}", BigInteger)


def _felt() -> ScalarSelect[Any]:
    """Who complained and was helped thanks in the end: the reason stays one to complain of."""
    worst, best = func.min(item.c.sentiment), func.max(item.c.sentiment)
    theirs = (item.c.conversation_id == conversation.c.id, ~item.c.mine)
    return select(case((worst < 0, worst), else_=best)).where(*theirs).scalar_subquery()


# With their reasons, from those of a time on.
_REASONED = conversation.join(conversation_reason, conversation_reason.c.conversation_id == _at(conversation.c.id))


def _by_reason(subject: int, period: Period, *told: ColumnElement[int]) -> Select[Any]:
    """Of conversations, by reason: who complains three times of one thing is one who does."""
    said_there = select(literal(1)).where(item.c.conversation_id == conversation.c.id, *_said_of(subject, period))
    return (
        select(conversation_reason.c.reason_id, *told)
        .select_from(_REASONED)
        .where(conversation.c.latest >= period.since, said_there.exists())
        .group_by(conversation_reason.c.reason_id)
    )


def _examples(db: Connection, subject: int, period: Period, chosen: Sequence[int]) -> dict[int, list[Any]]:
    """What was said last of each reason, by how it feels; the newest first."""
    feeling = case((item.c.sentiment < 0, -1), (item.c.sentiment > 0, 1), else_=0).label("feeling")
    newest = func.max(item.c.position).label("newest")  # SQLite takes what stands beside it from the same row
    some = (
        select(conversation_reason.c.reason_id, feeling, newest, item.c.id, item.c.excerpt)
        .select_from(_REASONED.join(item, item.c.conversation_id == _at(conversation.c.id)))
        .where(conversation.c.latest >= period.since, _at(conversation_reason.c.reason_id).in_(chosen))
        .where(item.c.excerpt != "", *_said_of(subject, period))
        .group_by(conversation_reason.c.reason_id, feeling)
    )
    found: dict[int, list[Any]] = {key: [] for key in chosen}
    for row in sorted(db.execute(some), key=lambda row: -row.newest):
        found[row.reason_id].append(row)
    return found


def _fitting(examples: Sequence[Any], felt: Feelings) -> tuple[str, int]:
    """The words and the item of the example that says what most do, else of the newest; nothing where there is none."""
    mood = -1 if felt.blame >= felt.praise else 1
    fitting = next((one for one in examples if one.feeling == mood), examples[0] if examples else None)
    return (fitting.excerpt[:_QUOTED], fitting.id) if fitting is not None else ("", 0)


def reviews(db: Connection, subject: int, period: Period) -> Reviews:
    """What those gave who gave stars."""
    talk, earlier = (said(db, subject, span, rated=True) for span in (period, period.before()))
    given = db.execute(select(talk.c.position, talk.c.rating).order_by(talk.c.position)).all()
    before = db.execute(select(func.avg(earlier.c.rating))).scalar()
    trend, whole = [], 0
    for number, row in enumerate(given, 1):
        whole += row.rating
        trend.append((datetime.fromtimestamp((row.position >> 20) / 1000, UTC), whole / number / 10))
    mean = trend[-1][1] if trend else None
    return Reviews(len(given), mean, before / 10 if before is not None else None, tuple(trend))


def replies(db: Connection, period: Period) -> Replies:
    """How long those waited who wrote first in this time, from their first message to our first answer."""
    earlier = period.before()
    waits = _waits(db, Period(earlier.since, period.until))
    since = round(period.since.timestamp() * 1000)
    now = [answered - asked for asked, answered in waits if asked >= since]
    before = [answered - asked for asked, answered in waits if asked < since]
    return Replies(len(now), _middle(now), _middle(before))


def _middle(waits: list[int]) -> int | None:
    return round(median(waits) / 1000) if waits else None


def _waits(db: Connection, period: Period) -> list[tuple[int, int]]:
    """When they asked and when they were answered, in milliseconds, of those who were."""
    # Who was heard in this time may have written first before it: the exact time is looked at afterwards. Kept
    # aside meanwhile, since SQLite would look it up anew wherever it is named.
    asked = talks.asked().label("asked")
    begun = select(conversation.c.id, asked).where(conversation.c.latest >= period.since).cte("begun")
    begun = begun.prefix_with("MATERIALIZED")
    ours = item.alias("ours")
    there = (ours.c.conversation_id == begun.c.id, ours.c.mine == 1, ours.c.published > begun.c.asked)
    answered = select(func.min(ours.c.published)).where(*there).scalar_subquery()
    rows = db.execute(
        select(type_coerce(begun.c.asked, Integer), type_coerce(answered, Integer))
        .where(begun.c.asked >= period.since, begun.c.asked < period.until)
    )  # fmt: skip
    return [(row[0], row[1]) for row in rows if row[1] is not None]
