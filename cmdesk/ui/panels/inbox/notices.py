"""What is worth knowing while one writes: who will read it, what stands in the way, what was changed."""

from datetime import datetime, timedelta

from cmdesk.ui import times
from cmdesk.ui.panels.inbox.about import About
from cmdesk.ui.panels.inbox.lines import reach_of
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, Text, row
from cmdesk.ui.words import tr

SHORT = timedelta(hours=4)  # that a network still takes an answer: worth a warning


class Notice(Panel):
    """One line, with its remedy."""

    def __init__(self) -> None:
        self._mark, self.text = Icon("info", "text2", 14), Text("", "meta", "text2", wrap=True)
        self.sign_in = Button("", "key", "soft", small=True)
        self.undo = Button("", "undo", "quiet", small=True)
        super().__init__(row(self._mark, (self.text, 1), self.undo, self.sign_in, gap=6, pad=(14, 2, 14, 2)))

    def retranslate(self) -> None:
        self.sign_in.setText(tr("Sign in again"))
        self.undo.setText(tr("Keep them as pasted"))

    def dress(self, about: About, now: datetime, note: bool, freed: bool, against: str = "") -> None:
        """Say the one thing that matters most; nothing, where nothing does. `against`: why it cannot leave so."""
        words, symbol, tone = "", "info", "text2"
        assisted, sign_in = not note and about.note_only, not note and about.must_sign_in
        if note:
            words, symbol, tone = tr("Only you see this. It is never sent."), "private", "note_text"
        elif assisted and not about.thread.link:
            words = tr("This cannot be answered from here: your text is copied, to be pasted where they wrote.")
        elif assisted:
            words = tr("This cannot be answered from here: your text is copied, and the page opens in your browser.")
        elif about.is_late(now):
            words, symbol, tone = (
                tr("Too late: this network takes no answer any more until they write again."),
                "late",
                "warn",
            )
        elif sign_in:
            words, symbol, tone = tr("This account needs you to sign in again. Your text is kept."), "key", "warn"
        elif against:
            words, symbol, tone = against, "warning", "warn"
        elif freed:
            words, symbol = tr("The links you pasted were freed from what follows people."), "linked"
        elif reach := _reach(about):
            words, symbol = reach, "private"
        elif about.whom:
            words, symbol = tr("Several people write here: the answer goes to {name}.", name=about.whom), "person"
        elif about.cools:
            words = tr(
                "Their message sounds angry: your answer will wait {count} min, so that you can think again.",
                count=about.cools,
            )
            symbol = "timer"
        self.text.setText(words)
        self.text.set_tone(tone)
        self._mark.set(symbol, tone)
        self.setVisible(bool(words))
        self.sign_in.setVisible(sign_in)
        self.undo.setVisible(freed and not note and not assisted and not sign_in)


def _reach(about: About) -> str:
    """Who will read the answer, where few will."""
    match reach_of(about.thread.visibility, about.thread.row.network):
        case "private":
            return tr("Private: only {names} and you see it.", names=about.readers)
        case "followers":
            return tr("For followers only: {names} and those who follow you see it.", names=about.readers)
    return ""


class Way(Panel):
    """Through which account an answer leaves, and how long its network still takes one."""

    def __init__(self) -> None:
        self.network, self.account = Icon("web", "text3", 13), Elided("", "meta", "text3")
        self.window_left = Text("", "meta", "text2")  # stands elsewhere: there is no room beside the account
        super().__init__(row(self.network, self.account, gap=6))

    def dress(self, about: About | None, now: datetime, answers: bool) -> None:
        self.setVisible(answers)
        left = about.until - now if about is not None and about.until is not None else timedelta()
        self.window_left.setVisible(answers and left > timedelta())
        self.window_left.setText(tr("{time} left to answer here", time=times.span(left)))
        self.window_left.set_tone("warn" if left < SHORT else "text2")
        if about is not None and about.account is not None:
            self.network.set(about.account.network)
            self.account.setText(about.account.name)
