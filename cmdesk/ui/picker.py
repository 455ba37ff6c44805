"""A small window below a button: type to find what to choose."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.words import words
from cmdesk.ui import theme
from cmdesk.ui.widgets import Field, Lines, ListView, Popup, SourceLine, SourceRow, col

MOST_ROWS = 10


class Picker(Popup):
    """`choices` says what there is for what was typed, `take` does what the chosen line says."""

    def __init__(
        self,
        parent: QWidget,
        hint: str,
        name: str,
        symbol: str,
        choices: Callable[[str], Sequence[SourceLine]],
        take: Callable[[SourceLine], None],
    ) -> None:
        self._choices, self._take = choices, take
        self.field = Field(hint, symbol=symbol, name=hint)
        self.lines = Lines()
        self.list = ListView(name, SourceRow(), self.lines)
        super().__init__(parent, col(self.field, (self.list, 1), gap=6, pad=8))
        self.field.textChanged.connect(lambda: self.refill())
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._act())

    def open_at(self, place: QPoint) -> None:
        self.refill()
        self.move(place)
        self.show()
        self.field.setFocus()

    def refill(self) -> None:
        lines = self._choices(self.field.text().strip())
        self.lines.set(lines)
        if lines and self.list.current_line() is None:
            self.list.step(1)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down:
                    self.list.step(1)
                    return True
                case Qt.Key.Key_Up:
                    self.list.step(-1)
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._act()
                    return True
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        line = self.list.current_line()
        if isinstance(line, SourceLine):
            self._take(line)

    def _fit(self) -> None:
        """As tall as what is in it, up to ten lines."""
        rows = min(max(self.lines.rowCount(), 1), MOST_ROWS)
        row = self.list.sizeHintForRow(0) if self.lines.rowCount() else theme.u(SourceRow.height)
        self.resize(theme.u(280), self.field.height() + rows * row + theme.u(8 + 6 + 8))


def holds(name: str, typed: str) -> bool:
    """Whether a name has what was typed in it, whatever its accents."""
    return " ".join(words(typed)) in " ".join(words(name))
