"""Reading a feed of any kind; for a worker process, so nothing of the network is loaded here."""

import re
from dataclasses import replace

from cmdesk.domain.troubles import Problem
from cmdesk.domain.watching import Sieve
from cmdesk.language.preparing import prepare
from cmdesk.networks import fastfeed, json_answers, jsonfeed
from cmdesk.networks.entries import Feed, RawFeed, finish
from cmdesk.networks.parsing import decode

LARGEST = 15_000_000  # bytes of one feed, decompressed

_DECLARATION = re.compile(r"\s*<\?xml\b([^>]{0,300})\?>")
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
_CONTROL_BYTES = bytes(code for code in _CONTROL if code < 32)
_PAGE = re.compile(r"(?:\s++|(?><\?xml[^>]*\?>)|(?><!--.*?-->))*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


def parse(body: bytes, content_type: str, address: str) -> Feed:
    """Read a feed of any kind; pure, for a worker process.

    Raises Problem: "empty", "not-a-feed" (a page or something else), "too-large".
    """
    if len(body) > LARGEST:
        raise Problem("too-large", limit=str(LARGEST))
    text = decode(body, content_type).lstrip("\ufeff \t\r\n")
    if not text:
        raise Problem("empty")
    if text[0] == "{":
        raw = jsonfeed.read(text) or json_answers.read(text)
        if raw is None:
            raise Problem("not-a-feed", found="json")
        return finish(raw, address)
    if is_page(text):
        raise Problem("not-a-feed", found="page")
    return finish(_read_xml(text), address)


def parse_prepared(body: bytes, content_type: str, address: str, sieve: Sieve | None = None) -> Feed:
    """The same with items that are ready to be kept, so that who keeps them has little left to do."""
    feed = parse(body, content_type, address)
    return replace(feed, items=tuple(prepare(item, sieve) for item in feed.items))


def is_page(text: str) -> bool:
    """Whether this is a web page, which feedparser would search for entries in vain."""
    return _PAGE.match(text[:5000]) is not None


def as_plain_xml(text: str) -> bytes:
    """The XML in UTF-8, without the charset that it declared and the characters that no XML may hold."""
    declared = _DECLARATION.match(text)
    data = (text[declared.end() :] if declared else text).encode("utf-8", "replace")
    # In bytes they are looked for several times faster.
    if len(data.translate(None, _CONTROL_BYTES)) < len(data) or "\ufffe" in text or "\uffff" in text:
        data = data.decode().translate(_CONTROL).encode()
    return data


def _read_xml(text: str) -> RawFeed:
    data = as_plain_xml(text)
    raw = fastfeed.read(data)
    if raw is None:
        from cmdesk.networks import slowfeed  # worth its 50 ms and 10 MB only where it is needed

        raw = slowfeed.read(data)
    if not raw.kind and not raw.entries:
        raise Problem("not-a-feed", found="xml" if data.lstrip().startswith(b"<") else "text")
    return raw
