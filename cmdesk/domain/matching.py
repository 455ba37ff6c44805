"""Does this text match that query: compiled once, asked for every item.

Each field of a document becomes one line of its tokens with spaces around: ' nom de marque '. A word, a phrase and a
beginning are then all one search for a piece of text, and fields are kept apart by a line end, which no token contains.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cmdesk.domain.grammar import And, Not, Or, Query, Words
from cmdesk.domain.words import words

_REMEMBERED_TOKENS = 200_000  # about 20 MB; then the watch forgets which tokens mean nothing to it


@dataclass(frozen=True)
class Document:
    """What queries look at; `source` is the name of the place, `lang` a language tag such as fr or fr-CA."""

    title: str = ""
    text: str = ""
    author: str = ""
    source: str = ""
    lang: str = ""

    @cached_property
    def title_line(self) -> str:
        return _line(self.title)

    @cached_property
    def text_line(self) -> str:
        return _line(self.text)

    @cached_property
    def author_line(self) -> str:
        return _line(self.author)

    @cached_property
    def source_line(self) -> str:
        return _line(self.source)

    @cached_property
    def lang_line(self) -> str:
        return _line(self.lang)

    @cached_property
    def everything(self) -> str:
        """Title, text and author; the line ends keep a phrase inside one of them."""
        return f"{self.title_line}\n{self.text_line}\n{self.author_line}"

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different tokens of title, text and author."""
        return frozenset(self.everything.split())


Matcher = Callable[[Document], bool]


def _line(text: str) -> str:
    return f" {' '.join(words(text))} "


def compile_query(query: Query) -> Matcher:
    """The query as a function that says whether a document matches."""
    match query:
        case Words():
            return _compile_words(query)
        case Not(part):
            unwanted = compile_query(part)
            return lambda document: not unwanted(document)
        case And(parts):
            needed = tuple(compile_query(part) for part in parts)

            def all_of_them(document: Document) -> bool:
                for matcher in needed:  # noqa: SIM110 - a plain loop costs half of all(...)
                    if not matcher(document):
                        return False
                return True

            return all_of_them
        case Or(parts):
            enough = tuple(compile_query(part) for part in parts)

            def any_of_them(document: Document) -> bool:
                for matcher in enough:  # noqa: SIM110
                    if matcher(document):
                        return True
                return False

            return any_of_them


def _compile_words(query: Words) -> Matcher:
    piece = f" {' '.join(query.tokens)}" + ("" if query.prefix else " ")
    match query.field:
        case None:
            if len(query.tokens) == 1 and not query.prefix:
                token = query.tokens[0]
                return lambda document: token in document.vocabulary
            return lambda document: piece in document.everything
        case "title":
            return lambda document: piece in document.title_line
        case "text":
            return lambda document: piece in document.text_line
        case "author":
            return lambda document: piece in document.author_line
        case "source":
            return lambda document: piece in document.source_line
        case "lang":  # fr means fr, fr-FR, fr-CA …; a tag is matched from its start
            return lambda document: document.lang_line.startswith(piece)
    raise ValueError(query.field)


@dataclass(frozen=True)
class _Anchor:
    """A token, or the beginning of one, that a document must have; sources and languages have their own sign."""

    token: str
    prefix: bool
    weight: float  # about how common it is among texts


# What stands before the tokens of a source or a language, so that they are not taken for words of the text.
_KINDS = {"source": "\x01", "lang": "\x02"}
_COMMONNESS = {"source": 3.0, "lang": 100.0}


def _anchors(query: Query) -> tuple[_Anchor, ...] | None:
    """Anchors of which at least one must be in a document that matches; None when there is no such set."""
    match query:
        case Words(tokens, prefix, limit):
            kind = _KINDS.get(limit or "", "")
            common = _COMMONNESS.get(limit or "", 1.0)
            choices = [
                _Anchor(kind + token, False, common / len(token) ** 2) for token in tokens[: -1 if prefix else None]
            ]
            if prefix:
                choices.append(_Anchor(kind + tokens[-1], True, 5 * common / len(tokens[-1]) ** 2))
            return (min(choices, key=lambda anchor: anchor.weight),)
        case Not():
            return None
        case And(parts):
            sets = [found for part in parts if (found := _anchors(part)) is not None]
            return min(sets, key=lambda found: sum(anchor.weight for anchor in found), default=None)
        case Or(parts):
            together: list[_Anchor] = []
            for part in parts:
                found = _anchors(part)
                if found is None:
                    return None
                together.extend(found)
            return tuple(together)


class Watch:
    """Many queries over a stream of documents.

    Each query waits at the tokens it cannot do without, and is evaluated only when a document has one of them. Tokens
    that no query waits for are remembered, so that usually one difference of two sets sends a document on its way.
    """

    def __init__(self, queries: Mapping[int, Query]) -> None:
        self._matchers = {key: compile_query(query) for key, query in queries.items()}
        self._exact: dict[str, list[int]] = {}
        self._beginnings: dict[str, list[int]] = {}
        self._always: list[int] = []
        for key, query in queries.items():
            anchors = _anchors(query)
            for anchor in anchors or ():
                (self._beginnings if anchor.prefix else self._exact).setdefault(anchor.token, []).append(key)
            if anchors is None:
                self._always.append(key)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})
        self._kinds = [
            (kind, name)
            for name, kind in _KINDS.items()
            if any(token.startswith(kind) for token in (*self._exact, *self._beginnings))
        ]
        self._dull: set[str] = set()
        self._waiting: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._matchers)

    def matches(self, document: Document) -> set[int]:
        """The keys of the queries that the document matches."""
        candidates = set(self._always)
        for token in document.vocabulary - self._dull:
            candidates.update(self._waiting[token] if token in self._waiting else self._learn(token))
        for kind, name in self._kinds:
            for token in (document.source_line if name == "source" else document.lang_line).split():
                candidates.update(self._find(kind + token))
        matchers = self._matchers
        return {key for key in candidates if matchers[key](document)}

    def _find(self, token: str) -> Iterable[int]:
        found = list(self._exact.get(token, ()))
        for length in self._lengths:
            if length > len(token):
                break
            found.extend(self._beginnings.get(token[:length], ()))
        return found

    def _learn(self, token: str) -> tuple[int, ...]:
        found = tuple(self._find(token))
        if found:
            self._waiting[token] = found
        else:
            self._dull.add(token)
        if len(self._dull) + len(self._waiting) > _REMEMBERED_TOKENS:
            self._dull.clear()
            self._waiting.clear()
        return found
