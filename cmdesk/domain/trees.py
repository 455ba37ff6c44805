"""What a query consists of: a typed tree, and its canonical writing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

FIELDS = ("author", "title", "text", "source", "lang", "folder", "label")  # their values are words
TEXTS = ("title", "text", "author")  # where a word without a field is looked for
FACTS = (
    "site",
    "url",
    "raw",
    "sentiment",
    "date",
    "seen",
    "type",
    "followers",
)  # their values are taken as they are written
OPERATORS = {"AND": "and", "ET": "and", "OR": "or", "OU": "or", "NOT": "not", "SAUF": "not"}
_BARE = re.compile(r"[\w+.@#%&=,;~-][\w+.@#%&=,;~:/-]*")
_QUOTES = (('"', '"'), ("«", "»"), ("“", "”"))


@dataclass(frozen=True)
class Words:
    """One word, or several that stand side by side; with `prefix` the last is only a beginning.

    In a token `*` is any number of letters and `?` is one. Without a field it is looked for in title, text and author,
    but never across two of them.
    """

    tokens: tuple[str, ...]
    prefix: bool = False
    field: str | None = None

    @property
    def wild(self) -> bool:
        """Whether a token holds `*` or `?`, which the index of words cannot look up."""
        return any("*" in token or "?" in token for token in self.tokens)


@dataclass(frozen=True)
class Near:
    """Words or phrases in one field with at most `distance` other words among them.

    Each part is a Words, or an Or of some. One word may serve two parts when both describe it.
    """

    parts: "tuple[Query, ...]"
    distance: int
    ordered: bool = False


@dataclass(frozen=True)
class Pattern:
    """A regular expression, searched for in the text as it was written."""

    text: str
    ignore_case: bool = False
    field: str | None = None


@dataclass(frozen=True)
class Fact:
    """Something known of an item: its site, its date … The value is in the canonical form of `facts.canonical`."""

    field: str
    value: str


@dataclass(frozen=True)
class Named:
    """A saved query, by its name."""

    name: str
    position: int = field(default=0, compare=False)


@dataclass(frozen=True)
class And:
    parts: "tuple[Query, ...]"


@dataclass(frozen=True)
class Or:
    parts: "tuple[Query, ...]"


@dataclass(frozen=True)
class Not:
    part: "Query"


Leaf = Words | Near | Pattern | Fact | Named
Query = Leaf | And | Or | Not


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


def choices(part: Query) -> tuple[Words, ...]:
    """The words or phrases of one side of a NEAR."""
    parts = part.parts if isinstance(part, Or) else (part,)
    return tuple(one for one in parts if isinstance(one, Words))


def show(query: Query) -> str:
    """The query in canonical writing; reading that gives the same query."""
    match query:
        case Words(tokens, prefix, limit):
            star = "*" if prefix else ""
            text = tokens[0] + star if len(tokens) == 1 else f'"{" ".join(tokens)}"{star}'
            return f"{limit}:{text}" if limit else text
        case Near(parts, distance, ordered):
            if len(parts) > 2:
                return _show_window(parts, distance)
            operator = f" {'O' if ordered else ''}NEAR/{distance} "
            return operator.join(f"({show(part)})" if isinstance(part, Or) else show(part) for part in parts)
        case Pattern(text, ignore_case, limit):
            return f"{f'{limit}:' if limit else ''}/{text}/{'i' if ignore_case else ''}"
        case Fact(name, value):
            return f"{name}:{quoted(value)}"
        case Named(name):
            return f"query:{quoted(name)}"
        case Not(part):
            return f"NOT {show(part) if isinstance(part, Words | Pattern | Fact | Named) else f'({show(part)})'}"
        case And(parts):
            return " AND ".join(f"({show(part)})" if isinstance(part, Or) else show(part) for part in parts)
        case Or(parts):
            return " OR ".join(show(part) for part in parts)


def _show_window(parts: tuple[Query, ...], distance: int) -> str:
    single = [one for part in parts for one in choices(part)]
    told = " ".join(one.tokens[0] + ("*" if one.prefix else "") for one in single)
    limit = f"{single[0].field}:" if single[0].field else ""
    return f'{limit}"{told}"~{distance}'


def quoted(value: str) -> str:
    """A value as it can be read again: in quotes where a space or a sign demands them."""
    if _BARE.fullmatch(value) and value not in OPERATORS:
        return value
    opened, closed = next(pair for pair in _QUOTES if not set(pair) & set(value))
    return f"{opened}{value}{closed}"


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
        case And(parts) | Or(parts) | Near(parts):
            for part in parts:
                yield from terms(part, positive_only=positive_only)


def leaves(query: Query) -> Iterator[Leaf]:
    """All that is asked of an item, wherever in the query."""
    match query:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield query
