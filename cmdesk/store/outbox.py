"""Queries on the outbox. State changes go through `cmdesk.domain.outbox.step`.

The text of a delivery never changes: an edit takes it back and makes another, with another key.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update

from cmdesk.domain.media import Attached
from cmdesk.domain.outbox import (
    FINISHED,
    SEGMENT,
    TAKEN,
    Event,
    Outgoing,
    State,
    fingerprint,
    step,
)
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import chains, conversations, media, send_ledger, sight
from cmdesk.store.tables import attempt, delivery

COLUMNS = tuple(getattr(delivery.c, name) for name in Outgoing.__dataclass_fields__)
_ENDS = (Event.DELIVERED, Event.DEFERRED, Event.REFUSED, Event.LOST)
TAKEN_BACK = (State.QUEUED, State.MISSED, State.HELD, State.FAILED)  # it is certain that these are not out


@dataclass(frozen=True)
class Follows:
    """The place of a delivery in a thread; its reply_to is told once what it follows is out."""

    after_id: int
    place: int
    part: str = SEGMENT
    delay: int = 0  # seconds


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
    follows: Follows | None = None,
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
            not_before=(not_before or due) if follows is None else None,
            options=chosen,
            **({} if follows is None else asdict(follows)),
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
    row = db.execute(select(*COLUMNS).where(delivery.c.id == delivery_id)).one_or_none()
    return None if row is None else plain(row)


def states(db: Connection, ids: Sequence[int]) -> dict[int, State]:
    """Where these deliveries stand."""
    found = db.execute(select(delivery.c.id, delivery.c.state).where(delivery.c.id.in_(ids)))
    return {row.id: State(row.state) for row in found}


def apply(db: Connection, delivery_id: int, event: Event, now: datetime, **details: Any) -> Topic:
    """Move one delivery; fails loudly if it changed under us."""
    old = plain(db.execute(select(*COLUMNS).where(delivery.c.id == delivery_id)).one())
    new = step(old, event, now, **details)
    keep(db, old, new, event, now)
    if new.state is State.CANCELLED:  # what was to follow it never can
        for follower in chains.followers(db, delivery_id, TAKEN_BACK):
            apply(db, follower, Event.CANCEL, now, reason=new.reason)
    return Topic.OUTBOX | Topic.DRAFTS | (Topic.CONVERSATIONS if old.conversation_id is not None else Topic.NONE)


def keep(db: Connection, old: Outgoing, new: Outgoing, event: Event | None, now: datetime) -> None:
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
    if event is not None:
        send_ledger.note(db, new, event, now)
    if event is Event.CLAIM:
        db.execute(insert(attempt).values(delivery_id=old.id, number=new.attempts, started=now))
    elif event in _ENDS and old.state is State.SENDING:
        db.execute(
            update(attempt)
            .where(attempt.c.delivery_id == old.id, attempt.c.ended.is_(None))
            .values(ended=now, event=event, reason=new.reason)
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


def plain(row: Any) -> Outgoing:
    return Outgoing(**{**row._mapping, "state": State(row.state), "options": row.options or {}})
