"""Queries on the outbox. State changes go through `cmdesk.domain.outbox.step`.

The text of a delivery never changes: an edit takes it back and makes another, with another key.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, or_, select, tuple_, update

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import Attached
from cmdesk.domain.outbox import (
    FINISHED,
    MISSED_AFTER,
    TAKEN,
    Attempt,
    Event,
    OutboxRow,
    Outgoing,
    State,
    fingerprint,
    looked_in_vain,
    step,
)
from cmdesk.domain.rules import Event as RuleEvent
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import arrivals, conversations, media, ruling, sight, threads
from cmdesk.store.tables import account, attempt, delivery, item

PAGE = 100
_COLUMNS = tuple(getattr(delivery.c, name) for name in Outgoing.__dataclass_fields__)
_ENDS = (Event.DELIVERED, Event.DEFERRED, Event.REFUSED, Event.LOST)
TAKEN_BACK = (State.QUEUED, State.MISSED, State.HELD, State.FAILED)  # it is certain that these are not out


def add(
    db: Connection,
    *,
    account_id: int,
    text: str,
    key: str,
    now: datetime,
    draft_id: int | None = None,
    conversation_id: int | None = None,
    reply_to: str = "",
    due: datetime | None = None,
    not_before: datetime | None = None,
    attached: Sequence[Attached] = (),
    options: Mapping[str, str] | None = None,
) -> int:
    """Queue a delivery that a person approved, with its files as they are described now; return its id."""
    chosen = dict(options or {})
    made: int = db.execute(
        insert(delivery)
        .values(
            account_id=account_id,
            draft_id=draft_id,
            conversation_id=conversation_id,
            text=text,
            reply_to=reply_to,
            state=State.DRAFT,
            key=key,
            due=due,
            not_before=not_before or due,
            options=chosen,
            fingerprint=fingerprint(text, reply_to, chosen, attached),
            created=now,
            changed=now,
        )
        .returning(delivery.c.id)
    ).scalar_one()
    media.snapshot(db, made, attached)
    apply(db, made, Event.APPROVE, now)
    sight.keep(db, made)
    return made


def reply(
    db: Connection,
    conversation_id: int,
    text: str,
    key: str,
    now: datetime,
    *,
    not_before: datetime,
    due: datetime | None = None,
    reason: str = "",
) -> Outcome:
    """Queue an answer to a conversation; what was typed is now in the outbox. The value: the delivery's id.

    `due`: the time that was chosen for it; `reason`: the code of why else it waits. Whoever asks twice for the same
    words before they have left means them once, and while nobody knows whether they did: then they are not sent twice.
    """
    thread = conversations.thread(db, conversation_id)
    assert thread is not None, f"conversation {conversation_id} is gone"
    assert thread.row.account_id is not None, f"conversation {conversation_id} has no account"
    leaving = select(delivery.c.id).where(
        delivery.c.conversation_id == conversation_id,
        delivery.c.text == text,
        delivery.c.state.in_((State.QUEUED, State.SENDING, State.HELD, State.UNSURE)),
    )
    if (known := db.scalar(leaving.limit(1))) is not None:
        return Outcome(Topic.NONE, known)
    made = add(
        db,
        account_id=thread.row.account_id,
        text=text,
        key=key,
        now=now,
        conversation_id=conversation_id,
        reply_to=thread.reply_to,
        due=due,
        not_before=not_before,
        attached=media.of_reply(db, conversation_id),
        options=media.options_of_reply(db, conversation_id),
    )
    db.execute(update(delivery).where(delivery.c.id == made).values(reason=reason))
    media.let_go(db, conversation_id)
    conversations.save_draft(db, conversation_id, "reply", "", now)
    return Outcome(Topic.OUTBOX | Topic.CONVERSATIONS, made)


def take_back(db: Connection, delivery_id: int, now: datetime) -> Outcome:
    """Bring back what has not left; the value: its text, or None when it has left.

    An answer goes back where it was written, above what was typed there meanwhile.
    """
    post = one(db, delivery_id)
    if post is None or post.state not in TAKEN_BACK:
        return Outcome(Topic.NONE, None)
    apply(db, delivery_id, Event.EDIT, now)
    apply(db, delivery_id, Event.CANCEL, now, reason=TAKEN)
    if post.conversation_id is not None:
        typed = conversations.typed(db, post.conversation_id, "reply")
        whole = f"{post.text}\n\n{typed}" if typed.strip() else post.text
        media.bring_back(db, delivery_id, media.reply_draft(db, post.conversation_id, now).value)
        conversations.save_draft(db, post.conversation_id, "reply", whole, now)
    return Outcome(Topic.OUTBOX | Topic.CONVERSATIONS | Topic.DRAFTS, post.text)


def take_back_from(db: Connection, account_id: int, now: datetime) -> Topic:
    """Bring back all that waits to leave through an account."""
    waiting = select(delivery.c.id).where(delivery.c.account_id == account_id, delivery.c.state.in_(TAKEN_BACK))
    topic = Topic.NONE
    for delivery_id in db.scalars(waiting.order_by(delivery.c.id.desc())).all():
        topic |= take_back(db, delivery_id, now).topic
    return topic


def one(db: Connection, delivery_id: int) -> Outgoing | None:
    row = db.execute(select(*_COLUMNS).where(delivery.c.id == delivery_id)).one_or_none()
    return None if row is None else _plain(row)


def states(db: Connection, ids: Sequence[int]) -> dict[int, State]:
    """Where these deliveries stand."""
    found = db.execute(select(delivery.c.id, delivery.c.state).where(delivery.c.id.in_(ids)))
    return {row.id: State(row.state) for row in found}


def apply(db: Connection, delivery_id: int, event: Event, now: datetime, **details: Any) -> Topic:
    """Move one delivery; fails loudly if it changed under us."""
    old = _plain(db.execute(select(*_COLUMNS).where(delivery.c.id == delivery_id)).one())
    _keep(db, old, step(old, event, now, **details), event, now)
    return Topic.OUTBOX | Topic.DRAFTS | (Topic.CONVERSATIONS if old.conversation_id is not None else Topic.NONE)


def _keep(db: Connection, old: Outgoing, new: Outgoing, event: Event | None, now: datetime) -> None:
    values = {name: value for name, value in vars(new).items() if name != "id"}
    changed = db.execute(
        update(delivery)
        .where(delivery.c.id == old.id, delivery.c.state == old.state, delivery.c.attempts == old.attempts)
        .values(**values, changed=now)
    )
    if changed.rowcount != 1:
        raise RuntimeError(f"delivery {old.id} changed while it was being moved")
    if new.state in FINISHED:
        sight.drop(db, old.id)
    if event is Event.CLAIM:
        db.execute(insert(attempt).values(delivery_id=old.id, number=new.attempts, started=now))
    elif event in _ENDS and old.state is State.SENDING:
        db.execute(
            update(attempt)
            .where(attempt.c.delivery_id == old.id, attempt.c.ended.is_(None))
            .values(ended=now, event=event, reason=new.reason)
        )


def claim(db: Connection, now: datetime, busy: Sequence[int] = (), delivery_id: int | None = None) -> Outcome:
    """Take the next delivery that is due; committed before a byte leaves. The value: it, or None.

    `busy`: accounts that are sending already; each sends one thing at a time, in order. `delivery_id`: this one or
    none. An answer whose thread changed since a person let it go is held for them, whoever asks for it.
    """
    topic = Topic.NONE
    while (found := db.scalar(_next(now, busy, delivery_id))) is not None:
        if changes := sight.since(db, found):
            topic |= apply(db, found, Event.HOLD, now, reason=changes[0].change)
            continue
        topic |= apply(db, found, Event.CLAIM, now)
        return Outcome(topic, one(db, found))
    return Outcome(topic, None)


def next_to_send(db: Connection, now: datetime, busy: Sequence[int] = ()) -> Outgoing | None:
    """What `claim` would look at first."""
    found = db.scalar(_next(now, busy))
    return one(db, found) if found is not None else None


def _next(now: datetime, busy: Sequence[int], delivery_id: int | None = None) -> Select[int]:
    due = or_(delivery.c.not_before.is_(None), delivery.c.not_before <= now)
    some = select(delivery.c.id).join(account).where(delivery.c.state == State.QUEUED, due, *_can_work(busy))
    if delivery_id is not None:
        some = some.where(delivery.c.id == delivery_id)
    return some.order_by(delivery.c.id).limit(1)


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
    old = one(db, delivery_id)
    if old is None or old.state is not State.QUEUED:
        return Topic.NONE  # a person took it back meanwhile
    return apply(db, delivery_id, event, now, reason=reason, retry_after=retry_after)


def _can_work(busy: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    """Of a delivery's account: it is there, it is signed in, it is not paused, and nothing goes through it now."""
    return (
        delivery.c.account_id.not_in(busy),
        account.c.removed.is_(None),
        account.c.health != AccountHealth.SIGN_IN,
        account.c.paused.is_(None),
    )


