"""When conversations were closed, whether that lasted, and how long people waited for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.conversations import State
from cmdesk.domain.reputation import Period

AGAIN = timedelta(days=7)  # who comes back within a week was not helped; later it is another matter

LIVE = (State.OPEN, State.WAITING, State.SNOOZED)


@dataclass(frozen=True)
class Change:
    """A conversation changed where it stands."""

    at: datetime
    before: State
    after: State


@dataclass(frozen=True)
class Closing:
    """One time that a matter was closed; `reopened`: when it came back, which is then the same matter still."""

    begun: datetime
    closed: datetime
    reopened: datetime | None = None


def closings(asked: datetime, changes: Iterable[Change]) -> list[Closing]:
    """Each closing of a conversation in which somebody first wrote when they `asked`; changes in their order."""
    found: list[Closing] = []
    begun = asked
    for one in changes:
        if one.before in LIVE and one.after is State.DONE:
            found.append(Closing(begun, one.at))
        elif one.before is State.DONE and one.after in LIVE:
            if found and one.at - found[-1].closed <= AGAIN:
                found[-1] = Closing(found[-1].begun, found[-1].closed, one.at)
            else:
                begun = one.at
    return found


@dataclass(frozen=True)
class Solving:
    """What was closed in a time, and how much was open when it began and when it ended."""

    closed: int = 0  # for good: what came back within a week is not
    reopened: int = 0
    median: timedelta | None = None  # from the first message to the closing, in opening time
    target: timedelta | None = None
    in_time: int = 0
    open_first: int | None = None  # None: nobody noted it then
    open_last: int | None = None
    since: datetime | None = None  # from when on closings are noted
    unknown: int = 0  # of what began in the time and is done: nobody noted when


def reopened_in(found: Iterable[Closing], period: Period) -> int:
    return sum(one.reopened is not None and period.since <= one.reopened < period.until for one in found)


def closed_in(found: Iterable[Closing], period: Period) -> Sequence[Closing]:
    """Those that lasted."""
    return [one for one in found if one.reopened is None and period.since <= one.closed < period.until]
