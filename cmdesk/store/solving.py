"""What was closed in a time, how long that took by the reply clock, and how much was open before and after."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from cmdesk.domain import clock
from cmdesk.domain.closings import Solving, closed_in, closings, reopened_in
from cmdesk.domain.field import Talk, middle
from cmdesk.domain.reputation import Period
from cmdesk.store import clocks, state_changes, talks
from cmdesk.store.tables import conversation

_SOME = 10_000  # conversations in one statement


def solving(
    db: Connection,
    period: Period,
    now: datetime,
    brand_id: int | None = None,
    departments: Collection[int] = (),
    begun: Sequence[Talk] = (),
) -> Solving:
    """`begun`: the conversations of the period, to tell of how many that are done nobody noted when."""
    since = state_changes.known_since(db)
    if since is None:
        return Solving(target=clocks.solving_target(db), unknown=sum(one.is_done for one in begun))
    mine = talks.counted(brand_id, departments)
    changes = state_changes.of_closed(db, period, *mine)
    asked = _asked(db, list(changes))
    told = [closings(asked[which], some) for which, some in changes.items() if which in asked]
    hours, target = clocks.hours(db), clocks.solving_target(db)
    closed = [one for some in told for one in closed_in(some, period)]
    lengths = sorted(clock.worked(one.begun, one.closed, hours) for one in closed)
    until = min(period.until, now)
    return Solving(
        closed=len(closed),
        reopened=sum(reopened_in(some, period) for some in told),
        median=middle(lengths),
        target=target,
        in_time=sum(target is not None and one <= target for one in lengths),
        open_first=_open_at(db, period.since, mine) if since <= period.since else None,
        open_last=_open_at(db, until, mine) if since <= until else None,
        since=since,
        unknown=sum(one.is_done and one.closed is None for one in begun),
    )


def _open_at(db: Connection, moment: datetime, mine: Sequence[ColumnElement[bool]]) -> int:
    return state_changes.open_at(db, moment, talks.asked() < moment, *mine)


def _asked(db: Connection, ids: Sequence[int]) -> dict[int, datetime]:
    """When somebody first wrote in each of these."""
    found: dict[int, datetime] = {}
    for start in range(0, len(ids), _SOME):
        some = conversation.c.id.in_(ids[start : start + _SOME])
        for row in db.execute(select(conversation.c.id, talks.asked().label("asked")).where(some)):
            if row.asked is not None:
                found[row.id] = row.asked
    return found
