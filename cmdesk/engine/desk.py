"""What a person can ask of the program, whoever passes it on: the window or the command line.

Everything here runs in the engine's thread. What costs time to import is imported when the desk starts, so that the
window is there first.
"""

import asyncio
import logging
import uuid
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.items import Added
from cmdesk.domain.journal import Contact
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.engine.progress import Progress
from cmdesk.language import links
from cmdesk.store import accounts, conversations, drafts, journal, outbox, queries, settings, sources

log = logging.getLogger(__name__)
UNDO_SECONDS = 10


class SecretStore(Protocol):
    """Where credentials are kept; each call may block."""

    def get(self, name: str) -> dict[str, str]: ...
    def keep(self, name: str, secret: Mapping[str, str]) -> bool: ...
    def forget(self, name: str) -> None: ...


@dataclass(frozen=True)
class Listeners:
    """Called from the engine's thread."""

    on_progress: Callable[[Progress], None] = lambda _: None
    on_messages: Callable[[tuple[int, ...]], None] = lambda _: None  # conversations that somebody just wrote in


class Desk:
    """Built once by app or cli, started in the engine.

    `networks` and `http` make what talks to the outside, where it is not the real one: a test's, or the demo's.
    """

    def __init__(
        self,
        engine: Engine,
        secrets: SecretStore,
        now: Callable[[], datetime],
        listeners: Listeners = Listeners(),
        networks: Callable[[], Mapping[str, Any]] | None = None,
        http: Callable[..., Any] | None = None,
    ) -> None:
        self.engine = engine
        self.undo_seconds = UNDO_SECONDS
        self._secrets = secrets
        self._now = now
        self._listeners = listeners
        self._load_networks = networks
        self._make_http = http
        self._ready = asyncio.Event()
        self._private_hosts: set[str] = set()
        self._contacts: list[Contact] = []
        self._syncs: set[asyncio.Task[Any]] = set()

    # -- life ---------------------------------------------------------------------------------------------------

    async def start(self, *, standing: bool = True, online: bool = True) -> None:
        """Build what talks to the outside; `standing`: also poll, read and send until the engine stops."""
        from cmdesk.engine.poller import Poller
        from cmdesk.engine.pool import Pool
        from cmdesk.engine.reading import AccountReader
        from cmdesk.engine.sender import Sender
        from cmdesk.engine.watching import Watching
        from cmdesk.networks import BY_NAME
        from cmdesk.networks.base import Tools
        from cmdesk.networks.http import Http

        self._private_hosts |= set(await self.engine.read(settings.read, "private hosts", []))
        self.networks = dict(self._load_networks()) if self._load_networks is not None else dict(BY_NAME)
        self._pool = Pool()
        make = self._make_http or Http
        self.http = make(self._now, self._contacts.append, allow_private=self._private_hosts.__contains__)
        self.http.offline = not online
        self.tools = Tools(http=self.http, now=self._now, parse=self._pool)
        watching = Watching(self.engine)
        tell = self._listeners
        self.poller = Poller(self.engine, watching, self.tools, tell.on_progress, self._tell_mentions)
        self.reader = AccountReader(
            self.engine, watching, self.tools, self.networks, self.open_account, tell.on_progress, tell.on_messages
        )
        self.sender = Sender(self.engine, self.tools, self.networks, self.open_account)
        await self.sender.recover()
        if standing:
            self.engine.keep_running(self.poller.run, "poller")
            self.engine.keep_running(self.poller.index, "index")
            self.engine.keep_running(self.reader.run, "accounts")
            self.engine.keep_running(self.sender.run, "sender")
            self.engine.keep_running(self._every_half_minute, "clock")
            # Behind the window's back: the first address that is typed must not wait for it.
            self.engine.keep_running(partial(asyncio.to_thread, links.get_ready), "links")
        self._ready.set()

    async def stop(self) -> None:
        """Finish what is being sent, then close what talks to the outside."""
        if not self._ready.is_set():
            return
        self.http.offline = True
        try:
            async with asyncio.timeout(8):
                await self.sender.finish()
        except TimeoutError:
            log.warning("stopped while something was being sent; it will be looked up at the next start")
        for task in self._syncs:
            task.cancel()
        try:
            await self._keep_journal()
        except Problem as problem:
            log.warning("the last contacts are not in the journal: %s", problem)
        await self.http.close()
        await asyncio.to_thread(self._pool.stop)

    async def ready(self) -> None:
        await self._ready.wait()

    async def _every_half_minute(self) -> None:
        while True:
            await self.engine.write(conversations.wake, self._now())
            await self._keep_journal()
            await asyncio.sleep(30)

    async def _keep_journal(self) -> None:
        contacts = self._contacts[:]
        del self._contacts[: len(contacts)]
        if contacts:
            await self.engine.write(journal.add, contacts)
            await self.engine.write(journal.forget, self._now())

    # -- online and offline -------------------------------------------------------------------------------------

    async def go_online(self, online: bool) -> None:
        """Work offline, or come back: what became due meanwhile is shown before it goes."""
        await self.ready()
        self.http.offline = not online
        if online:
            self.sender.forget_the_time()
        self.reader.hint()

    # -- watchlist ----------------------------------------------------------------------------------------------

    async def look(self, typed: str) -> Any:
        """What is at an address that a person typed: networks.page.Found. Raises Problem."""
        from cmdesk.networks import page

        await self.ready()
        await self._trust(typed)
        return await page.look(typed, self.tools)

    async def _trust(self, typed: str) -> None:
        """A person typed this host: it may be a private one. A feed that names one is another matter."""
        from urllib.parse import urlsplit

        host = (urlsplit(typed if "://" in typed else f"//{typed}").hostname or "").lower()
        if host and host not in self._private_hosts:
            self._private_hosts.add(host)
            if _may_be_private(host):
                kept = sorted(known for known in self._private_hosts if _may_be_private(known))
                await self.engine.write(settings.keep, "private hosts", kept)

    async def add_sources(self, new: Sequence[NewSource], *, fetch: bool = True) -> tuple[tuple[int, ...], int]:
        """Watch these; the ids of the new ones, and how many were known before. Their first fetch goes on behind."""
        await self.ready()
        made, known = await self.engine.write(sources.add, new, self._now())
        if fetch and made:
            wanted = [found for i in made if (found := await self.engine.read(sources.one, i)) is not None]
            self._behind(self.poller.sync([one for one in wanted if one.kind != "file"]))
        return made, len(known)

    async def add_file(self, path: Path) -> tuple[int, Added]:
        """Watch a feed in a file on this computer: its id, and what was new in it. Raises Problem."""
        from cmdesk.networks import feed

        await self.ready()
        address = path.resolve().as_uri()
        body = await asyncio.to_thread(feed.read_file, path)
        parsed = await self.tools.parse(feed.parse, body, "", address)
        new = NewSource(address=address, title=parsed.title or path.stem, site=parsed.site, kind="file")
        made, known = await self.engine.write(sources.add, [new], self._now())
        source_id = (made or known)[0]
        source = await self.engine.read(sources.one, source_id)
        return source_id, await self.poller.keep_feed(source, parsed) if source is not None else Added()

    async def read_list(self, path: Path) -> Any:
        """What a list of subscriptions in a file holds: networks.opml.Opml. Raises Problem."""
        from cmdesk.networks import feed, opml

        await self.ready()
        body = await asyncio.to_thread(feed.read_file, path)
        return await self.tools.parse(opml.read, body)

    async def write_list(self, path: Path, title: str) -> int:
        """Write the sources as a list that other programs read; how many. Raises Problem."""
        from cmdesk.networks import opml

        known = [row for row in await self.engine.read(sources.rows) if row.kind != "file"]
        listed = [NewSource(row.address, row.title, row.folder, row.site, row.kind) for row in known]
        text = opml.write(listed, title, self._now())
        try:
            await asyncio.to_thread(path.write_bytes, text)
        except OSError as error:
            raise Problem("export-failed", path=str(path), details=error.strerror or "") from error
        return len(listed)

    async def sync(self, source_id: int | None = None, account_id: int | None = None) -> Added:
        """Fetch everything now, or one source or account. Raises asyncio.CancelledError after `cancel_sync`."""
        await self.ready()
        task = asyncio.get_running_loop().create_task(self._sync(source_id, account_id))
        self._syncs.add(task)
        task.add_done_callback(self._syncs.discard)
        return await task

    async def _sync(self, source_id: int | None, account_id: int | None) -> Added:
        total = Added()
        if account_id is None:
            wanted = await self.engine.read(sources.every)
            if source_id is not None:
                wanted = [source for source in wanted if source.id == source_id]
            total += await self.poller.sync(wanted)
        if source_id is None:
            rows = await self.engine.read(accounts.every)
            total += await self.reader.sync([row for row in rows if account_id in (None, row.id)])
        await self._keep_journal()
        return total

    def _tell_mentions(self, conversation_ids: tuple[int, ...]) -> None:
        """Tell of those that a query with a notification found; the others wait in the inbox."""

        async def tell() -> None:
            loud = await self.engine.read(queries.loud, conversation_ids)
            if loud:
                self._listeners.on_messages(loud)

        self._behind(tell())

    async def cancel_sync(self) -> None:
        """Stop fetching; what came in stays."""
        for task in self._syncs:
            task.cancel()

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

    async def add_query(self, name: str, expression: str, notify: bool = True) -> tuple[int, int]:
        """Keep a query and find what it matches in what is stored: its id and how many. Raises Problem, BadQuery."""
        made: int = await self.engine.write(queries.keep, name, expression, self._now(), notify)
        return made, await self._find_mentions(made)

    async def change_query(self, query_id: int, name: str, expression: str) -> int:
        """Rewrite a query and find its mentions anew: how many. Raises Problem, BadQuery."""
        await self.engine.write(queries.change, query_id, name=name, expression=expression)
        return await self._find_mentions(query_id)

    async def _find_mentions(self, query_id: int) -> int:
        await self.poller.index_all()
        total = 0
        before: int | None = None
        while True:
            found, before = await self.engine.write(queries.find_some, query_id, before, self._now())
            total += int(found)
            if before is None:
                return total

    async def image(self, address: str) -> bytes:
        """A remote image that the reader of an item asked for. Raises Problem."""
        await self.ready()
        answer = await self.http.get(address, purpose="image", limit_bytes=8_000_000, timeout=20.0)
        return bytes(answer.body) if answer.status == 200 else b""

    # -- accounts -----------------------------------------------------------------------------------------------

    async def connect(self, network: str, answers: Mapping[str, str]) -> tuple[int, bool]:
        """Connect an account from the answers of its form: its id, and whether the keyring keeps its secret."""
        await self.ready()
        for name in ("server", "imap_host", "smtp_host"):
            if answers.get(name):
                await self._trust(answers[name])
        return await self.keep_account(await self.networks[network].connect(answers, self.tools))

    async def forms(self) -> tuple[Any, ...]:
        """The networks an account can be connected on: connecting.NetworkForm."""
        from cmdesk.engine import connecting

        await self.ready()
        return connecting.forms(self.networks)

    async def mail_hint(self, address: str) -> Any:
        """What is known of a mailbox from its address: connecting.MailHint."""
        from cmdesk.engine import connecting

        return connecting.mail_hint(address)

    async def sign_in(self, network: str, server: str, page: str, show: Callable[[str], None]) -> tuple[int, bool]:
        """Sign in with the browser; cancel it to close the door. `show` is called from the engine's thread."""
        from cmdesk.engine import connecting

        await self.ready()
        await self._trust(server)
        chosen: Any = self.networks[network]
        return await self.keep_account(await connecting.sign_in(chosen, server, self.tools, page, show))

    async def begin_sign_in(self, network: str, server: str) -> Any:
        """The same where the person will paste a code; what comes back has an `authorize_url`, and finishes it."""
        await self.ready()
        await self._trust(server)
        chosen: Any = self.networks[network]
        return await chosen.begin(server, self.tools)

    async def finish_sign_in(self, network: str, under_way: Any, code: str) -> tuple[int, bool]:
        chosen: Any = self.networks[network]
        return await self.keep_account(await chosen.finish(under_way, code, self.tools))

    async def keep_account(self, connected: Any) -> tuple[int, bool]:
        """Keep an account that answered; also the end of a sign-in in the browser."""
        name = f"{connected.account.network}:{connected.account.name}"
        kept = await asyncio.to_thread(self._secrets.keep, name, connected.secret)
        made: int = await self.engine.write(accounts.add, connected.account, name, self._now())
        await self.engine.write(outbox.miss, self._now(), made)
        self.reader.hint()
        self.sender.wake()
        return made, kept

    async def remove_account(self, account_id: int) -> None:
        """Forget the secret and stop reading; what was said stays, what waited to leave is taken back."""
        row = await self.engine.read(accounts.one, account_id)
        if row is not None:
            await asyncio.to_thread(self._secrets.forget, row.secret_name)
            await self.engine.write(outbox.take_back_from, account_id, self._now())
            await self.engine.write(accounts.remove, account_id, self._now())

    async def open_account(self, row: AccountRow) -> Any:
        """An account with its secret, for one call of its connector."""
        from cmdesk.networks.base import Account, SignInNeeded, TryLater

        try:
            secret = await asyncio.to_thread(self._secrets.get, row.secret_name)
        except Problem as problem:
            # Before a byte left: it can be tried again once the keyring is open.
            raise TryLater(problem.trouble.code, None, **problem.trouble.data) from problem
        network = self.networks.get(row.network)
        if not secret and network is not None and network.fields:
            raise SignInNeeded("secret-missing", account=row.name)
        return Account(row.id, row.network, row.name, row.settings, secret, row.rules)

    # -- writing ------------------------------------------------------------------------------------------------

    async def reply(self, conversation_id: int, text: str) -> int:
        """Queue an answer, to leave when the undo window closes; the delivery's id."""
        now = self._now()
        made: int = await self.engine.write(
            outbox.reply,
            conversation_id,
            text,
            uuid.uuid4().hex,
            now,
            not_before=now + timedelta(seconds=self.undo_seconds),
        )
        self._wake_sender()
        return made

    async def send_draft(self, draft_id: int, due: datetime | None = None) -> tuple[int, ...]:
        """Queue a draft for its accounts, at once (after the undo window) or at a time; the deliveries' ids."""
        now = self._now()
        found = await self.engine.read(drafts.one, draft_id)
        keys = {chosen.account_id: uuid.uuid4().hex for chosen in found.variants} if found is not None else {}
        soon = now + timedelta(seconds=self.undo_seconds)
        not_before = max(due, soon) if due is not None else soon
        made: tuple[int, ...] = await self.engine.write(
            drafts.send, draft_id, keys, now, due=due, not_before=not_before
        )
        self._wake_sender()
        return made

    def plan(self, account: AccountRow, text: str, reply_to: str = "") -> Any:
        """What would be sent and what stands against it: networks.base.Plan, None before the networks are known.

        Pure and quick: it may be called from any thread, at each key.
        """
        network = self.networks.get(account.network) if self._ready.is_set() else None
        if network is None or not hasattr(network, "plan"):
            return None
        from cmdesk.networks.base import Account

        return network.plan(
            Account(account.id, account.network, account.name, account.settings, {}, account.rules), text, reply_to
        )

    async def take_back(self, delivery_id: int) -> str | None:
        """Undo a send: the text is back where it was written; None when it has left already."""
        text: str | None = await self.engine.write(outbox.take_back, delivery_id, self._now())
        return text

    async def take_draft_back(self, draft_id: int) -> int:
        taken: int = await self.engine.write(drafts.take_back, draft_id, self._now())
        return taken

    async def decide(self, delivery_id: int, decision: str) -> None:
        """A person says of a waiting delivery: "sent", "again" or "cancel". BadMove when it waits for nothing."""
        await self.engine.write(outbox.decide, delivery_id, decision, self._now())
        self._wake_sender()

    def _wake_sender(self) -> None:
        if self._ready.is_set():
            self.sender.wake()


def _may_be_private(host: str) -> bool:
    """Worth remembering as typed by a person: an address in figures, or a name of a local network."""
    return (
        host.replace(".", "").isdigit() or ":" in host or "." not in host or host.endswith((".local", ".lan", ".home"))
    )