def delivered(
    db: Connection, delivery_id: int, now: datetime, *, remote_id: str, address: str, reply_to: str = ""
) -> Topic:
    """It is out: keep it as an item of ours, so that answers find it."""
    topic = apply(db, delivery_id, Event.DELIVERED, now, remote_id=remote_id, address=address)
    post = one(db, delivery_id)
    assert post is not None
    if remote_id:
        _keep_item(db, post, now, reply_to)
    if post.conversation_id is not None:
        threads.sent(db, post.conversation_id, post.text, now)
        topic |= ruling.run(db, RuleEvent.SENT, [post.conversation_id], now).topic
    return topic | Topic.ITEMS | Topic.CONVERSATIONS


def _keep_item(db: Connection, post: Outgoing, now: datetime, reply_to: str) -> None:
    owner = db.execute(select(account.c.network, account.c.name).where(account.c.id == post.account_id)).one()
    kind = Kind.MAIL if owner.network == "mail" else Kind.POST
    ours = NewItem(
        remote_id=post.remote_id,
        text=post.text,
        published=now,
        kind=kind,
        author=Author(name=owner.name, handle=owner.name),
        link=post.address,
        mine=True,
        reply_to=reply_to,
    )
    arrivals.add(db, arrivals.Origin(account_id=post.account_id, network=owner.network), [ours], now)
    if post.conversation_id is not None:
        db.execute(
            update(item)
            .where(
                item.c.account_id == post.account_id,
                item.c.account_id.is_not(None),
                item.c.remote_id == post.remote_id,
            )
            .values(conversation_id=post.conversation_id)
        )


