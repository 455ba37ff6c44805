"""What the watchlist lists next: a place of its tree, a query, a figure; asked for here, or from elsewhere."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmdesk.domain.queries import Query
from cmdesk.domain.reputation import Slice, slice_from
from cmdesk.domain.sources import SourceRow
from cmdesk.domain.watches import QueryRow, SavedQuery
from cmdesk.store import matching, queries, sources
from cmdesk.ui.panels.watchlist.figures import place_of
from cmdesk.ui.panels.watchlist.places import UNREAD, Place

if TYPE_CHECKING:
    from cmdesk.ui.panels.watchlist.panel import WatchlistPanel


class Going(QObject):
    """Begins another list: the columns beside it follow, and what was read is left."""

    def __init__(self, panel: "WatchlistPanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def show_place(self, place: Place) -> None:
        self._panel.queries.forget_choice()
        self._list(place)

    def show_query(self, query: SavedQuery) -> None:
        self._panel.tree.leave()
        self._list(Place("query", query.name, query.id))

    def show_activated(self, query: SavedQuery) -> None:
        self._panel.queries.expression.clear()
        self.show_query(query)

    def show_figure(self, wanted: Slice) -> None:
        self._panel.tree.leave()
        self._panel.queries.forget_choice()
        self._list(place_of(wanted))

    def try_query(self, query: Query, expression: str) -> None:
        panel = self._panel
        panel.tree.leave()
        self._leave_reading()
        panel.list.try_query(matching.page, query, expression)
        panel.columns.to_list()

    def _list(self, place: Place) -> None:
        panel = self._panel
        self._leave_reading()
        panel.list.show_place(place)
        panel.tell_columns()
        panel.columns.to_list()

    def _leave_reading(self) -> None:
        """Another list begins: keys must not act on an item that is not in it."""
        if not self._panel.wanted:
            self._panel.item_deeds.leave()
            self._panel.reading.clear()

    def show_source(self, source_id: int) -> None:
        """A source that was just added may not be in the tree yet."""
        panel = self._panel

        def take(known: Sequence[SourceRow]) -> None:
            self._take_sources(known)
            panel.tree.choose(Place("source", id=source_id))

        panel.bridge.ask(panel, sources.rows, then=take)

    def _show_folder_of(self, source_id: int) -> None:
        """What is unread where it is in none."""
        panel = self._panel

        def take(known: Sequence[SourceRow]) -> None:
            self._take_sources(known)
            folder = next((one.folder for one in known if one.id == source_id), "")
            panel.tree.choose(Place("folder", folder) if folder else UNREAD)

        panel.bridge.ask(panel, sources.rows, then=take)

    def _take_sources(self, known: Sequence[SourceRow]) -> None:
        self._panel.take_sources(known)
        self._panel.tell_columns()

    def _show_query_of(self, query_id: int) -> None:
        panel = self._panel

        def take(rows: Sequence[QueryRow]) -> None:
            panel.take_queries(rows)
            for one in rows:
                if one.query.id == query_id:
                    self.show_query(one.query)

        panel.bridge.ask(panel, queries.rows, panel.host.now(), then=take)

    def open(self, what: Mapping[str, int]) -> None:
        """`item` shows it, `source` its list, `folder` that of the folder of a source, `query` what it found.

        `figure` lists what a figure counted, told by `Slice.numbers`.
        """
        panel = self._panel
        if item_id := what.get("item"):
            panel.wanted = item_id
            if not panel.list.view.choose(item_id):
                panel.ask_page(item_id)
            panel.columns.to_reading()
        elif source_id := what.get("source"):
            self.show_source(source_id)
        elif source_id := what.get("folder"):
            self._show_folder_of(source_id)
        elif what.get("figure"):
            self.show_figure(slice_from(what))
        elif query_id := what.get("query"):
            self._show_query_of(query_id)
