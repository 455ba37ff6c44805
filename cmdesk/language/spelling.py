"""Spelling by Hunspell, in French and English: which words it does not know, and what they may have meant.

Called in a worker process only: the library keeps Python's lock while it thinks, a third of a second for a suggestion.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cmdesk.language.masking import masked

LANGUAGES = ("fr", "en")
MOST_SUGGESTED = 6
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’\-·][^\W\d_]+)*")
_LONGEST = 60  # letters; what is longer is no word


@dataclass(frozen=True)
class Misspelt:
    word: str
    start: int
    end: int


@cache
def _book(folder: Path, language: str) -> Any:
    """The dictionary of a language, None where the library does not exist for this kind of computer."""
    try:
        from hunspell import Hunspell
    except ImportError:
        return None
    return Hunspell(language, hunspell_data_dir=str(folder))


def available(folder: Path, language: str) -> bool:
    return language in LANGUAGES and _book(folder, language) is not None


def misspelt(text: str, language: str, folder: Path, known: Collection[str] = ()) -> tuple[Misspelt, ...]:
    """The words that no dictionary has; `known` are the user's own, in small letters with straight apostrophes."""
    book = _book(folder, language) if language in LANGUAGES else None
    if book is None:
        return ()
    found = []
    for match in _WORD.finditer(masked(text)):
        word = match[0]
        if len(word) <= _LONGEST and not _is_right(word, book, known):
            found.append(Misspelt(word, *match.span()))
    return tuple(found)


def _is_right(word: str, book: Any, known: Collection[str]) -> bool:
    if len(word) < 2 or word.isupper() or "·" in word or any(sign.isupper() for sign in word[1:] if sign != "-"):
        return True  # letters for a name, inclusive forms, and names that begin inside: iPhone, Jean-Paul
    straight = word.replace("’", "'")
    if folded(word) in known or book.spell(straight):
        return True
    parts = re.split(r"['\-]", straight)
    if len(parts) == 1:
        return False
    return all(len(part) < 2 or folded(part) in known or book.spell(part) for part in parts)


def is_word(word: str, language: str, folder: Path) -> bool:
    """Whether the dictionary of a language has it; none has any where there is no dictionary."""
    book = _book(folder, language) if language in LANGUAGES else None
    return book is not None and bool(book.spell(word))


def folded(word: str) -> str:
    """A word as the user's own list has it."""
    return word.replace("’", "'").lower()


def suggest(word: str, language: str, folder: Path) -> tuple[str, ...]:
    """What a word may have meant, the likeliest first, with the apostrophe it was written with."""
    book = _book(folder, language) if language in LANGUAGES else None
    if book is None:
        return ()
    curly = "’" in word or language == "fr"
    found = (said.replace("'", "’") if curly else said for said in book.suggest(word.replace("’", "'")))
    return tuple(dict.fromkeys(found))[:MOST_SUGGESTED]
