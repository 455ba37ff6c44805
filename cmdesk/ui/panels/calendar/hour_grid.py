"""The week and the day hour by hour: posts stand at their hour, and are dragged to another one."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from cmdesk.ui import paint, theme
from cmdesk.ui.panels.calendar import hour_cells
from cmdesk.ui.panels.calendar.days import Day
from cmdesk.ui.panels.calendar.dragging import Dragging
from cmdesk.ui.panels.calendar.grid import Grid, Hint
from cmdesk.ui.panels.calendar.hours import HOURS, Hours
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.lines import Index
from cmdesk.ui.words import tr

FIRST = 7  # the hour that is at the top at first
QUARTER = 15  # minutes
TICK_MS = 30_000


class HourNames(QHeaderView):
    """The hours at the left."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        return QSize(u(68), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        r = QRectF(rect)
        painter.fillRect(r, theme.colour("surface"))
        p = paint.smooth(painter)
        told = str(self.model().headerData(section, Qt.Orientation.Vertical) or "")
        paint.text(p, QRectF(r.left(), r.top(), r.width() - u(8), u(20)), told, "caption", "text3", paint.RIGHT)


class DayNames(QHeaderView):
    """The days above their hours, with what they are."""

    def __init__(self, cell: hour_cells.HourCell) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._cell = cell
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        return QSize(0, u(hour_cells.TOP))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        day = model.head(section) if isinstance(model, Hours) else None
        if day is not None:
            painter.save()
            self._cell.draw_head(paint.smooth(painter), QRectF(rect), day)
            painter.restore()


class HourGrid(Grid):
    """Current is an hour of a day; `target` gives the quarter under the mouse as a datetime of the wall here."""

    def __init__(self, dragging: Dragging, now: Callable[[], datetime]) -> None:
        self.hours = Hours()
        cell = hour_cells.HourCell(now)
        super().__init__(dragging, self.hours, cell)
        self.hours.setParent(self)
        self.cell.setParent(self)
        self.setVerticalHeader(HourNames())
        self.setHorizontalHeader(DayNames(cell))
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.show()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.hours.modelReset.connect(self._begin)
        self.hours.dataChanged.connect(lambda *_: self.arrange())
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.viewport().update)
        self._tick.start()
        self.arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Hours of the days"))
        self.viewport().update()

    # -- how high the hours are -----------------------------------------------------------------------------------

    def arrange(self) -> None:
        """Each hour as high as its posts want; what room is left is shared."""
        wanted = [hour_cells.height(*self.hours.most(row)) for row in range(HOURS)]
        spare, over = divmod(max(self.viewport().height() - sum(wanted), 0), HOURS)
        for row, high in enumerate(wanted):
            self.verticalHeader().resizeSection(row, high + spare + (row < over))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_tick"):
            self.arrange()

    def _begin(self) -> None:
        self.arrange()
        QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        busy = (hour for hour in range(HOURS) if self.hours.most(hour)[0])
        QTableView.scrollTo(self, self.hours.index(min(FIRST, next(busy, FIRST)), 0), Hint.PositionAtTop)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        QTableView.scrollTo(self, index, hint)

    # -- where the keyboard is ------------------------------------------------------------------------------------

    def current_place(self) -> date | None:
        day = self.days.day(self.currentIndex())
        return day.place if day is not None else None

    def choose_day(self, day: date) -> None:
        """Stay at the hour, or begin in the morning."""
        row = self.currentIndex().row()
        hour = row if row >= 0 else FIRST + 2
        index = self.days.index_of(day if isinstance(day, datetime) else datetime.combine(day, time(hour)))
        if index.isValid():
            self.setCurrentIndex(index)
            self._stand_on(0)

    def _step(self, day: Day, by: int) -> None:
        keys = [chip.key for chip in day.chips]
        at = keys.index(self.cell.current) if self.cell.current in keys else -1
        here = self.currentIndex()
        if by == 7 and at + 1 < len(keys):
            self._stand_on(keys[at + 1])
        elif by == -7 and at >= 0:
            self._stand_on(keys[at - 1] if at else 0)
        elif abs(by) == 7:
            there = self.days.index(here.row() + (1 if by > 0 else -1), here.column())
            if there.isValid():
                self.setCurrentIndex(there)
                self._stand_on(0)
        elif self.days.index(here.row(), here.column() + by).isValid():
            self.setCurrentIndex(self.days.index(here.row(), here.column() + by))
            self._stand_on(0)
        else:
            self.left_by.emit(day.date + timedelta(days=by))

    # -- dragging -------------------------------------------------------------------------------------------------

    def target(self, at: QPoint | None) -> date | None:
        """The quarter of an hour under a place of the screen, marked as where a drop would fall; None marks none."""
        found: date | None = None
        if at is not None:
            inside = self.viewport().mapFromGlobal(at)
            if self.isVisible() and self.viewport().rect().contains(inside):
                index = self.indexAt(inside)
                day = self.days.day(index)
                if day is not None:
                    found = self._quarter(day, QRectF(self.visualRect(index)), inside)
        if found != self.cell.target:
            self.cell.target = found
            self.viewport().update()
        return found

    @staticmethod
    def _quarter(day: Day, r: QRectF, at: QPoint) -> date:
        place = day.place
        if not isinstance(place, datetime) or not r.height():
            return place
        share = (at.y() - r.top()) / r.height()
        return place.replace(minute=min(max(int(share * 60) // QUARTER * QUARTER, 0), 45))
