"""The days of a month or a week as a model: a row is a week, a cell a day with its posts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QObject, Qt, QTime

from cmdesk.domain.calendar import WEEK
from cmdesk.domain.feasts import Feast, Kind
from cmdesk.ui.panels.calendar.chips import Chip
from cmdesk.ui.widgets.lines import NOWHERE, Index
from cmdesk.ui.widgets.rows import sentence
from cmdesk.ui.words import tr

Place = date  # a day or, as a datetime, an hour of it


@dataclass(frozen=True)
class Day:
    """One cell."""

    date: date
    inside: bool = True  # of the month that is shown
    today: bool = False
    chips: tuple[Chip, ...] = ()
    feasts: tuple[Feast, ...] = ()
    school: tuple[Feast, ...] = ()  # holidays of schools
    free: tuple[str, ...] = ()  # hours of slots that nothing takes
    crowded: int = 0  # posts of one account, where they are too many
    gap: int = 0  # days in a row without a post, on the first of them
    hour: int | None = None  # where a cell is one hour of the day

    @property
    def spoken(self) -> str:
        told = QLocale().toString(qdate(self.date), "dddd d MMMM")
        if self.hour is not None:
            told = sentence(told, named_hour(self.hour))
        count = tr("{n} posts", n=len(self.chips)) if self.chips else tr("nothing planned")
        names = [feast.name for feast in (*self.feasts, *self.school)]
        said = sentence(told, tr("today") if self.today else "", *names, count, self.warning)
        free = [tr("free: {hours}", hours=", ".join(self.free))] if self.free else []
        return ". ".join([said, *(chip.spoken for chip in self.chips), *free])

    @property
    def place(self) -> "Place":
        """What a post is dropped on or begun for: a day, or (as a datetime) one of its hours."""
        return self.date if self.hour is None else datetime.combine(self.date, time(self.hour))

    @property
    def warning(self) -> str:
        """Too much or too little, in words."""
        if self.crowded:
            return tr("{n} posts of one account on one day", n=self.crowded)
        return tr("nothing for {n} days", n=self.gap) if self.gap else ""


@dataclass(frozen=True)
class Contents:
    """All that stands on the days, beside their dates."""

    chips: Mapping[date, Sequence[Chip]] = field(default_factory=dict)
    feasts: Sequence[Feast] = ()
    free: Mapping[date, Sequence[str]] = field(default_factory=dict)
    crowded: Mapping[date, int] = field(default_factory=dict)
    gaps: Mapping[date, int] = field(default_factory=dict)
    free_at: Mapping[datetime, Sequence[str]] = field(default_factory=dict)  # the same as `free`, by the full hour


def named_hour(hour: int) -> str:
    return QLocale().toString(QTime(hour, 0), QLocale.FormatType.ShortFormat)


def qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class Days(QAbstractTableModel):
    """`show` says which days; `fill` what is on them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start, self.end = date(2000, 1, 3), date(2000, 1, 10)
        self._month = 0
        self._today = date.min
        self._contents = Contents()
        self._days: list[Day] = []

    def show(self, start: date, end: date, month: int, today: date) -> None:
        """Days from a Monday to before a Monday; those that are not of `month` recede (0: none does)."""
        if (start, end, month, today) == (self.start, self.end, self._month, self._today):
            return
        self.beginResetModel()
        self.start, self.end, self._month, self._today = start, end, month, today
        self._contents = Contents()
        self._build()
        self.endResetModel()

    def fill(self, contents: Contents) -> None:
        """What is on the days; only cells that differ are drawn again."""
        self._contents = contents
        before = self._days
        self._build()
        for at, (old, new) in enumerate(zip(before, self._days, strict=True)):
            if old != new:
                cell = self.cell_of(at)
                self.dataChanged.emit(cell, cell)

    def _build(self) -> None:
        days = [self.start + timedelta(days=count) for count in range((self.end - self.start).days)]
        self._days = [self._made(day) for day in days]

    def _made(self, day: date) -> Day:
        what = self._contents
        return Day(
            day,
            self._month in (0, day.month),
            day == self._today,
            tuple(what.chips.get(day, ())),
            tuple(feast for feast in what.feasts if feast.on(day) and feast.kind is not Kind.SCHOOL),
            tuple(feast for feast in what.feasts if feast.on(day) and feast.kind is Kind.SCHOOL),
            tuple(what.free.get(day, ())),
            what.crowded.get(day, 0),
            what.gaps.get(day, 0),
        )

    def cell_of(self, at: int) -> Index:
        return self.index(at // WEEK, at % WEEK)

    def day(self, index: Index) -> Day | None:
        at = index.row() * WEEK + index.column()
        return self._days[at] if index.isValid() and at < len(self._days) else None

    def index_of(self, day: date) -> Index:
        count = (day - self.start).days
        return self.index(count // WEEK, count % WEEK) if self.start <= day < self.end else NOWHERE

    def chips(self) -> dict[int, Chip]:
        """All that is shown, by the draft."""
        return {chip.key: chip for day in self._days for chip in day.chips}

    def index_of_post(self, key: int) -> Index:
        day = self.where(key)
        return self.index_of(day) if day is not None else NOWHERE

    def where(self, key: int) -> date | None:
        """The day on which a post stands."""
        return next((day.date for day in self._days for chip in day.chips if chip.key == key), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else (self.end - self.start).days // WEEK

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return day
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return day.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
