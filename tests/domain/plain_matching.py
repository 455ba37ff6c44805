"""The meaning of a query, written as plainly as possible: the reference for everything that is fast."""

import re
from datetime import timedelta
from fnmatch import fnmatchcase
from itertools import product

from cmdesk.domain.matching import Document
from cmdesk.domain.queries import And, Fact, Near, Not, Or, Pattern, Query, Words
from cmdesk.domain.words import words

FEELINGS = {"positive": 1, "neutral": 0, "negative": -1, "unknown": None}


def token_fits(wanted: str, prefix: bool, token: str) -> bool:
    if not set(wanted) & {"*", "?"}:
        return token.startswith(wanted) if prefix else token == wanted
    return fnmatchcase(token, wanted + ("*" if prefix else ""))


def places(term: Words, tokens: list[str]) -> list[tuple[int, int]]:
    size = len(term.tokens)
    found = []
    for start in range(len(tokens) - size + 1):
        run = tokens[start : start + size]
        if all(
            token_fits(wanted, term.prefix and place == size - 1, token)
            for place, (wanted, token) in enumerate(zip(term.tokens, run, strict=True))
        ):
            found.append((start, start + size))
    return found


def texts_of(field: str | None, document: Document) -> list[str]:
    if field is None:
        return [document.title, document.text, document.author]
    if field == "label":
        return list(document.labels)
    if field == "url":
        return [document.link]
    return [getattr(document, field)]


def is_near(query: Near, document: Document) -> bool:
    sides = [part.parts if isinstance(part, Or) else (part,) for part in query.parts]
    for text in texts_of(sides[0][0].field, document):
        tokens = words(text)
        found = [[place for one in side for place in places(one, tokens)] for side in sides]
        for chosen in product(*found):
            if query.ordered:
                if 0 <= chosen[1][0] - chosen[0][1] <= query.distance:
                    return True
            elif len(sides) == 2:
                if all(max(one[0] for one in chosen) - one[1] <= query.distance for one in chosen):
                    return True
            elif max(end for _, end in chosen) - min(start for start, _ in chosen) <= len(sides) + query.distance:
                return True
    return False


def is_so(fact: Fact, document: Document) -> bool:
    match fact.field:
        case "site":
            host = re.sub(r"^https?://(www\\.)?", "", document.link.lower()).split("/")[0]
            host = host if "://" in document.link else ""
            return bool(host) and f".{host}".endswith(f".{fact.value}")
        case "url":
            return fact.value in document.link.lower()
        case "raw":
            texts = texts_of(None, document)
            return any(
                words(text[:at]) + words(fact.value) + words(text[at + len(fact.value) :]) == words(text)
                and whole(text, at, at + len(fact.value))
                for text in texts
                for at in range(len(text))
                if text.startswith(fact.value, at)
            )
        case "followers":
            least, _, most = fact.value.partition("/")
            known = document.followers
            return known is not None and int(least or 0) <= known and (not most or known <= int(most))
        case "sentiment":
            return document.sentiment == FEELINGS[fact.value]
        case "type":
            return document.kind == fact.value
    moment = document.published if fact.field == "date" else document.seen
    if moment is None or document.asked is None:
        return False
    if fact.value == "P2D":
        return moment >= document.asked - timedelta(days=2)
    if fact.value == "2026-02/":
        return moment.strftime("%Y-%m") >= "2026-02"
    day = moment.strftime("%Y-%m-%d")
    return day <= "2026-03-02" if fact.value.startswith("/") else day == fact.value


def whole(text: str, start: int, end: int) -> bool:
    """The piece is no part of a longer word: putting spaces around it changes nothing."""
    before = not start or len(words(f"a{text[start - 1 : start + 1]}a")) > 1
    after = end == len(text) or len(words(f"a{text[end - 1 : end + 1]}a")) > 1
    return before and after


def naive(query: Query, document: Document) -> bool:
    match query:
        case Words(field="lang"):
            return places(query, words(document.lang)[: len(query.tokens)]) != []
        case Words():
            return any(places(query, words(text)) for text in texts_of(query.field, document))
        case Near():
            return is_near(query, document)
        case Pattern(text, ignore_case, field):
            return any(re.search(text, found, re.I if ignore_case else 0) for found in texts_of(field, document))
        case Fact():
            return is_so(query, document)
        case And(parts):
            return all(naive(part, document) for part in parts)
        case Or(parts):
            return any(naive(part, document) for part in parts)
        case Not(part):
            return not naive(part, document)
    raise AssertionError(query)
