"""The reply clock: opening hours, how long an answer may take, and when it is due.

Only opening time counts. It is counted as it passes: an hour that the summer time skips is not there, one that comes
twice is there twice. Hours stand by the wall clock of a zone; moments go in and come out in UTC.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum, StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FARTHEST = 400  # days looked ahead: who opens never has no due time
SOON = timedelta(hours=1)  # opening time that is left when an answer is due soon
MIDNIGHT = 24 * 60

Span = tuple[int, int]  # minutes of the day, the second one excluded: (540, 750) is 9:00 to 12:30


class Call(StrEnum):
    """What kind of message somebody waits on; each has a target of its own."""

    MESSAGE = "message"  # to us alone
    MAIL = "mail"
    COMMENT = "comment"  # under something of ours
    REVIEW = "review"
    MENTION = "mention"  # a public post that names us
    FOUND = "found"  # what a query found: nobody asked us anything


def call_of(kind: str, visibility: str = "", *, answers_us: bool = False) -> Call:
    """What an item asks for: its kind in the word of the clock."""
    if kind in ("mail", "review", "comment"):
        return Call(kind)
    if kind == "message" or visibility == "direct":
        return Call.MESSAGE
    if kind == "article":
        return Call.FOUND
    return Call.COMMENT if answers_us else Call.MENTION


@dataclass(frozen=True)
class Hours:
    """When somebody is there to answer; `week` begins on Monday."""

    zone: str = "UTC"
    week: tuple[tuple[Span, ...], ...] = (*(((540, 1080),),) * 5, (), ())
    closed: frozenset[date] = frozenset()

    @property
    def usual_day(self) -> timedelta:
        """How long an ordinary working day is."""
        days = [sum(end - start for start, end in spans) for spans in self.week if spans]
        return timedelta(minutes=round(sum(days) / len(days)) if days else 0)

    def spans(self, day: date) -> tuple[Span, ...]:
        return () if day in self.closed else self.week[day.weekday()]


ALWAYS = Hours(week=(((0, MIDNIGHT),),) * 7)

TARGETS: Mapping[Call, timedelta] = MappingProxyType(
    {
        Call.MESSAGE: timedelta(hours=2),
        Call.MAIL: timedelta(hours=9),  # a working day
        Call.COMMENT: timedelta(hours=4),
        Call.REVIEW: timedelta(hours=9),
        Call.MENTION: timedelta(hours=4),
    }
)

SOLVED_WITHIN = timedelta(hours=27)  # three working days, from the first message until it is closed


def problems(hours: Hours) -> list[int]:
    """The weekdays whose spans overlap, run backwards or leave the day."""
    wrong = []
    for day, spans in enumerate(hours.week):
        ends = [0, *(end for _, end in spans)]
        good = all(start < end <= MIDNIGHT for start, end in spans)
        if not good or any(start < end for (start, _), end in zip(spans, ends, strict=False)):
            wrong.append(day)
    return wrong


def due(since: datetime, hours: Hours, target: timedelta) -> datetime | None:
    """When `target` of opening time has passed since then; None when it never will."""
    left = target
    for start, end in _open(since, hours):
        if left <= end - start:
            return start + left
        left -= end - start
    return None


def worked(since: datetime, until: datetime, hours: Hours) -> timedelta:
    """How much opening time passed between two moments."""
    total = timedelta()
    for start, end in _open(since, hours, (until - since) // DAY + 3):
        if start >= until:
            break
        total += min(end, until) - start
    return total


def is_open(at: datetime, hours: Hours) -> bool:
    return next((start <= at for start, _ in _open(at, hours)), False)


def opening(at: datetime, hours: Hours) -> datetime | None:
    """When somebody is there next: now, if somebody is."""
    return next((max(start, at) for start, _ in _open(at, hours)), None)


def _open(since: datetime, hours: Hours, days: int = FARTHEST) -> Iterator[tuple[datetime, datetime]]:
    """The opening times from a moment on, in UTC, one after the other."""
    zone = ZoneInfo(hours.zone)
    first = since.astimezone(zone).date() - DAY  # a day that begins twice may still last
    for number in range(days + 1):
        for start, end in _of_day(first + number * DAY, hours, zone):
            if end > since:
                yield max(start, since), end


def _of_day(day: date, hours: Hours, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """The spans of a day of the wall clock, as they pass: cut where the clock is put forward or back."""
    spans = hours.spans(day)
    if not spans:
        return []
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    found = []
    for begins, ends, offset in _stretches(midnight - 15 * HOUR, midnight + 39 * HOUR, zone):
        for start, end in spans:
            opens = max(midnight + timedelta(minutes=start) - offset, begins)
            closes = min(midnight + timedelta(minutes=end) - offset, ends)
            if opens < closes:
                found.append((opens, closes))
    return sorted(found)


def _stretches(since: datetime, until: datetime, zone: ZoneInfo) -> list[tuple[datetime, datetime, timedelta]]:
    """The two or three days between these, cut where the offset of the zone changes; it never does so twice there."""
    before, after = _offset(since, zone), _offset(until, zone)
    if before == after:
        return [(since, until, before)]
    low, high = 0, int((until - since).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(since + timedelta(seconds=middle), zone) == before:
            low = middle
        else:
            high = middle
    change = since + timedelta(seconds=high)
    return [(since, change, before), (change, until, after)]


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


# -- what comes first -------------------------------------------------------------------------------------------


class Priority(IntEnum):
    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    URGENT = 4


UNHURRIED = timedelta(days=30)  # somebody waits, but nothing is promised
NOBODY_WAITS = 10**13  # behind everybody who waits: the year 2286
LATE_FIRST = 10**13  # more milliseconds than anything else moves a need by: before all that is not late
FORWARD: Mapping[Priority, timedelta] = MappingProxyType(
    {Priority.URGENT: timedelta(days=14), Priority.HIGH: timedelta(days=2), Priority.LOW: timedelta(days=-2)}
)
FOR_UNHAPPY, FOR_VIP = timedelta(hours=12), timedelta(days=1)


def need(
    latest: datetime,
    waiting_since: datetime | None,
    due_at: datetime | None,
    priority: Priority = Priority.NONE,
    *,
    unhappy: bool = False,
    vip: bool = False,
    late: bool = False,
) -> int:
    """When it ought to be looked at, in milliseconds: the smallest first.

    The due time, moved forward by what makes it matter, so that the order needs no present time and can be kept.
    What is late comes before all that is not, whatever its priority: that promise is broken and each hour makes it
    worse, while what is urgent and not late can still be kept, and is next. Among the late ones, and among the others,
    priority, mood and person decide as ever. Where nobody waits, the newest comes first, after all others.
    """
    if waiting_since is None:
        return NOBODY_WAITS - _milliseconds(latest) - _shift(priority, vip, unhappy=unhappy)
    base = due_at or waiting_since + UNHURRIED
    return _milliseconds(base) - _shift(priority, vip, unhappy=unhappy) - (LATE_FIRST if late else 0)


def _shift(priority: Priority, vip: bool, *, unhappy: bool) -> int:
    forward = FORWARD.get(priority, timedelta())
    forward += FOR_VIP if vip else timedelta()
    forward += FOR_UNHAPPY if unhappy else timedelta()
    return forward // timedelta(milliseconds=1)


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
