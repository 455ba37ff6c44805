"""One entry of a thread as a widget: what they said, what we said, a private note, an answer on its way."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import ConversationRow, Entry, EntryKind
from cmdesk.domain.moderation import Standing
from cmdesk.domain.outbox import State
from cmdesk.domain.sight import Change, Meanwhile
from cmdesk.language.replies import split_reply
from cmdesk.networks.parsing import plain_text
from cmdesk.sentences import reason_sentence
from cmdesk.ui import times
from cmdesk.ui.panels.inbox.feeling_mark import FeelingMark
from cmdesk.ui.panels.inbox.former import Former
from cmdesk.ui.panels.inbox.lines import TITLED, name_of, reach_of, words_for_reach
from cmdesk.ui.widgets import Button, Card, Flow, Icon, IconButton, Message, Text, col, row
from cmdesk.ui.widgets.messages import Kind
from cmdesk.ui.words import tr

LONGEST = 4000  # characters shown at once: a text of Qt's is laid out whole, in the window's own thread
MOST_HTML = 200_000
TAGS = re.compile(r"<[^>]*>")
COOLING = "cool-off"  # the reason of an answer that waits for tempers to cool
A_WHILE = 60  # seconds; what leaves sooner needs no button to leave now
SAFE = ("http", "https", "mailto")


def open_link(address: str) -> bool:
    """Show a page in the user's browser; nothing but pages and mail. False where nothing opened."""
    url = QUrl(address)
    return url.scheme() in SAFE and QDesktopServices.openUrl(url)


def said(entry: Entry, known: str = "") -> str:
    """The words of an entry, whatever form they came in; its title too, unless it is `known` from elsewhere."""
    text = entry.text or (plain_text(entry.html[:MOST_HTML]) if entry.html else "")
    if entry.title not in ("", known) and not text.startswith(entry.title) and entry.kind is EntryKind.THEIRS:
        text = f"{entry.title}\n{text}" if text else entry.title
    if entry.warning:
        text = f"{tr('Warning: {words}', words=entry.warning)}\n{text}"
    return text or tr("(no text)")


def has_more(entry: Entry) -> bool:
    """Whether its HTML holds a quote or a signature that the text leaves out."""
    if not entry.html or not entry.text:
        return False
    if "<blockquote" in entry.html:
        return True
    return len(TAGS.sub("", entry.html[:MOST_HTML])) > len(entry.text) * 1.3 + 80


def folded(entry: Entry) -> str:
    """What was quoted or signed below an entry."""
    whole = plain_text(entry.html[:MOST_HTML]).strip()
    parts = split_reply(whole)
    below = "\n".join(part.text.strip() for part in parts.parts if part.kind != "body").strip()
    return (below or whole)[: LONGEST * 2]


