"""Draws a day: its number, and as many of its posts as there is room for."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from cmdesk.domain.feasts import Kind
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

    def chip_at(self, r: QRectF, day: Day, point: QPointF) -> chips.Chip | None:
        return chip_at(r, day, point)

    def more_place(self, r: QRectF, day: Day) -> tuple[int, QRectF]:
        return more_place(r, day)

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
        beside = bool(left) and place.top() < r.top() + u(HEAD) - u(8)
        self._feast(p, r, day, beside)
        self._free(p, r, day)
        p.restore()

    def _feast(self, p: QPainter, r: QRectF, day: Day, beside: bool) -> None:
        """What the day is, and what is wrong with it; `beside`: something else stands at the right of the number."""
        right = r.right() - u(6)
        top = r.top() + u(5)
        if day.crowded:
            right -= u(16)
            paint.icon(p, QRectF(right, top, u(16), u(20)), "late", "warn", 14)
        if day.school:
            p.fillRect(QRectF(r.left() + 1, r.top() + 1, r.width() - 1, 3), theme.colour("note_text", 0.55))
        told = day.feasts or tuple(one for one in day.school if one.first == day.date or day.date.weekday() == 0)
        if not told or beside:
            return
        x = r.left() + u(34)
        first = told[0]
        strong = first.kind is Kind.PUBLIC
        paint.icon(p, QRectF(x, top, u(14), u(20)), "flag", "accent_text" if strong else "text3", 12)
        if len(told) > 1:
            more = f"+{len(told) - 1}"
            right -= paint.width(more, "caption") + u(3)
            paint.text(p, QRectF(right + u(3), top, u(24), u(20)), more, "caption", "text3")
        said = QRectF(x + u(16), top, right - x - u(16), u(20))
        paint.text(p, said, first.name, "caption", "text2", weight=600 if strong else None)

    def _free(self, p: QPainter, r: QRectF, day: Day) -> None:
        """Free slots, and a gap, as far as there is room below."""
        shown = [place for _, place in places(r, day)]
        if len(shown) < len(day.chips):
            return
        y = shown[-1].bottom() + u(2) if shown else r.top() + u(HEAD)
        told = [("slot", tr("{hour} free", hour=hour)) for hour in day.free]
        if day.gap:
            told.insert(0, ("empty", tr("nothing for {n} days", n=day.gap)))
        for symbol, words in told:
            if y + u(18) > r.bottom():
                break
            paint.icon(p, QRectF(r.left() + u(8), y, u(14), u(18)), symbol, "text3", 13)
            paint.text(p, QRectF(r.left() + u(26), y, r.width() - u(30), u(18)), words, "caption", "text3")
            y += u(19)

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
