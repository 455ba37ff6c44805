"""What may leave next, what is taken to be sent, and what must wait for a person after a sleep or a crash."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Select, not_, or_, select, update

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.outbox import BY_HAND, MISSED_AFTER, Event, Outgoing, State
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import approvals, chains, outbox, pausing, sight
from cmdesk.store.tables import account, attempt, delivery


def claim(db: Connection, now: datetime, busy: Sequence[int] = (), delivery_id: int | None = None) -> Outcome:
    """Take the next delivery that is due; committed before a byte leaves. The value: it, or None.

    `busy`: accounts that are sending already; each sends one thing at a time, in order. `delivery_id`: this one or
    none. An answer whose thread changed since a person let it go is held for them, whoever asks for it.
    """
    topic = Topic.NONE
    while (found := db.scalar(_next(db, now, busy, delivery_id))) is not None:
        if changes := sight.since(db, found):
            topic |= outbox.apply(db, found, Event.HOLD, now, reason=changes[0].change)
            continue
        topic |= outbox.apply(db, found, Event.CLAIM, now)
        return Outcome(topic, outbox.one(db, found))
    return Outcome(topic, None)


def hand_over(db: Connection, delivery_id: int, now: datetime) -> Topic:
    """What is due is for a person to publish: it waits for them from now on, and nothing leaves from here."""
    if db.scalar(_next(db, now, (), delivery_id)) is None:
        return Topic.NONE  # taken back, or paused, meanwhile
    return outbox.apply(db, delivery_id, Event.HOLD, now, reason=BY_HAND)


def hold_back(db: Connection, delivery_id: int, reason: str, now: datetime) -> Topic:
    """Hold what its network is known to refuse, as far as it still waits: it may have left or been taken back since."""
    waits = select(delivery.c.id).where(delivery.c.id == delivery_id, delivery.c.state == State.QUEUED)
    return outbox.apply(db, delivery_id, Event.HOLD, now, reason=reason) if db.scalar(waits) is not None else Topic.NONE


def next_to_send(db: Connection, now: datetime, busy: Sequence[int] = ()) -> Outgoing | None:
    """What `claim` would look at first."""
    found = db.scalar(_next(db, now, busy))
    return outbox.one(db, found) if found is not None else None


def _next(db: Connection, now: datetime, busy: Sequence[int], delivery_id: int | None = None) -> Select[int]:
    due = or_(delivery.c.not_before.is_(None), delivery.c.not_before <= now)
    some = select(delivery.c.id).join(account).where(delivery.c.state == State.QUEUED, due, *_may_leave(db, busy))
    if delivery_id is not None:
        some = some.where(delivery.c.id == delivery_id)
    return some.order_by(delivery.c.id).limit(1)


def next_due(db: Connection, busy: Sequence[int] = ()) -> datetime | None:
    """When the sender has something to do next; what waits for its person or for a busy account is not counted."""
    found = []
    queued = (State.QUEUED, delivery.c.not_before, _may_leave(db, busy))
    for state, at, free in (queued, (State.UNSURE, delivery.c.look_after, can_work(busy))):
        some = select(at).join_from(delivery, account).where(delivery.c.state == state, at.is_not(None), *free)
        found.append(db.execute(some.order_by(at).limit(1)).scalar())
    return min((at for at in found if at is not None), default=None)


def _may_leave(db: Connection, busy: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    """Of a delivery: its account can send, no pause holds it, who must agree did, what it follows is out."""
    return (*can_work(busy), *pausing.allowed(db), *approvals.allowed(db), chains.ready())


def can_work(busy: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    """Of a delivery's account: it is there, it is signed in, it is not paused, and nothing goes through it now."""
    return (
        delivery.c.account_id.not_in(busy),
        account.c.removed.is_(None),
        account.c.health != AccountHealth.SIGN_IN,
        account.c.paused.is_(None),
    )


# How many in which time; of answers alone, of what answers nothing, or (None) of both.
Limit = tuple[int, timedelta, bool | None]


