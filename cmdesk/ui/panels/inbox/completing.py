"""While one types: saved replies after a slash, people after @, emoji after a colon."""

import asyncio
import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from cmdesk.domain.replies import SavedReply, found
from cmdesk.store import mentioning, replies
from cmdesk.ui import emoji
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.inbox.offers import Offers
from cmdesk.ui.widgets import SourceLine, TextArea
from cmdesk.ui.words import tr

BEGUN = re.compile(r"(?:^|[\s\u00a0\u202f(])([/@:])([^\s/:]*)$")
LEAST = {"/": 0, "@": 1, ":": 2}  # signs typed before anything is offered: "@" alone or ":" mean something else
PAUSE_MS = 60
SILENT = ("mail", "web", "")  # networks where nobody is named


class Completing(QObject):
    """Serves one text. `reply_taken` gives a saved reply; names and emoji are put in at once."""

    reply_taken = Signal(object)
    none_yet = Signal()  # no saved reply is there, and one was asked for

    def __init__(self, area: TextArea, bridge: Bridge, names: bool) -> None:
        """`names`: whether people are offered too; a private note names nobody."""
        super().__init__(area)
        self._area, self._bridge, self._names = area, bridge, names
        self._network, self._conversation, self._language = "", 0, ""
        self._typed = ""  # the sign and what follows it, while something is offered
        self._replies: Sequence[SavedReply] = ()
        self.offers = Offers(tr("Suggestions"))
        self.offers.taken.connect(self._take)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        area.textChanged.connect(self._pause.start)
        area.cursorPositionChanged.connect(self._moved)
        area.installEventFilter(self)

    def about(self, conversation: int, network: str, language: str) -> None:
        self._conversation, self._network, self._language = conversation, network, language
        self.offers.hide()

    def ask_replies(self) -> None:
        """Offer all saved replies, as if a slash had been typed."""
        self._area.setFocus()
        before = self._before()
        self._area.insert("/" if not before or before[-1].isspace() else " /")
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.offers.handles(event):
            return True
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.offers.hide()
        return super().eventFilter(watched, event)

    def _before(self) -> str:
        cursor = self._area.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _moved(self) -> None:
        if self.offers.isVisible():
            self._pause.start()

    def _look(self) -> None:
        begun = BEGUN.search(self._before()) if self._area.hasFocus() and not self._area.isReadOnly() else None
        if begun is None or len(begun[2]) < LEAST[begun[1]]:
            self.offers.hide()
            return
        self._typed = begun[1] + begun[2]
        match begun[1]:
            case "/":
                self._bridge.ask(self, replies.every, then=self._for(self._typed, self._offer_replies))
            case "@" if self._names and self._network not in SILENT:
                self._bridge.ask(
                    self,
                    mentioning.handles,
                    self._network,
                    self._typed,
                    self._conversation,
                    then=self._for(self._typed, self._offer_people),
                )
            case ":":
                read = asyncio.to_thread(emoji.every)
                self._bridge.do(self, read, then=self._for(self._typed, self._offer_emoji))
            case _:
                self.offers.hide()

    def _for(self, typed: str, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """What was asked for a text that has changed meanwhile is dropped."""

        def take(told: Any) -> None:
            if typed == self._typed and self._area.hasFocus():
                then(told)

        return take

    def _offer_replies(self, known: Sequence[SavedReply]) -> None:
        self._replies = known
        if not known:
            self._offer([SourceLine(None, tr("Write your first saved reply"), "add")])
            return
        ranked = found(known, self._typed[1:], self._language)
        self._offer([SourceLine(each.id, f"/{each.shortcut}  {each.name}", "saved") for each in ranked[:20]])

    def _offer_people(self, known: Sequence[mentioning.Named]) -> None:
        self._offer([SourceLine(each.handle, f"{each.handle}  {each.name}".strip(), "mention") for each in known])

    def _offer_emoji(self, known: Sequence[emoji.Emoji]) -> None:
        told = emoji.find(self._typed[1:].replace("_", " "), known, most=20)
        self._offer([SourceLine(each.sign, f"{each.sign}  {each.name(QLocale().name())}", "emoji") for each in told])

    def _offer(self, lines: Sequence[SourceLine]) -> None:
        self.offers.offer(lines, self._area.viewport(), self._area.cursorRect())

    def _take(self, key: object) -> None:
        cursor = self._area.textCursor()
        left = QTextCursor.MoveOperation.Left
        cursor.movePosition(left, QTextCursor.MoveMode.KeepAnchor, _length(self._typed))
        if cursor.selectedText() != self._typed:
            return  # something else stands there by now
        self._area.setTextCursor(cursor)
        if isinstance(key, str):
            self._area.insert(f"{key} ")
            return
        self._area.insert("")
        if key is None:
            self.none_yet.emit()
            return
        reply = next((each for each in self._replies if each.id == key), None)
        if reply is not None:
            self.reply_taken.emit(reply)


def _length(text: str) -> int:
    """In the units Qt counts: one beyond the sixteenth plane is two."""
    return len(text.encode("utf-16-le")) // 2
