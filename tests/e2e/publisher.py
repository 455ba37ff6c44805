"""A program that sends what waits until it is killed, and another one as soon as it is asked for.

Started by publishing.py. It loads everything once and forks a child for each line it reads: how far its clock is ahead,
how soon it dies once it has begun, and what a person decides first.
"""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cmdesk.domain.outbox import FINISHED, State
from cmdesk.domain.troubles import Problem
from cmdesk.engine import pool
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.store import Store, outbox_rows
from tests.e2e.victim import Here, die_in, say


class Kept:
    """The secrets, in a file: a token that rotates must be there in the next life."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _read(self) -> dict[str, dict[str, str]]:
        return dict(json.loads(self._path.read_text())) if self._path.exists() else {}

    def get(self, name: str) -> dict[str, str]:
        return self._read().get(name, {})

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        unfinished = self._path.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(self._read() | {name: dict(secret)}))
        os.replace(unfinished, self._path)
        return True

    def forget(self, name: str) -> None:
        raise AssertionError("nobody asked for that")

    def lasts(self) -> bool:
        return True


def live(workspace: Path, ahead: float, span: float, decisions: Mapping[str, list[str]]) -> None:
    engine = Engine(Store(workspace))
    engine.start()
    secrets = Kept(workspace.with_name("secrets.json"))
    desk = Desk(engine, secrets, lambda: datetime.now(UTC) + timedelta(seconds=ahead))
    desk.undo_seconds = 0

    async def work() -> None:
        await desk.start(standing=False)
        for number, (decision, link) in decisions.items():
            with suppress(Problem):  # the line is bad: they say so again
                await desk.decide(int(number), decision, link)
        rows = await engine.read(outbox_rows.rows, None, 10_000, (State.MISSED, State.FAILED))
        await desk.decide_all([row.id for row in rows], "again")
        die_in(span)
        while True:
            await desk.sender.step()
            await desk.sender.finish()
            states = {row.state for row in await engine.read(outbox_rows.rows, None, 10_000)}
            if states <= set(FINISHED):
                say("finished")

    engine.do(work()).result()


def main(workspace: Path) -> None:
    for line in sys.stdin:
        told = json.loads(line)
        child = os.fork()
        if child == 0:
            pool.Pool = Here  # type: ignore[assignment,misc]
            live(workspace, told["ahead"], told["span"], told["decisions"])
            os._exit(1)
        say("over", os.waitpid(child, 0)[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
