"""The pieces that an expression is made of: words, operators, parentheses; and why it cannot be read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cmdesk.domain.trees import FACTS, FIELDS, OPERATORS
from cmdesk.domain.words import words

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
    "abonnés": "followers",
    "abonnes": "followers",
    "requête": "query",
    "requete": "query",
}
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
    bad-site, bad-type, bad-sentiment, bad-followers (value); bad-pattern, pattern-unsupported, pattern-too-large,
    pattern-field (field); unknown-query, query-circle (name).
    `position` counts characters from the start of the expression.
    """

    def __init__(self, code: str, position: int, data: Mapping[str, str] | None = None) -> None:
        super().__init__(code, position)
        self.code = code
        self.position = position
        self.data = dict(data or {})


@dataclass(frozen=True)
class Piece:
    """A piece of an expression; kinds: and, or, not, minus, near, open, close, field, words, pattern, nothing, end."""

    kind: str
    position: int
    text: str
    tokens: tuple[str, ...] = ()
    prefix: bool = False
    distance: int | None = None  # of a NEAR, or of a phrase with other words between
    flag: bool = False  # of a NEAR: ordered; of a pattern: capitals do not count


def pieces(expression: str) -> Iterator[Piece]:
    """What an expression is made of, one after the other; the last is its end. Raises BadQuery."""
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
                yield Piece("near", start, operator, distance=int(match["distance"]), flag=ordered)
            case "numberless":
                raise BadQuery("near-number", start, {"operator": match[0].rstrip("/")})
            case "flag":
                yield Piece("pattern", start, match["pattern"], flag=bool(match["flag"]))
            case "field":
                yield Piece(kind, start, _FIELD_NAMES[match["field"].lower()])
            case "open" | "close" | "minus":
                yield Piece(kind, start, match[0])
    yield Piece("end", len(expression), "")


def _phrase(expression: str, start: int) -> tuple[Piece, int]:
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
    return Piece(kind, start, text.strip(), found, (prefix or star) and bool(found), distance), after


def _word(text: str, start: int) -> Piece:
    if text in OPERATORS:
        return Piece(OPERATORS[text], start, text)
    found, prefix = _open_ended(_tokens(text))
    if found:
        return Piece("words", start, text, found, prefix)
    return Piece("star" if "*" in text else "nothing", start, text)


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
