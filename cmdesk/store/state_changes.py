"""When conversations changed where they stand: what a trigger wrote down is given its moment, and is read here."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, func, or_, select, update

from cmdesk.domain.closings import Change
from cmdesk.domain.conversations import State
from cmdesk.domain.reputation import Period
from cmdesk.domain.topics import Topic
from cmdesk.store.tables import conversation, state_change

_SOME = 10_000  # conversations in one statement


# Made once: it is asked with every write.
_STAMP = update(state_change).where(state_change.c.at.is_(None)).values(at=bindparam("now"))


def stamp(db: Connection, now: datetime) -> Topic:
    """Say when what changed in this transaction did."""
    db.execute(_STAMP, {"now": now})
    return Topic.NONE


def take_back(db: Connection, conversation_id: int, before: str, after: str) -> None:
    """An action was undone, and has never been: neither it nor the way back counts."""
    here = state_change.c.conversation_id == conversation_id
    newest = select(state_change).where(here).order_by(state_change.c.id.desc()).limit(2)
    back, *forth = db.execute(newest).all()
    gone = [back.id, *(one.id for one in forth if (one.before, one.after) == (before, after))]
    db.execute(delete(state_change).where(state_change.c.id.in_(gone)))


def known_since(db: Connection) -> datetime | None:
    """From when on it is known; a workspace of before it was noted knows nothing of its past."""
    found: datetime | None = db.scalar(select(func.min(state_change.c.at)))
    return found


def of_closed(db: Connection, period: Period, *where: ColumnElement[bool]) -> Mapping[int, list[Change]]:
    """All changes of the conversations that were closed, or opened again, in a period."""
    c = state_change.c
    done = or_(c.after == State.DONE, c.before == State.DONE)
    some = select(c.conversation_id).where(c.at >= period.since, c.at < period.until, done)
    if where:
        some = some.join(conversation, conversation.c.id == c.conversation_id).where(*where)
    rows = db.execute(
        select(c.conversation_id, c.at, c.before, c.after)
        .where(c.conversation_id.in_(some), c.at.is_not(None))
        .order_by(c.conversation_id, c.at, c.id)
    )
    found: dict[int, list[Change]] = defaultdict(list)
    for row in rows:
        found[row.conversation_id].append(Change(row.at, State(row.before), State(row.after)))
    return found


def closed_when(db: Connection, ids: Collection[int]) -> Mapping[int, datetime]:
    """When each of these was closed last, where that is known."""
    wanted, c = list(ids), state_change.c
    found: dict[int, datetime] = {}
    for start in range(0, len(wanted), _SOME):
        here = (c.conversation_id.in_(wanted[start : start + _SOME]), c.after == State.DONE, c.at.is_not(None))
        some = select(c.conversation_id, func.max(c.at).label("at")).where(*here).group_by(c.conversation_id)
        found |= {row.conversation_id: row.at for row in db.execute(some)}
    return found


def open_at(db: Connection, moment: datetime, *where: ColumnElement[bool]) -> int:
    """How many conversations were open at a moment: as they stood before what changed first since, or as they stand."""
    c = conversation.c
    later = state_change.alias("later")
    since = (later.c.conversation_id == c.id, later.c.at >= moment)
    was = select(later.c.before).where(*since).order_by(later.c.at, later.c.id).limit(1).scalar_subquery()
    changed = c.id.in_(select(state_change.c.conversation_id).where(state_change.c.at >= moment))
    still = select(func.count()).where(c.state == State.OPEN, ~exists().where(*since), *where)
    then = select(func.count()).where(changed, was == State.OPEN, *where)
    return (db.scalar(still) or 0) + (db.scalar(then) or 0)
