"""The reply clock in the file: opening hours and targets, and when each conversation is due."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update

from cmdesk.domain import clock
from cmdesk.domain.clock import SOLVED_WITHIN, TARGETS, Call, Hours, Priority
from cmdesk.domain.conversations import FORWARD_ROLES, State
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import settings
from cmdesk.store.tables import conversation, person

HOURS, TARGET = "opening hours", "reply targets"
SOLVING = "solving target"
ZONE = "zone of this computer"
SOME = 500  # settled in one transaction


def hours(db: Connection) -> Hours:
    """The opening hours, closed on the days off the user typed and on the public ones that were taken over."""
    kept = settings.read(db, HOURS)
    if kept is None:
        return Hours(settings.read(db, ZONE, "UTC"))
    week = tuple(tuple((start, end) for start, end in spans) for spans in kept["week"])
    return Hours(kept["zone"], week, frozenset(date.fromisoformat(day) for day in {**kept["public"], **kept["own"]}))


def zone(db: Connection) -> str:
    """Where people here look at the clock: an IANA zone; "" while nobody said."""
    kept = settings.read(db, HOURS)
    return str(kept["zone"] if kept is not None else settings.read(db, ZONE, ""))


def live_in(db: Connection, zone: str) -> Outcome:
    """Where the usual hours count until the user sets others: an IANA zone. The value: whether that is new."""
    if settings.read(db, ZONE) == zone:
        return Outcome(Topic.NONE, False)
    settings.keep(db, ZONE, zone)
    return Outcome(Topic.NONE if has_hours(db) else unsettle(db), True)


def days_off(db: Connection) -> Mapping[str, dict[str, str]]:
    """The days off with their names: "own" are the user's, "public" those taken over; "regions" says of where."""
    kept = settings.read(db, HOURS) or {}
    return {name: dict(kept.get(name, {})) for name in ("own", "public", "regions")}


def keep_hours(
    db: Connection,
    hours: Hours,
    own: Mapping[date, str] | None = None,
    public: Mapping[date, str] | None = None,
    regions: Mapping[str, str] | None = None,
) -> Topic:
    """Keep when somebody is there; `own`, `public`, `regions` are left as they were where they are None.

    What is due is worked out anew by `settle`.
    """
    before = days_off(db)

    def days(told: Mapping[date, str] | None, name: str) -> dict[str, str]:
        return before[name] if told is None else {day.isoformat(): words for day, words in told.items()}

    kept = {
        "zone": hours.zone,
        "week": [[list(span) for span in spans] for spans in hours.week],
        "own": days(own, "own"),
        "public": days(public, "public"),
        "regions": before["regions"] if regions is None else dict(regions),
    }
    settings.keep(db, HOURS, kept)
    return Topic.SETTINGS | unsettle(db)


def has_hours(db: Connection) -> bool:
    return settings.read(db, HOURS) is not None


def targets(db: Connection) -> dict[Call, timedelta]:
    """How long an answer may take, in opening time; what is missing has no clock."""
    kept = settings.read(db, TARGET)
    if kept is None:
        return dict(TARGETS)
    return {Call(name): timedelta(minutes=minutes) for name, minutes in kept.items()}


def keep_targets(db: Connection, targets: Mapping[Call, timedelta]) -> Topic:
    settings.keep(db, TARGET, {call.value: span // timedelta(minutes=1) for call, span in targets.items()})
    return Topic.SETTINGS | unsettle(db)


def solving_target(db: Connection) -> timedelta | None:
    """Within how much opening time a matter is to be closed; nothing falls due by it."""
    minutes = settings.read(db, SOLVING, SOLVED_WITHIN // timedelta(minutes=1))
    return timedelta(minutes=minutes) if minutes else None


def keep_solving_target(db: Connection, target: timedelta | None) -> Topic:
    settings.keep(db, SOLVING, target // timedelta(minutes=1) if target else 0)
    return Topic.SETTINGS


def unsettle(db: Connection, *which: Any) -> Topic:
    """Have the clock of these conversations (all that somebody waits in) worked out anew by the next `settle`."""
    some = update(conversation).values(need=None)
    db.execute(some.where(*(which or (conversation.c.waiting_since.is_not(None),))))
    return Topic.CONVERSATIONS


_UNSETTLED = (
    select(
        conversation.c.id,
        conversation.c.latest,
        conversation.c.waiting_since,
        conversation.c.kind,
        conversation.c.priority,
        conversation.c.due,
        conversation.c.late,
        conversation.c.sentiment,
        func.coalesce(person.c.role, "").label("role"),
        func.coalesce(person.c.starred, False).label("regular"),
    )
    .select_from(conversation.outerjoin(person))
    .where(conversation.c.need.is_(None))
    .order_by(conversation.c.id)
    .limit(SOME)
)


def settle(db: Connection) -> Outcome:
    """Work out when some conversations are due and how they stand in the list by need; the value: how many.

    Called at the end of each write that touches what they depend on; again until 0 after the hours changed. What is
    late now is said by `tick`.
    """
    rows = db.execute(_UNSETTLED).all()
    if not rows:
        return Outcome(Topic.NONE, 0)
    open_hours, allowed = hours(db), targets(db)
    settled = []
    for row in rows:
        target = allowed.get(Call(row.kind)) if row.kind else None
        due = None
        if row.waiting_since is not None and target is not None:
            due = clock.due(row.waiting_since, open_hours, target)
        late = bool(row.late) and due == row.due
        need = clock.need(
            row.latest,
            row.waiting_since,
            due,
            Priority(row.priority),
            unhappy=row.sentiment == -1,
            vip=row.role in FORWARD_ROLES or row.regular,
            late=late,
        )
        settled.append({"which": row.id, "due": due, "late": late, "need": need})
    db.execute(
        update(conversation)
        .where(conversation.c.id == bindparam("which"))
        .values(due=bindparam("due"), late=bindparam("late"), need=bindparam("need")),
        settled,
    )
    return Outcome(Topic.CONVERSATIONS, len(settled))


def settle_all(db: Connection) -> None:
    """The same to the end, within a write that touched only some."""
    while settle(db).value:
        pass


def tick(db: Connection, now: datetime) -> Topic:
    """Time has passed: mark what became late since, and put it before all that is not."""
    late = db.execute(
        update(conversation)
        .where(conversation.c.late == 0, conversation.c.due.is_not(None), conversation.c.due <= now)
        .values(late=True, need=conversation.c.need - clock.LATE_FIRST)
    )
    return Topic.CONVERSATIONS if late.rowcount else Topic.NONE


def next_due(db: Connection) -> datetime | None:
    """When the next answer is due."""
    found: datetime | None = db.scalar(
        select(func.min(conversation.c.due)).where(
            conversation.c.late == 0, conversation.c.due.is_not(None), conversation.c.state == State.OPEN
        )
    )
    return found
