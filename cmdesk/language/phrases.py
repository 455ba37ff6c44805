"""The words and pairs of words of a text that say what it is about."""

from collections.abc import Iterator
from itertools import pairwise

from cmdesk.domain.words import words
from cmdesk.language.common_words import COMMON_WORDS
from cmdesk.language.folding import folded

LEAST = 4  # letters of a word that stands alone
# Common as they are, these say what somebody talks about.
_TELLING = {
    "commande",
    "livraison",
    "client",
    "magasin",
    "avis",
    "politique",
    "transport",
    "energie",
    "delivery",
    "order",
}
_COMMON = frozenset(folded(word) for language in ("fr", "en") for word in COMMON_WORDS[language]) - _TELLING


def phrases(text: str) -> set[str]:
    """Folded words that are not everybody's, alone and two by two."""
    return set(_found(words(text)))


def _found(tokens: list[str]) -> Iterator[str]:
    telling = [token if _tells(token) else "" for token in tokens]
    for token in telling:
        if len(token) >= LEAST:
            yield token
    for first, second in pairwise(telling):
        if first and second:
            yield f"{first} {second}"


def _tells(token: str) -> bool:
    return len(token) > 2 and not token.isdigit() and token not in _COMMON
