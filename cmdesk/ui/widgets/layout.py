"""Rows, columns, surfaces and scrolling columns: no margin that was not asked for."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cmdesk.ui import paint, theme, tokens

Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int] | None
ANY_WIDTH = 16_777_215  # the most that Qt knows
Pad = int | tuple[int, int] | tuple[int, int, int, int]


def row(*parts: Part, gap: int = 8, pad: Pad = 0) -> QBoxLayout:
    """Parts side by side. An int is a space, None takes what is left, (part, n) stretches."""
    return fill(QHBoxLayout(), parts, gap, pad)


def col(*parts: Part, gap: int = 8, pad: Pad = 0) -> QBoxLayout:
    """Parts one under the other, written as for `row`. `pad`: all, (left and right, top and bottom) or l, t, r, b."""
    return fill(QVBoxLayout(), parts, gap, pad)


def stack(*parts: Part, gap: int = 1) -> QBoxLayout:
    """Lines kept together and centred in whatever height there is."""
    return col(None, *parts, None, gap=gap)


def fill(layout: QBoxLayout, parts: tuple[Part, ...], gap: int, pad: Pad) -> QBoxLayout:
    layout.setSpacing(gap)
    match pad:
        case int():
            layout.setContentsMargins(pad, pad, pad, pad)
        case (x, y):
            layout.setContentsMargins(x, y, x, y)
        case (left, top, right, bottom):
            layout.setContentsMargins(left, top, right, bottom)
    for part in parts:
        match part:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(part)
            case (QWidget() as widget, int() as stretch):
                layout.addWidget(widget, stretch)
            case (QLayout() as inner, int() as stretch):
                layout.addLayout(inner, stretch)
            case QWidget():
                layout.addWidget(part)
            case QLayout():
                layout.addLayout(part)
    return layout


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Flow(QLayout):
    """Things of different widths, left to right, in as many lines as they need: labels, chips, buttons."""

    def __init__(self, *widgets: QWidget, gap: int = 4) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, i: int) -> QLayoutItem | None:  # Qt asks until there is none
        return self._items[i] if 0 <= i < len(self._items) else None

    def takeAt(self, i: int) -> QLayoutItem | None:
        return self._items.pop(i) if 0 <= i < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(s.width() for s in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Break into lines, each as tall as its tallest thing; gives back the whole height."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 16777215))
            if not lines or x + size.width() > rect.width():
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        y = rect.y()
        for line in lines:
            tall, x = max(size.height() for _, size in line), rect.x()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (tall - size.height()) // 2), size))
                x += size.width() + self._gap
            y += tall + self._gap
        return max(y - self._gap - rect.y(), 0)


class Panel(QWidget):
    """A plain surface: a fill, a radius, a line around it or on chosen sides (any of "ltrb")."""

    def __init__(
        self,
        layout: QLayout | None = None,
        fill: str | None = None,
        line: str | None = None,
        radius: int = 0,
        sides: str = "",
        height: int = 0,
    ) -> None:
        super().__init__()
        self.fill, self.line, self.radius, self.sides = fill, line, radius, sides
        self._height = height
        if layout is not None:
            self.setLayout(layout)
        self.restyle()

    def restyle(self) -> None:
        if self._height:
            self.setFixedHeight(theme.u(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        if self.fill or self.line:
            paint.box(p, self.rect(), self.fill, self.line if not self.sides else None, self.radius)
        p.setPen(QPen(theme.colour(self.line or "line"), 1))
        r = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ends = {
            "l": (r.topLeft(), r.bottomLeft()),
            "t": (r.topLeft(), r.topRight()),
            "r": (r.topRight(), r.bottomRight()),
            "b": (r.bottomLeft(), r.bottomRight()),
        }
        for side in self.sides:
            p.drawLine(*ends[side])


class Card(Panel):
    """Things that belong together, on a paper of their own."""

    def __init__(self, *parts: Part, gap: int = 8, pad: Pad = 16, fill: str = "surface", line: str = "line") -> None:
        super().__init__(col(*parts, gap=gap, pad=pad), fill, line, tokens.RADIUS["card"])


class Line(QWidget):
    """A hairline between regions."""

    def __init__(self, vertical: bool = False) -> None:
        super().__init__()
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("line"))


class Gap(QWidget):
    """A space across that grows with the text."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self.restyle()

    def restyle(self) -> None:
        self.setFixedWidth(theme.u(self._width))


class Scroll(QScrollArea):
    """A column of wrapped texts, exactly as tall as they need; `end` keeps the newest in view as long as it was."""

    def __init__(self, layout: QLayout, end: bool = False) -> None:
        super().__init__()
        self.inner, self.end = QWidget(), end
        self.inner.setLayout(layout)
        self.setWidget(self.inner)
        self.inner.setAutoFillBackground(False)  # setWidget has just turned it on
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().setSingleStep(24)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inner.installEventFilter(self)
        self._follows = end
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._moved)
        bar.rangeChanged.connect(lambda least, most: bar.setValue(most) if self._follows else None)

    def _moved(self, value: int) -> None:
        self._follows = self.end and value >= self.verticalScrollBar().maximum() - 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give the inside the height that its texts need at this width."""
        inner, whole = self.inner, self.maximumViewportSize()
        if self._tall(whole.width()) <= whole.height():  # a bar would take room and so be needed: do without
            inner.resize(whole)
            return
        width, height = self.viewport().width(), self.viewport().height()
        inner.resize(width, max(height, self._tall(width)))

    def _tall(self, width: int) -> int:
        return self.inner.heightForWidth(width) if self.inner.hasHeightForWidth() else self.inner.sizeHint().height()


def fit_side(side: QWidget, units: float, wide: int, narrow: int) -> None:
    """A column at the side: as wide as there is room in the window, and below the others as wide as they are."""
    if units >= tokens.BREAKPOINTS["panes"]:
        side.setFixedWidth(theme.u(wide if units >= tokens.BREAKPOINTS["views"] else narrow))
    else:
        side.setMinimumWidth(0)
        side.setMaximumWidth(ANY_WIDTH)
