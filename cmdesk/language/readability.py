"""How easily a text is read: the ease of Flesch for English, as Kandel and Moles fitted it to French.

R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): 206.835 - 1.015 * words in a sentence
- 84.6 * syllables in a word. L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française", Cahiers
d'études de radio-télévision 19 (1958): 207 - 1.015 * words in a sentence - 73.6 * syllables in a word. From 0, hard, to
100, easy; both were fitted to samples of a hundred words, so a short text says little.
"""

import re
from dataclasses import dataclass

from cmdesk.language.masking import BLANK, masked

FORMULAS = {"fr": "Kandel-Moles", "en": "Flesch"}
_FIGURES = {"fr": (207.0, 1.015, 73.6), "en": (206.835, 1.015, 84.6)}
LEAST_WORDS = 30
_END = re.compile(r"[.!?…]+[\s\u00a0\u202f»”\")]*(?=\s|$)|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_GROUPS = {"fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+"), "en": re.compile(r"[aeiouy]+")}


@dataclass(frozen=True)
class Ease:
    """`score` from 0, hard, to 100, easy, by the named formula."""

    score: int
    formula: str
    words: int
    sentences: int


def sentences(text: str) -> list[tuple[int, int, int]]:
    """Where each sentence begins and ends, and how many words it has; tags and addresses are none."""
    plain = masked(text)
    found, start = [], 0
    for end in (*(match.end() for match in _END.finditer(plain)), len(plain)):
        words = [each for each in _WORD.finditer(plain, start, end) if BLANK not in each[0]]
        if words:
            found.append((words[0].start(), len(plain[start:end].rstrip()) + start, len(words)))
        start = end
    return found


def ease(text: str, language: str) -> Ease | None:
    """None where the text is too short to say, or in a language without a formula."""
    told = sentences(text)
    count = sum(words for _, _, words in told)
    if language not in FORMULAS or count < LEAST_WORDS:
        return None
    words = [each[0].lower() for each in _WORD.finditer(masked(text)) if BLANK not in each[0]]
    heard = sum(syllables(word, language) for word in words)
    base, by_sentence, by_word = _FIGURES[language]
    score = base - by_sentence * count / len(told) - by_word * heard / count
    return Ease(max(0, min(100, round(score))), FORMULAS[language], count, len(told))


def syllables(word: str, language: str) -> int:
    """As the vowels stand in it; a silent e at the end is none."""
    word = re.sub(r"qu|gu(?=[eéèêi])", "q", word)
    count = len(_GROUPS[language].findall(word))
    if language == "fr":
        silent = re.search(r"[^aeiouyàâäéèêëîïôöùûüœæ](?:e|es|ent)$", word)
    else:
        silent = re.search(r"[^aeiouyl]e$|[^aeiouydt]ed$", word)
    return max(1, count - bool(silent))
