"""kill -9 at a hundred random moments of syncing, writing and sending, and a look at what is left after each."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from cmdesk.domain.outbox import FINISHED, State
from cmdesk.domain.sources import NewSource
from cmdesk.networks.mastodon import Mastodon
from cmdesk.store import Store, drafts, outbox_rows, sources
from tests.e2e.town import Town
from tests.fakes import Office
from tests.programs import ROOT
from tests.waiting import wait_for

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="NOT TESTED: this system cannot fork")
KILLS = 100
MOST_KILLS = 300  # for as long as they have not hit what they are meant to hit
FEEDS = 5
WITH_WORKERS = 10  # each so-manieth life parses in worker processes, and is given the time to start them
# What a worker says whose program was killed before it had told the worker what to do.
ORPHANED = re.compile(
    r'Traceback \(most recent call last\):\n  File "<string>", line 1, in <module>\n'
    r"(?:  .*\n)+EOFError: Ran out of input\n"
)
STEP = timedelta(seconds=70)  # between two lives, so that what is unsure can be looked up twice


@dataclass
class Life:
    """What one child said before it died."""

    began: dict[str, int] = field(default_factory=dict)  # how many deliveries it found in each state, once recovered
    typed: str = ""
    queued: list[str] = field(default_factory=list)
    new: int = 0


class Victims:
    """Children of one process that has everything loaded, one after the other."""

    def __init__(self, workspace: Path) -> None:
        self.mark = uuid.uuid4().hex
        self.complaints = workspace.with_name("complaints.txt")
        with self.complaints.open("w") as complaints:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.e2e.victim", workspace],
                cwd=ROOT,
                env=os.environ | {"PYTHONPATH": str(ROOT), "CMDESK_MARK": self.mark},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
            )

    def live(self, number: int, ahead: timedelta, span: float, parsing: str) -> Life:
        """Let one live until it has begun and then for a time: `span` times what it took to begin."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{number} {ahead.total_seconds()} {parsing} {span}\n")
        self.process.stdin.flush()
        life = Life()
        for line in self.process.stdout:
            what, _, value = line.partition(" ")
            told: Any = json.loads(value)
            match what:
                case "begun":
                    life.began = told
                case "typed":
                    life.typed = told
                case "queued":
                    life.queued.append(told)
                case "synced":
                    life.new += told
                case "over":
                    assert os.WTERMSIG(told) == signal.SIGALRM, f"life {number} ended by itself: {told}"
                    return life
        raise AssertionError("the process of the children ended")

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()

    def left(self) -> list[int]:
        """Processes that belong to these and are still there."""
        found = []
        for entry in Path("/proc").glob("[0-9]*/environ"):
            try:
                if self.mark.encode() in entry.read_bytes():
                    found.append(int(entry.parent.name))
            except OSError:
                pass  # it ended meanwhile
        return found


@pytest.fixture
def town() -> Iterator[Town]:
    with Town(FEEDS, seed=7).open() as made:
        yield made


@pytest.fixture
def workspace(tmp_path: Path, town: Town) -> Path:
    """A workspace with an account, five sources and one draft."""
    office = Office(tmp_path / "essai.cmdesk", town.now, networks={"mastodon": Mastodon()})
    office.do(office.desk.connect("mastodon", {"server": town.address, "token": "x"}))
    office.do(office.desk.trust(town.address))
    office.do(office.desk.add_sources([NewSource(f"{town.address}{paper}") for paper in town.papers], fetch=False))
    assert office.write(drafts.start, "", [1], town.now()) == 1
    office.close()
    return tmp_path / "essai.cmdesk"


