"""The reports that were made, the newest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter

from cmdesk.domain.reports import Report, Stage
from cmdesk.reports.speech import Speech
from cmdesk.ui import paint, theme
from cmdesk.ui.panels.reports.words import SYMBOLS, kind_name, state_of
from cmdesk.ui.widgets import Header, IconButton, Lines, ListView, Panel, col
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class ReportLine:
    """What it is about, what kind it is, and where it stands; `calls`: somebody is to look at it."""

    key: int
    title: str
    about: str
    state: str
    symbol: str
    calls: bool = False

    @property
    def spoken(self) -> str:
        return ", ".join((self.title, self.about, self.state))


def line_of(report: Report, names: Mapping[int, str], speech: Speech, now: datetime) -> ReportLine:
    """`names`: of departments."""
    wanted = report.wanted
    whom = [names[one] for one in wanted.departments if one in names]
    about = " · ".join([kind_name(wanted.kind), *whom])
    calls = report.stage is Stage.READY
    return ReportLine(report.id, speech.frame(wanted.frame), about, state_of(report, now), SYMBOLS[wanted.kind], calls)


class ReportRow(LineDelegate):
    height, compact_height, inset = 74, 74, 46

    def draw(self, p: QPainter, r: QRectF, line: Any, chosen: bool) -> None:
        u = theme.u
        left, right, top = r.left() + u(46), r.right() - u(14), r.top() + u(10)
        if line.calls:
            paint.dot(p, r.left() + u(6), r.top() + u(19), "accent")
        paint.icon(p, QRectF(r.left() + u(16), top, u(20), u(18)), line.symbol, "text2", 18)
        room = right - left
        paint.text(p, QRectF(left, top, room, u(18)), line.title, "body-strong")
        paint.text(p, QRectF(left, top + u(19), room, u(16)), line.about, "meta", "text2")
        tone = "accent_text" if line.calls else "text3"
        paint.text(p, QRectF(left, top + u(37), room, u(16)), line.state, "caption", tone)


class ReportsColumn(Panel):
    """`chosen` tells the number of a report; None when there is none left."""

    chosen = Signal(object)
    new_asked = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self) -> None:
        self.new = IconButton("add", "")
        self.monthly = IconButton("calendar", "")
        self.header = Header("", self.monthly, self.new)
        self.lines = Lines()
        self.list = ListView("", ReportRow(), self.lines)
        super().__init__(col(self.header, (self.list, 1), gap=0), "list")
        self.list.chosen.connect(lambda line: self.chosen.emit(line.key if line else None))
        self.list.menu_asked.connect(lambda line, at: self.menu_asked.emit(line.key, at))
        self.new.clicked.connect(self.new_asked)

    def show_lines(self, lines: Sequence[ReportLine], wanted: int | None) -> bool:
        """The list; `wanted` is the one to be chosen: whether it was there."""
        self.lines.set(lines)  # type: ignore[arg-type]
        if wanted is not None and self.list.choose(wanted):
            return True
        if self.list.current_line() is None and lines:
            self.list.step(1)
        return False

    def retranslate(self, key: str = "") -> None:
        self.header.title.setText(tr("Reports"))  # type: ignore[attr-defined]
        self.new.rename(tr("Make a report"), key)
        self.monthly.rename(tr("Each month"), "")
        self.list.setAccessibleName(tr("Reports that were made"))
