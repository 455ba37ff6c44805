"""The emoji with their names and keywords in French and English, from Unicode CLDR, and which suit what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cmdesk.domain.words import words
from cmdesk.paths import resource

MOST = 200
# What people mean most often: it comes before what only bears the word as its whole name (the heart of an anatomist).
USUAL = (
    *(
        "❤️",
        "👍",
        "🙏",
        "😊",
        "😀",
        "😂",
        "🎉",
        "🔥",
        "✨",
        "😍",
        "👏",
        "😉",
        "🙂",
        "😢",
        "😅",
        "💪",
        "☀️",
        "🌹",
        "🎁",
        "🎂",
    ),
    *("✅", "⚠️", "📍", "📅", "💡", "🚀", "🥐", "🐱", "🐶", "👋", "👌", "💬", "📞", "📧"),
)


@dataclass(frozen=True)
class Emoji:
    sign: str
    names: tuple[str, str]  # French, English
    words: tuple[frozenset[str], ...]  # the whole name where it is one word, words of the names, keywords; folded

    def name(self, language: str) -> str:
        return self.names[0] if language.startswith("fr") else self.names[1]


@cache
def every(path: Path | None = None) -> tuple[Emoji, ...]:
    """All of them, in the order in which Unicode shows them."""
    lines = (path or resource("emoji", "annotations.tsv")).read_text(encoding="utf-8").splitlines()
    return tuple(_read(line) for line in lines)


def _read(line: str) -> Emoji:
    sign, french, french_keys, english, english_keys = line.split("\t")
    whole = frozenset(told[0] for name in (french, english) if len(told := words(name)) == 1)
    named = frozenset(words(f"{french} {english}"))
    return Emoji(sign, (french, english), (whole, named, frozenset(words(f"{french_keys} {english_keys}"))))


def find(typed: str, known: Sequence[Emoji] | None = None, most: int = MOST) -> list[Emoji]:
    """The emoji that each typed word begins a word of, those that are called so first; all where nothing is typed."""
    sought = words(typed)
    ranked = []
    for place, emoji in enumerate(every() if known is None else known):
        ranks = [_rank(word, emoji) for word in sought]
        if all(rank is not None for rank in ranks):
            called = sum(rank or 0 for rank in ranks)
            usual = emoji.sign in USUAL and 0 < len(sought) >= called  # each word stands in its name
            ranked.append((USUAL.index(emoji.sign) - len(USUAL) if usual else called, place, emoji))
    return [emoji for *_, emoji in sorted(ranked, key=lambda row: row[:2])][:most]


def _rank(word: str, emoji: Emoji) -> int | None:
    """How well a word names an emoji: the whole name, a word of it, their beginnings, then the keywords."""
    ranks = [exact for exact, known in zip((0, 1, 4), emoji.words, strict=True) if word in known]
    ranks += [
        begun
        for begun, known in zip((2, 3, 5), emoji.words, strict=True)
        if any(each.startswith(word) for each in known)
    ]
    return min(ranks, default=None)
