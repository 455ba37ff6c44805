"""A text that leaves in several parts: cut where its author put /// on a line of its own."""

import re

MARK = "///"
_CUT = re.compile(r"(?m)^[ \t\u00a0]*///[ \t\u00a0]*$")  # on a line of its own: there are addresses with three slashes


def segments(text: str) -> tuple[str, ...]:
    """Its parts in order, none of them empty; a text without the mark is its only one, untouched."""
    parts = _CUT.split(text)
    if len(parts) == 1:
        return (text,)
    return tuple(part.strip() for part in parts if part.strip()) or ("",)
