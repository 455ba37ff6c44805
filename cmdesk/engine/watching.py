"""The queries that are switched on, compiled once and again only after one changed."""

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
        engine.listen(self._on_change)

    def _on_change(self, topic: Topic) -> None:
        if Topic.QUERIES in topic:
            self._stale = True

    @property
    def sieve(self) -> Sieve | None:
        """What queries will look for in what is read next, as far as is known."""
        return self._watch.sieve if self._watch else None

    async def current(self) -> Watch:
        watch = self._watch
        if watch is None or self._stale:
            self._stale = False
            kept = await self._engine.read(queries.every)
            # New mentions touch the same topic. A watch has learnt which words mean nothing to it: it is worth keeping.
            if watch is None or kept != self._kept:
                watch, self._kept = await self._engine.read(queries.watch), kept
                self._watch = watch
        return watch
