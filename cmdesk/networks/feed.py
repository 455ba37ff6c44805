"""Watching a feed: fetch it when it changed, read it in a worker process."""

import hashlib
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks import fastfeed, jsonfeed
from cmdesk.networks.base import Tools
from cmdesk.networks.entries import Feed, RawFeed, finish
from cmdesk.networks.http import Answer, Http, problem
from cmdesk.networks.parsing import decode

LARGEST = 15_000_000  # bytes of one feed, decompressed
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9,"
    " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"
)
LONGEST_WAIT = timedelta(days=7)  # that a server's word is taken for

_DECLARATION = re.compile(r"\s*<\?xml\b([^>]{0,300})\?>")
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
_CONTROL_FOUND = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*\s*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


@dataclass(frozen=True)
class Fetched:
    """What became of looking at a source, with what the next look must know."""

    feed: Feed | None  # None: nothing new
    etag: str
    modified: str
    body_hash: str
    moved_to: str = ""  # the address to keep from now on
    after: timedelta | None = None  # not to be asked again before


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
        raw = jsonfeed.read(text)
        if raw is None:
            raise Problem("not-a-feed", found="json")
        return finish(raw, address)
    if _PAGE.match(text[:5000]):
        raise Problem("not-a-feed", found="page")
    return finish(_read_xml(text), address)


def _read_xml(text: str) -> RawFeed:
    if _CONTROL_FOUND.search(text):
        text = text.translate(_CONTROL)  # no XML may hold them, yet some do
    declared = _DECLARATION.match(text)
    body = text[declared.end() :] if declared else text
    data = body.encode("utf-8", "replace")
    raw = fastfeed.read(data)
    if raw is None:
        from cmdesk.networks import slowfeed  # worth its 50 ms and 10 MB only where it is needed

        raw = slowfeed.read(data)
    if not raw.kind and not raw.entries:
        raise Problem("not-a-feed", found="xml" if body.lstrip().startswith("<") else "text")
    return raw


def read_file(path: Path, content_type: str = "") -> bytes:
    """The bytes of a feed kept in a file, within the same limit. Raises Problem: "no-file", "too-large"."""
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST + 1)
    except OSError as error:
        raise Problem("no-file", path=str(path), reason=error.strerror or "") from error
    if len(body) > LARGEST:
        raise Problem("too-large", limit=str(LARGEST))
    return body


async def fetch(source: Source, tools: Tools) -> Fetched:
    """Look whether a source has anything new. Raises TryLater, Refused (its code "gone": stop asking) or Problem."""
    http: Http = tools.http
    answer = await http.get(
        source.address,
        purpose="feed",
        headers={"Accept": ACCEPT},
        limit_bytes=LARGEST,
        etag=source.etag,
        modified=source.modified,
    )
    after = wait_asked(answer)
    if answer.not_modified:
        etag = answer.headers.get("ETag", source.etag)
        return Fetched(None, etag, source.modified, source.body_hash, answer.moved_to, after)
    if (error := problem(answer)) is not None:
        raise error
    etag, modified = answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
    body_hash = hashlib.sha256(answer.body).hexdigest()
    if body_hash == source.body_hash:
        return Fetched(None, etag, modified, body_hash, answer.moved_to, after)
    feed: Feed = await tools.parse(parse, answer.body, answer.headers.get("Content-Type", ""), answer.address)
    if feed.pace is not None:
        after = max(after or timedelta(), min(feed.pace, LONGEST_WAIT))
    return Fetched(feed, etag, modified, body_hash, answer.moved_to, after)


_MAX_AGE = re.compile(r"\bmax-age\s*=\s*\"?(\d{1,10})")


def wait_asked(answer: Answer) -> timedelta | None:
    """How long an answer wants to be left alone: Retry-After, or the time for which it is fresh."""
    if answer.after is not None:
        return min(answer.after, LONGEST_WAIT)
    control = answer.headers.get("Cache-Control", "").lower()
    found = _MAX_AGE.search(control)
    if found is None or "no-cache" in control or not int(found[1]):
        return None
    return min(timedelta(seconds=int(found[1])), timedelta(days=1))
