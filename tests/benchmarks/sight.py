"""From the start of a process to a window that looks as it stays, as a screen sees it.

cmdesk and, where it is there, liferea: both in turn on one screen in memory (Xvfb), each with its own session bus and
as many items. The picture is read from the file in which the screen keeps it, which costs neither of them anything.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks import feeds, peers
from tests.benchmarks.starting import surroundings

NEEDED = ("Xvfb", "dbus-run-session")
WATCHED = 5.0  # seconds, after which nothing moves any more
ALIKE = 0.98  # of the pixels: a cursor may blink, a clock may go on
LINE = 4096  # bytes that are compared at once


def measure(workspace: Path, items: int, times: int = 5) -> dict[str, Any]:
    """`items` are in `workspace`; the peer gets as many, 20,000 at most."""
    if not all(map(shutil.which, NEEDED)):
        return {"not measured": "it needs Xvfb and dbus-run-session"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = {"cmdesk": ([sys.executable, "-m", "cmdesk", "--workspace", str(workspace)], _quiet(folder))}
        with peers.screen(folder):
            if shutil.which("liferea") and shutil.which("xdotool"):
                with suppress(RuntimeError, subprocess.SubprocessError):  # it does not always answer to its key
                    around = _filled_liferea(folder, min(items, 20_000) // 35)
                    programs["liferea"] = ["liferea", "--disable-plugins"], around
            spans: dict[str, list[float]] = {each: [] for each in programs}
            for turn in range(times + 1):
                for each, (command, around) in programs.items():
                    span = _once(command, around, folder)
                    if turn:  # the first reads the disk
                        spans[each].append(span)
    middle = {each: median(found) for each, found in spans.items()}
    figures = {f"{each}: best / median (s)": f"{min(found)} / {middle[each]}" for each, found in spans.items()}
    if "liferea" in middle:
        figures["cmdesk / liferea"] = f"{middle['cmdesk'] / middle['liferea']:.2f}"
    return figures


def _quiet(folder: Path) -> dict[str, str]:
    """A start of which nothing is fetched, as liferea's."""
    home = folder / "cmdesk-home"
    home.mkdir()
    around = surroundings(str(home)) | {
        "DISPLAY": peers.DISPLAY,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(home),
        "XDG_DATA_DIRS": str(home),  # no keyring is there to be started, else its prompt lies over the window
    }
    home.chmod(0o700)
    (home / "cmdesk" / "settings.json").write_text('{"first_panel": "inbox", "online": false, "tray": false}')
    return around


def _filled_liferea(folder: Path, count: int) -> dict[str, str]:
    for feed in range(count):
        feeds.write(folder, feed)
    home, around = peers.liferea_home(folder, count)
    with feeds.served(folder):
        peers.one_liferea(folder, home, around, count)
    return around


def _once(command: list[str], around: Mapping[str, str], folder: Path) -> float:
    """Seconds until the screen first looked as it did at the end."""
    seen: list[tuple[float, bytes]] = []
    begun = time.perf_counter()
    process = subprocess.Popen(
        ["dbus-run-session", "--", *command], env=dict(around), start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        while (now := time.perf_counter() - begun) < WATCHED:
            picture = (folder / peers.PICTURE).read_bytes()
            if not seen or picture != seen[-1][1]:
                seen.append((now, picture))
            time.sleep(0.01)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)
    last = seen[-1][1]
    if _alike(seen[0][1], last) >= ALIKE:
        raise RuntimeError(f"{command[0]} showed no window")
    time.sleep(0.5)  # for the screen to be empty again
    return round(next(when for when, picture in seen if _alike(picture, last) >= ALIKE), 2)


def _alike(one: bytes, other: bytes) -> float:
    pieces = range(0, len(other), LINE)
    return sum(one[at : at + LINE] == other[at : at + LINE] for at in pieces) / len(pieces)
