"""Small charts: the figure is always written beside the shape, and series differ by texture too."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cmdesk.ui import amounts, paint, theme
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.widgets.layout import Panel, col

FILLS = {"good": "chart_good", "bad": "chart_bad"}


def hatch(p: QPainter, r: QRectF, gap: int = 5) -> None:
    """Diagonal strokes; a Qt pattern brush counts device pixels and would fade on a fine screen."""
    p.save()
    p.setClipRect(r, Qt.ClipOperation.IntersectClip)
    p.setPen(QPen(theme.colour("surface", 0.6), 1.2))
    x = r.left() - r.height()
    while x < r.right():
        p.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()))
        x += gap
    p.restore()


def spark(p: QPainter, r: QRectF, values: Sequence[float], tone: str = "text3", zero: bool = True) -> None:
    """A trend in one glance, with a dot on the last value; nothing of fewer than two."""
    if len(values) < 2:
        return
    low = 0.0 if zero else min(values) * 0.9
    span = (max(values) - low) or 1.0
    step = r.width() / (len(values) - 1)
    points = [
        QPointF(r.left() + place * step, r.bottom() - (value - low) / span * r.height())
        for place, value in enumerate(values)
    ]
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(theme.colour(tone), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    p.drawPolyline(points)
    p.setBrush(theme.colour(tone))
    p.setPen(Qt.PenStyle.NoPen)
    p.drawEllipse(points[-1], 2.5, 2.5)


class Swatch(QWidget):
    """What a series looks like, beside its name."""

    def __init__(self, tone: str, hatched: bool = False) -> None:
        super().__init__()
        self._tone, self._hatched = tone, hatched
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(theme.u(12), theme.u(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        paint.box(p, self.rect(), self._tone, None, 3)
        if self._hatched:
            hatch(p, QRectF(self.rect()))


class Pressed(Ringed, QPushButton):
    """A figure that opens what is behind it: drawn by who inherits, pressed by mouse and keys like any button."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def begin(self, radius: float, fill: str | None = None, line: str | None = None) -> QPainter:
        """A painter over the paper of the button, with what says that the mouse or the keys are on it."""
        p = paint.smooth(QPainter(self))
        under = self.isEnabled() and self.underMouse()
        paint.box(p, self.rect(), "hover" if under else fill, line, radius)
        if self.is_ringed():
            paint.focus(p, self.rect(), radius)
        return p


@dataclass(frozen=True)
class FigureLine:
    """One figure with its trend: what it is, how much, what changed (with an icon), since when."""

    name: str
    value: str
    change: str = ""
    symbol: str = "minus"
    note: str = ""
    trend: tuple[float, ...] = ()
    zero: bool = True  # whether the trend stands on zero
    spoken: str = ""


class FigureCard(Pressed):
    """A large figure on a paper of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.line = FigureLine("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(94))
        self.setMinimumWidth(theme.u(120))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(200), theme.u(94))

    def set(self, line: FigureLine) -> None:
        self.line = line
        spoken = line.spoken or " ".join(part for part in (line.change, line.note) if part)
        self.setAccessibleName(f"{line.name}: {line.value}")
        self.setAccessibleDescription(spoken)
        self.setToolTip(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        u, line = theme.u, self.line
        p = self.begin(10, "surface", "line")
        left, width = u(16), self.width() - 2 * u(16)
        paint.text(p, QRectF(left, u(10), width, u(18)), line.name, "meta", "text2")
        taken = paint.text(p, QRectF(left, u(28), width, u(36)), line.value, "display", "text")
        room = width - taken - u(12)
        if room >= u(36):
            wide = min(u(76), room)
            place = QRectF(left + width - wide, u(36), wide - u(4), u(22))
            spark(p, place, line.trend, "text3", line.zero)
        at, end = float(left), self.width() - u(8)  # closer to the edge: figures are not to be cut
        if line.change:
            paint.icon(p, QRectF(left, u(67), u(16), u(18)), line.symbol, "text2", 14)
            at += u(19)
            at += paint.text(p, QRectF(at, u(67), end - at, u(18)), line.change, "meta-strong", "text") + u(5)
        paint.text(p, QRectF(at, u(67), end - at, u(18)), line.note, "meta", "text3")


@dataclass(frozen=True)
class BarLine:
    """One line of a comparison: an icon, a name, how much, what changed; `key` is handed back when it is pressed."""

    key: int
    symbol: str
    name: str
    value: int
    change: int | None = None
    tone: str = ""  # good, bad or neither
    spoken: str = ""
    tip: str = ""


def signed(change: int) -> str:
    """A change with its sign; the minus is as wide as the plus."""
    return f"{'+' if change > 0 else '−'}{amounts.whole(abs(change))}" if change else "="


class BarRow(Pressed):
    """A bar with its name and figure."""

    HEIGHT = 28

    def __init__(self, line: BarLine, longest: int, share: float) -> None:
        super().__init__(line.spoken)
        self.line, self._longest, self._share = line, max(longest, 1), share
        self.setToolTip(line.tip or line.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(self.HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(220), theme.u(self.HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        u, line, h, w = theme.u, self.line, self.height(), self.width()
        p = self.begin(6)
        tone = line.tone if line.tone in ("good", "bad") else "text2"
        paint.icon(p, QRectF(u(4), 0, u(18), h), line.symbol, tone, 16)
        first, last = w * self._share, w - u(98)
        paint.text(p, QRectF(u(30), 0, first - u(36), h), line.name, "body", "text")
        if last - first > u(16):
            middle = h / 2 - 4
            paint.box(p, QRectF(first, middle, last - first, 8), "sunken", None, 4)
            bar = QRectF(first, middle, max(8.0, (last - first) * line.value / self._longest), 8)
            paint.box(p, bar, FILLS.get(line.tone, "chart_flat"), None, 4)
            if line.tone == "bad":
                hatch(p, bar)
        paint.text(p, QRectF(last, 0, u(38), h), amounts.narrow(line.value), "body", "text", paint.RIGHT, 600)
        if line.change is not None:
            symbol = "rise" if line.change > 0 else "fall" if line.change < 0 else "minus"
            mark, words = self.change_places()
            paint.icon(p, mark, symbol, "text3", 12)
            paint.text(p, words, signed(line.change), "caption", "text3", paint.RIGHT)

    def change_places(self) -> tuple[QRectF, QRectF]:
        """Of the arrow and of the figure after it, which is as wide as it is."""
        u, right, h = theme.u, self.width() - theme.u(4), self.height()
        wide = 0.0 if self.line.change is None else min(paint.width(signed(self.line.change), "caption") + 1, u(42))
        return QRectF(right - wide - u(14), 0, u(13), h), QRectF(right - wide, 0, wide, h)


class BarList(Panel):
    """Bars of one comparison, the longest fills its room."""

    def __init__(self, name: str, share: float = 0.44) -> None:
        self._column = col(gap=0)
        super().__init__(self._column)
        self.setAccessibleName(name)
        self._share = share
        self.rows: list[BarRow] = []

    def set(self, lines: Sequence[BarLine]) -> list[BarRow]:
        """Show these; the rows, to be connected. Nothing moves where they are the same."""
        if [row.line for row in self.rows] == list(lines):
            return []
        for row in self.rows:
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        longest = max((line.value for line in lines), default=1)
        self.rows = [BarRow(line, longest, self._share) for line in lines]
        for row in self.rows:
            self._column.addWidget(row)
        return self.rows
