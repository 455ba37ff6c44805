"""Crises: the plan, the files, their timelines. The timeline is read from what happened, not written twice."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from statistics import median
from typing import Any

from sqlalchemy import Connection, and_, func, insert, or_, select, update

from cmdesk.domain.incidents import Happened, Incident, Moment, Tally, read_plan
from cmdesk.domain.outbox import State
from cmdesk.domain.reputation import Bar, Period
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import pausing, reputation, settings
from cmdesk.store import talks as talks_of
from cmdesk.store.said import said
from cmdesk.store.tables import conversation, delivery, hand_over, incident, incident_entry, item, signal

_PLAN = "crisis plan"
_DAY, _MONTH = timedelta(days=1), timedelta(days=28)
_MOST = 300  # mentions in a timeline


def plan(db: Connection) -> str | None:
    """The plan as it was typed; None: none was written yet."""
    kept = settings.read(db, _PLAN)
    return str(kept) if kept else None


def keep_plan(db: Connection, text: str) -> Topic:
    return settings.keep(db, _PLAN, text) | Topic.SIGNALS


def begin(
    db: Connection, name: str, level: int, query_id: int | None, now: datetime, *, text: str, drill: bool, paused: bool
) -> Outcome:
    """Open a file, with the plan as it stands now; the value: its number. What a pause has done is ticked off."""
    held = not drill and pausing.current(db) is not None
    done = dict.fromkeys(read_plan(text).done_by_pause() if held else (), _stamp(now))
    values = {
        "name": name, "level": level, "opened": now, "query_id": query_id, "drill": drill, "paused": paused,
        "plan": text, "done": done,
    }  # fmt: skip
    made = db.execute(insert(incident).values(**values).returning(incident.c.id)).scalar_one()
    return Outcome(Topic.SIGNALS, made)


def _stamp(at: datetime) -> int:
    return round(at.timestamp() * 1000)


def one(db: Connection, number: int) -> Incident | None:
    row = db.execute(select(incident).where(incident.c.id == number)).first()
    return None if row is None else _read(row)


def current(db: Connection) -> Incident | None:
    """The newest that is open."""
    some = select(incident).where(incident.c.closed.is_(None)).order_by(incident.c.opened.desc(), incident.c.id.desc())
    row = db.execute(some.limit(1)).first()
    return None if row is None else _read(row)


def is_open(db: Connection) -> bool:
    """Whether there is a crisis that is no exercise."""
    some = select(incident.c.id).where(incident.c.closed.is_(None), ~incident.c.drill)
    return db.execute(some.limit(1)).first() is not None


def every(db: Connection) -> Sequence[Incident]:
    """The newest first."""
    return [_read(row) for row in db.execute(select(incident).order_by(incident.c.opened.desc(), incident.c.id.desc()))]


def _read(row: Any) -> Incident:
    done = {key: datetime.fromtimestamp(at / 1000, UTC) for key, at in dict(row.done).items()}
    return Incident(
        row.id, row.name, row.level, row.opened, row.closed, row.query_id, row.drill, row.paused,
        read_plan(str(row.plan)), row.lessons, done,
    )  # fmt: skip


def tick(db: Connection, number: int, key: str, at: datetime | None) -> Topic:
    """A step of the checklist is done; None: not yet after all."""
    kept = dict(db.execute(select(incident.c.done).where(incident.c.id == number)).scalar_one())
    kept.pop(key, None)
    if at is not None:
        kept[key] = _stamp(at)
    db.execute(update(incident).where(incident.c.id == number).values(done=json.loads(json.dumps(kept))))
    return Topic.SIGNALS


def raise_to(db: Connection, number: int, level: int, now: datetime) -> Topic:
    """The level is another one from now on."""
    db.execute(update(incident).where(incident.c.id == number).values(level=level))
    return note(db, number, str(level), now, Happened.LEVEL)


def note(
    db: Connection,
    number: int,
    text: str,
    now: datetime,
    kind: Happened = Happened.DECISION,
    item_id: int | None = None,
) -> Topic:
    """Write a line into the timeline."""
    values = {"incident_id": number, "at": now, "kind": kind.value, "text": text, "item_id": item_id}
    db.execute(insert(incident_entry).values(**values))
    return Topic.SIGNALS


def keep_lessons(db: Connection, number: int, lessons: str) -> Topic:
    """What was learned, as far as it is written."""
    db.execute(update(incident).where(incident.c.id == number).values(lessons=lessons))
    return Topic.NONE


def end(db: Connection, number: int, lessons: str, now: datetime) -> Topic:
    db.execute(update(incident).where(incident.c.id == number).values(closed=now, lessons=lessons))
    return Topic.SIGNALS


def other_open(db: Connection, number: int) -> int | None:
    """Another crisis that is not over either: what this one holds stays held for it."""
    open_ = (incident.c.closed.is_(None), ~incident.c.drill, incident.c.id != number)
    return db.scalar(select(incident.c.id).where(*open_).order_by(incident.c.id.desc()).limit(1))


def hand_on(db: Connection, number: int) -> Outcome:
    """What one had paused is held for another that is still open. The value: whether there is one."""
    other = other_open(db, number)
    if other is None:
        return Outcome(Topic.NONE, False)
    db.execute(update(incident).where(incident.c.id == number).values(paused=False))
    db.execute(update(incident).where(incident.c.id == other).values(paused=True))
    return Outcome(Topic.SIGNALS, True)


def resumed(db: Connection, number: int) -> Topic:
    """What it had paused goes on."""
    db.execute(update(incident).where(incident.c.id == number).values(paused=False))
    return Topic.SIGNALS


# -- how it stands ----------------------------------------------------------------------------------------------


def _period(db: Connection, kept: Incident, now: datetime) -> Period:
    """From what its first signal rests on to its end: what is talked about began before somebody opened a file."""
    lately = (signal.c.raised > kept.opened - _DAY, signal.c.raised <= kept.opened)
    first = db.scalar(select(func.min(signal.c.since)).where(signal.c.query_id == kept.query_id, *lately))
    since = min(first or kept.opened, kept.opened)
    return Period(since, max(kept.closed or now, kept.opened + timedelta(minutes=1)))


def tally(db: Connection, number: int, now: datetime) -> Tally:
    """The figures of a file; of one without a query only who was answered cannot be told."""
    kept = one(db, number)
    if kept is None or kept.query_id is None:
        return Tally()
    period = _period(db, kept, now)
    feelings = reputation.total(db, kept.query_id, period)
    before = reputation.total(db, kept.query_id, Period(period.since - _MONTH, period.since))
    usual = before.total * (period.length / _MONTH) if before.total else None
    talk = said(db, kept.query_id, period)
    talks = select(item.c.conversation_id).join(talk, talk.c.id == item.c.id).where(item.c.conversation_id.is_not(None))
    rows = db.execute(
        select(conversation.c.last_mine, func.count())
        .where(conversation.c.id.in_(talks))
        .group_by(conversation.c.last_mine)
    ).all()
    counts = {bool(row[0]): row[1] for row in rows}
    return Tally(
        feelings.total, usual, feelings.blame, counts.get(True, 0), counts.get(False, 0), _first_answer(db, talks)
    )


def _first_answer(db: Connection, talks: Any) -> int | None:
    """The median time from the first message to our first answer, in seconds."""
    rows = db.execute(select(talks_of.asked(), talks_of.answered()).where(conversation.c.id.in_(talks)))
    waits = [(row[1] - row[0]).total_seconds() for row in rows if row[0] is not None and row[1] is not None]
    return round(median(waits)) if waits else None


def course(db: Connection, number: int, now: datetime, zone: tzinfo | None = None) -> tuple[Bar, ...]:
    """How much was said, hour by hour, day by day or week by week; nothing of a file without a query."""
    kept = one(db, number)
    if kept is None or kept.query_id is None:
        return ()
    return reputation.bars(db, kept.query_id, _period(db, kept, now), zone)


def timeline(db: Connection, number: int, now: datetime) -> list[Moment]:
    """All that happened, the oldest first: what was said, decided, ticked off, answered and stated."""
    kept = one(db, number)
    if kept is None:
        return []
    period = _period(db, kept, now)
    found = [Moment(kept.opened, Happened.OPENED, kept.name)]
    ticked = {(at, key.partition("/")[2]) for key, at in kept.done.items()}  # a step may stand at several levels
    found += [Moment(at, Happened.STEP, step) for at, step in sorted(ticked)]
    entries = select(incident_entry).where(incident_entry.c.incident_id == number)
    found += [Moment(row.at, Happened(row.kind), row.text, row.item_id) for row in db.execute(entries)]
    if kept.query_id is not None:
        found += _said(db, kept.query_id, period)
        raised = select(signal.c.raised, signal.c.kind).where(
            signal.c.query_id == kept.query_id, signal.c.raised >= period.since, signal.c.raised < period.until
        )
        found += [Moment(row.raised, Happened.SIGNAL, row.kind) for row in db.execute(raised)]
    found += _sent(db, Period(kept.opened, period.until))
    if kept.closed is not None:
        found.append(Moment(kept.closed, Happened.CLOSED, kept.name))
    return sorted(found, key=lambda moment: moment.at)


def marks(db: Connection, query_id: int, period: Period) -> list[Moment]:
    """What was decided and stated in the files about a query (0: in all), for the chart of what was said."""
    about = () if not query_id else (incident.c.query_id == query_id,)
    during = (incident.c.opened < period.until, func.coalesce(incident.c.closed, period.until) > period.since)
    found: list[Moment] = []
    for kept in (_read(row) for row in db.execute(select(incident).where(~incident.c.drill, *about, *during))):
        found.append(Moment(kept.opened, Happened.OPENED, kept.name))
        decided = (Happened.DECISION.value, Happened.LEVEL.value)
        entries = select(incident_entry).where(
            incident_entry.c.incident_id == kept.id, incident_entry.c.kind.in_(decided)
        )
        found += [Moment(row.at, Happened(row.kind), row.text) for row in db.execute(entries)]
        found += [
            one for one in _sent(db, Period(kept.opened, kept.closed or period.until)) if one.kind is Happened.STATEMENT
        ]
        if kept.closed is not None:
            found.append(Moment(kept.closed, Happened.CLOSED, kept.name))
    within = [one for one in found if period.since <= one.at < period.until]
    return sorted(within, key=lambda moment: moment.at)


def _sent(db: Connection, period: Period) -> list[Moment]:
    """What we said: answers to somebody, and statements to all; not what was asked of colleagues or sent to them."""
    d = delivery.c
    asked = select(hand_over.c.id).where(hand_over.c.delivery_id == d.id).exists()
    left = select(d.changed, d.text, d.conversation_id).where(
        d.state == State.SENT,
        d.changed >= period.since,
        d.changed < period.until,
        or_(d.draft_id.is_not(None), and_(d.conversation_id.is_not(None), ~asked)),
    )
    return [
        Moment(row.changed, Happened.STATEMENT if row.conversation_id is None else Happened.REPLY, row.text[:300])
        for row in db.execute(left)
    ]


def _said(db: Connection, query_id: int, period: Period) -> list[Moment]:
    talk = said(db, query_id, period)
    rows = (
        select(item.c.published, item.c.author, item.c.title, item.c.excerpt, item.c.id)
        .join(talk, talk.c.id == item.c.id)
        .order_by(talk.c.position)
        .limit(_MOST)
    )
    return [
        Moment(row.published, Happened.MENTION, f"{row.author}: {row.title or row.excerpt}"[:300], row.id)
        for row in db.execute(rows)
    ]
