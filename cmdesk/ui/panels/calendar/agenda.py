"""The list: one post a line, day after day; for a month, or for one day."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from cmdesk.ui import paint
from cmdesk.ui.panels.calendar.chips import Chip, day_of
from cmdesk.ui.panels.calendar.days import qdate
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.delegates import STATES
from cmdesk.ui.widgets.lines import LINE, Lines
from cmdesk.ui.widgets.lists import ListView
from cmdesk.ui.widgets.rows import DraftLine, Line, SectionLine, words_for_state
from cmdesk.ui.words import tr


class PostRow(LineDelegate):
    """State, hour, title and what follows it, where it goes, and the state in a word."""

    height, compact_height, inset, has_sections = 40, 40, 16, True

    def draw(self, p: QPainter, r: QRectF, line: DraftLine, chosen: bool) -> None:
        x, top, h = r.left() + u(16), r.top(), r.height()
        paint.icon(p, QRectF(x, top, u(16), h), *STATES[line.state], 16)
        x += u(28)
        wide = max(paint.width(line.when, "body"), u(44))
        paint.text(p, QRectF(x, top, wide + 1, h), line.when, "body", "text2")
        x += wide + u(16)
        word = words_for_state(line.state)
        right = r.right() - u(16)
        told = paint.width(word, "caption")
        paint.text(p, QRectF(right - told - 1, top, told + 1, h), word, "caption", "text3", paint.RIGHT)
        right -= max(told, u(96)) + u(16)
        for network in reversed(line.networks):
            paint.icon(p, QRectF(right - u(14), top, u(14), h), network, "text2", 13)
            right -= u(18)
        right -= u(12)
        x += paint.text(p, QRectF(x, top, right - x, h), line.title, "body", weight=500) + u(10)
        if right - x > u(60):
            paint.text(p, QRectF(x, top, right - x, h), line.text, "meta", "text2")


class Agenda(ListView):
    """Several lines can be chosen together, with Ctrl or Shift."""

    def __init__(self) -> None:
        self.lines = Lines()
        self._chips: Mapping[int, Chip] = {}
        self._told_lines: list[Line] = []
        super().__init__(tr("Posts"), PostRow(), self.lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def show_chips(self, found: Sequence[Chip], today: date) -> None:
        dated = [chip for chip in found if chip.planned is not None]
        self._chips = {chip.key: chip for chip in dated}
        lines: list[Line] = []
        for day, some in groupby(dated, key=_day):
            told = QLocale().toString(qdate(day), "dddd d MMMM")
            posts = [chip.line() for chip in some]
            name = tr("{day}, today", day=told) if day == today else told
            lines += [SectionLine(name[:1].upper() + name[1:], len(posts)), *posts]
        if lines != self._told_lines:  # a reset lets go of what is chosen
            self._told_lines = lines
            self.lines.set(lines)

    def picked(self) -> tuple[int, ...]:
        return tuple(index.data(LINE).key for index in self.selectionModel().selectedRows())

    def chips(self) -> Mapping[int, Chip]:
        return self._chips

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Posts"))


def _day(chip: Chip) -> date:
    assert chip.planned is not None
    return day_of(chip.planned.utc)
