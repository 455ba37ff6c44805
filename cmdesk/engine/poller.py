"""Fetch the sources that are due, and keep what they say."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from cmdesk.domain.items import Added
from cmdesk.domain.sources import LOCAL, Source
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.engine import Engine
from cmdesk.engine.keeping import BATCH, Ending, Keeper, Part
from cmdesk.engine.progress import Progress
from cmdesk.engine.reach import Reach
from cmdesk.engine.watching import Watching
from cmdesk.language.preparing import Folded, Unfolded, fold
from cmdesk.networks import feed
from cmdesk.networks.base import Tools
from cmdesk.store import arrivals, item_index, later, sources

log = logging.getLogger(__name__)
AT_ONCE = 24
METERED = timedelta(hours=2)  # longer between two looks where the connection costs by the byte
TICK = 20.0  # seconds between two looks at what is due
PROBED = 3  # sources that are asked at each look while nothing answers
SOON = timedelta(minutes=1)
UNDECIDED = timedelta(days=1)  # until a page is looked at again that offers several feeds
INDEXED = 60  # items whose words are put into the index in one transaction, while somebody may be at work
TIDIED = 8  # steps of tidying for each part of the index, so that the parts stay few
FEW = 20  # items whose words are found in less time than it takes to hand them to a worker


class Poller:
    """Lives in the engine's thread. `on_progress` is called there, once per source."""

    def __init__(
        self,
        engine: Engine,
        watching: Watching,
        tools: Tools,
        on_progress: Callable[[Progress], None],
        on_mentions: Callable[[tuple[int, ...]], None],
        look: Callable[[Source], Awaitable[feed.Fetched]] | None = None,
        reach: Reach | None = None,
    ) -> None:
        """`look`: how a source is looked at; as a feed where nothing is said."""
        self.reach = reach or Reach()
        self._engine = engine
        self._look = look or (lambda source: feed.fetch(source, tools))
        self.metered = False  # the connection costs by the byte: sources wait longer
        self._watching = watching
        self._tools = tools
        self._on_progress = on_progress
        self._on_mentions = on_mentions
        self._underway: dict[int, asyncio.Event] = {}  # set once the source was fetched, or given up
        self._keeper = Keeper(engine, lambda: len(self._underway) > AT_ONCE)
        self._index_wanted = asyncio.Event()
        self._parts = 0  # added to the index since it was tidied

    async def run(self) -> None:
        """Fetch what is due, for as long as the program runs."""
        while True:
            due = await self._engine.read(sources.due, self._tools.now() - (METERED if self.metered else timedelta()))
            if self._tools.http.offline:
                due = [source for source in due if source.kind in LOCAL]
            elif self.reach.dark:
                local = [source for source in due if source.kind in LOCAL]
                due = local + [source for source in due if source.kind not in LOCAL][:PROBED]
            if due:
                await self.sync(due)
            await asyncio.sleep(TICK)

    async def sync(self, wanted: Sequence[Source]) -> Added:
        """Fetch these now; what was fetched stays when it is cancelled.

        A source under way is not fetched twice, but waited for; what it brings is counted by who asked first.
        Raises Problem when the workspace takes no more, "disk-full" above all.
        """
        others = [self._underway[source.id] for source in wanted if source.id in self._underway]
        chosen = [source for source in wanted if source.id not in self._underway]
        mine = {source.id: asyncio.Event() for source in chosen}
        self._underway |= mine
        slots = asyncio.Semaphore(AT_ONCE)
        done, total = 0, Added()

        async def one(source: Source) -> None:
            nonlocal done, total
            async with slots:
                added = await self.fetch(source)
            self._ended(source.id, mine)
            done += 1
            total += added
            self._on_progress(Progress(done, len(chosen), source.title or source.address))

        if chosen:
            self._on_progress(Progress(0, len(chosen)))
        try:
            async with asyncio.TaskGroup() as group:
                for source in chosen:
                    group.create_task(one(source))
        except ExceptionGroup as failures:  # not of a source but of the workspace, the same for all
            raise failures.exceptions[0] from None
        finally:
            for source in chosen:
                self._ended(source.id, mine)
            if done < len(chosen):
                self._on_progress(Progress(len(chosen), len(chosen)))
            if total.mentions:
                self._on_mentions(total.mentions)
        for other in others:
            await other.wait()
        return total

    def _ended(self, source_id: int, mine: Mapping[int, asyncio.Event]) -> None:
        mine[source_id].set()
        if self._underway.get(source_id) is mine[source_id]:  # else another sync fetches it again by now
            del self._underway[source_id]

    async def fetch(self, source: Source) -> Added:
        """Fetch one source and keep what it says, or why it said nothing."""
        try:
            try:
                found = await self._look(source)
            except Problem as problem:
                after = getattr(problem, "after", None)
                return await self._failed(source, problem.trouble, after)
            if source.kind in ("feed", "page"):
                self.reach.heard(urlsplit(source.address).hostname or "")
            if source.is_later:
                if not await self._engine.write(later.settle, source.id, found.moved_to):
                    return Added()  # watched already, or gone meanwhile
                source, found = replace(source, address=found.moved_to), replace(found, moved_to="")
            return await self._keep(source, found)
        except Problem:
            raise  # of the workspace: no fault of the source
        except Exception:
            log.exception("source %s", source.id)
            return await self._failed(source, Trouble("bug"), None)

    async def _failed(self, source: Source, trouble: Trouble, after: timedelta | None) -> Added:
        """Keep why it said nothing; only what is the fault of the source counts as failed."""
        now = self._tools.now()
        if trouble.code == "offline":
            await self._engine.write(sources.postpone, source.id, now + SOON)
        elif self.reach.lost(trouble, before=source.failures > 0):
            if blamed := self.reach.forgive():
                await self._engine.write(sources.forgive, blamed, now + SOON)
            await self._engine.write(sources.postpone, source.id, now + SOON)
        elif trouble.code == "asked-to-wait":  # by its host, because of another source perhaps
            await self._engine.write(sources.postpone, source.id, now + (after or SOON), trouble)
        elif trouble.code == "several-feeds":  # a person has to choose
            await self._engine.write(sources.postpone, source.id, now + UNDECIDED, trouble)
        else:
            self.reach.blame(source)
            await self._engine.write(sources.failed, source.id, trouble, now, after)
            return Added(failed_sources=frozenset([source.id]))
        return Added()

    async def _keep(self, source: Source, found: feed.Fetched) -> Added:
        heard: dict[str, Any] = {
            "etag": found.etag,
            "modified": found.modified,
            "body_hash": found.body_hash,
            "moved_to": found.moved_to,
            "after": found.after,
            "memory": found.memory,
        }
        if found.feed is None:
            await self._engine.write(sources.fetched, source.id, self._tools.now(), **heard)
            return Added()
        return await self.keep_feed(source, found.feed, **heard)

    async def keep_feed(self, source: Source, parsed: feed.Feed, **heard: Any) -> Added:
        """Keep a parsed feed, in transactions too small to be felt; what was `heard` of it goes with the last."""
        now = self._tools.now()
        watch = await self._watching.current()
        origin = arrivals.Origin(source_id=source.id, name=source.title or parsed.title, folder=source.folder)
        whole = frozenset(entry.remote_id for entry in parsed.items)
        heard |= {"title": parsed.title, "site": parsed.site}
        oldest = min((entry.published for entry in parsed.items if entry.published), default=None)
        total = Added()
        for start in range(0, max(len(parsed.items), 1), BATCH):
            batch, ending = parsed.items[start : start + BATCH], None
            if start + BATCH >= len(parsed.items):
                ending = Ending(heard, len(parsed.items), total.new, source.kind == "feed", oldest)
            total += await self._keeper.keep(Part(origin, batch, now, watch, whole, ending))
        if total.new or total.changed:
            self.index_soon()
        return total

    def index_soon(self) -> None:
        """There are new words."""
        self._index_wanted.set()

    async def index(self) -> None:
        """Put new words into the index, a few at a time, for as long as the program runs."""
        self.index_soon()  # there may be some from before
        while True:
            await self._index_wanted.wait()
            self._index_wanted.clear()
            await self.index_all(INDEXED, patient=True)
            while not self._underway and await self._engine.write(item_index.tidy_index):
                await asyncio.sleep(0.05)
            await self._engine.learn()

    async def tidy_index(self) -> None:
        """Merge the parts of the index a little at a time: as much as goes with what was added to it."""
        steps, self._parts = self._parts * TIDIED, 0
        while steps > 0 and await self._engine.write(item_index.tidy_index):
            steps -= 1

    async def index_all(self, some: int = 200, *, patient: bool = False) -> None:
        """Finish the index, so many items at a time: the next are read and their words found while these are written.

        `patient`: while much is being fetched it waits, for to be seen comes before to be found.
        """
        folding: asyncio.Future[list[Folded]] | None = None
        ahead: asyncio.Future[list[Unfolded]] | None = None
        await self._engine.write(item_index.merge_behind)
        rows = await self._engine.read(item_index.unindexed, some, 0)
        try:
            while rows or folding is not None:
                while patient and len(self._underway) > AT_ONCE:
                    await asyncio.sleep(0.2)
                folded = await folding if folding is not None else None
                folding = ahead = None
                if rows:
                    folding = asyncio.ensure_future(self._fold(rows))
                    ahead = asyncio.ensure_future(self._engine.read(item_index.unindexed, some, rows[-1].id))
                if folded is not None:
                    await self._engine.write(item_index.index, folded)
                    self._parts += 1
                    if self._parts >= item_index.MOST_PARTS:
                        await self.tidy_index()
                # At the end once more from the beginning: one that was edited meanwhile may wait behind.
                rows = await (ahead or self._engine.read(item_index.unindexed, some, 0))
        finally:
            for begun in (folding, ahead):
                if begun is not None:
                    begun.cancel()

    async def _fold(self, rows: Sequence[Unfolded]) -> list[Folded]:
        if len(rows) < FEW:
            return fold(rows)
        folded: list[Folded] = await self._tools.parse(fold, rows)
        return folded
