"""The hours of the week at which an account usually publishes, and which of them are still free."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from cmdesk.domain.wall import Planned, settle, shown_in

FARTHEST = timedelta(days=366)  # no slot is looked for beyond
DAY = timedelta(days=1)
CROWDED = 4  # posts of one account on one day that are too many
GAP_DAYS = 4  # without any post that are a gap

Slot = tuple[int, time]  # weekday (0 is Monday), hour on the wall


@dataclass(frozen=True)
class Timetable:
    """The slots of one account, by the clock of one place; on days off there are none."""

    account_id: int
    zone: str
    slots: tuple[Slot, ...] = ()
    days_off: frozenset[date] = frozenset()


def occurrences(timetable: Timetable, after: datetime, until: datetime) -> Iterator[Planned]:
    """Its slots from a moment to before another, in order. An hour that the clocks skip is the one they show then."""
    day = shown_in(after, timetable.zone).wall.date() - DAY
    last = shown_in(until, timetable.zone).wall.date() + DAY
    before: datetime | None = None
    while day <= last:
        if day not in timetable.days_off:
            hours = sorted(at for weekday, at in set(timetable.slots) if weekday == day.weekday())
            for planned in sorted((settle(datetime.combine(day, at), timetable.zone) for at in hours), key=_moment):
                if after <= planned.utc < until and planned.utc != before:
                    before = planned.utc
                    yield planned
        day += DAY


def _moment(planned: Planned) -> datetime:
    return planned.utc


def free(
    timetables: Sequence[Timetable], taken: Mapping[int, Iterable[datetime]], after: datetime, until: datetime
) -> list[Planned]:
    """Slots of any of these accounts at which none of them has a post, in order; `taken`: the posts of each."""
    busy = {_minute(moment) for moments in taken.values() for moment in moments}
    found = {one.utc: one for table in reversed(timetables) for one in occurrences(table, after, until)}
    return [found[moment] for moment in sorted(found) if _minute(moment) not in busy]


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def next_free(
    timetables: Sequence[Timetable], taken: Mapping[int, Iterable[datetime]], after: datetime
) -> Planned | None:
    """The first slot that is free; None where there are no slots, or all of a year are taken."""
    step = timedelta(days=14)
    begin = after
    while begin < after + FARTHEST:
        if found := free(timetables, taken, begin, begin + step):
            return found[0]
        begin += step
    return None


def spread(
    wanted: Sequence[int],
    timetables: Sequence[Timetable],
    taken: Mapping[int, Iterable[datetime]],
    after: datetime,
    until: datetime,
) -> dict[int, Planned]:
    """Put drafts into free slots at even distances, in their order. Those that find no slot are left out."""
    found = free(timetables, taken, after, until)
    count = min(len(wanted), len(found))
    # The middle of each of `count` equal parts: the first is not at once, the last not on the last day.
    return {wanted[n]: found[(2 * n + 1) * len(found) // (2 * count)] for n in range(count)}


def share_next(
    draft_id: int, timetable: Timetable, queue: Mapping[int, datetime], after: datetime, taken: Iterable[datetime] = ()
) -> dict[int, Planned]:
    """Put a draft at the front: each post that stands in a slot goes one slot on, until one was free.

    `queue`: posts that may be moved. Those at an hour of their own stay, as do those of `taken`.
    """
    fixed = {_minute(moment) for moment in taken}
    slots = [one for one in occurrences(timetable, after, after + FARTHEST) if _minute(one.utc) not in fixed]
    standing = {_minute(moment): one for one, moment in queue.items() if one != draft_id}
    moved: dict[int, Planned] = {}
    carried: int | None = draft_id
    for slot in slots:
        if carried is None:
            break
        moved[carried] = slot
        carried = standing.get(_minute(slot.utc))
    return moved if carried is None else {}


# -- too much, too little ----------------------------------------------------------------------------------------------


def crowded(days: Mapping[date, Sequence[Sequence[int]]]) -> dict[date, int]:
    """Days on which one account has too many posts, with how many; `days`: for each post its accounts."""
    found: dict[date, int] = {}
    for day, posts in days.items():
        counts: dict[int, int] = {}
        for accounts in posts:
            for account in accounts:
                counts[account] = counts.get(account, 0) + 1
        most = max(counts.values(), default=0)
        if most >= CROWDED:
            found[day] = most
    return found


def gaps(busy: Iterable[date], start: date, end: date, least: int = GAP_DAYS) -> list[tuple[date, date]]:
    """Runs of at least so many days without a post, from `start` to before `end`: first and last day of each."""
    marks = sorted({day for day in busy if start <= day < end} | {start - DAY, end})
    found = []
    for before, after in itertools.pairwise(marks):
        if (after - before).days - 1 >= least:
            found.append((before + DAY, after - DAY))
    return found


def without(timetable: Timetable, days: Iterable[date]) -> Timetable:
    """The same with more days off."""
    return replace(timetable, days_off=timetable.days_off | frozenset(days))