def send_now(db: Connection, delivery_id: int, now: datetime) -> Topic:
    """A person does not want it to wait: not for the undo window, not for its time, not for tempers to cool."""
    same = (delivery.c.id == delivery_id, delivery.c.state == State.QUEUED, delivery.c.attempts == 0)
    done = db.execute(update(delivery).where(*same).values(not_before=now, due=None, reason="", changed=now))
    return Topic.OUTBOX | Topic.CONVERSATIONS if done.rowcount else Topic.NONE


def hasten(db: Connection, now: datetime, window: float) -> Outcome:
    """Close the undo window, of that many seconds, of what is in it; the value: how many. What is planned stays so."""
    closing = db.execute(
        update(delivery)
        .where(
            delivery.c.state == State.QUEUED,
            delivery.c.due.is_(None),
            delivery.c.attempts == 0,
            delivery.c.not_before > now,
            delivery.c.not_before <= now + timedelta(seconds=window),
        )
        .values(not_before=now)
    )
    return Outcome(Topic.OUTBOX if closing.rowcount else Topic.NONE, closing.rowcount)


def recover(db: Connection, now: datetime, busy: Sequence[int] = ()) -> Topic:
    """After a crash: what was being sent may be out. Never send it blindly.

    `busy`: accounts that really are sending.
    """
    topic = Topic.NONE
    stray = select(delivery.c.id).where(delivery.c.state == State.SENDING, delivery.c.account_id.not_in(busy))
    for found in db.execute(stray).scalars().all():
        topic |= apply(db, found, Event.LOST, now, reason="stopped-while-sending")
    return topic


def miss(db: Connection, now: datetime, account_id: int | None = None) -> Outcome:
    """After a sleep: what should have left long ago waits for a decision. The value: how many."""
    late = select(delivery.c.id).where(delivery.c.state == State.QUEUED, delivery.c.not_before < now - MISSED_AFTER)
    if account_id is not None:
        late = late.where(delivery.c.account_id == account_id)
    topic, found = Topic.NONE, list(db.scalars(late))
    for delivery_id in found:
        topic |= apply(db, delivery_id, Event.MISS, now)
    return Outcome(topic, len(found))


def decide(
    db: Connection,
    delivery_id: int,
    decision: str,
    now: datetime,
    not_before: datetime | None = None,
    *,
    remote_id: str = "",
    address: str = "",
    reply_to: str = "",
) -> Topic:
    """What a person says of a delivery that waits: "sent", "again" or "cancel".

    `remote_id` and what follows: what it is called there, where that is known. BadMove when it does not wait for that.
    """
    post = one(db, delivery_id)
    if post is None:
        return Topic.NONE
    match decision:
        case "sent":
            name, where = post.remote_id or remote_id, post.address or address
            return delivered(db, delivery_id, now, remote_id=name, address=where, reply_to=reply_to)
        case "again":
            event = Event.NOT_THERE if post.state is State.UNSURE else Event.APPROVE
            topic = apply(db, delivery_id, event, now)
            at = not_before or (post.due if post.due is not None and post.due > now else now)
            db.execute(update(delivery).where(delivery.c.id == delivery_id).values(not_before=at))
            sight.keep(db, delivery_id)  # they have the thread as it is now before their eyes
            return topic
        case "cancel":
            return apply(db, delivery_id, Event.CANCEL, now)
    raise ValueError(decision)


