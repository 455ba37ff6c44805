"""What is worth knowing while one writes: who will read it, what stands in the way, what was changed."""

from cmdesk.domain.conversations import Thread
from cmdesk.ui.panels.inbox.lines import name_of, reach_of
from cmdesk.ui.widgets import Button, Icon, Panel, Text, row
from cmdesk.ui.words import tr


class Notice(Panel):
    """One line, with its remedy."""

    def __init__(self) -> None:
        self._mark, self.text = Icon("info", "text2", 14), Text("", "meta", "text2", wrap=True)
        self.sign_in = Button("", "key", "soft", small=True)
        self.undo = Button("", "undo", "quiet", small=True)
        super().__init__(row(self._mark, (self.text, 1), self.undo, self.sign_in, gap=6, pad=(14, 2, 14, 2)))
        self._thread: Thread | None = None
        self._named, self._cools = "", 0

    def about(self, thread: Thread, named: str, cools: int) -> None:
        self._thread, self._named, self._cools = thread, named, cools

    def retranslate(self) -> None:
        self.sign_in.setText(tr("Sign in again"))
        self.undo.setText(tr("Keep them as pasted"))

    def dress(self, note: bool, assisted: bool, sign_in: bool, freed: bool, against: str = "") -> None:
        """Say the one thing that matters most; nothing, where nothing does. `against`: why it cannot leave so."""
        words, symbol, tone = "", "info", "text2"
        if note:
            words, symbol, tone = tr("Only you see this. It is never sent."), "private", "note_text"
        elif assisted:
            words = tr("This cannot be answered from here: your text is copied, and the page opens in your browser.")
        elif sign_in:
            words, symbol, tone = tr("This account needs you to sign in again. Your text is kept."), "key", "warn"
        elif against:
            words, symbol, tone = against, "warning", "warn"
        elif freed:
            words, symbol = tr("The links you pasted were freed from what follows people."), "linked"
        elif reach := self._reach():
            words, symbol = reach, "private"
        elif self._cools:
            words = tr(
                "Their message sounds angry: your answer will wait {count} min, so that you can think again.",
                count=self._cools,
            )
            symbol = "timer"
        self.text.setText(words)
        self.text.set_tone(tone)
        self._mark.set(symbol, tone)
        self.setVisible(bool(words))
        self.sign_in.setVisible(sign_in)
        self.undo.setVisible(freed and not note and not assisted and not sign_in)

    def _reach(self) -> str:
        """Who will read the answer, where few will."""
        if self._thread is None:
            return ""
        about = self._thread.row
        match reach_of(self._thread.visibility, about.network):
            case "private":
                return tr("Private: only {names} and you see it.", names=self._named or name_of(about))
            case "followers":
                return tr(
                    "For followers only: {names} and those who follow you see it.", names=self._named or name_of(about)
                )
        return ""
