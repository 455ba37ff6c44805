"""What needs somebody today. Each list is short and read along an index, whatever the workspace holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Connection, Integer, func, literal_column, select

from cmdesk.domain.calendar import CalendarPost
from cmdesk.domain.clock import SOON
from cmdesk.domain.conversations import ConversationRow, State, View
from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.outbox import State as Delivered
from cmdesk.domain.reputation import Period
from cmdesk.domain.session import LOOKED_AT, Plan, Why, plan, why
from cmdesk.domain.signals import Kind, Signal
from cmdesk.domain.sources import health
from cmdesk.store import conversations, outbox_rows, planning, signals
from cmdesk.store.conversation_rows import FROM, ROW, read_rows
from cmdesk.store.said import edges, mentions, said
from cmdesk.store.tables import account, conversation, delivery, draft, query, source

SHOWN = 4  # lines of each list
HALF_HOUR = 30
FORTNIGHT = timedelta(days=14)
RUNNING = timedelta(days=1)  # after its end a signal is still today's matter
BARS = 12  # of the chart of a signal
MOST = 1000  # what is counted is counted so far

_TO_SETTLE = (Delivered.UNSURE, Delivered.FAILED, Delivered.MISSED, Delivered.HELD)
# Said so that SQLite takes the index of what will be due.
_TO_COME: ColumnElement[bool] = literal_column(
    "conversation.late = 0 AND conversation.due IS NOT NULL AND +conversation.state = 'open'", Boolean
)


@dataclass(frozen=True)
class Waiting:
    """Who waits for an answer: those who are late, then those whose answer is due within the hour."""

    rows: tuple[ConversationRow, ...]
    late: int
    soon: int
    next_due: datetime | None  # of the first who has more time
    plan: Plan  # the best of half an hour
    thanks: int  # praise that only wants a thank you


def waiting(db: Connection, now: datetime) -> Waiting:
    c = conversation.c
    late = conversations.page(db, View(late=True), None, SHOWN)
    due = select(*ROW).select_from(FROM).where(_TO_COME).order_by(c.due)
    soon = read_rows(db, due.where(c.due <= now + SOON).limit(SHOWN))
    upcoming = select(c.due).where(_TO_COME, c.due > now + SOON).order_by(c.due)
    ordered = conversations.page(db, View(by_need=True), None, LOOKED_AT)
    return Waiting(
        (*late, *soon)[: SHOWN + 1],
        _count(db, c.state == State.OPEN, literal_column("conversation.late = 1"), limit=None),
        _count(db, _TO_COME, c.due <= now + SOON, limit=None),
        db.scalar(upcoming.limit(1)),
        plan(ordered, now, HALF_HOUR),
        sum(row.waiting_since is not None and why(row, now) is Why.THANKS for row in ordered),
    )


def _count(db: Connection, *which: Any, limit: int | None = MOST) -> int:
    some = select(conversation.c.id).where(*which).limit(limit).subquery()
    return db.execute(select(func.count()).select_from(some)).scalar_one()


@dataclass(frozen=True)
class ToSettle:
    """Sends that wait for a decision, what may be out first; and how many there are in all."""

    rows: tuple[OutboxRow, ...]
    count: int


def to_settle(db: Connection) -> ToSettle:
    c, found = delivery.c, list[OutboxRow]()
    for state in _TO_SETTLE:
        if len(found) < SHOWN:
            some = outbox_rows.select_rows().where(c.state == state).order_by(c.not_before, c.id)
            found += outbox_rows.plain(db.execute(some.limit(SHOWN - len(found))))
    counts = outbox_rows.waiting(db)
    return ToSettle(tuple(found), sum(counts.get(state, 0) for state in _TO_SETTLE))


def planned(db: Connection, now: datetime) -> Sequence[CalendarPost]:
    """What stands in the calendar of the next two weeks, in order."""
    return planning.posts(db, now, now + FORTNIGHT)


@dataclass(frozen=True)
class Unusual:
    """A signal that is still going on, and how much was said in each of the times before it that are as long."""

    signal: Signal
    bars: tuple[int, ...] = ()


def unusual(db: Connection, now: datetime) -> Unusual | None:
    """The newest about us, a rise of the volume before others; a competitor's only where there is none of ours."""
    raised = [one for one in signals.recent(db, now, days=2) if one.told.until > now - RUNNING]
    if not raised:
        return None
    first = min(raised, key=lambda one: (one.rival, one.told.kind is not Kind.VOLUME))
    return Unusual(first, _bars(db, first) if first.told.kind in (Kind.VOLUME, Kind.BLAME) else ())


def _bars(db: Connection, signal: Signal) -> tuple[int, ...]:
    told = signal.told
    length = told.until - told.since
    period = Period(told.until - BARS * length, told.until)
    talk = said(db, told.query_id, period)
    start, span = edges(period)[0], round(length / timedelta(milliseconds=1))
    place = ((talk.c.position - start).op(">>")(20).op("/", return_type=Integer)(span)).label("place")
    counted = func.count()
    if told.kind is Kind.BLAME:  # people, as the signal counts them
        counted = func.count(func.coalesce(func.nullif(talk.c.author, ""), talk.c.id).distinct())
    some = select(place, counted).group_by(place)
    if told.kind is Kind.BLAME:
        some = some.where(talk.c.feeling < 0)
    bars = [0] * BARS
    for at, count in db.execute(some):
        bars[min(at, BARS - 1)] = count
    return tuple(bars)


@dataclass(frozen=True)
class Meanwhile:
    """What happened while nobody was here."""

    conversations: int = 0  # new ones that are open
    mentions: int = 0  # in places that anybody can be talked about in
    sent: int = 0


def meanwhile(db: Connection, since: datetime, now: datetime) -> Meanwhile:
    c = conversation.c
    newest = select(delivery.c.id).where(delivery.c.changed > since, delivery.c.state == Delivered.SENT).limit(MOST)
    return Meanwhile(
        _count(db, c.state == State.OPEN, c.latest > since, c.created > since),
        mentions(db, 0, Period(since, now)),
        db.execute(select(func.count()).select_from(newest.subquery())).scalar_one(),
    )


@dataclass(frozen=True)
class Unwell:
    """A source that fails."""

    id: int
    name: str
    health: str  # "late" or "down"


def unwell(db: Connection) -> Sequence[Unwell]:
    """Sources that fail, the worst first."""
    name = func.coalesce(func.nullif(source.c.title, ""), source.c.address).label("name")
    columns = (source.c.id, name, source.c.succeeded, source.c.failures)
    failing = select(*columns).where(source.c.failures > 0, ~source.c.paused)
    rows = db.execute(failing.order_by(source.c.failures.desc(), source.c.id).limit(MOST))
    return [Unwell(row.id, row.name, health(False, row.succeeded, row.failures).value) for row in rows]


@dataclass(frozen=True)
class Begun:
    """Which of the first steps were made."""

    account: bool
    source: bool
    query: bool
    post: bool

    @property
    def everything(self) -> bool:
        return self.account and self.source and self.query and self.post


def begun(db: Connection) -> Begun:
    def any_of(table: Any, *which: Any) -> bool:
        return db.execute(select(table.c.id).where(*which).limit(1)).first() is not None

    posts = any_of(draft, draft.c.kind == "post", draft.c.deleted.is_(None))
    return Begun(any_of(account, account.c.removed.is_(None)), any_of(source), any_of(query), posts)
