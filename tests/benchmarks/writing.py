"""Somebody types 120 words a minute into a draft: what each key costs, and how long text waits to be kept.

Ten keys come a second. What is counted is the processor's time of the window's thread, and on the wall the longest time
in which something that was typed was not in the file.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

WORDS = "Nos bûches de Noël sont prêtes à réserver, praliné, poire ou marron, jusqu’au 21 décembre au fournil. "
KEYS = 300
PER_SECOND = 120 * 5 / 60  # a word is five letters


def measure() -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.benchmarks.writing"]
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    told = subprocess.run(command, env=around, capture_output=True, text=True, timeout=300, check=False)
    lines = [line for line in told.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(told.stderr[-2000:])
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def main() -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from cmdesk.app.tidying import Tidying
    from cmdesk.store import drafts
    from cmdesk.ui import theme
    from cmdesk.ui.words import speak
    from tests.benchmarks.planning import Turns
    from tests.conftest import Clock
    from tests.ui.panels.drafts.test_panel import begin
    from tests.ui.room import Room

    app = QApplication([])
    tidying = Tidying()  # as in the program
    theme.apply(app, "light", 1.0, still=True)
    speak(app, "fr")
    with tempfile.TemporaryDirectory() as folder:
        room = Room(Path(folder) / "w.cmdesk", Clock())
        for network in ("mastodon", "bluesky"):
            room.account(network, f"@{network}")
        panel = begin(room)
        room.settle(1000)
        tidying.settle()
        area, editor = panel.editor.writing.area, panel.editor
        number = editor.draft.id
        turns, spent, waited = Turns(), 0.0, 0.0
        unsaved: float | None = None
        turns.take()
        begun = time.monotonic()
        for key in range(KEYS):
            before = time.thread_time()
            area.insert(WORDS[key % len(WORDS)])
            QApplication.processEvents()
            spent += time.thread_time() - before
            while time.monotonic() < begun + (key + 1) / PER_SECOND:
                QTest.qWait(5)
                if not editor.keeper.is_busy():
                    unsaved = None
                elif unsaved is None:
                    unsaved = time.monotonic()
                else:
                    waited = max(waited, time.monotonic() - unsaved)
        longest = turns.take()
        room.until(lambda: not editor.keeper.is_busy())
        kept = room.office.read(drafts.one, number).text
        room.close()
    print(
        json.dumps(
            {
                "letters typed and kept": f"{len(kept)} of {KEYS}",
                "a key (ms of processor)": round(spent / KEYS * 1000, 2),
                "longest turn of the loop while typing (ms of processor)": longest,
                "longest time with something typed and not in the file (ms)": round(waited * 1000),
            }
        ),
        flush=True,
    )


if __name__ == "__main__":
    main()
