"""What may be chosen for one posting: who sees it, a warning, its language; folded away until it is wanted."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from cmdesk.networks.base import Choice
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, ComboField, Field, Labelled, clear, col, row
from cmdesk.ui.widgets.layout import Flow
from cmdesk.ui.words import tr

PAUSE_MS = 400  # without a key; then what was typed is written


def together(every: Sequence[Sequence[Choice]]) -> tuple[Choice, ...]:
    """What may be chosen on several networks at once: each thing once; where two differ, what the first offers."""
    found: dict[str, Choice] = {}
    for choices in every:
        for choice in choices:
            found.setdefault(choice.name, choice)
    return tuple(found.values())


class PostingChoices(QWidget):
    """Knows what was chosen for one draft and keeps it there."""

    changed = Signal()

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self.fold = Button("", "sliders", "quiet", small=True)
        self._fields, self._flow = QWidget(), Flow(gap=12)
        self._fields.setLayout(self._flow)
        self._fields.hide()
        self.setLayout(col(row(self.fold, None), self._fields, gap=8))
        self._draft: int | None = None
        self._choices: tuple[Choice, ...] = ()
        self._elsewhere: tuple[str, ...] = ()
        self._chosen: dict[str, str] = {}
        self._unsaved = self._locked = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.flush())
        self.fold.clicked.connect(self._turn)
        self.retranslate()

    def show_draft(self, draft_id: int, chosen: Mapping[str, str]) -> None:
        self.flush()
        self._draft, self._chosen = draft_id, {name: value for name, value in chosen.items() if value}
        self._fields.setVisible(bool(set(self._chosen) - set(self._elsewhere)))
        self._rebuild()

    def keep_for(self, *names: str) -> None:
        """What is chosen in a field that stands elsewhere, and kept here."""
        self._elsewhere = names

    def offer(self, choices: Sequence[Choice]) -> None:
        """What the networks that it is for let one choose."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._rebuild()
        self.setVisible(bool(self._choices))

    def chosen(self) -> dict[str, str]:
        """What was chosen, of what can be chosen where it goes."""
        known = {*self._elsewhere, *(choice.name for choice in self._choices)}
        return {name: value for name, value in self._chosen.items() if name in known}

    def set_read_only(self, locked: bool) -> None:
        self._locked = locked
        self._fields.setEnabled(not locked)

    def flush(self, then: Callable[[], None] | None = None) -> None:
        """Write what was chosen; `then` is called once it is in the file."""
        self._pause.stop()
        if not self._unsaved or self._draft is None:
            if then is not None:
                then()
            return
        self._unsaved = False
        done = (lambda _: then()) if then is not None else None
        work = self.host.bridge.desk.choose(self._draft, dict(self._chosen))
        self.host.bridge.do(self, work, done, self.host.complain)

    def retranslate(self) -> None:
        self._name_fold()
        self._rebuild()

    def _name_fold(self) -> None:
        count = len(set(self.chosen()) - set(self._elsewhere))
        self.fold.setText(tr("Options ({count})", count=count) if count else tr("Options"))

    def _turn(self) -> None:
        self._fields.setVisible(self._fields.isHidden())

    def _rebuild(self) -> None:
        clear(self._flow)
        for choice in self._choices:
            self._flow.addWidget(Labelled(tr(choice.label), self._field(choice)))
        self._fields.setEnabled(not self._locked)
        self._name_fold()

    def _field(self, choice: Choice) -> QWidget:
        now = self._chosen.get(choice.name, choice.default)
        if choice.values:
            field = ComboField(tr(choice.label), [(tr(words), value) for value, words in choice.values])
            field.choose(now)
            field.setMinimumWidth(field.sizeHint().width())
            field.currentIndexChanged.connect(lambda: self.choose(choice.name, str(field.currentData() or "")))
            return field
        words = Field(value=now, name=tr(choice.label))
        words.textChanged.connect(lambda said: self.choose(choice.name, said.strip()))
        return words

    def choose(self, name: str, value: str) -> None:
        """Say what was chosen; "" for nothing."""
        if self._chosen.get(name, "") == value:
            return
        self._chosen = {**self._chosen, name: value} if value else {k: v for k, v in self._chosen.items() if k != name}
        self._unsaved = True
        self._pause.start()
        self._name_fold()
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
