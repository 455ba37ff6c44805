"""What may be chosen for one posting: who sees it, a warning, its language, a poll; folded away until it is wanted."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from cmdesk.domain.polls import POLL, NewPoll, PollRule, asked
from cmdesk.networks.base import Choice
from cmdesk.ui import polls
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, ComboField, Field, Labelled, PollFields, clear, col
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


def tightest(rules: Sequence[PollRule | None]) -> PollRule | None:
    """What all of these take that take a poll at all; None where none does."""
    known = [each for each in rules if each is not None]
    if not known:
        return None
    return PollRule(
        min(each.answers for each in known),
        min(each.letters for each in known),
        max(each.shortest for each in known),
        min(each.longest for each in known),
        hides=all(each.hides for each in known),
    )


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
        self.ask_poll, self.poll = Button("", "bars", "quiet", small=True), PollFields()
        self.poll.hide()
        self.poll.installEventFilter(self)
        self._fresh = False  # the poll: begun, and nothing is written in it yet
        self.buttons = (self.fold, self.ask_poll)  # stand where the editor puts them
        self.setLayout(col(self._fields, self.poll, gap=8))
        self._draft: int | None = None
        self._choices: tuple[Choice, ...] = ()
        self._poll_rule: PollRule | None = None
        self._elsewhere: tuple[str, ...] = ()
        self._chosen: dict[str, str] = {}
        self._unsaved = self._locked = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.flush())
        self.fold.clicked.connect(self._turn)
        self.ask_poll.clicked.connect(self._begin_poll)
        self.poll.changed.connect(self._take_poll)
        self.poll.removed.connect(self._drop_poll)
        self.retranslate()

    def show_draft(self, draft_id: int, chosen: Mapping[str, str]) -> None:
        self.flush()
        self._draft, self._chosen = draft_id, {name: value for name, value in chosen.items() if value}
        self._fields.setVisible(bool(set(self._chosen) - {*self._elsewhere, POLL}))
        self._show_poll()
        self._rebuild()

    def keep_for(self, *names: str) -> None:
        """What is chosen in a field that stands elsewhere, and kept here."""
        self._elsewhere = names

    def offer(self, choices: Sequence[Choice], polls_of: Sequence[PollRule | None] = ()) -> None:
        """What the networks that it is for let one choose, and what each takes of a poll."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._rebuild()
        self._poll_rule = tightest(polls_of)
        self._offer_poll()
        self._arrange()

    def chosen(self) -> dict[str, str]:
        """What was chosen, of what can be chosen where it goes."""
        known = {POLL, *self._elsewhere, *(choice.name for choice in self._choices)}
        return {name: value for name, value in self._chosen.items() if name in known}

    def is_touched(self) -> bool:
        """Something was chosen, wherever it goes: a first comment and a poll are written here, too."""
        return bool(self._chosen)

    def set_read_only(self, locked: bool) -> None:
        self._locked = locked
        self._fields.setEnabled(not locked)
        self.poll.set_read_only(locked)
        self._offer_poll()

    def flush(self, then: Callable[[], None] | None = None, otherwise: Callable[[], None] | None = None) -> None:
        """Write what was chosen; `then` is called once it is in the file, `otherwise` where it cannot be now."""
        self._pause.stop()
        if not self._unsaved or self._draft is None:
            if then is not None:
                then()
            return
        self._unsaved, draft_id = False, self._draft

        def refused(error: Exception) -> None:
            self._unsaved |= self._draft == draft_id  # the next time: nothing leaves with less than what is shown
            self.host.complain(error)
            if otherwise is not None:
                otherwise()

        done = (lambda _: then()) if then is not None else None
        self.host.bridge.do(self, self.host.bridge.desk.choose(draft_id, dict(self._chosen)), done, refused)

    def retranslate(self) -> None:
        self.ask_poll.setText(tr("Poll"))
        self.poll.retranslate()
        self._offer_poll()
        self._name_fold()
        self._rebuild()

    # -- a poll --------------------------------------------------------------------------------------------------

    def _offer_poll(self) -> None:
        rule, poll = self._poll_rule, asked(self._chosen)
        self.fold.setVisible(bool(self._choices))
        self.ask_poll.setVisible(rule is not None and self.poll.isHidden() and not self._locked)
        if rule is not None:
            self.poll.offer(rule.answers, polls.terms(rule, poll.seconds if poll is not None else 0))

    def _arrange(self) -> None:
        """It takes no room where nothing is unfolded."""
        self.setVisible(bool(self._choices and not self._fields.isHidden()) or not self.poll.isHidden())

    def _show_poll(self) -> None:
        poll = asked(self._chosen)
        self.poll.setVisible(poll is not None)
        self._arrange()
        self._offer_poll()
        if poll is not None:
            self.poll.offer(self._most(), polls.terms(self._poll_rule or PollRule(4, 50), poll.seconds))
            self.poll.show_poll(poll.answers, poll.seconds, poll.several, poll.hidden)

    def _most(self) -> int:
        return self._poll_rule.answers if self._poll_rule is not None else 4

    def start_poll(self) -> bool:
        """Begin a poll, or go to the one that was begun; False where nobody takes one."""
        if not self.poll.isHidden():
            self.poll.start()
            return True
        if self._poll_rule is None or self._locked:
            return False
        self._begin_poll()
        return True

    def _begin_poll(self) -> None:
        self.choose(POLL, NewPoll().written())
        self._show_poll()
        self.poll.start()
        self._fresh = True
        QTimer.singleShot(0, self.poll, self._bring_into_sight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A poll that was just begun gets its place in several steps; all of it is shown until somebody writes."""
        if watched is self.poll and self._fresh and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            QTimer.singleShot(0, self.poll, self._bring_into_sight)
        return super().eventFilter(watched, event)

    def _bring_into_sight(self) -> None:
        """All of its answers, where it stands in what scrolls."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self.poll)

    def _take_poll(self) -> None:
        fields, self._fresh = self.poll, False
        poll = NewPoll(fields.answers(), fields.seconds(), fields.several.isChecked(), fields.hidden.isChecked())
        self.choose(POLL, poll.written())

    def _drop_poll(self) -> None:
        self.choose(POLL, "")
        self._show_poll()

    def _name_fold(self) -> None:
        count = len(set(self.chosen()) - {*self._elsewhere, POLL})
        self.fold.setText(tr("Options ({count})", count=count) if count else tr("Options"))

    def _turn(self) -> None:
        self._fields.setVisible(self._fields.isHidden())
        self._arrange()

    def start_choosing(self) -> bool:
        """Unfold what can be chosen and go there; False where there is nothing."""
        if not self._choices or self._locked:
            return False
        self._fields.show()
        self._arrange()
        first = self._fields.findChild(Labelled)
        if first is not None:
            first.field.setFocus()
        return True

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
