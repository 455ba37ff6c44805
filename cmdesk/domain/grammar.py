"""The language of queries: what they consist of, how they are read, and how they are written.

    "nom de marque" AND (panne OR retard) NOT emploi

AND (or ET), OR (or OU), NOT (or SAUF, or a leading minus) in capitals; words side by side mean AND; NOT binds closest,
then AND, then OR. Phrases stand in quotes, `pann*` is a beginning, and `author: title: text: source: lang:` (auteur,
titre, texte, langue) limit a word, a phrase or a group to one field. Accents and capitals do not count.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cmdesk.domain.words import words

FIELDS = ("author", "title", "text", "source", "lang")
MAX_DEPTH = 20  # parentheses inside each other; nobody means more, and SQLite's own parser has a limit

_FIELD_NAMES = {name: name for name in FIELDS} | {
    "auteur": "author",
    "titre": "title",
    "texte": "text",
    "langue": "lang",
}
_OPERATORS = {"AND": "and", "ET": "and", "OR": "or", "OU": "or", "NOT": "not", "SAUF": "not"}
_CLOSING = {'"': '"', "“": '”“"', "”": "”", "„": "“”", "«": "»"}
_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<quote>[\"“”„«])|(?P<minus>-(?=[^\s)-]))"
    r"|(?P<field>(?i:author|auteur|title|titre|text|texte|source|lang|langue))[ \u00a0\u202f]?:(?!//)"
    r"|(?P<word>[^\s()\"“”„«»]+)|(?P<stray>»)"
)
_WORD = re.compile(r"[^\s()\"“”„«»]+")


class BadQuery(Exception):
    """A query cannot be read.

    Codes: empty, unclosed-quote, unclosed-parenthesis, unexpected-parenthesis, unexpected-operator (data: operator),
    star-alone, field-alone (data: field), too-deep. `position` counts characters from the start of the expression.
    """

    def __init__(self, code: str, position: int, data: Mapping[str, str] | None = None) -> None:
        super().__init__(code, position)
        self.code = code
        self.position = position
        self.data = dict(data or {})


@dataclass(frozen=True)
class Words:
    """One word, or several that stand side by side; with `prefix` the last is only a beginning.

    Without a field it is looked for in title, text and author, but never across two of them.
    """

    tokens: tuple[str, ...]
    prefix: bool = False
    field: str | None = None


@dataclass(frozen=True)
class And:
    parts: "tuple[Query, ...]"


@dataclass(frozen=True)
class Or:
    parts: "tuple[Query, ...]"


@dataclass(frozen=True)
class Not:
    part: "Query"


Query = Words | And | Or | Not


@dataclass(frozen=True)
class _Piece:
    """A piece of an expression; its kind is and, or, not, minus, open, close, field, words, nothing (a sign), end."""

    kind: str
    position: int
    text: str
    tokens: tuple[str, ...] = ()
    prefix: bool = False


def _pieces(expression: str) -> Iterator[_Piece]:
    position = 0
    fresh = True  # where a minus or a field may stand: not inside a word
    while position < len(expression):
        match = _PIECE.match(expression, position)
        if not match or (match.lastgroup in ("minus", "field") and not fresh):
            match = _WORD.match(expression, position)
        assert match  # a word takes whatever the others leave
        kind, start, position = match.lastgroup or "word", position, match.end()
        fresh = kind in ("space", "open", "close", "minus", "field")
        if kind == "quote":
            piece, position = _phrase(expression, start)
            yield piece
        elif kind == "word":
            yield _word(match[0], start)
        elif kind != "space" and kind != "stray":
            yield _Piece(kind, start, match[0] if kind != "field" else _FIELD_NAMES[match["field"].lower()])
    yield _Piece("end", len(expression), "")


def _phrase(expression: str, start: int) -> tuple[_Piece, int]:
    closing = _CLOSING[expression[start]]
    end = next((place for place in range(start + 1, len(expression)) if expression[place] in closing), None)
    if end is None:
        raise BadQuery("unclosed-quote", start)
    text = expression[start + 1 : end]
    found = tuple(words(text))
    prefix = text.rstrip().endswith("*") or expression[end + 1 : end + 2] == "*"
    after = end + 2 if expression[end + 1 : end + 2] == "*" else end + 1
    return _Piece("words" if found else "nothing", start, text, found, prefix and bool(found)), after


def _word(text: str, start: int) -> _Piece:
    if text in _OPERATORS:
        return _Piece(_OPERATORS[text], start, text)
    found = tuple(words(text))
    if found:
        return _Piece("words", start, text, found, text.endswith("*"))
    if "*" in text:
        raise BadQuery("star-alone", start)
    return _Piece("nothing", start, text)


@dataclass
class _Reader:
    """Recursive descent over the pieces, one method per strength of binding."""

    pieces: list[_Piece]
    place: int = 0
    depth: int = 0
    fields: list[str | None] = field(default_factory=lambda: [None])

    @property
    def piece(self) -> _Piece:
        return self.pieces[self.place]

    def take(self) -> _Piece:
        self.place += 1
        return self.pieces[self.place - 1]

    def skip_nothings(self) -> None:
        while self.piece.kind == "nothing":
            self.place += 1

    def alternatives(self) -> Query:
        parts = [self.together()]
        while self.piece.kind == "or":
            self.take()
            parts.append(self.together())
        return either(*parts)

    def together(self) -> Query:
        parts = [self.single()]
        while True:
            self.skip_nothings()
            if self.piece.kind == "and":
                self.take()
            elif self.piece.kind in ("or", "close", "end"):
                return both(*parts)
            parts.append(self.single())

    def single(self) -> Query:
        self.skip_nothings()
        negated = False
        while self.piece.kind in ("not", "minus"):
            attached = self.take().kind == "minus"
            negated = not negated
            if not attached:
                self.skip_nothings()
        operand = self.operand()
        return without(operand) if negated else operand

    def operand(self) -> Query:
        piece = self.take()
        match piece.kind:
            case "words":
                return Words(piece.tokens, piece.prefix, self.fields[-1])
            case "field":
                return self.limited(piece)
            case "open":
                return self.group(piece)
            case "close":
                raise BadQuery("unexpected-parenthesis", piece.position)
        before = self.pieces[self.place - 2] if self.place > 1 else None
        culprit = piece if piece.kind in ("and", "or") else before
        if culprit is None or culprit.kind not in ("and", "or", "not", "minus"):
            raise BadQuery("empty", piece.position)
        raise BadQuery("unexpected-operator", culprit.position, {"operator": culprit.text})

    def limited(self, piece: _Piece) -> Query:
        if self.piece.kind not in ("words", "open"):
            raise BadQuery("field-alone", piece.position, {"field": piece.text})
        self.fields.append(piece.text)
        operand = self.operand()
        self.fields.pop()
        return operand

    def group(self, opened: _Piece) -> Query:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise BadQuery("too-deep", opened.position)
        self.skip_nothings()
        if self.piece.kind == "close":
            raise BadQuery("empty", opened.position)
        if self.piece.kind == "end":
            raise BadQuery("unclosed-parenthesis", opened.position)
        inside = self.alternatives()
        if self.piece.kind != "close":
            raise BadQuery("unclosed-parenthesis", opened.position)
        self.take()
        self.depth -= 1
        return inside


def both(*parts: Query) -> Query:
    """All of the parts, as one flat AND."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    return flat[0] if len(flat) == 1 else And(flat)


