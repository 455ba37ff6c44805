"""Which saved reply may answer a message: those that answered messages of the same words before.

Okapi BM25 (Robertson and others, 1994): a word counts more the fewer replies it speaks for, and less each time it is
repeated. All of it happens here; nothing is learned elsewhere.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from cmdesk.domain.words import words
from cmdesk.language.common_words import COMMON_WORDS

K1, B = 1.2, 0.75
OTHERS = 4  # replies that are not saved yet: with one or two, every word would be common
LEAST = 0.8  # below this a word or two agree by chance
MOST_WORDS = 60  # of a message: its beginning says what it is about
_TELLING_NOTHING = frozenset(
    word for language in ("fr", "en") for said in COMMON_WORDS[language] for word in words(said)
)


def telling(text: str) -> tuple[str, ...]:
    """The words of a text that say what it is about."""
    return tuple(word for word in words(text) if len(word) > 2 and word not in _TELLING_NOTHING)[:MOST_WORDS]


def suggest(message: str, answered: Mapping[int, Sequence[str]], most: int = 3) -> tuple[int, ...]:
    """The replies (by id) that suit a message, the best first; `answered`: the telling words each was used for."""
    asked = set(telling(message))
    texts = {reply: Counter(known) for reply, known in answered.items() if known}
    if not asked or not texts:
        return ()
    average = sum(text.total() for text in texts.values()) / len(texts)
    scores = []
    for reply, text in texts.items():
        score = sum(_weight(word, text, texts, average) for word in asked if word in text)
        if score >= LEAST:
            scores.append((-score, reply))
    return tuple(reply for _, reply in sorted(scores)[:most])


def _weight(word: str, text: Counter[str], texts: Mapping[int, Counter[str]], average: float) -> float:
    knowing = sum(word in other for other in texts.values())
    rare = math.log(1 + (len(texts) + OTHERS - knowing + 0.5) / (knowing + 0.5))
    often = text[word]
    return rare * often * (K1 + 1) / (often + K1 * (1 - B + B * text.total() / average))
