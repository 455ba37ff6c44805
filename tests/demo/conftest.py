from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cmdesk import demo
from cmdesk.engine.desk import Desk, Listeners
from cmdesk.engine.engine import Engine
from cmdesk.store import Store, accounts, conversations
from tests.conftest import Clock


class Bakery:
    """The demo at work behind its desk: nothing stands, each verb waits for its end."""

    def __init__(self, path: Path, clock: Clock, language: str) -> None:
        self.clock = clock
        self.store = Store(path)
        demo.build(self.store, clock(), language)
        self.engine = Engine(self.store)
        self.engine.start()
        self.progress: list[Any] = []
        self.messages: list[tuple[int, ...]] = []
        outside = demo.Outside(language, clock(), haste=0)
        listeners = Listeners(self.progress.append, self.messages.append)
        self.desk = Desk(self.engine, outside.secrets, clock, listeners, outside.networks, outside.http)
        self.desk.undo_seconds = 0
        self.do(self.desk.start(standing=False))

    def do(self, work: Any) -> Any:
        return self.engine.do(work).result(60)

    def read(self, query: Callable[..., Any], *args: Any) -> Any:
        return self.engine.ask(query, *args).result(30)

    def conversation_with(self, name: str) -> Any:
        rows = self.read(conversations.page, conversations.View(state=None), None, 100)
        return next(row for row in rows if row.name == name)

    def said(self, name: str) -> list[str]:
        """What stands in a thread, without notes."""
        thread = self.read(conversations.thread, self.conversation_with(name).id)
        return [entry.text for entry in thread.entries if entry.kind != "note"]

    def send(self) -> None:
        async def work() -> None:
            await self.desk.sender.step()
            await self.desk.sender.finish()

        self.do(work())

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass, then read what came."""
        self.clock.pass_(seconds=seconds)
        for account in self.read(accounts.every):
            self.do(self.desk.sync(account_id=account.id))

    def close(self) -> None:
        self.do(self.desk.stop())
        self.engine.stop()
        self.store.close()


@pytest.fixture(scope="session", params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory, language: str) -> Iterator[Store]:
    """The workspace of the demo as it was when the clock of the tests starts: for looking at."""
    made = Store(tmp_path_factory.mktemp("demo") / "demo.cmdesk")
    demo.build(made, Clock()(), language)
    yield made
    made.close()


@pytest.fixture
def bakery(tmp_path: Path, clock: Clock) -> Iterator[Bakery]:
    made = Bakery(tmp_path / "demo.cmdesk", clock, "fr")
    yield made
    made.close()
