"""One turn of a talk, in a process of its own that may be killed at any moment; started by test_long_talk.py.

It loads everything once and forks a child for each line it reads: what to wait for, what to answer, in which
workspace. A child ends by itself only when its answer is known to be out.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cmdesk.domain.outbox import State
from cmdesk.engine import poller, pool, reading, sender, watching  # noqa: F401  (loaded before the forks)
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.networks import BY_NAME, http, mastodon  # noqa: F401
from cmdesk.store import Store, conversations, drafts, outbox
from tests.e2e.victim import Here, say

PATIENCE = 60.0  # seconds: snac hands posts on from a queue that it looks at in its own time


class Secret:
    """The token of the one account there is."""

    def __init__(self, token: str) -> None:
        self._token = token

    def get(self, name: str) -> dict[str, str]:
        return {"token": self._token}

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        return True

    def forget(self, name: str) -> None:
        raise AssertionError("nobody asked for that")

    def lasts(self) -> bool:
        return True


class Turn:
    def __init__(self, asked: Mapping[str, Any]) -> None:
        self.asked = asked
        self.now = lambda: datetime.now(UTC) + timedelta(seconds=asked["ahead"])
        self.engine = Engine(Store(Path(asked["workspace"])))
        self.engine.start()
        self.desk = Desk(self.engine, Secret(asked["token"]), self.now)
        self.desk.undo_seconds = 0

    def run(self) -> None:
        self.engine.do(self._take()).result()

    async def _take(self) -> None:
        await self.desk.start(standing=False, online=not self.asked["offline"])
        say("begun")
        if self.asked["offline"]:
            await asyncio.sleep(0.2)
            await self.desk.go_online(True)
        until = time.monotonic() + PATIENCE
        while not await self._is_out():
            assert time.monotonic() < until, f"never heard {self.asked['hear']!r}"
            # Whatever is unsure is looked up as it will be a minute later: the next turn comes with a later clock.
            await self.desk.sync(account_id=1)
            await self._answer()
            await self.desk.sender.step()
            await self.desk.sender.finish()
            await asyncio.sleep(0.1)
        say("out")

    async def _is_out(self) -> bool:
        rows = await self.engine.read(outbox.rows)
        return any(row.text == self.asked["say"] and row.state is State.SENT for row in rows)

    async def _answer(self) -> None:
        rows = await self.engine.read(outbox.rows)
        if any(row.text == self.asked["say"] and row.state is not State.CANCELLED for row in rows):
            return
        if not self.asked["hear"]:
            draft = await self.engine.write(drafts.start, self.asked["say"], [1], self.now())
            await self.desk.send_draft(draft)
            return
        talks = await self.engine.read(conversations.page, conversations.View(state=None))
        for talk in talks:
            if self.asked["hear"] in talk.snippet and not talk.last_mine:
                await self.desk.reply(talk.id, self.asked["say"])


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            pool.Pool = Here  # type: ignore[assignment,misc]
            Turn(asked).run()
            os._exit(0)
        say("child", child)
        say("over", os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main()
