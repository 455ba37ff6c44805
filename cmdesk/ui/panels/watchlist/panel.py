"""The watchlist: tree, list, reading pane and queries, side by side as far as there is room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.items import Collection, ItemPage, ItemRow
from cmdesk.domain.reputation import Slice
from cmdesk.domain.sources import SourceRow
from cmdesk.domain.topics import Topic
from cmdesk.domain.watches import QueryRow
from cmdesk.store import gathered, item_views, items, queries, signals, sources
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.base import Host, Panel
from cmdesk.ui.panels.watchlist import menus
from cmdesk.ui.panels.watchlist.alerts import DAYS, MOST
from cmdesk.ui.panels.watchlist.bulk import SourceBulk
from cmdesk.ui.panels.watchlist.columns import Columns
from cmdesk.ui.panels.watchlist.gathering import Gathering
from cmdesk.ui.panels.watchlist.going import Going
from cmdesk.ui.panels.watchlist.itemdeeds import ItemDeeds, open_address
from cmdesk.ui.panels.watchlist.itemlist import ItemList
from cmdesk.ui.panels.watchlist.places import ALL, places_of, symbol_at, symbol_of, title_of, unread_in
from cmdesk.ui.panels.watchlist.queries import QueryColumn, readable
from cmdesk.ui.panels.watchlist.querydeeds import QueryDeeds
from cmdesk.ui.panels.watchlist.reading import ReadingPane
from cmdesk.ui.panels.watchlist.sourcedeeds import SourceDeeds
from cmdesk.ui.panels.watchlist.tree import SourceTree
from cmdesk.ui.panels.watchlist.views import Views
from cmdesk.ui.panels.watchlist.welcome import Welcome
from cmdesk.ui.widgets.layout import col
from cmdesk.ui.words import tr

REST_MS = 1000  # between two readings of the counts during a sync
WATCHED = Topic.ITEMS | Topic.SOURCES | Topic.QUERIES | Topic.SETTINGS | Topic.SIGNALS


class WatchlistPanel(Panel):
    """Everything the sources bring. It holds what is chosen; its columns only tell what was asked of them."""

    topics = WATCHED

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.counts = items.Counts(0, 0, 0)
        self.known: Sequence[SourceRow] = ()
        self.wanted = 0  # an item to show although the list may not hold it
        self._asked = 0  # the item whose page is on its way
        self.tree = SourceTree(host.settings.layout, host.now)
        self.list = ItemList(self.bridge, host.now, host.settings)
        self.reading = ReadingPane(host)
        self.queries = QueryColumn(self.bridge, host.now)
        self.columns = Columns(host.settings.layout, self.tree, self.list, self.reading, self.queries)
        self.welcome = Welcome()
        self.deeds, self.query_deeds = SourceDeeds(self, host), QueryDeeds(self, host)
        self.bulk = SourceBulk(self, host)
        self.gathering, self.views = Gathering(self, host), Views(self, host)
        self.item_deeds = ItemDeeds(self, host, self.list.rows, self.reading)
        self.going = Going(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.columns)
        self.stack.addWidget(self.welcome)
        self.setLayout(col(self.stack, gap=0))
        self.setAcceptDrops(True)
        self.setFocusProxy(self.list.view)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._refresh_if_needed)
        self._wire()
        self.list.show_place(ALL)

    def _wire(self) -> None:
        self.tree.chosen.connect(self.going.show_place)
        self.tree.opened.connect(lambda place: self.columns.to_list())
        self.tree.menu_asked.connect(partial(menus.of_place, self))
        self.tree.add_asked.connect(lambda: self.deeds.add())
        self.tree.card.retry_asked.connect(self.deeds.fetch)
        self.tree.card.pause_asked.connect(self.deeds.pause)
        self.tree.card.asked.connect(self.deeds.remedy)
        self.tree.foot.gaps_asked.connect(self.deeds.show_gaps)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda row: self._open_row(row))
        self.list.menu_asked.connect(partial(menus.of_item, self))
        self.list.read_all_asked.connect(self.mark_all_read)
        self.list.passed.connect(lambda ids: self.item_deeds.mark_passed(ids, self.list.view.leave_alone))
        self.list.settings_changed.connect(self.host.save_settings)
        self.reading.stepped.connect(self.list.step)
        self.reading.back_asked.connect(self.columns.to_list)
        self.reading.extras.relay_chosen.connect(self.ask_page)
        self.reading.extras.comments_asked.connect(lambda address: self.deeds.add(address))
        self.queries.chosen.connect(self.going.show_query)
        self.queries.alerts.chosen.connect(lambda number: self.going.show_figure(Slice(signal=number)))
        self.queries.menu_asked.connect(self.query_deeds.show_menu)
        self.reading.collection_asked.connect(partial(menus.of_collections, self))
        self.reading.leaving_asked.connect(partial(menus.of_exclusions, self))
        self.queries.try_asked.connect(self.going.try_query)
        self.queries.activate_asked.connect(self.query_deeds.activate)
        self.query_deeds.activated.connect(self.going.show_activated)
        self.query_deeds.shown.connect(self.going.show_query)
        self.list.keep_asked.connect(self.views.keep)
        self.deeds.added.connect(self.going.show_source)
        self.deeds.link_asked.connect(open_address)
        self.welcome.add_asked.connect(lambda: self.deeds.add())
        self.welcome.import_asked.connect(lambda: self.deeds.import_list())

    # -- reading what is kept -----------------------------------------------------------------------------------

    def _refresh_if_needed(self) -> None:
        if self._stale and self.isVisible() and not self._rest.isActive():
            self._rest.start()
            super()._refresh_if_needed()

    def refresh(self) -> None:
        self.bridge.ask(self, sources.rows, then=self.take_sources)
        self.bridge.ask(self, queries.rows, self.host.now(), then=self.take_queries)
        now = self.host.now()
        self.bridge.ask(self, signals.recent, now, DAYS, MOST, then=lambda told: self.queries.alerts.tell(told, now))
        self.bridge.ask(self, gathered.every, then=self._take_collections)
        self.bridge.ask(self, item_views.every, then=self.views.take)
        self.list.reload()
        self.queries.expression.count_again()
        if self.reading.page is not None:
            self.ask_page(self.reading.page.row.id)

    def take_sources(self, known: Sequence[SourceRow]) -> None:
        self.known = known
        self.stack.setCurrentIndex(0 if known else 1)
        self.bridge.ask(self, items.counts, then=self._take_counts)

    def _take_counts(self, counts: items.Counts) -> None:
        self.counts = counts
        self.tell_columns()

    def _take_collections(self, known: Sequence[Collection]) -> None:
        self.gathering.known = known
        place = self.list.place
        self.tell_columns()
        if place.kind == "collection" and place not in (here := places_of(known)):
            self.tree.choose(next((one for one in here if one.id == place.id), ALL))  # renamed, or removed

    def take_queries(self, rows: Sequence[QueryRow]) -> None:
        self.queries.tell(rows)
        self.query_deeds.known = [row.query for row in rows]

    def tell_columns(self) -> None:
        collections = self.gathering.known
        self.tree.tell(self.known, self.counts, collections, self.views.known)
        place = self.list.place
        unread = unread_in(place, self.known, self.counts, collections)
        symbols = {source.id: symbol_of(source) for source in self.known}
        kind = next((one.kind for one in self.known if place.kind == "source" and one.id == place.id), "")
        self.list.tell(title_of(place, self.known), symbol_at(place, self.known), unread, symbols, kind)

    # -- choosing -----------------------------------------------------------------------------------------------

    def _choose(self, row: ItemRow | None) -> None:
        self.item_deeds.leave()
        if row is None:
            if not self.wanted:
                self.reading.clear()
            return
        self.wanted = 0
        self.ask_page(row.id)

    def _open_row(self, row: ItemRow) -> None:
        self._choose(row)
        self.columns.to_reading()

    def ask_page(self, item_id: int) -> None:
        self._asked = item_id
        self.bridge.ask(self, items.one, item_id, then=self._take_page)

    def _take_page(self, page: ItemPage | None) -> None:
        if page is None:
            self.reading.clear()
            return
        if page.row.id != self._asked:
            return
        source = next((one for one in self.known if one.id == page.row.source_id), None)
        self.reading.read_page(page, symbol_of(source) if source else "comment", readable(self.queries.rows))
        self.columns.page_shown()
        self.item_deeds.stay(page)

    def open(self, **what: int) -> None:
        self.going.open(what)

    # -- going through the items --------------------------------------------------------------------------------

    def next_unread(self) -> None:
        if self.list.next_unread():
            return

        def show(beyond: ItemRow | None) -> None:
            if beyond is None:
                self.host.tell(tr("Nothing else is unread here"))
            else:  # too far down to be loaded in the list
                self.open(item=beyond.id)

        self.list.rows.unread_beyond(show)

    def mark_all_read(self) -> None:
        if not self.list.is_search() and not self.list.place.is_found and (upto := self._upto()):
            self.deeds.mark_read(self.list.place, upto)

    def toggle_passing(self) -> None:
        self.list.toggle_passing()
        reads = self.host.settings.read_on_scroll
        told = tr("What is scrolled past becomes read") if reads else tr("What is scrolled past stays unread")
        self.host.tell(told, self.list.toggle_passing)

    def to_query(self) -> None:
        """Go and write a new query."""
        if not self.columns.has_queries:
            self.columns.show_only("queries")
        self.queries.expression.field.setFocus()

    def _upto(self) -> int:
        """The newest item that is listed: what comes in meanwhile stays unread."""
        return self.list.rows.newest()

    # -- commands, drops ---------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        from cmdesk.ui.panels.watchlist.deeds import commands_of

        return commands_of(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.deeds.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.deeds.drop(event.mimeData())
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.arrange(self.window().width())

    def restyle(self) -> None:
        self.columns.arrange(self.window().width())
