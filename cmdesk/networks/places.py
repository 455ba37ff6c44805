"""Feeds of known kinds of places, from their addresses alone: nothing is fetched here.

Each rule is one line of a table. What an address does not tell (the channel behind a handle, the feed of a podcast)
is said as a `step`: an address to fetch, and what to read in the answer.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import SplitResult, parse_qs, quote, quote_plus, urlsplit

from cmdesk.networks.searches import FILMS, Place, dailymotion_search, hacker_news_search, searches


@dataclass(frozen=True)
class Where:
    """An address taken apart once for all rules."""

    host: str  # without www. and m.
    steps: tuple[str, ...]  # of the path
    query: dict[str, str]
    origin: str
    path: str

    def step(self, number: int) -> str:
        return self.steps[number] if number < len(self.steps) else ""


Rule = Callable[[Where], "Iterator[Place]"]


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
    sure = [place for fits, rule in _RULES if fits(at.host) for place in rule(at)]
    guessed = [replace(place, sure=False) for rule in _SHAPES for place in rule(at)] if not sure else []
    return tuple(place for place in dict.fromkeys(sure + guessed) if place.address != address)


# -- one rule for each place ----------------------------------------------------------------------------------------

_CHANNEL = re.compile(r"UC[A-Za-z0-9_-]{22}")


def _youtube(at: Where) -> Iterator[Place]:
    if at.host == "youtu.be" or at.step(0) == "feeds":
        return
    if playlist := at.query.get("list"):
        yield Place(_youtube_feed("playlist_id", playlist), "YouTube", "youtube", "uploads")
    if at.step(0) == "channel" and _CHANNEL.fullmatch(at.step(1)):
        yield Place(_youtube_feed("channel_id", at.step(1)), "YouTube", "youtube", "uploads")
    elif at.step(0) == "user" and at.step(1):
        yield Place(_youtube_feed("user", at.step(1)), at.step(1), "youtube", "uploads")


def _youtube_feed(name: str, value: str) -> str:
    return f"https://www.youtube.com/feeds/videos.xml?{name}={quote(value, safe='')}"


def _reddit(at: Where) -> Iterator[Place]:
    base = "https://www.reddit.com"
    kind, name = at.step(0), at.step(1)
    if kind == "search" and at.query.get("q"):
        words = at.query["q"]
        yield Place(f"{base}/search.rss?q={quote_plus(words)}&sort=new", f"Reddit: {words}", "reddit", "search")
    elif kind == "r" and name:
        if at.step(2) == "comments" and at.step(3):
            yield Place(f"{base}/r/{name}/comments/{at.step(3)}/.rss", f"r/{name}", "reddit", "comments")
        elif at.step(2) == "search" and at.query.get("q"):
            words = at.query["q"]
            inside = f"{base}/r/{name}/search.rss?q={quote_plus(words)}&restrict_sr=on&sort=new"
            yield Place(inside, f"r/{name}: {words}", "reddit", "search")
        yield Place(f"{base}/r/{name}/new/.rss", f"r/{name}", "reddit")
        yield Place(f"{base}/r/{name}/comments/.rss", f"r/{name}", "reddit", "comments")
    elif kind in ("user", "u") and name:
        yield Place(f"{base}/user/{name}/.rss", f"u/{name}", "reddit")


def _medium(at: Where) -> Iterator[Place]:
    if at.host == "medium.com":
        if at.step(0) == "tag" and at.step(1):
            yield Place(f"https://medium.com/feed/tag/{at.step(1)}", at.step(1), "medium", "search")
        elif at.step(0) and at.step(0) not in ("feed", "search", "m", "p"):
            yield Place(f"https://medium.com/feed/{at.step(0)}", at.step(0), "medium")
    elif at.host.endswith(".medium.com"):
        yield Place(f"{at.origin}/feed", at.host.partition(".")[0], "medium")


def _substack(at: Where) -> Iterator[Place]:
    if at.host.endswith(".substack.com"):
        yield Place(f"{at.origin}/feed", at.host.partition(".")[0], "substack")
    elif at.step(0).startswith("@"):
        yield Place(f"https://{at.step(0)[1:]}.substack.com/feed", at.step(0)[1:], "substack")


_GITHUB_OWN = {
    "about",
    "features",
    "login",
    "search",
    "settings",
    "topics",
    "explore",
    "marketplace",
    "pricing",
    "orgs",
}


def _github(at: Where) -> Iterator[Place]:
    who, what = at.step(0), at.step(1)
    if not who or who in _GITHUB_OWN:
        return
    if not what:
        yield Place(f"https://github.com/{who}.atom", who, "github")
        return
    base, title = f"https://github.com/{who}/{what}", f"{who}/{what}"
    branch = at.step(3) if at.step(2) in ("commits", "tree") and at.step(3) else ""
    if branch:
        yield Place(f"{base}/commits/{branch}.atom", title, "github")
    yield Place(f"{base}/releases.atom", title, "github")
    yield Place(f"{base}/commits.atom", title, "github")
    if at.step(2) == "discussions":
        yield Place(f"{base}/discussions.atom", title, "github", "comments")


def _bluesky(at: Where) -> Iterator[Place]:
    if at.step(0) == "profile" and at.step(1):
        yield Place(f"https://bsky.app/profile/{at.step(1)}/rss", at.step(1), "bluesky")
    elif at.step(0) == "search" and at.query.get("q"):
        yield from (place for place in searches(at.query["q"]) if place.network == "bluesky")
    elif at.step(0) == "hashtag" and at.step(1):
        yield from (place for place in searches(f"#{at.step(1)}") if place.network == "bluesky")


def _google_news(at: Where) -> Iterator[Place]:
    if at.step(0) == "rss":
        return
    language = at.query.get("hl", "fr")
    if at.step(0) == "search" and at.query.get("q"):
        yield searches(at.query["q"], language.partition("-")[0])[0]
    elif at.step(0) in ("topics", "publications") and at.step(1):
        yield Place(
            f"https://news.google.com/rss/{at.step(0)}/{at.step(1)}?hl={language}", "Google News", "news", "search"
        )


def _hacker_news_page(at: Where) -> Iterator[Place]:
    if at.host == "hn.algolia.com" and at.query.get("q") and at.step(0) != "api":
        words = at.query["q"]
        yield Place(hacker_news_search(words), f"Hacker News: {words}", "hackernews", "search")
    elif at.host == "news.ycombinator.com" and at.step(0) != "rss":
        yield Place("https://news.ycombinator.com/rss", "Hacker News", "hackernews")


def _dailymotion(at: Where) -> Iterator[Place]:
    if at.step(0) == "search" and at.step(1):
        yield Place(dailymotion_search(at.step(1)), f"Dailymotion: {at.step(1)}", "dailymotion", "search")
    elif at.step(0) in ("user", "partner") and at.step(1):
        yield from _films_of(at.step(1))
    elif len(at.steps) == 1 and at.step(0) not in ("video", "playlist", "rss", "signin", "search"):
        yield from _films_of(at.step(0))
    elif at.step(0) == "playlist" and at.step(1):
        number = at.step(1).partition("_")[0]
        yield Place(
            f"https://api.dailymotion.com/playlist/{number}/videos?{FILMS}", "Dailymotion", "dailymotion", "uploads"
        )


def _films_of(user: str) -> Iterator[Place]:
    name = quote(user, safe="")
    yield Place(f"https://api.dailymotion.com/user/{name}/videos?{FILMS}", user, "dailymotion", "uploads")
    yield Place(f"https://www.dailymotion.com/rss/user/{name}", user, "dailymotion", "uploads")


def _blogger(at: Where) -> Iterator[Place]:
    name = at.host.partition(".")[0]
    yield Place(f"{at.origin}/feeds/posts/default", name, "blogger")
    yield Place(f"{at.origin}/feeds/comments/default", name, "blogger", "comments")


def _wordpress(at: Where) -> Iterator[Place]:
    name = at.host.partition(".")[0]
    yield Place(f"{at.origin}/feed/", name, "wordpress")
    yield Place(f"{at.origin}/comments/feed/", name, "wordpress", "comments")


def _tumblr(at: Where) -> Iterator[Place]:
    if at.host != "tumblr.com":
        yield Place(f"{at.origin}/rss", at.host.partition(".")[0], "tumblr")
    elif at.step(0) and at.step(0) not in ("search", "explore", "tagged", "login"):
        yield Place(f"https://{at.step(0).removeprefix('@')}.tumblr.com/rss", at.step(0), "tumblr")


def _vimeo(at: Where) -> Iterator[Place]:
    if at.step(0) and not at.step(0).isdigit() and at.step(0) not in ("search", "categories", "features"):
        name = at.step(1) if at.step(0) in ("channels", "groups", "user") and at.step(1) else at.step(0)
        kind = f"{at.step(0)}/" if at.step(0) in ("channels", "groups") else ""
        yield Place(f"https://vimeo.com/{kind}{name}/videos/rss", name, "vimeo", "uploads")


def _stack_exchange(at: Where) -> Iterator[Place]:
    if at.step(0) == "questions" and at.step(1) == "tagged" and at.step(2):
        yield Place(f"{at.origin}/feeds/tag/{at.step(2)}", at.step(2), "stackexchange", "search")
    elif at.step(0) == "questions" and at.step(1).isdigit():
        yield Place(f"{at.origin}/feeds/question/{at.step(1)}", at.host, "stackexchange", "comments")
    yield Place(f"{at.origin}/feeds", at.host, "stackexchange")


def _fediverse(at: Where) -> Iterator[Place]:
    """Any host: the shape of the address is the sign."""
    who = at.step(0)
    if at.host in _NOT_FEDIVERSE:
        return
    if re.fullmatch(r"@[\w.-]+", who) and len(at.steps) <= 2:
        yield Place(f"{at.origin}/{who}.rss", f"{who}@{at.host}", "mastodon")
    elif who == "tags" and len(at.steps) == 2 and not at.step(1).endswith(".rss"):
        yield Place(f"{at.origin}/tags/{at.step(1)}.rss", f"#{at.step(1)}", "mastodon", "search")


_NOT_FEDIVERSE = {
    "youtube.com",
    "medium.com",
    "tiktok.com",
    "threads.net",
    "threads.com",
    "substack.com",
    "dailymotion.com",
}


def _discourse(at: Where) -> Iterator[Place]:
    """Any host: /t/name/12 and /c/name/12 are the addresses of Discourse."""
    if at.step(0) == "t" and (at.step(1).isdigit() or at.step(2).isdigit()):
        number = at.step(2) if at.step(2).isdigit() else at.step(1)
        name = at.step(1) if at.step(2).isdigit() else "topic"
        yield Place(f"{at.origin}/t/{name}/{number}.rss", name.replace("-", " "), "discourse", "comments")
    elif at.step(0) == "c" and at.steps[-1].isdigit():
        path = "/".join(at.steps)
        yield Place(f"{at.origin}/{path}.rss", at.step(len(at.steps) - 2), "discourse")
    elif at.step(0) == "tag" and len(at.steps) == 2 and not at.step(1).endswith(".rss"):
        yield Place(f"{at.origin}/tag/{at.step(1)}.rss", at.step(1), "discourse", "search")
    else:
        return
    yield Place(f"{at.origin}/latest.rss", at.host, "discourse")
    yield Place(f"{at.origin}/posts.rss", at.host, "discourse", "comments")


_PHPBB = re.compile(r"/(?:viewforum|viewtopic)\.php$")


def _phpbb(at: Where) -> Iterator[Place]:
    """Any host: viewforum.php and viewtopic.php are the pages of phpBB."""
    if _PHPBB.search(at.path) is None:
        return
    base = at.origin + at.path.rpartition("/")[0]
    if topic := at.query.get("t"):
        yield Place(f"{base}/app.php/feed/topic/{topic}", at.host, "phpbb", "comments")
    if forum := at.query.get("f"):
        yield Place(f"{base}/app.php/feed/forum/{forum}", at.host, "phpbb")
    yield Place(f"{base}/app.php/feed", at.host, "phpbb", "comments")


def _is(*hosts: str) -> Callable[[str], bool]:
    """Whether a host is one of these, or below one that begins with a point."""
    return lambda host: any(host == known or (known[0] == "." and host.endswith(known)) for known in hosts)


_RULES: Sequence[tuple[Callable[[str], bool], Rule]] = (
    (_is("youtube.com", "youtu.be", "music.youtube.com"), _youtube),
    (_is("reddit.com", ".reddit.com"), _reddit),
    (_is("medium.com", ".medium.com"), _medium),
    (_is("substack.com", ".substack.com"), _substack),
    (_is("github.com"), _github),
    (_is("bsky.app"), _bluesky),
    (_is("news.google.com"), _google_news),
    (_is("hn.algolia.com", "news.ycombinator.com"), _hacker_news_page),
    (_is("dailymotion.com"), _dailymotion),
    (_is(".blogspot.com", ".blogspot.fr"), _blogger),
    (_is(".wordpress.com"), _wordpress),
    (_is("tumblr.com", ".tumblr.com"), _tumblr),
    (_is("vimeo.com"), _vimeo),
    (_is("stackoverflow.com", ".stackexchange.com", "serverfault.com", "superuser.com"), _stack_exchange),
)
_SHAPES: Sequence[Rule] = (_fediverse, _discourse, _phpbb)  # for any host


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
