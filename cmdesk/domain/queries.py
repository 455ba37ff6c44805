"""Queries over what people write: read, shown, matched, and put to the full-text index.

This is the door to the modules that do it: `trees` says what a query consists of, `grammar` reads it, `matching`
matches documents, `watching` many queries at once, `excerpts` finds the words again. Here they are translated for
SQLite's full-text index (FTS5 with columns title, text and author, filled with the tokens of `words`), so that the
index and the matcher find the same.
"""

from collections.abc import Callable, Sequence
from itertools import product

from cmdesk.domain.excerpts import excerpt, highlights
from cmdesk.domain.grammar import BadQuery, parse
from cmdesk.domain.lexing import pieces
from cmdesk.domain.matching import Document, Matcher, compile_query
from cmdesk.domain.trees import (
    FACTS,
    FIELDS,
    TEXTS,
    And,
    Fact,
    Named,
    Near,
    Not,
    Or,
    Pattern,
    Query,
    Words,
    both,
    choices,
    either,
    leaves,
    quoted,
    show,
    terms,
    without,
)
from cmdesk.domain.watching import Watch
from cmdesk.domain.words import words

__all__ = [
    "FACTS", "FIELDS", "TEXTS", "And", "BadQuery", "Document", "Fact", "Matcher", "Named", "Near", "Not", "Or",
    "Pattern", "Query", "Watch", "Words", "both", "candidates", "compile_query", "either", "excerpt", "fts",
    "highlights", "leaves", "parse", "quoted", "renamed", "settled", "show", "terms", "without",
]  # fmt: skip

_MOST_PAIRS = 64  # of a NEAR between two groups, as the index has to be asked for each


def settled(query: Query, named: Callable[[str], str | None], within: tuple[str, ...] = ()) -> Query:
    """The query with each saved one that it names put in its place.

    `named` gives the expression of a saved query. Raises BadQuery("unknown-query" or "query-circle").
    """
    match query:
        case Named(name, position):
            if name.casefold() in within:
                raise BadQuery("query-circle", position, {"name": name})
            if (expression := named(name)) is None:
                raise BadQuery("unknown-query", position, {"name": name})
            try:
                return settled(parse(expression), named, (*within, name.casefold()))
            except BadQuery as inside:  # told where it is named, not where it is written
                raise BadQuery(inside.code, position, inside.data) from None
        case Not(part):
            return without(settled(part, named, within))
        case And(parts):
            return both(*(settled(part, named, within) for part in parts))
        case Or(parts):
            return either(*(settled(part, named, within) for part in parts))
        case _:
            return query


def renamed(expression: str, old: str, new: str) -> str:
    """The expression as somebody would write it after the query that it names got another name. BadQuery."""
    written, done, parts = "", 0, list(pieces(expression))
    for field, name, after in zip(parts, parts[1:], parts[2:], strict=False):
        if (field.kind, field.text) == ("field", "query") and name.text.casefold() == old.casefold():
            written += expression[done : name.position] + quoted(new)
            done = name.position + len(expression[name.position : after.position].rstrip())
    return written + expression[done:]


def fts(query: Query) -> str | None:
    """The query for MATCH, giving exactly what the matcher gives.

    None when the index cannot say it: what is no word of the text, letters left open inside a word, an order, or a
    negation with nothing to take away from.
    """
    match query:
        case Words(_, _, field):
            return None if query.wild or field not in (None, *TEXTS) else _limited(field, _said(query))
        case Near(parts, _, ordered):
            sides = [choices(part) for part in parts]
            return None if ordered or any(one.wild for side in sides for one in side) else _near(query)
        case And(parts):
            wanted = [fts(part) for part in parts if not isinstance(part, Not)]
            unwanted = [fts(part.part) for part in parts if isinstance(part, Not)]
            if not wanted:
                return None
            return _minus(_joined(" AND ", wanted), _joined(" OR ", unwanted))
        case Or(parts):
            return _joined(" OR ", [fts(part) for part in parts])
    return None


def candidates(query: Query) -> str | None:
    """The query for MATCH, giving at least what the matcher gives: a first choice to be matched one by one.

    None when every document has to be looked at.
    """
    match query:
        case Words(tokens, prefix, field):
            if not query.wild or field not in (None, *TEXTS):
                return fts(query)
            parts = [_begun(token, prefix and place == len(tokens)) for place, token in enumerate(tokens, 1)]
            return _joined(" AND ", [_limited(field, _said(part)) for part in parts if part is not None]) or None
        case Near(parts, distance):
            if all(not one.wild for part in parts for one in choices(part)):
                return _near(Near(parts, distance)) or _joined(" AND ", [candidates(part) for part in parts])
            return _joined(" AND ", [found for part in parts if (found := candidates(part)) is not None]) or None
        case Fact("raw", value) if words(value):
            return _said(Words(tuple(words(value))))
        case And(parts):
            wanted = [found for part in parts if (found := candidates(part)) is not None]
            unwanted = [found for part in parts if isinstance(part, Not) and (found := fts(part.part)) is not None]
            return _minus(_joined(" AND ", wanted), _joined(" OR ", unwanted)) if wanted else None
        case Or(parts):
            return _joined(" OR ", [candidates(part) for part in parts])
    return None


def _said(words_: Words) -> str:
    return f'"{" ".join(words_.tokens)}"{" *" if words_.prefix else ""}'


def _limited(field: str | None, said: str) -> str:
    return f"{{{field}}} : {said}" if field else said


def _begun(token: str, prefix: bool) -> Words | None:
    """What is certain of a token with open letters."""
    begun = token.split("*")[0].split("?")[0]
    return Words((begun,), prefix or begun != token) if begun else None


def _near(query: Near) -> str | None:
    sides = [choices(part) for part in query.parts]
    within = query.distance + len(sides) - 2
    pairs = list(product(*sides))
    if len(pairs) > _MOST_PAIRS:
        return None
    said = [f"NEAR({' '.join(map(_said, pair))}, {within})" for pair in pairs]
    return _joined(" OR ", [_limited(sides[0][0].field, one) for one in said])


def _joined(operator: str, parts: Sequence[str | None]) -> str | None:
    """The parts in one parenthesis; None when one of them could not be said, empty when there are none."""
    said = [part for part in parts if part is not None]
    if len(said) < len(parts):
        return None
    return said[0] if len(said) == 1 else f"({operator.join(said)})" if said else ""


def _minus(wanted: str | None, unwanted: str | None) -> str | None:
    if wanted is None or unwanted is None:
        return None
    return f"({wanted} NOT {unwanted})" if unwanted else wanted
