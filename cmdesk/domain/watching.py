"""Many queries over a stream of documents, at the price of the few that may match."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from cmdesk.domain.matching import Document, compile_query
from cmdesk.domain.trees import And, Fact, Near, Or, Query, Words
from cmdesk.domain.words import words

_REMEMBERED_TOKENS = 200_000  # about 20 MB; then the watch forgets which tokens mean nothing to it


@dataclass(frozen=True)
class _Anchor:
    """A token, or the beginning of one, that a document must have; what is no word of the text has its own sign."""

    token: str
    prefix: bool
    weight: float  # about how common it is among documents


def _sites(document: Document) -> Iterable[str]:
    parts = document.host.split(".")
    return (".".join(parts[start:]) for start in range(len(parts)))


# What stands before the tokens that are no words of the text, where they come from, and how common each is.
_KINDS: Mapping[str, tuple[str, Callable[[Document], Iterable[str]], float]] = {
    "source": ("\x01", lambda document: document.source_line.split(), 3.0),
    "lang": ("\x02", lambda document: document.lang_line.split(), 100.0),
    "folder": ("\x03", lambda document: document.folder_line.split(), 20.0),
    "label": ("\x04", lambda document: document.label_line.split(), 5.0),
    "site": ("\x05", _sites, 1.0),
    "type": ("\x06", lambda document: (document.kind,), 200.0),
}


def _anchors(query: Query) -> tuple[_Anchor, ...] | None:
    """Anchors of which at least one must be in a document that matches; None when there is no such set."""
    match query:
        case Words():
            return _anchor_of(query)
        case Near(parts):
            return _rarest([_anchors(part) for part in parts])
        case Fact("site" | "type", value):
            sign, _, common = _KINDS[query.field]
            return (_Anchor(sign + value, False, common / len(value)),)
        case Fact("raw", value) if words(value):
            return _anchor_of(Words(tuple(words(value))))
        case And(parts):
            return _rarest([_anchors(part) for part in parts])
        case Or(parts):
            together: list[_Anchor] = []
            for part in parts:
                found = _anchors(part)
                if found is None:
                    return None
                together.extend(found)
            return tuple(together)
    return None


def _rarest(sets: Iterable[tuple[_Anchor, ...] | None]) -> tuple[_Anchor, ...] | None:
    known = [found for found in sets if found is not None]
    return min(known, key=lambda found: sum(anchor.weight for anchor in found), default=None)


def _anchor_of(query: Words) -> tuple[_Anchor, ...] | None:
    sign, _, common = _KINDS.get(query.field or "", ("", None, 1.0))
    choices = []
    for place, token in enumerate(query.tokens, 1):
        begun = token.split("*")[0].split("?")[0]
        prefix = begun != token or (query.prefix and place == len(query.tokens))
        if begun:
            choices.append(_Anchor(sign + begun, prefix, (5 if prefix else 1) * common / len(begun) ** 2))
    return (min(choices, key=lambda anchor: anchor.weight),) if choices else None


@dataclass(frozen=True)
class Sieve:
    """The words that queries wait for: all that a worker process must know of them to look through what it reads."""

    exact: frozenset[str]
    beginnings: frozenset[str]
    lengths: tuple[int, ...]  # of the beginnings
    needs_words: bool  # whether there are queries that look at what has none of these words
    number: int  # tells one sieve from another

    def caught(self, vocabulary: frozenset[str]) -> frozenset[str]:
        """Those of the words that some query waits for."""
        found = self.exact & vocabulary
        if not self.lengths:
            return found
        begun = (token for token in vocabulary if any(token[:length] in self.beginnings for length in self.lengths))
        return found.union(begun)


class Watch:
    """Many queries over a stream of documents.

    Each query waits at the tokens it cannot do without, and is evaluated only when a document has one of them. Tokens
    that no query waits for are remembered, so that usually one difference of two sets sends a document on its way.
    """

    def __init__(self, queries: Mapping[int, Query], muted: Mapping[int, datetime] | None = None) -> None:
        self._muted = dict(muted or {})
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
        waited = (*self._exact, *self._beginnings)
        self._kinds = [
            (sign, tokens) for sign, tokens, _ in _KINDS.values() if any(token.startswith(sign) for token in waited)
        ]
        self._dull: set[str] = set()
        self._waiting: dict[str, tuple[int, ...]] = {}

    @cached_property
    def sieve(self) -> Sieve:
        """To look through documents elsewhere; what it caught, `matches` takes for what a document has."""
        exact, beginnings = frozenset(self._exact), frozenset(self._beginnings)
        needs_words = bool(self._always or self._kinds)
        return Sieve(exact, beginnings, tuple(self._lengths), needs_words, hash((exact, beginnings)))

    def is_dull(self, sieved: tuple[int | None, frozenset[str]]) -> bool:
        """Whether no query can match a document of which a sieve said this."""
        number, caught = sieved
        return not caught and number == self.sieve.number and not self.sieve.needs_words

    def aloud(self, keys: Iterable[int], now: datetime) -> set[int]:
        """Those of the queries that are not muted now."""
        return {key for key in keys if key not in self._muted or self._muted[key] <= now}

    def __len__(self) -> int:
        return len(self._matchers)

    def matches(self, document: Document) -> set[int]:
        """The keys of the queries that the document matches."""
        candidates = set(self._always)
        sieved, caught = document.sieved
        for token in caught if sieved == self.sieve.number else document.vocabulary - self._dull:
            candidates.update(self._waiting[token] if token in self._waiting else self._learn(token))
        for sign, tokens in self._kinds:
            for token in tokens(document):
                candidates.update(self._find(sign + token))
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
