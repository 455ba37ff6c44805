"""An answer on its way, in its thread: where it stands, and what can be done about it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import ConversationRow, Entry
from cmdesk.domain.outbox import State
from cmdesk.domain.sight import Change, Meanwhile
from cmdesk.sentences import reason_sentence
from cmdesk.ui import times
from cmdesk.ui.panels.inbox.entries import open_link
from cmdesk.ui.widgets import Button, Card, Flow, Icon, Message, Text, col, row
from cmdesk.ui.words import tr

COOLING = "cool-off"  # the reason of an answer that waits for tempers to cool
A_WHILE = 60  # seconds; what leaves sooner needs no button to leave now
Remedies = Sequence[tuple[str, str]]  # (what to do, its words)


class SideBySide(QWidget):
    """What happened meanwhile, and what was about to leave."""

    def __init__(self, changes: Sequence[Meanwhile], answer: str) -> None:
        super().__init__()
        theirs = [part for change in changes for part in _told(change)]
        left = Card(Text(tr("Meanwhile"), "meta-strong"), *theirs, gap=4, pad=10, fill="surface")
        right = Card(Text(tr("Your answer"), "meta-strong"), Text(answer, wrap=True), None, gap=4, pad=10)
        self.setLayout(row((left, 1), (right, 1), gap=8))
        self.setAccessibleName(tr("What happened meanwhile, and your answer"))


def _told(change: Meanwhile) -> Sequence[QWidget]:
    """A change in words, with what stood there before."""
    name = change.author or tr("Somebody")
    match change.change:
        case Change.ANSWERED:
            words = tr("{name} answered for you:", name=name)
        case Change.WROTE:
            words = tr("{name} wrote:", name=name)
        case Change.EDITED:
            words = tr("{name} changed a message. Before:", name=name)
        case Change.DELETED:
            words = tr("{name} deleted a message. It said:", name=name)
    parts: list[QWidget] = [Text(words, "meta", "text2", wrap=True)]
    if change.before:
        parts.append(Text(change.before, tone="text2", wrap=True))
    if change.before and change.now:
        parts.append(Text(tr("Now:"), "meta", "text2"))
    if change.now:
        parts.append(Text(change.now, wrap=True))
    return parts


class Underway(Message):
    """An answer that is not (yet) out: where it stands in words, and what can be done about it."""

    asked = Signal(int, str)  # delivery, "take back", "sent", "again", "now" or "cancel"

    def __init__(
        self, entry: Entry, about: ConversationRow, now: datetime, online: bool, signed_out: bool = False
    ) -> None:
        self.entry = entry
        self._mark, self._words = Icon("clock", "text2", 14), Text("", "meta", "text2", wrap=True)
        self._remedies: tuple[str, ...] = ()
        self._flow = Flow(gap=6)
        self._buttons = QWidget()
        self._buttons.setLayout(self._flow)
        state = QWidget()
        held = entry.delivery_state is State.HELD
        beside = [SideBySide(entry.meanwhile, entry.text)] if held else []
        state.setLayout(col(row(self._mark, (self._words, 1), gap=6), *beside, self._buttons, gap=6))
        super().__init__(
            tr("You"),
            times.clock(entry.time),
            tr("Your answer did not leave.") if held else entry.text,
            "ours",
            extra=state,
            exact_time=times.exact(entry.time),
        )
        self.link_clicked.connect(open_link)
        self.tick(now, online, signed_out)

    def tick(self, now: datetime, online: bool, signed_out: bool = False) -> None:
        """Say again where it stands: the countdown, the network that went, or the account that is signed out."""
        symbol, tone, words, remedies = standing(self.entry, now, online, signed_out)
        self._mark.set(symbol, tone)
        self._words.set_tone("text2" if tone == "accent_text" else tone)
        if words != self._words.said():
            self._words.setText(words)
            self.setAccessibleName(f"{tr('You')}, {self.speech.said()}, {words}")
        if tuple(what for what, _ in remedies) != self._remedies:
            self._remedies = tuple(what for what, _ in remedies)
            self._offer(remedies)

    def counts_down(self) -> bool:
        return self.entry.delivery_state is State.QUEUED

    def words(self) -> str:
        """Where it stands."""
        return self._words.said()

    def buttons(self) -> list[Button]:
        """The remedies that are offered."""
        found = [item.widget() for i in range(self._flow.count()) if (item := self._flow.itemAt(i)) is not None]
        return [widget for widget in found if isinstance(widget, Button)]

    def _offer(self, remedies: Remedies) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for what, words in remedies:
            button = Button(words, kind="plain", small=True)
            button.clicked.connect(lambda _=False, what=what: self.asked.emit(self.entry.id, what))
            self._flow.addWidget(button)
        self._buttons.setVisible(bool(remedies))


def standing(entry: Entry, now: datetime, online: bool, signed_out: bool = False) -> tuple[str, str, str, Remedies]:
    """The icon, the tone, the sentence and the remedies of a delivery."""
    edit = ("take back", tr("Edit"))
    give_up = ("cancel", tr("Give up"))
    match entry.delivery_state:
        case State.QUEUED:
            words = tr("Waits until you have signed in again") if signed_out else _queued(entry, now, online)
            undo = ("take back", tr("Undo"))
            if not _can_hasten(entry, now, online) or signed_out:
                return "clock", "accent_text", words, [undo]
            cooling = entry.reason == COOLING
            return ("timer" if cooling else "clock"), "accent_text", words, [undo, ("now", tr("Send now"))]
        case State.HELD:
            words = f"{why(entry.reason)} {tr('Read both, then decide.')}"
            return "pause", "warn", words, [("again", tr("Send anyway")), edit, ("cancel", tr("Drop it"))]
        case State.SENDING:
            return "outbox", "accent_text", tr("Sending"), []
        case State.UNSURE:
            words = tr("Unsure: the answer was lost, it may be out. Look on the page before you send again.")
            return (
                "question",
                "warn",
                words,
                [("sent", tr("It is out")), ("again", tr("Send again")), give_up],
            )
        case State.MISSED:
            words = tr("Missed: its time passed while this computer slept.")
            return "calendar-missed", "warn", words, [("again", tr("Send now")), edit, give_up]
        case State.FAILED:
            words = tr("Not sent: {reason}", reason=why(entry.reason))
            return "error", "bad", words, [("again", tr("Send again")), edit]
    return "draft", "text2", tr("Not sent yet"), [edit]


def _queued(entry: Entry, now: datetime, online: bool) -> str:
    left = (entry.due - now).total_seconds() if entry.due is not None else 0
    if not online:
        return tr("Kept until you are back online")
    if left <= 0:
        return tr("Leaves in a moment")
    if entry.reason == COOLING:
        return tr("Cools off, because their message sounds angry: leaves in {time}", time=_lapse(left))
    if entry.reason:
        return tr(
            "Will be tried again {time}: {reason}", time=times.when(entry.due or now, now), reason=why(entry.reason)
        )
    if left < 60:
        return tr("Leaves in {count} s", count=round(left))
    return tr("Leaves {time}", time=times.when(entry.due or now, now))


def _can_hasten(entry: Entry, now: datetime, online: bool) -> bool:
    """Whether it waits for longer than an undo, and for nothing but its time."""
    waits = entry.due is not None and (entry.due - now).total_seconds() > A_WHILE
    return online and waits and entry.reason in ("", COOLING)


def _lapse(seconds: float) -> str:
    return tr("{count} min", count=-(-round(seconds) // 60)) if seconds >= 60 else tr("{count} s", count=round(seconds))


def why(reason: str) -> str:
    """What stopped a delivery, from the code of a trouble or from what the server said."""
    return reason_sentence(reason, tr) or tr("the network gave no reason")
