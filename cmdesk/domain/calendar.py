"""What stands in the calendar: posts at their moment, and what a move of one has to remember."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from cmdesk.domain.outbox import State
from cmdesk.domain.polls import NewPoll

WEEK = 7


class Mark(StrEnum):
    """Where a post stands, in one word for all its accounts: the one that asks most of a person."""

    UNSURE = "unsure"
    FAILED = "failed"
    MISSED = "missed"
    HELD = "held"
    ASSISTED = "assisted"  # a person publishes it: at its hour, or now
    SENDING = "sending"
    QUEUED = "queued"
    SENT = "sent"
    APPROVAL = "approval"  # somebody must agree before it may leave
    DRAFT = "draft"  # it has an hour, but nobody let it go
    ELSEWHERE = "elsewhere"  # it was published without cmdesk, or before it: to look at, never to send


_WORST = (State.UNSURE, State.FAILED, State.MISSED, State.HELD, State.SENDING, State.QUEUED, State.SENT)
MOVABLE = (Mark.QUEUED, Mark.MISSED, Mark.DRAFT, Mark.APPROVAL)


@dataclass(frozen=True)
class CalendarPost:
    """One post of the calendar, over all its accounts."""

    draft_id: int
    text: str
    networks: tuple[str, ...]
    accounts: tuple[int, ...]
    mark: Mark
    moment: datetime | None  # None: it has no hour yet
    wall: str = ""  # the hour that was chosen, where one was
    zone: str = ""
    stage: str = ""  # as a person chose it: idea, ready …
    comes_again: bool = False  # it is one of a series
    pillar: str = ""
    campaign: str = ""
    answer: str = ""  # of whoever must agree: "approved", "change", "waiting"; "" = nobody was asked
    words: str = ""  # in which they answered
    poll: NewPoll | None = None  # what is asked with it


def mark_of(states: Iterable[State], *, waits: bool = False) -> Mark:
    """One word for the deliveries of a post; none is a draft. `waits`: for somebody who must agree."""
    found = set(states)
    for state in _WORST:
        if state in found:
            return Mark.APPROVAL if state is State.QUEUED and waits else Mark(state.value)
    return Mark.APPROVAL if waits else Mark.DRAFT


@dataclass(frozen=True)
class Kept:
    """A delivery as it stood before a move."""

    id: int
    state: State
    due: datetime | None
    not_before: datetime | None


@dataclass(frozen=True)
class Moved:
    """Enough to take the move of one post back."""

    draft_id: int
    wall: str
    zone: str
    deliveries: tuple[Kept, ...] = ()


def month_span(day: date) -> tuple[date, date]:
    """The weeks that show a month whole: a Monday, and the Monday after the last of them."""
    first = day.replace(day=1)
    after = next_month(first)
    start = first - timedelta(days=first.weekday())
    return start, after + timedelta(days=(WEEK - after.weekday()) % WEEK)


def week_span(day: date) -> tuple[date, date]:
    start = day - timedelta(days=day.weekday())
    return start, start + timedelta(days=WEEK)


def next_month(day: date, by: int = 1) -> date:
    """The first of a month before or after."""
    count = day.year * 12 + day.month - 1 + by
    return date(count // 12, count % 12 + 1, 1)
