"""Read the streams of the accounts: what people wrote to us, and what we wrote elsewhere."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.items import Added
from cmdesk.domain.queries import Watch
from cmdesk.domain.topics import Outcome
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.ground import host_in
from cmdesk.engine.engine import Engine
from cmdesk.engine.progress import Progress
from cmdesk.engine.reach import Reach
from cmdesk.engine.watching import Watching
from cmdesk.networks.base import (
    Account,
    Coverage,
    Listens,
    Network,
    NetworkError,
    Page,
    Reads,
    Rereads,
    SignInNeeded,
    Tools,
)
from cmdesk.store import accounts, arrivals, items

log = logging.getLogger(__name__)
TICK = 5.0
LEAST_DISTANCE = timedelta(seconds=5)  # between two readings that hints ask for: hints may come in a storm
LONGEST_WAIT = timedelta(minutes=30)
MOST_PAGES = 200  # of one stream in one go; the rest at the next look


def keep_page(
    db: Any, account: AccountRow, stream: str, page: Page, now: datetime, next_try: datetime, watch: Watch
) -> Outcome:
    """The items of a page and the cursor behind them, in one transaction: nothing is skipped, nothing read twice."""
    origin = arrivals.Origin(account_id=account.id, name=account.name, network=account.network)
    outcome = arrivals.add(db, origin, page.items, now, watch)
    topic = outcome.topic | items.remove_gone(db, account.id, page.gone, now)
    accounts.keep_cursor(db, account.id, stream, cursor=page.cursor, coverage=page.coverage, now=now, next_try=next_try)
    topic |= accounts.tell_health(db, account.id, AccountHealth.OK, None, now)
    return Outcome(topic, outcome.value)


def keep_thread(db: Any, account: AccountRow, page: Page, now: datetime, watch: Watch) -> Outcome:
    """What a thread holds by now; the cursors of the streams stay where they are."""
    origin = arrivals.Origin(account_id=account.id, name=account.name, network=account.network)
    outcome = arrivals.add(db, origin, page.items, now, watch)
    return Outcome(outcome.topic | items.remove_gone(db, account.id, page.gone, now), outcome.value)


def _host_of(row: AccountRow, network: Network) -> str:
    server = str(row.settings.get("server") or row.settings.get("imap_host") or next(iter(network.reached_at), ""))
    return host_in(server if "://" in server else f"//{server}")


class AccountReader:
    """Lives in the engine's thread. `open_account` gives an account with its secret."""

    def __init__(
        self,
        engine: Engine,
        watching: Watching,
        tools: Tools,
        networks: dict[str, Network],
        open_account: Callable[[AccountRow], Any],
        on_progress: Callable[[Progress], None],
        on_messages: Callable[[tuple[int, ...]], None],
        reach: Reach | None = None,
    ) -> None:
        self._reach = reach or Reach()
        self._engine = engine
        self._watching = watching
        self._tools = tools
        self._networks = networks
        self._open = open_account
        self._on_progress = on_progress
        self._on_messages = on_messages
        self._locks: dict[int, asyncio.Lock] = {}
        self._listeners: dict[int, asyncio.Task[None]] = {}
        self._hints = asyncio.Event()
        self._wanted: set[tuple[int, str]] = set()
        self._pulling: dict[tuple[int, str], asyncio.Task[None]] = {}
        self._begun: dict[tuple[int, str], datetime] = {}  # when each stream was last read

    async def run(self) -> None:
        """Pull what is due or was hinted at, for as long as the program runs."""
        await self.check_secrets()
        while True:
            if not self._tools.http.offline:
                await self._look()
            else:
                self._listen_to(())  # a line that stays open would still tell the server that we are there
            try:
                async with asyncio.timeout(TICK):
                    await self._hints.wait()
            except TimeoutError:
                pass
            self._hints.clear()

    async def check_secrets(self) -> None:
        """Find out at once whose secret is gone, not when the account is due; one that is back is good."""
        rows = await self._engine.read(accounts.every)
        await asyncio.gather(*(self._check_secret(row) for row in rows))

    async def _check_secret(self, row: AccountRow) -> None:
        asked = self._tools.now()
        lost = row.trouble is not None and row.trouble.code == "secret-missing"
        try:
            await self._open(row)
        except SignInNeeded as error:
            await self._sign_in_needed(row, error, asked)
        except NetworkError as error:  # a keyring that is locked may be opened by the time it is wanted
            log.info("the secret of account %s: %s", row.id, error)
        else:
            if lost:
                await self._engine.write(accounts.tell_health, row.id, AccountHealth.OK, None, self._tools.now())

    async def _look(self) -> None:
        now = self._tools.now()
        rows = await self._engine.read(accounts.every)
        self._listen_to(rows)
        for row in rows:
            network = self._networks.get(row.network)
            if not isinstance(network, Reads) or row.health is AccountHealth.SIGN_IN or row.paused:
                continue
            states = await self._engine.read(accounts.streams, row.id)
            for stream in network.streams:
                state = states.get(stream)
                due = state is None or state.next_try is None or state.next_try <= now
                key = (row.id, stream)
                rested = state is not None and state.failures > 0  # it is rested from
                hinted = key in self._wanted and not rested and not self._is_fresh(key, now)
                if key not in self._pulling and (due or hinted):
                    self._wanted.discard(key)
                    self._begun[key] = now
                    # Not waited for: a slow server must not delay what another one hints at.
                    self._pulling[key] = asyncio.get_running_loop().create_task(
                        self._pull_quietly(row, network, stream)
                    )

    def _is_fresh(self, key: tuple[int, str], now: datetime) -> bool:
        """Whether a stream was read a moment ago: what hints at it stays wanted until the next tick."""
        begun = self._begun.get(key)
        return begun is not None and timedelta() <= now - begun < LEAST_DISTANCE

    async def _pull_quietly(self, row: AccountRow, network: Reads, stream: str) -> None:
        try:
            added = await self.pull(row, network, stream)
            if added.mentions:
                self._on_messages(added.mentions)
        except Problem as problem:  # the cursor stayed where it was: nothing is lost
            log.warning("what account %s brought could not be kept: %s", row.id, problem)
        finally:
            del self._pulling[row.id, stream]

    async def sync(self, wanted: list[AccountRow]) -> Added:
        """Pull all streams of these accounts now."""
        total = Added()
        streams = [
            (row, network, stream)
            for row in wanted
            if not row.paused and isinstance(network := self._networks.get(row.network), Reads)
            for stream in network.streams
        ]
        for done, (row, network, stream) in enumerate(streams, 1):
            added = await self.pull(row, network, stream)
            total += added
            self._on_progress(Progress(done, len(streams), row.name))
        if total.mentions:
            self._on_messages(total.mentions)
        return total

    async def pull(self, row: AccountRow, network: Reads, stream: str) -> Added:
        """Read one stream to its end, page by page. What stood there before the account was connected is no news."""
        total = Added()
        async with self._locks.setdefault(row.id, asyncio.Lock()):
            states = await self._engine.read(accounts.streams, row.id)
            state = states.get(stream)
            cursor = state.cursor if state is not None else None
            known = cursor is not None
            asked = self._tools.now()
            failures = state.failures if state is not None else 0
            try:
                account: Account = await self._open(row)
                for _ in range(MOST_PAGES):
                    page = await network.pull(account, stream, cursor, self._tools)
                    self._reach.heard(_host_of(row, network))
                    added = await self._keep(row, network, stream, page)
                    total += added
                    cursor = page.cursor
                    if not page.more:
                        break
            except NetworkError as error:
                total += await self._failed(row, stream, error, failures, asked)
            except Problem:
                raise  # of the workspace, "disk-full" above all: no fault of the account
            except Exception as error:
                log.exception("account %s, stream %s", row.id, stream)
                failure = NetworkError("bug", details=type(error).__name__)
                total += await self._failed(row, stream, failure, failures, asked)
        return total if known else replace(total, mentions=())

    async def read_again(self, row: AccountRow, reply_to: str) -> None:
        """Bring in the thread of what is about to be answered, as it is there now. Raises NetworkError."""
        network = self._networks.get(row.network)
        added = Added()
        if isinstance(network, Rereads):
            page = await network.reread(await self._open(row), reply_to, self._tools)
            added = await self._engine.write(keep_thread, row, page, self._tools.now(), await self._watching.current())
        elif isinstance(network, Reads):
            for stream in network.streams:
                added += await self.pull(row, network, stream)
        if added.mentions:
            self._on_messages(added.mentions)

    async def _keep(self, row: AccountRow, network: Reads, stream: str, page: Page) -> Added:
        now = self._tools.now()
        watch = await self._watching.current()
        added: Added = await self._engine.write(keep_page, row, stream, page, now, now + network.pace, watch)
        return added

    async def _failed(self, row: AccountRow, stream: str, error: NetworkError, failures: int, asked: datetime) -> Added:
        now = self._tools.now()
        if self._reach.lost(error.trouble, before=failures > 0):
            failures = -1  # it is the network: nothing to be counted
        wait = min(timedelta(minutes=1) * (1 << min(max(failures, 0), 6)), LONGEST_WAIT)
        pause = getattr(error, "after", None)
        await self._engine.write(
            accounts.keep_cursor,
            row.id,
            stream,
            cursor=None,
            coverage=Coverage.COMPLETE,
            now=now,
            next_try=now + max(wait, pause or timedelta()),
            failures=failures + 1,
        )
        if error.trouble.code == "offline" or failures < 0:
            return Added()
        if isinstance(error, SignInNeeded):
            await self._sign_in_needed(row, error, asked)
        else:
            await self._engine.write(accounts.tell_health, row.id, AccountHealth.OFFLINE, error.trouble, now)
        return Added(failed_accounts=frozenset([row.id]))

    async def _sign_in_needed(self, row: AccountRow, error: SignInNeeded, asked: datetime) -> None:
        now = self._tools.now()
        await self._engine.write(accounts.tell_health, row.id, AccountHealth.SIGN_IN, error.trouble, now, asked)

    def _listen_to(self, rows: Any) -> None:
        """Keep one listener per account that can tell when something came."""
        alive = {row.id for row in rows if row.health is AccountHealth.OK and not row.paused}
        for account_id in [known for known, task in self._listeners.items() if known not in alive or task.done()]:
            self._listeners.pop(account_id).cancel()
        for row in rows:
            network = self._networks.get(row.network)
            if row.id in alive and row.id not in self._listeners and isinstance(network, Listens):
                task = asyncio.get_running_loop().create_task(self._listen(row, network), name=f"listen {row.id}")
                self._listeners[row.id] = task

    async def _listen(self, row: AccountRow, network: Listens) -> None:
        try:
            account = await self._open(row)
            async for stream in network.listen(account, self._tools):
                if (row.id, stream) not in self._wanted:
                    self._wanted.add((row.id, stream))
                    self._hints.set()
        except NetworkError as error:
            log.info("listening to account %s: %s", row.id, error)
            await asyncio.sleep(60)  # it is pulled at its pace meanwhile
        except Exception:
            log.exception("listening to account %s", row.id)
            await asyncio.sleep(60)

    def hint(self) -> None:
        """Look again now: something about the accounts changed."""
        self._hints.set()
