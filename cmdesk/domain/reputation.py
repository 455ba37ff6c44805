"""What is said about an organisation, counted: which items, in which time, and the figures that come of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta, tzinfo
from enum import IntEnum
from itertools import pairwise

HOURLY_UP_TO = timedelta(days=2)  # a shorter time is shown hour by hour …
WEEKLY_FROM = timedelta(days=120)  # … a longer one week by week
_MS = timedelta(milliseconds=1)


class Mood(IntEnum):
    """Which items by how they feel; what is undefined counts as neutral, so that the three make up the whole."""

    ANY = 0
    PRAISE = 1
    NEUTRAL = 2
    BLAME = 3


@dataclass(frozen=True)
class Period:
    since: datetime
    until: datetime

    @property
    def length(self) -> timedelta:
        return self.until - self.since

    def before(self) -> "Period":
        """The same time just before, to compare with."""
        return Period(self.since - self.length, self.since)


def last_days(days: int, now: datetime, zone: tzinfo | None = None) -> Period:
    """The last days up to the midnight that comes; zone None: this computer's."""
    until = next_midnight(now, zone, 1)
    return Period(next_midnight(now, zone, 1 - days), until)


@dataclass(frozen=True)
class Slice:
    """Which items a figure counted, in whole numbers, so that any panel can be asked to show them."""

    query: int = 0  # 0: all that is said about us: what came through accounts, and what our queries found
    since: int = 0  # milliseconds since 1970
    until: int = 0
    mood: int = Mood.ANY
    place: int = 0  # a source, or an account as a negative number
    like: int = 0  # an item: only what the same author wrote
    reason: int = 0
    rated: int = 0  # only reviews
    signal: int = 0  # only what this signal rests on
    outside: int = 0  # only places that anybody can be talked about in, not what came through an account

    @property
    def period(self) -> Period:
        return Period(datetime.fromtimestamp(self.since / 1000, UTC), datetime.fromtimestamp(self.until / 1000, UTC))

    def numbers(self) -> dict[str, int]:
        """What is not as usual, for `Host.open`."""
        usual = Slice()
        told = {each.name: int(getattr(self, each.name)) for each in fields(self)}
        return {name: value for name, value in told.items() if value != getattr(usual, name)}


def slice_of(query: int, period: Period, **more: int) -> Slice:
    return replace(Slice(query, _ms(period.since), _ms(period.until)), **more)


def slice_from(numbers: Mapping[str, int]) -> Slice:
    """A slice from what `Slice.numbers` gave; other names are left aside."""
    return Slice(**{each.name: numbers[each.name] for each in fields(Slice) if each.name in numbers})


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


@dataclass(frozen=True)
class Feelings:
    """How many, by how they feel."""

    praise: int = 0
    neutral: int = 0
    blame: int = 0

    @property
    def total(self) -> int:
        return self.praise + self.neutral + self.blame

    def of(self, mood: Mood) -> int:
        return {Mood.PRAISE: self.praise, Mood.NEUTRAL: self.neutral, Mood.BLAME: self.blame}.get(mood, self.total)

    def __add__(self, other: "Feelings") -> "Feelings":
        return Feelings(self.praise + other.praise, self.neutral + other.neutral, self.blame + other.blame)


@dataclass(frozen=True)
class Bar:
    """What was said from one moment to another."""

    period: Period
    feelings: Feelings = Feelings()


@dataclass(frozen=True)
class Standing:
    """Somebody or something that was counted, now and in the time before."""

    name: str
    count: int
    before: int
    key: int = 0  # a source or negative account, an item of the author, a query, a reason
    kind: str = ""  # what its icon is told from
    feelings: Feelings = Feelings()
    quote: str = ""  # what somebody said, as an example
    quoted_item: int = 0

    @property
    def change(self) -> int:
        return self.count - self.before


