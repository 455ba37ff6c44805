"""Labels for the conversations at hand: type to find one, or to make it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import Label
from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import SourceLine
from cmdesk.ui.words import tr


class LabelMenu(Picker):
    """`toggled` gives a label and whether to put it on; `named` a new name."""

    toggled = Signal(object, bool)
    named = Signal(str)

    def __init__(self, parent: QWidget, labels: Sequence[Label], on: Sequence[int]) -> None:
        super().__init__(parent, tr("Find or create a label"), tr("Labels"), "label", self.choices, self.take)
        self._labels, self._on = list(labels), set(on)
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        lines = [self._line(label) for label in self._labels if holds(label.name, typed)]
        if typed and all(label.name.casefold() != typed.casefold() for label in self._labels):
            lines.append(SourceLine(typed, tr("Create “{name}”", name=typed), "add"))
        return lines

    def _line(self, label: Label) -> SourceLine:
        on = label.id in self._on
        said = tr("{name}, on", name=label.name) if on else label.name
        return SourceLine(label.id, label.name, "check" if on else "label", accessible=said)

    def take(self, line: SourceLine) -> None:
        """Toggle the label at hand, or create it; creating ends it, as one name is usually all."""
        if isinstance(line.key, str):
            self.named.emit(line.key)
            self.close()
            return
        label = next(label for label in self._labels if label.id == line.key)
        self._on ^= {label.id}
        self.toggled.emit(label, label.id in self._on)
        self.refill()
