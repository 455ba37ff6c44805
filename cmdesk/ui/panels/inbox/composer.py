"""Where an answer or a private note is written: one or the other, impossible to confuse."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import Thread
from cmdesk.domain.texts import Measure
from cmdesk.ui.panels.inbox.keeping import Keeper
from cmdesk.ui.panels.inbox.lines import name_of, reach_of
from cmdesk.ui.widgets import Button, Counter, Elided, Icon, Line, Panel, Tab, Tabs, Text, TextArea, col, row
from cmdesk.ui.words import tr

REPLY, NOTE = 0, 1
KINDS = ("reply", "note")
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Measuring = Callable[[str], Measure | None]


class Composer(Panel):
    """Asks to send; clears nothing by itself: `sent` does, once the outbox has the text."""

    send = Signal(str, bool)  # the text, and whether the conversation is done with it
    keep_note = Signal(str)
    assist = Signal(str)
    sign_in = Signal(int)  # to this account
    left = Signal()  # Esc

    def __init__(self, keeper: Keeper) -> None:
        super().__init__(None)
        self._keeper = keeper
        self._thread: Thread | None = None
        self._account: AccountRow | None = None
        self._measure: Measuring = lambda _: None
        self._named = ""  # whom the network names in the answer
        self._filling = self._busy = self._narrow = self._gone = False
        self.tabs = Tabs("", [Tab("", "reply"), Tab("", "private")])
        self.network, self.account = Icon("web", "text3", 13), Elided("", "meta", "text3")
        self.areas = (
            TextArea("", "", least=3, most=9, framed=False),
            TextArea("", "", least=3, most=9, framed=False),
        )
        self.notice_mark, self.notice = Icon("info", "text2", 14), Text("", "meta", "text2", wrap=True)
        self.counter = Counter()
        self.saved = Text("", "meta", "text3")
        self.sign_in_button = Button("", "key", "soft", small=True)
        self.done_button = Button("", "", "quiet")
        self.send_button = Button("", "send", "primary", "Ctrl+⏎")
        self.note_button = Button("", "private", "plain", "Ctrl+⏎")
        self.assist_button = Button("", "copy", "primary", "Ctrl+⏎")
        top = row(self.tabs, None, self.network, self.account, gap=6, pad=(4, 0, 12, 0))
        self._notice_row = Panel(
            row(self.notice_mark, (self.notice, 1), self.sign_in_button, gap=6, pad=(14, 2, 14, 2))
        )
        inner = col(
            top,
            Line(),
            row(self.areas[REPLY], self.areas[NOTE], gap=0, pad=(14, 8, 14, 4)),
            self._notice_row,
            row(self.saved, None, self.counter, gap=6, pad=(14, 0, 14, 0)),
            row(
                None, self.done_button, self.note_button, self.assist_button, self.send_button, gap=4, pad=(8, 4, 8, 8)
            ),
            gap=4,
        )
        self.frame = Panel(inner, "surface", "control", 10)
        self.setLayout(row(self.frame, pad=(16, 4, 16, 16)))
        for area in self.areas:
            area.textChanged.connect(self._typed)
            area.installEventFilter(self)
        self.tabs.currentChanged.connect(lambda _: self._dress())
        self.send_button.clicked.connect(lambda: self.ask_send(False))
        self.done_button.clicked.connect(lambda: self.ask_send(True))
        self.note_button.clicked.connect(lambda: self.ask_send(False))
        self.assist_button.clicked.connect(lambda: self.ask_send(False))
        self.sign_in_button.clicked.connect(self._ask_sign_in)
        self.retranslate()

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_thread(
        self, thread: Thread, account: AccountRow | None, measure: Measuring, gone: bool = False, named: str = ""
    ) -> None:
        """Be about this conversation; what is being typed in it stays. `gone`: its account was removed.

        `named`: whom the network names in the answer, and who so reads it even where few do.
        """
        self._gone, self._named = gone, named
        same = self._thread is not None and self._thread.row.id == thread.row.id
        self._thread, self._account, self._measure = thread, account, measure
        for area, kind, stored in zip(self.areas, KINDS, (thread.reply_draft, thread.note_draft), strict=True):
            self._put(area, self._keeper.text(thread.row.id, kind, stored))
        if not same:
            self._busy = False
            self.tabs.setCurrentIndex(REPLY)
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
        self._dress()

    def text(self) -> str:
        return self._area().text()

    def texts(self) -> dict[str, str]:
        return {kind: area.text() for kind, area in zip(KINDS, self.areas, strict=True)}

    def busy(self, busy: bool) -> None:
        """While the text is handed over it can be neither changed nor sent twice."""
        self._busy = busy
        for area in self.areas:
            area.setReadOnly(busy)
        self._dress()

    def sent(self, kind: str) -> None:
        """The text is where it belongs: an empty page."""
        self._put(self.areas[KINDS.index(kind)], "")
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
            (self.areas[REPLY], tr("Your reply"), tr("Write your reply")),
            (self.areas[NOTE], tr("Your private note"), tr("Write a note to yourself")),
        ):
            area.setAccessibleName(name)
            area.setPlaceholderText(hint)
        self.send_button.setText(tr("Send"))
        self.done_button.setText(tr("Send and done"))
        self.note_button.setText(tr("Add the note"))
        self.assist_button.setText(tr("Copy and open the page"))
        self.sign_in_button.setText(tr("Sign in again"))
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
        elif self.can_send():
            self.send.emit(text, done)

    def can_send(self) -> bool:
        if self._busy or not self.text().strip() or self._must_sign_in():
            return False
        length = self._measure(self.areas[REPLY].text())
        return length is None or length.fits

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

    def _dress(self) -> None:
        """Show what belongs to the tab: a note is yellow, with its own button and no counter."""
        note = self.tabs.currentIndex() == NOTE
        assisted, sign_in = not note and self._note_only(), not note and self._must_sign_in()
        for area, mine in zip(self.areas, (not note, note), strict=True):
            area.setVisible(mine)
        self.frame.fill, self.frame.line = ("note", "note_line") if note else ("surface", "control")
        self.frame.update()
        self.network.setVisible(not note and not assisted)
        self.account.setVisible(not note and not assisted)
        if self._account is not None:
            self.network.set(self._account.network)
            self.account.setText(self._account.name)
        self.send_button.setVisible(not note and not assisted)
        self.done_button.setVisible(not note and not assisted and not self._narrow)
        self.note_button.setVisible(note)
        self.assist_button.setVisible(assisted)
        self._notice(note, assisted, sign_in)
        self._count(note or assisted)
        text = bool(self.text().strip()) and not self._busy
        ready = self.can_send()
        self.send_button.setEnabled(ready)
        self.done_button.setEnabled(ready)
        self.note_button.setEnabled(text)
        self.assist_button.setEnabled(text)
        self.saved.setText(tr("Kept on this computer as you type") if self.text() else "")

    def _notice(self, note: bool, assisted: bool, sign_in: bool) -> None:
        words, symbol, tone = "", "info", "text2"
        if note:
            words, symbol, tone = tr("Only you see this. It is never sent."), "private", "note_text"
        elif assisted:
            words = tr("This cannot be answered from here: your text is copied, and the page opens in your browser.")
        elif sign_in:
            words, symbol, tone = tr("This account needs you to sign in again. Your text is kept."), "key", "warn"
        elif words := self._reach():
            symbol = "private"
        self.notice.setText(words)
        self.notice.set_tone(tone)
        self.notice_mark.set(symbol, tone)
        if not sign_in and self.window().focusWidget() is self.sign_in_button:
            self._area().setFocus()  # not left to what comes next, which would send
        self._notice_row.setVisible(bool(words))
        self.sign_in_button.setVisible(sign_in)

    def _reach(self) -> str:
        """Who will read the answer, where few will."""
        if self._thread is None:
            return ""
        row = self._thread.row
        match reach_of(self._thread.visibility, row.network):
            case "private":
                return tr("Private: only {names} and you see it.", names=self._named or name_of(row))
            case "followers":
                return tr(
                    "For followers only: {names} and those who follow you see it.", names=self._named or name_of(row)
                )
        return ""

    def _count(self, hidden: bool) -> None:
        # Of an empty page nothing is said, though the network would add whom it answers.
        length = None if hidden or not self.areas[REPLY].text() else self._measure(self.areas[REPLY].text())
        self.counter.setVisible(length is not None and length.maximum is not None)
        if length is not None and length.maximum is not None:
            self.counter.set(length.count, length.maximum)
