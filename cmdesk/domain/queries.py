"""Queries over what people write: read, shown, matched, and put to the full-text index.

This is the door to the modules that do it: `grammar` reads and writes queries, `matching` matches documents, `excerpts`
finds the words again. Here they are translated for SQLite's full-text index (FTS5 with columns title, text and author,
filled with the tokens of `words`), so that the index and the matcher find the same.
"""

from collections.abc import Sequence

from cmdesk.domain.excerpts import excerpt, highlights
from cmdesk.domain.grammar import (
    FIELDS,
    And,
    BadQuery,
    Not,
    Or,
    Query,
    Words,
    both,
    either,
    parse,
    show,
    terms,
    without,
)
from cmdesk.domain.matching import Document, Matcher, Watch, compile_query

__all__ = [
    "FIELDS",
    "And",
    "BadQuery",
    "Document",
    "Matcher",
    "Not",
    "Or",
    "Query",
    "Watch",
    "Words",
    "both",
    "candidates",
    "compile_query",
    "either",
    "excerpt",
    "fts",
    "highlights",
    "parse",
    "show",
    "terms",
    "without",
]


def fts(query: Query) -> str | None:
    """The query for MATCH, giving exactly what the matcher gives.

    None when the index cannot say it: a source or a language, or a negation with nothing to take away from.
    """
    match query:
        case Words(tokens, prefix, field):
            if field in ("source", "lang"):
                return None
            phrase = f'"{" ".join(tokens)}"{" *" if prefix else ""}'
            return f"{{{field}}} : {phrase}" if field else phrase
        case Not():
            return None
        case And(parts):
            wanted = [fts(part) for part in parts if not isinstance(part, Not)]
            unwanted = [fts(part.part) for part in parts if isinstance(part, Not)]
            if not wanted:
                return None
            return _minus(_joined(" AND ", wanted), _joined(" OR ", unwanted))
        case Or(parts):
            return _joined(" OR ", [fts(part) for part in parts])


def candidates(query: Query) -> str | None:
    """The query for MATCH, giving at least what the matcher gives: a first choice to be matched one by one.

    None when every document has to be looked at.
    """
    match query:
        case Words():
            return fts(query)
        case Not():
            return None
        case And(parts):
            wanted = [found for part in parts if (found := candidates(part)) is not None]
            unwanted = [found for part in parts if isinstance(part, Not) and (found := fts(part.part)) is not None]
            return _minus(_joined(" AND ", wanted), _joined(" OR ", unwanted)) if wanted else None
        case Or(parts):
            return _joined(" OR ", [candidates(part) for part in parts])


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
