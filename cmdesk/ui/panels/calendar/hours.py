"""The hours of a week or a day as a model: a column is a day, a row an hour; what a day is stands in its header."""

from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Qt

from cmdesk.ui import times
from cmdesk.ui.panels.calendar.days import Day, Days, named_hour
from cmdesk.ui.widgets.lines import NOWHERE, Index

HOURS = 24


class Hours(Days):
    """`show` and `fill` as of days; what stands on a day is in the row of its hour here."""

    def _build(self) -> None:
        days = [self.start + timedelta(days=count) for count in range(self.columnCount())]
        heads, self._heads = getattr(self, "_heads", []), [self._head(day) for day in days]
        self._days = [self._hour(day, hour) for hour in range(HOURS) for day in days]
        if days and heads != self._heads:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(days) - 1)

    def head(self, column: int) -> Day | None:
        """What a day is, without its posts."""
        return self._heads[column] if 0 <= column < len(self._heads) else None

    def _head(self, day: date) -> Day:
        """All but the posts."""
        made = self._made(day)
        return Day(day, True, made.today, (), made.feasts, made.school, (), made.crowded, made.gap)

    def _hour(self, day: date, hour: int) -> Day:
        what = self._contents
        chips = tuple(
            chip
            for chip in what.chips.get(day, ())
            if chip.planned is not None and times.local(chip.planned.utc).hour == hour
        )
        free = tuple(what.free_at.get(datetime.combine(day, time(hour)), ()))
        return Day(day, True, day == self._today, chips, free=free, hour=hour)

    def day(self, index: Index) -> Day | None:
        at = index.row() * self.columnCount() + index.column()
        return self._days[at] if index.isValid() and at < len(self._days) else None

    def cell_of(self, at: int) -> Index:
        return self.index(at // self.columnCount(), at % self.columnCount())

    def index_of(self, day: date) -> Index:
        """The hour that a datetime of the wall falls into; of a day its first."""
        row = day.hour if isinstance(day, datetime) else 0
        plain = day.date() if isinstance(day, datetime) else day
        return self.index(row, (plain - self.start).days) if self.start <= plain < self.end else NOWHERE

    def index_of_post(self, key: int) -> Index:
        found = (at for at, day in enumerate(self._days) for chip in day.chips if chip.key == key)
        at = next(found, None)
        return self.cell_of(at) if at is not None else NOWHERE

    def most(self, row: int) -> tuple[int, bool]:
        """How many posts the fullest cell of a row has, and whether a free slot stands in one of its cells."""
        cells = self._days[row * self.columnCount() : (row + 1) * self.columnCount()]
        return max((len(day.chips) for day in cells), default=0), any(day.free for day in cells)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else HOURS

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else (self.end - self.start).days

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in texts:
            return None
        if orientation is Qt.Orientation.Vertical:
            return named_hour(section)
        head = self.head(section)
        return head.spoken if head is not None else None
