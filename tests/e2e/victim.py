"""A program that syncs, writes and sends until it is killed, and another one as soon as it is asked for.

Started by test_kill.py. It loads everything once and forks a child for each line it reads: a number, how far its clock
is ahead, how it parses ("here", or "pool" as the real program does), and how soon it dies once it has begun, in times
of what it took to begin. What the child did is written out line by line, each once it is certain.
"""

import asyncio
import json
import os
import random
import signal
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

# Loaded before the forks: a child that had to would die too late, when all has come in.
from cmdesk.engine import (  # noqa: F401
    grammar,
    judging,
    looks,
    poller,
    pool,
    reading,
    receptions,
    renewing,
    sender,
    watching,
)
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.networks import BY_NAME, feed, http, mastodon  # noqa: F401
from cmdesk.store import Store, drafts, outbox_rows


class Token:
    """The only secret there is."""

    def get(self, name: str) -> dict[str, str]:
        return {"token": "x"}

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        return True

    def forget(self, name: str) -> None:
        raise AssertionError("nobody asked for that")

    def lasts(self) -> bool:
        return True


class Here:
    """Parses in this process, where a fork could not start workers quickly enough."""

    async def __call__(self, function: Any, *arguments: Any) -> Any:
        return await asyncio.to_thread(function, *arguments)

    def stop(self) -> None:
        """Nothing was started."""


def say(what: str, value: object = "") -> None:
    os.write(1, f"{what} {json.dumps(value)}\n".encode())


def die_in(seconds: float) -> None:
    """Have the kernel end this process after that time, as abruptly as kill -9 does.

    Nobody else does it: who was told a number of a process too late, or once it had ended, would kill another.
    """
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 1e-6))


class Life:
    def __init__(self, workspace: Path, number: int, ahead: float, span: float) -> None:
        self.number, self.span = number, span
        self.forked = time.monotonic()
        self.now = lambda: datetime.now(UTC) + timedelta(seconds=ahead)
        self.engine = Engine(Store(workspace))
        self.engine.start()
        self.desk = Desk(self.engine, Token(), self.now)
        self.desk.undo_seconds = 0

    def run(self) -> None:
        self.engine.do(self._live()).result()

    async def _live(self) -> None:
        await self.desk.start(standing=False)
        waiting = await self.engine.read(outbox_rows.waiting)
        say("begun", {str(state): count for state, count in waiting.items()})
        die_in(self.span * (time.monotonic() - self.forked))  # on a busy machine all takes longer
        self.engine.keep_running(self.desk.sender.run, "sender")
        self.engine.keep_running(self.desk.poller.index, "index")
        async with asyncio.TaskGroup() as group:
            group.create_task(self._sync(None))
            group.create_task(self._sync(account_id=1))
            group.create_task(self._type())
            group.create_task(self._send())

    async def _sync(self, account_id: int | None) -> None:
        while True:
            added = await self.desk.sync(account_id=account_id)
            say("synced", added.new)
            await asyncio.sleep(0.02)

    async def _type(self) -> None:
        text = f"{self.number} : "
        while True:
            text += random.choice("éà œ«»abc🥖")
            await self.engine.write(drafts.save, 1, text, self.now())
            say("typed", text)
            await asyncio.sleep(0.015)

    async def _send(self) -> None:
        for count in range(1000):
            text = f"Annonce {self.number}-{count} du jour"
            draft = await self.engine.write(drafts.start, text, [1], self.now())
            await self.desk.send_draft(draft)
            say("queued", text)
            await asyncio.sleep(random.random() * 0.3)


def main(workspace: Path) -> None:
    for line in sys.stdin:
        number, ahead, parsing, span = line.split()
        child = os.fork()
        if child == 0:
            random.seed(int(number))
            if parsing == "here":
                pool.Pool = Here  # type: ignore[assignment,misc]
            Life(workspace, int(number), float(ahead), float(span)).run()
            os._exit(1)
        say("over", os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
