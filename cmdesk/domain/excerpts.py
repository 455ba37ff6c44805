"""Where a query's words stand in a text, and a short piece of the text around them."""

import unicodedata

from cmdesk.domain.matching import occurrences
from cmdesk.domain.trees import Query, Words, terms
from cmdesk.domain.words import tokens

_ELLIPSIS = "…"


def highlights(query: Query, text: str, field: str = "text") -> list[tuple[int, int]]:
    """The spans of characters in which the query's wanted words stand; sorted, never overlapping.

    `field` says what the text is (title, text, author, source), so that `title:panne` lights up in titles only.
    """
    found = list(tokens(text))
    unlimited = field in ("title", "text", "author")
    wanted = [
        term for term in terms(query, positive_only=True) if term.field == field or (unlimited and term.field is None)
    ]
    spans = [span for term in wanted if term.wild for span in _open_spans(term, found)]
    wanted = [term for term in wanted if not term.wild]
    first: dict[str, list[Words]] = {}
    beginnings = [term for term in wanted if term.prefix and len(term.tokens) == 1]
    for term in wanted:
        if term not in beginnings:
            first.setdefault(term.tokens[0], []).append(term)
    for place, (token, start, end) in enumerate(found):
        if any(token.startswith(term.tokens[0]) for term in beginnings):
            spans.append((start, end))
        for term in first.get(token, ()):
            run = found[place : place + len(term.tokens)]
            if len(run) == len(term.tokens) and _stands(term, tuple(token for token, _, _ in run)):
                spans.append((start, run[-1][2]))
    return _merged(spans)


def _open_spans(term: Words, found: list[tuple[str, int, int]]) -> list[tuple[int, int]]:
    places = occurrences(term)([token for token, _, _ in found])
    return [(found[start][1], found[end - 1][2]) for start, end in places]


def _stands(term: Words, run: tuple[str, ...]) -> bool:
    if not term.prefix:
        return run == term.tokens
    return run[:-1] == term.tokens[:-1] and run[-1].startswith(term.tokens[-1])


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def excerpt(query: Query | None, text: str, width: int = 160, field: str = "text") -> str:
    """At most `width` characters of the text on one line, where most of the query's words stand; cut between words."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    spans = highlights(query, line, field) if query is not None else []
    start = _best_start(spans, width - 2 * len(_ELLIPSIS))
    start = 0 if start <= width // 4 else _forward(line, start - width // 4, start)
    if len(line) - start < width:
        start = _forward(line, len(line) - width + len(_ELLIPSIS), len(line) - width // 2)
    before = _ELLIPSIS if start else ""
    end = len(line)
    if end - start > width - len(before):
        end = _backward(line, start + width - len(before) - len(_ELLIPSIS), start + width // 2)
    return before + line[start:end].strip() + (_ELLIPSIS if end < len(line) else "")


def _best_start(spans: list[tuple[int, int]], width: int) -> int:
    """The start of the span from which most spans fit into the rest of the width; the earliest of equals."""
    best, most = 0, 0
    for place, (start, _) in enumerate(spans):
        inside = sum(1 for _, end in spans[place:] if end <= start + width - width // 4)
        if inside > most:
            best, most = start, inside
    return best


def _forward(line: str, place: int, limit: int) -> int:
    """The next start of a word, at most at the limit."""
    space = line.find(" ", place - 1, limit)
    return space + 1 if space >= 0 else _whole(line, place)


def _backward(line: str, place: int, limit: int) -> int:
    """The last end of a word, at least at the limit."""
    space = line.rfind(" ", limit, place + 1)
    return space if space >= 0 else _whole(line, place)


def _whole(line: str, place: int) -> int:
    """The place itself, or the one before that does not tear an accent or a joined emoji from what it belongs to."""
    while 0 < place < len(line) and (
        unicodedata.category(line[place])[0] == "M"
        or line[place] == "\u200d"
        or line[place - 1] == "\u200d"
        or "\U0001f3fb" <= line[place] <= "\U0001f3ff"
    ):
        place -= 1
    return place
