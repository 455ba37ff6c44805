"""Reports that were asked for: what each is about and where it stands. What they say is read anew each time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from cmdesk.domain.timeframes import Span, Timeframe, around


class Kind(StrEnum):
    FIELD = "field"  # for management and departments
    DIGEST = "digest"  # of a week, for the user
    HOURS = "hours"  # what the user did; it never leaves by itself


class Stage(StrEnum):
    MADE = "made"
    READY = "ready"  # made by itself on the first of the month: somebody is to look at it
    LEAVING = "leaving"  # its mail is in the outbox
    SENT = "sent"


@dataclass(frozen=True)
class Wanted:
    """What a report is about."""

    kind: Kind
    frame: Timeframe
    brand_id: int | None = None  # None: the whole workspace
    departments: tuple[int, ...] = ()  # none: all
    full: bool = True
    anonymous: bool = True


@dataclass(frozen=True)
class Report:
    id: int
    wanted: Wanted
    made: datetime
    stage: Stage = Stage.MADE
    sent: datetime | None = None
    sent_to: str = ""
    note: str = ""  # of the user, on its first page
    edits: Mapping[str, Any] = field(default_factory=dict)  # of a time sheet
    delivery_id: int | None = None  # the mail it went with


@dataclass(frozen=True)
class Monthly:
    """Whether a report is made each month, and for whom it is meant."""

    on: bool = False
    full: bool = False
    departments: tuple[int, ...] = ()


def month_due(today: date) -> Timeframe:
    """The month of which a report is due since the first of this one."""
    return around(Span.MONTH, today).before()
