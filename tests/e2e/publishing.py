"""Publications through a bad line by a program that is killed again and again, and what is really there afterwards."""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import text

from cmdesk.domain.outbox import FINISHED, OutboxRow, State
from cmdesk.engine import pool
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.store import Store, drafts, media, outbox_rows
from tests.e2e.publisher import Kept
from tests.e2e.victim import Here
from tests.networks import images
from tests.programs import ROOT
from tests.servers.faults import Fate, LossyProxy

LIVES = 600
STEP = 67.0  # seconds between two lives, so that what is unsure can be looked up twice
BAD = (Fate.LOSE_REQUEST, Fate.LOSE_ANSWER, Fate.CUT_ANSWER, Fate.SLOW, Fate.BUSY, Fate.PORTAL)
GOOD_AFTER = 0.75  # of the lives: it gets better in the end


@dataclass(frozen=True)
class There:
    """One thing that is really on a server: its mark, the mark of what it answers, where it is."""

    mark: str
    parent: str
    link: str


@dataclass
class Tally:
    """What happened, and how it ended."""

    posts: int = 0
    parts: int = 0
    pictures: int = 0
    lives: int = 0
    killed_while_sending: int = 0
    fates: Counter[str] = field(default_factory=Counter)
    decided: int = 0  # by a person, where a look-up could not tell
    doubles: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)  # parts of a thread that answer something else

    def line(self, name: str) -> str:
        faults = ", ".join(f"{self.fates[fate.value]} {fate.value}" for fate in BAD)
        ends = f"{len(self.doubles)} | {len(self.lost)} | {len(self.wrong)} | {len(self.astray)}"
        kills = f"{self.lives} ({self.killed_while_sending} while sending)"
        return f"| {name} | {self.posts} | {self.parts} | {self.pictures} | {kills} | {faults} | {ends} |"


class BadWeather:
    """A proxy in a thread of its own, and chance."""

    def __init__(self, server_port: int, seed: int) -> None:
        self.chance, self.bad, self.fates = random.Random(seed), False, Counter[str]()
        self._proxy = LossyProxy(server_port, self._fate)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def _fate(self, method: str, path: str) -> Fate:
        if not self.bad or self.chance.random() < (0.55 if method == "POST" else 0.85):
            return Fate.PASS
        fate = self.chance.choice(BAD)
        self.fates[fate.value] += 1
        return fate

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._proxy.__aenter__(), self._loop).result(60)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._proxy.__aexit__(None, None, None), self._loop).result(60)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(20)
        self._loop.close()

    @property
    def address(self) -> str:
        return self._proxy.address


