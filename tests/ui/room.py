"""A real workspace with scripted networks, and what dialogs and the drafts room take for their window."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.texts import TextRule
from cmdesk.domain.topics import Topic
from cmdesk.settings import Settings
from cmdesk.store import accounts
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.drafts.panel import DraftsPanel
from tests.conftest import Clock
from tests.fakes import Office, Scripted
from tests.waiting import PATIENCE


class WatchedBridge(Bridge):
    """A bridge that knows whether anything that was asked of it is still to be answered or told."""

    def __init__(self, office: Office) -> None:
        super().__init__(office.engine, delay_ms=1)
        self.lend(lambda: office.desk)
        self._under_way: list[Future[Any]] = []

    @property
    def idle(self) -> bool:
        return not self._under_way and self._pending is Topic.NONE

    def _watch(self, owner: Any, future: Future[Any], *more: Any, **how: Any) -> None:
        self._under_way.append(future)
        super()._watch(owner, future, *more, **how)

    def _deliver(self, owner: Any, future: Future[Any], *more: Any, **how: Any) -> None:
        try:
            super()._deliver(owner, future, *more, **how)
        finally:
            self._under_way.remove(future)


class Room:
    """What a panel or a dialog takes for its window; verbs wait until what they ask for is seen."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.office = Office(path, clock)
        self.clock = clock
        self.bridge = WatchedBridge(self.office)
        self.bridge.failed.connect(self.complain)
        self.settings = Settings()
        self.told: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.complaints: list[Exception] = []
        self.opened: list[tuple[str, dict[str, int]]] = []
        self.saved = 0
        self.panel: DraftsPanel | None = None

    # -- as the panel sees it

    def now(self) -> datetime:
        return self.clock()

    def tell(self, text: str, undo: Callable[[], None] | None = None, sendings: Sequence[int] = ()) -> None:
        self.told.append(text)
        self.undo = undo

    def complain(self, error: Exception) -> None:
        self.complaints.append(error)

    def open(self, panel: str, **what: int) -> None:
        self.opened.append((panel, what))

    def save_settings(self) -> None:
        self.saved += 1

    # -- as a test sees it

    def account(self, network: str, name: str, limit: int = 500, /, **settings: str) -> int:
        """An account on a scripted network of that name."""
        if network not in self.office.desk.networks:
            scripted = Scripted()
            scripted.name, scripted.title = network, network.title()
            self.office.desk.networks[network] = scripted
        new = NewAccount(network, name, settings, (TextRule("grapheme", limit),))
        self.office.secrets.keep(f"{network}:{name}", {"token": "good"})
        return int(self.office.write(accounts.add, new, f"{network}:{name}", self.clock()))

    def until(self, seen: Callable[[], Any], seconds: float = PATIENCE) -> Any:
        """Let Qt and the engine work until something is true; fails when it never is."""
        end = time.monotonic() + seconds
        while not (found := seen()):
            assert time.monotonic() < end, "it never came"
            QApplication.processEvents()
            time.sleep(0.002)
        return found

    def settle(self, milliseconds: int = 60) -> None:
        """Let everything that is under way come to its end, and short timers after it."""
        last, rest = time.monotonic() + PATIENCE, milliseconds / 1000
        idle_since = time.monotonic()
        while time.monotonic() < idle_since + rest:
            QApplication.processEvents()
            if not self.bridge.idle:
                idle_since = time.monotonic()
                assert idle_since < last, "it never came to its end"
            time.sleep(0.002)

    def show(self, width: int = 1264, height: int = 780) -> DraftsPanel:
        self.panel = DraftsPanel(self)
        self.panel.resize(width, height)
        self.panel.show()
        self.settle()
        return self.panel

    def close(self) -> None:
        """What is shown goes before what it reads from, as when the program ends."""
        if self.panel is not None:
            self.panel.close()
            self.panel.deleteLater()
        self.settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.bridge.blockSignals(True)
        self.office.close()
        self.bridge.deleteLater()
        QApplication.processEvents()
