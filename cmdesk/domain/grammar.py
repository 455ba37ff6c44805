"""The language of queries: how they are read.

    "nom de marque" AND (panne OR retard) NOT emploi

AND (or ET), OR (or OU), NOT (or SAUF, or a leading minus) in capitals; words side by side mean AND; NEAR/5 (ONEAR/5 in
this order) binds closest, then NOT, then AND, then OR. Phrases stand in quotes, `"panne machine"~5` with other words
between, `pann*` is a beginning, `organi?ation` leaves one letter open, and `/r[ée]gler?/i` is a regular expression. A
field limits a word, a phrase or a group: `author: title: text: source: folder: label: lang: site: url: raw: sentiment:
date: seen: type:`, and `query:"Name"` is a saved query; the French names of the fields are understood too. Accents and
capitals count only in `raw:` and in regular expressions.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cmdesk.domain import facts, patterns
from cmdesk.domain.trees import (
    FACTS,
    FIELDS,
    OPERATORS,
    TEXTS,
    And,
    Fact,
    Leaf,
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
from cmdesk.domain.words import words

__all__ = [
    "FACTS", "FIELDS", "And", "BadQuery", "Fact", "Leaf", "Named", "Near", "Not", "Or", "Pattern", "Query", "Words",
    "both", "choices", "either", "leaves", "parse", "quoted", "show", "terms", "without",
]  # fmt: skip

MAX_DEPTH = 20  # parentheses inside each other; nobody means more, and SQLite's own parser has a limit

_FIELD_NAMES = {name: name for name in (*FIELDS, *FACTS, "query")} | {
    "auteur": "author",
    "titre": "title",
    "texte": "text",
    "langue": "lang",
    "dossier": "folder",
    "étiquette": "label",
    "etiquette": "label",
    "brut": "raw",
    "vu": "seen",
    "requête": "query",
    "requete": "query",
}
_PATTERN_FIELDS = (None, *TEXTS, "source", "url")
_CLOSING = {'"': '"', "“": '”“"', "”": "”", "„": "“”", "«": "»"}
_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<quote>[\"“”„«])|(?P<minus>-(?=[^\s)-]))"
    rf"|(?P<field>(?i:{'|'.join(sorted(_FIELD_NAMES, key=len, reverse=True))}))[ \u00a0\u202f]?:(?!//)"
    r"|(?P<near>O?NEAR/(?P<distance>\d{1,3})f?)(?=[\s()]|$)|(?P<numberless>O?NEAR/)(?=[\s()]|$)"
    r"|/(?P<pattern>(?:[^/\\\s]|\\.)(?:(?:[^/\\]|\\.)*?(?:[^/\\\s]|\\.))?)/(?P<flag>i?)(?=[\s()]|$)"
    r"|(?P<word>[^\s()\"“”„«»]+)|(?P<stray>»)"
)
_WORD = re.compile(r"[^\s()\"“”„«»]+")
_FRESH_ONLY = ("minus", "field", "near", "numberless", "flag")


class BadQuery(Exception):
    """A query cannot be read.

    Codes: empty, unclosed-quote, unclosed-parenthesis, unexpected-parenthesis, unexpected-operator (data: operator),
    star-alone, field-alone (field), too-deep; near-operand, near-same, near-field, near-number (operator); bad-date,
    bad-site, bad-type, bad-sentiment (value); bad-pattern, pattern-unsupported, pattern-too-large,
    pattern-field (field); unknown-query, query-circle (name).
    `position` counts characters from the start of the expression.
    """

    def __init__(self, code: str, position: int, data: Mapping[str, str] | None = None) -> None:
        super().__init__(code, position)
        self.code = code
        self.position = position
        self.data = dict(data or {})


@dataclass(frozen=True)
class _Piece:
    """A piece of an expression; kinds: and, or, not, minus, near, open, close, field, words, pattern, nothing, end."""

    kind: str
    position: int
    text: str
    tokens: tuple[str, ...] = ()
    prefix: bool = False
    distance: int | None = None  # of a NEAR, or of a phrase with other words between
    flag: bool = False  # of a NEAR: ordered; of a pattern: capitals do not count


def _pieces(expression: str) -> Iterator[_Piece]:
    position = 0
    fresh = True  # where a minus or a field may stand: not inside a word
    while position < len(expression):
        match = _PIECE.match(expression, position)
        if not match or (match.lastgroup in _FRESH_ONLY and not fresh):
            match = _WORD.match(expression, position)
        assert match  # a word takes whatever the others leave
        kind, start, position = match.lastgroup or "word", position, match.end()
        fresh = kind in ("space", "open", "close", "minus", "field")
        match kind:
            case "quote":
                piece, position = _phrase(expression, start)
                yield piece
            case "word":
                yield _word(match[0], start)
            case "near":
                operator = match["near"]
                ordered = operator.startswith("O") or operator.endswith("f")
                yield _Piece("near", start, operator, distance=int(match["distance"]), flag=ordered)
            case "numberless":
                raise BadQuery("near-number", start, {"operator": match[0].rstrip("/")})
            case "flag":
                yield _Piece("pattern", start, match["pattern"], flag=bool(match["flag"]))
            case "field":
                yield _Piece(kind, start, _FIELD_NAMES[match["field"].lower()])
            case "open" | "close" | "minus":
                yield _Piece(kind, start, match[0])
    yield _Piece("end", len(expression), "")


def _phrase(expression: str, start: int) -> tuple[_Piece, int]:
    closing = _CLOSING[expression[start]]
    end = next((place for place in range(start + 1, len(expression)) if expression[place] in closing), None)
    if end is None:
        raise BadQuery("unclosed-quote", start)
    text, after, distance = expression[start + 1 : end], end + 1, None
    star = expression[after : after + 1] == "*"
    after += star
    if window := re.compile(r"~(\d{1,3})").match(expression, after):
        distance, after = int(window[1]), window.end()
    found, prefix = _open_ended(_tokens(text))
    kind = "words" if found else "nothing"
    return _Piece(kind, start, text.strip(), found, (prefix or star) and bool(found), distance), after


def _word(text: str, start: int) -> _Piece:
    if text in OPERATORS:
        return _Piece(OPERATORS[text], start, text)
    found, prefix = _open_ended(_tokens(text))
    if found:
        return _Piece("words", start, text, found, prefix)
    return _Piece("star" if "*" in text else "nothing", start, text)


def _tokens(text: str) -> list[str]:
    """The folded tokens of a text in which `*` and `?` are letters; a question mark that ends a word is none."""
    if "*" not in text and "?" not in text:
        return words(text)
    found, open_token = [], ""
    for part in re.split(r"([*?])", text):
        if part in ("*", "?"):
            open_token += part
            continue
        first, *others = words(f"x{part}x")  # glued to what stands before and after it
        if not others:
            open_token += first[1:-1]
            continue
        found += [open_token + first[1:], *others[:-1]]
        open_token = others[-1][:-1]
    found.append(open_token)
    found = [token if token.endswith("*") else token.rstrip("?") for token in found]
    return [re.sub(r"\*+", "*", token) for token in found if token]


def _open_ended(found: list[str]) -> tuple[tuple[str, ...], bool]:
    """The tokens without lone signs at either end, and whether the last is a beginning."""
    open_end = False
    while found and not found[-1].strip("*?"):
        open_end |= "*" in found.pop()  # `"mar *"` is meant as `"mar*"`
    while found and not found[0].strip("*?"):
        found = found[1:]
    if found and found[-1].endswith("*"):
        found, open_end = [*found[:-1], found[-1][:-1]], True
    return tuple(found), open_end


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
        operand = self.nearby()
        return without(operand) if negated else operand

    def nearby(self) -> Query:
        """A chain of NEAR is each neighbour near the next."""
        left, pairs = self.operand(), []
        self.skip_nothings()
        while self.piece.kind == "near":
            operator = self.take()
            self.skip_nothings()
            right = self.operand()
            self.skip_nothings()
            pairs.append(_near(left, right, operator))
            left = right
        return both(*pairs) if pairs else left

    def operand(self) -> Query:
        piece = self.take()
        match piece.kind:
            case "words" | "pattern":
                return _leaf(piece, self.fields[-1])
            case "star":
                raise BadQuery("star-alone", piece.position)
            case "field":
                return self.limited(piece)
            case "open":
                return self.group(piece)
            case "close":
                raise BadQuery("unexpected-parenthesis", piece.position)
        before = self.pieces[self.place - 2] if self.place > 1 else None
        culprit = piece if piece.kind in ("and", "or", "near") else before
        if culprit is None or culprit.kind not in ("and", "or", "not", "minus", "near"):
            raise BadQuery("empty", piece.position)
        raise BadQuery("unexpected-operator", culprit.position, {"operator": culprit.text})

    def limited(self, piece: _Piece) -> Query:
        signs = ("nothing", "star") if piece.text in (*FACTS, "query") else ()  # a value may be nothing but signs
        if self.piece.kind not in ("words", "open", "pattern", *signs):
            raise BadQuery("field-alone", piece.position, {"field": piece.text})
        self.fields.append(piece.text)
        operand = _leaf(self.take(), piece.text) if self.piece.kind in signs else self.operand()
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


def _leaf(piece: _Piece, limit: str | None) -> Query:
    if piece.kind == "pattern":
        return _pattern(piece, limit)
    if limit == "query":
        return Named(piece.text, piece.position)
    if limit in FACTS:
        try:
            return Fact(limit, facts.canonical(limit, piece.text))
        except ValueError:
            kind = "date" if limit == "seen" else limit
            raise BadQuery(f"bad-{kind}", piece.position, {"value": piece.text}) from None
    if piece.distance is None or len(piece.tokens) == 1:
        return Words(piece.tokens, piece.prefix, limit)
    parts = [Words((token,), False, limit) for token in piece.tokens if token.strip("*?")]
    parts = [Words((part.tokens[0][:-1],), True, limit) if part.tokens[0].endswith("*") else part for part in parts]
    if piece.prefix:
        parts[-1] = Words(parts[-1].tokens, True, limit)
    if len(set(parts)) < len(parts) or limit not in (None, *TEXTS):
        raise BadQuery("near-same" if limit in (None, *TEXTS) else "near-field", piece.position, {"operator": "~"})
    return Near(tuple(parts), piece.distance)


def _pattern(piece: _Piece, limit: str | None) -> Query:
    if limit not in _PATTERN_FIELDS:
        raise BadQuery("pattern-field", piece.position, {"field": str(limit)})
    try:
        patterns.compile_pattern(piece.text, piece.flag)
    except patterns.BadPattern as wrong:
        raise BadQuery(wrong.code, piece.position + 1 + wrong.position) from None
    return Pattern(piece.text, piece.flag, limit)


def _near(left: Query, right: Query, operator: _Piece) -> Query:
    told = {"operator": operator.text}
    for side in (left, right):
        if not isinstance(side, Words) and not (isinstance(side, Or) and len(choices(side)) == len(side.parts)):
            raise BadQuery("near-operand", operator.position, told)
    sides = choices(left), choices(right)
    limits = {one.field for side in sides for one in side}
    if len(limits) > 1 or not limits <= {None, *TEXTS}:
        raise BadQuery("near-field", operator.position, told)
    if set(sides[0]) & set(sides[1]):
        raise BadQuery("near-same", operator.position, told)
    return Near((left, right), operator.distance or 0, operator.flag)


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
