"""Queries on the calendar: what leaves when, what has no hour yet, and moving it to another one.

A move touches only what certainly is not out: it gives another hour to deliveries that wait, never a second delivery.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.calendar import CalendarPost, Kept, Mark, Moved, mark_of
from cmdesk.domain.outbox import BY_HAND, Event, State
from cmdesk.domain.polls import asked
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import FORM, Planned, read, written
from cmdesk.store import approvals, drafts, outbox
from cmdesk.store.tables import (
    WHEN,
    account,
    delivery,
    draft,
    draft_media,
    planned_hour,
    recurrence,
    recurrence_post,
    variant,
)

DAY = timedelta(days=1)
TRAY = 200
# What of a draft is its own; the rest a copy has too.
_OF_ONE = {
    "id", "kind", "conversation_id", "text", "created", "changed", "due_wall", "due_zone", "deleted", "stage",
    "twin_id",
}  # fmt: skip
_LIVE = delivery.c.state != State.CANCELLED
_POST = (draft.c.kind == "post", draft.c.deleted.is_(None))


def posts(db: Connection, since: datetime, until: datetime) -> Sequence[CalendarPost]:
    """What left, leaves or is planned from one moment to before another, in order."""
    when: Any = literal_column(WHEN)
    left, right = (round(moment.timestamp() * 1000) for moment in (since, until))
    sent = select(delivery.c.draft_id).where(delivery.c.draft_id.is_not(None), when >= left, when < right, _LIVE)
    # No zone is further from UTC than a day: the hour on the wall is near enough to look there.
    dated = select(draft.c.id).where(
        *_POST,
        draft.c.due_wall != "",
        draft.c.due_wall >= (since - DAY).strftime(FORM),
        draft.c.due_wall < (until + DAY).strftime(FORM),
    )
    ids = {*db.scalars(sent), *db.scalars(dated)}
    found = [post for post in _read(db, ids) if post.moment is not None and since <= post.moment < until]
    return sorted(found, key=lambda post: (post.moment, post.draft_id))


def undated(db: Connection, limit: int = TRAY) -> Sequence[CalendarPost]:
    """Drafts that have no hour and were not let go, the last changed first."""
    taken = select(delivery.c.id).where(delivery.c.draft_id == draft.c.id, _LIVE).exists()
    some = (
        select(draft.c.id)
        .where(*_POST, draft.c.due_wall == "", ~taken)
        .order_by(draft.c.changed.desc(), draft.c.id.desc())
        .limit(limit)
    )
    ids = list(db.scalars(some))
    known = {post.draft_id: post for post in _read(db, ids)}
    return [known[one] for one in ids if one in known]


def one(db: Connection, draft_id: int) -> CalendarPost | None:
    return next(iter(_read(db, [draft_id])), None)


def _read(db: Connection, ids: Any) -> list[CalendarPost]:
    """Posts with all that a chip says, in five queries however many there are."""
    wanted = sorted(ids)
    if not wanted:
        return []
    for_whom: dict[int, list[tuple[int, str]]] = {}
    chosen = select(variant.c.draft_id, account.c.id, account.c.network).join(account)
    for row in db.execute(chosen.where(variant.c.draft_id.in_(wanted)).order_by(account.c.id)):
        for_whom.setdefault(row.draft_id, []).append((row.id, row.network))
    sendings: dict[int, list[Any]] = {}
    columns = (
        delivery.c.draft_id,
        delivery.c.state,
        delivery.c.due,
        delivery.c.not_before,
        delivery.c.first_tried,
        delivery.c.reason,
    )
    for sent in db.execute(select(*columns).where(delivery.c.draft_id.in_(wanted), _LIVE)):
        sendings.setdefault(sent.draft_id, []).append(sent)
    copies = select(recurrence_post.c.draft_id).where(recurrence_post.c.draft_id.in_(wanted))
    begun = select(recurrence.c.draft_id).where(recurrence.c.draft_id.in_(wanted), recurrence.c.stopped.is_(None))
    again = {*db.scalars(copies), *db.scalars(begun)}
    told = (
        draft.c.id,
        draft.c.text,
        draft.c.due_wall,
        draft.c.due_zone,
        draft.c.stage,
        draft.c.pillar,
        draft.c.campaign,
        draft.c.options,
    )
    found = db.execute(select(*told).where(draft.c.id.in_(wanted), *_POST))
    needed, said = approvals.needed(db), approvals.states(db, wanted)
    return [
        replace(
            _post(row, for_whom.get(row.id, []), sendings.get(row.id, []), needed, said.get(row.id, ("", ""))),
            comes_again=row.id in again,
        )
        for row in found.all()
    ]


def _post(
    row: Any, chosen: Sequence[tuple[int, str]], sendings: Sequence[Any], needed: bool, said: tuple[str, str]
) -> CalendarPost:
    planned = read(row.due_wall, row.due_zone)
    state, words = said
    by_hand = all(one.reason == BY_HAND for one in sendings if one.state == State.HELD)
    waits = state in (approvals.WAITING, approvals.CHANGE) or (needed and state != approvals.APPROVED)
    mark = mark_of((State(one.state) for one in sendings), waits=waits and bool(sendings or row.due_wall))
    return CalendarPost(
        draft_id=row.id,
        text=row.text,
        networks=tuple(dict.fromkeys(network for _, network in chosen)),
        accounts=tuple(account_id for account_id, _ in chosen),
        mark=Mark.ASSISTED if mark is Mark.HELD and by_hand else mark,
        moment=_moment(sendings) if sendings else planned.utc if planned is not None else None,
        wall=row.due_wall,
        zone=row.due_zone,
        stage=row.stage,
        pillar=row.pillar,
        campaign=row.campaign,
        answer=state,
        words=words,
        poll=asked(row.options or {}),
    )


def _moment(sendings: Sequence[Any]) -> datetime | None:
    """When the next of them leaves; where all are out, when the first did."""
    open_ = [one.due or one.not_before for one in sendings if one.state != State.SENT]
    out = [one.first_tried or one.due or one.not_before for one in sendings if one.state == State.SENT]
    return min((moment for moment in open_ or out if moment is not None), default=None)


# -- moving ------------------------------------------------------------------------------------------------------------


def move(db: Connection, to: Mapping[int, Planned], now: datetime) -> Outcome:
    """Give posts other hours: all of them or none. The value: what takes it back, for `put_back`.

    Problem: "calendar-past", "calendar-out" (it left, is leaving, or may have), "calendar-troubled" (it waits for a
    person to decide something else), "calendar-gone".
    """
    return Outcome(Topic.DRAFTS | Topic.OUTBOX, tuple(_move(db, one, planned, now) for one, planned in to.items()))


def _move(db: Connection, draft_id: int, to: Planned, now: datetime) -> Moved:
    found = one(db, draft_id)
    if found is None:
        raise Problem("calendar-gone")
    if to.utc <= now:
        raise Problem("calendar-past", wall=written(to))
    if found.mark in (Mark.SENT, Mark.SENDING, Mark.UNSURE):
        raise Problem("calendar-out", text=found.text[:80])
    if found.mark in (Mark.FAILED, Mark.HELD, Mark.ASSISTED):
        raise Problem("calendar-troubled", text=found.text[:80])
    before = _deliveries(db, draft_id)
    drafts.plan_time(db, draft_id, written(to), to.zone)
    for kept in before:
        if kept.state is State.MISSED:
            outbox.apply(db, kept.id, Event.APPROVE, now)
        _set_hour(db, kept.id, to.utc, to.utc, now)
    return Moved(draft_id, found.wall, found.zone, before)


def _deliveries(db: Connection, draft_id: int) -> tuple[Kept, ...]:
    """Those of a post that wait for their hour, or missed it."""
    columns = (delivery.c.id, delivery.c.state, delivery.c.due, delivery.c.not_before)
    waiting = delivery.c.state.in_((State.QUEUED, State.MISSED))
    rows = db.execute(select(*columns).where(delivery.c.draft_id == draft_id, waiting).order_by(delivery.c.id))
    return tuple(Kept(row.id, State(row.state), row.due, row.not_before) for row in rows)


def _set_hour(
    db: Connection, delivery_id: int, due: datetime | None, not_before: datetime | None, now: datetime
) -> None:
    """Only while it waits: what is being sent has no other hour any more."""
    waits = (delivery.c.id == delivery_id, delivery.c.state == State.QUEUED)
    db.execute(update(delivery).where(*waits).values(due=due, not_before=not_before, changed=now))


def put_back(db: Connection, moved: Sequence[Moved], now: datetime) -> Topic:
    """Take moves back. Problem: "calendar-past" where an hour from before is over by now, "calendar-out"."""
    for one_move in moved:
        states = outbox.states(db, [kept.id for kept in one_move.deliveries])
        if any(state is not State.QUEUED for state in states.values()):
            raise Problem("calendar-out", text=_text(db, one_move.draft_id)[:80])
        for kept in one_move.deliveries:
            before = kept.due or kept.not_before
            if kept.state is State.QUEUED and before is not None and before <= now:
                raise Problem("calendar-past", wall=one_move.wall)
            _set_hour(db, kept.id, kept.due, kept.not_before, now)
            if kept.state is State.MISSED:
                outbox.apply(db, kept.id, Event.MISS, now)
        drafts.plan_time(db, one_move.draft_id, one_move.wall, one_move.zone)
    return Topic.DRAFTS | Topic.OUTBOX


def _text(db: Connection, draft_id: int) -> str:
    return db.scalar(select(draft.c.text).where(draft.c.id == draft_id)) or ""


def copy(db: Connection, to: Mapping[int, Planned], now: datetime) -> Outcome:
    """The same words and files as drafts of their own, with these hours; nobody let them go. The value: their ids.

    Problem: "calendar-past", "calendar-gone".
    """
    return Outcome(Topic.DRAFTS, tuple(_copy(db, one, planned, now) for one, planned in to.items()))


def _copy(db: Connection, draft_id: int, to: Planned, now: datetime) -> int:
    found = drafts.one(db, draft_id)
    if found is None:
        raise Problem("calendar-gone")
    if to.utc <= now:
        raise Problem("calendar-past", wall=written(to))
    made: int = drafts.start(db, found.text, [each.account_id for each in found.variants], now).value
    for each in found.variants:
        if each.text is not None:
            drafts.vary(db, made, each.account_id, each.text, now)
    chosen = [column for column in draft.c if column.name not in _OF_ONE]
    kept = db.execute(select(*chosen).where(draft.c.id == draft_id)).mappings().one()
    db.execute(update(draft).where(draft.c.id == made).values(**kept))
    files = [column for column in draft_media.c if column.name != "draft_id"]
    rows = db.execute(select(*files).where(draft_media.c.draft_id == draft_id)).mappings().all()
    for row in rows:
        db.execute(insert(draft_media).values(draft_id=made, **row))
    drafts.plan_time(db, made, written(to), to.zone)
    return made


def forget_hour(db: Connection, draft_id: int, now: datetime) -> Outcome:
    """Back to the drafts that have no hour. The value takes it back. Problem: "calendar-out", "calendar-troubled"."""
    found = one(db, draft_id)
    if found is None:
        raise Problem("calendar-gone")
    if _deliveries(db, draft_id):
        raise Problem("calendar-queued", text=found.text[:80])
    if found.mark not in (Mark.DRAFT, Mark.APPROVAL):
        raise Problem("calendar-out", text=found.text[:80])
    drafts.plan_time(db, draft_id, "", "")
    return Outcome(Topic.DRAFTS, (Moved(draft_id, found.wall, found.zone),))


def remove_copies(db: Connection, draft_ids: Sequence[int], now: datetime) -> Topic:
    """Take copies back that nobody let go since."""
    for draft_id in draft_ids:
        if not db.scalar(select(func.count()).where(delivery.c.draft_id == draft_id, _LIVE)):
            drafts.remove(db, draft_id, now)
    return Topic.DRAFTS


# -- clocks ------------------------------------------------------------------------------------------------------------


def settle(db: Connection, now: datetime) -> Outcome:
    """Work out again when each planned post leaves, after the rules of a zone changed. The value: how many moved.

    What is planned means the hour on the wall: a country that changes its clocks must not make it leave an hour off.
    What a person moved since it was last worked out is as they want it, and only looked at.
    """
    hour = planned_hour.c
    waiting = (
        select(delivery.c.id, delivery.c.due, draft.c.due_wall, draft.c.due_zone, hour.wall, hour.zone, hour.due)
        .join(draft, draft.c.id == delivery.c.draft_id)
        .outerjoin(planned_hour, hour.delivery_id == delivery.c.id)
        .where(delivery.c.state == State.QUEUED, delivery.c.due > now, draft.c.due_wall != "")
    )
    moved = 0
    for delivery_id, due, wall, zone, known_wall, known_zone, known in db.execute(waiting).all():
        planned = read(wall, zone)
        if planned is None or (planned.utc == due == known and (wall, zone) == (known_wall, known_zone)):
            continue
        if planned.utc != due:
            if (wall, zone, due) != (known_wall, known_zone, known):
                continue
            _set_hour(db, delivery_id, planned.utc, planned.utc, now)
            moved += 1
        values = {"wall": wall, "zone": zone, "due": planned.utc}
        row = upsert(planned_hour).values(delivery_id=delivery_id, **values)
        db.execute(row.on_conflict_do_update(index_elements=[hour.delivery_id], set_=values))
    return Outcome(Topic.OUTBOX | Topic.DRAFTS if moved else Topic.NONE, moved)
