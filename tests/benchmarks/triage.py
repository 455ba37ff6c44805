"""Triage by keyboard: real key events of a display server, on a window over many conversations.

`python -m tests.benchmarks.triage WORKSPACE` inside a display types what a person types; `measure` gives it a display
of its own (Xvfb) and takes the figures. xdotool is what presses the keys.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.starting import surroundings

PAUSE_MS = 120  # between two keys: a quick person
# Fifty conversations: done, starred, marked as spam, left unread.
KEYS = ["e"] * 20 + ["s", "j"] * 10 + ["exclam"] * 10 + ["u", "j"] * 10


def measure(workspace: Path) -> dict[str, Any]:
    if not (shutil.which("xvfb-run") and shutil.which("xdotool")):
        return {"triage by keyboard": "NOT MEASURED: xvfb-run and xdotool are needed"}
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / "copy.cmdesk"
        shutil.copy(workspace, copy)
        display = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
        command = [*display, sys.executable, "-m", "tests.benchmarks.triage", str(copy)]
        around = surroundings(home) | {"QT_QPA_PLATFORM": "xcb"}
        told = subprocess.run(command, env=around, capture_output=True, text=True, timeout=300, check=False)
    lines = [line for line in told.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(told.stderr[-2000:])
    found = json.loads(lines[-1])
    return {
        "50 conversations triaged by keyboard": f"{found['moved']} done or spam, {found['keys']} keys",
        "key to painted list: p50 / p99 / max (ms)": "{p50} / {p99} / {max}".format(**found["painted"]),
        "longest stall meanwhile (ms)": found["stall"],
    }


def main(workspace: str) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.driven", "triage", workspace, str(len(KEYS))]
    driven = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert driven.stdout is not None
    if driven.stdout.readline().strip() != "ready":
        sys.exit(driven.wait() or 1)
    subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "cmdesk", "windowfocus"], check=True)
    time.sleep(0.5)
    for key in KEYS:
        subprocess.run(["xdotool", "key", key], check=True)
        time.sleep(PAUSE_MS / 1000)
    print(driven.stdout.read(), flush=True)
    driven.wait(30)


if __name__ == "__main__":
    main(sys.argv[1])