@dataclass(frozen=True)
class Reviews:
    """What reviews gave, in stars."""

    count: int = 0
    mean: float | None = None
    mean_before: float | None = None
    trend: tuple[tuple[datetime, float], ...] = ()  # the mean up to then, where one came


@dataclass(frozen=True)
class Replies:
    """How long people waited for the first answer; seconds, None where nobody was answered."""

    answered: int = 0
    median: int | None = None
    median_before: int | None = None


@dataclass(frozen=True)
class Course:
    """How a time went: how much was said when."""

    bars: tuple[Bar, ...]
    relays: int  # texts that only repeat another one: they are not counted elsewhere


@dataclass(frozen=True)
class Opinions:
    """Why people are happy or not, what they gave, and how long they waited."""

    reasons: tuple[Standing, ...]
    reviews: Reviews
    replies: Replies


@dataclass(frozen=True)
class Spread:
    """How much was said in the time before, and where now; beside competitors."""

    before: Feelings
    places: tuple[Standing, ...]
    voices: tuple[Standing, ...]  # us and the competitors


@dataclass(frozen=True)
class Overview:
    """All the figures of one subject in one time; the screen, the table and the report show these and no others."""

    query: int
    period: Period
    bars: tuple[Bar, ...]
    relays: int  # texts that only repeat another one: they are not counted elsewhere
    before: Feelings
    places: tuple[Standing, ...]
    authors: tuple[Standing, ...]
    voices: tuple[Standing, ...]  # us and the competitors
    reasons: tuple[Standing, ...]
    reviews: Reviews
    replies: Replies

    @classmethod
    def of(
        cls,
        query: int,
        period: Period,
        spread: Spread,
        authors: tuple[Standing, ...],
        opinions: Opinions,
        course: Course,
    ) -> "Overview":
        """Of its parts, which can be counted side by side."""
        return cls(query, period, authors=authors, **vars(spread), **vars(opinions), **vars(course))

    @property
    def total(self) -> Feelings:
        return sum((bar.feelings for bar in self.bars), Feelings())


def steps(period: Period, zone: tzinfo | None) -> tuple[Period, ...]:
    """The hours, days or weeks of a period, cut where the clock on the wall has them; zone None: this computer's."""
    if period.length <= HOURLY_UP_TO:
        edges = _edges(period, lambda at: at + timedelta(hours=1))
    else:
        days = 7 if period.length >= WEEKLY_FROM else 1
        edges = _edges(period, lambda at: next_midnight(at, zone, days))
    return tuple(Period(start, end) for start, end in pairwise(edges))


def _edges(period: Period, following: Callable[[datetime], datetime]) -> list[datetime]:
    edges = [period.since]
    while edges[-1] < period.until:
        edges.append(min(following(edges[-1]), period.until))
    return edges


def next_midnight(at: datetime, zone: tzinfo | None, days: int) -> datetime:
    """The midnight so many days on by the clock on the wall, where a day may have 23 hours."""
    there = at.astimezone(zone)
    naive = there.replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0) + timedelta(days=days)
    return (naive.astimezone() if zone is None else naive.replace(tzinfo=zone)).astimezone(UTC)


def shares(counts: Sequence[int]) -> tuple[int, ...]:
    """Whole percents that make a hundred together, those with the largest remainder rounded up; zeros for nothing."""
    total = sum(counts)
    if not total:
        return tuple(0 for _ in counts)
    exact = [100 * count / total for count in counts]
    whole = [int(each) for each in exact]
    by_rest = sorted(range(len(counts)), key=lambda place: (whole[place] - exact[place], place))
    for place in by_rest[: 100 - sum(whole)]:
        whole[place] += 1
    return tuple(whole)


def percent(part: int, whole: int) -> int | None:
    """A share in whole percents; None of nothing."""
    return round(100 * part / whole) if whole else None


def growth(now: int, before: int) -> int | None:
    """By how many percent something grew; None where there was nothing to grow from."""
    return round(100 * (now - before) / before) if before else None
