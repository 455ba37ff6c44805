"""Asks networks that want it whether what others wrote there is still there; what is not is forgotten.

Where a thread can be read anew, what quotes somebody is looked at from time to time: they may take their words back.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.networks.base import Network, NetworkError, Page, Refused, Renews, Rereads, Tools
from cmdesk.store import accounts, renewing

log = logging.getLogger(__name__)
PAUSE = 3600.0  # seconds between two rounds
ROUNDS = 20  # of one account in one go
QUOTED_SINCE, LOOKED_AFTER = timedelta(days=30), timedelta(days=1)
QUOTES = 20  # that are looked at in one go, of one account


def settle(db: Any, account_id: int, asked: list[str], there: set[str], now: datetime) -> Topic:
    """Write down what a network said of some things."""
    topic = renewing.keep(db, account_id, there, now)
    gone = [each for each in asked if each not in there]
    return topic | renewing.forget(db, account_id, gone, now) if gone else topic


def looked_at(db: Any, account_id: int, remote_id: str, page: Page, now: datetime) -> Topic:
    """Write down how something that quotes somebody is there now."""
    topic = renewing.keep(db, account_id, {remote_id}, now)
    return topic | renewing.take_over(db, account_id, page.items, page.gone, now)


class Renewing:
    """Lives in the engine's thread."""

    def __init__(
        self,
        engine: Engine,
        tools: Tools,
        networks: Mapping[str, Network],
        open_account: Callable[[AccountRow], Awaitable[Any]],
    ) -> None:
        self._engine, self._tools, self._networks, self._open = engine, tools, networks, open_account
        self._doubted: dict[int, list[str]] = {}  # by account: of which nothing was there

    async def run(self) -> None:
        while True:
            if not self._tools.http.offline:
                await self.look()
            await asyncio.sleep(PAUSE)

    async def look(self) -> int:
        """Ask about what is due; how many were asked about. Who cannot be asked is asked in the next round."""
        asked = 0
        for row in await self._engine.read(accounts.every):
            network = self._networks.get(row.network)
            if row.paused is None and row.health is not AccountHealth.SIGN_IN:
                try:
                    if isinstance(network, Renews):
                        asked += await self._ask(row, network)
                    if isinstance(network, Rereads):
                        asked += await self._look_at_quotes(row, network)
                except NetworkError as error:
                    log.info("what account %s holds could not be renewed: %s", row.id, error)
                except Problem:
                    raise  # of the workspace: no fault of the account
                except Exception:  # a bug must neither end it for the others nor be asked for again in seconds
                    log.exception("renewing what account %s holds", row.id)
        return asked

    async def _look_at_quotes(self, row: AccountRow, network: Rereads) -> int:
        now = self._tools.now()
        what = (row.id, now - QUOTED_SINCE, now - LOOKED_AFTER, QUOTES)
        some = await self._engine.read(renewing.quoting, *what)
        if some:
            account = await self._open(row)
        for remote_id, reply_to in some:
            try:
                page = await network.reread(account, reply_to, self._tools)
            except Refused as error:  # of this one alone: asked again tomorrow
                log.info("what %s quotes could not be looked at: %s", remote_id, error)
                page = Page((), "")
            await self._engine.write(looked_at, row.id, remote_id, page, self._tools.now())
        return len(some)

    async def _ask(self, row: AccountRow, network: Renews) -> int:
        before = self._tools.now() - network.renews_after
        asked = 0
        for _ in range(ROUNDS):
            some = await self._engine.read(renewing.due, row.id, before, network.renews_once, network.renewed_at_once)
            if not some:
                break
            there = set(await network.still_there(await self._open(row), some, self._tools))
            if len(some) > 1 and not there and self._doubted.get(row.id) != list(some):
                self._doubted[row.id] = list(some)  # all at once may be a fault of theirs: asked again in an hour
                break
            await self._engine.write(settle, row.id, list(some), there & set(some), self._tools.now())
            asked += len(some)
        return asked
