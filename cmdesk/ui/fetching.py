"""Online or not, and fetching everything now: what the top bar asks for and both bars show."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmdesk.domain.items import Added
from cmdesk.ui.top_bar import silence
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.progress import Progress
    from cmdesk.ui.window import Window


class Fetching(QObject):
    """One fetching at a time; what came in before it was stopped stays."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._dark = False  # nothing out there answers

    def tell_reach(self, reaches: bool) -> None:
        """Whether something out there answers: said once, whatever the number of those who do not."""
        self._dark = not reaches
        self._window.top.online.set_reach(reaches)
        if self._dark:
            self._window.toast.say(silence(), symbol="offline", tone="warn")
        elif self._window.toast.words.said() == silence():
            self._window.toast.dismiss()

    def go_online(self, online: bool) -> None:
        window = self._window
        window.settings.online = online
        window.top.online.set_online(online)
        window.status.set_online(online)
        window.save_settings()
        if online and window.toast.words.said() == tr("You are working offline"):
            window.toast.dismiss()
        window.arrival.once_open(self.go_online, self._tell_desk)
        if window.tray is not None:
            window.tray.retranslate()

    def _tell_desk(self) -> None:
        window = self._window
        window.bridge.do(window, window.bridge.desk.go_online(window.settings.online))

    def sync(self) -> None:
        self._window.arrival.once_open(self.sync, self._sync)

    def _sync(self) -> None:
        window = self._window
        if not window.settings.online:
            window.toast.say(
                tr("You are working offline"),
                tr("Go online"),
                act=lambda: self.go_online(True),
                symbol="offline",
                tone="warn",
            )
            return
        window.top.set_syncing(True)
        window.bridge.do(self, window.bridge.desk.sync(), then=self._synced, otherwise=self._failed)

    def stop(self) -> None:
        self._window.arrival.once_open(self.stop, self._stop)

    def _stop(self) -> None:
        desk = self._window.bridge.desk
        self._window.bridge.do(self, desk.cancel_sync(), then=lambda _: self._end())

    def show(self, progress: "Progress") -> None:
        if progress.finished:
            self._window.status.end_progress(self._window.now())
        else:
            self._window.status.show_progress(progress.done, progress.total)

    def _synced(self, added: Added) -> None:
        self._end()
        if not self._window.isActiveWindow():
            return
        if self._dark and not added.new:  # else it came from this computer
            self._window.toast.say(silence(), symbol="offline", tone="warn")
            return
        said = [tr("{n} new items", n=added.new) if added.new else tr("Nothing new")]
        if added.failed_accounts:
            said.append(tr("{n} accounts could not be read", n=len(added.failed_accounts)))
        if added.failed_sources:
            said.append(tr("{n} sources could not be read", n=len(added.failed_sources)))
        if len(said) == 1:
            self._window.toast.say(said[0])
        else:
            act = partial(self._show_failed, added)
            self._window.toast.say(" · ".join(said), tr("Show"), act=act, symbol="warning", tone="warn")

    def _show_failed(self, added: Added) -> None:
        """Where one sees what is wrong, and can do something about it."""
        if added.failed_accounts:
            self._window.open("settings", accounts=1)
        elif len(added.failed_sources) == 1:
            self._window.open("watchlist", source=next(iter(added.failed_sources)))
        else:
            self._window.open("watchlist")

    def _failed(self, error: Exception) -> None:
        self._end()
        self._window.complain(error)

    def _end(self) -> None:
        self._window.top.set_syncing(False)
        self._window.status.end_progress(self._window.now())
