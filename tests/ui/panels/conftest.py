"""A panel's surroundings: a real workspace, engine, desk and bridge, one scripted network, and a host that notes."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cmdesk.settings import Settings
from cmdesk.ui.bridge import Bridge
from tests.conftest import Clock
from tests.fakes import Office


class NotingHost(QObject):
    """The window as a panel sees it; remembers what it was told, complained of and asked to open."""

    def __init__(self, bridge: Bridge, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.bridge, self.settings, self._now = bridge, Settings(), now
        self.told: list[str] = []
        self.undos: list[Callable[[], None]] = []
        self.complaints: list[Exception] = []
        self.opened: list[tuple[str, dict[str, int]]] = []
        self.saved = 0
        bridge.failed.connect(self.complain)

    def now(self) -> datetime:
        return self._now()

    def tell(self, text: str, undo: Callable[[], None] | None = None, sendings: Sequence[int] = ()) -> None:
        self.told.append(text)
        if undo is not None:
            self.undos.append(undo)

    def undo(self) -> None:
        """Take back what was last told with an undo."""
        self.undos.pop()()

    def complain(self, error: Exception) -> None:
        self.complaints.append(error)

    def open(self, panel: str, **what: int) -> None:
        self.opened.append((panel, what))

    def save_settings(self) -> None:
        self.saved += 1


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Office]:
    """A desk that works; nothing is fetched or sent unless the test says so."""
    made = Office(tmp_path / "fournil.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def bridge(office: Office, qtbot: QtBot) -> Bridge:
    made = Bridge(office.engine, delay_ms=1)
    made.lend(lambda: office.desk)
    return made


@pytest.fixture
def host(bridge: Bridge, office: Office) -> Iterator[NotingHost]:
    """Fails the test at its end if anything was complained of that the test did not take off the list."""
    made = NotingHost(bridge, office.now)
    yield made
    assert made.complaints == []