class Publishing:
    """One account on one server, behind the bad line."""

    def __init__(self, folder: Path, network: str, answers: Mapping[str, str], seed: int) -> None:
        self.workspace = folder / "essai.cmdesk"
        self.network, self.answers, self.seed = network, answers, seed
        self.tally = Tally()

    def write(self, posts: int, pictures: bool, behind: str) -> None:
        """Posts, every third with a picture, every fourth a thread of three, every tenth with a first comment."""
        store = Store(self.workspace)
        engine = Engine(store)
        engine.start()
        pooled, pool.Pool = pool.Pool, Here  # type: ignore[assignment,misc]
        try:
            desk = Desk(engine, Kept(self.workspace.with_name("secrets.json")), lambda: datetime.now(UTC))
            desk.undo_seconds = 3600  # nothing leaves before all is written
            engine.do(self._write(engine, desk, posts, pictures, behind)).result(300)
        finally:
            pool.Pool = pooled  # type: ignore[misc]
            engine.stop()
            store.close()

    async def _write(self, engine: Engine, desk: Desk, posts: int, pictures: bool, behind: str) -> None:
        await desk.start(standing=False)
        account = (await desk.connect(self.network, self.answers))[0]
        for number in range(posts):
            parts = 3 if number % 4 == 0 else 1
            texts = [f"Essai [{number}-{part}] : « à 1,{part:02} € »" for part in range(parts)]
            draft = await engine.write(drafts.start, "\n///\n".join(texts), [account], datetime.now(UTC))
            if number % 10 == 3:
                comment = {"first_comment": f"Commentaire [{number}-{parts}]"}
                await engine.write(media.choose, draft, comment, datetime.now(UTC))
                parts += 1
            if pictures and number % 3 == 0:
                await desk.attach(draft, images.jpeg(), f"pain-{number}.jpg")
                self.tally.pictures += 1
            await desk.send_draft(draft)
            self.tally.posts += 1
            self.tally.parts += parts
        await engine.write(_lead_through, self.answers["server"], behind)
        await desk.http.close()

    def rows(self) -> list[OutboxRow]:
        store = Store(self.workspace)
        try:
            assert store.integrity() == []
            with store.read() as db:
                return list(outbox_rows.rows(db, None, 100_000))
        finally:
            store.close()

    def suffer(self, weather: BadWeather, there: Callable[[], list[There]]) -> None:
        """Live and die until everything has left, or it is certain that it never will."""
        chance = random.Random(self.seed + 1)
        complaints = self.workspace.with_name("complaints.txt")
        with complaints.open("w") as told, _children(self.workspace, told) as children:
            ahead, decisions = 4000.0, dict[str, list[str]]()
            for number in range(LIVES):
                weather.bad = number < LIVES * GOOD_AFTER
                ahead += STEP
                span = chance.uniform(0.02, 1.6)
                finished = _life(children, {"ahead": ahead, "span": span, "decisions": decisions})
                self.tally.lives += 1
                rows = self.rows()
                self.tally.killed_while_sending += sum(row.state is State.SENDING for row in rows)
                if finished or all(row.state in FINISHED for row in rows):
                    break
                decisions = self._decide(rows, there)
        self.tally.fates = weather.fates
        assert "Traceback" not in complaints.read_text(), complaints.read_text()[-3000:]

    def _decide(self, rows: list[OutboxRow], there: Callable[[], list[There]]) -> dict[str, list[str]]:
        """A person looks at the page of the account, where a look-up could not tell."""
        asked = [row for row in rows if row.state is State.UNSURE and self._gave_up(row.id)]
        if not asked:
            return {}
        self.tally.decided += len(asked)
        seen = {one.mark: one.link for one in there()}
        return {
            str(row.id): ["sent", seen[mark_of(row.text)]] if mark_of(row.text) in seen else ["again", ""]
            for row in asked
        }

    def _gave_up(self, delivery: int) -> bool:
        store = Store(self.workspace)
        try:
            with store.read() as db:
                return (
                    db.execute(text("SELECT look_after FROM delivery WHERE id = :id"), {"id": delivery}).scalar()
                    is None
                )
        finally:
            store.close()

    def judge(self, there: list[There]) -> Tally:
        """Compare what is said to be out with what is out."""
        rows, counted = self.rows(), Counter(one.mark for one in there)
        links = {one.mark: one for one in there}
        self.tally.doubles = [mark for mark, count in counted.items() if count > 1]
        for row in rows:
            mark = mark_of(row.text)
            if row.state is State.SENT and not counted[mark]:
                self.tally.lost.append(mark)
            if (row.state is State.SENT) != bool(counted[mark]) or row.state not in FINISHED:
                self.tally.wrong.append(f"{mark} {row.state}")
            number, _, place = mark.partition("-")
            if row.place and mark in links and links[mark].parent != f"{number}-{int(place) - 1}":
                self.tally.astray.append(f"{mark} below {links[mark].parent or 'nothing'}")
        return self.tally


def mark_of(said: str) -> str:
    """The mark of one of our texts: "12-0"."""
    return said.partition("[")[2].partition("]")[0]


def _lead_through(db: Any, server: str, address: str) -> None:
    """From now on the account is reached through the bad line, whatever it knows of its server."""
    lead = "UPDATE account SET settings = json_set(replace(settings, :server, :address), '$.server', :address)"
    db.execute(text(lead), {"server": server, "address": address})


class _children:  # noqa: N801  (a context, used once)
    def __init__(self, workspace: Path, complaints: Any) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.publisher", workspace],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )

    def __enter__(self) -> "subprocess.Popen[str]":
        return self._process

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


def _life(children: "subprocess.Popen[str]", told: Mapping[str, Any]) -> bool:
    """One life; whether it said that all is out."""
    assert children.stdin is not None
    assert children.stdout is not None
    children.stdin.write(json.dumps(told) + "\n")
    children.stdin.flush()
    finished = False
    for line in children.stdout:
        what, _, value = line.partition(" ")
        finished = finished or what == "finished"
        if what == "over":
            assert os.WTERMSIG(int(json.loads(value))) == signal.SIGALRM, f"it ended by itself: {value}"
            return finished
    raise AssertionError("the process of the children ended")
