"""How a text may sound to who reads it: a hint with the words that gave it, never a verdict. French and English.

Each hint says where it is and, where there is a sensible one, what could stand there instead.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cmdesk.language.detection import detect
from cmdesk.language.tone_words import ANGRY, CLOSING, GREETING, HARSH, SARCASM, VERY_ANGRY


class Concern(StrEnum):
    HARSH = "harsh"
    SHOUTING = "shouting"
    SARCASM = "sarcasm"
    FORMS = "forms"  # tu and vous in one text
    GREETING = "greeting"
    CLOSING = "closing"


@dataclass(frozen=True)
class Hint:
    """Something between `start` and `end`; `instead` None: no remedy that fits without thinking."""

    concern: Concern
    start: int
    end: int
    words: str
    instead: str | None = None


LANGUAGES = ("fr", "en")
_CAPITALS = re.compile(r"(?<![\w@#/.])[^\W\d_a-zß-öø-ÿ]{2,}(?:[ '’\u00a0\u202f-]+[^\W\d_a-zß-öø-ÿ]{1,})+(?![\w@/])")
_ONE_SHOUT = re.compile(r"(?<![\w@#/.])[^\W\d_a-zß-öø-ÿ]{7,}(?![\w@/])")
_MARKS = re.compile(r"[!?]{2,}|!(?:[\s\u00a0\u202f]*!)+")
_TU = re.compile(r"(?<![\w’'-])(?:tu|toi|t['’](?=[aeiouéèêhy])|tes)(?![\w-])|(?<=[\w])-toi\b", re.IGNORECASE)
_VOUS = re.compile(r"(?<![\w’'])(?:vous|votre|vos|vôtres?)(?![\w])", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+\.\w+|[@#]\w+")
_NEGATED = re.compile(r"(?:\b(?:pas|jamais|not|never|no|n['’]t|sans|without)\s+(?:\w+\s+)?)$", re.IGNORECASE)
ANGRY_FROM = 2  # one strong word, or two mild ones


def look(text: str, language: str = "", *, letter: bool = False, name: str = "") -> tuple[Hint, ...]:
    """What may sound wrong, in the order of the text. `letter`: a mail, which greets and takes leave.

    `language` "" is found out; one that is neither French nor English gets the hints that need no words.
    """
    spoken = language[:2] if language[:2] in LANGUAGES else detect(text)
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    hints = [*_shouting(text, plain)]
    if spoken in LANGUAGES:
        hints += _listed(Concern.HARSH, HARSH[spoken], text, plain)
        hints += _listed(Concern.SARCASM, SARCASM[spoken], text, plain)
    if spoken == "fr":
        hints += _forms(text, plain)
    if letter and spoken in LANGUAGES and plain.strip():
        hints += _letter(text, spoken, name)
    return tuple(sorted(hints, key=lambda hint: (hint.start, hint.end)))


def anger(text: str, language: str = "", least: int = ANGRY_FROM) -> tuple[Hint, ...]:
    """The words by which somebody sounds angry; empty for who does not, or less than `least`."""
    spoken = language[:2] if language[:2] in LANGUAGES else detect(text)
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    loud = list(_shouting(text, plain))
    strong: list[Hint] = []
    mild: list[Hint] = []
    for each in (spoken,) if spoken in LANGUAGES else LANGUAGES:
        strong += _listed(Concern.HARSH, VERY_ANGRY[each], text, plain)
        mild += _listed(Concern.HARSH, ANGRY[each], text, plain)
    if 2 * len(strong) + len(mild) + min(len(loud), 1) < least or not (strong or mild):
        return ()
    return tuple(sorted([*strong, *mild, *loud], key=lambda hint: (hint.start, hint.end)))


def _listed(concern: Concern, pattern: re.Pattern[str], text: str, plain: str) -> Iterator[Hint]:
    for found in pattern.finditer(plain):
        if not _NEGATED.search(plain[: found.start()]):
            yield Hint(concern, found.start(), found.end(), text[found.start() : found.end()])


def _shouting(text: str, plain: str) -> Iterator[Hint]:
    taken: list[tuple[int, int]] = []
    for pattern in (_CAPITALS, _ONE_SHOUT):
        for found in pattern.finditer(plain):
            if any(start <= found.start() < end for start, end in taken) or _is_name(found[0]):
                continue
            taken.append(found.span())
            words = text[found.start() : found.end()]
            first = plain[: found.start()].rstrip()
            quiet = words.lower() if first and first[-1] not in ".!?…\n" else words.capitalize()
            yield Hint(Concern.SHOUTING, found.start(), found.end(), words, quiet)
    for found in _MARKS.finditer(plain):
        words = text[found.start() : found.end()]
        yield Hint(Concern.SHOUTING, found.start(), found.end(), words, "?" if "?" in words else "!")


def _is_name(words: str) -> bool:
    """Short words in capitals are letters that stand for a name: SNCF, TVA, RGPD UE."""
    return all(len(word) <= 4 for word in re.split(r"[\s'’-]+", words)) and len(words.split()) < 3


def addressed(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where somebody is addressed in French, in the familiar form and in the formal one."""
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    return [found.span() for found in _TU.finditer(plain)], [found.span() for found in _VOUS.finditer(plain)]


def _forms(text: str, plain: str) -> Iterator[Hint]:
    """Both forms of address: the rarer one is pointed at, the familiar one where they are as many."""
    familiar, formal = list(_TU.finditer(plain)), list(_VOUS.finditer(plain))
    if not familiar or not formal:
        return
    for found in formal if len(formal) < len(familiar) else familiar:
        yield Hint(Concern.FORMS, found.start(), found.end(), text[found.start() : found.end()])


def _letter(text: str, spoken: str, name: str) -> Sequence[Hint]:
    hints = []
    if not GREETING[spoken].match(text.lstrip()):
        hello = {"fr": "Bonjour", "en": "Hello"}[spoken]
        hints.append(Hint(Concern.GREETING, 0, 0, "", f"{hello} {name},\n\n" if name else f"{hello},\n\n"))
    body = text.rstrip()
    if not CLOSING[spoken].search("\n".join(body.splitlines()[-4:])):
        leave = {"fr": "\n\nBien cordialement,", "en": "\n\nKind regards,"}[spoken]
        hints.append(Hint(Concern.CLOSING, len(body), len(body), "", leave))
    return hints
