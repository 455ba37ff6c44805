"""One entry of a thread as a widget: what they said, what we said, a private note."""

import re
from dataclasses import replace

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import ConversationRow, Entry, EntryKind
from cmdesk.domain.moderation import Standing
from cmdesk.language.replies import split_reply
from cmdesk.networks.parsing import plain_text
from cmdesk.ui import times
from cmdesk.ui.panels.inbox.beside import Quoted
from cmdesk.ui.panels.inbox.feeling_mark import FeelingMark
from cmdesk.ui.panels.inbox.former import Former
from cmdesk.ui.panels.inbox.lines import WARNED, name_of, reach_of, words_for_reach
from cmdesk.ui.widgets import Button, IconButton, Message, col, row
from cmdesk.ui.widgets.messages import Kind
from cmdesk.ui.words import tr

LONGEST = 4000  # characters shown at once: a text of Qt's is laid out whole, in the window's own thread
MOST_HTML = 200_000
TAGS = re.compile(r"<[^>]*>")
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
    approve_asked = Signal(int)  # the item, which waits for that
    why_asked = Signal(int)  # the item

    def __init__(
        self,
        entry: Entry,
        about: ConversationRow,
        shows_mail: bool,
        evidence: QWidget | None = None,
        moderates: bool = False,
        folds: bool = True,
        beside: QWidget | None = None,
    ) -> None:
        self.entry = entry
        self.hurt = self._fold_button() if folds and is_hurtful(entry) else None
        self._whole = said(entry, about.subject if shows_mail or about.network not in WARNED else "")
        cut = len(self._whole) > LONGEST
        self.rest = Button(tr("Show the whole text"), "down", "quiet", small=True) if cut else None
        self.deeds = self._menu_button() if moderates and entry.kind is not EntryKind.NOTE else None
        waits = self.deeds is not None and entry.standing is Standing.HELD and entry.kind is EntryKind.THEIRS
        self.approve = Button(tr("Approve"), "check", "soft", small=True) if waits else None
        approve = row(self.approve, None) if self.approve is not None else None
        former = Former(entry.former) if entry.former else None
        hurt = row(self.hurt, None) if self.hurt is not None else None
        self.beside = beside
        below = [part for part in (hurt, self.rest, beside, former, evidence, approve) if part is not None]
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
            corner=self.deeds,
        )
        self.link_clicked.connect(open_link)
        for quoted in beside.findChildren(Quoted) if beside is not None else ():
            quoted.speech.linkActivated.connect(self.link_clicked)
        self.toggle.toggled.connect(self._read_quote)
        self.feels = FeelingMark()
        self.feels.clicked.connect(lambda: self.why_asked.emit(self.entry.id))
        self.feels.show_judgement(entry.judgement)
        self.head.addWidget(self.feels)
        if self.rest is not None:
            self.rest.clicked.connect(self._show_rest)
        if self.approve is not None:
            self.approve.clicked.connect(lambda: self.approve_asked.emit(self.entry.id))
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
        if self.beside is not None:
            self.beside.setVisible(not on)
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
