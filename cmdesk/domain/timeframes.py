"""The time that a report is about: whole days by the clock on the wall, and what it is compared with."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from cmdesk.domain.reputation import Period

DAY = timedelta(days=1)
LONGEST = 366  # days


class Span(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    FREE = "free"


@dataclass(frozen=True)
class Timeframe:
    """From one day to another, both included."""

    span: Span
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def before(self) -> "Timeframe":
        """What it is compared with: the month before a month, the same number of days before a free time."""
        eve = self.first - DAY
        if self.span is Span.FREE:
            return Timeframe(Span.FREE, self.first - self.days * DAY, eve)
        return around(self.span, eve)

    def after(self) -> "Timeframe":
        """The one that follows."""
        if self.span is Span.FREE:
            return Timeframe(Span.FREE, self.last + DAY, self.last + self.days * DAY)
        return around(self.span, self.last + DAY)

    def period(self, zone: tzinfo | None, until: datetime | None = None) -> Period:
        """The moments; zone None: this computer's. What is after `until` is not over yet and left out."""
        begin, end = midnight(self.first, zone), midnight(self.last + DAY, zone)
        if until is not None and until < end:
            end = max(until, begin + timedelta(minutes=1))
        return Period(begin, end)

    def is_over(self, now: datetime, zone: tzinfo | None) -> bool:
        return midnight(self.last + DAY, zone) <= now


@dataclass(frozen=True)
class Compared:
    """A time and the one before it: of a time that is not over, as much of the one before."""

    now: Period
    before: Period


def compared(frame: Timeframe, now: datetime, zone: tzinfo | None) -> Compared:
    here, there = frame.period(zone, now), frame.before().period(zone)
    if not frame.is_over(now, zone):
        there = Period(there.since, min(there.since + here.length, there.until))
    return Compared(here, there)


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """When a day begins there."""
    naive = datetime.combine(day, time())
    return (naive.astimezone() if zone is None else naive.replace(tzinfo=zone)).astimezone(UTC)


def around(span: Span, day: date) -> Timeframe:
    """The week, month or quarter that a day is in; of a free time the day alone."""
    if span is Span.WEEK:
        monday = day - day.weekday() * DAY
        return Timeframe(span, monday, monday + 6 * DAY)
    if span is Span.MONTH:
        return Timeframe(span, day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
    if span is Span.QUARTER:
        first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        third = first.month + 2
        return Timeframe(span, first, date(day.year, third, monthrange(day.year, third)[1]))
    return Timeframe(span, day, day)


def free(first: date, last: date) -> Timeframe:
    """Any days, in either order, a year at most."""
    first, last = min(first, last), max(first, last)
    return Timeframe(Span.FREE, first, min(last, first + (LONGEST - 1) * DAY))


_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-?[Ww](\d\d)|-?[QqTt](\d))")


def read(text: str) -> Timeframe:
    """ "2026-10" is a month, "2026-W42" a week, "2026-Q4" (or T4) a quarter, "2026-10-05" a day, and
    "2026-10-05..2026-10-20" that time. ValueError: it is none of these."""
    start, dots, end = text.strip().partition("..")
    if dots:
        return free(read(start).first, read(end).last)
    found = _WRITTEN.fullmatch(start)
    if found is None:
        raise ValueError(text)
    year, month, day, week, quarter = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    if week is not None:
        return around(Span.WEEK, date.fromisocalendar(year, week, 1))
    if quarter is not None:
        return around(Span.QUARTER, date(year, 3 * quarter, 1))
    if month is None:
        raise ValueError(text)
    if day is not None:
        return around(Span.FREE, date(year, month, day))
    return around(Span.MONTH, date(year, month, 1))


def written(frame: Timeframe) -> str:
    """The same as text, for names of files."""
    match frame.span:
        case Span.MONTH:
            return f"{frame.first:%Y-%m}"
        case Span.WEEK:
            year, week, _ = frame.first.isocalendar()
            return f"{year}-W{week:02}"
        case Span.QUARTER:
            return f"{frame.first.year}-Q{(frame.first.month + 2) // 3}"
    return f"{frame.first}..{frame.last}" if frame.first != frame.last else f"{frame.first}"
