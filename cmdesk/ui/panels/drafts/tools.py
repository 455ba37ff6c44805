"""The small buttons below a text that is written: emoji, pieces of text, links, the cuts of a thread."""

import asyncio
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.snippets import STARTERS, Snippet, SnippetKind, Starter
from cmdesk.language.links import addresses
from cmdesk.language.proofreading import language_of
from cmdesk.language.threading import threaded
from cmdesk.store import snippets
from cmdesk.ui import emoji
from cmdesk.ui.dialogs.snippets import SYMBOLS, SnippetsDialog, kinds
from cmdesk.ui.dialogs.tagged_link import TaggedLink
from cmdesk.ui.paint import picture_of
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts import mending
from cmdesk.ui.panels.drafts.lengths import rules_of
from cmdesk.ui.panels.drafts.writing import Writing
from cmdesk.ui.panels.inbox.emoji_picker import EmojiPicker, remembered
from cmdesk.ui.widgets import IconButton, row
from cmdesk.ui.words import tr

RECENT = "emoji"  # in the settings: the signs used last


class WritingTools(QWidget):
    """Puts something into the text of the tab that is shown."""

    template_asked = Signal()  # the whole post is to be one

    def __init__(self, host: Host, writing: Writing) -> None:
        super().__init__()
        self._host, self._writing = host, writing
        self.campaign = ""  # of the draft
        self.emoji, self.pieces = IconButton("emoji", ""), IconButton("saved", "")
        self.starters, self.link, self.cutter = (
            IconButton("idea", ""),
            IconButton("linked", ""),
            IconButton("split", ""),
        )
        self.setLayout(row(self.emoji, self.pieces, self.starters, self.link, self.cutter, gap=2))
        self.emoji.clicked.connect(self.ask_emoji)
        self.pieces.clicked.connect(self.ask_piece)
        self.starters.clicked.connect(self.ask_starter)
        self.link.clicked.connect(self.ask_link)
        self.cutter.clicked.connect(self.cut)
        self.retranslate()

    def retranslate(self) -> None:
        self.emoji.rename(tr("Insert an emoji"))
        self.pieces.rename(tr("Insert a snippet, a signature or hashtags"))
        self.starters.rename(tr("Begin a conversation"))
        self.link.rename(tr("Link with its origin"))
        self.cutter.rename(tr("Cut into a thread"))

    # -- emoji ---------------------------------------------------------------------------------------------------

    def ask_emoji(self) -> None:
        """Choose a sign, to be put where the cursor is."""

        def show(known: Sequence[emoji.Emoji]) -> None:
            picker = EmojiPicker(self, known, self._host.settings.layout.get(RECENT, []))
            picker.picked.connect(self._put_sign)
            picker.open_at(self.emoji.mapToGlobal(QPoint(0, -4)))

        self._host.bridge.do(self, asyncio.to_thread(emoji.every), then=show)

    def _put_sign(self, sign: str) -> None:
        self._put(sign)
        settings = self._host.settings
        settings.layout[RECENT] = remembered(settings.layout.get(RECENT, []), sign)
        self._host.save_settings()

    # -- pieces of text ------------------------------------------------------------------------------------------

    def ask_piece(self) -> None:
        self._host.bridge.ask(self, snippets.every, then=self._offer)

    def _offer(self, known: Sequence[Snippet]) -> None:
        """A menu of what is kept, by kind."""
        menu = QMenu(self)
        for kind, name in kinds().items():
            mine = [each for each in known if each.kind is kind]
            if mine:
                menu.addSection(name)
            for each in mine:
                menu.addAction(picture_of(SYMBOLS[kind]), each.name, partial(self.put_piece, each))
        menu.addSeparator()
        selected = self._writing.area.textCursor().selectedText()
        if selected.strip():
            menu.addAction(tr("Keep what is selected…"), partial(self.edit_pieces, selected.replace("\u2029", "\n")))
        menu.addAction(tr("Keep the post as a template…"), self.template_asked.emit)
        menu.addAction(tr("Edit the snippets…"), self.edit_pieces)
        self._show(menu, self.pieces)

    def put_piece(self, piece: Snippet) -> None:
        """A signature and hashtags go to the end, on lines of their own; other text where the cursor is."""
        if piece.kind is SnippetKind.TEXT:
            self._put(piece.text)
        else:
            cursor = self._writing.area.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            self._writing.area.setTextCursor(cursor)
            self._put(("\n\n" if self._writing.area.text().strip() else "") + piece.text)
        self._host.bridge.write(self, snippets.note_use, piece.id, self._host.now())

    def edit_pieces(self, text: str = "") -> None:
        SnippetsDialog(self, self._host, Snippet(0, SnippetKind.TEXT, "", text)).open()

    # -- beginnings ----------------------------------------------------------------------------------------------

    def ask_starter(self) -> None:
        """Ways to begin a conversation, by kind."""
        menu = QMenu(self)
        language = language_of(self._writing.area.text()) or QLocale().name()[:2]
        for starter, name in starters().items():
            menu.addSection(name)
            for line in STARTERS[language if language in STARTERS else "en"][starter]:
                menu.addAction(line, partial(self._begin, line))
        self._show(menu, self.starters)

    def _begin(self, line: str) -> None:
        """Put it before the text; its dots are selected, to be written over."""
        area = self._writing.area
        text = area.text()
        if mending.replace(area, 0, 0, "", f"{line}\n\n" if text.strip() else line):
            place = line.find("…")
            mending.show(area, place, place + 1)

    # -- links and threads ---------------------------------------------------------------------------------------

    def ask_link(self) -> None:
        """Make the link at the cursor, or a new one, say where it was followed."""
        area = self._writing.area
        text = area.text()
        at = mending.place_in(area)
        start, end = next((span for span in addresses(text) if span[0] <= at <= span[1]), (at, at))
        account = self._writing.account()
        dialog = TaggedLink(self, self._host, text[start:end], account.network if account else "", self.campaign)
        dialog.made.connect(lambda link: mending.replace(area, start, end, text[start:end], link))
        dialog.open()

    def cut(self) -> None:
        """Cut the text of this tab into parts that fit everywhere it goes."""
        account, area = self._writing.account(), self._writing.area
        concerned = [account] if account is not None else self._writing.following()
        text = threaded(area.text(), [rules_of(one) for one in concerned if rules_of(one)])
        if text == area.text():
            self._host.tell(tr("It fits as it is; a line with /// begins a new part"))
        else:
            mending.rewrite(area, text)

    def _put(self, words: str) -> None:
        if not self._writing.area.isReadOnly():
            self._writing.area.insert(words)
            self._writing.area.setFocus()

    def _show(self, menu: QMenu, button: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def starters() -> dict[Starter, str]:
    """What each way to begin is called."""
    return {
        Starter.QUESTION: tr("A question"),
        Starter.CHOICE: tr("A choice"),
        Starter.BEHIND: tr("Behind the scenes"),
        Starter.THANKS: tr("Thanks"),
    }
