"""The language of queries: how they are read.

    "nom de marque" AND (panne OR retard) NOT emploi

AND (or ET), OR (or OU), NOT (or SAUF, or a leading minus) in capitals; words side by side mean AND; NEAR/5 (ONEAR/5 in
this order) binds closest, then NOT, then AND, then OR. Phrases stand in quotes, `"panne machine"~5` with other words
between, `pann*` is a beginning, `organi?ation` leaves one letter open, and `/r[ée]gler?/i` is a regular expression. A
field limits a word, a phrase or a group: `author: title: text: source: folder: label: lang: site: url: raw: sentiment:
date: seen: type: followers:`, and `query:"Name"` is a saved query; the French names of the fields are understood too.
Accents and capitals count only in `raw:` and in regular expressions.
"""

from dataclasses import dataclass, field

from cmdesk.domain import facts, patterns
from cmdesk.domain.lexing import BadQuery as BadQuery
from cmdesk.domain.lexing import Piece, pieces
from cmdesk.domain.pattern_reading import BadPattern
from cmdesk.domain.trees import (
    FACTS,
    TEXTS,
    Fact,
    Named,
    Near,
    Or,
    Pattern,
    Query,
    Words,
    both,
    choices,
    either,
    without,
)

MAX_DEPTH = 20  # parentheses inside each other; nobody means more, and SQLite's own parser has a limit

_PATTERN_FIELDS = (None, *TEXTS, "source", "url")


@dataclass
class _Reader:
    """Recursive descent over the pieces, one method per strength of binding."""

    pieces: list[Piece]
    place: int = 0
    depth: int = 0
    fields: list[str | None] = field(default_factory=lambda: [None])

    @property
    def piece(self) -> Piece:
        return self.pieces[self.place]

    def take(self) -> Piece:
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

    def limited(self, piece: Piece) -> Query:
        signs = ("nothing", "star") if piece.text in (*FACTS, "query") else ()  # a value may be nothing but signs
        if self.piece.kind not in ("words", "open", "pattern", *signs):
            raise BadQuery("field-alone", piece.position, {"field": piece.text})
        self.fields.append(piece.text)
        operand = _leaf(self.take(), piece.text) if self.piece.kind in signs else self.operand()
        self.fields.pop()
        return operand

    def group(self, opened: Piece) -> Query:
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


def _leaf(piece: Piece, limit: str | None) -> Query:
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


def _pattern(piece: Piece, limit: str | None) -> Query:
    if limit not in _PATTERN_FIELDS:
        raise BadQuery("pattern-field", piece.position, {"field": str(limit)})
    try:
        patterns.compile_pattern(piece.text, piece.flag)
    except BadPattern as wrong:
        raise BadQuery(wrong.code, piece.position + 1 + wrong.position) from None
    return Pattern(piece.text, piece.flag, limit)


def _near(left: Query, right: Query, operator: Piece) -> Query:
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
    found = list(pieces(expression))
    if all(piece.kind in ("nothing", "end") for piece in found):
        raise BadQuery("empty", 0)
    reader = _Reader(found)
    query = reader.alternatives()
    if reader.piece.kind == "close":
        raise BadQuery("unexpected-parenthesis", reader.piece.position)
    return query
