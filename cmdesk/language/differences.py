"""What was taken out of a text and put into it, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

MOST = 1_000_000  # comparisons of words, at worst; more than that is compared line by line
_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    kind: Literal["same", "out", "in"]
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in the order of the new text; those that are not "in" put together are the old one."""
    one, other = _PIECE.findall(old), _PIECE.findall(new)
    if len(one) * len(other) > MOST:
        one, other = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if len(one) * len(other) > MOST:
        one, other = [old], [new]
    found: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece("same", "".join(one[a:b])))
            continue
        if b > a:
            found.append(Piece("out", "".join(one[a:b])))
        if d > c:
            found.append(Piece("in", "".join(other[c:d])))
    return tuple(found)
