"""Bars over time, each stacked of three feelings; blame stands on the base line, where it is easiest to compare."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.scales import ticks as ticks
from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import tips
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.widgets.charts import hatch
from cmdesk.ui.widgets.toast import announce

TONES = ("chart_bad", "chart_flat", "chart_good")


@dataclass(frozen=True)
class Stack:
    """One bar: what stands under it, how much from the base line upwards, and all of it in words."""

    label: str
    parts: tuple[int, int, int]
    spoken: str


@dataclass(frozen=True)
class Flag:
    """Something that happened at a bar."""

    place: int
    name: str
    spoken: str = ""  # all that happened there


class StackedBars(Ringed, QWidget):
    """Left and right go from bar to bar, Enter and a click choose one, the pointer tells what it is on."""

    chosen = Signal(int)
    moved = Signal(int)

    def __init__(self, name: str, least: int = 200) -> None:
        super().__init__()
        self._stacks: tuple[Stack, ...] = ()
        self._flags: tuple[Flag, ...] = ()
        self._at, self._under, self._least = -1, -1, least
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.restyle()

    def restyle(self) -> None:
        self.setMinimumHeight(theme.u(self._least))
        self.setMaximumHeight(theme.u(self._least + 90))  # taller bars say no more

    def sizeHint(self) -> QSize:
        return QSize(theme.u(480), theme.u(self._least + 70))

    def set(self, stacks: Sequence[Stack], flags: Sequence[Flag] = (), sentence: str = "") -> None:
        """Show these; `sentence` says the whole in words."""
        same = len(stacks) == len(self._stacks)
        self._stacks, self._flags = tuple(stacks), tuple(flags)
        self._at = self._at if same else -1
        self._under = -1
        self.setAccessibleDescription(sentence)
        self.update()

    @property
    def current(self) -> int:
        """The bar that the keys are on; -1: none yet."""
        return self._at

    # -- places -------------------------------------------------------------------------------------------------

    def _field(self) -> QRectF:
        u = theme.u
        left = max(u(28), paint.width(str(self._ticks()[-1]), "caption") + u(10))
        head = u(26) if self._flags else u(8)
        return QRectF(left, head, self.width() - left - u(4), self.height() - head - u(24))

    def _ticks(self) -> tuple[int, ...]:
        return ticks(max((sum(stack.parts) for stack in self._stacks), default=0))

    def _column(self, place: int) -> QRectF:
        field = self._field()
        step = field.width() / max(len(self._stacks), 1)
        return QRectF(field.left() + place * step, field.top(), step, field.height())

    def place_at(self, x: float, y: float) -> int:
        """The bar under a point; -1: none."""
        field = self._field()
        if not self._stacks or not field.adjusted(0, 0, 0, theme.u(24)).contains(QPointF(x, y)):
            return -1
        return min(int((x - field.left()) / field.width() * len(self._stacks)), len(self._stacks) - 1)

    # -- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        self.draw(p)
        if self.is_ringed():
            paint.focus(p, self.rect())

    def draw(self, p: QPainter) -> None:
        """Also into a file."""
        paint.smooth(p)
        field = self._field()
        self._draw_grid(p, field)
        if not self._stacks:
            return
        top = self._ticks()[-1]
        step = field.width() / len(self._stacks)
        wide = max(2.0, min(theme.u(20), step * 0.62))
        for place, stack in enumerate(self._stacks):
            if place in (self._at, self._under) and (place == self._under or self.hasFocus()):
                paint.box(p, self._column(place), "hover", None, 4)
            self._draw_stack(p, stack, field.left() + place * step + (step - wide) / 2, wide, field, top)
        self._draw_labels(p, field, step)
        for flag, left, wide in self._placed(field, step):
            self._draw_flag(p, flag, (left, wide), field, top, step)

    def _draw_grid(self, p: QPainter, field: QRectF) -> None:
        u, marks = theme.u, self._ticks()
        for mark in marks:
            y = round(field.bottom() - mark / marks[-1] * field.height()) + 0.5
            p.setPen(QPen(theme.colour("chart_grid"), 1))
            p.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            paint.text(p, QRectF(0, y - u(8), field.left() - u(8), u(16)), str(mark), "caption", "text3", paint.RIGHT)

    def _draw_stack(self, p: QPainter, stack: Stack, x: float, wide: float, field: QRectF, top: int) -> None:
        y = field.bottom()
        for part, (value, tone) in enumerate(zip(stack.parts, TONES, strict=True)):
            if not value:
                continue
            tall = value / top * field.height()
            r = QRectF(x, y - tall, wide, max(tall - 1.5, 1))
            paint.box(p, r, tone, None, min(2.0, wide / 4))
            if part == 0:
                hatch(p, r)
            y -= tall

    def _draw_labels(self, p: QPainter, field: QRectF, step: float) -> None:
        u = theme.u
        widest = max(paint.width(stack.label, "caption") for stack in self._stacks) + u(14)
        every = max(1, -(-int(widest) // max(int(step), 1)))
        for place in range(0, len(self._stacks), every):
            middle = field.left() + (place + 0.5) * step
            left = min(max(middle - widest / 2, 0), self.width() - widest)
            r = QRectF(left, field.bottom() + u(6), widest, u(16))
            paint.text(p, r, self._stacks[place].label, "caption", "text3", paint.CENTRE)

    def _placed(self, field: QRectF, step: float) -> list[tuple[Flag, float, float]]:
        """Where the names of the flags stand: over their bars, or as near as others leave room."""
        flags = sorted(self._flags, key=lambda flag: flag.place)
        wides = [min(paint.chip_width(flag.name, "flag"), theme.u(150)) for flag in flags]
        lefts: list[float] = []
        edge = field.left()
        for flag, wide in zip(flags, wides, strict=True):
            lefts.append(max(field.left() + (flag.place + 0.5) * step - wide / 2, edge))
            edge = lefts[-1] + wide + 4
        edge = field.right()
        for n in reversed(range(len(flags))):
            lefts[n] = min(lefts[n], edge - wides[n])
            edge = lefts[n] - 4
        return list(zip(flags, lefts, wides, strict=True))

    def _draw_flag(
        self, p: QPainter, flag: Flag, chip: tuple[float, float], field: QRectF, top: int, step: float
    ) -> None:
        u = theme.u
        middle = field.left() + (flag.place + 0.5) * step
        tall = sum(self._stacks[flag.place].parts) / top * field.height()
        p.setPen(QPen(theme.colour("text3"), 1, Qt.PenStyle.DashLine))
        p.drawLine(QPointF(middle, u(19)), QPointF(middle, field.bottom() - tall - 4))
        paint.chip(p, chip[0], 0, flag.name, "flag", "line", 18, most=chip[1])

    # -- hands --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._stacks) - 1
        moves = {
            Qt.Key.Key_Right: min(self._at + 1, last),
            Qt.Key.Key_Left: self._at - 1 if self._at > 0 else 0 if self._at == 0 else last,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if last >= 0 and key in moves:
            self._go(moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and 0 <= self._at <= last:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        self._at, self._ring = place, True
        announce(self, self._told(place))
        self.moved.emit(place)
        self.update()

    def _told(self, place: int) -> str:
        """What a bar says, with what happened there."""
        flags = [flag.spoken or flag.name for flag in self._flags if flag.place == place]
        return ". ".join((self._stacks[place].spoken, *flags))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.place_at(event.position().x(), event.position().y())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self._at = place
            self.chosen.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos().x(), event.pos().y())
            return tips.tell(self, event, self._stacks[place].spoken if place >= 0 else "")
        return super().event(event)
