"""How a text is set: spaces that do not break, apostrophes, quotation marks. French as the Imprimerie nationale has it.

A thin no-break space (U+202F) before ; ! ? and inside « », a no-break space (U+00A0) before : and between a figure and
its unit. Where a place draws U+202F badly, the policy "plain" puts U+00A0 everywhere; "none" leaves spaces alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cmdesk.language.masking import BLANK, masked

HARD, THIN = "\u00a0", "\u202f"
_SPACES = " \t\u00a0\u202f\u2009"
_SPACE = f"[{_SPACES}]"
_MARK = re.compile(rf"(?<=[\w)»”’%€…{BLANK}])({_SPACE}*)([!?]+(?=[\s)»”’\]]|\Z)|[;:](?=[\s»”’\]]|\Z))")
_OPENING = re.compile(rf"«({_SPACE}*)(?=\S)")
_CLOSING = re.compile(rf"(?<=\S)({_SPACE}*)»")
_STRAIGHT = re.compile(r'"([^"\n]+)"')
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_UNIT = re.compile(rf"(?<=\d)({_SPACE}*)(?=(?:%|€|\$|£|°C)(?!\w)|(?:kg|g|km|cm|mm|m|h|min|cl|ml|L|Mo|Go)\b)")
_HOURS = re.compile(rf"\d{_SPACE}?h({_SPACE}+)\d\d\b")
_THOUSANDS = re.compile(r"(?<![\d\u00a0\u202f ])\d{1,3}(?:[ \u00a0]\d{3})+(?![ \u00a0\u202f]?\d)")
_DASH = re.compile(r"(?<=[^\s\d]) (?:-|--) (?=\S)")
_TWICE = re.compile(r"(?<=\S) {2,}(?=\S)")
_BEFORE = re.compile(rf"(?<=\w){_SPACE}+([,.])(?=\s|\Z)")
_ENGLISH = re.compile(rf"(?<=[\w)]){_SPACE}+([;:!?])(?=\s|\Z)")


@dataclass(frozen=True)
class Change:
    """What should stand between `start` and `end`."""

    start: int
    end: int
    instead: str


def changes(text: str, language: str, policy: str = "fine") -> tuple[Change, ...]:
    """All that is set otherwise than it should be, in order, none inside another."""
    plain = masked(text)
    found = [*_common(plain), *(_french(plain, policy) if language == "fr" else _english(plain))]
    kept: list[Change] = []
    for change in sorted(found, key=lambda each: (each.start, -each.end)):
        overlaps = bool(kept) and change.start < kept[-1].end
        if not overlaps and change.instead != text[change.start : change.end]:
            kept.append(change)
    return tuple(kept)


def mend(text: str, language: str, policy: str = "fine") -> str:
    """The text as it should be set."""
    for _ in range(3):  # what was mended may show more: a quotation mark, then its space
        found = changes(text, language, policy)
        if not found:
            break
        for change in reversed(found):
            text = text[: change.start] + change.instead + text[change.end :]
    return text


def _common(plain: str) -> Iterator[Change]:
    for found in _TWICE.finditer(plain):
        yield Change(*found.span(), " ")
    for found in _BEFORE.finditer(plain):
        yield Change(*found.span(), found[1])
    for found in _DOTS.finditer(plain):
        yield Change(*found.span(), "…")


def _english(plain: str) -> Iterator[Change]:
    for found in _ENGLISH.finditer(plain):
        yield Change(*found.span(), found[1])


def _french(plain: str, policy: str) -> Iterator[Change]:
    for found in _APOSTROPHE.finditer(plain):
        yield Change(*found.span(), "’")
    for found in _DASH.finditer(plain):
        yield Change(*found.span(), " – ")
    if policy == "none":
        return
    thin = THIN if policy == "fine" else HARD
    for found in _STRAIGHT.finditer(plain):
        yield Change(found.start(), found.start() + 1, f"«{thin}")
        yield Change(found.end() - 1, found.end(), f"{thin}»")
    for found in _MARK.finditer(plain):
        yield Change(*found.span(1), HARD if found[2] == ":" else thin)
    for found in _OPENING.finditer(plain):
        yield Change(*found.span(1), thin)
    for found in _CLOSING.finditer(plain):
        yield Change(*found.span(1), thin)
    for found in _UNIT.finditer(plain):
        # "10h" and "5g" are written together too; only a space that breaks is a fault, but for % and money
        if found[1] or plain[found.end()] in "%€$£":
            yield Change(*found.span(1), HARD)
    for found in _HOURS.finditer(plain):
        yield Change(*found.span(1), HARD)
    for found in _THOUSANDS.finditer(plain):
        yield Change(*found.span(), re.sub(r"[ \u00a0]", thin, found[0]))
