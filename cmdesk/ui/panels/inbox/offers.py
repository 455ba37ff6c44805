"""What is offered while one types: a short list at the cursor; arrows go through it, Enter or Tab takes a line."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui import theme
from cmdesk.ui.widgets import Lines, ListView, Panel, SourceLine, SourceRow, col
from cmdesk.ui.widgets.toast import announce

MOST_ROWS = 7
WIDTH = 380
TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Offers(Panel):
    """Never takes the focus: who types goes on typing. `taken` gives the key of a line."""

    taken = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(None, "raised", "control", 6)
        self.lines = Lines()
        self.list = ListView(name, SourceRow(), self.lines)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(col((self.list, 1), gap=0, pad=4))
        self.list.clicked.connect(lambda _: self.take())
        self.hide()

    def offer(self, lines: Sequence[SourceLine], at: QWidget, place: QRect) -> None:
        """Show these at a place in a widget (a cursor), above it where there is no room below; none: go."""
        if not lines:
            self.hide()
            return
        window = at.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.lines.set(lines)
        self.list.choose(lines[0].key)
        rows = min(len(lines), MOST_ROWS)
        height = rows * max(self.list.sizeHintForRow(0), theme.u(SourceRow.height)) + 10
        self.resize(min(theme.u(WIDTH), window.width() - 16), height)
        below = at.mapTo(window, place.bottomLeft()) + QPoint(0, 4)
        above = at.mapTo(window, place.topLeft()) - QPoint(0, height + 4)
        fits = below.y() + height <= window.height()
        left = min(max(below.x(), 8), window.width() - self.width() - 8)
        self.move(left, below.y() if fits else max(min(above.y(), window.height() - height - 4), 4))
        self.show()
        self.raise_()
        announce(at, lines[0].spoken)

    def handles(self, event: QKeyEvent) -> bool:
        """Whether a key was for the list."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
                if (line := self.list.current_line()) is not None:
                    announce(self, line.spoken)
            case Qt.Key.Key_Escape:
                self.hide()
            case key if key in TAKE:
                self.take()
            case _:
                return False
        return True

    def take(self) -> None:
        line = self.list.current_line()
        self.hide()
        if line is not None:
            self.taken.emit(line.key)
