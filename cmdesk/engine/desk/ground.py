"""What the parts of the desk stand on."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from cmdesk.domain.journal import Contact
from cmdesk.domain.signals import Signal
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.engine.progress import Progress
from cmdesk.store import journal, settings, sources

if TYPE_CHECKING:  # loaded when the desk starts
    from cmdesk.engine.grammar import Grammar
    from cmdesk.engine.looks import Looks
    from cmdesk.engine.poller import Poller
    from cmdesk.engine.reach import Reach
    from cmdesk.engine.reading import AccountReader
    from cmdesk.engine.sender import Sender
    from cmdesk.networks.base import Tools

log = logging.getLogger(__name__)
UNDO_SECONDS = 10


class SecretStore(Protocol):
    """Where credentials are kept; each call may block."""

    def get(self, name: str) -> dict[str, str]: ...
    def keep(self, name: str, secret: Mapping[str, str]) -> bool: ...
    def forget(self, name: str) -> None: ...
    def lasts(self) -> bool: ...


@dataclass(frozen=True)
class Listeners:
    """Called from the engine's thread."""

    on_progress: Callable[[Progress], None] = lambda _: None
    on_messages: Callable[[tuple[int, ...]], None] = lambda _: None  # conversations that somebody just wrote in
    on_signals: Callable[[Sequence[Signal]], None] = lambda _: None  # something unusual that is to be told
    on_reports: Callable[[tuple[int, ...]], None] = lambda _: None  # reports that were made by themselves
    on_reach: Callable[[bool], None] = lambda _: None  # nothing answers any more; something does again


NOBODY = Listeners()


class Ground:
    """The engine and what works in it; `poller` to `http` are there once the desk is ready."""

    in_crisis = False  # a file is open that is no exercise: kept by whoever opens and closes one
    poller: "Poller"
    reach: "Reach"
    looks: "Looks"
    reader: "AccountReader"
    sender: "Sender"
    tools: "Tools"
    grammar: "Grammar"
    http: Any  # cmdesk.networks.http.Http, or what stands for it in the demo

    def __init__(self, engine: Engine, secrets: SecretStore, now: Callable[[], datetime], listeners: Listeners) -> None:
        self.engine = engine
        engine.now = now
        self.networks: dict[str, Any] = {}
        self.undo_seconds = UNDO_SECONDS
        self._secrets = secrets
        self._now = now
        self._listeners = listeners
        self._ready = asyncio.Event()
        self._failure: Exception | None = None  # why the desk did not start
        self._private_hosts: set[str] = set()
        self._contacts: list[Contact] = []  # not in the journal yet
        self._syncs: set[asyncio.Task[Any]] = set()
        self._renewal_turns: dict[int, asyncio.Lock] = {}  # by account
        self._to_end: set[asyncio.Task[Any]] = set()  # under way: they end though nobody waits for them any more
        self._secret_turn = asyncio.Lock()  # what is renewed must not overwrite what a person just typed
        self._media_turn = asyncio.Lock()  # a file that is being taken in is not one that nobody needs

    async def ready(self) -> None:
        """Wait for the start; raises what made it fail."""
        await self._ready.wait()
        if self._failure is not None:
            raise self._failure

    async def trust(self, typed: str) -> None:
        """A person typed this host: it may be a private one. A feed that names one is another matter."""
        host = host_in(typed if "://" in typed else f"//{typed}")
        if host and (is_local(host) or self.http.leads_inside(host)):
            await self._trust_host(host)

    async def is_strange(self, address: str, item_id: int) -> bool:
        """Whether an address in an item is on another host than its source: a stranger chose that one."""
        return host_in(address) != host_in(await self.engine.read(sources.address_of_item, item_id))

    async def _trust_host(self, host: str) -> None:
        if host not in self._private_hosts:
            self._private_hosts.add(host)
            await self.engine.write(settings.keep, "private hosts", sorted(self._private_hosts))

    async def _keep_journal(self) -> None:
        contacts = self._contacts[:]
        del self._contacts[: len(contacts)]
        if contacts:
            try:
                await self.engine.write(journal.add, contacts)
            except Problem:  # a full disk: they are written once it has room
                self._contacts[:0] = contacts
                raise
            await self.engine.write(journal.forget, self._now())

    def _behind(self, work: Coroutine[Any, Any, Any]) -> None:
        """Let some work go on that nobody waits for; what the world refuses is for the log."""

        def ended(task: asyncio.Task[Any]) -> None:
            self._syncs.discard(task)
            error = None if task.cancelled() else task.exception()
            if isinstance(error, Problem):
                log.warning("left undone: %s", error)
            elif error is not None:
                log.error("left undone", exc_info=error)

        task = asyncio.get_running_loop().create_task(work)
        self._syncs.add(task)
        task.add_done_callback(ended)


def is_local(host: str) -> bool:
    """An address in figures, or a name of a local network."""
    return (
        host.replace(".", "").isdigit() or ":" in host or "." not in host or host.endswith((".local", ".lan", ".home"))
    )


def host_in(address: str) -> str:
    """The host of an address; "" where it has none, or is none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
