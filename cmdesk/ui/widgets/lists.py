"""Lists of many rows: a table of one column, whose rows are drawn and never measured.

At a million rows QTableView shows in milliseconds where QListView takes seconds.
"""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QHeaderView, QTableView

from cmdesk.ui import theme
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.lines import LINE, NOWHERE, Index
from cmdesk.ui.widgets.rows import SectionLine


class ListView(QTableView):
    """Rows to go through with j, k and the arrows, and to open with Enter or a double click.

    `chosen` gives the line that becomes current (None when there is none left), `opened` the one to open. After a
    reload the same line is current again, found by its key; where it is gone, the one that took its place.
    """

    chosen = Signal(object)
    opened = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str, delegate: LineDelegate, model: QAbstractItemModel | None = None) -> None:
        super().__init__()
        self._delegate = delegate
        self._shown = False
        self._alone = False  # what becomes current is to be the only one that is selected
        self._told: object = None
        self._kept: tuple[object, int, int] | None = None
        self.setAccessibleName(name)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._plain()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(LINE)))
        self.customContextMenuRequested.connect(self._ask_menu)
        if model is not None:
            self.setModel(model)
        self.restyle()

    def _plain(self) -> None:
        """No grid, no headers, no frame, no editing, no jumping by cells or by letters."""
        view = QAbstractItemView
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(view.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(view.SelectionBehavior.SelectRows)
        self.setSelectionMode(view.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(view.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)

    def restyle(self) -> None:
        nothing = QPalette()  # the delegate draws what is chosen, and the paper is the panel's
        for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Base):
            nothing.setColor(role, QColor(Qt.GlobalColor.transparent))
        self.setPalette(nothing)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())
        self.verticalScrollBar().setSingleStep(theme.u(24))
        self._size_headings(0, self.model().rowCount() - 1 if self.model() else -1)

    def set_compact(self, compact: bool) -> None:
        self._delegate.compact = compact
        self.restyle()
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        if self.model() is not None:
            self.model().disconnect(self)
        super().setModel(model)
        if model is None:
            return
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        model.rowsInserted.connect(lambda parent, first, last: self._size_headings(first, last))
        self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:  # what was chosen before had no size to be scrolled into
            self._shown = True
            self.verticalScrollBar().setValue(0)
            self.scrollTo(self.currentIndex())

    def _size_headings(self, first: int, last: int) -> None:
        """Rows are all of one height; only short lists have headings, which are lower."""
        model = self.model()
        if model is None or not self._delegate.has_sections:
            return
        for row in range(first, last + 1):
            self.setRowHeight(row, self._delegate.height_of(model.index(row, 0).data(LINE)))

    def current_line(self) -> Any:
        """The line that is current, or None."""
        index = self.currentIndex()
        return index.data(LINE) if index.isValid() else None

    def choose(self, key: object) -> bool:
        """Make the line with that key current; false where it is not (yet) in the list."""
        row = self._row_of(key)
        if row is None:
            return False
        self.go_to(self.model().index(row, 0))
        return True

    def go_to(self, index: Index) -> None:
        """Make this the current row and the only one that is selected.

        Left to itself Qt adds it to what is selected while Ctrl counts as held, and on X11 the key that was let go
        last counts so until the next one: after Ctrl+Shift+J, long after.
        """
        self._alone = True
        self.setCurrentIndex(index)
        self._alone = False

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        if self._alone:
            return QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        return super().selectionCommand(index, event)

    def step(self, by: int) -> bool:
        """Go to the next line that can be chosen, or the one before; false at the end."""
        model, row = self.model(), self.currentIndex().row()
        row = row + by if row >= 0 else (0 if by > 0 else model.rowCount() - 1)
        while 0 <= row < model.rowCount():
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.go_to(index)
                return True
            row += 1 if by > 0 else -1
        return False

    def _row_of(self, key: object) -> int | None:
        model = self.model()
        for row in range(model.rowCount()):
            line = model.index(row, 0).data(LINE)
            if not isinstance(line, SectionLine) and line is not None and line.key == key:
                return row
        return None

    def forget(self) -> None:
        """Keep nothing over the next reload: the list is about to show something else."""
        self.setCurrentIndex(NOWHERE)
        self._told = self._kept = None

    def _remember(self) -> None:
        line = self.current_line()
        place = self.verticalScrollBar().value()
        self._kept = None if line is None else (line.key, self.currentIndex().row(), place)

    def _recall(self) -> None:
        last = self.model().rowCount() - 1
        self._size_headings(0, last)
        if self._kept is None:
            return
        key, before, place = self._kept
        row = self._row_of(key)
        if row is not None:
            self.go_to(self.model().index(row, 0))
            self.verticalScrollBar().setValue(place)
            return
        for near in (*range(min(before, last), last + 1), *range(min(before, last), -1, -1)):
            index = self.model().index(near, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.go_to(index)
                return
        self._tell(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # not QAbstractItemView's, which makes the first row current as soon as the list has the focus
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._tell(current.data(LINE))

    def _tell(self, line: Any) -> None:
        key = None if line is None else line.key
        if key != self._told:
            self._told = key
            self.chosen.emit(line)

    def _ask_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_asked.emit(index.data(LINE), self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if plain and key in (Qt.Key.Key_J, Qt.Key.Key_Down):
            self.step(1)
        elif plain and key in (Qt.Key.Key_K, Qt.Key.Key_Up):
            self.step(-1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.current_line())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search."""
