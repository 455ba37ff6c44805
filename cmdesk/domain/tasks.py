"""Something to do, by a day or some day, about a conversation or about none."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Task:
    id: int
    text: str
    due: datetime | None
    done: datetime | None
    created: datetime
    conversation_id: int | None = None
    about: str = ""  # who the conversation is with, or its subject
