"""Inclusive writing in French as the house prefers it: short forms, both words, or neither. Nobody is told which."""

import re
from collections.abc import Iterator

from cmdesk.domain.proofing import Finding, Level

_ENDINGS = r"(?:e|ne|le|te|trice|euse|ère|ve|se|fe)"
_SHORT = re.compile(
    rf"(?<![\w@#/.])([^\W\d_]{{3,}})(?:([·•‧⋅])({_ENDINGS})(?:[·•‧⋅]?(s))?|\(({_ENDINGS})\)(s)?"
    rf"|\.(e|ne|trice|euse|ère|ve)(?:\.(s))?|-({_ENDINGS})-(s))(?!\w|\.\w)",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(?<!\w)([^\W\d_]{4,}s) (?:et|ou) ([^\W\d_]{4,}s)(?!\w)", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?<!\w)(?:toutes et tous|tous et toutes|celles et ceux|ceux et celles|chacune et chacun|chacun et chacune)(?!\w)",
    re.IGNORECASE,
)


def find(text: str, wanted: str) -> Iterator[Finding]:
    """Forms that are not those that are wanted: "none", "doublets" or "point"."""
    rests = {"section": "tone", "option": "inclusive", "said": wanted}
    for match in _SHORT.finditer(text):
        stem, dot = match[1], match[2]
        ending = match[3] or match[5] or match[7] or match[9]
        many = bool(match[4] or match[6] or match[8] or match[10])
        data = {"words": match[0], **rests}
        if wanted == "doublets":
            yield Finding(Level.NOTE, "style-inclusive", data, *match.span(), both(stem, ending, many))
        elif wanted == "none":
            yield Finding(Level.NOTE, "style-inclusive", data, *match.span())
        elif dot != "·":
            instead = f"{stem}·{ending}" + ("·s" if many else "")
            yield Finding(Level.NOTE, "style-inclusive", data, *match.span(), instead)
    if wanted == "point":
        for match in (*_KNOWN.finditer(text), *filter(_is_pair, _BOTH.finditer(text))):
            yield Finding(Level.NOTE, "style-inclusive", {"words": match[0], **rests}, *match.span())


def both(stem: str, ending: str, many: bool) -> str | None:
    """Both words of a short form: "clientes et clients"; None where they do not follow from it."""
    low, end = stem.lower(), ending.lower()
    match end:
        case "e" | "ne" | "le" | "te":
            woman = stem + ending
        case "trice" if low.endswith("teur"):
            woman = stem[:-4] + "trice"
        case "euse" if low.endswith("eur"):
            woman = stem[:-3] + "euse"
        case "ère" if low.endswith("er"):
            woman = stem[:-2] + "ère"
        case "ve" if low.endswith("f"):
            woman = stem[:-1] + "ve"
        case "se" if low.endswith("x"):
            woman = stem[:-1] + "se"
        case _:
            return None
    return f"{woman}s et {stem}s" if many else f"{woman} ou {stem}"


def _is_pair(match: re.Match[str]) -> bool:
    """Two words of one stem: "clientes et clients"."""
    one, other = match[1].lower(), match[2].lower()
    alike = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one != other and alike >= max(4, min(len(one), len(other)) - 3)
