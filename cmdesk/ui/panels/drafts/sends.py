"""What became of a draft on each account."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.sentences import reason_sentence
from cmdesk.ui import times
from cmdesk.ui.panels.drafts.outbox import state_words, tone_of
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, Section, Text, clear, col, row
from cmdesk.ui.widgets.delegates import STATES
from cmdesk.ui.words import tr


class Sends(QWidget):
    """One line per delivery of the draft; each leads to its page in the outbox."""

    asked = Signal(int)  # a delivery

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._shown: Sequence[OutboxRow] | None = None
        self._lines = col(gap=0)
        self.heading = Section("")
        self.setLayout(col(self.heading, Panel(self._lines, "surface", "line", 10), gap=8))
        self.hide()

    def show_rows(self, rows: Sequence[OutboxRow]) -> None:
        self.setVisible(bool(rows))
        if rows == self._shown:
            return
        self._shown = list(rows)
        self.heading.title.setText(tr("Where it stands"))
        clear(self._lines)
        for i, one in enumerate(rows):
            self._lines.addWidget(self._line(one, i == len(rows) - 1))

    def retranslate(self) -> None:
        shown, self._shown = self._shown, None
        if shown is not None:
            self.show_rows(shown)

    def _line(self, one: OutboxRow, last: bool) -> Panel:
        symbol, tone = STATES[one.state.value]
        reason = reason_sentence(one.reason, tr) if one.state is not State.SENT else ""
        when = times.short(one.changed, self._now()) if one.state is State.SENT else ""
        told = Elided(reason or when, "meta", "text2")
        name = Text(one.account, "meta-strong")
        see = Button(tr("See"), kind="soft", small=True)
        see.setAccessibleDescription(f"{one.account}, {state_words(one.state)}")
        see.clicked.connect(lambda: self.asked.emit(one.id))
        words = Text(state_words(one.state), "meta", tone_of(one.state) if one.state is not State.SENT else "good")
        parts = row(Icon(symbol, tone), Icon(one.network, "text2", 13), name, words, (told, 1), see, pad=(12, 0, 8, 0))
        line = Panel(parts, None, "line", 0, "" if last else "b", height=40)
        line.line = None if last else "line"
        return line
