"""The middle column: the items of the chosen place or of a search."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.items import ItemRow
from cmdesk.domain.queries import parse
from cmdesk.settings import Settings
from cmdesk.store import matching, reputation
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.watchlist.itemrows import ItemDelegate, ItemRows
from cmdesk.ui.panels.watchlist.itemview import ItemView
from cmdesk.ui.panels.watchlist.looks import Look, keep_look, look_of, menu_of
from cmdesk.ui.panels.watchlist.places import ALL, Place
from cmdesk.ui.panels.watchlist.tree import PlaceButton
from cmdesk.ui.widgets import EmptyState, Field, IconButton, Panel, col, row
from cmdesk.ui.widgets.texts import Header
from cmdesk.ui.words import tr

TYPING_MS = 250


class SearchField(Field):
    """Down and Enter go on to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


class ItemList(Panel):
    """Lists, searches and filters; tells which item is chosen."""

    chosen = Signal(object)  # ItemRow, or None
    opened = Signal(object)  # ItemRow
    menu_asked = Signal(object, QPoint)
    read_all_asked = Signal()
    passed = Signal(list)  # ids of items that were scrolled past, where that is to mark them as read
    settings_changed = Signal()
    places_asked = Signal(bool)
    queries_asked = Signal(bool)
    keep_asked = Signal()

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], settings: Settings) -> None:
        super().__init__(None, "list")
        self._settings = settings
        self.place, self._title, self._trial = ALL, "", ""
        self._count, self._narrow, self._kind = 0, False, ""
        self.rows = ItemRows(bridge, now)
        self.view = ItemView("", ItemDelegate(), self.rows)
        self.rows.setParent(self.view)
        self.view.chosen.connect(lambda line: self.chosen.emit(None if line is None else self.row_of(line.key)))
        self.view.opened.connect(lambda line: self.opened.emit(self.row_of(line.key)))
        self.view.menu_asked.connect(lambda line, at: self.menu_asked.emit(self.row_of(line.key), at))
        self.view.passed.connect(self._tell_passed)
        self.rows.loaded.connect(self._loaded)
        self._make_head()
        self.nothing = EmptyState("search", "", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.nothing)
        search = row(self.field, pad=(12, 8, 12, 8))
        self.setLayout(col(self.header, search, (self.stack, 1), gap=0))
        self.retranslate()

    def _make_head(self) -> None:
        self.where = PlaceButton()
        self.where.toggled.connect(self.places_asked)
        self.where.hide()
        self.unread = IconButton("filter", "", checkable=True)
        self.unread.toggled.connect(lambda: self._ask())
        self.read_all = IconButton("done", "")
        self.read_all.clicked.connect(self.read_all_asked)
        self.side = IconButton("side", "", checkable=True)
        self.side.toggled.connect(self.queries_asked)
        self.side.hide()
        self.looks = IconButton("rows", "")
        self.looks.clicked.connect(self.show_looks)
        self.header = Header("", self.looks, self.unread, self.read_all, self.side)
        layout = self.header.layout()
        assert layout is not None
        layout.insertWidget(0, self.where)  # type: ignore[attr-defined]
        self.field = SearchField("", symbol="search", clear=True, quiet=True)
        self._typing = QTimer(self.field, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self.field.textChanged.connect(lambda: self._typing.start())
        self.field.left.connect(self._go_on)

    def retranslate(self) -> None:
        self.unread.rename(tr("Show unread items only"), "F")
        self.read_all.rename(tr("Mark all as read"), "Shift+M")
        self.looks.rename(tr("Reading view"))
        self.side.rename(tr("Queries"))
        self.field.setPlaceholderText(tr("Search the items"))
        self.field.setAccessibleName(tr("Search the items"))
        self.view.setAccessibleName(tr("Items"))
        self._tell_head()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # -- what is listed -----------------------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """List the items of a place from its newest; a search is left."""
        self.place, self._trial = place, ""
        self._typing.stop()
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)
        self._ask()

    def try_query(self, query: Callable[..., Sequence[ItemRow]], wanted: object, expression: str) -> None:
        """List what a query finds that is not kept yet."""
        self._trial = expression
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)
        self._start_over()
        self.rows.show_matching(query, wanted)

    def _ask(self) -> None:
        self._typing.stop()
        self._trial = ""
        self._start_over()
        if typed := self.field.text().strip():
            self.rows.search(typed)
        elif self.place.figure is not None:
            self.rows.show_matching(reputation.behind, self.place.figure)
        elif self.place.kept is not None and self.place.kept.expression:
            self.rows.show_matching(matching.page, parse(self.place.kept.expression))
        elif self.place.kept is not None and self.place.kept.words:
            self.rows.search(self.place.kept.words)
        else:
            self.rows.show_view(self.place.view(self.unread.isChecked()), self.look().group)

    def _start_over(self) -> None:
        self.view.start_over()
        self._shape(self.look().magazine)
        self.rows.is_loaded = False
        self._tell_head()

    # -- how they are read --------------------------------------------------------------------------------------

    def look(self) -> Look:
        """How the items of this place are read."""
        return look_of(self._settings.layout, self.place)

    def set_look(self, look: Look) -> None:
        """Read this place in another way, and remember it for this place."""
        before = self.look()
        keep_look(self._settings.layout, self.place, look)
        self.settings_changed.emit()
        if look.group != before.group and not self.is_search():
            self._ask()
        else:
            self._shape(look.magazine)

    def _shape(self, magazine: bool) -> None:
        self.view.set_magazine(magazine)
        self.rows.set_magazine(magazine, self.devicePixelRatioF())

    def toggle_passing(self) -> None:
        """Whether what was scrolled past becomes read."""
        self._settings.read_on_scroll = not self._settings.read_on_scroll
        self.settings_changed.emit()

    def show_looks(self) -> None:
        read = self._settings.read_on_scroll
        menu = menu_of(self, self.look(), self._is_place(), read, self.set_look, self.toggle_passing)
        menu.addSeparator()
        menu.addAction(tr("Keep this list as a view"), self.keep_asked.emit).setEnabled(self.place.figure is None)
        menu.popup(self.looks.mapToGlobal(self.looks.rect().bottomLeft()))

    def _tell_passed(self, ids: list[int]) -> None:
        if self._settings.read_on_scroll:
            self.passed.emit(ids)

    def is_search(self) -> bool:
        return bool(self._trial or self.field.text().strip())

    def _is_place(self) -> bool:
        """Whether a place of the tree is listed, rather than what was found or counted."""
        return not self.is_search() and not self.place.is_found

    def searched(self) -> str:
        """The words that are searched now."""
        return self.field.text().strip()

    def tried(self) -> str:
        """The expression that is tried now."""
        return self._trial

    def reload(self) -> None:
        self.rows.reload()

    # -- what is told -------------------------------------------------------------------------------------------

    def tell(self, title: str, symbol: str, count: int, symbols: Mapping[int, str], kind: str = "") -> None:
        """The name of the place, how many of its items are unread, the icons of the sources; of one, its kind."""
        self._title, self._count, self._kind = title, count, kind
        self.where.set_symbol(symbol)
        self.rows.set_symbols(symbols)
        self._tell_head()

    def _tell_head(self) -> None:
        searching = self.is_search()
        title = tr("Found") if searching else self._title
        self.header.title.setText(title)  # type: ignore[attr-defined]
        self.where.setText(title)
        told = self._count and not searching and not self._narrow  # the name of the place needs that room
        self.header.set_sub(self._count if told else "")
        self.unread.setEnabled(self._is_place() and self.place.kind != "unread")
        self.read_all.setEnabled(self._is_place())

    def _loaded(self) -> None:
        empty = not self.rows.rowCount()
        if empty:
            self._say_why_empty()
        self.stack.setCurrentIndex(1 if empty else 0)
        if empty:
            self.chosen.emit(None)

    def _say_why_empty(self) -> None:
        if self.is_search():
            typed = self._trial or self.field.text().strip()
            title = tr("Nothing found for “{words}”", words=typed)
            self.nothing.say(title, tr("All the items kept on this computer were searched."), "search")
        elif self.place.figure is not None:
            sentence = tr("What was counted is no longer here, or was judged otherwise since.")
            self.nothing.say(tr("Nothing is left of this figure"), sentence, "reputation")
        elif self.place.is_found:
            self.nothing.say(tr("No item yet"), tr("What this view finds will appear here."), "filter")
        elif self.unread.isChecked() or self.place.kind == "unread":
            self.nothing.say(tr("Everything is read"), tr("New items will appear here as they come."), "ok", "good")
        elif self.place.kind == "mentions":
            sentence = tr("Write a query: what it finds in your sources is gathered here and in the inbox.")
            self.nothing.say(tr("No mention yet"), sentence, "mention")
        elif self.place.kind == "starred":
            self.nothing.say(tr("No item with a star"), tr("Add a star with S to find an item again here."), "star")
        elif self._kind == "page":
            sentence = tr("The page is looked at again and again. What changes in it will appear here.")
            self.nothing.say(tr("No change yet"), sentence, "web")
        else:
            sentence = tr("What your sources publish will appear here.")
            self.nothing.say(tr("No item yet"), sentence, "feed")

    # -- going through them -------------------------------------------------------------------------------------

    def row_of(self, item_id: int) -> Any:
        return self.rows.at(self.rows.place_of(item_id))

    def set_narrow(self, narrow: bool, choosing: bool) -> None:
        """Whether the tree is hidden: then a button with the name of the place brings it."""
        self.where.setVisible(narrow)
        self.header.title.setVisible(not narrow)
        self._narrow = narrow
        layout = self.header.layout()
        assert layout is not None
        layout.setContentsMargins(6 if narrow else 16, 0, 12, 0)  # the button has room around its words
        self._tell_head()
        if not narrow or not choosing:
            self.where.setChecked(False)

    def to_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def step(self, by: int) -> None:
        self.view.step(by)

    def next_unread(self) -> bool:
        """Choose the next unread item that is loaded; false when there is none."""
        place = self.rows.next_unread(self.view.currentIndex().row())
        if place < 0:
            return False
        self.view.setCurrentIndex(self.rows.index(place, 0))
        return True

    def _go_on(self) -> None:
        if self._typing.isActive():
            self._ask()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.view.currentIndex().isValid():
            self.view.step(1)
