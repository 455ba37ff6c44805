"""How late the window is while feeds come in and the user scrolls."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks import feeds
from tests.benchmarks.starting import surroundings


def measure(workspace: Path, count: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "copy.cmdesk"
        shutil.copy(workspace, copy)
        for feed in range(count):
            feeds.write(folder, feed)
        with feeds.served(folder):
            command = [sys.executable, "-m", "tests.benchmarks.driven", "stalls", str(copy), str(count)]
            told = subprocess.run(
                command, env=surroundings(name), capture_output=True, text=True, timeout=900, check=False
            )
    lines = [line for line in told.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(told.stderr[-2000:])
    figures = json.loads(lines[-1])
    return {f"lateness, {name} (ms)": f"p99 {late['p99']}, max {late['max']}" for name, late in figures.items()}
