"""How long somebody has waited, and how much time is left: the same figures in the list, for programs and in tables."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.clock import Hours, worked
from cmdesk.domain.conversations import ConversationRow


@dataclass(frozen=True)
class Waiting:
    """Where the reply clock of a conversation stands."""

    waited: timedelta | None  # opening time since their oldest message without an answer; None: nobody waits
    due: datetime | None
    left: timedelta | None  # opening time until then; below zero: that much too late
    late: bool


def waiting(row: ConversationRow, now: datetime, hours: Hours) -> Waiting:
    """The figures of a conversation by these opening hours."""
    waited = worked(row.waiting_since, now, hours) if row.waiting_since is not None else None
    left: timedelta | None = None
    if row.due is not None:
        left = worked(now, row.due, hours) if row.due > now else -worked(row.due, now, hours)
    return Waiting(waited, row.due, left, row.is_late(now))
