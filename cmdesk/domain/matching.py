"""Does this text match that query: compiled once, asked for every item."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, tzinfo
from functools import lru_cache

from cmdesk.domain import facts
from cmdesk.domain.documents import Document as Document
from cmdesk.domain.patterns import compile_pattern
from cmdesk.domain.trees import And, Fact, Named, Near, Not, Or, Pattern, Query, Words, choices
from cmdesk.domain.words import joined

Matcher = Callable[[Document], bool]
Line = Callable[[Document], str]
_LINES: dict[str | None, Line] = {
    None: lambda document: document.everything,
    "title": lambda document: document.title_line,
    "text": lambda document: document.text_line,
    "author": lambda document: document.author_line,
    "source": lambda document: document.source_line,
    "lang": lambda document: document.lang_line,
    "folder": lambda document: document.folder_line,
    "label": lambda document: document.label_line,
}
_WRITTEN: dict[str | None, Callable[[Document], Sequence[str]]] = {
    None: lambda document: (document.title, document.text, document.author),
    "title": lambda document: (document.title,),
    "text": lambda document: (document.text,),
    "author": lambda document: (document.author,),
    "source": lambda document: (document.source,),
    "url": lambda document: (document.link,),
}


def compile_query(query: Query) -> Matcher:
    """The query as a function that says whether a document matches. A query that names others is settled before."""
    match query:
        case Words():
            return _compile_words(query)
        case Near():
            return _compile_near(query)
        case Pattern(text, ignore_case, limit):
            automaton, written = compile_pattern(text, ignore_case), _WRITTEN[limit]
            return lambda document: any(map(automaton.search, written(document)))
        case Fact():
            return _compile_fact(query)
        case Named(name):
            raise ValueError(f"the query {name} is not settled")
        case Not(part):
            unwanted = compile_query(part)
            return lambda document: not unwanted(document)
        case And(parts):
            return _all_of([compile_query(part) for part in parts])
        case Or(parts):
            return _any_of([compile_query(part) for part in parts])


def _all_of(needed: Sequence[Matcher]) -> Matcher:
    def all_of_them(document: Document) -> bool:
        for matcher in needed:  # noqa: SIM110 - a plain loop costs half of all(...)
            if not matcher(document):
                return False
        return True

    return all_of_them


def _any_of(enough: Sequence[Matcher]) -> Matcher:
    def any_of_them(document: Document) -> bool:
        for matcher in enough:  # noqa: SIM110
            if matcher(document):
                return True
        return False

    return any_of_them


def _compile_words(query: Words) -> Matcher:
    line = _LINES[query.field]
    if query.wild:
        search = re.compile(_wild(query)).search
        if query.field == "lang":
            begins = re.compile(_wild(query)).match
            return lambda document: begins(line(document)) is not None
        return lambda document: search(line(document)) is not None
    piece = f" {' '.join(query.tokens)}" + ("" if query.prefix else " ")
    if query.field == "lang":  # fr means fr, fr-FR, fr-CA …; a tag is matched from its start
        return lambda document: document.lang_line.startswith(piece)
    if query.field is None and len(query.tokens) == 1 and not query.prefix:
        token = query.tokens[0]
        return lambda document: token in document.vocabulary
    return lambda document: piece in line(document)


def _wild(query: Words) -> str:
    """Tokens with open letters as a regular expression over a line.

    What follows a star is taken where it comes first and never looked for again: that is enough, and costs no more
    than the text is long.
    """
    tokens = [*query.tokens[:-1], query.tokens[-1] + ("*" if query.prefix else "")]
    return " " + "".join(_wild_token(token) for token in tokens)


def _wild_token(token: str) -> str:
    first, *others = (_open(part) for part in f"{token} ".split("*"))
    if not others:
        return first
    return first + "".join(f"(?>[^ \n]*?{part})" for part in others)


def _open(part: str) -> str:
    return "".join("[^ \n]" if letter == "?" else re.escape(letter) for letter in part)


def _token_test(token: str, prefix: bool) -> Callable[[str], bool]:
    if "*" in token or "?" in token:
        test = re.compile(_wild_token(token + ("*" if prefix else "")))
        return lambda found: test.fullmatch(f"{found} ") is not None
    return (lambda found: found.startswith(token)) if prefix else token.__eq__


def _said(test: Callable[[str], bool], token: str) -> bool:
    return test(token)


def occurrences(words_: Words) -> Callable[[Sequence[str]], Iterable[tuple[int, int]]]:
    """Where words stand among tokens: (start, end)."""
    last = len(words_.tokens) - 1
    first, *others = [_token_test(token, words_.prefix and place == last) for place, token in enumerate(words_.tokens)]

    def find(tokens: Sequence[str]) -> Iterable[tuple[int, int]]:
        for start, token in enumerate(tokens):
            end = start + last + 1
            if first(token) and end <= len(tokens) and all(map(_said, others, tokens[start + 1 : end])):
                yield start, end

    return find


def _compile_near(query: Near) -> Matcher:
    sides = [choices(part) for part in query.parts]
    limit = sides[0][0].field
    line = _LINES[limit]
    possible = [[_compile_words(one) for one in side] for side in sides]
    found = [[occurrences(one) for one in side] for side in sides]
    # As FTS5 counts: from the end of each part to the start of the last.
    within = query.distance + len(sides) - 2

    def near(document: Document) -> bool:
        if not all(any(test(document) for test in side) for side in possible):
            return False
        for part in line(document).split("\n"):
            tokens = part.split()
            places = [sorted({place for find in side for place in find(tokens)}) for side in found]
            if all(places) and (_in_order if query.ordered else _together)(places, within):
                return True
        return False

    return near


def _in_order(places: Sequence[Sequence[tuple[int, int]]], within: int) -> bool:
    before, after = places
    ends = sorted(end for _, end in before)
    for start, _ in after:
        last = bisect_right(ends, start)
        if last and start - ends[last - 1] <= within:
            return True
    return False


def _together(places: Sequence[Sequence[tuple[int, int]]], within: int) -> bool:
    ends = [-within - 1] * len(places)  # of the furthest occurrence of each part so far; at first out of reach
    marks = sorted((start, end, part) for part, some in enumerate(places) for start, end in some)
    for number, (start, end, part) in enumerate(marks):
        ends[part] = max(ends[part], end)
        if number + 1 < len(marks) and marks[number + 1][0] == start:
            continue
        if min(ends) >= start - within:
            return True
    return False


def _compile_fact(query: Fact) -> Matcher:
    value = query.value
    match query.field:
        case "site":
            return lambda document: facts.on_site(document.host, value)
        case "url":
            return lambda document: value in document.link.lower()
        case "raw":
            return lambda document: any(written(value, text) for text in _WRITTEN[None](document))
        case "sentiment":
            feeling = facts.FEELINGS[value]
            return lambda document: document.sentiment == feeling
        case "type":
            return lambda document: document.kind == value
        case "date":
            return lambda document: within(value, document.published, document.asked or document.seen)
        case "seen":
            return lambda document: within(value, document.seen, document.asked or document.seen)
        case "followers":
            least, most = facts.span(value)
            return lambda document: (
                document.followers is not None
                and document.followers >= least
                and (most is None or document.followers <= most)
            )
    raise ValueError(query.field)


def written(value: str, text: str) -> bool:
    """Whether exactly this stands in a text, and not as a part of a longer word."""
    place = text.find(value)
    while place >= 0:
        end = place + len(value)
        if not (place and joined(text[place - 1], value[0])) and not (end < len(text) and joined(value[-1], text[end])):
            return True
        place = text.find(value, place + 1)
    return False


def within(value: str, moment: datetime | None, asked: datetime | None) -> bool:
    """Whether a moment lies in an interval; a moment that nobody knows lies in none."""
    if moment is None or asked is None:
        return False
    start, before = facts.interval(value, asked) if facts.is_relative(value) else _fixed(value, asked.tzinfo)
    return (start is None or start <= moment) and (before is None or moment < before)


@lru_cache(maxsize=1000)
def _fixed(value: str, zone: tzinfo | None) -> tuple[datetime | None, datetime | None]:
    return facts.interval(value, datetime(2000, 1, 1, tzinfo=zone))
