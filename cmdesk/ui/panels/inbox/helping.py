"""What helps to write: saved replies, thanks, emoji, and what a network lets one choose."""

import asyncio
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.conversations import Thread
from cmdesk.domain.replies import SavedReply, names
from cmdesk.domain.variables import fill
from cmdesk.language.detection import detect
from cmdesk.store import media, replies, thanks
from cmdesk.ui import emoji
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.emoji_picker import EmojiPicker, remembered
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.panels.inbox.reading import ReadingPane, theirs
from cmdesk.ui.widgets import Dialog, Field, Labelled, col
from cmdesk.ui.words import tr

RECENT = "emoji"  # in the settings: the signs used last


class Helping(QObject):
    """Puts into the composer of a reading pane what a person asks for; nothing is sent from here."""

    def __init__(self, host: Host, reading: ReadingPane) -> None:
        super().__init__(reading)
        self._host, self._bridge, self._reading = host, host.bridge, reading
        self._composer = reading.composer
        tools = self._composer.tools
        tools.emoji.clicked.connect(self.ask_emoji)
        tools.thanks.clicked.connect(self.thank)
        tools.options.clicked.connect(self.ask_options)
        self._composer.suggested.taken.connect(self.insert)
        for completion in self._composer.completions:
            completion.reply_taken.connect(self.insert)
        reading.moved.connect(self._arrived)

    # -- saved replies ------------------------------------------------------------------------------------------

    def insert(self, reply: SavedReply) -> None:
        """Put a saved reply where the cursor is, with what is known in the place of its variables."""
        thread = self._reading.shown
        if thread is None:
            return
        kind = self._composer.kind()
        account = self._reading.account_of(thread)
        filled = fill(reply.text, facts(thread, account, self._host.settings.your_name))
        self._composer.add(kind, filled.text)
        self._composer.hints.look()
        if kind == "reply":
            conversation = thread.row.id
            self._bridge.write(self, replies.note_use, reply.id, conversation, self._host.now())
            if reply.pictures:
                attachments = self._composer.attachments
                self._bridge.write(
                    self,
                    replies.put_pictures,
                    reply.id,
                    conversation,
                    self._host.now(),
                    then=lambda _: attachments.refresh(),
                )

    def _arrived(self) -> None:
        """Another conversation is open: what answered such messages before, and what was chosen for this answer."""
        thread = self._reading.shown
        if thread is None:
            return
        conversation = thread.row.id

        def suggest(found: Sequence[SavedReply]) -> None:
            if self._is_shown(conversation):
                self._composer.suggest(found)

        def choose(options: Mapping[str, str]) -> None:
            if self._is_shown(conversation):
                self._composer.choose(options)

        self._bridge.ask(self, replies.suggested, conversation, then=suggest)
        self._bridge.ask(self, media.options_of_reply, conversation, then=choose)

    # -- thanks and emoji ---------------------------------------------------------------------------------------

    def thank(self) -> None:
        """Put a sentence of thanks into the answer: in their language, and never the one before."""
        thread = self._reading.shown
        if thread is None:
            return
        conversation = thread.row.id
        self._composer.write("reply")

        def put(sentence: str | None) -> None:
            if sentence is None:
                self._host.tell(tr("All your thanks were said a moment ago: add another sentence"))
            elif self._is_shown(conversation):
                self._composer.add("reply", sentence)

        language = language_of(thread) or QLocale().name()[:2]
        self._bridge.write(self, thanks.take, conversation, language, self._host.now(), then=put)

    def ask_emoji(self) -> None:
        """Choose a sign, to be put where the cursor is."""
        button, kind = self._composer.tools.emoji, self._composer.kind()

        def show(known: Sequence[emoji.Emoji]) -> None:
            recent = self._host.settings.layout.get(RECENT, [])
            picker = EmojiPicker(self._composer, known, recent)
            picker.picked.connect(lambda sign: self._put_emoji(kind, sign))
            picker.open_at(_place(button))

        self._bridge.do(self, asyncio.to_thread(emoji.every), then=show)

    def _put_emoji(self, kind: str, sign: str) -> None:
        self._composer.areas[kind == "note"].insert(sign)
        self._composer.areas[kind == "note"].setFocus()
        settings = self._host.settings
        settings.layout[RECENT] = remembered(settings.layout.get(RECENT, []), sign)
        self._host.save_settings()

    # -- what a network lets one choose -------------------------------------------------------------------------

    def ask_options(self) -> None:
        """A menu of the choices: who can see it, a warning, the language."""
        thread = self._reading.shown
        account = self._reading.account_of(thread) if thread is not None else None
        offered = self._bridge.desk.choices_of_answer(account.network) if account is not None else ()
        if thread is None or not offered:
            return
        menu = QMenu(self._composer)
        chosen = self._composer.options
        for choice in offered:
            words = tr(choice.label)
            now = chosen.get(choice.name, choice.default)
            if not choice.values:
                text = tr("{name}: {value}", name=words, value=now) if now else f"{words}…"
                menu.addAction(text).triggered.connect(
                    lambda _=False, name=choice.name, words=words: self._type_option(thread.row.id, name, words)
                )
                continue
            inner = menu.addMenu(words)
            group = QActionGroup(inner)
            for value, label in choice.values:
                action = QAction(tr(label or value), inner, checkable=True, checked=value == now)
                action.triggered.connect(
                    lambda _=False, name=choice.name, value=value: self._choose(thread.row.id, name, value)
                )
                group.addAction(action)
                inner.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(_place(self._composer.tools.options))

    def _type_option(self, conversation: int, name: str, words: str) -> None:
        field = Field(value=self._composer.options.get(name, ""), name=words)
        dialog = Dialog(self._composer, words, col(Labelled(words, field)), tr("Use this"), width=420)
        dialog.accepted.connect(lambda: self._choose(conversation, name, field.text().strip()))
        dialog.open()
        field.setFocus()

    def _choose(self, conversation: int, name: str, value: str) -> None:
        options = {key: kept for key, kept in {**self._composer.options, name: value}.items() if kept}
        self._composer.choose(options)
        desk = self._bridge.desk

        async def keep() -> None:
            await desk.choose(await desk.reply_draft(conversation), options)

        self._bridge.do(self, keep())

    def _is_shown(self, conversation: int) -> bool:
        return self._reading.shown is not None and self._reading.shown.row.id == conversation


def language_of(thread: Thread) -> str:
    """The language they write in: as it was noted, else as their newest words say."""
    said = theirs(thread)
    return thread.row.language or (detect(said[-1].text) if said else "")


def facts(thread: Thread, account: AccountRow | None, agent: str) -> dict[str, str]:
    """What is known for the variables of a saved reply."""
    about = thread.row
    name = name_of(about) if about.name else ""
    first, last = names(name)
    agent_first, agent_last = names(agent)
    handle = about.name if about.name.startswith("@") else ""
    return {
        "contact.name": name,
        "contact.first_name": first,
        "contact.last_name": last,
        "contact.handle": handle,
        "contact.id": str(about.person_id or ""),
        "agent.name": agent,
        "agent.first_name": agent_first,
        "agent.last_name": agent_last,
        "account.name": (account.settings.get("name") or account.name) if account is not None else "",
        "conversation.id": str(about.id),
        "conversation.subject": about.subject,
        "conversation.link": thread.link,
    }


def _place(button: QWidget) -> QPoint:
    return button.mapToGlobal(QPoint(0, -4))
