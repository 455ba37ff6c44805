"""A place that is watched without an account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from cmdesk.domain.habits import USUAL_BOUNDS, Bounds, pace
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
    kind: str = "feed"  # or page, folder, newsletter; file: read once
    options: Mapping[str, Any] = field(default_factory=dict)  # what the user chose for it


LOCAL = ("folder",)  # kinds that need no network
CAPTURED = "captured"  # the kind of what somebody brought in by hand
# Among the options, what was typed: nothing could be asked then, so that nobody knows yet what is there.
LATER = "typed"


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
    options: Mapping[str, Any] = field(default_factory=dict)
    memory: Mapping[str, Any] = field(default_factory=dict)  # what its connector must know at the next look
    habit: int | None = None  # items in a year

    @property
    def is_later(self) -> bool:
        return LATER in self.options


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
    options: Mapping[str, Any] = field(default_factory=dict)
    habit: int | None = None  # items in a year; None: not known yet
    newest: datetime | None = None  # of its items
    gaps: int = 0  # holes in what it said, that somebody may want to know of

    @property
    def is_later(self) -> bool:
        return LATER in self.options


USUAL_PACE = timedelta(minutes=30)
LONGEST_PACE = timedelta(days=1)
SECOND_LOOK = timedelta(minutes=3)  # at a page that seems to have changed; so soon it is believed
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


def next_try(
    now: datetime,
    failures: int,
    asked: timedelta | None = None,
    habit: int | None = None,
    bounds: Bounds = USUAL_BOUNDS,
    hurried: bool = False,
) -> datetime:
    """When to fetch again: by habit, after failures twice as late each; never sooner than the server asked.

    `hurried`: as soon as the bounds allow, whatever the habit.
    """
    usual: timedelta = bounds.least if hurried else pace(habit, bounds)
    wait = usual if not failures else min(max(usual, USUAL_PACE) * (1 << min(failures, 10)), LONGEST_PACE)
    return now + max(wait, min(asked or timedelta(), LONGEST_PACE * 7))


def secret_name(source_id: int) -> str:
    """Under which the keyring keeps what a source asks for."""
    return f"source:{source_id}"
