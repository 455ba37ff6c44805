"""Queries on posts that come again: for each day of a series one copy of its draft is made, once.

The key of each delivery follows from the series, the day and the account: were a copy made twice, it could not be
queued twice.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, union, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.calendar import CalendarPost
from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import Outgoing, State, fingerprint
from cmdesk.domain.recurrence import Every, Repeat, days, refill
from cmdesk.domain.slots import free
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import Planned, read, settle
from cmdesk.store import drafts, letting_go, outbox, planning, settings, slots
from cmdesk.store.tables import delivery, draft, evergreen, evergreen_post, recurrence, recurrence_post

AHEAD = timedelta(days=35)  # for which copies are made
LEAD = timedelta(days=1)  # a free slot that is nearer is left to people
REFILLED = timedelta(days=8)  # within which free slots are filled
EVERGREEN = "evergreen"  # the setting: {"gap": days, "rest": days}, or nothing while it is off
GAP, REST = 3, 60  # days


def begin(db: Connection, draft_id: int, repeat: Repeat, now: datetime) -> Outcome:
    """Let a post that has an hour come again; the value: how many copies stand in the calendar now.

    Problem: "repeat-undated", "repeat-copy" (it is itself a copy of a series).
    """
    found = drafts.one(db, draft_id)
    planned = read(found.due_wall, found.due_zone) if found is not None else None
    if found is None or planned is None:
        raise Problem("repeat-undated")
    if series_of(db, draft_id) not in (None, draft_id):
        raise Problem("repeat-copy")
    values = {
        "rule": repeat.kept(),
        "wall": found.due_wall,
        "zone": found.due_zone,
        "until": repeat.until.isoformat() if repeat.until is not None else "",
        "times": repeat.times,
        "cool_down": repeat.cool_down,
        "skipped": sorted(day.isoformat() for day in repeat.skipped),
        "stopped": None,
    }
    row = upsert(recurrence).values(draft_id=draft_id, added=now, **values)
    db.execute(row.on_conflict_do_update(index_elements=[recurrence.c.draft_id], set_=values))
    return Outcome(Topic.DRAFTS | Topic.OUTBOX, tend(db, now).value)


def series_of(db: Connection, draft_id: int) -> int | None:
    """The draft whose series this post is of: itself, or what it is a copy of."""
    of = select(recurrence_post.c.recurrence_id).where(recurrence_post.c.draft_id == draft_id)
    own = select(recurrence.c.draft_id).where(recurrence.c.draft_id == draft_id, recurrence.c.stopped.is_(None))
    found = db.scalar(of)
    return found if found is not None else db.scalar(own)


def tend(db: Connection, now: datetime) -> Outcome:
    """Make the copies of the weeks ahead that are not there yet. The value: how many were made."""
    made = 0
    for row in db.execute(select(recurrence).where(recurrence.c.stopped.is_(None))).all():
        first, repeat = read(row.wall, row.zone), _repeat(row)
        known = set(
            db.scalars(select(recurrence_post.c.day).where(recurrence_post.c.recurrence_id == row.draft_id)).all()
        )
        if first is None or drafts.one(db, row.draft_id) is None or _is_deleted(db, row.draft_id):
            continue
        for day in days(repeat, first.wall.date(), now.date(), (now + AHEAD).date()):
            planned = settle(datetime.combine(day, first.wall.time()), row.zone)
            if day.isoformat() not in known and planned.utc > now:
                _make(db, row.draft_id, day, planned, repeat.goes_out, now)
                made += 1
    return Outcome(Topic.DRAFTS | Topic.OUTBOX if made else Topic.NONE, made)


def _is_deleted(db: Connection, draft_id: int) -> bool:
    return db.scalar(select(draft.c.deleted).where(draft.c.id == draft_id)) is not None


def _repeat(row: Any) -> Repeat:
    rule = row.rule
    return Repeat(
        Every(rule["every"]),
        int(rule["step"]),
        frozenset(rule["weekdays"]),
        date.fromisoformat(row.until) if row.until else None,
        row.times,
        row.cool_down,
        frozenset(map(date.fromisoformat, row.skipped)),
        bool(rule["goes_out"]),
    )


def _make(db: Connection, series: int, day: date, planned: Planned, goes_out: bool, now: datetime) -> None:
    (made,) = planning.copy(db, {series: planned}, now).value
    db.execute(insert(recurrence_post).values(recurrence_id=series, day=day.isoformat(), draft_id=made))
    if goes_out:
        _let_go(db, made, f"series {series} {day}", planned, now)


def _let_go(db: Connection, draft_id: int, name: str, planned: Planned, now: datetime) -> None:
    found = drafts.one(db, draft_id)
    assert found is not None
    keys = {one.account_id: _key(db, f"{name} {one.account_id}") for one in found.variants}
    letting_go.send(db, draft_id, keys, now, due=planned.utc, not_before=planned.utc)


def _key(db: Connection, name: str) -> str:
    """The key of that name; another where what had it was given up, as when a series was ended and begins again."""
    found = fingerprint(name, "", {}, ())[:32]
    given_up = select(delivery.c.id).where(delivery.c.key == found, delivery.c.state == State.CANCELLED)
    return found if db.scalar(given_up) is None else _key(db, f"{name} again")


def skip(db: Connection, draft_id: int, now: datetime) -> Outcome:
    """Leave this one out; the series goes on. The value, for `unskip`: its id. Problem: "calendar-out"."""
    row = db.execute(select(recurrence_post).where(recurrence_post.c.draft_id == draft_id)).one_or_none()
    if row is None:
        raise Problem("calendar-gone")
    _remove(db, draft_id, now)
    return Outcome(Topic.DRAFTS | Topic.OUTBOX, draft_id)


def unskip(db: Connection, draft_id: int) -> Topic:
    """It comes after all: as a draft again, which somebody lets go."""
    return drafts.restore(db, draft_id)


def _remove(db: Connection, draft_id: int, now: datetime) -> None:
    states = set(db.scalars(select(delivery.c.state).where(delivery.c.draft_id == draft_id)))
    if states & {State.SENT, State.SENDING, State.UNSURE}:
        raise Problem("calendar-out", text="")
    drafts.remove(db, draft_id, now)


def stop(db: Connection, draft_id: int, now: datetime) -> Outcome:
    """No copy is made any more, and those that have not left go. The value: how many went."""
    series = series_of(db, draft_id)
    if series is None:
        raise Problem("calendar-gone")
    db.execute(update(recurrence).where(recurrence.c.draft_id == series).values(stopped=now))
    gone = 0
    posts = select(recurrence_post.c.draft_id).where(
        recurrence_post.c.recurrence_id == series, recurrence_post.c.draft_id.is_not(None)
    )
    for one in db.scalars(posts).all():
        post = planning.one(db, one)
        if post is None or post.moment is None or post.moment <= now:
            continue
        try:
            _remove(db, one, now)
        except Problem:
            continue  # it left meanwhile
        db.execute(delete(recurrence_post).where(recurrence_post.c.draft_id == one))
        gone += 1
    return Outcome(Topic.DRAFTS | Topic.OUTBOX, gone)


def let_go_alone(db: Connection) -> Sequence[Outgoing]:
    """What waits to leave without anybody having seen it: copies of series, and texts that stay true."""
    copies = union(select(recurrence_post.c.draft_id), select(evergreen_post.c.draft_id))
    waits = (delivery.c.state == State.QUEUED, delivery.c.draft_id.in_(copies), delivery.c.after_id.is_(None))
    return [outbox.plain(row) for row in db.execute(select(*outbox.COLUMNS).where(*waits).order_by(delivery.c.id))]


# -- texts that stay true ----------------------------------------------------------------------------------------------


def fill(db: Connection, now: datetime) -> Outcome:
    """Put texts that stay true into free slots of the next days, where that is switched on. The value: how many."""
    chosen = settings.read(db, EVERGREEN)
    if not chosen:
        return Outcome(Topic.NONE, 0)
    gap, rest = timedelta(days=int(chosen.get("gap", GAP))), timedelta(days=int(chosen.get("rest", REST)))
    stays = select(draft.c.id).where(draft.c.stage == Stage.EVERGREEN, draft.c.deleted.is_(None))
    made = 0
    groups: dict[tuple[int, ...], dict[int, datetime | None]] = {}
    for draft_id in db.scalars(stays.order_by(draft.c.id)).all():
        post = planning.one(db, draft_id)
        if post is not None and post.accounts:
            groups.setdefault(post.accounts, {})[draft_id] = _used(db, post, now)
    for accounts, texts in groups.items():
        known = slots.timetables(db, accounts)
        busy = {one: moments for one, moments in slots.taken(db, now).items() if one in accounts}
        open_ = free(known, busy, now + LEAD, now + REFILLED)
        already = [moment for moment in _all_used(db) if moment is not None and moment > now - gap]
        for draft_id, planned in refill(texts, open_, already, gap=gap, rest=rest).items():
            (copied,) = planning.copy(db, {draft_id: planned}, now).value
            _let_go(db, copied, f"evergreen {draft_id} {planned.utc:%Y-%m-%dT%H:%M}", planned, now)
            values = {"used": planned.utc, "uses": evergreen.c.uses + 1}
            row = upsert(evergreen).values(draft_id=draft_id, added=now, used=planned.utc, uses=1)
            db.execute(row.on_conflict_do_update(index_elements=[evergreen.c.draft_id], set_=values))
            db.execute(insert(evergreen_post).values(draft_id=copied, evergreen_id=draft_id))
            made += 1
    return Outcome(Topic.DRAFTS | Topic.OUTBOX if made else Topic.NONE, made)


def _used(db: Connection, post: CalendarPost, now: datetime) -> datetime | None:
    """When a text was out last, or is to be."""
    own = select(func.max(delivery.c.first_tried)).where(delivery.c.draft_id == post.draft_id)
    again = select(evergreen.c.used).where(evergreen.c.draft_id == post.draft_id)
    planned = post.moment if post.moment is not None and post.moment > now else None
    return max((moment for moment in (db.scalar(own), db.scalar(again), planned) if moment is not None), default=None)


def _all_used(db: Connection) -> Sequence[datetime | None]:
    return db.scalars(select(evergreen.c.used)).all()
