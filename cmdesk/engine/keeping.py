"""Keeping what feeds say: a part of each, and parts of several in one transaction that is too small to be felt."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from cmdesk.domain.items import Added, NewItem
from cmdesk.domain.queries import Watch
from cmdesk.domain.topics import Outcome
from cmdesk.engine.engine import Engine
from cmdesk.store import arrivals, ledger, sources

BATCH = 120  # items kept in one transaction, so that the user's own writes wait little
GATHERED = 0.03  # seconds in which parts of feeds gather for one transaction at most, while many are fetched


@dataclass(frozen=True)
class Ending:
    """What is kept of a feed with its last part."""

    heard: Mapping[str, Any]  # what the next fetch must know
    items: int  # in the whole feed
    new: int  # of the parts before
    counts: bool  # whether nothing known in it means that something may be missing
    oldest: datetime | None


@dataclass(frozen=True)
class Part:
    """A part of a feed, no more than BATCH items of it."""

    origin: arrivals.Origin
    items: Sequence[NewItem]
    now: datetime
    watch: Watch
    whole: frozenset[str]  # the ids of the whole feed
    ending: Ending | None


def keep(db: Any, part: Part) -> Outcome:
    """Keep a part of a feed, with the last part what follows from the whole; the value is an Added."""
    origin, ending = part.origin, part.ending
    outcome = arrivals.add(db, origin, part.items, part.now, part.watch, part.whole)
    if ending is None or origin.source_id is None:
        return outcome
    topic = outcome.topic | sources.fetched(db, origin.source_id, part.now, **ending.heard)
    if new := ending.new + outcome.value.new:
        all_new = ending.counts and new == ending.items
        topic |= ledger.note(db, origin.source_id, all_new, ending.oldest, part.now).topic
    return Outcome(topic, outcome.value)


def keep_all(db: Any, parts: Sequence[Part]) -> Outcome:
    """Keep parts of several feeds; the value: an Added for each."""
    outcomes = [keep(db, part) for part in parts]
    return Outcome(reduce(or_, (outcome.topic for outcome in outcomes)), [outcome.value for outcome in outcomes])


class Keeper:
    """Lives in the engine's thread. `gathering`: whether so much comes in that it is worth waiting for the next."""

    def __init__(self, engine: Engine, gathering: Callable[[], bool]) -> None:
        self._engine = engine
        self._gathering = gathering
        self._waiting: deque[tuple[Part, asyncio.Future[Added]]] = deque()
        self._size = 0  # items that wait
        self._full = asyncio.Event()  # enough wait for one transaction
        self._task: asyncio.Task[None] | None = None

    async def keep(self, part: Part) -> Added:
        """Keep a part in one transaction with what else comes in now. It is kept though who asked be cancelled."""
        kept: asyncio.Future[Added] = asyncio.get_running_loop().create_future()
        self._waiting.append((part, kept))
        self._count(len(part.items))
        if self._task is None:
            self._task = asyncio.ensure_future(self._keep_waiting())
        return await kept

    async def _keep_waiting(self) -> None:
        try:
            while self._waiting:
                if self._gathering():
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(self._full.wait(), GATHERED)
                await self._keep_some(self._next())
        finally:
            self._task = None

    def _next(self) -> Sequence[tuple[Part, asyncio.Future[Added]]]:
        some = [self._waiting.popleft()]
        size = len(some[0][0].items)
        while self._waiting and size + len(self._waiting[0][0].items) <= BATCH:
            some.append(self._waiting.popleft())
            size += len(some[-1][0].items)
        self._count(-size)
        return some

    def _count(self, more: int) -> None:
        self._size += more
        if self._size >= BATCH:
            self._full.set()
        else:
            self._full.clear()

    async def _keep_some(self, some: Sequence[tuple[Part, asyncio.Future[Added]]]) -> None:
        try:
            found = await self._engine.write(keep_all, [part for part, _ in some])
        except Exception as error:
            if len(some) > 1:  # what is wrong with one must not harm the others
                for one in some:
                    await self._keep_some([one])
            elif not some[0][1].done():
                some[0][1].set_exception(error)
            return
        for (_, kept), added in zip(some, found, strict=True):
            if not kept.done():  # else nobody waits for it any more
                kept.set_result(added)
