"""One turn of a talk, in a process of its own that may be killed at any moment; started by test_long_talk.py.

It loads everything once and forks a child for each line it reads: what to wait for, what to answer, in which
workspace, and how soon to die. A child ends by itself only when its answer is known to be out, or when only a person
can say whether it is.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.engine import pool, reading, sender, watching  # noqa: F401  (loaded before the forks)
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.networks import BY_NAME, http, mail  # noqa: F401
from cmdesk.store import Store, conversations, outbox_rows
from tests.e2e.victim import Here, die_in, say

PATIENCE = 60.0  # seconds for the other's message to come


class Password:
    """The only secret there is."""

    def __init__(self, password: str) -> None:
        self._password = password

    def get(self, name: str) -> dict[str, str]:
        return {"password": self._password}

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        return True

    def forget(self, name: str) -> None:
        raise AssertionError("nobody asked for that")

    def lasts(self) -> bool:
        return True


class Turn:
    def __init__(self, asked: Mapping[str, Any]) -> None:
        self.asked = asked
        self.engine = Engine(Store(Path(asked["workspace"])))
        self.engine.start()
        self.desk = Desk(self.engine, Password(asked["password"]), lambda: datetime.now(UTC))
        self.desk.undo_seconds = 0

    def run(self) -> None:
        self.engine.do(self._take()).result()

    async def _take(self) -> None:
        await self.desk.start(standing=False, online=not self.asked["offline"])
        if self.asked["dies"] is not None:
            die_in(self.asked["dies"])
        if self.asked["offline"]:
            await asyncio.sleep(0.2)
            await self.desk.go_online(True)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            row = await self._answer_row()
            if row is not None and row.state is State.SENT:
                say("out")
                return
            if row is not None and row.state is State.UNSURE:
                say("unsure", row.id)
                return
            await self.desk.sync(account_id=1)
            if row is None:
                await self._answer()
            await self.desk.sender.step()
            await self.desk.sender.finish()
            await asyncio.sleep(0.05)
        raise AssertionError(f"never heard {self.asked['hear']!r}")

    async def _answer_row(self) -> OutboxRow | None:
        rows = await self.engine.read(outbox_rows.rows)
        return next((row for row in rows if row.text == self.asked["say"] and row.state is not State.CANCELLED), None)

    async def _answer(self) -> None:
        for talk in await self.engine.read(conversations.page, conversations.View(state=None)):
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
        say("over", os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main()
