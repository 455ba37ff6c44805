"""The outbox as it is read: its lines, the attempts of each, and how many wait."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, case, func, select, tuple_

from cmdesk.domain.outbox import BY_HAND, Attempt, Event, OutboxRow, State
from cmdesk.store.tables import account, attempt, delivery

PAGE = 100


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
    some = select_rows().order_by(c.changed.desc(), c.id.desc()).limit(limit)
    if after is not None:
        some = some.where(tuple_(c.changed, c.id) < (after.changed, after.id))
    if states:
        some = some.where(c.state.in_(states))
    if draft_id is not None:
        some = some.where(c.draft_id == draft_id)
    if delivery_id is not None:
        some = some.where(c.id == delivery_id)
    return plain(db.execute(some))


def select_rows() -> Select[Any]:
    """What a line of the outbox is made of, for a query to narrow."""
    c = delivery.c
    own = (c.id, c.account_id, c.draft_id, c.conversation_id, c.text, c.state, c.due, c.not_before, c.attempts)
    more = (c.address, c.reason, c.changed, c.place, c.part, c.after_id, c.let_through)
    own_mail = and_(c.conversation_id.is_(None), func.json_valid(c.reply_to))
    subject = case((own_mail, func.coalesce(func.json_extract(c.reply_to, "$.subject"), "")), else_="").label("subject")
    return select(*own, *more, subject, account.c.name.label("account"), account.c.network).join(account)


def plain(found: Iterable[Any]) -> Sequence[OutboxRow]:
    """The lines of a query that `select_rows` began."""
    return [OutboxRow(**{**row._mapping, "state": State(row.state)}) for row in found]


def by_hand(db: Connection) -> Sequence[OutboxRow]:
    """What waits for a person to publish it, the longest first."""
    waiting = (delivery.c.state == State.HELD, delivery.c.reason == BY_HAND)
    return plain(db.execute(select_rows().where(*waiting).order_by(delivery.c.changed, delivery.c.id)))


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
