"""Queries on reports that were asked for, and on those that are made each month."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from cmdesk.domain.outbox import State
from cmdesk.domain.reports import Kind, Monthly, Report, Stage, Wanted, month_due
from cmdesk.domain.reputation import Period
from cmdesk.domain.timeframes import Span, Timeframe
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import accounts, numbers, settings, work_done
from cmdesk.store.said import said
from cmdesk.store.tables import conversation, delivery, report

_MONTHLY = "monthly reports"  # name of a setting: {number of a brand: how}
_LOOKED = "monthly reports looked at"  # the month for which they were made last, by brand


# How it is with its mail is asked of the mail.
_ROWS = select(report, delivery.c.state.label("mail"), delivery.c.changed.label("mail_changed")).select_from(
    report.outerjoin(delivery, delivery.c.id == report.c.delivery_id)
)
_NOT_LEAVING = (State.CANCELLED, State.DRAFT)


def every(db: Connection) -> Sequence[Report]:
    """The newest first."""
    return [_read(row) for row in db.execute(_ROWS.order_by(report.c.made.desc(), report.c.id.desc()))]


def one(db: Connection, number: int) -> Report | None:
    row = db.execute(_ROWS.where(report.c.id == number)).one_or_none()
    return None if row is None else _read(row)


def ready(db: Connection) -> int:
    """How many wait for a look."""
    return db.scalar(select(func.count()).where(report.c.stage == Stage.READY)) or 0


def _read(row: Any) -> Report:
    frame = Timeframe(Span(row.span), date.fromisoformat(row.first), date.fromisoformat(row.last))
    wanted = Wanted(Kind(row.kind), frame, row.brand_id, tuple(row.departments), row.full, row.anonymous)
    stage, sent = Stage(row.stage or Stage.MADE), row.sent
    if row.mail is not None:
        left, taken_back = row.mail == State.SENT, row.mail in _NOT_LEAVING
        stage = Stage.SENT if left else Stage.MADE if taken_back else Stage.LEAVING
        sent = row.mail_changed if left else None
    return Report(row.id, wanted, row.made, stage, sent, row.sent_to, row.note, dict(row.edits), row.delivery_id)


def _values(wanted: Wanted) -> dict[str, Any]:
    return {
        "kind": wanted.kind,
        "brand_id": wanted.brand_id,
        "span": wanted.frame.span,
        "first": wanted.frame.first.isoformat(),
        "last": wanted.frame.last.isoformat(),
        "departments": list(wanted.departments),
        "full": wanted.full,
        "anonymous": wanted.anonymous,
    }


def make(db: Connection, wanted: Wanted, now: datetime, stage: Stage = Stage.MADE) -> Outcome:
    """Ask for a report; the same as one of before comes to the top instead. The value: its number."""
    gone = (Stage.SENT, Stage.LEAVING)
    known = next((old for old in every(db) if old.wanted == wanted and old.stage not in gone), None)
    if known is not None:
        db.execute(update(report).where(report.c.id == known.id).values(made=now))
        return Outcome(Topic.REPORTS, known.id)
    values = _values(wanted) | {"made": now, "stage": stage, "edits": {}}
    return Outcome(Topic.REPORTS, db.execute(insert(report).values(**values).returning(report.c.id)).scalar_one())


def change(db: Connection, number: int, wanted: Wanted, note: str) -> Topic:
    """Look at it otherwise: in full or on one page, with names or without; the user's own words."""
    db.execute(update(report).where(report.c.id == number).values(**_values(wanted), note=note))
    return Topic.REPORTS


def edit(db: Connection, number: int, edits: Mapping[str, Any]) -> Topic:
    """The user's changes of a time sheet."""
    db.execute(update(report).where(report.c.id == number).values(edits=dict(edits)))
    return Topic.REPORTS


def seen(db: Connection, number: int) -> Topic:
    """Somebody looked at what was made by itself."""
    done = db.execute(
        update(report).where(report.c.id == number, report.c.stage == Stage.READY).values(stage=Stage.MADE)
    )
    return Topic.REPORTS if done.rowcount else Topic.NONE


