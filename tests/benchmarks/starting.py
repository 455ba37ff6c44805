"""How long the program takes from its start to a painted, filled window, and what memory it holds then."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any


def measure(workspace: Path, times: int = 7) -> dict[str, Any]:
    spans, memory = [], 0
    _once(workspace)  # compiles what was not yet
    for _ in range(times):
        spent, held = _once(workspace)
        spans.append(spent)
        memory = max(memory, held)
    spans.sort()
    return {
        "start to a filled window: best / median (s)": f"{spans[0]:.2f} / {spans[len(spans) // 2]:.2f}",
        "memory then (MB, PSS)": memory // 1024,
    }


def surroundings(home: str) -> dict[str, str]:
    """A home of its own, so that no setting of the user's is read or written; it shows the inbox first."""
    settings = Path(home) / "cmdesk" / "settings.json"
    settings.parent.mkdir(exist_ok=True)
    settings.write_text('{"first_panel": "inbox"}')
    return dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=home, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home)


def _once(workspace: Path) -> tuple[float, int]:
    with tempfile.TemporaryDirectory() as home:
        begun = time.perf_counter()
        command = [sys.executable, "-m", "tests.benchmarks.driven", "start", str(workspace)]
        process = subprocess.Popen(command, env=surroundings(home), stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        process.stdout.readline()
        spent = time.perf_counter() - begun
        time.sleep(2)  # for the engine to be up
        held = _pss(process.pid)
        process.terminate()
        process.wait()
    return spent, held


def _pss(process: int) -> int:
    """Kilobytes; 0 where the system does not tell."""
    rollup = Path(f"/proc/{process}/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:"))
