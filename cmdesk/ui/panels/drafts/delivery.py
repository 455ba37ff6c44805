"""One delivery in full: what it says, why it waits, every attempt, and what a person may decide."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.outbox import COMMENT, SEGMENT, Attempt, Event, OutboxRow, State
from cmdesk.domain.pausing import Pause
from cmdesk.sentences import reason_sentence
from cmdesk.store.receptions import Published
from cmdesk.ui import times
from cmdesk.ui.dialogs.reword import open_reword
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.delivery_words import Circumstances, explain, offers
from cmdesk.ui.panels.drafts.outbox import at, sign_of, state_words
from cmdesk.ui.panels.drafts.reception import ReceptionTable
from cmdesk.ui.panels.inbox.beside import beside_of
from cmdesk.ui.widgets import (
    Avatar,
    Button,
    Card,
    Chip,
    Elided,
    Flow,
    Icon,
    IconButton,
    Panel,
    Scroll,
    Section,
    Speech,
    Text,
    clear,
    col,
    row,
    stack,
)
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr

CHIPS = {"good": "good", "warn": "warn", "bad": "bad", "accent_text": "accent"}


class Delivery(Panel):
    """Asks for what is decided by the name of the decision; the panel does it."""

    decided = Signal(str)  # look, sent, again, cancel, edit, time, through

    def __init__(self, host: Host) -> None:
        self.host = host
        self.back = IconButton("arrow-left", "")
        self.face, self.account = Avatar(size=36), Elided("", "heading")
        self.network, self.state = Elided("", "meta", "text2"), Chip("")
        head = row(self.back, self.face, (stack(self.account, self.network), 1), self.state, gap=10)
        self.mark, self.why = Icon("info", "text2"), Text("", "body", "text", wrap=True, leading=140)
        self._deeds, self._links = Flow(gap=8), Flow(gap=8)
        self.reason = Card(row(self.mark, (self.why, 1), gap=8), self._deeds, gap=12, fill="list")
        self.text = Speech("")
        self.said, self.tries = Section(""), Section("")
        self._attempts = col(gap=6)
        self.no_tries = Text("", "meta", "text2", wrap=True)
        self.reception = ReceptionTable()
        self._beside = col(gap=8)
        parts: list[Part] = [head, self.reason, self.said, Card(self.text), self._beside, self._links, self.reception]
        parts += [4, self.tries]
        body = col(*parts, self._attempts, self.no_tries, None, gap=12, pad=(24, 16, 24, 16))
        super().__init__(col((Scroll(body), 1), gap=0), "surface")
        self.back.hide()
        self.row: OutboxRow | None = None
        self.pause: Pause | None = None  # of everything
        self._owner: AccountRow | None = None
        self._tries: Sequence[Attempt] = ()
        self._built: object = None
        self.text.linkActivated.connect(open_page)
        self.retranslate()

    def show_delivery(self, found: OutboxRow, owner: AccountRow | None, tries: Sequence[Attempt]) -> None:
        """`owner` is None when the account was removed."""
        what = (found, owner, list(tries), self.pause)
        if what == self._built:
            return  # the focus stays where it is
        if self.row is None or self.row.id != found.id:
            self.show_published(None)  # until it is read of this one
        self.row, self._owner, self._tries, self._built = found, owner, tries, what
        symbol, tone = sign_of(found)
        self.face.set(found.account.lstrip("@"), found.network)
        self.account.setText(found.account)
        self.network.setText(self._what_it_is(found))
        self.state.set(state_words(found.state, found.reason, found.network), symbol, CHIPS.get(tone, "plain"))
        self.text.setText(found.text)
        self.mark.set(symbol, tone)
        self.why.setText(explain(found, self._about()))
        self._offer(found)
        self._link(found)
        self._list_tries()

    def show_published(self, found: Published | None) -> None:
        """What became of it there: how its poll stands; and a way to change what it says, where there is one."""
        clear(self._beside)
        made = beside_of(found.beside, self.host.now()) if found is not None else None
        if made is not None:
            self._beside.addWidget(made)
        if found is not None and self.row is not None and self.host.bridge.desk.changes(self.row.network):
            change = Button(tr("Change what it says"), "write")
            change.clicked.connect(lambda: open_reword(self, self.host, found.item_id))
            self._beside.addWidget(Panel(row(change, None)))

    def retranslate(self) -> None:
        self.back.rename(tr("Back to the list"))
        self.said.title.setText(tr("What it says"))
        self.tries.title.setText(tr("Attempts"))
        if self.row is not None:
            self._built = None
            self.show_delivery(self.row, self._owner, self._tries)

    def _what_it_is(self, found: OutboxRow) -> str:
        what = tr("Answer in a conversation") if found.conversation_id is not None else tr("Post")
        if found.part == COMMENT:
            what = tr("First comment")
        elif found.part == SEGMENT:
            what = tr("Part {number} of a thread", number=found.place + 1)
        return f"{what} · {times.told(found.changed, self.host.now())}"

    # -- why, and what can be done -------------------------------------------------------------------------------

    def _about(self) -> Circumstances:
        return Circumstances(self.host.now(), self.host.settings.online, self.pause)

    def _offer(self, found: OutboxRow) -> None:
        clear(self._deeds)
        for offer in offers(found, self._about()):
            button = Button(offer.words, offer.symbol, "primary" if offer.first else "plain")
            button.clicked.connect(lambda _=False, name=offer.name: self.decided.emit(name))
            self._deeds.addWidget(button)
        if found.state is State.UNSURE and (page := page_of(self._owner)):
            look = Button(tr("Look at the page of the account"), "browser", "soft")
            look.clicked.connect(lambda: open_page(page))
            self._deeds.addWidget(look)

    def _link(self, found: OutboxRow) -> None:
        clear(self._links)
        links: list[Button] = []
        if found.address:
            out = Button(tr("Open it in the browser"), "browser")
            out.clicked.connect(lambda: open_page(found.address))
            links.append(out)
        if found.conversation_id is not None:
            there = Button(tr("Open the conversation"), "chats")
            there.clicked.connect(lambda: self.host.open("inbox", conversation=found.conversation_id or 0))
            links.append(there)
        if found.draft_id is not None:
            draft = Button(tr("Open the draft"), "drafts")
            draft.clicked.connect(lambda: self.host.open("drafts", draft=found.draft_id or 0))
            links.append(draft)
        for link in links:
            self._links.addWidget(link)

    def _list_tries(self) -> None:
        clear(self._attempts)
        self.no_tries.setText("" if self._tries else tr("It was not tried yet."))
        self.no_tries.setVisible(not self._tries)
        for one in self._tries:
            self._attempts.addWidget(_line_of(one, self.host.now()))


def _line_of(one: Attempt, now: datetime) -> QWidget:
    words = {
        Event.DELIVERED: tr("It went out"),
        Event.DEFERRED: tr("Not taken; to be tried again"),
        Event.REFUSED: tr("Refused"),
        Event.LOST: tr("No answer"),
    }
    marks = {Event.DELIVERED: ("sent", "good"), Event.DEFERRED: ("clock", "text2"), Event.REFUSED: ("error", "bad")}
    symbol, tone = marks.get(one.event, ("question", "warn")) if one.event is not None else ("question", "warn")
    outcome = words.get(one.event, "") if one.event is not None else tr("Interrupted, or still going on")
    head = row(Text(tr("Attempt {number}", number=one.number), "meta-strong"), Text(outcome, "meta", tone), None, gap=8)
    span = at(one.started, now)
    if one.ended is not None:
        span = tr(
            "{start}, {seconds} s",
            start=span,
            seconds=QLocale().toString((one.ended - one.started).total_seconds(), "f", 1),
        )
    reason = reason_sentence(one.reason, tr)
    told = Text(f"{span}. {reason}" if reason else span, "meta", "text2", wrap=True)
    line = QWidget()
    line.setLayout(row(Icon(symbol, tone), (col(head, told, gap=2), 1), gap=8))
    return line


def page_of(account: AccountRow | None) -> str:
    """The page where what an account published can be seen; "" where there is none."""
    server = account.settings.get("server", "") if account is not None else ""
    if account is None or not server:
        return ""
    name = account.name.lstrip("@").split("@")[0]
    return f"{server}/{name}" if account.settings.get("flavour") == "snac" else f"{server}/@{name}"


def open_page(address: str) -> None:
    """In the person's own browser; only what is a web page."""
    if address.startswith(("https://", "http://")):
        QDesktopServices.openUrl(QUrl(address))
