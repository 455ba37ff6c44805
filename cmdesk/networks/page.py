"""From what a person typed to a feed: the address itself, or what the page behind it offers."""

import contextlib
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import NetworkError, Tools
from cmdesk.networks.discovery import DECLARED, Candidate, common_paths, discover
from cmdesk.networks.feed import ACCEPT, LARGEST, Feed, parse
from cmdesk.networks.http import Answer, Http, problem

MOST_TRIES = 8  # addresses that nobody named and that are tried all the same
_STOP = ("offline", "asked-to-wait")


@dataclass(frozen=True)
class Found:
    """Either the feed that the person meant, or the feeds among which to choose, best first."""

    source: NewSource | None
    feed: Feed | None = None
    candidates: tuple[Candidate, ...] = ()


def addresses(typed: str) -> tuple[str, ...]:
    """The addresses that somebody may have meant, in the order to try them. Raises Problem("bad-address")."""
    text = typed.strip("<>\"'“”«»\u00a0\u202f \t\r\n")
    for prefix in ("feed:", "view-source:", "rss:"):
        text = text.removeprefix(prefix)
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*)://", text)
    if scheme is not None:
        found: tuple[str, ...] = (text,) if scheme[1].lower() in ("http", "https") else ()
    else:
        text = text.lstrip("/")
        found = (f"https://{text}", f"http://{text}")
    if not found or not _is_host(found[0]):
        raise Problem("bad-address", address=typed[:200])
    return found


def _is_host(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return bool(host) and not re.search(r"\s", address) and ("." in host or ":" in host or host == "localhost")


async def look(typed: str, tools: Tools) -> Found:
    """What is behind an address that a person typed.

    Raises what fetching raises, and Problem("no-feed-found") after the usual places were tried too.
    """
    answer = await _first_that_answers(addresses(typed), tools)
    address = answer.moved_to or answer.address
    with contextlib.suppress(_NotAFeed):
        return await _as_feed(answer, tools)
    candidates: tuple[Candidate, ...] = await tools.parse(
        discover, answer.body, answer.headers.get("Content-Type", ""), answer.address
    )
    declared = tuple(candidate for candidate in candidates if candidate.score >= DECLARED)
    if declared:
        return Found(None, candidates=declared)
    guesses = dict.fromkeys([candidate.address for candidate in candidates[:4]] + list(common_paths(answer.address)))
    guesses.pop(address, None)
    typed_host = urlsplit(answer.address).hostname
    for guess in list(guesses)[:MOST_TRIES]:
        try:
            # A page must not lead to a private host that the person did not type.
            mine = urlsplit(guess).hostname == typed_host
            return await _as_feed(await _get(guess, tools, allow_private=mine), tools)
        except Problem as error:
            if error.trouble.code in _STOP:
                raise
    raise Problem("no-feed-found", address=typed[:200])


class _NotAFeed(Problem):
    """An answer that is something else."""


async def _as_feed(answer: Answer, tools: Tools) -> Found:
    try:
        feed: Feed = await tools.parse(parse, answer.body, answer.headers.get("Content-Type", ""), answer.address)
    except Problem as error:
        if error.trouble.code in ("not-a-feed", "empty"):
            raise _NotAFeed(error.trouble.code) from error
        raise
    return Found(NewSource(answer.moved_to or answer.address, feed.title, site=feed.site), feed)


async def _first_that_answers(places: tuple[str, ...], tools: Tools) -> Answer:
    last: NetworkError | None = None
    for place in places:
        try:
            return await _get(place, tools, allow_private=True)
        except NetworkError as error:
            if error.trouble.code in _STOP:
                raise
            # What the secure address says matters more than that the other one failed too.
            last = last or error
    assert last is not None
    raise last


async def _get(address: str, tools: Tools, *, allow_private: bool) -> Answer:
    http: Http = tools.http
    answer = await http.get(
        address, purpose="discovery", headers={"Accept": ACCEPT}, limit_bytes=LARGEST, allow_private=allow_private
    )
    if (error := problem(answer)) is not None:
        raise error
    return answer
