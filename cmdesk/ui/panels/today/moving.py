"""Going through the lines of today by keys: up and down from line to line, left and right to what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

Lines = Sequence[Sequence[QWidget]]  # each line is what the keys stop at, from left to right
STEPS = {Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Left: (0, -1)}


class Moving(QObject):
    """Watches the widgets of the lines, whichever there are by then."""

    def __init__(self, lines: Callable[[], Lines], parent: QObject) -> None:
        super().__init__(parent)
        self._lines = lines

    def watch(self) -> None:
        """Lines were made: hear their keys too."""
        for line in self._lines():
            for widget in line:
                widget.removeEventFilter(self)
                widget.installEventFilter(self)

    def step(self, by: int, why: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """To the next line or the one before; from elsewhere, to the first."""
        at = self._place()
        self._go(0 if at is None else at[0] + by, 0, why)

    def place(self) -> int | None:
        """The line that the keys are on."""
        at = self._place()
        return None if at is None else at[0]

    def _place(self) -> tuple[int, int] | None:
        focus = QApplication.focusWidget()
        for number, line in enumerate(self._lines()):
            for stop, widget in enumerate(line):
                if widget is focus:
                    return number, stop
        return None

    def _go(self, number: int, stop: int, why: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        lines = self._lines()
        if lines:
            line = lines[min(max(number, 0), len(lines) - 1)]
            line[min(max(stop, 0), len(line) - 1)].setFocus(why)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        at, key = self._place(), Qt.Key(event.key())
        if at is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in STEPS:
            down, right = STEPS[key]
            self._go(at[0] + down, at[1] + right)
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self._lines()), 0)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched := self._widget(at), QWidget):
            press = getattr(watched, "click", None)
            if press is not None:
                press()
            return press is not None
        return False

    def _widget(self, at: tuple[int, int]) -> QWidget:
        return self._lines()[at[0]][at[1]]
