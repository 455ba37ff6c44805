"""Where an answer or a private note is written: one or the other, impossible to confuse."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import Thread
from cmdesk.domain.media import Attached
from cmdesk.domain.replies import SavedReply, names, unfilled
from cmdesk.domain.texts import Measure
from cmdesk.language.cleaning import clean
from cmdesk.ui.attachments import Attachments
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.completing import Completing
from cmdesk.ui.panels.inbox.hints import Hints
from cmdesk.ui.panels.inbox.keeping import Keeper
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.panels.inbox.notices import Notice
from cmdesk.ui.panels.inbox.tools import Suggested, Tools
from cmdesk.ui.widgets import (
    Button,
    Counter,
    Elided,
    Icon,
    IconButton,
    Line,
    Panel,
    Tab,
    Tabs,
    Text,
    TextArea,
    col,
    row,
)
from cmdesk.ui.widgets.dialog import question
from cmdesk.ui.words import tr

REPLY, NOTE = 0, 1
KINDS = ("reply", "note")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Measuring = Callable[[str, Sequence[Attached], Mapping[str, str]], Measure | None]
Judging = Callable[[str, Sequence[Attached], Mapping[str, str]], str]


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
        self._thread: Thread | None = None
        self._account: AccountRow | None = None
        self._measure: Measuring = lambda *_: None
        self.judge: Judging = lambda *_: ""  # what stands against its files and choices, in words
        self._filling = self._busy = self._narrow = self._gone = False
        self._cleaned: tuple[str, str] | None = None  # what was pasted, and what became of it
        self.options: Mapping[str, str] = {}  # what was chosen for this answer, in the words of its network
        self.tabs = Tabs("", [Tab("", "reply"), Tab("", "private")])
        self.network, self.account = Icon("web", "text3", 13), Elided("", "meta", "text3")
        self.areas = (
            TextArea("", "", least=3, most=9, framed=False),
            TextArea("", "", least=3, most=9, framed=False),
        )
        self.attachments = Attachments(host)
        self.attachments.add.hide()
        self.hints = Hints(self.areas[REPLY])
        self.suggested = Suggested()
        self.notice_row = Notice()
        self.notice, self.sign_in_button = self.notice_row.text, self.notice_row.sign_in
        self.counter = Counter()
        self.saved = Text("", "meta", "text3")
        self.tools = Tools()
        self.done_button = Button("", "", "quiet")
        self.send_button = Button("", "send", "primary", "Ctrl+⏎")
        self.more_button = IconButton("down", "", small=False)
        self.note_button = Button("", "private", "plain", "Ctrl+⏎")
        self.assist_button = Button("", "copy", "primary", "Ctrl+⏎")
        self._build()
        for area in self.areas:
            area.textChanged.connect(self._typed)
            area.installEventFilter(self)
            area.take_files(self._pasted)
        self.completions = (
            Completing(self.areas[REPLY], host.bridge, names=True),
            Completing(self.areas[NOTE], host.bridge, names=False),
        )
        self._wire()
        self.retranslate()

    def _build(self) -> None:
        top = row(self.tabs, None, self.network, self.account, gap=6, pad=(4, 0, 12, 0))
        buttons = (self.done_button, self.note_button, self.assist_button, self.send_button, self.more_button)
        inner = col(
            top,
            Line(),
            row(self.areas[REPLY], self.areas[NOTE], gap=0, pad=(14, 8, 14, 4)),
            row(self.attachments, gap=0, pad=(14, 0, 14, 0)),
            self.suggested,
            self.notice_row,
            self.hints,
            row(self.saved, None, self.counter, gap=6, pad=(14, 0, 14, 0)),
            row(self.tools, None, *buttons, gap=4, pad=(8, 4, 8, 8)),
            gap=4,
        )
        self.frame = Panel(inner, "surface", "control", 10)
        self.setLayout(row(self.frame, pad=(16, 4, 16, 16)))

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._dress())
        for button in (self.send_button, self.note_button, self.assist_button):
            button.clicked.connect(lambda: self.ask_send(False))
        self.done_button.clicked.connect(lambda: self.ask_send(True))
        self.sign_in_button.clicked.connect(self._ask_sign_in)
        self.notice_row.undo.clicked.connect(self._keep_links)
        self.attachments.changed.connect(self._dress)
        self.tools.attach.clicked.connect(self.attachments.choose_files)
        self.tools.reply.clicked.connect(self.ask_replies)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_thread(
        self,
        thread: Thread,
        account: AccountRow | None,
        measure: Measuring,
        gone: bool = False,
        named: str = "",
        cools: int = 0,
    ) -> None:
        """Be about this conversation; what is being typed in it stays. `gone`: its account was removed.

        `named`: whom the network names in the answer, and who so reads it even where few do. `cools`: the minutes
        that the answer waits, because what they wrote sounds angry.
        """
        self._gone = gone
        same = self._thread is not None and self._thread.row.id == thread.row.id
        self._thread, self._account, self._measure = thread, account, measure
        for area, kind, stored in zip(self.areas, KINDS, (thread.reply_draft, thread.note_draft), strict=True):
            self._put(area, self._keeper.text(thread.row.id, kind, stored))
        self.notice_row.about(thread, named, cools)
        self.attachments.show_reply(thread.row.id)
        mail = thread.row.network == "mail"
        self.hints.about(mail, names(name_of(thread.row))[0], on=True)
        if not same:
            self._busy, self._cleaned, self.options = False, None, {}
            self.suggested.show_replies(())
            self.tabs.setCurrentIndex(REPLY)
            for completion in self.completions:
                completion.about(thread.row.id, thread.row.network, thread.row.language)
        self._dress()

    def kind(self) -> str:
        return KINDS[self.tabs.currentIndex()]

    def write(self, kind: str) -> None:
        """Choose a tab and put the cursor at the end of its text."""
        self.tabs.setCurrentIndex(KINDS.index(kind))
        area = self._area()
        area.setFocus()
        area.moveCursor(area.textCursor().MoveOperation.End)

    def put(self, kind: str, text: str) -> None:
        """Give back a text that was taken out of the outbox; it is kept in the file already."""
        self._put(self.areas[KINDS.index(kind)], text)
        self.attachments.refresh()
        self._dress()

    def add(self, kind: str, text: str) -> None:
        """Put words where the cursor is, set apart from what stands before; it can be undone."""
        self.tabs.setCurrentIndex(KINDS.index(kind))
        area = self._area()
        before = area.text()[: area.textCursor().position()]
        area.insert(text if not before or before[-1].isspace() else f" {text}")
        area.setFocus()

    def text(self) -> str:
        return self._area().text()

    def texts(self) -> dict[str, str]:
        return {kind: area.text() for kind, area in zip(KINDS, self.areas, strict=True)}

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
        for area in self.areas:
            area.setReadOnly(busy)
        self.attachments.set_read_only(busy)
        self.attachments.add.hide()
        self._dress()

    def sent(self, kind: str) -> None:
        """The text is where it belongs: an empty page."""
        self._put(self.areas[KINDS.index(kind)], "")
        self.options, self._cleaned = {}, None
        self.attachments.refresh()
        self.busy(False)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what there is no room for; Ctrl+Shift+Enter does the same."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(tr("Reply or private note"))
        self.tabs.set_tab(REPLY, Tab(tr("Reply"), "reply"))
        self.tabs.set_tab(NOTE, Tab(tr("Private note"), "private"))
        for area, name, hint in (
            (self.areas[REPLY], tr("Your reply"), tr("Write your reply, or / for a saved one")),
            (self.areas[NOTE], tr("Your private note"), tr("Write a note to yourself")),
        ):
            area.setAccessibleName(name)
            area.setPlaceholderText(hint)
        self.send_button.setText(tr("Send"))
        self.done_button.setText(tr("Send and done"))
        self.more_button.rename(tr("More ways to send"))
        self.note_button.setText(tr("Add the note"))
        self.assist_button.setText(tr("Copy and open the page"))
        for part in (self.tools, self.hints, self.attachments, self.notice_row):
            part.retranslate()
        self._dress()

    # -- what is done -------------------------------------------------------------------------------------------

    def ask_send(self, done: bool) -> None:
        """What Ctrl+Enter and the buttons do."""
        text = self.text().strip()
        if not text or self._busy or self._thread is None:
            return
        if self.tabs.currentIndex() == NOTE:
            self.keep_note.emit(text)
        elif self._note_only():
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
        if self.tabs.currentIndex() == NOTE or self._note_only() or not self.can_send():
            return
        text = self.areas[REPLY].text()
        missing = unfilled(text)
        if not missing:
            deed()
            return
        start, end = missing[0]
        told = tr(
            "“{variable}” stands in the answer, and nothing is known for it. It would be sent as it is written.",
            variable=text[start:end],
        )
        asked = question(self, tr("Send it with a gap?"), told, tr("Send with the gap"), tr("Go on writing"))
        asked.accepted.connect(deed)
        asked.open()

    def ask_replies(self) -> None:
        """Offer the saved replies."""
        self.completions[self.tabs.currentIndex()].ask_replies()

    def can_send(self) -> bool:
        if self._busy or not self.text().strip() or self._must_sign_in() or self.attachments.is_busy():
            return False
        length = self._length()
        return (length is None or length.fits) and not self._against()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() in ENTER and control:
                self.ask_send(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _pasted(self, source: QMimeData) -> bool:
        """Files become attachments; addresses are freed from what only follows people, which can be undone."""
        if self.tabs.currentIndex() == REPLY and self._takes_files() and self.attachments.take(source):
            return True
        if not source.hasText() or self._busy:
            return False
        told = clean(source.text())
        if not told.freed:
            return False
        self._area().insert(told.text)
        self._cleaned = source.text(), told.text
        self._dress()
        return True

    def _takes_files(self) -> bool:
        account = self._account
        return account is not None and self._host.bridge.desk.media_rule(account) is not None

    def _keep_links(self) -> None:
        """Put the addresses back as they were pasted."""
        pasted, self._cleaned = self._cleaned, None
        area = self._area()
        if pasted is not None and (found := area.document().find(pasted[1])) is not None and not found.isNull():
            found.insertText(pasted[0])
        area.setFocus()
        self._dress()

    def _ask_sign_in(self) -> None:
        if self._account is not None:
            self.sign_in.emit(self._account.id)

    def _area(self) -> TextArea:
        return self.areas[self.tabs.currentIndex()]

    def _put(self, area: TextArea, text: str) -> None:
        if area.text() != text:
            self._filling = True
            area.set_text(text)
            self._filling = False

    def _typed(self) -> None:
        if self._filling or self._thread is None:
            return
        self._keeper.typed(self._thread.row.id, self.kind(), self.text())
        self._dress()

    def _note_only(self) -> bool:
        """Nothing of this conversation can be answered from here."""
        thread = self._thread
        return thread is not None and (not thread.reply_to or thread.row.account_id is None or self._gone)

    def _must_sign_in(self) -> bool:
        return self._account is not None and self._account.health is AccountHealth.SIGN_IN

    def _length(self) -> Measure | None:
        return self._measure(self.areas[REPLY].text(), self.attachments.attached(), self.options)

    def _against(self) -> str:
        return self.judge(self.areas[REPLY].text(), self.attachments.attached(), self.options)

    def _dress(self) -> None:
        """Show what belongs to the tab: a note is yellow, with its own button and no counter."""
        note = self.tabs.currentIndex() == NOTE
        assisted, sign_in = not note and self._note_only(), not note and self._must_sign_in()
        answers = not note and not assisted
        for area, mine in zip(self.areas, (not note, note), strict=True):
            area.setVisible(mine)
        self.frame.fill, self.frame.line = ("note", "note_line") if note else ("surface", "control")
        self.frame.update()
        self.network.setVisible(answers)
        self.account.setVisible(answers)
        if self._account is not None:
            self.network.set(self._account.network)
            self.account.setText(self._account.name)
        for button in (self.send_button, self.more_button):
            button.setVisible(answers)
        self.done_button.setVisible(answers and not self._narrow)
        self.note_button.setVisible(note)
        self.assist_button.setVisible(assisted)
        self.tools.dress(answers, note, self._host.bridge.desk, self._account)
        self.attachments.setVisible(answers and bool(self.attachments.attached()))
        self.suggested.setVisible(answers and bool(self.suggested.replies) and not self.areas[REPLY].text().strip())
        self.hints.setVisible(not note and bool(self.hints.hints or self.hints.missing))
        if not sign_in and self.window().focusWidget() is self.sign_in_button:
            self._area().setFocus()  # not left to what comes next, which would send
        self.notice_row.dress(note, assisted, sign_in, self._cleaned is not None, self._against() if answers else "")
        # Of an empty page nothing is said, though the network would add whom it answers.
        length = self._length() if answers and self.areas[REPLY].text() else None
        self.counter.setVisible(length is not None and length.maximum is not None)
        if length is not None and length.maximum is not None:
            self.counter.set(length.count, length.maximum)
        text, ready = bool(self.text().strip()) and not self._busy, self.can_send()
        for button in (self.send_button, self.more_button, self.done_button):
            button.setEnabled(ready)
        for button in (self.note_button, self.assist_button):
            button.setEnabled(text)
        self.saved.setText(tr("Kept on this computer as you type") if self.text() else "")
