"""The words of the house in a text: those it does not use, those it writes in one way, the spelling of its name."""

import re
from collections.abc import Iterator, Sequence

from cmdesk.domain.proofing import Finding, HouseWord, Level, WordKind
from cmdesk.language.folding import folded
from cmdesk.language.masking import masked

_SPACE = r"[\s\u00a0\u202f]+"


def find(text: str, house: Sequence[HouseWord]) -> Iterator[Finding]:
    """Each says on which line of the playbook it rests."""
    plain = masked(text)
    small = folded(plain)
    for each in house:
        if not each.word.strip() or each.kind is WordKind.OWN:
            continue
        rests = {"section": "words", "line": str(each.id), "said": each.word}
        if each.kind is WordKind.BRAND:
            yield from _names(text, small, each, rests)
        else:
            yield from _words(text, plain, each, rests)


def _words(text: str, plain: str, each: HouseWord, rests: dict[str, str]) -> Iterator[Finding]:
    words = _SPACE.join(re.escape(word).replace("'", "['’]") for word in each.word.split())
    for found in re.finditer(rf"(?<!\w){words}(?!\w)", plain, re.IGNORECASE):
        said = text[found.start() : found.end()]
        glossary = each.kind is WordKind.GLOSSARY
        instead = each.instead or (each.word if glossary else None)
        if said == instead:
            continue
        level = Level.NOTE if glossary else Level.WARNING
        data = {"word": said, "why": each.why, "instead": instead or "", **rests}
        yield Finding(level, each.kind.value, data, *found.span(), instead)


def _names(text: str, small: str, each: HouseWord, rests: dict[str, str]) -> Iterator[Finding]:
    """A name in other capitals, without its accents or its spaces."""
    words = r"[\s\u00a0\u202f_'-]*".join(re.escape(word) for word in re.split(r"[\s'-]+", folded(each.word)) if word)
    for found in re.finditer(rf"(?<!\w){words}(?!\w)", small):
        said = text[found.start() : found.end()]
        if re.sub(_SPACE, " ", said).replace("’", "'") != each.word.replace("’", "'"):
            data = {"word": said, "why": each.why, "instead": each.word, **rests}
            yield Finding(Level.NOTE, each.kind.value, data, *found.span(), each.word)
