"""Drafts as the cells of a table: what a cell holds, and what several changes are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cmdesk.domain.drafts import Variant


class Column(StrEnum):
    TEXT = "text"
    ACCOUNTS = "accounts"
    WHEN = "when"
    PILLAR = "pillar"
    CAMPAIGN = "campaign"
    STAGE = "stage"


@dataclass(frozen=True)
class Hour:
    """A chosen hour, as it is kept: "2026-12-24T08:00" on the wall in a zone; "" = none."""

    wall: str = ""
    zone: str = ""


# A text, the accounts with their texts of their own, or an hour.
Value = str | tuple[Variant, ...] | Hour
Cell = tuple[int, Column]  # the number of a draft, and what of it
Changes = Mapping[Cell, Value]


@dataclass(frozen=True)
class TableDraft:
    """One draft that nothing was sent of and nothing waits to leave of, as a row."""

    id: int
    text: str
    variants: tuple[Variant, ...]
    hour: Hour
    stage: str
    pillar: str
    campaign: str
    files: int = 0

    def value(self, column: Column) -> Value:
        match column:
            case Column.ACCOUNTS:
                return self.variants
            case Column.WHEN:
                return self.hour
        return str(getattr(self, column.value))


@dataclass(frozen=True)
class Changed:
    """What became of changes: what stood in the cells before, and the drafts that could not be changed any more."""

    before: Changes
    refused: tuple[int, ...] = ()
