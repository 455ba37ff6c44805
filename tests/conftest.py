"""What every test gets: no screen, no network of the user's, a home of its own, an empty keyring."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.errors
import pytest
from pytestqt.qtbot import QtBot

from cmdesk.engine import grammar, pool, reach
from cmdesk.networks import oauth
from tests.corpus import corpus as find_in_corpus
from tests.waiting import PATIENCE

LONGEST = round(PATIENCE * 1000)  # milliseconds


def place_home(home: Path, place: Callable[[str, str], None]) -> None:
    """Point every variable that leads to a user's own files, on any system, into `home`."""
    place("HOME", str(home))
    place("USERPROFILE", str(home))
    place("APPDATA", str(home / "AppData" / "Roaming"))
    place("LOCALAPPDATA", str(home / "AppData" / "Local"))
    place("XDG_CONFIG_HOME", str(home / ".config"))
    place("XDG_DATA_HOME", str(home / ".local" / "share"))
    place("XDG_STATE_HOME", str(home / ".local" / "state"))
    place("XDG_CACHE_HOME", str(home / ".cache"))
    place("XDG_RUNTIME_DIR", str(home / ".run"))


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Leave the desktop of whoever runs the tests, before Qt or keyring looks for it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    for name in ("DBUS_SESSION_BUS_ADDRESS", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME"):
        os.environ.pop(name, None)
    os.environ["LANG"] = "C.UTF-8"
    os.environ["TZ"] = "Europe/Paris"  # not UTC, so that a local time taken for a UTC one is seen
    if hasattr(time, "tzset"):
        time.tzset()
    # A home for what starts before the first test: fixtures of the session, Qt, servers.
    folder = tempfile.TemporaryDirectory(prefix="cmdesk-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(folder.cleanup)
    make_home(Path(folder.name), os.environ.__setitem__)


def make_home(home: Path, place: Callable[[str, str], None]) -> None:
    home.mkdir(exist_ok=True)
    (home / ".run").mkdir(mode=0o700, exist_ok=True)
    place_home(home, place)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The test's own home folder, empty at its start."""
    folder = Path(tempfile.mkdtemp(prefix="home-", dir=tmp_path_factory.getbasetemp()))
    make_home(folder, monkeypatch.setenv)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def patient_with_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers stand behind everything else in the queue for the processor: on a busy machine they wait for long."""
    monkeypatch.setattr(pool, "SECONDS", 2 * PATIENCE)


@pytest.fixture(autouse=True)
def doors(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sign-in comes back through any free port: the program's own may be taken by a test that runs beside this."""
    monkeypatch.setattr(oauth, "PORTS", (0,))


@pytest.fixture(autouse=True)
def route(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the computer of whoever runs the tests has a network is nothing to them."""
    monkeypatch.setattr(reach, "has_route", lambda: True)


@pytest.fixture(autouse=True)
def no_grammalecte(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed on the computer of whoever runs the tests is nothing to them."""
    monkeypatch.setattr(grammar, "installed", list)


@pytest.fixture
def corpus() -> Callable[[str], Path]:
    """Find a file or folder of the corpus by name; skips the test, loudly, where there is none."""
    return find_in_corpus


@pytest.fixture
def data() -> Path:
    """The folder of files that tests read."""
    return Path(__file__).parent / "data"


class PatientBot(QtBot):
    """A user who waits for what is to be seen for as long as a busy machine may need for it."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LONGEST, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: list[Any], *, timeout: int = LONGEST, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = LONGEST) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = LONGEST) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


class Clock:
    """A clock that moves only when a test says so; it starts on a Tuesday noon, UTC."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: float) -> None:
        """Let time go by: `clock.pass_(minutes=5)`."""
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that keeps what it is given, and can be locked as a real one can."""

    priority = -1  # keyring itself must never choose it

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._need_key()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._need_key()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._need_key()
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(username)

    def _need_key(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    """A keyring that works, for this test only; by default tests have one that keeps nothing."""
    before = keyring.get_keyring()
    ours = MemoryKeyring()
    keyring.set_keyring(ours)
    yield ours
    keyring.set_keyring(before)
