"""A query that the user saved, and what it found or would find."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.items import ItemRow


@dataclass(frozen=True)
class SavedQuery:
    id: int
    name: str
    expression: str
    enabled: bool
    notify: bool
    muted_until: datetime | None = None  # it goes on counting, but says nothing and brings nothing into the inbox
    rival: bool = False  # it watches a competitor
    sensitivity: int = 2  # of its signals: 0 none, 1 only what is glaring, 2 as usual, 3 early


@dataclass(frozen=True)
class QueryRow:
    """One line of the list of queries; `days` counts mentions of the last seven days, oldest first."""

    query: SavedQuery
    total: int
    days: tuple[int, ...]
    gone: str = ""  # a query that it names and that is not there: it finds nothing until then


@dataclass(frozen=True)
class Trial:
    """What a query would have found: so many of so many items, by day, oldest first, and the newest of them."""

    found: int
    looked: int
    days: tuple[int, ...]
    rows: Sequence[ItemRow]


Held = tuple[int, int, int | None]  # a mention: item, position, and by which application to history it was found


@dataclass(frozen=True)
class Exclusion:
    """What was taken out of a query: enough to put it back."""

    query_id: int
    before: str
    after: str
    removed: tuple[Held, ...]


@dataclass(frozen=True)
class Rewriting:
    """What a query was before it was changed: enough to put it back."""

    before: SavedQuery
    after: SavedQuery
    held: tuple[Held, ...]  # mentions that it had, where its words changed


@dataclass(frozen=True)
class KeptList:
    """A list of items that was kept under a name: of a place, or of what is found."""

    name: str = ""
    kind: str = "all"  # of the place, as the watchlist calls it
    place: str = ""  # its name, of a folder above all
    place_id: int = 0
    unread: bool = False
    words: str = ""  # that are searched, everywhere
    expression: str = ""  # of a query that finds the items, everywhere

    @property
    def is_found(self) -> bool:
        """Whether it lists what is found rather than a place."""
        return bool(self.words or self.expression)
