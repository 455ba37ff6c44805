"""How alike two short texts are, and how much of one stands in another."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from cmdesk.domain.words import words
from cmdesk.language.masking import BLANK, masked

ALIKE = 0.9
RUN = 5  # words that nobody writes again by chance
LEAST = 12  # words; of less, every "Bonne année" would be a copy


def said(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without addresses and tags: the same post with another link is the same post."""
    return tuple(words(masked(text).replace(BLANK, " ")))


def share(one: Sequence[str], other: Sequence[str], least: float = 0.0) -> float:
    """How alike two texts are, from 0 to 1; 0 where it cannot reach `least`."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    common = (Counter(one) & Counter(other)).total()
    if 2 * common / (len(one) + len(other)) < least:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def copied(text: str, other: str) -> float:
    """Which share of the runs of words of a text stands in another, from 0 to 1."""
    mine = runs(said(text))
    return len(mine & runs(said(other))) / len(mine) if mine else 0.0


def runs(told: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The runs of neighbouring words, empty for a text that is too short."""
    if len(told) < LEAST:
        return frozenset()
    return frozenset(tuple(told[at : at + RUN]) for at in range(len(told) - RUN + 1))


def phrases(text: str, most: int = 12) -> list[str]:
    """Some runs of a text, spread over it, as phrases of the full-text index: whoever copied it has one of them."""
    told = said(text)
    if len(told) < LEAST:
        return []
    places = range(0, len(told) - RUN + 1, max(1, (len(told) - RUN + 1) // most))
    return [" ".join(told[at : at + RUN]) for at in places][:most]
