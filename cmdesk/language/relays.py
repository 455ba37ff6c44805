"""Texts that say the same: a few numbers that near-duplicates share, and how alike two texts are.

A text is cut into runs of neighbouring words. The smallest few of their hashes (a bottom-k sketch, Broder 1997)
stand for it: two texts of which four runs in five are the same share one of eight nearly always, and are then
compared run by run. Short texts must be the same word by word, or every "Bravo" would be a relay of another.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cmdesk.domain.words import words
from cmdesk.language.addresses import canonical

RUN = 4  # words
SKETCH = 8  # numbers kept of a text
LEAST_WORDS = 12  # a shorter text says too little to be called the same
ALIKE = 0.6  # share of runs in common, of both
CONTAINED = 0.85  # share of the shorter one's runs, where one has much more to say
MOST_WORDS = 2_000  # of a text; the rest says nothing new about who copied whom
WINDOW = timedelta(days=7)  # between the first and a relay


@dataclass(frozen=True)
class Said:
    """What somebody published, as far as it matters here."""

    id: int
    source_id: int
    title: str
    text: str
    link: str
    published: datetime


@dataclass(frozen=True)
class Print:
    """What of a text is compared with others."""

    sketch: tuple[int, ...]
    runs: frozenset[int]


def print_of(title: str, text: str) -> Print:
    """The runs of a text with its title, and its sketch; both are empty where it is too short."""
    found = list(words(f"{title}\n{text}"))[:MOST_WORDS]
    if len(found) < LEAST_WORDS:
        return Print((), frozenset())
    # Signed 63 bits, as SQLite keeps whole numbers.
    runs = frozenset(_hash(" ".join(found[at : at + RUN])) for at in range(len(found) - RUN + 1))
    return Print(tuple(sorted(runs)[:SKETCH]), runs)


def _hash(run: str) -> int:
    data = run.encode()
    return zlib.crc32(data) << 31 | zlib.crc32(data[::-1]) >> 1


def same(one: Print, other: Print) -> bool:
    """Whether two texts say the same: nearly all of both, or a short one that is nearly all in a longer one."""
    shorter, longer = sorted((one.runs, other.runs), key=len)
    if not shorter:
        return False
    common = len(shorter & longer)
    if common >= ALIKE * (len(shorter) + len(longer) - common):
        return True
    # An agency's text with a newspaper's own end; a summary of three lines is left alone.
    return len(shorter) >= 3 * LEAST_WORDS and common >= CONTAINED * len(shorter)


def marks_of(said: Said, print_: Print) -> tuple[int, ...]:
    """The numbers that a relay of it may share: those of its text, and one for its page."""
    page = canonical(said.link)
    return (*print_.sketch, _hash(f"page {page}")) if page else print_.sketch


def marks(news: Sequence[Said]) -> list[tuple[int, tuple[int, ...]]]:
    """The id of each with its numbers; for a worker process."""
    return [(said.id, marks_of(said, print_of(said.title, said.text))) for said in news]


def find(news: Sequence[Said], known: Sequence[Said]) -> list[tuple[int, int]]:
    """For what is new, the first that said the same before, or in the same batch; for a worker process.

    Only what different sources say is compared: one that repeats itself does so on purpose.
    """
    prints = {said.id: print_of(said.title, said.text) for said in (*known, *news)}
    holders: dict[int, list[Said]] = {}
    for said in known:
        for mark in marks_of(said, prints[said.id]):
            holders.setdefault(mark, []).append(said)
    found = []
    for said in sorted(news, key=lambda one: one.id):
        mine = marks_of(said, prints[said.id])
        others = {other.id: other for mark in mine for other in holders.get(mark, ())}
        first = next((other for _, other in sorted(others.items()) if _relays(said, other, prints)), None)
        if first is not None:
            found.append((said.id, first.id))
        for mark in mine:
            holders.setdefault(mark, []).append(said)
    return found


def _relays(said: Said, other: Said, prints: dict[int, Print]) -> bool:
    if said.source_id == other.source_id or abs(said.published - other.published) > WINDOW:
        return False
    page = canonical(said.link)
    return (bool(page) and page == canonical(other.link)) or same(prints[said.id], prints[other.id])
