"""On which days a post comes again, and which text that stays true comes next where a slot is free."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from cmdesk.domain.calendar import next_month
from cmdesk.domain.wall import Planned

DAY = timedelta(days=1)


class Every(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Repeat:
    """Every so many days, weeks (on these weekdays) or months (on the day of the first, or the last there is)."""

    every: Every
    step: int = 1
    weekdays: frozenset[int] = frozenset()  # of a week; none: that of the first
    until: date | None = None  # the last day
    times: int = 0  # at most so many, the first one counted; 0 has no end
    cool_down: int = 0  # days between two of them at least
    skipped: frozenset[date] = frozenset()
    goes_out: bool = False  # each leaves by itself; else each is a draft that somebody lets go

    def kept(self) -> dict[str, Any]:
        """As the file keeps it; what has a column of its own is not in it."""
        return {
            "every": self.every.value,
            "step": self.step,
            "weekdays": sorted(self.weekdays),
            "goes_out": self.goes_out,
        }


def days(repeat: Repeat, first: date, start: date, end: date) -> Iterator[date]:
    """The days on which it comes again, from a day to before another, in order; the first is not among them."""
    last = first
    others = (day for day in _every(repeat, first) if day > first)
    for count, day in enumerate(others, 1):
        over = (repeat.until is not None and day > repeat.until) or (repeat.times and count >= repeat.times)
        if over or day >= end:
            return
        if day in repeat.skipped or (day - last).days < repeat.cool_down:
            continue
        last = day
        if day >= start:
            yield day


def _every(repeat: Repeat, first: date) -> Iterator[date]:
    """All days of the rule from the first on, without an end."""
    step = max(repeat.step, 1)
    match repeat.every:
        case Every.DAY:
            day = first
            while True:
                yield day
                day += step * DAY
        case Every.WEEK:
            monday = first - first.weekday() * DAY
            wanted = sorted(repeat.weekdays or {first.weekday()})
            while True:
                yield from (day for weekday in wanted if (day := monday + weekday * DAY) >= first)
                monday += 7 * step * DAY
        case Every.MONTH:
            month = first.replace(day=1)
            while True:
                yield month.replace(day=min(first.day, monthrange(month.year, month.month)[1]))
                month = next_month(month, step)


def refill(
    texts: Mapping[int, datetime | None],
    slots: Sequence[Planned],
    busy: Sequence[datetime],
    *,
    gap: timedelta,
    rest: timedelta,
) -> dict[int, Planned]:
    """Put the texts that were out longest into free slots. `texts`: when each was out last, None: never.

    `busy`: when a text that stays true already comes; there is at least `gap` between any two of them, and `rest`
    before the same one comes again.
    """
    never = [one for one in sorted(texts) if texts[one] is None]
    waiting = never + [one for _, one in sorted((last, one) for one, last in texts.items() if last is not None)]
    taken = list(busy)
    found: dict[int, Planned] = {}
    for slot in slots:
        if any(abs(slot.utc - moment) < gap for moment in taken):
            continue
        fit = (one for one in waiting if (last := texts[one]) is None or slot.utc - last >= rest)
        if (chosen := next(fit, None)) is not None:
            waiting.remove(chosen)
            taken.append(slot.utc)
            found[chosen] = slot
    return found
