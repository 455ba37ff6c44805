"""The items of a place or of a search, as a model that grows page by page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from cmdesk.domain.items import ItemRow
from cmdesk.domain.topics import Topic
from cmdesk.store import item_groups, items, judgements, search
from cmdesk.ui import paint, times
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.feelings import FEELINGS
from cmdesk.ui.panels.watchlist.article import unbroken
from cmdesk.ui.panels.watchlist.covers import TALL, WIDE, Covers
from cmdesk.ui.panels.watchlist.looks import Group
from cmdesk.ui.rows import Rows
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.delegate import SECTION_HEIGHT as HEADING
from cmdesk.ui.widgets.delegates import WatchRow
from cmdesk.ui.widgets.lines import LINE, Index
from cmdesk.ui.widgets.rows import SectionLine, WatchLine, sentence, words_for_feeling
from cmdesk.ui.words import tr

REST_MS = 400  # judging tells of a few items at a time: the list need not follow each
AT_ONCE = 500


@dataclass(frozen=True)
class ItemLine(WatchLine):
    """A line of the list of items, with its star."""

    starred: bool = False
    heading: str = ""  # of the day or the source that begins with it
    cover: QImage | None = None  # of a magazine

    @property
    def spoken(self) -> str:
        return sentence(
            self.heading,
            tr("unread") if self.unread else "",
            self.title,
            self.source,
            self.time,
            tr("with a star") if self.starred else "",
            words_for_feeling(self.feeling),
            tr("found by {query}", query=self.hit) if self.hit else "",
        )


class ItemDelegate(WatchRow):
    """Draws an item; its star stands before the time. As a magazine it tells how the text begins."""

    tall = 144  # of a magazine

    def __init__(self) -> None:
        super().__init__()
        self.magazine = False

    def row_height(self) -> int:
        return u(self.tall) if self.magazine else super().row_height()

    def paint(self, p: QPainter, option: Option, index: Index) -> None:
        line = index.data(LINE)
        if not isinstance(line, ItemLine) or not line.heading:
            super().paint(p, option, index)
            return
        whole, below = QRectF(option.rect), Option(option)
        whole.setHeight(u(HEADING))
        p.save()
        paint.smooth(p)
        self.section(p, whole, SectionLine(line.heading))
        p.restore()
        below.rect = option.rect.adjusted(0, u(HEADING), 0, 0)
        super().paint(p, below, index)

    def draw(self, p: QPainter, r: QRectF, line: WatchLine, chosen: bool) -> None:
        if self.magazine and isinstance(line, ItemLine) and line.cover is not None:
            wide, tall = u(WIDE), u(TALL)
            place = QRectF(r.right() - u(14) - wide, r.center().y() - tall / 2, wide, tall)
            paint.picture(p, place, line.cover, 6)
            r = r.adjusted(0, 0, -wide - u(4), 0)
        super().draw(p, r, line, chosen)
        if isinstance(line, ItemLine) and line.starred:
            right = r.right() - u(14) - paint.width(line.time, "caption")
            paint.icon(p, QRectF(right - u(20), r.top() + u(10), u(14), u(16)), "star-on", "warn", 12)

    def _foot(self, p: QPainter, left: float, right: float, y: float, line: WatchLine) -> None:
        if not self.magazine:
            super()._foot(p, left, right, y, line)
            return
        marked = line.hit or line.feeling not in ("", "neutral")
        room = QRectF(left, y, right - left, u(56))
        tall = paint.paragraph(p, room, line.snippet, "meta", "text2", 2 if marked else 3, 1.42)
        if marked:
            super()._foot(p, left, right, y + tall + u(6), replace(line, snippet=""))


class ItemRows(Rows):
    """Lists a place or a search. What is read while only unread items are listed stays until another list is asked."""

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(bridge, items.page, self._line_of, parent)
        self._now = now
        self._symbols: Mapping[int, str] = {}
        self._found: dict[int, str] = {}
        self._feelings: dict[int, int | None] = {}
        self._seen: dict[int, ItemRow] = {}
        self._only_unread = False
        self._group: Group = ""
        self._regrouped = False
        self._magazine, self._ratio = False, 1.0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.covers = Covers(bridge, self)
        self.covers.came.connect(self._repaint)
        self._rest.timeout.connect(lambda: self._ask_feelings([row.id for row in self._rows]))
        bridge.changed.connect(self._on_changed)

    def set_magazine(self, magazine: bool, ratio: float) -> None:
        """Whether the pictures that are kept are looked for."""
        self._magazine, self._ratio = magazine, ratio
        self.covers.forget()
        self._want_covers([row.id for row in self._rows])

    def _want_covers(self, ids: Sequence[int]) -> None:
        if self._magazine:
            self.covers.want(ids, self._ratio)

    def _on_changed(self, topic: Topic) -> None:
        if Topic.JUDGEMENTS in topic and not self._rest.isActive():
            self._rest.start()

    def show_view(self, view: items.View, group: Group = "") -> None:
        """`group`: in which groups; their first rows tell where they begin."""
        self._regrouped = self._regrouped or group != self._group
        self._group = group
        self._query = item_groups.page_by_source if group == "source" else items.page
        self._only_unread = view.unread
        self._seen.clear()
        self.show(view)

    def search(self, typed: str) -> None:
        self._query, self._only_unread, self._group = search.found_items, False, ""
        self._seen.clear()
        self.show(typed)

    def show_matching(self, query: Callable[..., Sequence[ItemRow]], wanted: object) -> None:
        """What a query that is not kept (yet) finds."""
        self._query, self._only_unread, self._group = query, False, ""
        self._seen.clear()
        self.show(wanted)

    def set_symbols(self, symbols: Mapping[int, str]) -> None:
        """The icons of the sources."""
        if symbols != self._symbols:
            self._symbols = symbols
            self._repaint()

    def change(self, item_id: int, **values: Any) -> None:
        """Show at once what is being written; the reload that follows confirms it."""
        self.change_some([item_id], **values)

    def change_some(self, ids: Sequence[int], **values: Any) -> None:
        """The same for several."""
        wanted = set(ids)
        for place, row in enumerate(self._rows):
            if row.id in wanted:
                self._rows[place] = replace(row, **values)
                if self._only_unread:
                    self._seen[row.id] = self._rows[place]
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def begins(self, place: int) -> bool:
        """Whether a day or a source begins with this row."""
        row, before = self.at(place), self.at(place - 1)
        if row is None or not self._group:
            return False
        return before is None or self._part(before) != self._part(row)

    def _part(self, row: ItemRow) -> object:
        return row.source_id if self._group == "source" else times.local(row.published).date()

    def _heading(self, row: ItemRow) -> str:
        if not self._group or not self.begins(self.place_of(row.id)):
            return ""
        return row.source if self._group == "source" else times.day(row.published, self._now())

    def newest(self) -> int:
        """The newest item that is loaded."""
        return max((row.position for row in self._rows), default=0)

    def next_unread(self, after: int) -> int:
        """The place of the next unread item after a place, from the start again at the end; -1 when none is loaded."""
        count = len(self._rows)
        ring = [(after + 1 + step) % count for step in range(count)]
        return next((place for place in ring if not self._rows[place].read), -1)

    def unread_beyond(self, then: Callable[[ItemRow | None], None]) -> None:
        """The next unread item of the place below what is loaded; None where there is none, or something was found."""
        view = self._arguments[0] if self._arguments else None
        if not isinstance(view, items.View) or not self._rows or not self._more:
            then(None)
            return
        wanted = (replace(view, unread=True), self._rows[-1], 1)
        self._bridge.ask(self, self._query, *wanted, then=lambda rows: then(rows[0] if rows else None))

    def _take(self, rows: Sequence[ItemRow], generation: int, replace: bool, again: int = 0) -> None:
        if generation != self._generation:
            return
        if replace and self._seen:
            order = item_groups.order if self._group == "source" else _newest_first
            rows = with_seen(rows, self._seen.values(), order)
        if replace and self._regrouped:  # the same rows may come again, with other headings above them
            self._regrouped = False
            self._replace([])
        super()._take(rows, generation, replace, again)
        if ids := [row.id for row in rows]:
            self._bridge.ask(self, items.found_by, ids, then=self._take_found)
            self._ask_feelings(ids)
            self._want_covers(ids)

    def _ask_feelings(self, ids: Sequence[int]) -> None:
        for start in range(0, len(ids), AT_ONCE):
            self._bridge.ask(self, judgements.sentiments, ids[start : start + AT_ONCE], then=self._take_feelings)

    def _take_feelings(self, feelings: dict[int, int | None]) -> None:
        if any(self._feelings.get(item_id) != feeling for item_id, feeling in feelings.items()):
            self._feelings |= feelings
            self._repaint()

    def _take_found(self, found: dict[int, str]) -> None:
        if any(self._found.get(item_id) != name for item_id, name in found.items()):
            self._found |= found
            self._repaint()

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def _line_of(self, row: ItemRow) -> ItemLine:
        return ItemLine(
            key=row.id,
            title=unbroken(row.title or row.excerpt) or tr("Untitled"),
            source=_with_relays(row.source or row.author, row.relays),
            network=self._symbols.get(row.source_id or 0, "comment"),
            time=times.short(row.published, self._now()),
            unread=not row.read,
            hit=self._found.get(row.id, ""),
            feeling=FEELINGS[feeling] if (feeling := self._feelings.get(row.id)) is not None else "",
            snippet=row.excerpt if row.title else "",
            starred=row.starred,
            heading=self._heading(row),
            cover=self.covers.of(row.id) if self._magazine else None,
        )


def _with_relays(source: str, relays: int) -> str:
    """The source of an item, and how many others say the same."""
    return f"{source} {tr('+{n} relays', n=relays)}" if relays else source


def _newest_first(row: ItemRow) -> int:
    return -row.position


def with_seen(
    rows: Sequence[ItemRow], seen: Iterable[ItemRow], order: Callable[[ItemRow], Any] = _newest_first
) -> list[ItemRow]:
    """A page with the rows that no longer belong to it put back in their places, but not beyond its end."""
    ids = {row.id for row in rows}
    end = order(rows[-1]) if len(rows) >= items.PAGE else None
    kept = [row for row in seen if row.id not in ids and (end is None or order(row) < end)]
    return sorted([*rows, *kept], key=order)
