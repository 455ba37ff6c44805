"""What is being written, before it becomes deliveries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """Where a draft stands. A person says the first three and EVERGREEN; the others follow from its deliveries."""

    IDEA = "idea"
    DRAFT = "draft"
    READY = "ready"
    SCHEDULED = "scheduled"
    SENT = "sent"
    PROBLEM = "problem"
    EVERGREEN = "evergreen"  # it is out, and may go out again


CHOSEN_STAGES = (Stage.IDEA, Stage.DRAFT, Stage.READY, Stage.EVERGREEN)


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
    stage: str = ""  # as a person chose it
    pillar: str = ""
    campaign: str = ""
    language: str = ""  # "" = as its words say
    about_id: int | None = None  # the item that it was made from
    twin_id: int | None = None  # the same post in another language


@dataclass(frozen=True)
class Version:
    """A draft as it read at a moment, and the texts of their own that accounts had."""

    id: int
    at: datetime
    text: str
    variants: Mapping[int, str] = field(default_factory=dict)


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
    pillar: str = ""
    campaign: str = ""


# The columns of the board, from an idea to what may go out again.
BOARD = (Stage.IDEA, Stage.DRAFT, Stage.READY, Stage.SCHEDULED, Stage.SENT, Stage.EVERGREEN)


def may_move(row: DraftRow, to: Stage) -> bool:
    """What is scheduled or out follows from what leaves: only the ideas, drafts, and what was sent can be moved."""
    unsent = row.stage in (Stage.IDEA, Stage.DRAFT, Stage.READY)
    out = row.stage in (Stage.SENT, Stage.EVERGREEN)
    return (unsent and to in (Stage.IDEA, Stage.DRAFT, Stage.READY, Stage.EVERGREEN)) or (
        out and to in (Stage.SENT, Stage.EVERGREEN)
    )
