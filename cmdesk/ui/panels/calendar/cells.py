"""Draws a day: its number, and as many of its posts as there is room for."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from cmdesk.ui import paint, theme
from cmdesk.ui.panels.calendar import chips
from cmdesk.ui.panels.calendar.days import Day
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.delegate import State
from cmdesk.ui.widgets.lines import LINE, Index
from cmdesk.ui.words import tr

HEAD = 28


def places(r: QRectF, day: Day) -> Iterator[tuple[chips.Chip, QRectF]]:
    """Where the posts of a day are drawn; those that find no room are counted instead."""
    step = u(chips.HEIGHT + chips.GAP)
    fits = int((r.height() - u(HEAD) + u(chips.GAP)) // step)
    if 1 < fits < len(day.chips) and not _has_line_below(r, fits):
        fits -= 1
    y = r.top() + u(HEAD)
    for chip in day.chips[:fits]:
        yield chip, QRectF(r.left() + u(5), y, r.width() - u(9), u(chips.HEIGHT))
        y += step


def more_place(r: QRectF, day: Day) -> tuple[int, QRectF]:
    """How many have no room, and where that is said: below the others, or else beside the number."""
    shown = [place for _, place in places(r, day)]
    left = len(day.chips) - len(shown)
    if shown and _has_line_below(r, len(shown)):
        return left, QRectF(r.left() + u(12), shown[-1].bottom() + u(1), r.width() - u(16), u(16))
    return left, QRectF(r.left() + u(36), r.top() + u(6), r.width() - u(44), u(18))


def _has_line_below(r: QRectF, shown: int) -> bool:
    return r.height() - u(HEAD) - shown * u(chips.HEIGHT + chips.GAP) >= u(16)


class DayCell(QStyledItemDelegate):
    """`picked` are chosen together, `current` is where the keyboard is (0: on the day itself), `target` a drop."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picked: frozenset[int] = frozenset()
        self.current = 0
        self.target: object = None

    def paint(self, p: QPainter, option: Option, index: Index) -> None:
        day: Day | None = index.data(LINE)
        if day is None:
            return
        p.save()
        paint.smooth(p)
        r = QRectF(option.rect)
        p.setClipRect(r)
        here = bool(option.state & State.State_HasFocus)
        self._paper(p, r, day, index)
        self._number(p, r, day, here and not self.current)
        for chip, place in places(r, day):
            current = here and chip.key == self.current
            chips.draw(p, place, chip, picked=chip.key in self.picked, current=current)
        left, place = more_place(r, day)
        if left:
            paint.text(p, place, tr("{n} more", n=left), "caption", "text2")
        p.restore()

    def _paper(self, p: QPainter, r: QRectF, day: Day, index: Index) -> None:
        if not day.inside or index.column() > 4:
            p.fillRect(r, theme.colour("list" if day.inside else "window"))
        p.fillRect(QRectF(r.left(), r.top(), r.width(), 1), theme.colour("line"))
        if index.column():
            p.fillRect(QRectF(r.left(), r.top(), 1, r.height()), theme.colour("line"))
        if day.date == self.target:
            paint.box(p, r.adjusted(2, 2, -1, -1), "accent_soft", "accent", 6, thick=2)

    def _number(self, p: QPainter, r: QRectF, day: Day, focused: bool) -> None:
        at = QRectF(r.left() + u(6), r.top() + u(5), u(24), u(20))
        if day.today:
            paint.box(p, at, "accent", None, u(10))
        tone = "on_accent" if day.today else "text2" if day.inside else "text3"
        role = "meta-strong" if day.inside or day.today else "meta"
        paint.text(p, at, str(day.date.day), role, tone, paint.CENTRE)
        if focused:
            paint.focus(p, at.adjusted(-2, -2, 2, 2), u(11))


def chip_at(r: QRectF, day: Day, point: QPointF) -> chips.Chip | None:
    return next((chip for chip, place in places(r, day) if place.contains(point)), None)
