"""A line above a conversation that resembles what the user called spam: with its reasons, without a decision."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from cmdesk.domain.conversations import State, Thread
from cmdesk.domain.spam import AUTHOR, SITE, Verdict
from cmdesk.store import spam
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.widgets import Button, Icon, Panel, Text, row
from cmdesk.ui.words import tr


class SpamHint(Panel):
    """Asks about what is shown; `agreed` when the user takes it for spam."""

    agreed = Signal()

    def __init__(self, bridge: Bridge, shown: Callable[[], Thread | None]) -> None:
        super().__init__(None, "sunken", "line", 0, "b", height=36)
        self._bridge, self._shown = bridge, shown
        self._verdict: Verdict | None = None
        self.words = Text("", "meta", "text2")
        self.agree = Button("", kind="quiet", small=True)
        self.agree.clicked.connect(self.agreed)
        self.setLayout(row(Icon("stop", "text3", 14), self.words, self.agree, None, gap=6, pad=(16, 0, 12, 0)))
        self.hide()

    def refresh(self) -> None:
        """Another conversation is shown, or none."""
        self._verdict = None
        self.hide()
        thread = self._shown()
        if thread is None or thread.row.state is State.SPAM:
            return
        asked = thread.row.id

        def take(verdict: Verdict | None) -> None:
            now = self._shown()
            if now is not None and now.row.id == asked and verdict is not None and verdict.likely:
                self._verdict = verdict
                self.retranslate()
                self.show()

        self._bridge.ask(self, spam.verdict, asked, then=take)

    def retranslate(self) -> None:
        if self._verdict is not None:
            reasons = ", ".join(map(reason_words, self._verdict.reasons))
            self.words.setText(tr("This resembles what you called spam: {reasons}", reasons=reasons))
        self.agree.setText(tr("Move to spam"))


def reason_words(mark: str) -> str:
    """What was learned, in words: a word stands for itself."""
    if mark.startswith(AUTHOR):
        return tr("the author {name}", name=mark.removeprefix(AUTHOR))
    if mark.startswith(SITE):
        return tr("the site {name}", name=mark.removeprefix(SITE))
    return tr("“{name}”", name=mark)
