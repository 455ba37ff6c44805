"""Feeds of known kinds of places, from their addresses alone: nothing is fetched here.

The rules are in `place_rules`. What an address does not tell, the feed of a podcast, is said as an address to fetch,
and what to read in its answer.
"""

import re
from dataclasses import replace
from functools import lru_cache
from urllib.parse import SplitResult, parse_qs, urlsplit

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


def lookup(address: str) -> str:
    """An address whose answer names the feed that this one does not tell; "" where none is needed.

    A podcast of Apple is looked up by its number; its answer is JSON with the address of the feed.
    """
    at = where(address)
    if at is not None and at.host in ("podcasts.apple.com", "itunes.apple.com") and (found := _APPLE.search(at.path)):
        return f"https://itunes.apple.com/lookup?id={found[1]}&entity=podcast"
    return ""


def looked_up(answer: object) -> tuple[Place, ...]:
    """The feeds that the answer of a look-up names."""
    results = answer.get("results") if isinstance(answer, dict) else None
    found = []
    for one in results if isinstance(results, list) else ():
        feed = one.get("feedUrl") if isinstance(one, dict) else None
        if isinstance(feed, str) and feed.startswith(("http://", "https://")):
            found.append(Place(feed, str(one.get("collectionName") or ""), "podcast", "uploads"))
    return tuple(found)


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
