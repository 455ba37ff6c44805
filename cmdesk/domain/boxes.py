"""A query as three boxes: one of, all of, none of. They write its text, and read it back when it is simple."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cmdesk.domain.grammar import parse
from cmdesk.domain.lexing import BadQuery, pieces
from cmdesk.domain.trees import OPERATORS, And, Not, Or, Query, Words
from cmdesk.domain.words import words

_BARE = re.compile(r"\w[\w'’*?-]*")
_QUOTATION = re.compile(r"[\"“”„«»]")


@dataclass(frozen=True)
class Boxes:
    """Words and phrases, as somebody typed them."""

    one_of: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


def listed(typed: str) -> tuple[str, ...]:
    """What stands in one box: words and phrases between commas."""
    parts = (" ".join(_QUOTATION.sub(" ", part).split()) for part in re.split(r"[,;\n]", typed))
    return tuple(dict.fromkeys(part for part in parts if words(part)))


def unlisted(entries: Sequence[str]) -> str:
    return ", ".join(entries)


def write(boxes: Boxes) -> str:
    """The query that the boxes mean; "" when nothing is wanted."""
    one_of, all_of = [_written(one) for one in boxes.one_of], [_written(one) for one in boxes.all_of]
    alone = len(one_of) == 1 or not (all_of or boxes.none_of)
    wanted = [*all_of, *([" OR ".join(one_of) if alone else f"({' OR '.join(one_of)})"] if one_of else [])]
    if not wanted:
        return ""
    return " ".join([" AND ".join(wanted), *(f"NOT {_written(one)}" for one in boxes.none_of)])


def _written(entry: str) -> str:
    if _BARE.fullmatch(entry) and entry not in OPERATORS:
        return entry
    return f'"{entry.rstrip("*")}"{"*" if entry.endswith("*") else ""}'


def read(expression: str) -> Boxes | None:
    """The boxes that mean the same; None when three boxes cannot say it, or nobody can read it."""
    if not expression.strip():
        return Boxes()
    try:
        query = parse(expression)
    except BadQuery:
        return None
    typed = {
        (piece.tokens, piece.prefix): _QUOTATION.sub(" ", piece.text).strip().rstrip("*") + "*" * piece.prefix
        for piece in pieces(expression)
        if piece.kind == "words" and piece.distance is None
    }
    one_of: tuple[str, ...] = ()
    all_of: list[str] = []
    none_of: list[str] = []
    for part in query.parts if isinstance(query, And) else (query,):
        unwanted = isinstance(part, Not)
        entries = _plain(part.part if isinstance(part, Not) else part, typed)
        if entries is None or (len(entries) > 1 and not unwanted and one_of):
            return None
        if unwanted:
            none_of += entries
        elif len(entries) > 1:
            one_of = entries
        else:
            all_of += entries
    return Boxes(one_of, tuple(all_of), tuple(none_of)) if one_of or all_of else None


def _plain(part: Query, typed: dict[tuple[tuple[str, ...], bool], str]) -> tuple[str, ...] | None:
    """A word, or several of which one is enough, as they were typed; None when it is anything else."""
    found = []
    for one in part.parts if isinstance(part, Or) else (part,):
        if not isinstance(one, Words) or one.field is not None:
            return None
        entry = typed.get((one.tokens, one.prefix), "")
        if not entry or "," in entry or ";" in entry:
            return None
        found.append(entry)
    return tuple(found)