def to_look_up(db: Connection, now: datetime) -> Sequence[Outgoing]:
    """What may be out and can be looked for now."""
    rows = db.execute(
        select(*_COLUMNS)
        .join(account)
        .where(delivery.c.state == State.UNSURE, delivery.c.look_after <= now, *_can_work(()))
        .order_by(delivery.c.id)
    )
    return [_plain(row) for row in rows]


def found(
    db: Connection, delivery_id: int, now: datetime, *, remote_id: str, address: str, reply_to: str = ""
) -> Topic:
    """A look-up found it: it is out, even where a person has let it go again meanwhile."""
    old = one(db, delivery_id)
    if old is None or old.state not in (State.UNSURE, State.QUEUED, State.HELD):
        return Topic.NONE  # a person decided meanwhile
    return delivered(db, delivery_id, now, remote_id=remote_id, address=address, reply_to=reply_to)


def not_found(db: Connection, delivery_id: int, now: datetime, *, certain: bool) -> Topic:
    """A look-up found nothing."""
    old = one(db, delivery_id)
    if old is None or old.state is not State.UNSURE:
        return Topic.NONE  # a person decided meanwhile
    new, event = looked_in_vain(old, now, certain=certain)
    _keep(db, old, new, None, now)
    return apply(db, delivery_id, event, now) if event is not None else Topic.OUTBOX


def look_later(db: Connection, delivery_id: int, now: datetime, after: timedelta) -> Topic:
    """The look-up itself did not work."""
    db.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id, delivery.c.state == State.UNSURE)
        .values(look_after=now + after)
    )
    return Topic.NONE


def next_due(db: Connection, busy: Sequence[int] = ()) -> datetime | None:
    """When the sender has something to do next; what waits for its person or for a busy account is not counted."""
    found = []
    for state, at in ((State.QUEUED, delivery.c.not_before), (State.UNSURE, delivery.c.look_after)):
        some = select(at).join_from(delivery, account).where(delivery.c.state == state, at.is_not(None))
        found.append(db.execute(some.where(*_can_work(busy)).order_by(at).limit(1)).scalar())
    return min((at for at in found if at is not None), default=None)


def rows(
    db: Connection,
    after: OutboxRow | None = None,
    limit: int = PAGE,
    states: Sequence[State] = (),
    draft_id: int | None = None,
    delivery_id: int | None = None,
) -> Sequence[OutboxRow]:
    """Deliveries, the last changed first."""
    c = delivery.c
    some = (
        select(
            c.id,
            c.account_id,
            account.c.name.label("account"),
            account.c.network,
            c.draft_id,
            c.conversation_id,
            c.text,
            c.state,
            c.due,
            c.not_before,
            c.attempts,
            c.address,
            c.reason,
            c.changed,
        )
        .join(account)
        .order_by(c.changed.desc(), c.id.desc())
        .limit(limit)
    )
    if after is not None:
        some = some.where(tuple_(c.changed, c.id) < (after.changed, after.id))
    if states:
        some = some.where(c.state.in_(states))
    if draft_id is not None:
        some = some.where(c.draft_id == draft_id)
    if delivery_id is not None:
        some = some.where(c.id == delivery_id)
    return [OutboxRow(**{**row._mapping, "state": State(row.state)}) for row in db.execute(some)]


def attempts(db: Connection, delivery_id: int) -> Sequence[Attempt]:
    """Every try of a delivery, in order."""
    c = attempt.c
    found = db.execute(
        select(c.number, c.started, c.ended, c.event, c.reason).where(c.delivery_id == delivery_id).order_by(c.id)
    )
    return [Attempt(r.number, r.started, r.ended, Event(r.event) if r.event else None, r.reason) for r in found]


def waiting(db: Connection) -> dict[State, int]:
    """How many deliveries there are in each state that is not finished."""
    live = (State.QUEUED, State.SENDING, State.UNSURE, State.FAILED, State.MISSED, State.HELD)
    counted = select(delivery.c.state, func.count()).where(delivery.c.state.in_(live)).group_by(delivery.c.state)
    return {State(row[0]): row[1] for row in db.execute(counted)}


def _plain(row: Any) -> Outgoing:
    return Outgoing(**{**row._mapping, "state": State(row.state), "options": row.options or {}})
