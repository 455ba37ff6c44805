"""The pause of everything that is to leave: one switch for a crisis, kept in the workspace.

Whether it is on is asked in the transaction that claims (`claiming.claim`): what was claimed before has left already,
nothing is claimed after.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select, update

from cmdesk.domain.outbox import Event, OutboxRow, State
from cmdesk.domain.pausing import PAUSED, Pause
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import chains, outbox, outbox_rows, settings
from cmdesk.store.tables import delivery

_NAME = "pause"


def current(db: Connection) -> Pause | None:
    """The pause that is on, if one is."""
    kept: Any = settings.read(db, _NAME)
    if not kept:
        return None
    return Pause(datetime.fromtimestamp(kept["since"] / 1000, UTC), bool(kept["spares answers"]))


def begin(db: Connection, now: datetime, *, spare_answers: bool = False) -> Topic:
    """Nothing leaves any more; one that is on already keeps its beginning."""
    known = current(db)
    since = known.since if known is not None else now
    kept = {"since": round(since.timestamp() * 1000), "spares answers": spare_answers}
    if known is None:
        db.execute(update(delivery).where(delivery.c.let_through.is_not(None)).values(let_through=None))
    return settings.keep(db, _NAME, kept) | Topic.OUTBOX


def end(db: Connection, now: datetime) -> Outcome:
    """Things leave again; what should have left meanwhile waits for a person. The value: how many of those."""
    if current(db) is None:
        return Outcome(Topic.NONE, 0)
    topic = Topic.OUTBOX | Topic.SETTINGS
    late = list(db.scalars(select(delivery.c.id).where(*_held(db), delivery.c.not_before <= now, chains.ready())))
    for delivery_id in late:
        topic |= outbox.apply(db, delivery_id, Event.MISS, now, reason=PAUSED)
    settings.keep(db, _NAME, None)
    return Outcome(topic, len(late))


def let_through(db: Connection, delivery_id: int, now: datetime) -> Topic:
    """One of those that are held leaves all the same: at its hour, or now where that has passed."""
    same = (delivery.c.id == delivery_id, delivery.c.state == State.QUEUED)
    db.execute(update(delivery).where(*same).values(let_through=now, changed=now))
    db.execute(update(delivery).where(*same, delivery.c.not_before < now).values(not_before=now))
    return Topic.OUTBOX


def allowed(db: Connection) -> tuple[ColumnElement[bool], ...]:
    """Of a delivery: that the pause does not hold it."""
    found = current(db)
    if found is None:
        return ()
    passes: ColumnElement[bool] = delivery.c.let_through.is_not(None)
    if found.spares_answers:
        passes = or_(passes, delivery.c.conversation_id.is_not(None))
    return (passes,)


def _held(db: Connection) -> tuple[ColumnElement[bool], ...]:
    return (delivery.c.state == State.QUEUED, *(~condition for condition in allowed(db)))


def held(db: Connection) -> Sequence[OutboxRow]:
    """What would leave, now or later, were it not for the pause; the next first."""
    if current(db) is None:
        return []
    some = outbox_rows.select_rows().where(*_held(db))
    return outbox_rows.plain(db.execute(some.order_by(delivery.c.not_before.is_(None), delivery.c.not_before)))


def count_held(db: Connection) -> tuple[Pause | None, int]:
    """The pause, and how many deliveries it holds."""
    found = current(db)
    if found is None:
        return None, 0
    return found, db.scalar(select(func.count()).select_from(delivery).where(*_held(db))) or 0
