"""A query that the user saved, and what it found or would find."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import overload

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


_NONE = -1  # numbers of applications are above zero


class Mentions(Sequence[Held]):
    """Mentions of a query, packed: there may be hundreds of thousands, and the window keeps several changes to undo."""

    def __init__(self, found: Iterable[Held] = ()) -> None:
        self._numbers = array("q")
        for item_id, position, found_by in found:
            self._numbers.extend((item_id, position, _NONE if found_by is None else found_by))

    def __len__(self) -> int:
        return len(self._numbers) // 3

    @overload
    def __getitem__(self, place: int) -> Held: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Held]: ...
    def __getitem__(self, place: int | slice) -> Held | Sequence[Held]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        at = range(len(self))[place] * 3
        item_id, position, found_by = self._numbers[at : at + 3]
        return item_id, position, None if found_by == _NONE else found_by


@dataclass(frozen=True)
class Exclusion:
    """What was taken out of a query: enough to put it back."""

    query_id: int
    before: str
    after: str
    removed: Sequence[Held]


@dataclass(frozen=True)
class Rewriting:
    """What a query was before it was changed: enough to put it back."""

    before: SavedQuery
    after: SavedQuery
    held: Sequence[Held]  # mentions that it had, where its words changed


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
