"""How often somebody is told of new mentions: seldom enough to be listened to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

PAUSE = timedelta(minutes=15)  # from one notification about a query to the next


@dataclass(frozen=True)
class Heard:
    """A conversation that a query found."""

    conversation_id: int
    query_id: int
    query: str  # its name


class Cooling:
    """Tells of a query at once, then not before a pause has passed; what came meanwhile is told together."""

    def __init__(self) -> None:
        self._told: dict[int, datetime] = {}
        self._waiting: dict[int, list[Heard]] = {}

    def take(self, heard: Sequence[Heard], now: datetime) -> Mapping[int, Sequence[Heard]]:
        """What is to be told now of this and of what has waited, by query, the oldest first."""
        for one in heard:
            waiting = self._waiting.setdefault(one.query_id, [])
            if all(one.conversation_id != other.conversation_id for other in waiting):
                waiting.append(one)
        ready = [query for query in self._waiting if not self._is_cooling(query, now)]
        self._told |= dict.fromkeys(ready, now)
        return {query: tuple(self._waiting.pop(query)) for query in ready}

    def _is_cooling(self, query: int, now: datetime) -> bool:
        told = self._told.get(query)
        return told is not None and told <= now < told + PAUSE  # a clock that was set back is no reason to be silent

    def is_waiting(self) -> bool:
        return bool(self._waiting)
