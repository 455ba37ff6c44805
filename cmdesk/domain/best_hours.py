"""At which hours an account's own posts were received best, as far as they show it.

Each post counts with what it had gathered after a day, so that old and new ones can be compared. Two hours of a day (of
every day, or of one weekday) are called good when the posts of those hours rank clearly above the others: by ranks, so
that one lucky post changes nothing (Mann and Whitney's test, as good as its usual approximation).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import NormalDist, median

AFTER = timedelta(hours=23)  # that a post was out when it was counted, at least
LONG_AFTER = timedelta(days=4)  # and at most
LOOK_BACK = timedelta(days=365)
NEEDED = 20  # posts
LEAST_INSIDE = 5  # posts in the hours that are called good
LEAST_OUTSIDE = 8
DOUBT = 0.05  # that any of the hours that are told is only chance; the more hours are tried, the surer each must be
CLEAR = 1.2  # times as many reactions
BLOCK = 2  # hours
MOST = 3  # that are told


@dataclass(frozen=True)
class Received:
    """A post that is out: when by the clock on the wall, and the reactions it had after a day."""

    wall: datetime
    reactions: int


@dataclass(frozen=True)
class GoodHours:
    """Hours at which posts did better; `weekday` None: on any day, else 0 is Monday."""

    weekday: int | None
    start: int
    posts: int
    median: float
    others: float  # the median at all other hours

    @property
    def end(self) -> int:
        return self.start + BLOCK


@dataclass(frozen=True)
class BestHours:
    """What the posts of one account show; without enough of them, nothing."""

    posts: int
    good: tuple[GoodHours, ...] = ()

    @property
    def enough(self) -> bool:
        return self.posts >= NEEDED


def best_hours(posts: Sequence[Received]) -> BestHours:
    """The hours that did clearly better, the surest first; an hour is told once, for every day or for one."""
    if len(posts) < NEEDED:
        return BestHours(len(posts))
    ranks = _ranks([post.reactions for post in posts])
    tried: list[tuple[float, GoodHours | None]] = []
    for weekday in (None, *range(7)):
        for start in range(0, 24, BLOCK):
            inside = [
                place
                for place, post in enumerate(posts)
                if start <= post.wall.hour < start + BLOCK and weekday in (None, post.wall.weekday())
            ]
            if len(inside) >= LEAST_INSIDE and len(posts) - len(inside) >= LEAST_OUTSIDE:
                tried.append((_sureness(inside, ranks), _compared(weekday, start, set(inside), posts)))
    enough = NormalDist().inv_cdf(1 - DOUBT / max(len(tried), 1))
    found = [(sure, good) for sure, good in tried if sure >= enough and good is not None]
    found.sort(key=lambda one: (-one[0], one[1].weekday is not None, one[1].start))
    told: dict[int, GoodHours] = {}
    for _, good in found:
        told.setdefault(good.start, good)
    return BestHours(len(posts), tuple(told.values())[:MOST])


def _compared(weekday: int | None, start: int, inside: set[int], posts: Sequence[Received]) -> GoodHours | None:
    """None where they are not clearly above the others."""
    here = median(posts[place].reactions for place in inside)
    there = median(post.reactions for place, post in enumerate(posts) if place not in inside)
    if here < max(there, 1) * CLEAR:
        return None
    return GoodHours(weekday, start, len(inside), float(here), float(there))


def _sureness(inside: Sequence[int], ranks: Sequence[float]) -> float:
    """How many deviations the ranks of some posts lie above what chance would give them."""
    n, m = len(inside), len(ranks) - len(inside)
    above = sum(ranks[place] for place in inside) - n * (n + 1) / 2
    ties = sum(t**3 - t for t in _counted(ranks).values())
    both = n + m
    spread = n * m / 12 * (both + 1 - ties / (both * (both - 1)))
    return (above - n * m / 2) / math.sqrt(spread) if spread > 0 else 0.0


def _ranks(values: Sequence[int]) -> list[float]:
    """The place of each in order, from 1; equal ones share the middle of their places."""
    places: dict[int, list[int]] = {}
    for place, value in enumerate(sorted(values), 1):
        places.setdefault(value, []).append(place)
    return [sum(places[value]) / len(places[value]) for value in values]


def _counted(ranks: Sequence[float]) -> Mapping[float, int]:
    found: dict[float, int] = {}
    for rank in ranks:
        found[rank] = found.get(rank, 0) + 1
    return found


def next_time(good: GoodHours, wall: datetime) -> datetime:
    """The next beginning of these hours after a time on the wall."""
    day = wall.replace(hour=good.start, minute=0, second=0, microsecond=0)
    while day <= wall or good.weekday not in (None, day.weekday()):
        day += timedelta(days=1)
    return day
