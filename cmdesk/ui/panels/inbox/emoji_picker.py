"""Emoji to choose from: found by words of either language, the ones used last first, all by keyboard."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QWidget

from cmdesk.ui import emoji, theme
from cmdesk.ui.emoji import Emoji
from cmdesk.ui.widgets import Elided, Field, Popup, col
from cmdesk.ui.words import tr

CELL, COLUMNS, ROWS = 38, 9, 6
RECENT = 27
Index = QModelIndex | QPersistentModelIndex


class _Signs(QAbstractListModel):
    def __init__(self, shown: Sequence[Emoji] = ()) -> None:
        super().__init__()
        self._shown = list(shown)

    def set(self, shown: Sequence[Emoji]) -> None:
        self.beginResetModel()
        self._shown = list(shown)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return found.sign
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return found.name(QLocale().name())
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(theme.u(CELL - 2), theme.u(CELL - 2))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
        return None


class EmojiPicker(Popup):
    """A small window below a button; `picked` gives the sign, and the window goes."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, known: Sequence[Emoji], recent: Sequence[str]) -> None:
        by_sign = {each.sign: each for each in known}
        self._recent = [by_sign[sign] for sign in recent if sign in by_sign]
        self._known = known
        self.field = Field(tr("Find an emoji"), symbol="search", name=tr("Find an emoji"))
        self.signs = _Signs()
        self.grid = QListView()
        self.grid.setModel(self.signs)
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setUniformItemSizes(True)
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.grid.setAccessibleName(tr("Emoji"))
        cell = theme.u(CELL)
        font = QFont(theme.font("title"))
        font.setWeight(QFont.Weight.Normal)
        self.grid.setFont(font)
        self.grid.setGridSize(QSize(cell, cell))
        paper = QPalette()
        paper.setColor(QPalette.ColorRole.Base, theme.colour("raised"))  # that of the window around it
        paper.setColor(QPalette.ColorRole.Highlight, theme.colour("selected"))
        self.grid.setPalette(paper)
        self.name = Elided("", "meta", "text2")
        super().__init__(parent, col(self.field, (self.grid, 1), self.name, gap=6, pad=8))
        self.resize(cell * COLUMNS + 36, self.field.sizeHint().height() + cell * ROWS + theme.u(44))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.grid.installEventFilter(self)
        self.grid.clicked.connect(lambda index: self._pick(index.row()))
        self.grid.selectionModel().currentChanged.connect(self._tell)
        self._fill()

    def open_at(self, place: QPoint) -> None:
        """Above a place, so that the text stays in view."""
        self.move(place.x(), place.y() - self.height())
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.grid.currentIndex().row())
                return True
            if watched is self.field and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.grid.setFocus()
                return True
        return super().eventFilter(watched, event)

    def shown(self) -> list[str]:
        """The signs that are offered now."""
        return [self.signs.data(self.signs.index(row)) for row in range(self.signs.rowCount())]

    def _fill(self) -> None:
        typed = self.field.text().strip()
        found = emoji.find(typed, self._known, most=len(self._known) if not typed else emoji.MOST)
        recent = [] if typed else self._recent
        self.signs.set([*recent, *(each for each in found if each not in recent)])
        if self.signs.rowCount():
            self.grid.setCurrentIndex(self.signs.index(0))
        else:
            self.name.setText(tr("Nothing of that name"))

    def _tell(self, index: Index) -> None:
        self.name.setText(str(self.signs.data(index, Qt.ItemDataRole.ToolTipRole) or ""))

    def _pick(self, place: int) -> None:
        shown = self.shown()
        if 0 <= place < len(shown):
            self.close()
            self.picked.emit(shown[place])


def remembered(before: Sequence[str], sign: str) -> list[str]:
    """The signs used last, the newest first."""
    return [sign, *(each for each in before if each != sign)][:RECENT]