@pytest.mark.timeout(900)
def test_a_hundred_kills(town, workspace):
    seed = int(os.environ.get("CMDESK_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
    print(f"CMDESK_SEED={seed}")
    chance = random.Random(seed)
    victims = Victims(workspace)
    queued: list[str] = []
    seen: Counter[str] = Counter()
    try:
        for number in range(MOST_KILLS):
            if number >= KILLS and enough(seen):
                break
            for paper in chance.sample(sorted(town.papers), 2):
                town.print_more(paper, chance.choice([1, 2, 2, 130, 180]))
            for count in range(chance.randrange(3)):
                town.somebody_writes(f"Question {number}-{count} : ouvert ?")
            town.ahead += STEP
            real = number % WITH_WORKERS == WITH_WORKERS - 1
            span = chance.uniform(6, 30) if real else chance.uniform(0, 30)
            life = victims.live(number, town.ahead, span, "pool" if real else "here")
            assert str(State.SENDING) not in life.began
            queued += life.queued
            look(workspace, life, queued, seen)
            assert max(town.published().values(), default=1) == 1
    finally:
        victims.end()
    assert "Traceback" not in ORPHANED.sub("", victims.complaints.read_text())
    # The kills hit what they were meant to hit.
    print(f"found at the kills: {dict(seen)}")
    assert enough(seen)
    if Path("/proc/self/environ").exists():
        wait_for(lambda: not victims.left())  # no worker outlives its program
    finish(town, workspace, queued)


def enough(seen: Counter[str]) -> bool:
    return seen["while sending"] >= 3 and seen["while a feed came in"] >= 3 and seen["typed"] >= KILLS // 2


def look(workspace: Path, life: Life, queued: list[str], seen: Counter[str]) -> None:
    """The file opens at once, is whole, and has everything that was told to be in it."""
    store = Store(workspace)
    try:
        assert store.integrity() == []
        with store.read() as db:
            rows = {row.text: row for row in outbox_rows.rows(db, None, 10_000)}
            assert set(queued) <= set(rows)
            assert len(rows) == db.execute(text("SELECT count(*) FROM delivery")).scalar()
            states = Counter(row.state for row in rows.values())
            # Missed: what waited for ten minutes of these fast ones.
            assert set(states) <= {State.QUEUED, State.SENDING, State.UNSURE, State.SENT, State.MISSED}
            assert states[State.SENDING] <= 1
            seen["while sending"] += states[State.SENDING]
            if life.typed:
                seen["typed"] += 1
                kept = drafts.one(db, 1).text
                # What was said to be kept is there, and perhaps the letter that was being kept.
                assert kept.startswith(life.typed)
                assert len(kept) <= len(life.typed) + 1
            doubles = "SELECT count(*) - count(DISTINCT coalesce(source_id, -account_id) || ' ' || remote_id) FROM item"
            assert db.execute(text(doubles)).scalar() == 0
            counted = db.execute(text("SELECT source_id, count(*) FROM item WHERE source_id > 0 GROUP BY 1"))
            held = {source: count for source, count in counted}
            for row in sources.rows(db):
                assert row.items == held.get(row.id, 0)
            known = db.execute(text("SELECT id, etag FROM source")).all()
            seen["came in"] += life.new > 0
            seen["while a feed came in"] += sum(held.get(row.id, 0) > int(row.etag.strip('"') or 0) for row in known)
            # What the next fetch tells the server to be known is really here.
            assert all(held.get(row.id, 0) >= int(row.etag.strip('"') or 0) for row in known)
    finally:
        store.close()


def finish(town: Town, workspace: Path, queued: list[str]) -> None:
    """A last life in peace: everything comes in once, everything goes out once."""
    office = Office(workspace, town.now, networks={"mastodon": Mastodon()})
    office.secrets.kept |= {row[0]: {"token": "x"} for row in office.read(secret_names)}
    try:
        for _ in range(20 + len(queued)):  # each sends something, or waits for room
            town.ahead += STEP
            office.do(send_all(office), 120)
            rows = office.read(outbox_rows.rows, None, 10_000)
            if all(row.state in FINISHED for row in rows):
                break
            for row in rows:
                if row.state is State.MISSED:
                    office.do(office.desk.decide(row.id, "again"))
            # On a fast machine they wrote more than the network takes in three hours: the rest waits for room.
            if waits := [row.not_before for row in rows if row.state is State.QUEUED and row.not_before is not None]:
                town.ahead += max(min(waits) - town.now(), timedelta())
        assert {row.state for row in rows} == {State.SENT}, [row for row in rows if row.state is not State.SENT][:3]
        assert {row.text for row in rows} >= set(queued)
        assert town.published() == Counter({row.text: 1 for row in rows})
        for _ in range(10):  # on a busy machine a feed may not come in time
            office.do(office.desk.sync(), 120)
            places = office.read(sources.rows)
            if all(row.trouble is None for row in places):
                break
        counts = {row.address.removeprefix(town.address): row.items for row in places}
        assert counts == town.papers, [row.trouble for row in places]
        theirs, ours = office.read(messages)
        assert theirs == Counter({each["status"]["text"]: 1 for each in town.mentions})
        assert ours == town.published()
        assert office.store.integrity() == []
    finally:
        office.close()


async def send_all(office: Office) -> None:
    """Send and look up whatever is due now."""
    while True:
        await office.desk.sender.step()
        if not office.desk.sender._busy:
            return
        await office.desk.sender.finish()


def secret_names(db: Any) -> list[Any]:
    return list(db.execute(text("SELECT secret_name FROM account")))


def messages(db: Any) -> tuple[Counter[str], Counter[str]]:
    """What people wrote to us, and what we wrote, as it is kept."""
    rows = db.execute(text("SELECT mine, excerpt FROM item WHERE account_id > 0")).all()
    return Counter(row.excerpt for row in rows if not row.mine), Counter(row.excerpt for row in rows if row.mine)
