"""Lists that are read from the newest back to what is known, because they can be asked for nothing else."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.items import NewItem
from cmdesk.networks.base import Coverage
from cmdesk.networks.told import Json

MOST_PAGES = 10
OVERLAP = timedelta(hours=1)


@dataclass(frozen=True)
class Reading:
    """What was read, as it came, and up to when."""

    things: Sequence[Json]
    newest: datetime | None
    coverage: Coverage


async def read_back(
    ask: Callable[[str], Awaitable[tuple[Sequence[Json], str]]],
    written: Callable[[Json], datetime | None],
    known: datetime | None,
    *,
    overlap: timedelta = OVERLAP,
    most: int = MOST_PAGES,
    first: int = 1,
) -> Reading:
    """Read page by page down to `known`; `first` pages where nothing is known yet, `most` of them else.

    `ask` is given where a page begins ("": the first) and says what is on it and where the next begins ("": nowhere).
    """
    things: list[Json] = []
    newest, further = known, ""
    for _ in range(first if known is None else most):
        some, further = await ask(further)
        things += some
        dates = [at for each in some if (at := written(each)) is not None]
        newest = max([*dates, *([newest] if newest is not None else [])], default=None)
        if not further or (known is not None and dates and min(dates) < known - overlap):
            return Reading(things, newest, Coverage.COMPLETE)
    return Reading(things, newest, Coverage.TRUNCATED if known is None else Coverage.GAP)


def once_in_order(found: Iterable[NewItem | None]) -> tuple[NewItem, ...]:
    """Oldest first, each once."""
    items = {item.remote_id: item for item in found if item is not None}
    return tuple(sorted(items.values(), key=lambda item: (item.published is not None, item.published, item.remote_id)))


def newest_of(items: Iterable[NewItem], known: datetime | None) -> datetime | None:
    """The newest moment that was seen; None where nothing was."""
    dates = [item.published for item in items if item.published is not None]
    return max([*dates, *([known] if known is not None else [])], default=None)
