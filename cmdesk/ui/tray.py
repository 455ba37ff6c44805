"""The icon beside the clock: it keeps cmdesk at hand while its window is closed, and tells of new messages."""

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from cmdesk.domain.conversations import ConversationRow
from cmdesk.paths import resource
from cmdesk.settings import Settings
from cmdesk.store import conversations
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

SHOWN_MS = 8000


def program_icon() -> QIcon:
    return QIcon(str(resource("icons", "cmdesk.png")))


def is_quiet(settings: Settings, at: datetime) -> bool:
    """Whether no notification may come now; the hours may reach over midnight."""
    if not settings.quiet_hours:
        return False
    try:
        start, end = time.fromisoformat(settings.quiet_from), time.fromisoformat(settings.quiet_until)
    except ValueError:  # typed into the file by hand
        return False
    local = at.astimezone().time()
    return start <= local < end if start <= end else local >= start or local < end


class Tray(QObject):
    """There only where the system has a place for such icons and the settings want it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._conversation = 0  # what the last notification was about
        self.icon = QSystemTrayIcon(program_icon(), self)
        self._menu = QMenu(window)
        self._open = self._menu.addAction("", window.show_up)
        self._online = self._menu.addAction("", lambda: window.fetching.go_online(not window.settings.online))
        self._menu.addSeparator()
        self._quit = self._menu.addAction("", window.leave)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._pressed)
        self.icon.messageClicked.connect(self._show_conversation)
        self.follow_settings()

    def follow_settings(self) -> None:
        self.retranslate()
        self.icon.setVisible(QSystemTrayIcon.isSystemTrayAvailable() and self._window.settings.tray)

    def retranslate(self) -> None:
        self._open.setText(tr("Open cmdesk"))
        self._online.setText(tr("Work offline") if self._window.settings.online else tr("Work online"))
        self._quit.setText(tr("Quit cmdesk"))
        self.icon.setToolTip("cmdesk")

    def keeps_running(self) -> bool:
        """Whether the program stays when its window is closed."""
        return self.icon.isVisible()

    def tell_staying(self) -> None:
        """Say once where the window went."""
        layout = self._window.settings.layout
        if not layout.get("told of the tray"):
            layout["told of the tray"] = True
            self._window.save_settings()
            self._say("cmdesk", tr("cmdesk goes on beside the clock: it fetches, and sends what is due."))

    def tell_messages(self, conversation_ids: tuple[int, ...]) -> None:
        """Somebody wrote in these conversations; say so unless the window shows it or it is time to be quiet."""
        settings = self._window.settings
        if not settings.notifications or self._window.isActiveWindow() or is_quiet(settings, self._window.now()):
            return
        if not conversation_ids or not self.icon.isVisible():
            return
        self._conversation, count = conversation_ids[-1], len(conversation_ids)
        self._window.bridge.ask(
            self, conversations.one, self._conversation, then=lambda row: self._tell_one(row, count)
        )

    def _tell_one(self, row: ConversationRow | None, count: int) -> None:
        if row is not None:
            title = row.name if count == 1 else tr("{n} new messages", n=count)
            self._say(title, row.snippet if count == 1 else f"{row.name} – {row.snippet}")

    def _say(self, title: str, text: str) -> None:
        self.icon.showMessage(title, text, program_icon(), SHOWN_MS)

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._window.show_up()

    def _show_conversation(self) -> None:
        self._window.show_up()
        if self._conversation:
            self._window.open("inbox", conversation=self._conversation)
