"""Small drawn things that tell a state: faces, tags, counts, progress."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from cmdesk.ui import amounts, paint, theme
from cmdesk.ui.widgets.texts import plain_tip
from cmdesk.ui.words import tr


class Avatar(QWidget):
    """Somebody's face, with the mark of the network they write from."""

    def __init__(self, name: str = "", network: str = "", size: int = 32, ring: str = "surface") -> None:
        super().__init__()
        self._size, self._ring = size, ring
        self._picture: QPixmap | None = None
        self.set(name, network)
        self.restyle()

    def set(self, name: str, network: str = "", picture: QPixmap | None = None) -> None:
        self._name, self._network, self._picture = name, network, picture
        self.setAccessibleName(name)
        self.update()

    def restyle(self) -> None:
        self.setFixedSize(theme.u(self._size) + theme.u(4), theme.u(self._size) + theme.u(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        d = theme.u(self._size)
        disc = QRectF(0, 0, d, d)
        paint.avatar(
            paint.smooth(QPainter(self)), disc, self._name, self._network, ring=self._ring, picture=self._picture
        )


class Chip(QLabel):
    """A label (plain) or a state (coloured, always with an icon). Kinds: `paint.CHIP`."""

    def __init__(self, s: str, symbol: str = "", kind: str = "plain", height: int = 20) -> None:
        super().__init__()
        self._symbol, self._kind, self._height = symbol, kind, height
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set(s)

    def set(self, s: str, symbol: str | None = None, kind: str | None = None) -> None:
        self._symbol = self._symbol if symbol is None else symbol
        self._kind = kind or self._kind
        self.setText(s)
        self.restyle()

    def restyle(self) -> None:
        self.setToolTip("")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(paint.chip_width(self.text(), self._symbol)) + 1, theme.u(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.u(44)), theme.u(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        paint.chip(p, 0, 0, self.text(), self._symbol, self._kind, self._height, self.width())
        self.setToolTip(plain_tip(self.text()) if self.width() < self.sizeHint().width() - 1 else "")


class Tag(QPushButton):
    """A label that can be taken off: click, Space or Delete. Gives back its text."""

    removed = Signal(str)

    def __init__(self, s: str, symbol: str = "") -> None:
        super().__init__()
        self._said, self._symbol = s, symbol
        self.setAccessibleName(tr("Remove {label}", label=s))
        self.setToolTip(self.accessibleName())
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.removed.emit(self._said))

    def restyle(self) -> None:
        self.updateGeometry()

    def said(self) -> str:
        return self._said

    def sizeHint(self) -> QSize:
        return QSize(round(paint.chip_width(self._said, self._symbol)) + theme.u(15), theme.u(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.u(60)), theme.u(20))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r = QRectF(self.rect())
        paint.box(p, r, "hover" if self.underMouse() else "sunken", "line", theme.u(4))
        left = theme.u(6)
        if self._symbol:
            paint.icon(p, QRectF(left - theme.u(1), 0, theme.u(13), r.height()), self._symbol, "text2", 13)
            left += theme.u(16)
        cross = QRectF(r.right() - theme.u(17), 0, theme.u(12), r.height())
        paint.text(p, QRectF(left, 0, cross.left() - left, r.height()), self._said, "caption", "text2")
        paint.icon(p, cross, "close", "text2", 11)
        if self.hasFocus():
            paint.focus(p, r, theme.u(4))


class Badge(QLabel):
    """A count; filled only where it calls for action. Empty at 0."""

    def __init__(self, n: int = 0, calls: bool = False) -> None:
        super().__init__()
        self._calls = calls
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set(n)

    def set(self, n: int) -> None:
        self.setText(amounts.narrow(n) if n else "")
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(round(paint.badge_width(self.text())) + 1, theme.u(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.text():
            p = paint.smooth(QPainter(self))
            paint.badge(p, self.width(), self.height() / 2, self.text(), self._calls)


class Counter(QLabel):
    """Characters used against a limit, as a ring and in figures; says so in words when over."""

    HEIGHT = 20

    def __init__(self, used: int = 0, limit: int = 1, network: str = "", figures: bool = True) -> None:
        super().__init__()
        self._network, self._figures = network, figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(used, limit)

    def set(self, used: int, limit: int) -> None:
        self._used, self._limit = used, max(limit, 1)
        self._said = f"{amounts.whole(used)} / {amounts.whole(limit)}"
        self.setText(f"{self._said} {tr('too long')}" if self.over() else self._said)
        self.setToolTip(tr("{n} characters too many", n=used - limit) if self.over() else "")
        self.restyle()

    def over(self) -> bool:
        return self._used > self._limit

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme.u(20) + (theme.u(18) if self._network else 0)
        if self._figures:
            wide += theme.u(6) + round(paint.width(self._said, "caption"))
            wide += theme.u(4) + round(paint.width(tr("too long"), "caption", 600)) if self.over() else 0
        return QSize(wide + 2, theme.u(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        x, h, share = 0.0, theme.u(self.HEIGHT), self._used / self._limit
        tone = "bad" if self.over() else "warn" if share > 0.9 else "accent"
        if self._network:
            paint.icon(p, QRectF(0, 0, theme.u(14), h), self._network, "text2", 13)
            x += theme.u(18)
        paint.ring(p, QRectF(x + theme.u(3), theme.u(3), theme.u(14), theme.u(14)), share, tone)
        if not self._figures:
            return
        x += theme.u(24)
        tone = "bad" if self.over() else "text2"
        x += paint.text(p, QRectF(x, 0, 999, h), self._said, "caption", tone)
        if self.over():
            paint.text(p, QRectF(x + theme.u(4), 0, 999, h), tr("too long"), "caption", tone, weight=600)
