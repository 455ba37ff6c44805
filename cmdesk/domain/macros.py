"""Several deeds on one key."""

from dataclasses import dataclass
from enum import StrEnum


class Do(StrEnum):
    """A deed of a macro; what its `what` means stands beside."""

    REPLY = "reply"  # the short code of a saved reply: put into the composer, never sent
    THANKS = "thanks"  # put into the composer, never sent
    LABEL = "label"  # a name
    UNLABEL = "unlabel"  # a name
    PRIORITY = "priority"  # the name of a Priority
    DEPARTMENT = "department"  # a name; "" takes it off
    STAR = "star"
    NOTE = "note"  # its text
    TASK = "task"  # its text
    SNOOZE = "snooze"  # one of SNOOZES
    WAITING = "waiting"
    DONE = "done"
    SPAM = "spam"
    OPEN = "open"


SNOOZES = ("hour", "evening", "tomorrow", "week", "answer")
WRITES = (Do.REPLY, Do.THANKS)  # what is done in the composer


@dataclass(frozen=True)
class Step:
    do: Do
    what: str = ""


@dataclass(frozen=True)
class Macro:
    id: int
    name: str
    key: str  # "" has none; else as the window writes keys: "Ctrl+1"
    steps: tuple[Step, ...]
    used: int = 0
