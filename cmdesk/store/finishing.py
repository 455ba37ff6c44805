"""Being done with conversations, as a person is: the rules see it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Event
from cmdesk.domain.topics import Outcome
from cmdesk.store import ruling, triage


def finish(db: Connection, ids: Sequence[int], now: datetime) -> Outcome:
    """The value takes it back, but not what rules did."""
    moved = triage.move(db, ids, State.DONE)
    return Outcome(moved.topic | ruling.run(db, Event.DONE, list(moved.value.before), now).topic, moved.value)
