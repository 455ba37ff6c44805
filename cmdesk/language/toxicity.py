"""Toxic or hateful words in a text: marked for the reader, never a reason to hide anything.

Who is attacked often repeats the attacker's words ("on m'a traité de …", a quotation). Those words are found and told,
but do not make the text toxic.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cmdesk.language.folding import folded
from cmdesk.language.harm_cues import DENIED, HARM, OF_ONESELF, REPORTING, Harm

ENOUGH = 1.0
_LOOKED_AT = 4000

_WORDS_REPORTED = 8
_BEFORE = 40  # characters
_QUOTED = re.compile(r"«[^»]{1,300}»|“[^”]{1,300}”|\"[^\"]{1,300}\"|(?<!\w)'[^']{2,200}'(?!\w)")


class Mark(NamedTuple):
    """Hurtful words: their place, what harm they do, and whether the writer only repeats or denies them."""

    start: int
    end: int
    harm: Harm
    reported: bool


@dataclass(frozen=True, slots=True)
class Toxicity:
    toxic: bool
    marks: tuple[Mark, ...]


def toxicity(text: str, language: str) -> Toxicity:
    plain = folded(text[:_LOOKED_AT])
    languages = (language,) if language in HARM else tuple(HARM)
    told = list(reported(plain, languages))
    weight = 0.0
    marks: dict[tuple[int, int], Mark] = {}
    for one in languages:
        for harm, pattern, strength in _compiled(one):
            for found in pattern.finditer(plain):
                repeated = any(start <= found.start() < end for start, end in told) or _denied(plain, found, harm, one)
                marks.setdefault(found.span(), Mark(*found.span(), harm, repeated))
                weight += 0.0 if repeated else strength
    return Toxicity(weight >= ENOUGH - 1e-9, tuple(sorted(marks.values())))


def reported(plain: str, languages: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of a folded text that are another's words."""
    introduced = [found for one in languages for found in _introductions(one).finditer(plain)]
    for found in introduced:
        rest = re.match(rf"[^.!?\n]*?(?=[.!?\n]|$)|(?:\S+\s+){{0,{_WORDS_REPORTED}}}", plain[found.end() :])
        reach = (
            _reach(plain, found.end()) if rest is None else min(found.end() + rest.end(), _reach(plain, found.end()))
        )
        yield found.start(), reach
    for quotation in _QUOTED.finditer(plain):
        if introduced or quotation.end() - quotation.start() < 60 or len(plain) > 2 * len(quotation.group()):
            yield quotation.span()


def _reach(plain: str, start: int) -> int:
    some = re.compile(rf"\s*(?:\S+\s*){{0,{_WORDS_REPORTED}}}").match(plain, start)
    return some.end() if some else start


def _denied(plain: str, found: re.Match[str], harm: Harm, language: str) -> bool:
    """Whether what stands before turns it round: "no woman deserves …", "I am such an …"."""
    said = plain[max(0, found.start() - _BEFORE) : found.end()]
    turning = DENIED if harm == "hate" else OF_ONESELF
    return harm != "threat" and re.search(turning[language], said) is not None


@cache
def _compiled(language: str) -> tuple[tuple[Harm, re.Pattern[str], float], ...]:
    return tuple((harm, re.compile(pattern), weight) for harm, pattern, weight in HARM[language])


@cache
def _introductions(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{REPORTING[language]}")
