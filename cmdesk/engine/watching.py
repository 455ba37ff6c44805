"""The queries that are switched on, compiled once and again only after one changed."""

import asyncio
from collections.abc import Sequence

from cmdesk.domain.queries import Watch
from cmdesk.domain.topics import Topic
from cmdesk.domain.watches import SavedQuery
from cmdesk.domain.watching import Sieve
from cmdesk.engine.engine import Engine
from cmdesk.store import queries


class Watching:
    """Used from the engine's thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._watch: Watch | None = None
        self._kept: Sequence[SavedQuery] = ()
        self._stale = True
        self._turn = asyncio.Lock()
        engine.listen(self._on_change)

    def _on_change(self, topic: Topic) -> None:
        if Topic.QUERIES in topic:
            self._stale = True

    @property
    def sieve(self) -> Sieve | None:
        """What queries will look for in what is read next, as far as is known."""
        return self._watch.sieve if self._watch else None

    async def current(self) -> Watch:
        """Whoever asks while they are read anew waits: by the old ones, what is new to keep would be missed."""
        async with self._turn:
            if self._watch is None or self._stale:
                self._stale = False
                try:
                    self._watch = await self._read_anew(self._watch)
                except BaseException:
                    self._stale = True
                    raise
            return self._watch

    async def _read_anew(self, watch: Watch | None) -> Watch:
        kept = await self._engine.read(queries.every)
        # New mentions touch the same topic. A watch has learnt which words mean nothing to it: it is worth keeping.
        if watch is None or kept != self._kept:
            watch = await self._engine.read(queries.watch)
            self._kept = kept
        return watch
