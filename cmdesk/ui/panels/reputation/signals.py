"""What is unusual, in sentences, with what can be done about each."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QBoxLayout

from cmdesk.domain.signals import Signal
from cmdesk.ui import signal_words, times
from cmdesk.ui.widgets import Button, Card, Flow, Icon, IconButton, Line, Panel, Text, clear, col, row
from cmdesk.ui.words import tr

MOST = 3


class SignalsCard(Card):
    """Tells which signal's items or crisis file are wanted, and which was put away; all by its number."""

    items_asked = QtSignal(int)
    put_away_asked = QtSignal(int)
    incident_asked = QtSignal(int)

    def __init__(self) -> None:
        self.title, self.count = Text("", "body-strong"), Text("", "meta", "text3")
        self._lines = col(gap=10)
        self.body = Panel(self._lines)
        self.nothing = Text("", "meta", "text2", wrap=True, leading=135)
        self._shown: tuple[Signal, ...] | None = None
        super().__init__(row(self.title, None, self.count), self.body, self.nothing, gap=10)

    def show_signals(self, raised: Sequence[Signal], now: datetime) -> None:
        """The newest few; the same ones stay as they are."""
        self.count.setText(str(len(raised)) if raised else "")
        self.body.setVisible(bool(raised))
        self.nothing.setVisible(not raised)
        if self._shown == tuple(raised):
            return
        self._shown = tuple(raised)
        clear(self._lines)
        for place, one in enumerate(raised[:MOST]):
            if place:
                self._lines.addWidget(Line())
            self._lines.addLayout(self._line(one, now))

    def _line(self, one: Signal, now: datetime) -> QBoxLayout:
        words = signal_words.sentence(one)
        told = Text(words, "body", "text", wrap=True, leading=130)
        when = tr("{query} · {time}", query=signal_words.title(one), time=times.told(one.told.until, now))
        show = Button(tr("Show"), "list", small=True)
        away = IconButton("close", tr("Put away: {signal}", signal=words))
        crisis = Button(tr("Open a file"), "crisis", small=True)
        crisis.setAccessibleName(tr("Open a crisis file for: {signal}", signal=words))
        crisis.clicked.connect(lambda: self.incident_asked.emit(one.id))
        show.setAccessibleName(tr("Show what this rests on: {signal}", signal=words))
        show.clicked.connect(lambda: self.items_asked.emit(one.id))
        away.clicked.connect(lambda: self.put_away_asked.emit(one.id))
        symbol = Icon(signal_words.SYMBOLS[one.told.kind], "warn", 16)
        body = col(told, Text(when, "meta", "text3", wrap=True), gap=4)
        head = row(col(symbol, None), (body, 1), col(away, None), gap=8)
        # Below the whole line, not beside the cross: in a narrow window both fit in a row then.
        return col(head, row(24, (Panel(Flow(show, crisis, gap=4)), 1), gap=0), gap=6)

    def retranslate(self) -> None:
        self._shown = None
        self.title.setText(tr("Signals"))
        self.nothing.setText(
            tr("Nothing unusual. When much more is said than usual, more blame, or new words, it is told here.")
        )
