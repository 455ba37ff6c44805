"""The parts that the fast readers of RSS and Atom share."""

import contextlib
import re
from functools import lru_cache
from xml.etree.ElementTree import Element

ATOM = "{http://www.w3.org/2005/Atom}"
RSS1 = "{http://purl.org/rss/1.0/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
THREAD = "{http://purl.org/syndication/thread/1.0}"
_COMMENTS = {
    "{http://purl.org/rss/1.0/modules/slash/}comments": "count",
    THREAD + "total": "count",
    "{http://wellformedweb.org/CommentAPI/}commentRss": "comments",
    "{http://wellformedweb.org/CommentAPI/}commentRSS": "comments",
}
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

_DC = ("subject", "publisher", "rights", "identifier", "type", "format", "source", "relation")
_MEDIA = ("content", "thumbnail", "keywords", "category", "rating", "credit", "player", "copyright", "text")
_ITUNES = (
    "subtitle", "duration", "explicit", "keywords", "image", "block", "episode", "season", "episodeType", "order",
)  # fmt: skip
_HARMLESS = frozenset(
    {"category", "comments", "enclosure", "source", ATOM + "category", ATOM + "rights"}
    | {DC + name for name in _DC}
    | {MEDIA + name for name in _MEDIA}
    | {ITUNES + name for name in _ITUNES}
)
# Words that feedparser gives a meaning to in any dress.
_MEANT = re.compile(
    r"title|link|description|guid|id|pubdate|published|issued|updated|modified|created|author|creator|managingeditor"
    r"|content|summary|body|fullitem|abstract|date|image|url|href|uri|name|email|language|base|item|entry|source|tagline"
    r"|subtitle|info|homepage|contributor|textinput|channel|feed|rss|expirationdate|keywords|width|height",
    re.I,
)
_OURS = (ATOM, RSS1, RDF, CONTENT, DC, TERMS, MEDIA, ITUNES, XHTML)


class Unusual(Exception):
    """Something that feedparser knows better."""


@lru_cache(maxsize=2000)
def _ignorable(tag: str) -> bool:
    """Whether an element without children changes nothing for us."""
    if tag in _HARMLESS:
        return True
    if tag.startswith(_OURS):
        return False
    return tag.startswith("{") or not _MEANT.fullmatch(tag)


def text_of(element: Element) -> str:
    if len(element):
        raise Unusual
    text = element.text
    return mended(text.strip()) if text else ""


def mended(text: str) -> str:
    """UTF-8 that somebody took for latin-1, and control characters that were meant as windows-1252."""
    if not text.isascii():
        with contextlib.suppress(UnicodeError):
            text = text.encode("latin-1").decode("utf-8")
        if _C1.search(text.encode("utf-8", "surrogatepass")):  # in bytes it is found many times faster
            text = text.translate(_MEANT_C1)
    return text


_C1 = re.compile(b"\xc2[\x80-\x9f]")
_MEANT_C1 = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def pass_over(child: Element, told: dict[str, str]) -> None:
    tag = child.tag
    if tag == THREAD + "in-reply-to":
        told["answers"] = child.get("ref", "")
    elif tag in _COMMENTS and not len(child):
        told[_COMMENTS[tag]] = text_of(child)
    elif tag == ATOM + "link":
        if child.get("rel", "alternate").lower() in ("alternate", "enclosure"):
            raise Unusual
    elif len(child) or not _ignorable(tag):
        raise Unusual
