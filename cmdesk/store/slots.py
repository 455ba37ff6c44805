"""Queries on slots: when each account usually publishes, and what stands there already."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.calendar import MOVABLE
from cmdesk.domain.outbox import State
from cmdesk.domain.slots import FARTHEST, Slot, Timetable, free, next_free, share_next, spread
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import Planned
from cmdesk.store import planning
from cmdesk.store.tables import account, delivery, slot, timetable

SOON = timedelta(minutes=5)  # a slot that is nearer is over: somebody still has to read it
_OPEN = (State.QUEUED, State.SENDING, State.UNSURE, State.HELD)


def timetables(db: Connection, account_ids: Sequence[int] | None = None) -> Sequence[Timetable]:
    """Of these accounts, or of all that have one; those without a slot are left out."""
    hours: dict[int, list[Slot]] = {}
    for row in db.execute(select(slot).order_by(slot.c.weekday, slot.c.wall)):
        hours.setdefault(row.account_id, []).append((row.weekday, time.fromisoformat(row.wall)))
    rows = db.execute(select(timetable).join(account).where(account.c.removed.is_(None)).order_by(account.c.id)).all()
    return [
        Timetable(row.account_id, row.zone, tuple(hours[row.account_id]), frozenset(map(_day, row.days_off)))
        for row in rows
        if row.account_id in hours and (account_ids is None or row.account_id in account_ids)
    ]


def _day(told: str) -> date:
    return date.fromisoformat(told)


def keep(db: Connection, kept: Timetable) -> Topic:
    """The slots of an account, from now on; what is planned stays where it is."""
    days = sorted(day.isoformat() for day in kept.days_off)
    values = {"zone": kept.zone, "days_off": days}
    row = upsert(timetable).values(account_id=kept.account_id, **values)
    db.execute(row.on_conflict_do_update(index_elements=[timetable.c.account_id], set_=values))
    db.execute(delete(slot).where(slot.c.account_id == kept.account_id))
    for weekday, at in sorted(set(kept.slots)):
        db.execute(insert(slot).values(account_id=kept.account_id, weekday=weekday, wall=f"{at:%H:%M}"))
    return Topic.ACCOUNTS


def taken(db: Connection, after: datetime) -> Mapping[int, Sequence[datetime]]:
    """When each account already has a post: let go, or only planned."""
    found: dict[int, list[datetime]] = {}
    for post in planning.posts(db, after, after + FARTHEST):
        for account_id in post.accounts:
            if post.moment is not None:
                found.setdefault(account_id, []).append(post.moment)
    answers = select(delivery.c.account_id, delivery.c.due).where(
        delivery.c.draft_id.is_(None), delivery.c.state.in_(_OPEN), delivery.c.due >= after
    )
    for row in db.execute(answers):
        found.setdefault(row.account_id, []).append(row.due)
    return found


def free_between(db: Connection, since: datetime, until: datetime) -> Sequence[Planned]:
    """Slots of any account that are still free."""
    known = timetables(db)
    return free(known, taken(db, since), since, until) if known else []


def day_off(db: Connection, day: date, off: bool) -> Topic:
    """Whether the accounts have slots on a day."""
    for known in timetables(db):
        days = known.days_off | {day} if off else known.days_off - {day}
        keep(db, replace(known, days_off=days))
    return Topic.ACCOUNTS


# -- giving hours ------------------------------------------------------------------------------------------------------


def place_next(db: Connection, draft_ids: Sequence[int], now: datetime) -> Outcome:
    """Give each of these posts the next slot that is free for its accounts. The value takes it back.

    Problem: "no-slots" where none of its accounts has one; all or none are given one.
    """
    return planning.move(db, _next_hours(db, draft_ids, now), now)


def _next_hours(db: Connection, draft_ids: Sequence[int], now: datetime) -> dict[int, Planned]:
    busy = {one: list(moments) for one, moments in taken(db, now).items()}
    to: dict[int, Planned] = {}
    for draft_id in draft_ids:
        post = planning.one(db, draft_id)
        chosen = post.accounts if post is not None else ()
        mine = {one: busy.get(one, ()) for one in chosen}
        found = next_free(timetables(db, chosen), mine, now + SOON)
        if found is None:
            raise Problem("no-slots")
        to[draft_id] = found
        for one in chosen:
            busy.setdefault(one, []).append(found.utc)
    return to


def place_first(db: Connection, draft_id: int, now: datetime) -> Outcome:
    """Put a post into the next slot of its first account; what stands in slots goes one on. Problem: "no-slots"."""
    post = planning.one(db, draft_id)
    known = timetables(db, post.accounts) if post is not None else []
    if not known:
        raise Problem("no-slots")
    first = known[0]
    soon = now + SOON
    standing = [
        one for one in planning.posts(db, soon, soon + FARTHEST) if first.account_id in one.accounts and one.moment
    ]
    queue = {one.draft_id: one.moment for one in standing if one.mark in MOVABLE and one.moment}
    fixed = [one.moment for one in standing if one.mark not in MOVABLE and one.moment]
    return planning.move(db, share_next(draft_id, first, queue, soon, fixed), now)


def place_evenly(db: Connection, draft_ids: Sequence[int], days: int, now: datetime) -> Outcome:
    """Spread posts over the free slots of so many days. Problem: "no-slots", "too-few-slots"."""
    accounts_of = {one for draft_id in draft_ids if (post := planning.one(db, draft_id)) for one in post.accounts}
    known = timetables(db, sorted(accounts_of))
    if not known:
        raise Problem("no-slots")
    busy = {one: moments for one, moments in taken(db, now).items() if one in accounts_of}
    to = spread(draft_ids, known, busy, now + SOON, now + timedelta(days=days))
    if len(to) < len(draft_ids):
        raise Problem("too-few-slots", count=str(len(to)), wanted=str(len(draft_ids)))
    return planning.move(db, to, now)
