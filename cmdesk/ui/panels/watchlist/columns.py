"""The four columns, and which of them are seen at which width."""

from collections.abc import MutableMapping
from typing import Any, Literal

from PySide6.QtWidgets import QWidget

from cmdesk.ui import theme, tokens
from cmdesk.ui.panels.watchlist.itemlist import ItemList
from cmdesk.ui.panels.watchlist.queries import QueryColumn
from cmdesk.ui.panels.watchlist.reading import ReadingPane
from cmdesk.ui.panels.watchlist.tree import SourceTree
from cmdesk.ui.widgets import Splitter, col

Shown = Literal["list", "tree", "reading", "queries"]
WIDTHS = {"tree": 216, "list": 312, "queries": 280}


class Sides(Splitter):
    """A splitter that finds its widths again after columns were hidden or shown."""

    def place(self) -> None:
        self._place(self._stored() or [theme.u(width) for width in self._wanted])


class Columns(QWidget):
    """Where there is no room for the tree it takes the place of the list when it is asked for, and the queries that of
    the reading pane."""

    def __init__(
        self,
        kept: MutableMapping[str, Any],
        tree: SourceTree,
        items: ItemList,
        reading: ReadingPane,
        queries: QueryColumn,
    ) -> None:
        super().__init__()
        self._tree, self._list, self._reading, self._queries = tree, items, reading, queries
        self._units = float(tokens.BREAKPOINTS["card"])
        self._shown: Shown = "list"
        self._last: tuple[bool, ...] = ()
        self.splitter = Sides(
            "watchlist",
            kept,
            (tree, WIDTHS["tree"]),
            (items, WIDTHS["list"]),
            reading,
            (queries, WIDTHS["queries"]),
        )
        self.restyle()
        self.setLayout(col(self.splitter, gap=0))
        items.places_asked.connect(lambda on: self.show_only("tree" if on else "list"))
        items.queries_asked.connect(lambda on: self.show_only("queries" if on else "list"))

    def restyle(self) -> None:
        self._tree.setMinimumWidth(theme.u(170))
        self._list.setMinimumWidth(theme.u(240))
        self._reading.setMinimumWidth(theme.u(260))
        self._queries.setMinimumWidth(theme.u(220))

    @property
    def has_tree(self) -> bool:
        return self._units >= tokens.BREAKPOINTS["views"]

    @property
    def has_queries(self) -> bool:
        return self._units >= tokens.BREAKPOINTS["card"]

    @property
    def is_single(self) -> bool:
        return self._units < tokens.BREAKPOINTS["panes"]

    def arrange(self, window_width: int) -> None:
        """Show what there is room for; `window_width` in pixels."""
        self._units = window_width / theme.scale()
        if self.has_tree and self._shown == "tree":
            self._shown = "list"
        self._apply()

    def show_only(self, shown: Shown) -> None:
        """Bring a column that there is no room for, in the place of another."""
        self._shown = shown
        self._apply()
        if shown == "tree":
            self._tree.view.setFocus()

    def to_list(self) -> None:
        if self._shown != "queries" or self.is_single:
            self._shown = "list"
        self._apply()

    def to_reading(self) -> None:
        """Where one pane is shown at a time: the reading pane."""
        self._shown = "reading"
        self._apply()

    def page_shown(self) -> None:
        """Something is there to be read: it is not left behind the queries."""
        if self._shown == "queries" and not self.has_queries:
            self.show_only("list")

    def _apply(self) -> None:
        shown = self._shown
        tree = self.has_tree or shown == "tree"
        queries = self.has_queries or shown == "queries"
        reading = self.has_queries or shown != "queries"
        items = self.has_tree or shown != "tree"
        if self.is_single:
            tree, items, reading, queries = (shown == name for name in ("tree", "list", "reading", "queries"))
        self._tell_buttons(shown)
        visible = (tree, items, reading, queries)
        if visible != self._last:
            self._last = visible
            for widget, on in zip((self._tree, self._list, self._reading, self._queries), visible, strict=True):
                widget.setVisible(on)
            self.splitter.place()

    def _tell_buttons(self, shown: Shown) -> None:
        items = self._list
        items.set_narrow(not self.has_tree, shown == "tree")
        items.side.setVisible(not self.has_queries)
        for button, on in ((items.side, shown == "queries"), (items.where, shown == "tree")):
            blocked = button.blockSignals(True)
            button.setChecked(on)
            button.blockSignals(blocked)
        self._reading.set_single(self.is_single)
