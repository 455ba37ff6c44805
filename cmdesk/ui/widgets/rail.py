"""Pieces of the window's frame: the rail's buttons, the brand, what the status bar says."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

from cmdesk.ui import amounts, paint, theme, tokens
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.widgets.layout import row
from cmdesk.ui.words import tr


class NavButton(Ringed, QPushButton):
    """Leads to a panel. Put them in one exclusive QButtonGroup."""

    def __init__(self, symbol: str, name: str, keys: str = "") -> None:
        super().__init__()
        self._symbol, self._name, self._keys = symbol, name, keys
        self._count, self._calls, self._folded = 0, False, False
        self._alert: tuple[str, str] | None = None
        self._says = ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()
        self._tell()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(tokens.HEIGHT["nav"]))

    def rename(self, name: str, keys: str = "") -> None:
        self._name, self._keys = name, keys
        self._tell()

    def set_count(self, n: int, calls: bool = False) -> None:
        """How many wait there; `calls` fills the badge, for the one panel that must be answered."""
        self._count, self._calls = n, calls
        self._tell()

    def set_alert(self, symbol: str = "", tone: str = "bad", says: str = "") -> None:
        """A sign that something is wrong there; "" takes it back."""
        self._alert, self._says = ((symbol, tone) if symbol else None), says
        self._tell()

    def set_folded(self, folded: bool) -> None:
        self._folded = folded
        self._tell()

    def _tell(self) -> None:
        parts = [self._name, amounts.whole(self._count) if self._count else "", self._says]
        said = ", ".join(part for part in parts if part)
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({self._keys})" if self._keys else said)
        self.update()

    def sizeHint(self) -> QSize:
        width = theme.u(40) if self._folded else theme.u(80) + round(paint.width(self._name, "body", 600))
        return QSize(width, theme.u(tokens.HEIGHT["nav"]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(40), theme.u(tokens.HEIGHT["nav"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        on = self.isChecked()
        r = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        if on or self.underMouse():
            paint.box(p, r, "accent_soft" if on else "hover", None, 6)
        if self.is_ringed():
            paint.focus(p, r)
        fore = "accent_text" if on else "text2"
        at = r if self._folded else QRectF(theme.u(8), r.top(), theme.u(20), r.height())
        paint.icon(p, at, self._symbol, fore, tokens.ICON["nav"])
        if self._folded:
            self._paint_dot(p, r)
            return
        right = r.right() - theme.u(8)
        if self._count:
            right -= paint.badge(p, right, r.center().y(), amounts.narrow(self._count), self._calls)
        if self._alert:
            right -= theme.u(4) if self._count else 0
            paint.icon(p, QRectF(right - theme.u(16), r.top(), theme.u(16), r.height()), *self._alert, 15)
            right -= theme.u(20)
        words = QRectF(theme.u(36), r.top(), right - theme.u(38), r.height())
        paint.text(p, words, self._name, "body", fore if on else "text", weight=600 if on else 500)

    def _paint_dot(self, p: QPainter, r: QRectF) -> None:
        """Folded, a call is a dot and an alert keeps its icon: they must not look the same."""
        x, top = r.center().x() + theme.u(4), r.top() + theme.u(3)
        if self._alert:
            paint.icon(p, QRectF(x, top - theme.u(2), theme.u(13), theme.u(13)), *self._alert, 12)
        elif self._calls and self._count:
            paint.box(p, QRectF(x, top, theme.u(8), theme.u(8)), "accent", None, theme.u(4))


class BrandButton(Ringed, QPushButton):
    """Which brand we speak for; opens the switcher."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._folded = False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rename(name)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(36))

    def rename(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(tr("Brand: {name}", name=name))
        self.setToolTip(name)
        self.update()

    def set_folded(self, folded: bool) -> None:
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.u(40 if self._folded else 160), theme.u(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(40), theme.u(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, d = QRectF(self.rect()), theme.u(26)
        if self.underMouse():
            paint.box(p, r, "hover", None, 6)
        if self.is_ringed():
            paint.focus(p, r)
        at = QRectF((r.width() - d) / 2 if self._folded else theme.u(5), (r.height() - d) / 2, d, d)
        paint.box(p, at, "text", None, 7)
        paint.text(p, at, paint.initials(self._name), "caption", "surface", paint.CENTRE, 600)
        if not self._folded:
            words = QRectF(theme.u(38), 0, r.width() - theme.u(58), r.height())
            paint.text(p, words, self._name, "body-strong", "text")
            paint.icon(p, QRectF(r.width() - theme.u(18), 0, theme.u(14), r.height()), "down", "text3", 12)


class StatusItem(QLabel):
    """One thing the status bar says: icon, words, and more of them in grey."""

    def __init__(self, symbol: str, text: str = "", more: str = "", tone: str = "text2") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(symbol, text, more, tone)

    def set(self, symbol: str, text: str, more: str = "", tone: str = "text2") -> None:
        self._symbol, self._said, self._more, self._tone = symbol, text, more, tone
        self.setAccessibleName(" ".join(part for part in (text, more) if part))
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme.u(14 + 6) + paint.width(self._said, "meta", 500)
        wide += (theme.u(6) if self._said else 0) + paint.width(self._more, "meta") if self._more else 0
        return QSize(round(wide) + theme.u(8), theme.u(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        h = self.height()
        x = float(theme.u(4))
        paint.icon(p, QRectF(x, 0, theme.u(14), h), self._symbol, self._tone, 14)
        x += theme.u(20)
        used = paint.text(p, QRectF(x, 0, 9999, h), self._said, "meta", self._tone, weight=500)
        if self._more:
            x += used + theme.u(6) if self._said else 0
            paint.text(p, QRectF(x, 0, 9999, h), self._more, "meta", "text3")


class StatusButton(Ringed, QPushButton):
    """The same, and it opens something."""

    def __init__(self, symbol: str, text: str = "", more: str = "", tone: str = "text2") -> None:
        super().__init__()
        self._item = StatusItem(symbol, text, more, tone)
        self._item.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(row(self._item))
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._item.accessibleName())

    def set(self, symbol: str, text: str, more: str = "", tone: str = "text2") -> None:
        self._item.set(symbol, text, more, tone)
        self.setAccessibleName(self._item.accessibleName())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._item.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        if self.underMouse():
            paint.box(p, self.rect(), "hover", None, 4)
        if self.is_ringed():
            paint.focus(p, self.rect(), 4)
