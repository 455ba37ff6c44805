"""A text that leaves in several parts: cut where its author put /// on a line of its own."""

import re

MARK = "///"
_CUT = re.compile(r"(?m)^[ \t\u00a0]*///[ \t\u00a0]*$")  # on a line of its own: there are addresses with three slashes


def segments(text: str) -> tuple[str, ...]:
    """Its parts in order, none of them empty; a text without the mark is its only one, untouched."""
    parts = _CUT.split(text) if MARK in text else [text]
    if len(parts) == 1:
        return (text,)
    return tuple(part.strip() for part in parts if part.strip()) or ("",)


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where its parts stand, without the spaces around them."""
    found = []
    start = 0
    cuts = _CUT.finditer(text) if MARK in text else ()
    for end, after in [*(cut.span() for cut in cuts), (len(text), len(text))]:
        part = text[start:end]
        if part.strip():
            found.append((start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))))
        start = after
    return tuple(found) if len(found) > 1 else ((0, len(text)),)
