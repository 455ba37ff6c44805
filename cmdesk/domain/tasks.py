"""Something to do, by a day or some day, about a conversation or about none."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class Task:
    id: int
    text: str
    due: datetime | None
    done: datetime | None
    created: datetime
    conversation_id: int | None = None
    about: str = ""  # who the conversation is with, or its subject


@dataclass(frozen=True)
class Due:
    """How many tasks are still to be done."""

    open: int = 0
    today: int = 0  # due before the day is over, and not late
    late: int = 0


class TaskList(StrEnum):
    """Which tasks to show."""

    OPEN = "open"
    LATE = "late"
    TODAY = "today"