def wait_for_room(db: Connection, delivery_id: int, limits: Sequence[Limit], now: datetime) -> Outcome:
    """Where its account has tried as often as its network takes in some time, it waits. The value: whether it does."""
    post = outbox.one(db, delivery_id)
    if post is None or post.state is not State.QUEUED:
        return Outcome(Topic.NONE, False)
    until, told = now, ""
    for count, per, answers in limits:
        if answers is not None and answers != bool(post.reply_to):
            continue
        tries = select(attempt.c.started).join(delivery).where(delivery.c.account_id == post.account_id)
        if answers is not None:
            tries = tries.where(delivery.c.reply_to != "" if answers else delivery.c.reply_to == "")
        # The one that must be over before there is room again.
        oldest = db.scalar(tries.order_by(attempt.c.started.desc()).offset(count - 1).limit(1))
        if oldest is not None and oldest + per > until:
            until, told = oldest + per, f"quota-reached count={count} limit={round(per.total_seconds() / 60)}"
    if until <= now:
        return Outcome(Topic.NONE, False)
    waits = (delivery.c.id == delivery_id, delivery.c.state == State.QUEUED)
    db.execute(update(delivery).where(*waits).values(not_before=until, reason=told, changed=now))
    return Outcome(Topic.OUTBOX, True)


def keep_prepared(db: Connection, delivery_id: int, prepared: str, now: datetime) -> Topic:
    """What was sent ahead of a delivery that still waits to leave."""
    waits = (delivery.c.id == delivery_id, delivery.c.state == State.QUEUED)
    db.execute(update(delivery).where(*waits).values(prepared=prepared, changed=now))
    return Topic.NONE


def not_prepared(
    db: Connection,
    delivery_id: int,
    event: Event,
    now: datetime,
    reason: str,
    retry_after: timedelta | None = None,
) -> Topic:
    """What was to be sent ahead of it could not be; nothing is out. `event`: DEFERRED or REFUSED."""
    old = outbox.one(db, delivery_id)
    if old is None or old.state is not State.QUEUED:
        return Topic.NONE  # a person took it back meanwhile
    return outbox.apply(db, delivery_id, event, now, reason=reason, retry_after=retry_after)


def recover(db: Connection, now: datetime, busy: Sequence[int] = ()) -> Topic:
    """After a crash: what was being sent may be out. Never send it blindly.

    `busy`: accounts that really are sending.
    """
    topic = Topic.NONE
    stray = select(delivery.c.id).where(delivery.c.state == State.SENDING, delivery.c.account_id.not_in(busy))
    for found in db.execute(stray).scalars().all():
        topic |= outbox.apply(db, found, Event.LOST, now, reason="stopped-while-sending")
    return topic


def miss(db: Connection, now: datetime, account_id: int | None = None) -> Outcome:
    """After a sleep: what should have left long ago waits for a decision. The value: how many.

    What the pause of everything holds waits for its end, which asks.
    """
    passed = (delivery.c.state == State.QUEUED, delivery.c.not_before < now - MISSED_AFTER)
    late = select(delivery.c.id).where(*passed, *pausing.allowed(db), chains.ready())
    if account_id is not None:
        late = late.where(delivery.c.account_id == account_id)
    return _miss(db, late, now)


def miss_unagreed(db: Connection, now: datetime) -> Outcome:
    """What nobody agreed to in time waits for a decision: an answer that comes days later must not let it leave."""
    blocked = [not_(agreed) for agreed in approvals.allowed(db)]
    if not blocked:
        return Outcome(Topic.NONE, 0)
    passed = (delivery.c.state == State.QUEUED, delivery.c.not_before < now - MISSED_AFTER)
    late = select(delivery.c.id).where(*passed, *blocked, *pausing.allowed(db), chains.ready())
    return _miss(db, late, now)


def _miss(db: Connection, late: Select[int], now: datetime) -> Outcome:
    topic, found = Topic.NONE, list(db.scalars(late))
    for delivery_id in found:
        topic |= outbox.apply(db, delivery_id, Event.MISS, now)
    return Outcome(topic, len(found))
