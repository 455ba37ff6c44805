"""Lines as a model: what a list is given to show, and what screen readers are given to say."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cmdesk.ui.widgets.rows import Line, SectionLine

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole  # a model gives the line itself under this role


def line_data(line: Line, role: int) -> Any:
    """What any model of lines answers for one of them: the line to draw, and the same in words."""
    match role:
        case Qt.ItemDataRole.UserRole:
            return line
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        case Qt.ItemDataRole.ToolTipRole:
            return getattr(line, "tip", None)
    return None


def line_flags(line: Line) -> Qt.ItemFlag:
    """A heading is there to be read only."""
    if isinstance(line, SectionLine):
        return Qt.ItemFlag.ItemNeverHasChildren
    flag = Qt.ItemFlag
    return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren


class Lines(QAbstractTableModel):
    """A model of lines that are all known: views, drafts, commands. What is long comes page by page from elsewhere."""

    def __init__(self, lines: Sequence[Line] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = list(lines)

    def set(self, lines: Sequence[Line]) -> None:
        """Replace all lines; the views keep what was chosen, by its key."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._lines[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return line_data(self._lines[index.row()], role) if index.isValid() else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return line_flags(self._lines[index.row()]) if index.isValid() else Qt.ItemFlag.NoItemFlags
