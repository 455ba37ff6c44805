"""What became of a draft on each account."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.sentences import reason_sentence
from cmdesk.ui import times
from cmdesk.ui.panels.drafts.outbox import sign_of, state_words, tone_of
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, Section, Text, clear, col, row
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
        self.threads = Text("", "meta", "text2", wrap=True)
        self.setLayout(col(self.heading, self.threads, Panel(self._lines, "surface", "line", 10), gap=8))
        self.hide()

    def show_rows(self, rows: Sequence[OutboxRow]) -> None:
        self.setVisible(bool(rows))
        if rows == self._shown:
            return
        self._shown = list(rows)
        self.heading.title.setText(tr("Where it stands"))
        said = threads_of(rows)
        self.threads.setText(said)
        self.threads.setVisible(bool(said))
        clear(self._lines)
        ordered = sorted(rows, key=lambda one: (one.account, one.place)) if said else rows
        for i, one in enumerate(ordered):
            self._lines.addWidget(self._line(one, i == len(rows) - 1))

    def retranslate(self) -> None:
        shown, self._shown = self._shown, None
        if shown is not None:
            self.show_rows(shown)

    def _line(self, one: OutboxRow, last: bool) -> Panel:
        symbol, tone = sign_of(one)
        reason = reason_sentence(one.reason, tr) if one.state is not State.SENT else ""
        when = times.short(one.changed, self._now()) if one.state is State.SENT else ""
        told = Elided(reason or when, "meta", "text2")
        part = f" {one.place + 1}" if self.threads.text() else ""
        name = Text(f"{one.account}{part}", "meta-strong")
        see = Button(tr("See"), kind="soft", small=True)
        see.setAccessibleDescription(f"{one.account}, {state_words(one.state, one.reason, one.network)}")
        see.clicked.connect(lambda: self.asked.emit(one.id))
        words = Text(
            state_words(one.state, one.reason, one.network),
            "meta",
            tone_of(one.state) if one.state is not State.SENT else "good",
        )
        parts = row(Icon(symbol, tone), Icon(one.network, "text2", 13), name, words, (told, 1), see, pad=(12, 0, 8, 0))
        line = Panel(parts, None, "line", 0, "" if last else "b", height=40)
        line.line = None if last else "line"
        return line


def threads_of(rows: Sequence[OutboxRow]) -> str:
    """How far the threads among these are: "@fournil: 2 of 5 parts are out"; "" where there is none."""
    told = []
    for account in dict.fromkeys(one.account for one in rows):
        parts = {one.place: one for one in rows if one.account == account and one.state is not State.CANCELLED}
        if len(parts) > 1:
            out = sum(one.state is State.SENT for one in parts.values())
            told.append(tr("{account}: {count} of {total} parts are out", account=account, count=out, total=len(parts)))
    return "\n".join(told)
