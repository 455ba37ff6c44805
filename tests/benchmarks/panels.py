"""What each panel asks of the store when it opens, and how long that takes, all together.

The panels themselves are opened, without a screen, and what they ask is written down: a query that is added to a panel
is measured from then on. Answers are then asked for again, forty times, without the window.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

TIMES = 40
REST_MS = 250  # after which nothing more is asked


def measure(path: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.panels", str(path)]
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    told = subprocess.run(command, env=around, capture_output=True, text=True, timeout=3600, check=False)
    lines = [line for line in told.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(told.stderr[-4000:])
    found: dict[str, dict[str, Any]] = json.loads(lines[-1])
    return {
        f"panel {name}: everything it asks at opening, p50 / p99 (ms)": (
            f"{one['wall']}, of the processor {one['processor']} ({one['asks']} queries; most of it {one['most']})"
        )
        for name, one in found.items()
    }


Asked = tuple[Callable[..., Any], tuple[Any, ...]]


def _time(store: Any, asked: list[Asked]) -> dict[str, Any]:
    """On the wall, and of the processor: on a machine that does other things meanwhile, only this says something."""
    walls, spent, each = [], [], [0.0] * len(asked)
    for _ in range(TIMES):
        begun, before = time.perf_counter(), time.thread_time()
        for place, (query, arguments) in enumerate(asked):
            since = time.thread_time()
            with store.read() as db:
                query(db, *arguments)
            each[place] += time.thread_time() - since
        walls.append((time.perf_counter() - begun) * 1000)
        spent.append((time.thread_time() - before) * 1000)
    walls.sort()
    spent.sort()
    most = max(range(len(asked)), key=each.__getitem__)
    return {
        "wall": f"{walls[TIMES // 2]:.1f} / {walls[-1]:.1f}",
        "processor": f"{spent[TIMES // 2]:.1f} / {spent[-1]:.1f}",
        "asks": len(asked),
        "most": f"{_name(asked[most][0])} {each[most] / TIMES * 1000:.1f}",
        "each": {f"{n} {_name(asked[n][0])}": round(each[n] / TIMES * 1000, 1) for n in range(len(asked))},
    }


def _name(query: Any) -> str:
    query = getattr(query, "func", query)
    return f"{query.__module__.rpartition('.')[2]}.{query.__qualname__}"


def main(path: Path) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    from cmdesk.app.rooms import ROOMS
    from cmdesk.app.tidying import Tidying
    from cmdesk.domain.topics import Topic
    from cmdesk.store import incidents
    from cmdesk.ui import theme
    from cmdesk.ui.away import ABSENCE
    from cmdesk.ui.dialogs.evidence import EvidenceDialog
    from cmdesk.ui.dialogs.incident import IncidentDialog
    from cmdesk.ui.dialogs.rules import RulesDialog
    from cmdesk.ui.words import speak
    from tests.benchmarks.filling import NOW
    from tests.fakes import Office
    from tests.ui.panels.conftest import NotingHost
    from tests.ui.room import WatchedBridge

    class Writing(WatchedBridge):
        """Writes down what is asked."""

        def __init__(self, office: Office) -> None:
            super().__init__(office)
            self.asked: list[Asked] = []

        def ask(self, owner: Any, query: Callable[..., Any], *args: Any, **how: Any) -> None:
            self.asked.append((query, args))
            super().ask(owner, query, *args, **how)

        def _flush(self) -> None:
            """What goes on behind the window makes no panel read twice."""
            self._pending = Topic.NONE

    app = QApplication([])
    tidying = Tidying()  # as in the program
    theme.apply(app, "light", 1.0, still=True)
    speak(app, "fr")
    office = Office(path, lambda: NOW)
    bridge = Writing(office)
    host = NotingHost(bridge, lambda: NOW)
    host.settings.layout[ABSENCE] = [moment.isoformat() for moment in _absence(NOW)]
    parent = QWidget()
    crisis = office.read(incidents.current)

    def rooms() -> Iterator[tuple[str, Callable[[], Any]]]:
        for name, make in ROOMS.items():
            yield name, lambda make=make: make(host)
        yield "rules", lambda: RulesDialog(parent, host)
        yield "evidence", lambda: EvidenceDialog(parent, host)
        if crisis is not None:
            yield "crisis", lambda: IncidentDialog(parent, host, crisis.id)

    found: dict[str, Any] = {}
    for name, make in rooms():
        bridge.asked = []
        room = make()
        room.resize(1264, 850)
        room.show()
        _settle(app, bridge)
        asked = bridge.asked
        room.hide()
        room.deleteLater()
        tidying.settle()
        found[name] = _time(office.store, asked)
        print(f"{name}: {found[name]}", file=sys.stderr, flush=True)
    office.close()
    print(json.dumps(found), flush=True)


def _absence(now: datetime) -> tuple[datetime, datetime]:
    """A weekend, from which somebody comes back."""
    return now - timedelta(hours=62), now - timedelta(minutes=1)


def _settle(app: Any, bridge: Any) -> None:
    """Until nothing was asked, or waited for, for a while."""
    rest = time.monotonic() + REST_MS / 1000
    while time.monotonic() < rest:
        app.processEvents()
        if not bridge.idle:
            rest = time.monotonic() + REST_MS / 1000
        time.sleep(0.002)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