def either(*parts: Query) -> Query:
    """Any of the parts, as one flat OR."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def without(part: Query) -> Query:
    """The opposite of a part."""
    return part.part if isinstance(part, Not) else Not(part)


def parse(expression: str) -> Query:
    """Read what the user typed; raises BadQuery.

    What looks like an unknown field (`12:30`, a web address) is plain words, and mere signs are passed over.
    """
    pieces = list(_pieces(expression))
    if all(piece.kind in ("nothing", "end") for piece in pieces):
        raise BadQuery("empty", 0)
    reader = _Reader(pieces)
    query = reader.alternatives()
    if reader.piece.kind == "close":
        raise BadQuery("unexpected-parenthesis", reader.piece.position)
    return query


def show(query: Query) -> str:
    """The query in canonical writing; reading that gives the same query."""
    match query:
        case Words(tokens, prefix, limit):
            star = "*" if prefix else ""
            text = tokens[0] + star if len(tokens) == 1 else f'"{" ".join(tokens)}"{star}'
            return f"{limit}:{text}" if limit else text
        case Not(part):
            return f"NOT {show(part) if isinstance(part, Words) else f'({show(part)})'}"
        case And(parts):
            return " AND ".join(f"({show(part)})" if isinstance(part, Or) else show(part) for part in parts)
        case Or(parts):
            return " OR ".join(show(part) for part in parts)


def terms(query: Query, *, positive_only: bool = False) -> Iterator[Words]:
    """Each word or phrase of a query; with `positive_only` those whose presence speaks for it."""
    match query:
        case Words():
            yield query
        case Not(part):
            if not positive_only:
                yield from terms(part)
            elif isinstance(part, Not):
                yield from terms(part.part, positive_only=True)
        case And(parts) | Or(parts):
            for part in parts:
                yield from terms(part, positive_only=positive_only)
