"""Asks, now and then, how posts that are out were received; nothing of it is urgent, and a failure waits."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.receptions import Numbers, Watched
from cmdesk.engine.engine import Engine
from cmdesk.networks.base import Counts, Network, NetworkError, Tools
from cmdesk.store import accounts, receptions

log = logging.getLogger(__name__)
PAUSE = 60.0  # seconds between two rounds
REST = timedelta(minutes=30)  # for an account that could not be asked


class Receptions:
    """Lives in the engine's thread."""

    def __init__(
        self,
        engine: Engine,
        tools: Tools,
        networks: Mapping[str, Network],
        open_account: Callable[[AccountRow], Awaitable[Any]],
    ) -> None:
        self._engine, self._tools, self._networks, self._open = engine, tools, networks, open_account
        self._resting: dict[int, datetime] = {}  # until when

    async def run(self) -> None:
        while True:
            if not self._tools.http.offline:
                await self.look()
            await asyncio.sleep(PAUSE)

    async def look(self) -> int:
        """Ask about what is due, some of each account; how many posts were told of."""
        now = self._tools.now()
        able = [name for name, network in self._networks.items() if isinstance(network, Counts)]
        by_account: dict[int, list[Watched]] = {}
        for one in await self._engine.read(receptions.due, now, able):
            if self._resting.get(one.account_id, now) <= now:
                by_account.setdefault(one.account_id, []).append(one)
        return sum([await self._ask(account_id, some, now) for account_id, some in by_account.items()])

    async def _ask(self, account_id: int, some: list[Watched], now: datetime) -> int:
        row = await self._engine.read(accounts.one, account_id)
        network = self._networks.get(row.network) if row is not None else None
        if row is None or not isinstance(network, Counts):
            return 0
        asked = some[: network.asked_at_once]
        try:
            told = await network.counts(await self._open(row), [one.remote_id for one in asked], self._tools)
        except NetworkError as error:
            log.info("the posts of account %s could not be counted: %s", account_id, error)
            self._resting[account_id] = now + REST
            return 0
        except Exception:  # a bug in counting must not end it for the others
            log.exception("counting the posts of account %s", account_id)
            self._resting[account_id] = now + REST
            return 0
        # What is gone there is written down as unknown: it is not asked about again and again.
        found = {one.delivery_id: told.get(one.remote_id, Numbers()) for one in asked}
        await self._engine.write(receptions.keep, found, now)
        return len(told)
