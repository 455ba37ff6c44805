"""A disk that is full while feeds come in: it is said in plain words, nothing is damaged, and room is all it takes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text

from cmdesk.store import Store, sources
from tests.programs import ROOT
from tests.servers.feeds import feed

ITEMS = 1500  # of each feed: 2 MB once they are stored
FEEDS = ("ouest", "nord", "sud")
FULL, LIMIT = "The disk is full", "The disk gives or takes no more"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def addresses(tmp_path: Path) -> Iterator[list[str]]:
    """Feeds on a server, each with more to keep than the disk takes."""
    www = tmp_path / "www"
    www.mkdir()
    for name in FEEDS:
        told = feed(ITEMS, title=name).replace("breve-", f"{name}-").replace("Dépêche", "Dépêche " + "pain " * 150)
        (www / f"{name}.xml").write_text(told, encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(www)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield [f"http://127.0.0.1:{server.server_port}/{name}.xml" for name in FEEDS]
    server.shutdown()
    server.server_close()


# A workspace, how Python is started to work on it, what makes room, and what is said for the want of it.
Disk = tuple[Path, list[str], Callable[[], None], str]
LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, resource.RLIM_INFINITY))
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


@contextmanager
def file_limit(tmp_path: Path) -> Iterator[Disk]:
    """The system lets no file of the program grow beyond this."""
    pytest.importorskip("resource")
    python = [sys.executable, "-c", LIMITED]
    yield tmp_path / "essai.cmdesk", python, partial(python.__delitem__, slice(1, None)), LIMIT


@contextmanager
def small_disk(tmp_path: Path) -> Iterator[Disk]:
    """A real file system that is really full; later it grows."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("NOT TESTED: only root may mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=7m", "tmpfs", disk], capture_output=True, text=True)
    if mount.returncode:
        pytest.skip(f"NOT TESTED: this system lets nobody mount a small disk: {mount.stderr.strip()}")
    try:
        yield (
            disk / "essai.cmdesk",
            [sys.executable],
            lambda: subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True, capture_output=True),
            FULL,
        )
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("disk", [file_limit, small_disk], ids=["a limit on files", "a small disk"])
def test_a_disk_that_fills_up_while_feeds_come_in(disk, tmp_path, addresses):
    with disk(tmp_path) as (workspace, python, make_room, words):

        def cmdesk(*arguments: str) -> subprocess.CompletedProcess[str]:
            return subprocess.run(
                [*python, "-m", "cmdesk", *arguments[:1], "--workspace", workspace, *arguments[1:]],
                cwd=ROOT, capture_output=True, text=True, timeout=120,
            )  # fmt: skip

        assert cmdesk("add", addresses[0].replace("ouest", "nowhere")).returncode == 1  # makes the workspace
        for command in (("add", *addresses), ("sync",)):
            told = cmdesk(*command)
            assert told.returncode == 1
            assert words in told.stderr
            assert str(workspace) in told.stderr
            assert "Traceback" not in told.stderr

        kept = look(workspace, whole=False)
        assert sum(kept.values()) < ITEMS * len(FEEDS)
        told = cmdesk("items", "--limit", "5")
        assert (told.returncode, told.stderr) == (0, "")

        make_room()
        assert cmdesk("add", *addresses).returncode == 0
        told = cmdesk("sync")
        assert (told.returncode, "Traceback" in told.stderr) == (0, False)
        assert look(workspace, whole=True) == dict.fromkeys(FEEDS, ITEMS)


def look(workspace: Path, *, whole: bool) -> dict[str, int]:
    """How many items of each source there are, in a file without a fault and without doubles."""
    store = Store(workspace, owned=whole)  # with less room than it needs it would not open for writing
    try:
        assert store.integrity() == []
        with store.read() as db:
            assert db.execute(text("SELECT count(*) - count(DISTINCT remote_id) FROM item")).scalar() == 0
            rows = [row for row in sources.rows(db) if "nowhere" not in row.address]
            counted = db.execute(text("SELECT source_id, count(*) FROM item GROUP BY 1"))
            assert {row.id: row.items for row in rows if row.items} == {source: count for source, count in counted}
            return {Path(row.address).stem: row.items for row in rows}
    finally:
        store.close()
