"""A list model that grows page by page from a query of the store."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal

from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets.lines import LINE, NOWHERE, Index, line_data

ROW = Qt.ItemDataRole.UserRole + 1  # the row's own dataclass; LINE is what the delegate paints of it
LEAST_ASKED, MOST_ASKED = 100, 600  # rows asked for again on a reload
MARGIN = 50  # rows asked for again below the last one that was looked at
REMEMBERED = 60  # lines that were painted last: more than any screen shows


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
        self._fresh = 0  # rows below were left as they were by the last reload
        self._seen_to = 0  # the last row looked at since then
        self._painted: dict[int, Any] = {}  # the lines that were looked at last, by their place
        self.is_loaded = False

    def show(self, *arguments: Any) -> None:
        """Ask another question, from its start."""
        self._arguments = arguments
        self._generation += 1
        self._ask(None, replace=True, limit=None)

    def reload(self) -> None:
        """Ask again for what was looked at; what is further down is asked for when somebody looks there."""
        self._generation += 1
        # More than are shown: what came in on top must push nothing out of a short list.
        limit = min(max(self._seen_to + MARGIN, LEAST_ASKED), MOST_ASKED)
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
        if role == LINE:
            return self._looked_at(index.row(), row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return line_data(self._line(row), role)
        return None

    def _looked_at(self, place: int, row: Any) -> Any:
        self._bridge.go_first()  # this is where a list is painted
        line = self._line(row)
        self._painted.pop(place, None)
        self._painted[place] = line
        if len(self._painted) > REMEMBERED:
            del self._painted[next(iter(self._painted))]
        self._seen_to = max(self._seen_to, place)
        if place >= self._fresh and not self._asking:
            self._fresh = len(self._rows)  # asked once
            QTimer.singleShot(0, self, self.reload)
        return line

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return not parent.isValid() and self._more and not self._asking

    def fetchMore(self, parent: Index = NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._ask(self._rows[-1] if self._rows else None, replace=False, limit=None)

    def _ask(self, after: Any, *, replace: bool, limit: int | None) -> None:
        self._asking = True
        generation = self._generation
        arguments = (*self._arguments, after) if limit is None else (*self._arguments, after, limit)
        again = limit or 0
        self._bridge.ask(self, self._query, *arguments, then=lambda rows: self._take(rows, generation, replace, again))

    def _take(self, rows: Sequence[Any], generation: int, replace: bool, again: int = 0) -> None:
        if generation != self._generation:
            return
        self._asking = False
        self._more = bool(rows)
        self.is_loaded = True
        if replace:
            self._fresh, self._seen_to = len(rows), 0
            self._replace([*rows, *self._below(rows)] if again and len(rows) >= again else list(rows))
        elif rows:
            self._fresh += len(rows)
            self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self.loaded.emit()

    def _below(self, rows: Sequence[Any]) -> list[Any]:
        """The rows that are here already and follow the last of those that a reload brought."""
        places = {row.id: place for place, row in enumerate(self._rows)}
        last, before = (places.get(row.id, -1) for row in (rows[-1], rows[-2]))
        if last < 0 or last != before + 1:
            return []  # the last one may have come from elsewhere: what follows is asked for anew
        ids = {row.id for row in rows}
        return [row for row in self._rows[last + 1 :] if row.id not in ids]

    def _replace(self, rows: list[Any]) -> None:
        """Repaint what has changed where the same rows stand in the same places; only else reset."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            before, self._rows = self._rows, rows
            changed = {place for place, row in enumerate(rows) if row != before[place]}
            # What a line says may have changed without its row: how long ago it was, for one.
            changed |= {place for place, line in self._painted.items() if self._line(rows[place]) != line}
            if changed:
                self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), 0))
            return
        self.beginResetModel()
        self._rows = rows
        self._painted.clear()
        self.endResetModel()
