"""The bar above a thread: who it is with, how long they have waited, and what can be done."""

from datetime import datetime

from PySide6.QtCore import Signal

from cmdesk.domain.conversations import ConversationRow, State
from cmdesk.ui.panels.inbox.lines import clock_of, name_of, reach_of, subject_of, words_for_reach
from cmdesk.ui.widgets import Avatar, Button, Elided, Icon, IconButton, Panel, row, stack
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

    def __init__(self) -> None:
        super().__init__(None, None, "line", 0, "b", height=48)
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
        self.setLayout(
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
                gap=2,
                pad=(16, 0, 12, 0),
            )
        )
        self.back_button.hide()
        self._row: ConversationRow | None = None
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

    def set(self, row: ConversationRow, now: datetime) -> None:
        self._row = row
        name = name_of(row)
        self.face.set(name, row.network)
        self.name.setText(name)
        kind, words = clock_of(row, now)
        symbol, tone = CLOCKS[kind]
        about = subject_of(row) or row.source
        private = words_for_reach(reach_of(row.visibility, row.network))
        self.mark.set(symbol, tone)
        self.mark.setVisible(bool(words))
        self.sub.setText(" · ".join(part for part in (words, private, about) if part))
        self.sub.set_tone(tone)
        self.star_button.set_symbol("star-on" if row.starred else "star", "warn" if row.starred else "")
        self.done_button.setText(tr("Reopen") if row.state in (State.DONE, State.SPAM) else tr("Mark done"))
        self._name_star()

    def retranslate(self) -> None:
        keys = self._keys
        self.back_button.rename(tr("Back to the list"), "Esc")
        self.snooze_button.rename(tr("Snooze"), keys.get("inbox.snooze", ""))
        self.label_button.rename(tr("Label"), keys.get("inbox.label", ""))
        self.card_button.rename(tr("Show or fold the card"), keys.get("inbox.card", ""))
        self.more_button.rename(tr("More"))
        self.done_button.setText(tr("Mark done"))
        self.done_button.set_keys(keys.get("inbox.done", "").upper())
        self._name_star()

    def _name_star(self) -> None:
        starred = self._row is not None and self._row.starred
        self.star_button.rename(
            tr("Remove the star") if starred else tr("Add a star"), self._keys.get("inbox.star", "")
        )