class Said(Message):
    """Something that was said. A quote is read only when it is unfolded, the rest of a long text when asked for."""

    moderate_asked = Signal(int, QPoint)  # the item, and where its menu may open
    why_asked = Signal(int)  # the item

    def __init__(
        self,
        entry: Entry,
        about: ConversationRow,
        shows_mail: bool,
        evidence: QWidget | None = None,
        moderates: bool = False,
        folds: bool = True,
    ) -> None:
        self.entry = entry
        self.hurt = self._fold_button() if folds and is_hurtful(entry) else None
        self._whole = said(entry, about.subject if shows_mail or about.network in TITLED else "")
        cut = len(self._whole) > LONGEST
        self.rest = Button(tr("Show the whole text"), "down", "quiet", small=True) if cut else None
        self.deeds = self._menu_button() if moderates and entry.kind is not EntryKind.NOTE else None
        menu = row(self.deeds, None) if self.deeds is not None else None
        former = Former(entry.former) if entry.former else None
        hurt = row(self.hurt, None) if self.hurt is not None else None
        below = [part for part in (hurt, self.rest, former, evidence, menu) if part is not None]
        extra = QWidget() if below else None
        if extra is not None:
            extra.setLayout(col(*below, gap=8))
        super().__init__(
            _author(entry, about),
            _time(entry, about.network),
            self._whole[:LONGEST] + "…" if cut else self._whole,
            KINDS.get(entry.kind, "ours"),
            about.network if entry.kind is EntryKind.THEIRS else "",
            quoted=" " if shows_mail and has_more(entry) else "",
            exact_time=times.exact(entry.time),
            extra=extra,
        )
        self.link_clicked.connect(open_link)
        self.toggle.toggled.connect(self._read_quote)
        self.feels = FeelingMark()
        self.feels.clicked.connect(lambda: self.why_asked.emit(self.entry.id))
        self.feels.show_judgement(entry.judgement)
        self.head.addWidget(self.feels)
        if self.rest is not None:
            self.rest.clicked.connect(self._show_rest)
        if self.hurt is not None:
            self._fold(True)
        if entry.kind is EntryKind.OURS and not entry.context:
            self.set_happened("ok", tr("Sent at {time}", time=times.clock(entry.time)))
        if entry.gone is not None:
            words = tr("Deleted by its author, kept here: {when}", when=times.exact(entry.gone))
            self.set_happened("bin", words, "warn")

    def _menu_button(self) -> IconButton:
        button = IconButton("more", tr("What can be done to this message"))
        below = QPoint(0, 28)
        button.clicked.connect(lambda: self.moderate_asked.emit(self.entry.id, button.mapToGlobal(below)))
        return button

    def follows(self, entry: Entry, folds: bool) -> bool:
        """Show an entry in which nothing but its judgement may have changed; False where it must be made anew."""
        same = replace(entry, judgement=None) == replace(self.entry, judgement=None)
        if not same or (folds and is_hurtful(entry)) != (self.hurt is not None):
            return False
        self.entry = entry
        self.feels.show_judgement(entry.judgement)
        return True

    def _fold_button(self) -> Button:
        button = Button(tr("Hurtful words: show"), "hide", "quiet", small=True)
        button.clicked.connect(lambda: self._fold(not self.speech.isHidden()))
        return button

    def _fold(self, on: bool) -> None:
        """Fold hurtful words away, from the eye and from the ear; whoever wants reads them."""
        assert self.hurt is not None
        self.hurt.setText(tr("Hurtful words: show") if on else tr("Hurtful words: fold"))
        self.speech.setVisible(not on)
        if self.rest is not None:
            self.rest.setVisible(not on and self.speech.said() != self._whole)
        self._tell()

    def _tell(self) -> None:
        super()._tell()
        if self.hurt is not None and self.speech.isHidden():
            self.setAccessibleName(f"{self.author.text()}, {self.time.said()}, {self.hurt.text()}")

    def _read_quote(self, on: bool) -> None:
        if on and not self.quote.said().strip():
            self.quote.setText(folded(self.entry))

    def _show_rest(self) -> None:
        assert self.rest is not None
        self.rest.hide()
        self.speech.setText(self._whole)


def is_hurtful(entry: Entry) -> bool:
    return entry.judgement is not None and entry.judgement.toxic


KINDS: dict[EntryKind, Kind] = {EntryKind.THEIRS: "theirs", EntryKind.NOTE: "note"}


def _author(entry: Entry, about: ConversationRow) -> str:
    match entry.kind:
        case EntryKind.NOTE:
            return tr("{name}, by mail", name=entry.author) if entry.author else tr("Private note")
        case EntryKind.THEIRS:
            return entry.author or name_of(about)
    return tr("You")


def _time(entry: Entry, network: str) -> str:
    parts = [times.clock(entry.time)]
    if reach := reach_of(entry.visibility, network):
        parts.append(words_for_reach(reach))
    if entry.kind is EntryKind.NOTE:
        parts.append(tr("seen by you only"))
    if entry.context:
        parts.append(tr("what they answer"))
    if entry.edited:
        parts.append(tr("edited"))
    if words := words_for_standing(entry.standing):
        parts.append(words)
    return " · ".join(parts)


def words_for_standing(standing: Standing) -> str:
    """Who can see it on its network, where that is not everybody."""
    return {
        Standing.HELD: tr("waits to be approved"),
        Standing.HIDDEN: tr("hidden from others"),
        Standing.SPAM: tr("marked as spam there"),
        Standing.TRASH: tr("thrown away there"),
        Standing.DELETED: tr("deleted there"),
    }.get(standing, "")


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
