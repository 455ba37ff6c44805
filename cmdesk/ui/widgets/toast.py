"""What was just done, with its undo: bottom left, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.ui import theme, tokens
from cmdesk.ui.widgets.buttons import Button
from cmdesk.ui.widgets.layout import Panel, row
from cmdesk.ui.widgets.texts import Icon, Text


def announce(widget: QWidget, sentence: str) -> None:
    """Have screen readers say a sentence, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Toast(Panel):
    """Lies over the bottom left of `host`, which it outlives nothing of. A new saying replaces the old one.

    It goes after eight seconds, but not while the mouse is over it or the focus in it.
    """

    acted = Signal()
    gone = Signal()

    def __init__(self, host: QWidget, above: int = 0) -> None:
        self.mark, self.words = Icon("ok", "good"), Text("")
        self.button = Button("", kind="quiet", small=True, tone="accent_text")
        super().__init__(
            row(self.mark, self.words, 8, self.button, gap=8, pad=(14, 6, 6, 6)),
            "raised",
            "control",
            tokens.RADIUS["card"],
        )
        self._host, self._above = host, above
        self._act: Callable[[], None] | None = None
        self.setParent(host)
        self.hide()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.dismiss)
        self.button.clicked.connect(self._pressed)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        host.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def say(
        self,
        sentence: str,
        action: str = "",
        keys: str = "",
        act: Callable[[], None] | None = None,
        symbol: str = "ok",
        tone: str = "good",
    ) -> None:
        """Show what was done; `action` (a verb, its keys) calls `act` once, and nothing after the toast is gone."""
        if self.isVisible():
            self.gone.emit()
        self._act = act
        self.mark.set(symbol, tone)
        self.words.setText(sentence)
        self.button.setText(action)
        self.button.set_keys(keys)
        self.button.setVisible(bool(action))
        self.adjustSize()
        self._show()
        self._count_down()
        announce(self, f"{sentence}. {action} {keys}".strip() if action else sentence)

    def dismiss(self) -> None:
        self.timer.stop()
        if self.isVisible():
            self.hide()
            self._act = None
            self.gone.emit()

    def _pressed(self) -> None:
        act, self._act = self._act, None
        self.timer.stop()
        self.hide()
        if act is not None:
            act()
        self.acted.emit()
        self.gone.emit()

    def _count_down(self) -> None:
        if not self.underMouse() and not self._focused():
            self.timer.start(tokens.UNDO_MS)

    def _focused(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if not self.isVisible():
            return
        if now is not None and self.isAncestorOf(now):
            self.timer.stop()
        elif not self.timer.isActive():
            self._count_down()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible() and not self._focused():
            self.timer.start(tokens.UNDO_MS)
        super().leaveEvent(event)

    def _place(self) -> QPoint:
        self.resize(self.sizeHint().boundedTo(self._host.size()))
        return QPoint(16, self._host.height() - self.height() - theme.u(self._above) - 16)

    def _show(self) -> None:
        place, span = self._place(), theme.ms("toast")
        self.move(place + QPoint(0, 12) if span else place)
        self.show()
        self.raise_()
        if not span:
            return
        self._slide.setDuration(span)
        self._slide.setStartValue(self.pos())
        self._slide.setEndValue(place)
        self._slide.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def restyle(self) -> None:
        super().restyle()
        if self.parent() is not None and self.isVisible():
            self.move(self._place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self._slide.stop()
            self.move(self._place())
        return super().eventFilter(watched, event)
