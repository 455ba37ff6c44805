"""The bar above a thread: who it is with, how long they have waited, and what can be done."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import ConversationRow, State
from cmdesk.ui import paint, times
from cmdesk.ui.panels.inbox.choosing import words_for_priority
from cmdesk.ui.panels.inbox.lines import clock_of, name_of, reach_of, subject_of, words_for_reach
from cmdesk.ui.shortcuts import told
from cmdesk.ui.widgets import Avatar, Button, Elided, Flow, Icon, IconButton, Panel, clear, col, row, stack
from cmdesk.ui.widgets.delegates import CLOCKS
from cmdesk.ui.words import tr


class Head(Panel):
    """Its buttons only ask; the panel does."""

    back = Signal()
    star = Signal()
    snooze = Signal()
    label = Signal()
    card = Signal()
    more = Signal()
    done = Signal()
    priority = Signal()
    department = Signal()
    reasons = Signal()

    def __init__(self) -> None:
        super().__init__(None, None, "line", 0, "b")
        self.back_button = IconButton("left", "")
        self.face = Avatar("", "", 28)
        self.name = Elided("", "body-strong")
        self.mark, self.sub = Icon("clock", "text3", 13), Elided("", "meta", "text3")
        self.star_button = IconButton("star", "")
        self.snooze_button = IconButton("snooze", "")
        self.label_button = IconButton("label", "")
        self.card_button = IconButton("side", "")
        self.more_button = IconButton("more", "")
        self.done_button = Button("", "check", "plain", "", small=True)
        who = stack(self.name, row(self.mark, (self.sub, 1), gap=4))
        bar = Panel(
            row(
                self.back_button,
                self.face,
                8,
                (who, 1),
                self.star_button,
                self.snooze_button,
                self.label_button,
                self.card_button,
                self.more_button,
                4,
                self.done_button,
                gap=0,  # the icons have room around them; the words need it
                pad=(16, 0, 12, 0),
            ),
            height=48,
        )
        self.marks = QWidget()
        self._marks = Flow(gap=4)
        self.marks.setLayout(self._marks)
        self.strip = Panel(col(self.marks, pad=(14, 0, 12, 6)))
        self.strip.hide()
        self.setLayout(col(bar, self.strip, gap=0))
        self.back_button.hide()
        self._row: ConversationRow | None = None
        self._said: tuple[tuple[str, bool], ...] = ()  # each with whether it may be left out
        self._keys: dict[str, str] = {}
        for button, signal in (
            (self.back_button, self.back),
            (self.star_button, self.star),
            (self.snooze_button, self.snooze),
            (self.label_button, self.label),
            (self.card_button, self.card),
            (self.more_button, self.more),
            (self.done_button, self.done),
        ):
            button.clicked.connect(signal)
        self.retranslate()

    def set_keys(self, keys: dict[str, str]) -> None:
        """The keys of the commands by name, shown on the buttons."""
        self._keys = keys
        self.retranslate()

    def set(self, row: ConversationRow, now: datetime, until: datetime | None = None, hint: str = "") -> None:
        """`until`: when the network stops taking an answer; `hint`: what kind of message the newest is."""
        changed = self._row is None or _marks_of(row) != _marks_of(self._row)
        self._row = row
        name = name_of(row)
        self.face.set(name, row.network)
        self.name.setText(name)
        kind, words = clock_of(row, now)
        symbol, tone = CLOCKS[kind]
        about = subject_of(row) or row.source
        private = words_for_reach(reach_of(row.visibility, row.network))
        window = "" if until is None else _words_for_window(until, now)
        self.mark.set(symbol, tone)
        self.mark.setVisible(bool(words))
        self._said = tuple((part, part == hint) for part in (words, window, hint, private, about) if part)
        self._tell()
        self.sub.set_tone(tone)
        self.star_button.set_symbol("star-on" if row.starred else "star", "warn" if row.starred else "")
        self.done_button.setText(_words_for_done(row.state))
        self._name_star()
        if changed:
            self._show_marks()

    def _tell(self) -> None:
        """Without the kind of message where it would be cut: the message says it too."""
        whole = " · ".join(part for part, _ in self._said)
        fits = paint.width(whole, "meta") + 2 <= self.sub.width()
        self.sub.setText(whole if fits else " · ".join(part for part, spare in self._said if not spare))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (layout := self.layout()) is not None:
            layout.activate()  # the words have their room only then
        self._tell()

    def _show_marks(self) -> None:
        """Priority, department and reasons, each with its menu; nothing where nothing is set."""
        clear(self._marks)
        row = self._row
        if row is None:
            return
        signals = {"flag": self.priority, "office": self.department, "question": self.reasons}
        for symbol, words in _marks_of(row):
            urgent = symbol == "flag" and row.priority is Priority.URGENT
            button = Button(words, symbol, "plain", small=True, tone="bad" if urgent else "")
            button.clicked.connect(signals[symbol])
            self._marks.addWidget(button)
        self.strip.setVisible(bool(_marks_of(row)))

    def retranslate(self) -> None:
        keys = self._keys
        self.back_button.rename(tr("Back to the list"), "Esc")
        self.snooze_button.rename(tr("Snooze"), keys.get("inbox.snooze", ""))
        self.label_button.rename(tr("Label"), keys.get("inbox.label", ""))
        self.card_button.rename(tr("Show or fold the card"), keys.get("inbox.card", ""))
        self.more_button.rename(tr("More"))
        self.done_button.setText(tr("Mark done"))
        self.done_button.set_keys(told(keys.get("inbox.done", "")))
        self._name_star()

    def _name_star(self) -> None:
        starred = self._row is not None and self._row.starred
        self.star_button.rename(
            tr("Remove the star") if starred else tr("Add a star"), self._keys.get("inbox.star", "")
        )


def _marks_of(row: ConversationRow) -> list[tuple[str, str]]:
    """What stands below the name: a symbol and its words."""
    found = [("flag", words_for_priority(row.priority))] if row.priority else []
    found += [("office", row.department)] if row.department else []
    return found + [("question", reason.path) for reason in row.reasons]


def _words_for_done(state: State) -> str:
    match state:
        case State.DONE | State.SPAM:
            return tr("Reopen")
        case State.BIN:
            return tr("Restore")
    return tr("Mark done")


def _words_for_window(until: datetime, now: datetime) -> str:
    if until <= now:
        return tr("too late to answer here")
    return tr("can be answered until {time}", time=times.ahead(until, now))
