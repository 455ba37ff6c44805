"""From what a person typed to a feed: the address itself, what its place is known to have, what its page offers,
or, for words that are no address, where the web can be searched for them."""

import contextlib
import json
import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.networks import no_source
from cmdesk.networks.base import NetworkError, SignInNeeded, Tools
from cmdesk.networks.discovery import DECLARED, Candidate, common_paths, discover
from cmdesk.networks.feed import ACCEPT, LARGEST, Feed, parse
from cmdesk.networks.http import Answer, Http, problem
from cmdesk.networks.places import comments_of, known_feeds, looked_up, lookup
from cmdesk.networks.searches import Place, searches

MOST_TRIES = 8  # addresses that nobody named and that are tried all the same
LONGEST_WORDS = 120  # characters of what somebody looks for
_STOP = ("offline", "asked-to-wait")
# YouTube shows Europeans a page about cookies instead of the channel; this is its own sign for "refuse all".
_REFUSED_COOKIES = {"Cookie": "SOCS=CAI"}


@dataclass(frozen=True)
class Found:
    """Either the feed that the person meant, or the feeds among which to choose, best first."""

    source: NewSource | None
    feed: Feed | None = None
    candidates: tuple[Candidate, ...] = ()  # beside a source: what goes with it, above all its comments


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


def words_in(typed: str) -> str:
    """What somebody looks for, where they typed words and no address; "" for an address."""
    text = " ".join(typed.split()).strip("<>")
    if not text or len(text) > LONGEST_WORDS or "://" in text or not re.search(r"\w\w", text):
        return ""
    with contextlib.suppress(Problem):
        addresses(typed)
        return ""
    return "" if re.match(r"[a-z][a-z0-9+.-]*:\S", text) else text


async def look(typed: str, tools: Tools, language: str = "fr") -> Found:
    """What is behind an address that a person typed, or where some words can be searched for.

    Raises what fetching raises, and Problem("no-feed-found") after the usual places were tried too.
    """
    if words := words_in(typed):
        return Found(None, candidates=_offered(searches(words, language)))
    meant = addresses(typed)
    known = known_feeds(meant[0]) + await _look_up(meant[0], tools)
    if known and (found := await _known(known, tools)) is not None:
        return found
    return await _look_at_page(typed, meant, tools)


async def fetch_list(address: str, tools: Tools) -> bytes:
    """The bytes of a list of sources that somebody named. Raises Problem."""
    return (await _get(address, tools, allow_private=True)).body


def _offered(places: tuple[Place, ...]) -> tuple[Candidate, ...]:
    return tuple(Candidate(one.address, one.title, "", 95 - at, one.role) for at, one in enumerate(places))


async def _look_up(address: str, tools: Tools) -> tuple[Place, ...]:
    """The feeds that somebody else knows by the number in an address; () where there is nothing to ask."""
    if not (asked := lookup(address)):
        return ()
    answer = await _get(asked, tools, allow_private=False)
    try:
        return looked_up(json.loads(answer.body), address)
    except ValueError:
        return ()


async def _known(known: tuple[Place, ...], tools: Tools) -> Found | None:
    """The feeds of a place that is known by its address, once the first of them answered; None when it did not."""
    try:
        first = await _as_feed(await _get(known[0].address, tools, allow_private=not known[0].sure), tools)
    except Problem as error:
        if error.trouble.code in _STOP:
            raise
        return None
    if len(known) == 1:
        return first
    offered = _offered(known)
    title = first.feed.title if first.feed is not None else ""
    return Found(None, candidates=(replace(offered[0], title=title or offered[0].title), *offered[1:]))


async def _look_at_page(typed: str, meant: tuple[str, ...], tools: Tools) -> Found:
    answer = await _first_that_answers(meant, tools)
    address = answer.moved_to or answer.address
    with contextlib.suppress(_NotAFeed):
        return await _with_comments(await _as_feed(answer, tools), tools)
    no_source.refuse(address, answer.body)
    candidates: tuple[Candidate, ...] = await tools.parse(
        discover, answer.body, answer.headers.get("Content-Type", ""), answer.address
    )
    declared = tuple(candidate for candidate in candidates if candidate.score >= DECLARED)
    if len(declared) == 1 and (only := await _only(declared[0].address, answer.address, tools)) is not None:
        return only
    if declared:
        return Found(None, candidates=declared)
    guesses = dict.fromkeys([candidate.address for candidate in candidates[:4]] + list(common_paths(answer.address)))
    guesses.pop(address, None)
    typed_host = urlsplit(answer.address).hostname
    for guess in list(guesses)[:MOST_TRIES]:
        try:
            # A page must not lead to a private host that the person did not type.
            mine = urlsplit(guess).hostname == typed_host
            return await _with_comments(await _as_feed(await _get(guess, tools, allow_private=mine), tools), tools)
        except Problem as error:
            if error.trouble.code in _STOP:
                raise
    raise Problem("no-feed-found", address=typed[:200])


async def _only(there: str, page: str, tools: Tools) -> Found | None:
    """The one feed that a page declares, with what is in it; None where it does not answer as one."""
    mine = urlsplit(there).hostname == urlsplit(page).hostname
    try:
        return await _with_comments(await _as_feed(await _get(there, tools, allow_private=mine), tools), tools)
    except Problem as error:
        if error.trouble.code in _STOP:
            raise
        return None


class _NotAFeed(Problem):
    """An answer that is something else."""


async def _with_comments(found: Found, tools: Tools) -> Found:
    """The same, with the feed of its comments where there is one."""
    there = comments_of(found.source.address) if found.source is not None else ""
    if not there:
        return found
    try:
        comments = await _as_feed(await _get(there, tools, allow_private=True), tools)
    except Problem as error:
        if error.trouble.code in _STOP:
            raise
        return found
    title = comments.feed.title if comments.feed is not None else ""
    return replace(found, candidates=(Candidate(there, title, "", 60, "comments"),))


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
    headers = {"Accept": ACCEPT}
    if (urlsplit(address).hostname or "").endswith("youtube.com"):
        headers |= _REFUSED_COOKIES
    answer = await http.get(
        address, purpose="discovery", headers=headers, limit_bytes=LARGEST, allow_private=allow_private
    )
    if answer.status == 401:
        raise SignInNeeded("source-sign-in", host=answer.host)
    if (error := problem(answer)) is not None:
        raise error
    return answer
