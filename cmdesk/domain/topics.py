"""What a write touched, so that each panel can tell whether it is stale."""

from enum import Flag, auto


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
