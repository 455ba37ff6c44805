"""Opens a workspace for a command: to look at, or with everything that works on it."""

import contextlib
from argparse import Namespace
from collections.abc import Coroutine, Iterator
from concurrent.futures import TimeoutError as NotYet
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cmdesk import log, paths
from cmdesk.cli.voice import Voice
from cmdesk.store import Store

if TYPE_CHECKING:
    from cmdesk.engine.desk import SecretStore
    from cmdesk.secrets import Secrets

T = TypeVar("T")
PATIENCE = 12.0  # seconds for what is under way to end


def now() -> datetime:
    return datetime.now(UTC)


def workspace(asked: Namespace) -> Path:
    """The file that was named, or the usual one, whose folder is made."""
    if asked.workspace is not None:
        return Path(asked.workspace)
    usual = paths.default_workspace()
    usual.parent.mkdir(parents=True, exist_ok=True)
    return usual


@contextlib.contextmanager
def looking(asked: Namespace) -> Iterator[Store]:
    """For reading only; it may be open in a window at the same time."""
    store = Store(workspace(asked), owned=False)
    try:
        yield store
    finally:
        store.close()


class Workshop:
    """A desk that works on one workspace, and waits for what it is asked."""

    def __init__(self, store: Store, voice: Voice, secrets: "SecretStore") -> None:
        # Here and not above: commands that only read need neither.
        from cmdesk.engine.desk import Desk, Listeners
        from cmdesk.engine.engine import Engine

        self.store = store
        self.engine = Engine(store)
        self.desk = Desk(
            self.engine,
            secrets,
            now,
            Listeners(lambda step: voice.progress(step.done, step.total, step.what)),
        )
        self.desk.undo_seconds = 0  # whoever typed a whole command meant it

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for some work; Ctrl+C reaches us on every system, because nothing waits for long."""
        future = self.engine.do(work)
        while True:
            try:
                return future.result(0.25)
            except NotYet:
                if future.done():
                    raise  # its own time-out, not ours
            except BaseException:
                future.cancel()
                raise

    def ask(self, query: Any, *args: Any) -> Any:
        return self.engine.ask(query, *args).result()

    def write(self, action: Any, *args: Any, **details: Any) -> Any:
        return self.do(self.engine.write(action, *args, **details))

    async def send(self) -> None:
        """Let everything that is due leave, and wait until it has."""
        await self.desk.sender.step()
        await self.desk.sender.finish()


def _secrets_of(store: Store) -> "Secrets":
    from cmdesk.secrets import Scope, Secrets

    return Secrets(scope=lambda: Scope(**vars(store.identity())))


@contextlib.contextmanager
def desk_to_read(asked: Namespace, voice: Voice) -> Iterator[Workshop]:
    """With a desk that writes and fetches nothing; the workspace may be open in a window at the same time."""
    with looking(asked) as store:
        shop = Workshop(store, voice, _secrets_of(store))
        shop.engine.start()
        try:
            yield shop
        finally:
            shop.engine.stop()


@contextlib.contextmanager
def working(asked: Namespace, voice: Voice) -> Iterator[Workshop]:
    """With everything that writes, fetches and sends; a window must not have the workspace open."""
    from asyncio import CancelledError

    store = Store(workspace(asked))
    diary = log.start(paths.log_file())
    shop = Workshop(store, voice, _secrets_of(store))
    shop.engine.start()
    try:
        shop.do(shop.desk.start(standing=False))
        yield shop
        shop.do(shop.desk.poller.index_all())
        shop.do(shop.desk.poller.tidy_index())
    finally:
        with contextlib.suppress(CancelledError):
            shop.engine.do(shop.desk.stop()).result(PATIENCE)
        shop.engine.stop()
        store.close()
        log.stop(diary)
