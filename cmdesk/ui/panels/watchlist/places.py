"""The places of the watchlist: views of everything, folders, sources; and the lines that show them."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from cmdesk.domain.items import Collection
from cmdesk.domain.reputation import Slice
from cmdesk.domain.sources import Health, SourceRow
from cmdesk.domain.watches import KeptList
from cmdesk.domain.words import natural
from cmdesk.store import items
from cmdesk.ui.widgets.rows import Health as Mark
from cmdesk.ui.widgets.rows import Line, SectionLine, SourceLine
from cmdesk.ui.words import tr

Kind = Literal["all", "unread", "mentions", "starred", "folder", "source", "query", "figure", "collection", "kept"]


@dataclass(frozen=True)
class Place:
    """What is chosen in the tree; `id` is a source's, a query's or a collection's, `name` what has no title."""

    kind: Kind = "all"
    name: str = ""
    id: int = 0
    figure: Slice | None = None  # what a figure of the reputation counted
    kept: KeptList | None = None  # a list that was kept as a view

    def view(self, unread: bool = False) -> items.View:
        """The items to list; `unread` leaves out what was read."""
        match self.kind:
            case "unread":
                return items.View(unread=True)
            case "mentions":
                return items.View(mentions=True, unread=unread)
            case "starred":
                return items.View(starred=True, unread=unread)
            case "folder":
                return items.View(folder=self.name, unread=unread)
            case "source":
                return items.View(source_id=self.id, unread=unread)
            case "collection":
                return items.View(collection_id=self.id, unread=unread)
            case "query":
                return items.View(query_id=self.id, unread=unread)
        if self.kept is not None:
            return _behind(self.kept).view(unread or self.kept.unread)
        return items.View(unread=unread)

    @property
    def is_found(self) -> bool:
        """Whether it lists what was found or counted, rather than all that is in a place."""
        return self.figure is not None or (self.kept is not None and self.kept.is_found)


def place_of_view(view: KeptList) -> Place:
    return Place("kept", view.name, kept=view)


def _behind(view: KeptList) -> Place:
    """The place that a kept view lists."""
    kind: Kind = next((known for known in LISTED if known == view.kind), "all")
    return Place(kind, view.place, view.place_id)


LISTED: tuple[Kind, ...] = ("all", "unread", "mentions", "starred", "folder", "source", "query", "collection")
ALL, UNREAD, MENTIONS, STARRED = Place("all"), Place("unread"), Place("mentions"), Place("starred")
SYMBOLS: dict[Kind, str] = {
    "all": "stack",
    "unread": "empty",
    "mentions": "mention",
    "starred": "star",
    "folder": "folder",
    "query": "search",
    "collection": "keep",
    "figure": "reputation",
    "kept": "filter",
}
MARKS: dict[Health, Mark] = {Health.WELL: "ok", Health.LATE: "late", Health.DOWN: "down", Health.PAUSED: "off"}
KINDS = {"file": "drive", "folder": "drive", "newsletter": "mail", "page": "web"}
# Where the host of a source tells more than that it is a feed.
HOSTS = {
    "youtube.com": "youtube",
    "reddit.com": "reddit",
    "dailymotion.com": "dailymotion",
    "vimeo.com": "vimeo",
    "wordpress.com": "wordpress",
    "blogspot.com": "blogger",
    "medium.com": "medium",
    "tumblr.com": "tumblr",
    "github.com": "github",
    "gitlab.com": "gitlab",
    "flickr.com": "flickr",
    "soundcloud.com": "soundcloud",
    "stackexchange.com": "stackexchange",
    "ycombinator.com": "hackernews",
    "wikipedia.org": "wikipedia",
    "bsky.app": "bluesky",
    "algolia.com": "hackernews",
    "news.google.com": "google",
    "mastodon.social": "mastodon",
}


def symbol_of(source: SourceRow) -> str:
    """The icon of a source: its network's where the address tells, else what kind of source it is."""
    return "waiting" if source.is_later else _symbol(source.kind, source.address)


def symbol_at_address(told: str) -> str:
    """The icon of a place told as "kind address", or as the name of a network."""
    kind, _, address = told.partition(" ")
    return _symbol(kind, address) if address else kind


@lru_cache(maxsize=8192)  # asked for each source at each reading of the list
def _symbol(kind: str, address: str) -> str:
    if kind in KINDS:
        return KINDS[kind]
    # By hand: thousands of sources are looked at before the tree is first drawn.
    host = address.partition("://")[2].partition("/")[0].lower()
    for known in (host, ".".join(host.rsplit(".", 2)[-2:])):
        if known in HOSTS:
            return HOSTS[known]
    return "feed"


def title_of(place: Place, sources: Sequence[SourceRow]) -> str:
    """The words for a place at the head of its list."""
    match place.kind:
        case "all":
            return tr("All items")
        case "unread":
            return tr("Unread")
        case "mentions":
            return tr("Mentions")
        case "starred":
            return tr("With a star")
        case "folder":
            return place.name.rpartition("/")[2]
        case "query" | "figure" | "collection" | "kept":
            return place.name
    return next((source.title for source in sources if source.id == place.id), "")


