"""The one field: a name, an address or a link, and what cmdesk makes of it."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.networks.guess import BROWSER, FEED, MAILS, Closed, Guess
from cmdesk.sentences import sentence
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Field, Icon, Panel, Text, col, row
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

WAIT_MS = 400  # after the last letter


def closed_words(found: Closed) -> str:
    """What is true of it, and what can be done today."""
    if found.own_app:
        told = [
            tr(
                "{network} lets a program in only with an app of your own, made there in a quarter of an hour: "
                "choose it below.",
                network=found.title,
            )
        ]
    else:
        told = [tr("{network} lets no program like cmdesk read or answer for you.", network=found.title)]
    if FEED in found.today:
        told.append(tr("What is public there can be watched: add the link in the Watchlist."))
    if MAILS in found.today:
        told.append(tr("Connect the mailbox that gets its notifications: you see here when somebody writes."))
    if BROWSER in found.today:
        told.append(tr("You answer there, in the browser."))
    if found.by_hand:
        told.append(tr("Your posts are made ready here, and you publish them there by hand."))
    return " ".join(told)


class GuessField(QWidget):
    """Asks what was meant as one types; `found` tells the networks, the likeliest first."""

    found = Signal(object)  # a tuple of Guess; empty when nothing is known
    instead = Signal(str)  # the network that helps where the one that was meant lets nobody in
    changed = Signal()  # it needs another height

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._work: Future[Any] | None = None
        self._then: Callable[[], None] | None = None
        words = tr("A name, an address or a link")
        self.field = Field(words, symbol="search", name=words, clear=True)
        self.mark, self.note = Icon("info", "text2", 16), Text("", "body", "text", wrap=True, leading=140)
        self.box = Panel(row(self.mark, (self.note, 1), gap=8, pad=(12, 8, 12, 8)), None, "line", 8)
        self.box.hide()
        self.setLayout(col(self.field, self.box, gap=8))
        self.setFocusProxy(self.field)
        self._pause = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)

    def settle(self, then: Callable[[], None]) -> bool:
        """Guess now what was typed a moment ago, and call `then` if it is known. False: nothing is being guessed."""
        if self._pause.isActive():
            self._pause.stop()
            self._ask()
        if self._work is None:
            return False
        self._then = then
        return True

    def go_nowhere(self) -> None:
        """Something else was chosen meanwhile."""
        self._then = None

    def _typed(self) -> None:
        self._then = None
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self._tell("", "")
        if self.field.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.found.emit(())

    def _ask(self) -> None:
        typed = self.field.text()
        work = self._host.bridge.desk.guess(typed)
        self._work = self._host.bridge.do(
            self, work, then=lambda found: self._take(typed, found), otherwise=lambda error: self._failed(typed, error)
        )

    def _take(self, typed: str, found: Sequence[Guess] | Closed) -> None:
        if typed != self.field.text():
            return
        self._work, then, self._then = None, self._then, None
        if isinstance(found, Closed):
            self._tell("assisted", closed_words(found))
            self.found.emit(())
            if MAILS in found.today:
                self.instead.emit("mail")
            if found.own_app:
                self.instead.emit(found.own_app)
            if found.by_hand:
                self.instead.emit(found.by_hand)  # which is better, where it is offered
        elif not found:
            self._tell("question", tr("Nothing known answers to this name. Choose a network below."))
            self.found.emit(())
        else:
            self.found.emit(tuple(found))
            if then is not None:
                then()

    def _failed(self, typed: str, error: Exception) -> None:
        if typed != self.field.text():
            return
        self._work = self._then = None
        if isinstance(error, Problem):
            self._tell("question", sentence(error.trouble, tr))
            self.found.emit(())
        else:
            self._host.complain(error)

    def say(self, words: str) -> None:
        """What was understood."""
        self._tell("ok", words)

    def _tell(self, symbol: str, words: str) -> None:
        if symbol:
            self.mark.set(symbol, "good" if symbol == "ok" else "text2")
        if words and words != self.note.said():
            announce(self, words)
        self.note.setText(words)
        self.box.setVisible(bool(words))
        self.changed.emit()
