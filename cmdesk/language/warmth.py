"""How warm a text is, told by signs that can be pointed at: a greeting, thanks, a wish, a joke's sign, loud words."""

import re
from collections.abc import Iterator

from cmdesk.language.counting import emojis
from cmdesk.language.masking import masked

LEAST_WORDS = 12  # of less nothing is asked
MOST_TOLD = 3  # loud places
_WARM = {
    "fr": re.compile(
        r"\b(?:merci|bonjour|bonsoir|coucou|bienvenue|bravo|félicitations|ravie?s?|heureu(?:x|ses?)|plaisir|hâte|"
        r"bel(?:le)? (?:journée|soirée|semaine|été|dimanche)|bon(?:ne)?s? (?:journée|soirée|week-end|appétit|courage|"
        r"fêtes|vacances|anniversaire|dimanche)|joyeu(?:x|ses?)|à (?:bientôt|très vite|demain)|prenez soin)\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:thanks?|thank you|hello|hi|good (?:morning|evening)|welcome|congratulations|well done|happy|glad|"
        r"delighted|pleasure|looking forward|enjoy|have a (?:good|great|lovely|nice)|see you|take care|merry)\b",
        re.I,
    ),
}
_LOUD = {
    "fr": r"super|génial\w*|incroyables?|extraordinaires?|fantastiques?|fabuleu(?:x|ses?)|sensationnel\w*|wa?ouh?|ouah",
    "en": r"amazing|awesome|incredible|fantastic|fabulous|unbelievable|sensational|wow|insanely|epic",
}
_LONG = r"\w*(\w)\1{3,}\w*"  # "trooooop"
_MARKS = r"!(?:[\s\u00a0\u202f]*!)+"


def is_warm(text: str, language: str) -> bool:
    return language not in _WARM or bool(_WARM[language].search(text)) or bool(emojis(text))


def is_playful(text: str, language: str) -> bool:
    """Any sign of play or warmth, an exclamation or a question to the reader."""
    return (
        is_warm(text, language)
        or bool(re.search(r"[!?]", masked(text)))
        or next(loud(text, language), None) is not None
    )


def is_long_enough(text: str) -> bool:
    return len(masked(text).split()) >= LEAST_WORDS


def loud(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Where a text raises its voice: superlatives, letters in a row, more than one exclamation mark."""
    plain = masked(text)
    words = [rf"(?<![\w@#])(?:{_LOUD[language]})(?!\w)"] if language in _LOUD else []
    found = [one.span() for each in (*words, _LONG, _MARKS) for one in re.finditer(each, plain, re.IGNORECASE)]
    yield from sorted(found)[:MOST_TOLD]
