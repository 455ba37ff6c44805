import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk import Desk
from cmdesk.store import claiming, conversations, ruling, spam, triage
from tests.fakes import Office


def test_the_desk_works_by_itself_once_it_stands(tmp_path):
    """Nobody calls it: what arrives comes in, what is answered goes out."""
    from datetime import UTC, datetime

    office = Office(tmp_path / "essai.cmdesk", lambda: datetime.now(UTC), standing=True)
    try:
        office.network.arrives("Ouvert ?", office.now())
        office.connect()
        found = _until(lambda: office.read(conversations.page, conversations.View()))
        office.do(office.desk.reply(found[0].id, "Oui"))
        _until(lambda: office.network.published)
    finally:
        office.close()


def _until(ready, seconds=30.0):
    async def wait():
        async with asyncio.timeout(seconds):
            while not (found := await asyncio.to_thread(ready)):
                await asyncio.sleep(0.02)
            return found

    return asyncio.run(wait())


def test_a_start_that_fails_is_told_to_whoever_waits_for_it(office, monkeypatch):
    def full(*_):
        raise Problem("disk-full", path="here")

    monkeypatch.setattr(claiming, "recover", full)
    other = Desk(office.engine, office.secrets, office.now)
    with pytest.raises(Problem, match="disk-full"):
        office.do(other.start())
    with pytest.raises(Problem, match="disk-full"):
        office.do(other.sync())
    office.do(other.stop())


def test_the_desk_is_there_before_what_talks_to_the_outside_is_loaded():
    """The window waits for it, and those libraries take as long to load as everything else together."""
    slow = ("aiohttp", "feedparser", "nh3", "imap_tools", "selectolax", "keyring")
    told = f"import sys, cmdesk.engine.desk; print([name for name in {slow} if name in sys.modules])"
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", told], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_one_step_of_the_clock_that_fails_keeps_no_other_from_being_done(office, monkeypatch, caplog):
    office.connect()
    office.network.arrives("Ouvert ?", office.now())
    office.do(office.desk.sync())
    done = []

    def broken(*_):
        done.append("broken")
        raise RuntimeError("a bug")

    monkeypatch.setattr(triage, "wake", broken)
    monkeypatch.setattr(spam, "catch_up", broken)
    monkeypatch.setattr(ruling, "tick", lambda *_: done.append("rules") or Topic.NONE)
    with pytest.raises(RuntimeError, match="a bug"):
        office.do(office.desk.tick())
    assert done == ["broken", "broken", "rules"]
    assert "the clock met another failure" in caplog.text  # the first is told by who keeps it running