def sent(db: Connection, number: int, to: str, now: datetime, delivery_id: int | None = None) -> Topic:
    """It leaves with a mail; from then on where it stands is where the mail stands."""
    values = {"stage": Stage.SENT, "sent": now, "sent_to": to, "delivery_id": delivery_id}
    db.execute(update(report).where(report.c.id == number).values(**values))
    return Topic.REPORTS


def remove(db: Connection, number: int) -> Outcome:
    """Out of the list; the value brings it back through `put_back`."""
    old = one(db, number)
    db.execute(delete(report).where(report.c.id == number))
    return Outcome(Topic.REPORTS, old)


def put_back(db: Connection, old: Report) -> Topic:
    values = _values(old.wanted) | {
        "id": numbers.free(db, report, old.id),
        "made": old.made, "stage": old.stage, "sent": old.sent, "sent_to": old.sent_to,
        "note": old.note, "edits": dict(old.edits), "delivery_id": old.delivery_id,
    }  # fmt: skip
    db.execute(insert(report).values(**values))
    return Topic.REPORTS


def eventful(
    db: Connection, frames: Sequence[Timeframe], kind: Kind, zone: tzinfo | None = None
) -> Sequence[Timeframe]:
    """Of these times those that such a report would have something to tell of; zone None: this computer's."""
    happened = _worked if kind is Kind.HOURS else _happened
    return [frame for frame in frames if happened(db, frame.period(zone))]


def _happened(db: Connection, period: Period) -> bool:
    """Whether anything was said about us or to us, or left."""
    c, d = conversation.c, delivery.c
    about = select(said(db, 0, period).c.id)
    talks = select(c.id).where(c.latest >= period.since, c.latest < period.until)
    left = select(d.id).where(d.changed >= period.since, d.changed < period.until, d.state == State.SENT)
    return any(db.scalar(some.limit(1)) is not None for some in (about, talks, left))


def _worked(db: Connection, period: Period) -> bool:
    return bool(work_done.deeds(db, period))


# -- each month -------------------------------------------------------------------------------------------------


def monthly(db: Connection) -> dict[int, Monthly]:
    """How it is with each brand."""
    kept = settings.read(db, _MONTHLY, {})
    return {
        int(brand): Monthly(bool(told.get("on")), bool(told.get("full")), tuple(told.get("departments", ())))
        for brand, told in kept.items()
    }


def keep_monthly(db: Connection, brand_id: int, how: Monthly, today: date) -> Topic:
    """From the next first of the month on: switching it on makes no report of the past."""
    told = {"on": how.on, "full": how.full, "departments": list(how.departments)}
    settings.keep(db, _MONTHLY, {**settings.read(db, _MONTHLY, {}), str(brand_id): told})
    looked = settings.read(db, _LOOKED, {})
    if how.on:
        settings.keep(db, _LOOKED, {**looked, str(brand_id): month_due(today).first.isoformat()})
    return Topic.SETTINGS | Topic.REPORTS


def make_monthly(db: Connection, today: date, now: datetime) -> Outcome:
    """Make what is due since the first of this month, where that had anything to tell; the value: their numbers."""
    frame, made = month_due(today), []
    due: list[tuple[int, Monthly]] = []
    looked = settings.read(db, _LOOKED, {})
    brands = {one.id for one in accounts.brands(db)}
    for brand, how in monthly(db).items():
        if not how.on or brand not in brands or looked.get(str(brand), "") >= frame.first.isoformat():
            continue
        due.append((brand, how))
    if due and eventful(db, [frame], Kind.FIELD):
        for brand, how in due:
            wanted = Wanted(Kind.FIELD, frame, brand if len(brands) > 1 else None, how.departments, how.full)
            made.append(make(db, wanted, now, Stage.READY).value)
    if due:
        settings.keep(db, _LOOKED, looked | {str(brand): frame.first.isoformat() for brand, _ in due})
    return Outcome(Topic.REPORTS if made else Topic.NONE, tuple(made))
