"""Where an answer or a private note is written: one or the other, impossible to confuse."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QMimeData, Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.replies import SavedReply, names
from cmdesk.domain.texts import Measure
from cmdesk.domain.variables import unfilled
from cmdesk.ui.attachments import Attachments
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.about import About
from cmdesk.ui.panels.inbox.foot import Foot
from cmdesk.ui.panels.inbox.hints import Hints, ask_about_gap
from cmdesk.ui.panels.inbox.house_hints import HouseHints
from cmdesk.ui.panels.inbox.keeping import Keeper
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.panels.inbox.notices import Notice, Way
from cmdesk.ui.panels.inbox.pages import KINDS, NOTE, REPLY, Pages
from cmdesk.ui.panels.inbox.tools import Suggested
from cmdesk.ui.widgets import Counter, Elided, Line, Panel, Tab, Tabs, col, row
from cmdesk.ui.words import tr


class Composer(Panel):
    """Asks to send; clears nothing by itself: `sent` does, once the outbox has the text."""

    send = Signal(str, bool)  # the text, and whether the conversation is done with it
    send_next = Signal(str)  # and go on to the next conversation
    send_later = Signal(str)  # at a time that is asked for
    keep_note = Signal(str)
    assist = Signal(str)
    sign_in = Signal(int)  # to this account
    left = Signal()  # Esc

    def __init__(self, keeper: Keeper, host: Host) -> None:
        super().__init__(None)
        self._keeper, self._host = keeper, host
        self._about: About | None = None
        self._busy = False
        self.options: Mapping[str, str] = {}  # what was chosen for this answer, in the words of its network
        self.tabs = Tabs("", [Tab("", "reply"), Tab("", "private")])
        self.tabs.setUsesScrollButtons(False)  # the account beside them gives way
        self.way = Way()
        self.account, self.window_left = self.way.account, self.way.window_left
        self.pages = Pages(host.bridge, self._take_files)
        self.areas, self.completions = self.pages.areas, self.pages.completions
        self.attachments = Attachments(host)
        self.hints, self.house_hints = Hints(self.areas[REPLY]), HouseHints(host, self.areas[REPLY])
        self.suggested = Suggested()
        self.notice_row = Notice()
        self.notice, self.sign_in_button = self.notice_row.text, self.notice_row.sign_in
        self.counter = Counter()
        self.saved = Elided("", "meta", "text3")
        self.foot = Foot()
        self.tools, self.send_button, self.more_button = self.foot.tools, self.foot.send, self.foot.more
        self.done_button, self.note_button, self.assist_button = self.foot.done, self.foot.note, self.foot.assist
        self._build()
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        top = row(self.tabs, None, self.way, gap=6, pad=(4, 0, 12, 0))
        inner = col(
            top,
            Line(),
            self.pages,
            row(self.attachments, gap=0, pad=(14, 0, 14, 0)),
            self.suggested,
            self.notice_row,
            self.hints,
            self.house_hints,
            row((self.saved, 1), self.window_left, self.counter, gap=6, pad=(14, 0, 14, 0)),
            self.foot,
            gap=4,
        )
        self.frame = Panel(inner, "surface", "control", 10)
        self.setLayout(row(self.frame, pad=(16, 4, 16, 16)))

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._dress())
        self.pages.typed.connect(self._typed)
        self.pages.pasted.connect(self._dress)
        self.pages.send.connect(self.ask_send)
        self.pages.left.connect(self.left)
        for button in (self.send_button, self.note_button, self.assist_button):
            button.clicked.connect(lambda: self.ask_send(False))
        for button in (self.done_button, self.foot.done_small):
            button.clicked.connect(lambda: self.ask_send(True))
        self.sign_in_button.clicked.connect(self._ask_sign_in)
        self.notice_row.undo.clicked.connect(self.pages.keep_pasted)
        self.attachments.changed.connect(self._dress)
        self.tools.attach.clicked.connect(self.attachments.choose_files)
        self.tools.reply.clicked.connect(self.ask_replies)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_thread(self, about: About) -> None:
        """Be about this conversation; what is being typed in it stays."""
        thread, before = about.thread, self._about
        self._about = about
        for kind, stored in zip(KINDS, (thread.reply_draft, thread.note_draft), strict=True):
            self.pages.put(kind, self._keeper.text(thread.row.id, kind, stored))
        self.attachments.show_reply(thread.row.id)
        self.hints.about(thread.row.network == "mail", names(name_of(thread.row))[0], on=True)
        self.house_hints.about(thread.row.network, thread.row.account_id)
        if before is None or before.thread.row.id != thread.row.id:
            self._busy, self.options = False, {}
            self.pages.forget_paste()
            self.suggested.show_replies(())
            self.tabs.setCurrentIndex(REPLY)
            for completion in self.completions:
                completion.about(thread.row.id, thread.row.network, thread.row.language)
        self._dress()

    def tell_time(self) -> None:
        """A minute went by: the network may take an answer no longer."""
        if self._about is not None and self._about.until is not None:
            self._dress()

    def kind(self) -> str:
        return KINDS[self.tabs.currentIndex()]

    def write(self, kind: str) -> None:
        """Choose a tab and put the cursor at the end of its text."""
        self.tabs.setCurrentIndex(KINDS.index(kind))
        self.pages.write()

    def put(self, kind: str, text: str) -> None:
        """Give back a text that was taken out of the outbox; it is kept in the file already."""
        self.pages.put(kind, text)
        self.attachments.refresh()
        self._dress()

    def add(self, kind: str, text: str) -> None:
        """Put words where the cursor is, set apart from what stands before; it can be undone."""
        self.tabs.setCurrentIndex(KINDS.index(kind))
        self.pages.add(text)

    def text(self) -> str:
        return self.pages.text()

    def texts(self) -> dict[str, str]:
        return self.pages.texts()

    def suggest(self, replies: Sequence[SavedReply]) -> None:
        """Offer what answered such messages before."""
        self.suggested.show_replies(replies)
        self._dress()

    def choose(self, options: Mapping[str, str]) -> None:
        """What was chosen for this answer."""
        self.options = options
        self._dress()

    def busy(self, busy: bool) -> None:
        """While the text is handed over it can be neither changed nor sent twice."""
        self._busy = busy
        self.pages.lock(busy)
        self.attachments.set_read_only(busy)
        self._dress()

    def sent(self, kind: str) -> None:
        """The text is where it belongs: an empty page."""
        self.pages.put(kind, "")
        self.pages.forget_paste()
        self.options = {}
        self.attachments.refresh()
        self.busy(False)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(tr("Reply or private note"))
        self.tabs.set_tab(REPLY, Tab(tr("Reply"), "reply"))
        self.tabs.set_tab(NOTE, Tab(tr("Private note"), "private"))
        for part in (self.pages, self.foot, self.hints, self.house_hints, self.attachments, self.notice_row):
            part.retranslate()
        self._dress()

    # -- what is done -------------------------------------------------------------------------------------------

    def ask_send(self, done: bool) -> None:
        """What Ctrl+Enter and the buttons do."""
        text = self.text().strip()
        if not text or self._busy or self._about is None:
            return
        if self.tabs.currentIndex() == NOTE:
            self.keep_note.emit(text)
        elif self._about.note_only:
            self.assist.emit(text)
        else:
            self.let_go(lambda: self.send.emit(text, done))

    def ask_send_next(self) -> None:
        text = self.text().strip()
        self.let_go(lambda: self.send_next.emit(text))

    def ask_send_later(self) -> None:
        text = self.text().strip()
        self.let_go(lambda: self.send_later.emit(text))

    def let_go(self, deed: Callable[[], None]) -> None:
        """Do it if the answer may leave; a variable that nothing is known for is asked about first."""
        if self.tabs.currentIndex() == NOTE or self._about is None or self._about.note_only or not self.can_send():
            return
        text = self.areas[REPLY].text()
        if unfilled(text):
            ask_about_gap(self, text, deed)
        else:
            deed()

    def ask_replies(self) -> None:
        """Offer the saved replies."""
        self.completions[self.tabs.currentIndex()].ask_replies()

    def can_send(self) -> bool:
        about = self._about
        if about is None or self._busy or not self.text().strip() or self.attachments.is_busy():
            return False
        if about.must_sign_in or about.is_late(self._host.now()):
            return False
        length = self._length()
        return (length is None or length.fits) and not self._against()

    def _take_files(self, source: QMimeData) -> bool:
        """Whether what is pasted are files, that go with the answer."""
        account = self._account()
        takes = account is not None and self._host.bridge.desk.media_rule(account) is not None
        return takes and self.attachments.take(source)

    def _account(self) -> AccountRow | None:
        return None if self._about is None else self._about.account

    def _ask_sign_in(self) -> None:
        if (account := self._account()) is not None:
            self.sign_in.emit(account.id)

    def _typed(self) -> None:
        if self._about is not None:
            self._keeper.typed(self._about.thread.row.id, self.kind(), self.text())
            self._dress()

    def _length(self) -> Measure | None:
        if self._about is None:
            return None
        return self._about.measure(self.areas[REPLY].text(), self.attachments.attached(), self.options)

    def _against(self) -> str:
        if self._about is None:
            return ""
        return self._about.judge(self.areas[REPLY].text(), self.attachments.attached(), self.options)

    def _dress(self) -> None:
        """Show what belongs to the tab: a note is yellow, with its own button and no counter."""
        about, note = self._about, self.tabs.currentIndex() == NOTE
        assisted = about is not None and not note and about.note_only
        sign_in = about is not None and not note and about.must_sign_in
        answers = not note and not assisted
        self.pages.show_page(NOTE if note else REPLY)
        self.frame.fill, self.frame.line = ("note", "note_line") if note else ("surface", "control")
        self.frame.update()
        self.way.dress(about, self._host.now(), answers)
        self.tools.dress(answers, note, self._host.bridge, self._account())
        opens = about is not None and bool(about.thread.link)
        self.foot.dress(answers=answers, note=note, assisted=assisted, opens=opens)
        self.attachments.setVisible(answers and bool(self.attachments.attached()))
        self.suggested.setVisible(answers and bool(self.suggested.replies) and not self.areas[REPLY].text().strip())
        self.hints.setVisible(not note and bool(self.hints.hints or self.hints.missing))
        self.house_hints.setVisible(not note and bool(self.house_hints.found))
        if not sign_in and self.window().focusWidget() is self.sign_in_button:
            self.pages.area().setFocus()  # not left to what comes next, which would send
        if about is not None:
            against = self._against() if answers else ""
            self.notice_row.dress(about, self._host.now(), note, self.pages.was_freed(), against)
        # Of an empty page nothing is said, though the network would add whom it answers.
        length = self._length() if answers and self.areas[REPLY].text() else None
        self.counter.setVisible(length is not None and length.maximum is not None)
        if length is not None and length.maximum is not None:
            self.counter.set(length.count, length.maximum)
        self.foot.enable(ready=self.can_send(), text=bool(self.text().strip()) and not self._busy)
        self.saved.setText(tr("Kept on this computer as you type") if self.text() else "")
