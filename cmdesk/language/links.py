"""Web addresses and mentions in a text, as the networks recognise them.

X (and with it Mastodon, which took over its rules) has a published conformance set for this; the tests hold us to it.
Written after that set and its documentation: an address needs a known top-level domain, ends before closing
punctuation, and may stand without https:// on X.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal

import regex

from cmdesk.language.domain_names import TOP_LEVEL

Style = Literal["x", "mastodon"]

MAX_ADDRESS = 4096
_MAX_LABEL = 63
_MAX_SHORT_LINK = 40  # characters of a t.co code

_NOT_IN_NAMES = (
    r"\s!-/:-@\[-`{-~"
    r"\u00a1-\u00bf\u00d7\u00f7\u2000-\u206f\u2e00-\u2e7f\u3000-\u3003\u3008-\u3020\u3030\u30fb\ufe10-\ufe1f\ufe30-\ufe6f"
    r"\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufeff\ufff0-\uffff\x00-\x1f\x7f-\x9f"
)
_LETTER = f"[^{_NOT_IN_NAMES}]"
_LATIN = r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253-\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
_CYRILLIC = r"\u0400-\u04ff"

_TOP = "(?:" + "|".join(sorted(TOP_LEVEL, key=lambda name: (-len(name), name))) + r"|xn--[\-0-9a-z]+)(?![0-9a-z@+\-])"
_DOMAIN = rf"(?:(?:{_LETTER}(?:[_\-]*{_LETTER})*\.)*{_LETTER}(?:-*{_LETTER})*\.{_TOP})"
_PATHS = {
    "x": (rf"[a-z0-9{_CYRILLIC}{_LATIN}!*';:=+,.$/%\#\[\]\-\u2013_~@|&]", rf"[a-z0-9{_CYRILLIC}{_LATIN}+\-=_\#/]"),
    "mastodon": (r"[^\s<>()?]", r"[^\s()?!*\"'「」<>;:=,.$%\[\]~&|@]"),
}
_QUERY = r"(?:\?[a-z0-9!?*'@();:&=+$/%\#\[\]\-_.,~|]*[a-z0-9\-_&=\#/])"


@cache
def _pattern(style: Style) -> "regex.Pattern[str]":
    general, ending = _PATHS[style]
    parens = rf"\((?:{general}+|{general}*\({general}+\){general}*)\)"
    path = rf"(?:/(?:{general}*(?:{parens}{general}*)*(?:{ending}|{parens})|@{general}+/)?)"
    scheme = "(?P<scheme>https?://)" + ("?" if style == "x" else "")
    return regex.compile(
        rf"(?<![a-z0-9@＠$#＃]){scheme}(?P<domain>{_DOMAIN})(?P<port>:[0-9]+)?(?P<path>{path})?(?P<query>{_QUERY})?",
        regex.IGNORECASE,
    )


@cache
def _latin_domain() -> "regex.Pattern[str]":
    return regex.compile(rf"(?:[\-a-z0-9_{_LATIN}]+\.)+{_TOP}", regex.IGNORECASE)


def get_ready() -> None:
    """Compile what knows all top-level domains, a tenth of a second; else the first address pays for it."""
    _pattern("x")
    _pattern("mastodon")
    _latin_domain()


_MEANT = regex.compile(r"(?<![a-z0-9])https?://[^\s<>\"«»()\[\]]+", regex.IGNORECASE)
_AFTER = ".,;:!?…'’”*_"  # what stands after an address and is none of it
_SHORT_LINK = regex.compile(rf"https?://t\.co/([a-z0-9]+){_QUERY}?", regex.IGNORECASE)
_MENTION = regex.compile(r"(?<![=/\w])(@[a-z0-9_]+(?:[a-z0-9_.\-]+[a-z0-9_]+)?)@[\w.\-]*\w", regex.IGNORECASE)


def addresses(text: str, style: Style = "x") -> Iterator[tuple[int, int]]:
    """The spans of web addresses; in the style of X also bare ones such as exemple.fr/menu."""
    if "." not in text:
        return
    for match in _pattern(style).finditer(text):
        if match["scheme"]:
            span = _with_scheme(match)
            if span:
                yield span
        elif match.start() == 0 or text[match.start() - 1] not in "-_./":
            yield from _bare(match)


def links(text: str) -> tuple[str, ...]:
    """What begins with http:// or https://, each once: it is meant as an address, whatever it leads to."""
    known = dict(addresses(text))
    found = (
        text[each.start() : known[each.start()]] if each.start() in known else each[0].rstrip(_AFTER)
        for each in _MEANT.finditer(text)
    )
    return tuple(dict.fromkeys(found))


def _with_scheme(match: "regex.Match[str]") -> tuple[int, int] | None:
    start, end = match.span()
    if not _can_exist(match["domain"]) or end - start > MAX_ADDRESS:
        return None
    short = _SHORT_LINK.match(match[0])
    if short:
        return None if len(short[1]) > _MAX_SHORT_LINK else (start, start + short.end())
    return start, end


def _bare(match: "regex.Match[str]") -> Iterator[tuple[int, int]]:
    """Without https:// only Latin names count, each by itself; what follows the domain belongs to the last."""
    start, domain = match.start(), match["domain"]
    names = [name for name in _latin_domain().finditer(domain) if _can_exist(name[0])]
    for name in names[:-1]:
        yield start + name.start(), start + name.end()
    if names:
        end = match.end() if match["path"] else start + names[-1].end()
        yield start + names[-1].start(), end


def _can_exist(domain: str) -> bool:
    """Whether each label keeps the 63 bytes of the domain name system, written in ASCII."""
    for label in domain.split("."):
        length = len(label) if label.isascii() else len("xn--") + len(label.lower().encode("punycode"))
        if length > _MAX_LABEL or (label.startswith("xn--") and not label.isascii()):
            return False
    return True


def far_mentions(text: str) -> Iterator[tuple[int, int, str]]:
    """The spans of mentions of people on other servers (@user@host), each with its part before the host."""
    if "@" in text:
        for match in _MENTION.finditer(text):
            yield match.start(), match.end(), match[1]
