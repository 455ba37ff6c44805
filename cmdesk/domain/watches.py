"""A query that the user saved, and what it found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SavedQuery:
    id: int
    name: str
    expression: str
    enabled: bool
    notify: bool


@dataclass(frozen=True)
class QueryRow:
    """One line of the list of queries; `days` counts mentions of the last seven days, oldest first."""

    query: SavedQuery
    total: int
    days: tuple[int, ...]
