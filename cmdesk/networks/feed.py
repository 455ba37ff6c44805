"""Watching a feed: fetch it when it changed, read it in a worker process."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks.anyfeed import LARGEST, parse, parse_prepared
from cmdesk.networks.base import Tools
from cmdesk.networks.diagnosis import diagnose
from cmdesk.networks.entries import Feed
from cmdesk.networks.http import Answer, Http, problem

__all__ = ["ACCEPT", "LARGEST", "Feed", "Fetched", "fetch", "parse", "read_file", "wait_asked"]

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9,"
    " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"
)
LONGEST_WAIT = timedelta(days=7)  # that a server's word is taken for


@dataclass(frozen=True)
class Fetched:
    """What became of looking at a source, with what the next look must know."""

    feed: Feed | None  # None: nothing new
    etag: str
    modified: str
    body_hash: str
    moved_to: str = ""  # the address to keep from now on
    after: timedelta | None = None  # not to be asked again before
    memory: Mapping[str, Any] | None = None  # what the next look must know beside; None: as before


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
    if (error := diagnose(answer) or problem(answer)) is not None:
        raise error
    etag, modified = answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
    body_hash = hashlib.sha256(answer.body).hexdigest()
    if body_hash == source.body_hash:
        return Fetched(None, etag, modified, body_hash, answer.moved_to, after)
    kind = answer.headers.get("Content-Type", "")
    feed: Feed = await tools.parse(parse_prepared, answer.body, kind, answer.address, tools.sieve())
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
