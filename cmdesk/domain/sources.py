"""A place that is watched without an account."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cmdesk.domain.troubles import Trouble


class Health(StrEnum):
    NEW = "new"  # never fetched yet
    WELL = "well"
    LATE = "late"  # a failure or two; it will be tried again soon
    DOWN = "down"  # failing for long, or gone
    PAUSED = "paused"


@dataclass(frozen=True)
class NewSource:
    """A source as a person, a list or a page gave it."""

    address: str
    title: str = ""
    folder: str = ""  # "Presse/Locale": names of nested folders joined by a slash
    site: str = ""
    kind: str = "feed"


@dataclass(frozen=True)
class Source:
    """A source with what the next fetch must know."""

    id: int
    kind: str
    address: str
    title: str
    folder: str
    site: str
    etag: str
    modified: str  # Last-Modified as the server wrote it
    body_hash: str  # of the last body parsed: an unchanged body is not parsed again
    checked: datetime | None
    succeeded: datetime | None
    next_try: datetime | None
    failures: int  # in a row
    trouble: Trouble | None
    paused: bool


@dataclass(frozen=True)
class SourceRow:
    """One line of the list of sources."""

    id: int
    kind: str
    title: str
    address: str
    folder: str
    site: str
    items: int
    unread: int
    health: Health
    checked: datetime | None
    succeeded: datetime | None
    next_try: datetime | None
    trouble: Trouble | None


USUAL_PACE = timedelta(minutes=30)
LONGEST_PACE = timedelta(days=1)
DOWN_AFTER = 4  # failures in a row


def health(paused: bool, succeeded: datetime | None, failures: int) -> Health:
    """How a source is doing, from what its last fetches left."""
    if paused:
        return Health.PAUSED
    if failures >= DOWN_AFTER:
        return Health.DOWN
    if failures:
        return Health.LATE
    return Health.WELL if succeeded else Health.NEW


def next_try(now: datetime, failures: int, asked: timedelta | None = None) -> datetime:
    """When to fetch again: the usual pace, doubled by each failure; never sooner than the server asked."""
    pace: timedelta = min(USUAL_PACE * (1 << min(failures, 10)), LONGEST_PACE)
    return now + max(pace, min(asked or timedelta(), LONGEST_PACE * 7))
