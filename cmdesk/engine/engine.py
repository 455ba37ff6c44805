"""The background half of cmdesk: one thread, one asyncio loop, no Qt."""

import asyncio
import logging
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.courtesy import Courtesy
from cmdesk.store import Store, state_changes

log = logging.getLogger(__name__)
T = TypeVar("T")


class Engine:
    """Run writes, reads and network work away from the UI thread.

    `start`, `stop`, `do`, `ask` and `listen` may be called from any thread.
    Listeners are called from the engine's thread.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Callable[[Topic], None]] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(2, "reader")
        self._standing: set[asyncio.Task[Any]] = set()
        self._gate, self._closed, self._stopped = threading.Lock(), False, False
        self._writes: set[asyncio.Task[Any]] = set()
        self.rest = 20.0  # seconds before standing work that failed begins anew
        self._on_trouble: Callable[[Problem], None] = lambda _: None
        self._told: Trouble | None = None
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.courtesy = Courtesy()
        store.before_each = self.courtesy.give_way

    @property
    def workspace(self) -> Path:
        """The file that all is kept in."""
        return self._store.path

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Let all that was asked to be written be written, cancel what else runs, and end the threads."""
        with self._gate:
            self._closed = True
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self._finish_writes(), self._loop).result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self._writer.shutdown()
        self._stopped = True
        self._readers.shutdown()

    def listen(self, listener: Callable[[Topic], None]) -> None:
        """Be told, after each write, what it touched."""
        self._listeners.append(listener)

    def complain_to(self, listener: Callable[[Problem], None]) -> None:
        """Have what stops the standing work told, each trouble once; from the engine's thread."""
        self._on_trouble = listener

    def do(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine in the engine. After the end it is refused with Problem("workspace-closed"), never lost."""
        with self._gate:  # what is taken before the end begins is begun before it
            if not self._closed:
                return asyncio.run_coroutine_threadsafe(work, self._loop)
        log.error("asked for after the end: %s", getattr(work, "__qualname__", work))
        work.close()
        refused: Future[T] = Future()
        refused.set_exception(Problem("workspace-closed"))
        return refused

    def ask(self, query: Callable[..., T], *args: Any) -> Future[T]:
        """Run a query from cmdesk.store on a reader thread."""
        if self._stopped:  # a list that is still on the screen asks for its next page: nobody answers any more
            nobody: Future[T] = Future()
            nobody.cancel()
            return nobody
        return self._readers.submit(self._read, query, *args)

    def keep_running(self, work: Callable[[], Coroutine[Any, Any, None]], name: str) -> None:
        """Run work for as long as the engine does, anew after a failure; only from the engine's thread."""
        task = self._loop.create_task(self._run_anew(work, name), name=name)
        self._standing.add(task)
        task.add_done_callback(self._standing.discard)

    async def read(self, query: Callable[..., T], *args: Any) -> T:
        """The same as `ask`, for a coroutine of the engine."""
        return await self._loop.run_in_executor(self._readers, self._read, query, *args)

    async def write(self, action: Callable[..., Any], *args: Any, **details: Any) -> Any:
        """Run an action from cmdesk.store as one transaction, tell who listens, and return its value."""

        return await self._begin(action, args, details, durable=False)

    async def write_durably(self, action: Callable[..., Any], *args: Any, **details: Any) -> Any:
        """The same, on the disk before it returns: for what must be known even after a power cut."""
        return await self._begin(action, args, details, durable=True)

    async def _begin(
        self, action: Callable[..., Any], args: tuple[Any, ...], details: dict[str, Any], *, durable: bool
    ) -> Any:
        def run() -> Any:
            self.courtesy.give_way()
            with _Carried(), self._store.write(durable=durable) as db:
                result = action(db, *args, **details)
                state_changes.stamp(db, self.now())
                return result

        # Shielded: a transaction that has begun is told to the listeners even when who asked for it is cancelled.
        task = self._loop.create_task(self._written(run))
        self._writes.add(task)
        task.add_done_callback(self._writes.discard)
        return await asyncio.shield(task)

    async def _finish_writes(self) -> None:
        # What a window asks for as it closes was asked before this, and so it has begun.
        if self._writes:
            await asyncio.wait(self._writes)

    async def learn(self) -> None:
        """Let the store look again at how large its tables are; between two writes."""
        await self._loop.run_in_executor(self._writer, self._store.learn)

    async def _written(self, run: Callable[[], Any]) -> Any:
        result = await self._loop.run_in_executor(self._writer, run)
        topic, value = (result.topic, result.value) if isinstance(result, Outcome) else (result, result)
        if isinstance(topic, Topic) and topic:
            for listener in self._listeners:
                listener(topic)
        return value

    def _read(self, query: Callable[..., T], *args: Any) -> T:
        self.courtesy.give_way()
        with _Carried(), self._store.read() as db:
            return query(db, *args)

    async def _run_anew(self, work: Callable[[], Coroutine[Any, Any, None]], name: str) -> None:
        while True:
            try:
                return await work()
            except Problem as problem:  # a full disk, a file that another program holds: it may pass
                log.warning("%s rests: %s", name, problem)
                if problem.trouble != self._told:
                    self._told = problem.trouble
                    self._on_trouble(problem)
            except Exception:  # a bug must not end it for good
                log.exception("%s broke", name)
            await asyncio.sleep(self.rest)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()


class _Carried:
    """No future of asyncio carries a StopIteration: who waits, and the end of the program, would wait for ever."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, StopIteration):
            raise RuntimeError("something that should be there is not") from error
