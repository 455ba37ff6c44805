"""Something unusual in what is said: told by robust statistics from what is usual at that hour.

Nothing here knows a clock or a file: counts go in, one slot of time after the other, and what stands out comes out.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from math import comb, exp, log, log1p
from statistics import median

_MAD = 1.4826  # makes the median of deviations comparable with a standard deviation


class Kind(StrEnum):
    VOLUME = "volume"  # much more is said than usual
    BLAME = "blame"  # more of it is blame than usual
    WORDS = "words"  # words that were not heard before
    WAKING = "waking"  # a place that used to be silent speaks


@dataclass(frozen=True)
class Stretch:
    """So many slots are looked at together, and raised from so many deviations on."""

    slots: int
    threshold: float


@dataclass(frozen=True)
class Measure:
    """How a series is looked at."""

    slots_a_day: int
    windows: tuple[Stretch, ...]
    days: int = 7  # of the past that the usual is told from
    floor: float = 0.1  # the least deviation, in the logarithm of the rate
    cool_down: float = 1.0  # days from one signal to the next …
    louder: float = 2.0  # … unless it has become so many times as clear
    least: int = 0  # so many in the window at least
    known: int = 48  # hours that must be known of the past


@dataclass(frozen=True)
class Peak:
    """A window that stands out: the slots of it, how many there were, how many are usual, how clear it is.

    `score` is in thresholds: one is just enough.
    """

    first: int
    last: int
    count: float
    usual: float
    score: float


class Series:
    """Counts, slot by slot, of which some were not listened to."""

    def __init__(self, counts: Sequence[float], heard: Callable[[int], bool] = lambda slot: True) -> None:
        self._heard = heard
        self._sums = [0.0]
        for count in counts:
            self._sums.append(self._sums[-1] + count)

    def __len__(self) -> int:
        return len(self._sums) - 1

    def count(self, first: int, last: int) -> float:
        return self._sums[last + 1] - self._sums[first]

    def level(self, last: int, slots: int) -> float:
        """The logarithm of the mean rate in a window that ends with a slot."""
        first = max(0, last + 1 - slots)
        return log1p(self.count(first, last) / (last + 1 - first))

    def usual(self, last: int, slots: int, measure: Measure) -> tuple[float, float] | None:
        """The usual level of such a window at such an hour, and how much it varies; None where too little is known."""
        day, spread = measure.slots_a_day, max(measure.slots_a_day // 24, 1)
        every = max(spread // 2, 1)
        begin = max(0, last - measure.days * day)
        past = [self.level(slot, slots) for slot in range(begin, last - slots, spread) if self._heard(slot)]
        if len(past) < measure.known:
            return None
        near = [
            self.level(slot, slots)
            for back in range(1, measure.days + 1)
            if last - back * day >= spread
            for slot in range(last - back * day - spread, min(last - slots, last - back * day + spread + 1), every)
            if slot >= slots and self._heard(slot)
        ]
        same = near if len(near) >= 15 else past
        middle, all_middle = median(same), median(past)
        varies = max(
            _MAD * median(abs(level - all_middle) for level in past),
            _MAD * median(abs(level - middle) for level in same),
            measure.floor,
        )
        return middle, varies

    def peak(self, last: int, measure: Measure) -> Peak | None:
        """The clearest window that ends with a slot, whether it is clear enough or not."""
        best: Peak | None = None
        for window in measure.windows:
            first = max(0, last + 1 - window.slots)
            count = self.count(first, last)
            if count < measure.least or (known := self.usual(last, window.slots, measure)) is None:
                continue
            middle, varies = known
            score = (self.level(last, window.slots) - middle) / varies / window.threshold
            if best is None or score > best.score:
                usual = (exp(middle) - 1) * (last + 1 - first)
                best = Peak(first, last, count, usual, score)
        return best

    def peaks(
        self,
        measure: Measure,
        begin: int = 0,
        before: Sequence[Peak] = (),
        matters: Callable[[Peak], bool] = lambda peak: True,
    ) -> list[Peak]:
        """What is to be told of the slots from `begin` on, with a pause after each; `before`: what was told earlier."""
        told: list[Peak] = []
        last = before[-1] if before else None
        pause = measure.cool_down * measure.slots_a_day
        for slot in range(begin, len(self)):
            found = self.peak(slot, measure)
            if found is None or found.score <= 1 or not matters(found):
                continue
            if last is None or slot - last.last > pause or found.score > measure.louder * last.score:
                told.append(found)
                last = found
        return told


# -- shares, words, places --------------------------------------------------------------------------------------


def at_least(hits: int, tries: int, chance: float) -> float:
    """How probable so many hits or more are by chance alone."""
    if hits <= 0:
        return 1.0
    fewer = sum(comb(tries, k) * chance**k * (1 - chance) ** (tries - k) for k in range(hits))
    return max(0.0, 1 - fewer)


def rare(count: int, usual: float) -> float:
    """How probable so many events or more are where so many are usual."""
    if count <= 0:
        return 1.0
    term, total = exp(-usual), 0.0
    for k in range(count):
        total += term
        term *= usual / (k + 1)
    return max(0.0, 1 - total)


@dataclass(frozen=True)
class Share:
    """So many of so many, where such a share is usual."""

    hits: int
    total: int
    usual: float


MORE_POINTS = 0.15  # of share than usual, at least
FEWEST = 4  # who blame: three are a family


def unusual_share(hits: int, total: int, hits_before: int, total_before: int, chance: float) -> Share | None:
    """A share that is too large for chance. The usual one is moved a little to a quarter, lest few say too much."""
    usual = (hits_before + 1) / (total_before + 4)
    if hits < FEWEST or hits / total < usual + MORE_POINTS:
        return None
    return Share(hits, total, usual) if at_least(hits, total, usual) < chance else None


@dataclass(frozen=True)
class NewWord:
    """A word, or two beside each other, that so many said and hardly anybody had."""

    words: str
    count: int
    before: int
    weight: float = field(compare=False, default=0.0)


def new_words(
    now: Mapping[str, int], texts_now: int, before: Mapping[str, int], texts_before: int, least: int
) -> list[NewWord]:
    """What came up, the clearest first: by the likelihood ratio of being said so much more often than before.

    Each mapping tells in how many texts (or by how many people) something was said.
    """
    found = []
    for words, count in now.items():
        earlier = before.get(words, 0)
        if count < least or not texts_now:
            continue
        if earlier and count / texts_now < 5 * earlier / max(texts_before, 1):
            continue
        weight = _likelihood(count, texts_now, earlier, texts_before)
        if weight > 15.13:  # one in ten thousand by chance
            found.append(NewWord(words, count, earlier, weight))
    found.sort(key=lambda word: (-word.weight, -len(word.words), word.words))
    return found


def _likelihood(now: int, texts_now: int, before: int, texts_before: int) -> float:
    total = now + before
    whole = texts_now + texts_before
    expected = total * texts_now / whole, total * texts_before / whole
    return 2 * sum(seen * log(seen / wanted) for seen, wanted in zip((now, before), expected, strict=True) if seen)


# -- as it is told ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Evidence:
    """What the sentence of a signal says beside its figures."""

    place: str = ""  # where most of it was said
    place_count: int = 0
    words: tuple[str, ...] = ()  # what came up
    blame: int = 0
    total: int = 0


@dataclass(frozen=True)
class NewSignal:
    """Something unusual, before it is kept."""

    query_id: int
    kind: Kind
    since: datetime
    until: datetime
    count: int
    usual: float | None
    evidence: Evidence = Evidence()


@dataclass(frozen=True)
class Signal:
    """Something unusual that was told."""

    id: int
    told: NewSignal
    raised: datetime
    query: str  # its name
    rival: bool
    put_away: datetime | None = None


def is_cooling(earlier: Sequence[NewSignal], found: NewSignal, pause: timedelta, louder: float) -> bool:
    """Whether something like it was told shortly before, and not much less of it."""
    return any(
        one.kind is found.kind and found.until - one.until < pause and found.count < louder * max(one.count, 1)
        for one in earlier
    )


def slots_heard(hours: Sequence[int], slots_an_hour: int, first: int) -> Callable[[int], bool]:
    """Whether somebody listened in a slot, of which the first is so many slots after 1970."""
    known = sorted(hours)

    def heard(slot: int) -> bool:
        hour = (first + slot) // slots_an_hour
        place = bisect_left(known, hour)
        return place < len(known) and known[place] == hour

    return heard
