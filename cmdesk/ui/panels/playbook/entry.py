"""A field for what is said of a section or of one of its lines: words, a number, a day, a choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.playbook import MOST, Kind, Part, read_value
from cmdesk.ui import theme
from cmdesk.ui.panels.playbook.words import hint, part_example
from cmdesk.ui.playbook_words import choice_name, part_name
from cmdesk.ui.widgets import ComboField, Field, Labelled, NumberField
from cmdesk.ui.words import tr


class Entry(Labelled):
    """With its name above; `typed` when a person changed it."""

    typed = Signal()

    def __init__(self, section: str, part: Part, value: str = "") -> None:
        self.part, name = part, part_name(section, part.key)
        self._choice: ComboField | None = None
        self._number: NumberField | None = None
        self._words: Field | None = None
        made: QWidget
        if part.kind is Kind.CHOICE:
            options = [(choice_name(part.key, choice), choice) for choice in ("", *part.choices)]
            made = self._choice = ComboField(name, options)
            self._choice.choose(value)
            self._choice.setMinimumWidth(self._choice.sizeHint().width())
        elif part.kind in (Kind.NUMBER, Kind.SHARE):
            share = part.kind is Kind.SHARE
            made = self._number = NumberField(name, int(value or 0), 0, 100 if share else MOST, "%" if share else "")
            self._number.setSpecialValueText(tr("Not said"))
            self._number.setMinimumWidth(theme.u(120))
        else:
            made = self._words = Field(part_example(section, part.key), value, name=name)
            self._words.setCursorPosition(0)  # where there is little room the beginning is shown
        super().__init__(name, made, hint(section, part.key))
        if self._choice is not None:
            self._choice.activated.connect(lambda _: self.typed.emit())
        if self._number is not None:
            self._number.valueChanged.connect(lambda _: self.typed.emit())
        if self._words is not None:
            self._words.textChanged.connect(self._on_words)

    def is_wide(self) -> bool:
        """Whether it takes the room that the others leave."""
        return self.part.kind is Kind.WORDS

    def value(self) -> str:
        if self._choice is not None:
            return str(self._choice.currentData() or "")
        if self._number is not None:
            return str(self._number.value() or "")
        assert self._words is not None
        return self._words.text()

    def _on_words(self, told: str) -> None:
        if self.part.kind is Kind.DAY:
            wrong = bool(told.strip()) and not read_value(self.part, told)
            self.set_error(tr("Write it as 2027-03-31 or 31/03/2027.") if wrong else "")
        self.typed.emit()
