"""The icon beside the clock: it keeps cmdesk at hand while its window is closed, and tells of new messages."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from cmdesk.domain.alerts import Cooling, Heard
from cmdesk.domain.conversations import ConversationRow
from cmdesk.domain.signals import Signal
from cmdesk.paths import resource
from cmdesk.settings import Settings
from cmdesk.store import conversations, queries
from cmdesk.ui import amounts, signal_words
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

SHOWN_MS = 8000
LOOK_MS = 30_000


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


def _mentions(count: int) -> str:
    return tr("{n} new mentions", n=count)


class Tray(QObject):
    """There only where the system has a place for such icons and the settings want it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._conversation = 0  # what the last notification was about
        self._signal = 0  # or this
        self._by_hand = 0  # or this
        self._report = 0  # or this
        self._cooling = Cooling()
        self._pause = QTimer(self, interval=LOOK_MS)  # while mentions wait to be told
        self._pause.timeout.connect(self._tell_waiting)
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

    def _may_tell(self) -> bool:
        settings = self._window.settings
        quiet = is_quiet(settings, self._window.now())
        return settings.notifications and not quiet and not self._window.isActiveWindow()

    def tell_messages(self, conversation_ids: tuple[int, ...]) -> None:
        """Somebody wrote in these conversations; say so unless the window shows it or it is time to be quiet."""
        if not self._may_tell():
            return
        if conversation_ids and self.icon.isVisible():
            now = self._window.now()
            take = lambda heard: self._sort(conversation_ids, heard)  # noqa: E731
            self._window.bridge.ask(self, queries.heard, conversation_ids, now, then=take)

    def tell_signals(self, raised: Sequence[Signal]) -> None:
        """Something unusual is said; one notification, however much it is: the newest, which leads to its items."""
        if not raised or not self._may_tell() or not self.icon.isVisible():
            return
        first = raised[0]
        self._conversation, self._signal = 0, first.id
        more = f" (+{len(raised) - 1})" if len(raised) > 1 else ""
        self._say(f"{signal_words.title(first)}{more}", signal_words.sentence(first))

    def tell_by_hand(self, title: str, text: str, delivery: int) -> None:
        """The hour has come of what a person publishes; a click shows it ready."""
        if self._may_tell() and self.icon.isVisible():
            self._conversation, self._signal, self._by_hand = 0, 0, delivery
            self._say(title, text)

    def tell_reports(self, made: Sequence[int]) -> None:
        """The report of a month was made and waits for a look; a click shows it."""
        if made and self._may_tell() and self.icon.isVisible():
            self._conversation, self._signal, self._by_hand, self._report = 0, 0, 0, made[-1]
            self._say(tr("The report of last month is ready"), tr("Look it over, then send it or keep it."))

    def _sort(self, conversation_ids: Sequence[int], heard: Sequence[Heard]) -> None:
        """Messages to us are told at once; what queries found, by query and not too often."""
        found = {one.conversation_id for one in heard}
        straight = [known for known in conversation_ids if known not in found]
        if heard:
            self._tell_mentions(self._cooling.take(heard, self._window.now()))
        if straight:
            self._tell_last(straight, "")

    def _tell_waiting(self) -> None:
        """A pause may have passed; where nothing may be said now, what waited is not told later either."""
        told = self._cooling.take((), self._window.now())
        if self._may_tell():
            self._tell_mentions(told)

    def _tell_mentions(self, told: Mapping[int, Sequence[Heard]]) -> None:
        if self._cooling.is_waiting():
            self._pause.start()
        else:
            self._pause.stop()
        every = [one for some in told.values() for one in some]
        if not every:
            return
        if len(told) > 1:
            self._conversation, self._signal = every[-1].conversation_id, 0
            counts = " · ".join(f"{some[0].query} {amounts.whole(len(some))}" for some in told.values())
            self._say(tr("{n} new mentions", n=len(every)), counts)
        else:
            self._tell_last([one.conversation_id for one in every], every[0].query)

    def _tell_last(self, conversation_ids: Sequence[int], query: str) -> None:
        self._conversation, self._signal, count = conversation_ids[-1], 0, len(conversation_ids)
        self._window.bridge.ask(
            self, conversations.one, self._conversation, then=lambda row: self._tell_one(row, count, query)
        )

    def _tell_one(self, row: ConversationRow | None, count: int, query: str) -> None:
        if row is None:
            return
        if query:
            title = query if count == 1 else tr("{query}: {mentions}", query=query, mentions=_mentions(count))
        else:
            title = row.name if count == 1 else tr("{n} new messages", n=count)
        alone = count == 1 and not query
        self._say(title, row.snippet if alone else f"{row.name} – {row.snippet}")

    def _say(self, title: str, text: str) -> None:
        self.icon.showMessage(title, text, program_icon(), SHOWN_MS)

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._window.show_up()

    def _show_conversation(self) -> None:
        self._window.show_up()
        if self._by_hand and not self._conversation and not self._signal:
            self._window.open("by-hand", delivery=self._by_hand)
        elif self._report and not self._conversation and not self._signal:
            self._window.open("reports", report=self._report)
        elif self._signal:
            self._window.open("watchlist", figure=1, signal=self._signal)
        elif self._conversation:
            self._window.open("inbox", conversation=self._conversation)
