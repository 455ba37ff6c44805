"""The conversations that began in a time, with how long people waited by the reply clock."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from cmdesk.domain import clock
from cmdesk.domain.clock import Call
from cmdesk.domain.conversations import State
from cmdesk.domain.field import Talk
from cmdesk.domain.reputation import Period
from cmdesk.store import clocks
from cmdesk.store.tables import account, conversation, item, person

LEFT_OUT = (State.SPAM, State.MERGED, State.BIN)


def of_brand(brand_id: int | None) -> Sequence[ColumnElement[bool]]:
    """Conversations of the accounts of a brand; None: of all, and those that were put in by hand."""
    c = conversation.c
    if brand_id is None:
        return (or_(c.account_id.is_not(None), c.source_id.is_(None)),)  # nobody asked us in what a source brought
    return (c.account_id.in_(select(account.c.id).where(account.c.brand_id == brand_id)),)


def begun(
    db: Connection, period: Period, until: Any, brand_id: int | None = None, departments: Collection[int] = ()
) -> list[Talk]:
    """What people began in a period, the oldest first; who still waits has waited `until` then."""
    theirs, ours = item.alias("theirs"), item.alias("ours")
    first = select(func.min(theirs.c.published)).where(theirs.c.conversation_id == conversation.c.id, ~theirs.c.mine)
    asked = first.scalar_subquery()
    here = (ours.c.conversation_id == conversation.c.id, ours.c.mine, ours.c.published > asked)
    answered = select(func.min(ours.c.published)).where(*here).scalar_subquery()
    last = select(func.max(ours.c.published)).where(*here).scalar_subquery()
    c = conversation.c
    rows = (
        select(
            c.id, c.kind, c.state, c.department_id, c.sentiment, c.subject, c.waiting_since,
            func.coalesce(func.nullif(person.c.name, ""), c.name).label("name"),
            func.coalesce(account.c.name, "").label("account"),
            func.coalesce(account.c.network, "").label("network"),
            asked.label("asked"), answered.label("answered"), last.label("last"),
        )
        .select_from(conversation.outerjoin(account, account.c.id == c.account_id)
                     .outerjoin(person, person.c.id == c.person_id))
        .where(c.latest >= period.since, c.state.not_in(LEFT_OUT), *of_brand(brand_id))
        .order_by(c.latest)
    )  # fmt: skip
    if departments:
        rows = rows.where(c.department_id.in_(list(departments)))
    hours, targets = clocks.hours(db), clocks.targets(db)
    found = []
    for row in db.execute(rows):
        if row.asked is None or not period.since <= row.asked < period.until:
            continue
        waits = row.answered is None and row.waiting_since is not None and row.state == State.OPEN
        end = row.answered or (until if waits else None)
        is_solved = row.state == State.DONE and row.last is not None
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
                solved=clock.worked(row.asked, row.last, hours) if is_solved else None,
                target=targets.get(Call(row.kind)) if row.kind else None,
            )
        )
    return sorted(found, key=lambda one: (one.asked, one.id))


def older_open(db: Connection, before: Any, brand_id: int | None = None, departments: Collection[int] = ()) -> int:
    """How many are still open in which somebody wrote first before a moment."""
    theirs = item.alias("theirs")
    c = conversation.c
    first = select(func.min(theirs.c.published)).where(theirs.c.conversation_id == c.id, ~theirs.c.mine)
    some = select(func.count()).select_from(conversation)
    some = some.where(c.state == State.OPEN, first.scalar_subquery() < before, *of_brand(brand_id))
    if departments:
        some = some.where(c.department_id.in_(list(departments)))
    return db.scalar(some) or 0
