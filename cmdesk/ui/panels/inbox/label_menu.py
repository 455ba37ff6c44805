"""Labels for the conversations at hand: type to find one, or to make it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import Label
from cmdesk.domain.words import words
from cmdesk.ui import theme
from cmdesk.ui.widgets import Field, Lines, ListView, Panel, SourceLine, SourceRow, col
from cmdesk.ui.words import tr

MOST_ROWS = 10


class LabelMenu(Panel):
    """A small window below a button. `toggled` gives a label and whether to put it on; `named` a new name."""

    toggled = Signal(object, bool)
    named = Signal(str)

    def __init__(self, parent: QWidget, labels: Sequence[Label], on: Sequence[int]) -> None:
        super().__init__(None, "raised", "control", 6)
        self._labels, self._on = list(labels), set(on)
        self.field = Field(tr("Find or create a label"), symbol="label", name=tr("Find or create a label"))
        self.lines = Lines()
        self.list = ListView(tr("Labels"), SourceRow(), self.lines)
        self.setLayout(col(self.field, (self.list, 1), gap=6, pad=8))
        self.setParent(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field.textChanged.connect(lambda: self._fill())
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._act())
        self._fill()

    def open_at(self, place: QPoint) -> None:
        self._fit()
        self.move(place)
        self.show()
        self.field.setFocus()

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

    def _fill(self) -> None:
        typed = self.field.text().strip()
        sought = " ".join(words(typed))
        found = [label for label in self._labels if sought in " ".join(words(label.name))]
        lines = [self._line(label) for label in found]
        if typed and all(label.name.casefold() != typed.casefold() for label in self._labels):
            lines.append(SourceLine(typed, tr("Create “{name}”", name=typed), "add"))
        self.lines.set(lines)
        if lines and self.list.current_line() is None:
            self.list.step(1)
        self._fit()

    def _fit(self) -> None:
        """As tall as what is in it, up to ten labels."""
        rows = min(max(self.lines.rowCount(), 1), MOST_ROWS)
        row = self.list.sizeHintForRow(0) if self.lines.rowCount() else theme.u(SourceRow.height)
        self.resize(theme.u(260), self.field.height() + rows * row + theme.u(8 + 6 + 8))

    def _line(self, label: Label) -> SourceLine:
        on = label.id in self._on
        said = tr("{name}, on", name=label.name) if on else label.name
        return SourceLine(label.id, label.name, "check" if on else "label", accessible=said)

    def _act(self) -> None:
        """Toggle the label at hand, or create it; creating ends it, as one name is usually all."""
        line = self.list.current_line()
        if line is None:
            return
        if isinstance(line.key, str):
            self.named.emit(line.key)
            self.close()
            return
        label = next(label for label in self._labels if label.id == line.key)
        self._on ^= {label.id}
        self.toggled.emit(label, label.id in self._on)
        self._fill()
