"""What others take for the same feeds, where they are installed: newsboat, liferea, the `reader` library."""

import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.benchmarks import feeds

Pass = Callable[[], float]
DISPLAY = ":97"
PICTURE = "Xvfb_screen0"  # the file in which the screen keeps what it shows
PATIENCE = 120.0


def measure(folder: Path, count: int) -> dict[str, Any]:
    """Three passes of each: the first, one with nothing new, one with 5 % changed; of liferea the first only."""
    figures: dict[str, Any] = {}
    for version, (name, make) in enumerate(_peers(folder, count), 2):
        try:
            refresh = make()
            figures[f"{name}, first refresh (s)"] = refresh()
            if name == "liferea":  # started again it does not always answer to a key that a program presses
                continue
            figures[f"{name}, nothing new (s)"] = refresh()
            feeds.change(folder, count, version)
            figures[f"{name}, 5 % changed (s)"] = refresh()
        except (RuntimeError, subprocess.SubprocessError) as error:
            figures[f"{name} broke off"] = f"{type(error).__name__}: {str(error)[-200:]}"
    return figures


def _peers(folder: Path, count: int) -> Iterator[tuple[str, Callable[[], Pass]]]:
    if newsboat := shutil.which("newsboat"):
        yield "newsboat", lambda: _newsboat(newsboat, folder / "newsboat", count)
    if all(map(shutil.which, ("liferea", "Xvfb", "xdotool", "dbus-run-session"))):
        with screen(folder):
            yield "liferea", lambda: _liferea(folder, count)
    if python := os.environ.get("READER_PYTHON"):  # an environment of its own that has the library
        yield "reader", lambda: _reader(python, folder / "reader", count)


def _timed(command: list[Any]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return round(time.perf_counter() - begun, 2)


def _newsboat(newsboat: str, home: Path, count: int) -> Pass:
    home.mkdir()
    (home / "urls").write_text("\n".join(feeds.addresses(count)))
    (home / "config").write_text("reload-threads 8\nmax-items 0\n")
    return lambda: _timed(
        [newsboat, "-q", "-C", home / "config", "-u", home / "urls", "-c", home / "cache.db", "-x", "reload"]
    )


def _reader(python: str, home: Path, count: int) -> Pass:
    home.mkdir()
    add = "import sys, reader; r = reader.make_reader(sys.argv[1]); [r.add_feed(a) for a in sys.argv[2:]]"
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([python, "-c", add, home / "db", *feeds.addresses(count)], check=True, env=alone, cwd=home)
    # Else it leaves alone what it asked within the hour.
    update = [python, "-m", "reader", "--db", home / "db", "update", "--no-scheduled", "--workers", "10"]
    return lambda: _timed(update)


@contextmanager
def screen(folder: Path) -> Iterator[None]:
    """A screen in memory, whose picture is in `folder`."""
    command = ["Xvfb", DISPLAY, "-screen", "0", "1200x900x24", "-fbdir", str(folder)]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def _liferea(folder: Path, count: int) -> Pass:
    home, surroundings = liferea_home(folder, count)
    return lambda: one_liferea(folder, home, surroundings, count)


def liferea_home(folder: Path, count: int) -> tuple[Path, dict[str, str]]:
    """A home in which it knows the feeds and fetches nothing when it starts, and what it is to be started with."""
    home = folder / "liferea"
    (home / "config" / "liferea").mkdir(parents=True)
    outlines = "".join(
        f'<outline title="{n}" text="{n}" type="{kind}" id="id{n:06d}" updateInterval="-1" xmlUrl="{address}"/>'
        for n, address in enumerate(feeds.addresses(count))
        for kind in ["atom" if feeds.is_atom(n) else "rss"]
    )
    (home / "config" / "liferea" / "feedlist.opml").write_text(
        f'<?xml version="1.0"?><opml version="1.0"><head><title>L</title></head><body>{outlines}</body></opml>'
    )
    keys = home / "config" / "glib-2.0" / "settings"
    keys.mkdir(parents=True)
    (keys / "keyfile").write_text("[net/sf/liferea]\nstartup-feed-action=1\n")
    home.chmod(0o700)
    surroundings = dict(
        os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"), XDG_DATA_HOME=str(home / "data"),
        XDG_CACHE_HOME=str(home / "cache"), XDG_RUNTIME_DIR=str(home), DISPLAY=DISPLAY, GSETTINGS_BACKEND="keyfile",
        NO_AT_BRIDGE="1", WEBKIT_DISABLE_COMPOSITING_MODE="1", GIO_USE_NETWORK_MONITOR="base", LANG="C.UTF-8",
    )  # fmt: skip
    return home, surroundings


def one_liferea(folder: Path, home: Path, surroundings: dict[str, str], count: int) -> float:
    """Its own "update all", asked for by its key; it has ended when every feed was asked and its items stay."""
    process = subprocess.Popen(
        ["dbus-run-session", "--", "liferea", "--disable-plugins"],
        env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Liferea"]
        found = subprocess.run(search, env=surroundings, capture_output=True, text=True, timeout=60, check=True)
        time.sleep(4)  # for it to have nothing more to do
        before, begun = feeds.asked(folder), 0.0
        for window in found.stdout.split() * 3:
            key = ["xdotool", "windowfocus", window, "key", "ctrl+u"]
            begun = time.perf_counter()
            subprocess.run(key, env=surroundings, capture_output=True, timeout=20, check=False)
            time.sleep(1.5)
            if feeds.asked(folder) > before:
                break
        ended, last = begun, (-1, -1)
        while time.perf_counter() - begun < PATIENCE:
            time.sleep(0.1)
            state = feeds.asked(folder), _items_of(home / "data" / "liferea" / "liferea.db")
            if state != last:
                ended, last = time.perf_counter(), state
            elif state[0] - before >= count and time.perf_counter() - ended > 4:
                return round(ended - begun, 2)
        raise RuntimeError(f"liferea asked for {feeds.asked(folder) - before} of {count} feeds")
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def _items_of(file: Path) -> int:
    try:
        db = sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=1)
        found = int(db.execute("SELECT count(*) FROM items").fetchone()[0])
        db.close()
    except sqlite3.Error:
        return -1
    return found
