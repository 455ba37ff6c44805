"""The queries that are switched on, compiled once and again only after one changed."""

from cmdesk.domain.queries import Watch
from cmdesk.domain.topics import Topic
from cmdesk.engine.engine import Engine
from cmdesk.store import queries


class Watching:
    """Used from the engine's thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._watch: Watch | None = None
        engine.listen(self._on_change)

    def _on_change(self, topic: Topic) -> None:
        # New mentions touch the same topic; compiling again costs less than telling the two apart.
        if Topic.QUERIES in topic:
            self._watch = None

    async def current(self) -> Watch:
        watch = self._watch
        if watch is None:
            watch = self._watch = await self._engine.read(queries.watch)
        return watch
