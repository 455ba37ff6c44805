"""The left column: views, folders and sources with their health."""

from collections.abc import Callable, MutableMapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy

from cmdesk.domain.items import Collection
from cmdesk.domain.sources import Health, SourceRow
from cmdesk.domain.watches import KeptList
from cmdesk.store import items
from cmdesk.ui import paint, theme
from cmdesk.ui.panels.watchlist.health import HealthFoot, TroubleCard, is_silent, is_undecided
from cmdesk.ui.panels.watchlist.places import ALL, MARKS, Place, mark_of, tree_lines
from cmdesk.ui.widgets import LINE, Button, IconButton, Lines, ListView, Panel, SourceLine, col
from cmdesk.ui.widgets import SourceRow as Drawn
from cmdesk.ui.widgets.rows import Line, SectionLine
from cmdesk.ui.widgets.texts import Header
from cmdesk.ui.words import tr

FOLDED = "watchlist/folded"


class TreeLines(Lines):
    """Where the same lines stand in the same places only their figures are drawn again."""

    def set(self, lines: Sequence[Line]) -> None:
        if [line.key for line in lines] != [line.key for line in self._lines]:
            super().set(lines)
            return
        old, self._lines = self._lines, list(lines)
        for place, (before, now) in enumerate(zip(old, lines, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0))


