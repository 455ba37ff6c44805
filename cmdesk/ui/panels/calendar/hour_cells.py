"""Draws an hour of a day: its posts from the top, its free slots, and where the time is now."""

from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from cmdesk.ui import paint, theme, times
from cmdesk.ui.panels.calendar import chips
from cmdesk.ui.panels.calendar.cells import DayCell
from cmdesk.ui.panels.calendar.days import Day, qdate
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.delegate import State
from cmdesk.ui.widgets.lines import LINE, Index
from cmdesk.ui.words import tr

ROW, TOP = 28, 30  # high: an hour without posts, and what stands above the days


def height(posts: int, free: bool) -> int:
    """How high a row is for that many posts in one of its cells."""
    return max(u(ROW), posts * u(chips.HEIGHT + chips.GAP) + u(4) + (u(19) if free and posts else 0))


def places(r: QRectF, day: Day) -> Iterator[tuple[chips.Chip, QRectF]]:
    y = r.top() + u(2)
    for chip in day.chips:
        yield chip, QRectF(r.left() + u(4), y, r.width() - u(8), u(chips.HEIGHT))
        y += u(chips.HEIGHT + chips.GAP)


class HourCell(DayCell):
    """`now`: what the clock shows, for the line across the present hour. `target` is the hour of a drop."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now

    def chip_at(self, r: QRectF, day: Day, point: QPointF) -> chips.Chip | None:
        return next((chip for chip, place in places(r, day) if place.contains(point)), None)

    def more_place(self, r: QRectF, day: Day) -> tuple[int, QRectF]:
        return 0, QRectF()

    def paint(self, p: QPainter, option: Option, index: Index) -> None:
        day: Day | None = index.data(LINE)
        if day is None:
            return
        p.save()
        paint.smooth(p)
        r = QRectF(option.rect)
        p.setClipRect(r)
        here = bool(option.state & State.State_HasFocus)
        self._draw_hour(p, r, day, here)
        p.restore()

    def draw_head(self, p: QPainter, r: QRectF, day: Day) -> None:
        """The day and what it is, above its hours."""
        p.fillRect(r, theme.colour("list"))
        if day.today:
            p.fillRect(QRectF(r.left(), r.bottom() - 1, r.width(), 2), theme.colour("accent"))
        name = QLocale().toString(qdate(day.date), "ddd d")
        role, tone = ("meta-strong", "accent_text") if day.today else ("meta-strong", "text2")
        wide = paint.width(name, role)
        at = QRectF(r.left() + u(10), r.top() + u(4), wide + u(4), u(22))
        paint.text(p, at, name, role, tone)
        rest = QRectF(r.left() + wide - u(14), r.top(), r.width() - wide + u(14), r.height())
        self._feast(p, rest, day, False)

    def _draw_hour(self, p: QPainter, r: QRectF, day: Day, here: bool) -> None:
        if day.date.weekday() > 4:
            p.fillRect(r, theme.colour("list"))
        p.fillRect(QRectF(r.left(), r.top(), r.width(), 1), theme.colour("line"))
        p.fillRect(QRectF(r.left(), r.top(), 1, r.height()), theme.colour("line"))
        self._mark_target(p, r, day)
        if here and not self.current:
            paint.focus(p, r.adjusted(3, 3, -2, -2), 6)
        now = times.local(self._now())
        if day.today and now.hour == day.hour:
            line = r.top() + r.height() * now.minute / 60
            p.fillRect(QRectF(r.left(), line - 1, r.width(), 2), theme.colour("bad"))
        y = r.top() + u(2)
        for chip, place in places(r, day):
            chips.draw(p, place, chip, picked=chip.key in self.picked, current=here and chip.key == self.current)
            y = place.bottom() + u(2)
        if day.free and y + u(16) <= r.bottom():
            paint.icon(p, QRectF(r.left() + u(8), y, u(14), u(18)), "slot", "text3", 13)
            said = tr("{hour} free", hour=", ".join(day.free))
            paint.text(p, QRectF(r.left() + u(26), y, r.width() - u(30), u(18)), said, "caption", "text3")

    def _mark_target(self, p: QPainter, r: QRectF, day: Day) -> None:
        """The quarter of an hour where a post would fall, with its hour."""
        aim = self.target
        if not isinstance(aim, datetime) or (aim.date(), aim.hour) != (day.date, day.hour):
            return
        paint.box(p, r.adjusted(2, 1, -1, -1), "accent_soft", "accent", 6, thick=2)
        told = paint.RIGHT
        paint.text(p, r.adjusted(0, 0, -u(8), 0), times.clock(aim.astimezone()), "caption", "accent_text", told)
