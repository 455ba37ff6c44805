"""What became of a delivery: it is out, it was looked for, or a person says so."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.outbox import MISSED_AFTER, Event, Outgoing, State, looked_in_vain
from cmdesk.domain.rules import Event as RuleEvent
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import arrivals, chains, claiming, outbox, ruling, sight, threads
from cmdesk.store.tables import account, delivery, item


def delivered(
    db: Connection,
    delivery_id: int,
    now: datetime,
    *,
    remote_id: str,
    address: str,
    reply_to: str = "",
    reason: str = "",
) -> Topic:
    """It is out: keep it as an item of ours, so that answers find it. `reason`: what went otherwise than was shown."""
    told = {"remote_id": remote_id, "address": address, "reason": reason}
    topic = outbox.apply(db, delivery_id, Event.DELIVERED, now, **told)
    post = outbox.one(db, delivery_id)
    assert post is not None
    if remote_id:
        _keep_item(db, post, now, reply_to)
    for follower in chains.tell(db, delivery_id, reply_to, now):
        topic |= outbox.apply(db, follower, Event.HOLD, now, reason=chains.UNNAMED)
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


def decide_all(
    db: Connection, delivery_ids: Sequence[int], decision: str, now: datetime, not_before: datetime | None = None
) -> Outcome:
    """The same of several, in one transaction; what changed meanwhile is left as it is. The value: how many."""
    topic, done = Topic.NONE, 0
    for delivery_id in sorted(delivery_ids):
        post = outbox.one(db, delivery_id)  # now: what was given up takes along what was to follow it
        if post is not None and post.state in (State.MISSED, State.HELD, State.FAILED):
            topic |= decide(db, delivery_id, decision, now, not_before)
            done += 1
    return Outcome(topic, done)


def to_look_up(db: Connection, now: datetime) -> Sequence[Outgoing]:
    """What may be out and can be looked for now."""
    rows = db.execute(
        select(*outbox.COLUMNS)
        .join(account)
        .where(delivery.c.state == State.UNSURE, delivery.c.look_after <= now, *claiming.can_work(()))
        .order_by(delivery.c.id)
    )
    return [outbox.plain(row) for row in rows]


def found(
    db: Connection,
    delivery_id: int,
    now: datetime,
    *,
    remote_id: str,
    address: str,
    reply_to: str = "",
    reason: str = "",
) -> Topic:
    """A look-up found it: it is out, even where a person has let it go again meanwhile."""
    old = outbox.one(db, delivery_id)
    if old is None or old.state not in (State.UNSURE, State.QUEUED, State.HELD):
        return Topic.NONE  # a person decided meanwhile
    if _is_another(db, old, remote_id):
        return not_found(db, delivery_id, now, certain=False)
    told = {"remote_id": remote_id, "address": address, "reply_to": reply_to, "reason": reason}
    return delivered(db, delivery_id, now, **told)


def _is_another(db: Connection, post: Outgoing, remote_id: str) -> bool:
    """Whether what a look-up found is known as another delivery: the same words went out twice on purpose."""
    same = (delivery.c.account_id == post.account_id, delivery.c.remote_id == remote_id, delivery.c.id != post.id)
    return bool(remote_id) and db.scalar(select(delivery.c.id).where(*same).limit(1)) is not None


def not_found(db: Connection, delivery_id: int, now: datetime, *, certain: bool) -> Topic:
    """A look-up found nothing. What goes again for that leaves by itself only while its hour has not long passed."""
    old = outbox.one(db, delivery_id)
    if old is None or old.state is not State.UNSURE:
        return Topic.NONE  # a person decided meanwhile
    new, event = looked_in_vain(old, now, certain=certain)
    outbox.keep(db, old, new, None, now)
    if event is None:
        return Topic.OUTBOX
    topic = outbox.apply(db, delivery_id, event, now)
    if old.not_before is not None and old.not_before < now - MISSED_AFTER:  # the machine slept over the look-ups
        topic |= outbox.apply(db, delivery_id, Event.MISS, now)
    return topic


def look_now(db: Connection, delivery_id: int, now: datetime) -> Outcome:
    """A person wants it looked for at once. The value: how often it was looked for, None when it is not unsure."""
    unsure = (delivery.c.id == delivery_id, delivery.c.state == State.UNSURE)
    looked = db.scalar(select(delivery.c.looked).where(*unsure))
    db.execute(update(delivery).where(*unsure).values(look_after=now))
    return Outcome(Topic.NONE, looked)


def look_later(db: Connection, delivery_id: int, now: datetime, after: timedelta) -> Topic:
    """The look-up itself did not work."""
    db.execute(
        update(delivery)
        .where(delivery.c.id == delivery_id, delivery.c.state == State.UNSURE)
        .values(look_after=now + after)
    )
    return Topic.NONE


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
    """What a person says of a delivery that waits: "sent", "again", "apart" or "cancel".

    `remote_id` and what follows: what it is called there, where that is known. BadMove when it does not wait for that.
    A part of a thread that is held because nobody knows what it would answer goes "again" only once that is known, by
    now or from `reply_to` (Problem "thread-unnamed"); "apart", it leaves as a post of its own.
    """
    post = outbox.one(db, delivery_id)
    if post is None:
        return Topic.NONE
    match decision:
        case "sent":
            name, where = post.remote_id or remote_id, post.address or address
            return delivered(db, delivery_id, now, remote_id=name, address=where, reply_to=reply_to)
        case "again" | "apart":
            if decision == "again" and post.state is State.HELD and post.reason == chains.UNNAMED:
                chains.join(db, post.id, reply_to)
            event = Event.NOT_THERE if post.state is State.UNSURE else Event.APPROVE
            topic = outbox.apply(db, delivery_id, event, now)
            at = not_before or (post.due if post.due is not None and post.due > now else now)
            hours = {"not_before": at} if not_before is None else {"not_before": at, "due": at}
            db.execute(update(delivery).where(delivery.c.id == delivery_id).values(**hours))
            sight.keep(db, delivery_id)  # they have the thread as it is now before their eyes
            return topic
        case "cancel":
            return outbox.apply(db, delivery_id, Event.CANCEL, now)
    raise ValueError(decision)
