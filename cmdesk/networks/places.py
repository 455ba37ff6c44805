"""Feeds of known kinds of places, from their addresses alone: nothing is fetched here.

The rules are in `place_rules`. What an address does not tell, the feed of a podcast, is said as an address to fetch,
and what to read in its answer.
"""

import re
from dataclasses import replace
from functools import lru_cache
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

from cmdesk.networks.place_rules import RULES, SHAPES, Where
from cmdesk.networks.searches import Place


def where(address: str) -> Where | None:
    """The parts of an address; None when it is none."""
    try:
        parts: SplitResult = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if not host or parts.scheme not in ("http", "https"):
        return None
    steps = tuple(step for step in parts.path.split("/") if step)
    query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    short = re.sub(r"^(?:www|m|mobile|old|new)\.", "", host)
    return Where(short, steps, query, f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", parts.path or "/")


@lru_cache(maxsize=256)
def known_feeds(address: str) -> tuple[Place, ...]:
    """The feeds of a place whose address tells them, the likeliest first; () for any other place."""
    at = where(address)
    if at is None:
        return ()
    sure = [place for fits, rule in RULES if fits(at.host) for place in rule(at)]
    guessed = [replace(place, sure=False) for rule in SHAPES for place in rule(at)] if not sure else []
    return tuple(place for place in dict.fromkeys(sure + guessed) if place.address != address)


# -- what has to be asked --------------------------------------------------------------------------------------------

_APPLE = re.compile(r"/id(\d{5,})")
_BLUESKY = "https://public.api.bsky.app/xrpc"


def lookup(address: str) -> str:
    """An address whose answer names the feed that this one does not tell; "" where none is needed.

    A podcast of Apple is looked up by its number; its answer is JSON with the address of the feed. A list of Bluesky is
    one of the lists of whoever made it.
    """
    at = where(address)
    if at is not None and at.host in ("podcasts.apple.com", "itunes.apple.com") and (found := _APPLE.search(at.path)):
        return f"https://itunes.apple.com/lookup?id={found[1]}&entity=podcast"
    if at is not None and _list_key(at):
        return f"{_BLUESKY}/app.bsky.graph.getLists?{urlencode({'actor': at.step(1), 'limit': 100})}"
    return ""


def _list_key(at: Where) -> str:
    """The key of a list of Bluesky, of a page of it."""
    here = at.host == "bsky.app" and (at.step(0), at.step(2)) == ("profile", "lists")
    return at.step(3) if here and at.step(1) else ""


def looked_up(answer: object, address: str) -> tuple[Place, ...]:
    """The feeds that the answer of a look-up of this address names."""
    at = where(address)
    if at is not None and (key := _list_key(at)):
        return _lists(answer, key)
    results = answer.get("results") if isinstance(answer, dict) else None
    found = []
    for one in results if isinstance(results, list) else ():
        feed = one.get("feedUrl") if isinstance(one, dict) else None
        if isinstance(feed, str) and feed.startswith(("http://", "https://")):
            found.append(Place(feed, str(one.get("collectionName") or ""), "podcast", "uploads"))
    return tuple(found)


# 2026-11-20, github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/getListFeed.json: by the address of the
# list, without an account.
def _lists(answer: object, key: str) -> tuple[Place, ...]:
    """The list of that key among those of whoever made it."""
    known = answer.get("lists") if isinstance(answer, dict) else None
    found = []
    for one in known if isinstance(known, list) else ():
        uri = one.get("uri") if isinstance(one, dict) else None
        if isinstance(uri, str) and uri.startswith("at://did:") and uri.endswith(f"/app.bsky.graph.list/{key}"):
            found.append(Place(feed_of_list(uri), str(one.get("name") or ""), "bluesky"))
    return tuple(found)


def feed_of_list(uri: str) -> str:
    """Where what is said by the people on a list of Bluesky is read, without an account."""
    return f"{_BLUESKY}/app.bsky.feed.getListFeed?{urlencode({'list': uri, 'limit': 50})}"


# -- the comments of a place -----------------------------------------------------------------------------------------

_SITE = r"^(https?://[^/?#]+(?:/[^?#]*?)??)"
_COMMENT_FEEDS = (
    (re.compile(_SITE + r"/feeds/posts/(default|summary)/?(?:\?.*)?$"), r"\1/feeds/comments/\2"),
    (re.compile(_SITE + r"/latest\.rss$"), r"\1/posts.rss"),
    (re.compile(r"^(https?://www\.reddit\.com/r/[^/]+)/(?:new/)?\.rss$"), r"\1/comments/.rss"),
    (re.compile(_SITE + r"/spip\.php\?page=backend$"), r"\1/spip.php?page=backend-forum"),
    (re.compile(r"(?!https?://(?:[^/]*\.)?(?:medium|substack)\.com/)" + _SITE + r"/feed/?$"), r"\1/comments/feed/"),
)


def comments_of(feed: str) -> str:
    """Where the comments of a feed probably are, from its address; "" when it does not tell."""
    for pattern, there in _COMMENT_FEEDS:
        if pattern.match(feed) and "/comments/" not in feed:
            return pattern.sub(there, feed)
    return ""
