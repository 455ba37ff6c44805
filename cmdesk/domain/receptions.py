"""How something that is out was received, and when it is worth looking again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.beside import Poll

# After it went out: the first minutes tell whether it works, then less and less changes.
LOOKS = tuple(timedelta(minutes=minutes) for minutes in (10, 60, 360, 1440, 4320, 10080, 43200))


@dataclass(frozen=True)
class Numbers:
    """None where the network does not tell."""

    replies: int | None = None
    likes: int | None = None
    shares: int | None = None
    views: int | None = None
    poll: Poll | None = None  # how it stands, where one was asked


@dataclass(frozen=True)
class Reception:
    at: datetime
    numbers: Numbers


@dataclass(frozen=True)
class Watched:
    """A post that is out, to be asked about."""

    delivery_id: int
    account_id: int
    remote_id: str


def is_due(out: datetime, looked: datetime | None, now: datetime, looks: Sequence[timedelta] = LOOKS) -> bool:
    """Whether one of the moments to look has come since it was last looked at; those that were missed count once."""
    passed = [out + after for after in looks if out + after <= now]
    return bool(passed) and (looked is None or looked < passed[-1])
