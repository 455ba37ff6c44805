"""What kind of message a text is, and whether it is in a hurry: by turns of phrase, each of which can be shown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cmdesk.language.folding import folded
from cmdesk.language.kind_cues import CALLED_FOR, CUES, HURRY, KINDS, NO_HURRY, Kind, Urgency
from cmdesk.language.toxicity import reported

ENOUGH = 1.0
_LOOKED_AT = 4000
_SURE = 0.45  # from here on a sentiment alone makes a complaint or praise
_SAID_OTHERWISE: tuple[Kind, ...] = ("spam", "threat", "insult", "application", "quote", "order")
_PLAIN_QUESTION = 1.4  # less is a figure of speech where somebody complains


class Cue(NamedTuple):
    """A turn of phrase that was found: where, what it speaks for, how strongly."""

    start: int
    end: int
    speaks_for: str
    weight: float


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds that apply, the main one first, with what was found."""

    kinds: tuple[Kind, ...]
    urgency: Urgency
    cues: tuple[Cue, ...]


def kinds(text: str, language: str, leaning: float = 0.0, more: Sequence[Cue] = ()) -> Kinds:
    """The kinds of a message; `leaning` is its sentiment from -1 (surely negative) to 1 (surely positive).

    `more`: what else was found to speak for a kind.
    """
    plain = folded(text[:_LOOKED_AT])
    languages = (language,) if language in CUES else tuple(CUES)
    told = list(reported(plain, languages))
    cues = [cue for one in languages for cue in _cues(plain, one)]
    cues = [cue for cue in (*cues, *more) if not _repeated(cue, told)]
    weights = _weights(cues, leaning)
    applying = [kind for kind in KINDS if weights[kind] >= ENOUGH - 1e-9]
    applying = _without_contradictions(applying, weights, leaning)
    hurry = [cue for one in languages for cue in _hurry(plain, one)]
    urgency = _urgency(applying, sum(cue.weight for cue in hurry), _calm(plain, languages))
    shown = [cue for cue in cues if cue.speaks_for in applying]
    if urgency == "high":
        shown += hurry
    return Kinds(tuple(applying), urgency, tuple(sorted(shown)))


@cache
def _compiled(language: str) -> tuple[tuple[Kind, re.Pattern[str], float], ...]:
    return tuple((kind, re.compile(cue), weight) for kind, cues in CUES[language].items() for cue, weight in cues)


@cache
def _compiled_hurry(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(cue, re.S), weight) for cue, weight in HURRY[language])


def _cues(plain: str, language: str) -> Iterator[Cue]:
    for kind, pattern, weight in _compiled(language):
        found = pattern.search(plain)
        if found:
            yield Cue(found.start(), found.end(), kind, weight)


def _repeated(cue: Cue, told: list[tuple[int, int]]) -> bool:
    """Whether an insult or a threat is only told of."""
    return cue.speaks_for in ("insult", "threat") and any(start <= cue.start < end for start, end in told)


def _hurry(plain: str, language: str) -> Iterator[Cue]:
    called_for = re.search(CALLED_FOR, plain)
    for pattern, weight in _compiled_hurry(language):
        found = pattern.search(plain)
        if found and not (called_for and called_for.start() <= found.start() < called_for.end()):
            yield Cue(found.start(), found.end(), "high", weight)


def _calm(plain: str, languages: tuple[str, ...]) -> bool:
    return any(re.search(NO_HURRY[one], plain) for one in languages)


def _weights(cues: list[Cue], leaning: float) -> Mapping[str, float]:
    weights: dict[str, float] = dict.fromkeys(KINDS, 0.0)
    for cue in cues:
        weights[cue.speaks_for] += cue.weight
    if abs(leaning) >= _SURE and all(weights[kind] < ENOUGH for kind in _SAID_OTHERWISE):
        if leaning < 0:
            weights["complaint"] += ENOUGH
        elif weights["thanks"] < ENOUGH:
            weights["praise"] += ENOUGH
    return weights


def _without_contradictions(applying: list[Kind], weights: Mapping[str, float], leaning: float) -> list[Kind]:
    """A complaint with a word of praise stays a complaint, who asks for work asks no question, spam is spam."""
    left = set(applying)
    if "spam" in left:
        left = {"spam"}
    if {"complaint", "praise"} <= left:
        left.discard("praise" if weights["complaint"] >= weights["praise"] or leaning < 0 else "complaint")
    if "complaint" in left and leaning <= -_SURE:
        left.discard("thanks")
    if "application" in left:
        left.discard("order")
    if weights["question"] < _PLAIN_QUESTION and left & {"complaint", "order", "insult", "threat"}:
        left.discard("question")
    if any(kind in left and weights[kind] > weights["question"] for kind in ("application", "quote")):
        left.discard("question")
    if "quote" in left and weights["quote"] >= weights["order"]:
        left.discard("order")
    return [kind for kind in applying if kind in left]


def _urgency(applying: list[Kind], hurry: float, calm: bool) -> Urgency:
    if calm or "spam" in applying:
        return "low"
    if hurry >= ENOUGH - 1e-9 or "threat" in applying:
        return "high"
    if applying and set(applying) <= (
        {"thanks", "praise", "spam", "order"} if "thanks" in applying else {"praise", "spam"}
    ):
        return "low"
    return "normal"
