"""The drafts that have no hour yet, to drag onto a day; and what the signs mean."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.ui import paint
from cmdesk.ui.panels.calendar.balance import Balance
from cmdesk.ui.panels.calendar.chips import STYLES, Chip, chip_of
from cmdesk.ui.panels.calendar.dragging import Dragging
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Elided, Header, Icon, Lines, ListView, Section, Text, clear, col, row
from cmdesk.ui.widgets.delegate import LineDelegate, State
from cmdesk.ui.widgets.delegates import STATES
from cmdesk.ui.widgets.layout import Panel
from cmdesk.ui.widgets.lines import LINE
from cmdesk.ui.widgets.rows import DraftLine
from cmdesk.ui.words import tr

WIDTH = 248
LEGEND = (
    Mark.QUEUED,
    Mark.DRAFT,
    Mark.APPROVAL,
    Mark.ASSISTED,
    Mark.MISSED,
    Mark.UNSURE,
    Mark.FAILED,
    Mark.SENT,
    Mark.ELSEWHERE,
)


class LooseRow(LineDelegate):
    """A card with a grip: title, what follows it, where it goes."""

    height, compact_height = 74, 74

    def back(self, p: QPainter, r: QRectF, state: Any) -> None:
        card = r.adjusted(u(12), 0, -u(12), -u(8))
        chosen = bool(state & State.State_Selected)
        paint.box(p, card, "selected" if chosen else "surface", "accent" if chosen else "line", 8)
        if state & State.State_HasFocus:
            paint.focus(p, card, 8)

    def draw(self, p: QPainter, r: QRectF, line: DraftLine, chosen: bool) -> None:
        card = r.adjusted(u(12), 0, -u(12), -u(8))
        paint.icon(p, QRectF(card.left() + u(4), card.top(), u(16), card.height()), "grip", "text3", 16)
        paint.icon(p, QRectF(card.right() - u(26), card.top(), u(16), card.height()), *STATES[line.state], 16)
        left, wide, top = card.left() + u(28), card.width() - u(60), card.top() + u(7)
        paint.text(p, QRectF(left, top, wide, u(18)), line.title, "body", weight=500)
        paint.text(p, QRectF(left, top + u(18), wide, u(18)), line.text, "meta", "text2")
        for network in line.networks:
            paint.icon(p, QRectF(left, top + u(37), u(14), u(14)), network, "text3", 12)
            left += u(16)


class Loose(ListView):
    """Rows that can be dragged away."""

    def __init__(self, dragging: Dragging) -> None:
        self.lines = Lines()
        self.chips: dict[int, Chip] = {}
        super().__init__(tr("Drafts without a date"), LooseRow(), self.lines)
        self._dragging = dragging

    def show_chips(self, found: Sequence[Chip]) -> None:
        self.chips = {chip.key: chip for chip in found}
        self.lines.set([chip.line() for chip in found])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        line = self.indexAt(event.position().toPoint()).data(LINE)
        if event.button() == Qt.MouseButton.LeftButton and line is not None:
            self._dragging.press([self.chips[line.key]], event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._dragging.move(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._dragging.release(event.globalPosition().toPoint(), event.modifiers()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging.cancel():
            return
        super().keyPressEvent(event)


class Tray(Panel):
    """At the right of the days."""

    opened = Signal(int)  # a draft

    def __init__(self, dragging: Dragging) -> None:
        self._name = Elided("", "heading")
        self.head = Header(self._name)
        self.list = Loose(dragging)
        self.empty = Text("", "meta", "text2", wrap=True, leading=140)
        self._legend_title, self._legend = Section(""), col(gap=8)
        foot = Panel(col(self._legend_title, self._legend, gap=8, pad=(12, 8, 12, 16)))
        self._nothing = Panel(col(self.empty, None, pad=(12, 0)))
        body = col((self._nothing, 1), (self.list, 1), gap=0, pad=(0, 12, 0, 0))
        self.balance = Balance()
        super().__init__(col(self.head, (body, 1), self.balance, foot, gap=0), "list", "line", sides="l")
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        super().restyle()
        self.setFixedWidth(u(WIDTH))

    def show_posts(self, posts: Sequence[CalendarPost]) -> None:
        self.list.show_chips([chip_of(post) for post in posts])
        self._nothing.setVisible(not posts)  # with the space below it, which would be half of the height
        self.list.setVisible(bool(posts))
        self.head.set_sub(str(len(posts)) if posts else "")

    def picked(self) -> tuple[int, ...]:
        line = self.list.current_line()
        return (line.key,) if line is not None and self.list.hasFocus() else ()

    def retranslate(self) -> None:
        self.balance.retranslate()
        self.list.setAccessibleName(tr("Drafts without a date"))
        self.empty.setText(tr("Drafts that have no date yet lie here. Drag one onto a day to give it one."))
        self._name.setText(tr("Without a date"))
        self._legend_title.title.setText(tr("Signs"))
        clear(self._legend)
        told = {
            Mark.QUEUED: tr("Scheduled, leaves by itself"),
            Mark.DRAFT: tr("Draft with a date"),
            Mark.APPROVAL: tr("Waits for approval"),
            Mark.ASSISTED: tr("To publish by hand"),
            Mark.MISSED: tr("Missed, to decide"),
            Mark.UNSURE: tr("Sent or not, to check"),
            Mark.FAILED: tr("Refused"),
            Mark.SENT: tr("Has left"),
            Mark.ELSEWHERE: tr("Published elsewhere"),
        }
        for mark in LEGEND:
            style = STYLES[mark]
            self._legend.addLayout(row(Icon(style.symbol, style.tone, 14), Text(told[mark], "meta", "text2"), None))
