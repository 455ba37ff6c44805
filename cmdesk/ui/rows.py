"""A list model that grows page by page from a query of the store."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets.lines import LINE, NOWHERE, Index, line_data

ROW = Qt.ItemDataRole.UserRole + 1  # the row's own dataclass; LINE is what the delegate paints of it
LEAST_KEPT, MOST_KEPT = 100, 600  # rows asked for again on a reload, so that the place in the list survives


class Rows(QAbstractTableModel):
    """One column; shows `query(db, *arguments, after=row_or_None)` through `line`.

    `line` maps a row of the store to what the delegate paints, when it is painted.
    """

    loaded = Signal()  # after each answer; selection is best restored here

    def __init__(
        self,
        bridge: Bridge,
        query: Callable[..., Sequence[Any]],
        line: Callable[[Any], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._query = query
        self._line = line
        self._arguments: tuple[Any, ...] = ()
        self._rows: list[Any] = []
        self._more = False  # until the first reload: Qt's views fetch by themselves, even when hidden
        self._asking = False
        self._generation = 0  # an answer to an older question is dropped
        self.is_loaded = False

    def show(self, *arguments: Any) -> None:
        """Ask another question, from its start."""
        self._arguments = arguments
        self._generation += 1
        self._ask(None, replace=True, limit=None)

    def reload(self) -> None:
        """Ask again for as much as is shown."""
        self._generation += 1
        # More than are shown: what came in on top must push nothing out of a short list.
        limit = min(max(len(self._rows), LEAST_KEPT), MOST_KEPT)
        self._ask(None, replace=True, limit=limit)

    def row(self, index: Index) -> Any:
        return self._rows[index.row()]

    def at(self, place: int) -> Any | None:
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row_id: int) -> int:
        """Where a row stands, by its id; -1 when it is not loaded."""
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (LINE, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return line_data(self._line(row), role)
        return None

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index = NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._ask(self._rows[-1] if self._rows else None, replace=False, limit=None)

    def _ask(self, after: Any, *, replace: bool, limit: int | None) -> None:
        self._asking = True
        generation = self._generation
        arguments = (*self._arguments, after) if limit is None else (*self._arguments, after, limit)
        self._bridge.ask(self, self._query, *arguments, then=lambda rows: self._take(rows, generation, replace))

    def _take(self, rows: Sequence[Any], generation: int, replace: bool) -> None:
        if generation != self._generation:
            return
        self._asking = False
        self._more = bool(rows)
        self.is_loaded = True
        if replace:
            self._replace(list(rows))
        elif rows:
            self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self.loaded.emit()

    def _replace(self, rows: list[Any]) -> None:
        """Repaint where the same rows stand in the same places; only else reset."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