class TreeView(ListView):
    """A list whose folders open and close: Left and Right, a click on the arrow, Enter or a double click."""

    fold_asked = Signal(object, object)  # a folder; True to close it, False to open it, None for the other way
    left = Signal()

    def _size_headings(self, first: int, last: int) -> None:
        """The few headings only: there may be thousands of sources, and they are all of the usual height."""
        model = self.model()
        if not isinstance(model, TreeLines):
            return
        for row in range(first, last + 1):
            if isinstance(line := model.line(row), SectionLine):
                self.setRowHeight(row, self._delegate.height_of(line))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card below takes room away: what is chosen stays in sight."""
        here = self.visualRect(self.currentIndex())
        super().resizeEvent(event)
        if self.height() < here.bottom() <= event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        line = self.current_line()
        if isinstance(line, SourceLine) and line.open is not None and not event.modifiers():
            if event.key() == Qt.Key.Key_Left and line.open:
                self.fold_asked.emit(line.key, True)
                return
            if event.key() == Qt.Key.Key_Right and not line.open:
                self.fold_asked.emit(line.key, False)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = index.data(LINE) if index.isValid() else None
        if isinstance(line, SourceLine) and line.open is not None and event.button() == Qt.MouseButton.LeftButton:
            left = theme.u(16) + theme.u(16) * line.depth
            arrow = QRectF(0, 0, left + theme.u(12), self.viewport().height())
            if arrow.contains(event.position()):
                self.fold_asked.emit(line.key, None)
                return
        super().mousePressEvent(event)


class SourceTree(Panel):
    """Tells which place is chosen and what is asked of a source or a folder."""

    chosen = Signal(object)  # Place
    opened = Signal(object)  # Place; a click or Enter: on to its items
    menu_asked = Signal(object, QPoint)
    add_asked = Signal()

    def __init__(self, kept: MutableMapping[str, Any], now: Callable[[], datetime]) -> None:
        super().__init__(None, "list")
        self._kept, self._now = kept, now
        self._sources: Sequence[SourceRow] = ()
        self._odd: AbstractSet[int] = frozenset()  # they answer, and yet fell silent or have holes
        self._counts = items.Counts(0, 0, 0)
        self._collections: Sequence[Collection] = ()
        self._views: Sequence[KeptList] = ()
        stored = kept.get(FOLDED)
        self._folded = {name for name in stored if isinstance(name, str)} if isinstance(stored, list) else set()
        self.place = ALL
        self.lines = TreeLines(tree_lines((), self._counts, self._folded))
        self.view = TreeView("", Drawn(), self.lines)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)  # Ctrl and Shift add to it
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.fold_asked.connect(self._fold)
        self.view.clicked.connect(lambda index: self.opened.emit(self.place) if not self.several() else None)
        self.view.left.connect(lambda: self.opened.emit(self.place))
        self.view.menu_asked.connect(lambda line, place: self.menu_asked.emit(line.key, place))
        self.more = IconButton("more", "")
        self.more.clicked.connect(self._ask_menu)
        self.add = IconButton("add", "")
        self.add.clicked.connect(self.add_asked)
        self.card, self.foot = TroubleCard(), HealthFoot()
        self.foot.filtered.connect(self._show_only)
        self._only: Health | None = None  # the state of the sources that are shown; None: all of them
        self.header = Header("", self.more, self.add)
        self.setLayout(col(self.header, 6, (self.view, 1), self.card, self.foot, gap=0))
        self.retranslate()
        self.view.choose(ALL)

    def retranslate(self) -> None:
        self.header.title.setText(tr("Watchlist"))  # type: ignore[attr-defined]
        self.add.rename(tr("Add a source"), "A")
        self.more.rename(tr("More about the chosen source"))
        self.view.setAccessibleName(tr("Views and sources"))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def tell(
        self,
        sources: Sequence[SourceRow],
        counts: items.Counts,
        collections: Sequence[Collection] = (),
        views: Sequence[KeptList] = (),
    ) -> None:
        self._sources, self._counts, self._collections, self._views = sources, counts, collections, views
        now = self._now()
        self._odd = {one.id for one in sources if one.gaps or is_undecided(one) or is_silent(one, now)}
        if self._only is not None and not self._shown():
            self.foot.release()  # which draws it, too
        else:
            self._draw()
        self.foot.tell(list(sources), self._odd)
        self.foot.setVisible(bool(sources))
        self._show_card()

    def sources(self) -> Sequence[SourceRow]:
        return self._sources

    def chosen_source(self) -> SourceRow | None:
        return next((one for one in self._sources if self.place == Place("source", id=one.id)), None)

    def several(self) -> Sequence[SourceRow]:
        """The sources that are selected, where they are more than one."""
        keys = [index.data(LINE).key for index in self.view.selectionModel().selectedRows()]
        ids = {key.id for key in keys if isinstance(key, Place) and key.kind == "source"}
        return [one for one in self._sources if one.id in ids] if len(ids) > 1 else []

    def choose(self, place: Place) -> bool:
        """Choose a place; its folders open. False where it is not there (yet)."""
        folder = place.name.rpartition("/")[0] if place.kind == "folder" else ""
        if place.kind == "source":
            folder = next((one.folder for one in self._sources if one.id == place.id), "")
        steps = folder.split("/") if folder else []
        if place.kind == "source" and self._only is not None and not any(one.id == place.id for one in self._shown()):
            self.foot.release()
        ancestors = {"/".join(steps[: count + 1]) for count in range(len(steps))}
        if ancestors & self._folded:
            self._folded -= ancestors
            self._keep()
            self._draw()
        return self.view.choose(place)

    def leave(self) -> None:
        """What is listed now is none of these places: none is chosen, and each can be chosen again."""
        self.place = Place("query")
        self.view.forget()
        self._show_card()

    def _draw(self) -> None:
        folded = self._folded if self._only is None else frozenset[str]()
        self.lines.set(tree_lines(self._shown(), self._counts, folded, self._odd, self._collections, self._views))

    def _shown(self) -> Sequence[SourceRow]:
        if self._only is None:
            return self._sources
        return [one for one in self._sources if mark_of(one, self._odd) == MARKS[self._only]]

    def _show_only(self, health: Health | None) -> None:
        """Only the sources that bear this sign, the first of them chosen: its card says what helps."""
        self._only = health
        self._draw()
        if health is not None and (shown := self._shown()):
            self.choose(Place("source", id=shown[0].id))

    def _choose(self, line: SourceLine | None) -> None:
        place = line.key if line is not None else None
        if not isinstance(place, Place) or place == self.place:
            return
        self.place = place
        self._show_card()
        self.chosen.emit(place)

    def _open(self, line: SourceLine) -> None:
        if line.open is not None and isinstance(line.key, Place):
            self._fold(line.key, None)
        else:
            self.opened.emit(line.key)

    def _fold(self, place: Place, close: bool | None) -> None:
        is_closed = place.name in self._folded
        if close is None:
            close = not is_closed
        self._folded = self._folded | {place.name} if close else self._folded - {place.name}
        self._keep()
        self._draw()

    def _keep(self) -> None:
        self._kept[FOLDED] = sorted(self._folded)

    def _show_card(self) -> None:
        self.card.show_source(self.chosen_source(), self._now())
        self.more.setEnabled(self.place.kind in ("source", "folder", "collection", "kept"))

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.place, self.more.mapToGlobal(QPoint(0, self.more.height())))


class PlaceButton(Button):
    """Shows the chosen place where there is no room for the tree; pressed, it brings the tree."""

    ARROW = 20  # room for the arrow

    def __init__(self) -> None:
        super().__init__("", "stack", "quiet", tone="text")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(theme.u(self.ARROW), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(90), self.sizeHint().height())

    def _words(self, p: QPainter, r: QRectF, fore: str) -> None:
        super()._words(p, r.adjusted(0, 0, -theme.u(self.ARROW), 0), fore)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = QRectF(self.width() - theme.u(self.ARROW + 2), 0, theme.u(14), self.height())
        paint.icon(paint.smooth(QPainter(self)), arrow, "up" if self.isChecked() else "down", "text2", 12)
