"""How long somebody has waited, and how much time is left: the same figures in the list, for programs and in tables."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.clock import Hours, worked
from cmdesk.domain.conversations import ConversationRow


@dataclass(frozen=True)
class Waiting:
    """Where the reply clock of a conversation stands; each span as the wall clock tells it, and in opening time."""

    waited: timedelta | None  # since their oldest message without an answer; None: nobody waits
    due: datetime | None
    left: timedelta | None  # until then; below zero: that much too late
    late: bool
    open_waited: timedelta | None = None
    open_left: timedelta | None = None


def waiting(row: ConversationRow, now: datetime, hours: Hours) -> Waiting:
    """The figures of a conversation by these opening hours."""
    waited = open_waited = left = open_left = None
    if row.waiting_since is not None:
        waited, open_waited = now - row.waiting_since, worked(row.waiting_since, now, hours)
    if row.due is not None:
        left = row.due - now
        open_left = worked(now, row.due, hours) if row.due > now else -worked(row.due, now, hours)
    return Waiting(waited, row.due, left, row.is_late(now), open_waited, open_left)
