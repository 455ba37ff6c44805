"""One condition and one action of a rule, as a person fills them in."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from cmdesk.domain.rules import NUMBERS, Action, Ask, Choices, Condition, Do
from cmdesk.ui.dialogs.rule_words import ask_names, do_names, numbers_of, senses_of, values_of
from cmdesk.ui.widgets import ComboField, Field, IconButton, NumberField, row
from cmdesk.ui.widgets.layout import clear
from cmdesk.ui.words import tr

_NUMBERS = {Ask.FOLLOWERS: (1000, 99_999_999, 100), Ask.WORDS: (20, 9_999, 5)}  # at first, at most, a step
# As wide as its share, however much it has to say.
_ALIKE = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class _Row(QWidget):
    """What is chosen at the left decides what can be said at the right; `make` gives the field for it."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self, name: str, kinds: list[tuple[str, object]], chosen: object, make: Callable[[object], QWidget | None]
    ) -> None:
        super().__init__()
        self._make = make
        self.kind = ComboField(name, kinds)
        self.kind.choose(chosen)
        self.kind.setSizePolicy(_ALIKE)
        self.value: QWidget | None = None
        self.place = row()
        self.slot = QWidget()
        self.slot.setLayout(self.place)
        self.slot.setSizePolicy(_ALIKE)
        self.remove = IconButton("close", tr("Remove this line"))
        self.remove.clicked.connect(self.removed)
        self.kind.currentIndexChanged.connect(self._change_kind)

    def _change_kind(self) -> None:
        self.fill(None)
        self.changed.emit()

    def fill(self, value: object) -> None:
        """Make the field at the right anew."""
        clear(self.place)
        self.value = self._make(value)
        if self.value is not None:
            self.place.addWidget(self.value, 1)
            if isinstance(self.value, NumberField):  # which has a width of its own
                self.place.addStretch(1)

    def choice(self, name: str, pairs: list[tuple[str, object]], value: object) -> ComboField:
        made = ComboField(name, pairs)
        if value is not None:
            made.choose(value)
        made.currentIndexChanged.connect(self.changed)
        return made


class ConditionRow(_Row):
    """Looks at something, and compares it with something."""

    def __init__(self, choices: Choices, condition: Condition) -> None:
        names = ask_names()
        super().__init__(tr("Condition"), [(names[ask], ask.value) for ask in Ask], condition.ask.value, self._field)
        self._choices = choices
        self.sense = self.choice(tr("Sense"), list(senses_of(condition.ask)), condition.negated)
        self.kind.currentIndexChanged.connect(self._change_sense)
        self.sense.setSizePolicy(_ALIKE)
        self.setLayout(row((self.kind, 5), (self.sense, 3), (self.slot, 5), self.remove, gap=6))
        self.fill(condition.value)

    def _change_sense(self) -> None:
        """ "is", "contains" or "at least", as it fits."""
        for place, (name, _) in enumerate(senses_of(Ask(self.kind.currentData()))):
            self.sense.setItemText(place, name)

    def _field(self, value: object) -> QWidget:
        ask = Ask(self.kind.currentData())
        name = ask_names()[ask]
        pairs = values_of(ask, self._choices)
        if pairs is not None:
            return self.choice(name, list(pairs), value)
        if ask in NUMBERS:
            first, most, step = _NUMBERS.get(ask, (3, 99, 1))
            number = NumberField(name, int(str(value or first)), 1, most)
            number.setSingleStep(step)
            number.valueChanged.connect(self.changed)
            return number
        hints = {Ask.QUERY: tr("broken OR delay"), Ask.LANGUAGE: "fr"}
        made = Field(hints.get(ask, ""), str(value or ""), name=name)
        made.textChanged.connect(self.changed)
        return made

    def condition(self) -> Condition:
        ask = Ask(self.kind.currentData())
        return Condition(ask, _said(self.value), bool(self.sense.currentData()))


class ActionRow(_Row):
    """Does something, perhaps with something."""

    def __init__(self, choices: Choices, action: Action) -> None:
        names = do_names()
        super().__init__(tr("Action"), [(names[do], do.value) for do in Do], action.do.value, self._field)
        self._choices = choices
        self.setLayout(row((self.kind, 6), (self.slot, 7), self.remove, gap=6))
        self.fill(action.value)

    def _field(self, value: object) -> QWidget | None:
        do = Do(self.kind.currentData())
        pairs = numbers_of(do, self._choices)
        if pairs is not None:
            return self.choice(do_names()[do], list(pairs), value)
        if do is Do.SNOOZE:
            number = NumberField(tr("Hours"), int(str(value or 4)), 1, 999, tr("h"))
            number.valueChanged.connect(self.changed)
            return number
        return None

    def action(self) -> Action:
        do = Do(self.kind.currentData())
        said = _said(self.value)
        return Action(do, int(said) if said else 0)

    def is_complete(self) -> bool:
        """Whether what it needs could be chosen: there may be no label yet."""
        return numbers_of(Do(self.kind.currentData()), self._choices) is None or bool(_said(self.value))


def _said(field: QWidget | None) -> str:
    match field:
        case ComboField():
            return "" if field.currentData() is None else str(field.currentData())
        case NumberField():
            return str(field.value())
        case Field():
            return field.text().strip()
    return ""
