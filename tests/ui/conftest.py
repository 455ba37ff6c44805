"""What every test of the interface gets: the program dressed in light paper, at the usual text size.

And what tests of the window share: a window over a real workspace, with two plain panels in it.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from cmdesk.settings import Settings
from cmdesk.ui import theme
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.base import Panel
from cmdesk.ui.window import Window
from cmdesk.ui.words import speak
from tests.conftest import Clock
from tests.fakes import Office
from tests.tidying import garbage_kept_to_this_thread


@pytest.fixture(autouse=True)
def tidied() -> Iterator[None]:
    with garbage_kept_to_this_thread():
        yield


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply(qapp, "light", 1.0, still=True)
    speak(qapp, "en")
    yield qapp
    theme.apply(qapp, "light", 1.0, still=True)


class PlainPanel(Panel):
    """A field, a key, and a memory of what it was asked to show."""

    def __init__(self, host: Any) -> None:
        super().__init__(host)
        self.field = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        self.opened: list[dict[str, int]] = []
        self.done = 0

    def open(self, **what: int) -> None:
        self.opened.append(what)

    def commands(self) -> Sequence[Command]:
        return (Command("inbox.done", "Close the conversation", self._do, "e", "done"),)

    def _do(self) -> None:
        self.done += 1


class House:
    """A window, what is behind it, and what it saved of the settings."""

    def __init__(self, office: Office, qtbot: QtBot, **settings: Any) -> None:
        self.office, self.saved = office, 0
        self.bridge = Bridge(office.engine, delay_ms=1)
        self.bridge.lend(lambda: office.desk)
        self.window = Window(Settings(tray=False, **settings), self._save, office.now)
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.window.show()
        rooms = {"inbox": PlainPanel, "drafts": PlainPanel, "watchlist": PlainPanel}
        self.window.move_in(self.bridge, rooms)
        qtbot.waitUntil(lambda: self.window.panel is not None and self.window.tray is not None)

    def _save(self, settings: Settings) -> None:
        self.saved += 1

    def room(self, name: str) -> PlainPanel:
        found = self.window.panels[name]
        assert isinstance(found, PlainPanel)
        return found


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Office]:
    """A desk that works; nothing is fetched or sent unless the test says so."""
    made = Office(tmp_path / "fournil.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def house(office: Office, qtbot: QtBot) -> Iterator[Callable[..., House]]:
    """Makes a window over the workspace as it is by then; with an account, so that no first steps are shown."""
    made: list[House] = []

    def build(*, connected: bool = True, **settings: Any) -> House:
        if connected:
            office.connect()
        made.append(House(office, qtbot, **settings))
        return made[-1]

    yield build
    for one in made:
        one.window.move_out()
    qtbot.wait(10)
