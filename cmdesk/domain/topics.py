"""What a write touched, so that each panel can tell whether it is stale."""

from dataclasses import dataclass
from enum import Flag, auto
from typing import Any


class Topic(Flag):
    NONE = 0
    ITEMS = auto()
    SOURCES = auto()
    CONVERSATIONS = auto()
    PEOPLE = auto()
    QUERIES = auto()
    DRAFTS = auto()
    OUTBOX = auto()
    ACCOUNTS = auto()
    LABELS = auto()
    JOURNAL = auto()
    SETTINGS = auto()
    RULES = auto()
    REPLIES = auto()  # saved replies, thanks and macros
    TASKS = auto()
    FIGURES = auto()  # what is counted of mentions: it follows them by itself
    SIGNALS = auto()
    REPORTS = auto()
    JUDGEMENTS = auto()  # what is thought of items: not ITEMS, for it follows by itself, a few at a time


@dataclass(frozen=True)
class Outcome:
    """What a write gives back when its caller needs more than the topic."""

    topic: Topic
    value: Any
