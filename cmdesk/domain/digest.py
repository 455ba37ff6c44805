"""What a week brought, for the user alone: figures, who still waits, what stood out, and what comes next."""

from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.field import FieldFigures
from cmdesk.domain.signals import Signal


@dataclass(frozen=True)
class Waiting:
    """A conversation in which somebody waits for us."""

    id: int
    name: str
    snippet: str
    since: datetime
    late: bool


@dataclass(frozen=True)
class Coming:
    """Something of the next week: a post, a date, a task; `id` of a post's draft or a task's conversation."""

    at: datetime
    kind: str  # post, date or task
    text: str
    id: int = 0
    whole_day: bool = False


@dataclass(frozen=True)
class DigestFigures:
    field: FieldFigures
    waiting: tuple[Waiting, ...]
    waiting_in_all: int
    late: int
    signals: tuple[Signal, ...]
    coming: tuple[Coming, ...]
