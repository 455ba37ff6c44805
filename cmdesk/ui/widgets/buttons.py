"""What is pressed: buttons, icons that act, switches. Each keeps the Qt class that gives it a role and keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QSizePolicy, QWidget

from cmdesk.ui import paint, theme, tokens

KINDS = {  # kind: (background, background under the mouse, line, text)
    "primary": ("accent", "accent_hover", None, "on_accent"),
    "plain": ("raised", "hover", "line", "text"),
    "quiet": (None, "hover", None, "text2"),
    "soft": ("accent_soft", "selected", None, "accent_text"),
    "danger": ("raised", "bad_soft", "bad", "bad"),
}


class Ringed(QWidget if TYPE_CHECKING else object):  # type: ignore[misc]
    """What shows a ring while the keys are on it: not after a click, and as before when the window comes back."""

    _ring = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        reason = Qt.FocusReason
        if event.reason() not in (reason.ActiveWindowFocusReason, reason.PopupFocusReason):
            self._ring = event.reason() is not reason.MouseFocusReason
        super().focusInEvent(event)

    def is_ringed(self) -> bool:
        return self._ring and self.hasFocus()


class Button(Ringed, QPushButton):
    """A verb and its object. `kind` is one of KINDS, at most one primary per region; `keys` are shown, not bound."""

    def __init__(
        self,
        s: str = "",
        symbol: str = "",
        kind: str = "plain",
        keys: str = "",
        small: bool = False,
        tone: str = "",
    ) -> None:
        super().__init__()
        self._label, self._symbol, self._kind, self._keys = s, symbol, kind, keys
        self._small, self._tone = small, tone
        self.setText(s)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font("meta" if self._small else "body", 500))
        self.updateGeometry()

    def setText(self, s: str) -> None:
        self._label = s
        super().setText(s.replace("&", "&&"))  # an ampersand is a letter here, not a mnemonic
        self.setAccessibleName(s)

    def text(self) -> str:
        return self._label

    def setMenu(self, menu: QMenu) -> None:
        """Open `menu` when pressed; the button keeps it."""
        menu.setParent(self, menu.windowFlags())
        super().setMenu(menu)
        self.updateGeometry()

    def set_symbol(self, symbol: str, tone: str | None = None) -> None:
        self._symbol = symbol
        self._tone = self._tone if tone is None else tone
        self.updateGeometry()
        self.update()

    def set_keys(self, keys: str) -> None:
        self._keys = keys
        self.updateGeometry()
        self.update()

    def _role(self) -> str:
        return "meta" if self._small else "body"

    def sizeHint(self) -> QSize:
        height = theme.u(tokens.HEIGHT["small" if self._small else "button"])
        if not self._label:
            return QSize(height + (theme.u(14) if self.menu() else 0), height)
        width = theme.u(24) + paint.width(self._label, self._role(), 500)
        width += theme.u(20) if self._symbol else 0
        width += theme.u(8) + paint.width(self._keys, "caption") if self._keys else 0
        width += theme.u(16) if self.menu() else 0
        return QSize(round(width), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def colours(self) -> tuple[str | None, str | None, str]:
        back, warm, line, fore = KINDS[self._kind]
        if not self.isEnabled():
            framed = self._label and self._kind != "quiet"
            return ("sunken" if framed else None), ("line" if framed else None), "control"
        if self.isCheckable() and self.isChecked():
            return "accent_soft", line, self._tone or "accent_text"
        return (warm if self.underMouse() or self.isDown() else back), line, self._tone or fore

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        back, line, fore = self.colours()
        r = QRectF(self.rect())
        paint.box(p, r, back, line, tokens.RADIUS["control"])
        if self.is_ringed():
            if self._kind == "primary" and self.isEnabled():
                paint.box(p, r.adjusted(2.5, 2.5, -2.5, -2.5), None, "on_accent", 4, thick=1.5)
            else:
                paint.focus(p, r)
        if self._label:
            self._words(p, r, fore)
        else:
            paint.icon(p, r.adjusted(0, 0, -theme.u(12) if self.menu() else 0, 0), self._symbol, fore, 16)
        if self.menu():
            paint.icon(p, QRectF(r.right() - theme.u(22), 0, theme.u(14), r.height()), "down", fore, 12)

    def _words(self, p: QPainter, r: QRectF, fore: str) -> None:
        x, h = float(theme.u(12)), r.height()
        if self._symbol:
            paint.icon(p, QRectF(theme.u(10), 0, theme.u(16), h), self._symbol, fore, 16)
            x += theme.u(18)
        x += paint.text(p, QRectF(x, 0, r.width() - x, h), self._label, self._role(), fore, weight=500)
        if self._keys:
            p.setOpacity(0.78 if self.isEnabled() else 1)
            paint.text(p, QRectF(x + theme.u(8), 0, 999, h), self._keys, "caption", fore)
            p.setOpacity(1)


class IconButton(Button):
    """An icon that acts. `name` is what it does, for the tooltip and for screen readers."""

    def __init__(
        self, symbol: str, name: str, keys: str = "", small: bool = True, tone: str = "", checkable: bool = False
    ) -> None:
        super().__init__("", symbol, "quiet", "", small, tone)
        self.setCheckable(checkable)
        self.rename(name, keys)

    def rename(self, name: str, keys: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)


class Switch(Ringed, QCheckBox):
    """On or off, at once. `name` is for screen readers, and shown after the switch when `shown`."""

    def __init__(self, name: str, on: bool = False, tone: str = "accent", shown: bool = False) -> None:
        super().__init__()
        self._name, self._tone, self._shown = name, tone, shown
        self.setAccessibleName(name)
        if not shown:
            self.setToolTip(name)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if not self._shown:
            return QSize(theme.u(34), theme.u(22))
        return QSize(theme.u(34 + 6) + round(paint.width(self._name)) + 2, theme.u(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r = QRectF(2, (self.height() - theme.u(18)) / 2, theme.u(30), theme.u(18))
        on, enabled = self.isChecked(), self.isEnabled()
        fill = (self._tone if on else "surface") if enabled else ("control" if on else "sunken")
        paint.box(p, r, fill, None if on else "control", r.height() / 2)
        d = r.height() - theme.u(6)
        x = r.right() - d - theme.u(3) if on else r.left() + theme.u(3)
        knob = ("on_accent" if self._tone == "accent" else "surface") if on else "control"
        paint.box(p, QRectF(x, r.top() + theme.u(3), d, d), knob, None, d / 2)
        if self.is_ringed():
            paint.box(p, r.adjusted(-2, -2, 2, 2), None, "accent", r.height() / 2 + 2, thick=1.5)
        if self._shown:
            words = QRectF(r.right() + theme.u(8), 0, 9999, self.height())
            paint.text(p, words, self._name, "body", "text" if enabled else "control")


class Tick(Ringed, QCheckBox):
    """One of several things that may be taken: a box and its words. They are elided where `lines` have no room."""

    def __init__(self, s: str, on: bool = False, lines: int = 1) -> None:
        super().__init__()
        self._said, self._most = s, lines
        self.setChecked(on)
        self.setAccessibleName(s)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if lines > 1:
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # taller than its hint, which is of one line
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self) -> None:
        self.updateGeometry()

    def said(self) -> str:
        return self._said

    def setText(self, s: str) -> None:
        """What is painted are these words, not Qt's."""
        self._said = s
        self.setAccessibleName(s)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.u(28) + round(paint.width(self._said)) + 4, theme.u(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(60), theme.u(26))

    def heightForWidth(self, width: int) -> int:
        return theme.u(26) + (self._lines(width) - 1) * theme.u(18)

    def _lines(self, width: int) -> int:
        """How many are painted."""
        rest, count = self._said, 0
        while count < self._most and (rest or not count):
            _, rest = paint.fitting(rest, max(width - self._left(), 1))
            count += 1
        return count

    def _left(self) -> float:
        """Where the words begin."""
        return 3 + theme.u(16) + theme.u(8)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        side, enabled = theme.u(16), self.isEnabled()
        box = QRectF(3, (self.height() - side) / 2, side, side)
        state = self.checkState()
        if state is Qt.CheckState.Unchecked:
            paint.box(p, box, "hover" if self.underMouse() and enabled else "surface", "control", 4)
        else:
            paint.box(p, box, "accent" if enabled else "control", None, 4)
            paint.icon(p, box, "check" if state is Qt.CheckState.Checked else "minus", "on_accent", 12)
        if self.is_ringed():
            paint.box(p, box.adjusted(-3, -3, 3, 3), None, "accent", 6, thick=2)
        left, tone, lines = self._left(), "text" if enabled else "control", self._lines(self.width())
        words = QRectF(left, 0, self.width() - left, self.height())
        if lines == 1:
            paint.text(p, words, self._said, "body", tone)
        else:
            tall = theme.u(18) * lines
            paint.paragraph(p, words.adjusted(0, (words.height() - tall) / 2, 0, 0), self._said, "body", tone, lines)
        self.setToolTip(self._said if self.width() < self.sizeHint().width() - 3 else "")
