"""What is being written, before it becomes deliveries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """Where a draft stands; all but the first follow from its deliveries."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENT = "sent"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Variant:
    """What one account gets; `text` None follows the draft."""

    account_id: int
    text: str | None = None


@dataclass(frozen=True)
class Draft:
    id: int
    text: str
    created: datetime
    changed: datetime
    variants: tuple[Variant, ...]
    due_wall: str = ""  # the wall time that was chosen, "2026-12-24T08:00"
    due_zone: str = ""  # in this IANA zone
    options: Mapping[str, str] = field(default_factory=dict)  # what was chosen for it: visibility, warning …


@dataclass(frozen=True)
class DraftRow:
    """One line of the list of drafts."""

    id: int
    text: str
    stage: Stage
    networks: tuple[str, ...]
    due: datetime | None
    changed: datetime
    reason: str = ""
