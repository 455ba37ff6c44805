"""The conversations that began in a time, with how long people waited by the reply clock."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, func, or_, select

from cmdesk.domain import clock
from cmdesk.domain.clock import Call
from cmdesk.domain.conversations import State
from cmdesk.domain.field import Talk
from cmdesk.domain.reputation import Period
from cmdesk.store import clocks, state_changes
from cmdesk.store.tables import account, conversation, item, person

LEFT_OUT = (State.SPAM, State.MERGED, State.BIN)


def of_brand(brand_id: int | None) -> Sequence[ColumnElement[bool]]:
    """Conversations of the accounts of a brand; None: of all, and those that were put in by hand."""
    c = conversation.c
    if brand_id is None:
        return (or_(c.account_id.is_not(None), c.source_id.is_(None)),)  # nobody asked us in what a source brought
    return (c.account_id.in_(select(account.c.id).where(account.c.brand_id == brand_id)),)


def counted(brand_id: int | None, departments: Collection[int] = ()) -> tuple[ColumnElement[bool], ...]:
    """The same without what is nobody's question; of some departments only."""
    where = (conversation.c.state.not_in(LEFT_OUT), *of_brand(brand_id))
    return (*where, conversation.c.department_id.in_(list(departments))) if departments else where


def asked() -> ScalarSelect[Any]:
    """When somebody first wrote in a conversation: in that of the query around it, however deep it stands there."""
    theirs = item.alias("theirs")
    first = select(func.min(theirs.c.published)).where(
        theirs.c.conversation_id == conversation.c.id, theirs.c.mine == 0
    )
    return first.correlate(conversation).scalar_subquery()


def answered() -> ScalarSelect[Any]:
    """When we first wrote there after them."""
    ours = item.alias("ours")
    first = select(func.min(ours.c.published)).where(ours.c.conversation_id == conversation.c.id, ours.c.mine == 1)
    return first.where(ours.c.published > asked()).correlate(conversation).scalar_subquery()


def begun(
    db: Connection, period: Period, until: Any, brand_id: int | None = None, departments: Collection[int] = ()
) -> list[Talk]:
    """What people began in a period, the oldest first; who still waits has waited `until` then."""
    c = conversation.c
    rows = (
        select(
            c.id, c.kind, c.state, c.department_id, c.sentiment, c.subject, c.waiting_since,
            func.coalesce(func.nullif(person.c.name, ""), c.name).label("name"),
            func.coalesce(account.c.name, "").label("account"),
            func.coalesce(account.c.network, "").label("network"),
            asked().label("asked"), answered().label("answered"),
        )
        .select_from(conversation.outerjoin(account, account.c.id == c.account_id)
                     .outerjoin(person, person.c.id == c.person_id))
        .where(c.latest >= period.since, *counted(brand_id, departments))
        .order_by(c.latest)
    )  # fmt: skip
    hours, targets = clocks.hours(db), clocks.targets(db)
    some = [row for row in db.execute(rows) if row.asked is not None and period.since <= row.asked < period.until]
    closed = state_changes.closed_when(db, [row.id for row in some if row.state == State.DONE])
    found = []
    for row in some:
        waits = row.answered is None and row.waiting_since is not None and row.state == State.OPEN
        end = row.answered or (until if waits else None)
        found.append(
            Talk(
                id=row.id,
                asked=row.asked,
                name=row.name or "",
                subject=row.subject,
                account=row.account,
                network=row.network,
                call=row.kind,
                department=row.department_id,
                feeling=row.sentiment,
                state=row.state,
                answered=row.answered,
                wait=clock.worked(row.asked, end, hours) if end is not None else None,
                closed=closed.get(row.id),
                target=targets.get(Call(row.kind)) if row.kind else None,
            )
        )
    return sorted(found, key=lambda one: (one.asked, one.id))


def older_open(db: Connection, before: Any, brand_id: int | None = None, departments: Collection[int] = ()) -> int:
    """How many are still open in which somebody wrote first before a moment."""
    some = select(func.count()).select_from(conversation)
    mine = counted(brand_id, departments)
    return db.scalar(some.where(conversation.c.state == State.OPEN, asked() < before, *mine)) or 0
