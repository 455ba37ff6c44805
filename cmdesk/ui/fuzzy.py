"""Finds a command from a few of its letters: "opwo" finds "Open another workspace"."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

# What is on the keys, for what stands in print.
_KEYS = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "œ": "oe", "æ": "ae"})
# Words that name no deed: who types "close the conversation" means "close" and "conversation".
_SMALL = frozenset(
    [
        *("a", "an", "the", "of", "to", "in", "on", "for", "my", "our", "this"),
        *("la", "le", "les", "l", "un", "une", "des", "du", "de", "d", "en", "au", "aux", "mon", "ma", "mes", "ce"),
    ]
)
_OTHER = 0.97  # what another word for it is worth beside its title
_SCATTERED = 0.6  # words that are found here and there


def fold(text: str) -> str:
    """Lower case, without accents, as it is typed."""
    apart = unicodedata.normalize("NFD", text.casefold().translate(_KEYS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def score(typed: str, text: str) -> float:
    """How well what was typed stands for a text: 0 not at all, 1 it is the text.

    The letters must come in order, each at the start of a word or right behind the one before it: letters that are
    merely somewhere in a long title are in nearly every one.
    """
    wanted, whole = fold(typed).strip(), fold(text)
    if not wanted:
        return 0.5
    if wanted in whole:
        at = whole.index(wanted)
        begins = at == 0 or not whole[at - 1].isalnum()
        return (0.95 if at == 0 else 0.9 if begins else 0.6) + 0.05 * len(wanted) / len(whole)
    letters = wanted.replace(" ", "")
    return 0.55 * _worth(letters, whole) / len(letters)


def best(typed: str, title: str, others: Sequence[str]) -> float:
    """How well it stands for a title, or for other words for the same; word by word, too, in any order."""

    def of(words: str) -> float:
        return max(score(words, title), _OTHER * max((score(words, each) for each in others), default=0.0))

    whole, parts = of(typed), [each for each in re.split(r"[^\w]+", fold(typed)) if each not in _SMALL and each]
    if whole or not parts:
        return whole
    return _SCATTERED * min(of(each) for each in parts)


def _worth(letters: str, whole: str) -> float:
    """How well they begin the words of a text, at best; 0 where they do not."""
    begins = [place for place in range(len(whole)) if place == 0 or not whole[place - 1].isalnum()]

    @cache
    def best(done: int, place: int) -> float:
        """Of the letters behind the first so many, the last of which stands right before that place."""
        if done == len(letters):
            return 0.0
        ways = [1.0 + best(done + 1, begin + 1) for begin in begins if begin >= place and whole[begin] == letters[done]]
        if done and whole[place : place + 1] == letters[done]:
            ways.append(0.8 + best(done + 1, place + 1))
        return max(ways, default=float("-inf"))

    return max(best(0, 0), 0.0)