def places_of(collections: Sequence[Collection]) -> Sequence[Place]:
    return [Place("collection", one.name, one.id) for one in collections]


def unread_in(
    place: Place, sources: Sequence[SourceRow], counts: items.Counts, collections: Sequence[Collection]
) -> int:
    """The figure beside a place, as far as it has one."""
    match place.kind:
        case "source":
            return sum(one.unread for one in sources if one.id == place.id)
        case "folder":
            inside = place.name + "/"
            return sum(one.unread for one in sources if f"{one.folder}/".startswith(inside))
        case "collection":
            return sum(one.unread for one in collections if one.id == place.id)
        case "mentions":
            return counts.mentions
        case "starred":
            return counts.starred
        case "query" | "figure" | "kept":
            return 0
    return counts.unread


def symbol_at(place: Place, sources: Sequence[SourceRow]) -> str:
    if place.kind != "source":
        return SYMBOLS[place.kind]
    return next((symbol_of(source) for source in sources if source.id == place.id), "feed")


def mark_of(source: SourceRow, odd: AbstractSet[int]) -> Mark:
    """The sign beside a source; `odd`: those that answer, and yet something is wrong."""
    calm = source.health in (Health.WELL, Health.NEW)
    return "late" if calm and source.id in odd else MARKS.get(source.health, "")


@dataclass
class Folder:
    name: str
    inside: "dict[str, Folder]" = field(default_factory=dict)
    sources: list[SourceRow] = field(default_factory=list)

    def every(self) -> Iterator[SourceRow]:
        yield from self.sources
        for folder in self.inside.values():
            yield from folder.every()

    def mark(self, odd: AbstractSet[int]) -> Mark:
        """The worst of what is inside, since a closed folder hides it."""
        found = {mark_of(source, odd) for source in self.every()}
        return "down" if "down" in found else "late" if "late" in found else ""


def folders_of(sources: Sequence[SourceRow]) -> Folder:
    """The sources in their nested folders."""
    root = Folder("")
    for source in sources:
        folder = root
        for part in filter(None, source.folder.split("/")):
            path = f"{folder.name}/{part}" if folder.name else part
            folder = folder.inside.setdefault(part, Folder(path))
        folder.sources.append(source)
    return root


def tree_lines(
    sources: Sequence[SourceRow],
    counts: items.Counts,
    folded: AbstractSet[str],
    odd: AbstractSet[int] = frozenset(),
    collections: Sequence[Collection] = (),
    views: Sequence[KeptList] = (),
) -> list[Line]:
    """The lines of the tree; `folded` names the folders that are closed, `odd` the sources that answer, and yet …"""
    lines: list[Line] = [
        SourceLine(ALL, tr("All items"), "stack"),
        SourceLine(UNREAD, tr("Unread"), "empty", counts.unread),
        SourceLine(MENTIONS, tr("Mentions"), "mention", counts.mentions),
        SourceLine(STARRED, tr("With a star"), "star", counts.starred),
    ]
    lines += [SourceLine(place_of_view(view), view.name, SYMBOLS["kept"]) for view in views]
    if collections:
        lines.append(SectionLine(tr("Collections"), key="collections"))
        known = zip(places_of(collections), collections, strict=True)
        lines += [SourceLine(place, one.name, "keep", one.items) for place, one in known]
    if sources:
        lines.append(SectionLine(tr("Sources"), key="sources"))
        lines += _inside(folders_of(sources), folded, 0, odd)
    return lines


def _inside(folder: Folder, folded: AbstractSet[str], depth: int, odd: AbstractSet[int]) -> Iterator[Line]:
    for name in sorted(folder.inside, key=natural):
        inner = folder.inside[name]
        is_open = inner.name not in folded
        count = sum(source.unread for source in inner.every())
        mark = "" if is_open else inner.mark(odd)
        yield SourceLine(Place("folder", inner.name), name, "folder", count, depth=depth, open=is_open, health=mark)
        if is_open:
            yield from _inside(inner, folded, depth + 1, odd)
    for source in folder.sources:
        yield SourceLine(
            Place("source", id=source.id),
            source.title,
            symbol_of(source),
            source.unread,
            depth=depth,
            health=mark_of(source, odd),
        )


@dataclass(frozen=True)
class Totals:
    """How many sources bear which sign in the tree; those without one count as well."""

    well: int
    late: int
    down: int
    paused: int

    @property
    def all(self) -> int:
        return self.well + self.late + self.down + self.paused


def totals(sources: Sequence[SourceRow], odd: AbstractSet[int] = frozenset()) -> Totals:
    found = [mark_of(source, odd) for source in sources]
    late, down, paused = found.count("late"), found.count("down"), found.count("off")
    return Totals(len(found) - late - down - paused, late, down, paused)
