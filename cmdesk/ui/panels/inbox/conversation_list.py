"""The list of conversations: one is open, several can be marked and handled together."""

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from cmdesk.ui.rows import ROW, Rows
from cmdesk.ui.widgets import ConversationRow as RowDelegate
from cmdesk.ui.widgets import ListView
from cmdesk.ui.widgets.lines import NOWHERE

MARK = QItemSelectionModel.SelectionFlag


class ConversationList(ListView):
    """Marks survive a reload. What leaves the list by itself leaves no other one open in its place."""

    left = Signal()  # Esc, with nothing marked
    marked = Signal(int)  # how many are marked; 1 or none is the usual case

    def __init__(self, name: str, rows: Rows) -> None:
        self._rows = rows
        self._marking = False  # x was pressed: the current row moves and the marks stay
        self._lost = -1  # where the current row stood when it left
        self._marks: list[int] = []
        self._leaving: set[int] = set()  # dealt with, and still here until the list is read again
        super().__init__(name, RowDelegate())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setModel(rows)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._remember_marks)
            model.modelReset.connect(self._recall_marks)
            self.selectionModel().selectionChanged.connect(lambda: self.marked.emit(len(self.targets())))

    def targets(self) -> list[int]:
        """The conversations that an action is about, from the top: what is marked, else the current one."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row.id for place in places if (row := self._rows.at(place)) is not None]

    def after(self, ids: list[int]) -> int | None:
        """Which to open once these have left: the one below, else the one above."""
        places = [place for found in ids if (place := self._rows.place_of(found)) >= 0]
        if not places:
            return None
        for place in (*range(max(places) + 1, self._rows.rowCount()), *range(max(places) - 1, -1, -1)):
            row = self._rows.at(place)
            if row is not None and row.id not in ids and row.id not in self._leaving:
                return int(row.id)
        return None

    def let_go(self, ids: list[int]) -> None:
        """These will leave with the next reading: open none of them until then."""
        self._leaving |= set(ids)

    def take_back(self, ids: list[int]) -> None:
        self._leaving -= set(ids)

    def toggle_mark(self) -> None:
        """Mark the current conversation or take its mark off; the first press begins."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if not self._marking:
            self._marking = True
            self.selectionModel().select(index, MARK.Select | MARK.Rows)
        else:
            self.selectionModel().select(index, MARK.Toggle | MARK.Rows)
            if not self.targets():
                self.unmark()  # the last mark went

    def unmark(self) -> None:
        """Back to one."""
        self._marking = False
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), MARK.ClearAndSelect | MARK.Rows)

    def is_marking(self) -> bool:
        return self._marking or len(self.selectionModel().selectedRows()) > 1

    def step(self, by: int) -> bool:
        place = self.currentIndex().row()
        if place < 0 and self._lost >= 0:
            place = self._lost - 1 if by > 0 else self._lost
        place += by
        if not 0 <= place < self._rows.rowCount():
            return False
        index = self._rows.index(place, 0)
        if self._marking:
            self.selectionModel().setCurrentIndex(index, MARK.NoUpdate)
            self.scrollTo(index)
        else:
            self.go_to(index)
        return True

    def choose(self, key: object) -> bool:
        self._marking = False
        return super().choose(key)

    def forget(self) -> None:
        self._marking = False
        self._lost = -1
        self._marks = []
        self._leaving = set()
        super().forget()

    def current_id(self) -> int | None:
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return None if row is None else int(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.is_marking():
                self.unmark()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._marking = False
        super().mousePressEvent(event)

    def _row_of(self, key: object) -> int | None:
        place = self._rows.place_of(key) if isinstance(key, int) else -1
        return place if place >= 0 else None

    def _recall(self) -> None:
        """The same conversation stays current; where it left, none is, so that what is read and typed stays."""
        if self._kept is None:
            return
        key, before, place = self._kept
        row = self._row_of(key)
        if row is None:
            self._told = None
            self._lost = min(before, self._rows.rowCount())
            self.setCurrentIndex(NOWHERE)
        else:
            self._lost = -1
            self.go_to(self._rows.index(row, 0))
        self.verticalScrollBar().setValue(place)

    def _remember_marks(self) -> None:
        self._marks = self.targets() if self.is_marking() else []

    def _recall_marks(self) -> None:
        self._leaving = {found for found in self._leaving if self._rows.place_of(found) >= 0}
        marks = QItemSelection()
        for found in self._marks:
            if (place := self._rows.place_of(found)) >= 0:
                marks.select(self._rows.index(place, 0), self._rows.index(place, 0))
        if marks:
            self.selectionModel().select(marks, MARK.ClearAndSelect | MARK.Rows)
        elif self._marking:
            self.unmark()
