"""What was just done, with its undo: bottom left, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from cmdesk.ui import theme, tokens
from cmdesk.ui.widgets.buttons import Button
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.layout import Panel, row
from cmdesk.ui.widgets.texts import Icon, Text


def announce(widget: QWidget, sentence: str) -> None:
    """Have screen readers say a sentence, wherever the focus is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class Toast(Panel):
    """Lies over the bottom left of `host`, which it outlives nothing of. A new saying replaces the old one.

    It goes after eight seconds, but not while the mouse is over it or the focus in it. What is said from a dialog
    stands in the dialog, where it can be pressed; what lies under one waits until it is gone.
    """

    acted = Signal()
    gone = Signal()

    def __init__(self, host: QWidget, above: int = 0) -> None:
        self.mark, self.words = Icon("ok", "good"), Text("")
        self.button = Button("", kind="quiet", small=True, tone="accent_text")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where one works
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
        over = self._dialog_over()
        self._stand_in(over if isinstance(over, Dialog) else self._host)
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

    def _stand_in(self, window: QWidget) -> None:
        """Lie over this window: the host, or the dialog that is over it."""
        before = self.parentWidget()
        if window is before:
            return
        if before is not None and before is not self._host:
            before.removeEventFilter(self)
        self.setParent(window)
        window.installEventFilter(self)

    def _dialog_over(self) -> QWidget | None:
        """The dialog over the host that takes all clicks now."""
        modal = under = QApplication.activeModalWidget()
        while under is not None and under is not self._host:
            under = under.parentWidget()
        return modal if under is not None else None

    def _covered(self) -> bool:
        return self._dialog_over() not in (None, self.window())

    def _count_down(self) -> None:
        if not self.underMouse() and not self._focused() and not self._covered():
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
        if self.isVisible() and not self._focused() and not self._covered():
            self.timer.start(tokens.UNDO_MS)
        super().leaveEvent(event)

    def _place(self) -> QPoint:
        under = self.parentWidget() or self._host
        self.resize(self.sizeHint().boundedTo(under.size()))
        above = under.foot.height() if isinstance(under, Dialog) else theme.u(self._above)
        return QPoint(16, under.height() - self.height() - above - 16)

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
        if not (isValid(self) and isValid(self._host)):
            return False  # the window is taken down with its dialogs, which hide at their end
        if watched is self.parent() and not self.isHidden():
            match event.type():
                case QEvent.Type.Resize:
                    self._slide.stop()
                    self.move(self._place())
                case QEvent.Type.WindowBlocked:
                    self.timer.stop()
                case QEvent.Type.WindowUnblocked:
                    self._count_down()
                case QEvent.Type.Hide if watched is not self._host:
                    self._stand_in(self._host)
                    self._show()
                    self._count_down()
        return super().eventFilter(watched, event)
