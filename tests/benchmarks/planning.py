"""A month of 300 posts over six accounts: how long opening, turning and dragging keep the window from answering.

What is counted is the processor's time of the window's thread between two turns of its loop: on a machine that does
other things meanwhile, time on the wall says little.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

POSTS, ACCOUNTS = 300, 6
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
ZONE = "Europe/Paris"


def measure() -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.planning"]
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    told = subprocess.run(command, env=around, capture_output=True, text=True, timeout=300, check=False)
    lines = [line for line in told.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(told.stderr[-2000:])
    found: dict[str, Any] = json.loads(lines[-1])
    return {f"{what}: longest turn of the loop (ms of processor)": figure for what, figure in found.items()}


def fill(hall: Any) -> None:
    """One transaction: posts at all hours of the month, for one to three accounts each; every second one let go."""
    from cmdesk.domain.wall import settle, written
    from cmdesk.store import drafts, letting_go

    accounts = [hall.account(network, f"@{network}") for network in ("a", "b", "c", "d", "e", "f")]

    def write(db: Any) -> Any:
        for n in range(POSTS):
            chosen = [accounts[(n + k) % ACCOUNTS] for k in range(n % 3 + 1)]
            made = drafts.start(db, f"Publication {n}. Le four est chaud et la pâte est levée.", chosen, NOW).value
            planned = settle(datetime(2026, 3, 4 + n % 27, 7 + n % 14, 5 * (n % 12)), ZONE)
            topic = drafts.plan_time(db, made, written(planned), ZONE)
            if n % 2:
                keys = {account: f"{n}-{account}" for account in chosen}
                letting_go.send(db, made, keys, NOW, due=planned.utc, not_before=planned.utc)
        return topic

    hall.office.write(write)


class Turns:
    """The longest time that one turn of the loop took, since it was last asked."""

    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.longest, self._last = 0.0, time.thread_time()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now

    def take(self) -> float:
        found, self.longest = round(self.longest * 1000, 1), 0.0
        return found


def main() -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from cmdesk.app.tidying import Tidying
    from cmdesk.ui import theme
    from cmdesk.ui.panels.calendar.head import DAY, MONTH, WEEK
    from cmdesk.ui.words import speak
    from tests.conftest import Clock
    from tests.ui.panels.calendar.conftest import Hall

    app = QApplication([])
    tidying = Tidying()  # as in the program
    theme.apply(app, "light", 1.0, still=True)
    speak(app, "fr")
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall(Path(folder) / "w.cmdesk", Clock())
        fill(hall)
        drafts = hall.show()  # nobody begins with the calendar: what all rooms share is there already
        drafts.hide()
        tidying.settle()
        turns, found = Turns(), {}
        hall.settle(100)
        turns.take()
        panel = hall.show_calendar(1264, 850)
        hall.until(lambda: len(panel.chips()) > POSTS - 20)
        found["open"] = turns.take()
        panel.turn(1)
        hall.settle(400)
        panel.turn(-1)
        hall.settle(400)
        found["turn to another month and back"] = turns.take()
        for view, name in ((WEEK, "a week by the hour"), (DAY, "a day by the hour"), (MONTH, "the month again")):
            panel.show_view(view)
            hall.settle(400)
            found[name] = turns.take()
        grid = panel.grid
        key = next(chip.key for chip in grid.days.day(grid.days.index(2, 1)).chips)
        start = hall.chip(key)
        QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        for step in range(120):
            hall.move(grid.viewport(), start + QPoint(step * 5, step * 2 % 200))
            QApplication.processEvents()
        found["drag over days"] = turns.take()
        goal = hall.cell(26).center().toPoint()
        hall.move(grid.viewport(), goal)
        QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, goal)
        hall.until(lambda: hall.told)
        hall.settle(400)
        found["let go and read again"] = turns.take()
        drafts.deleteLater()
        hall.close()
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
