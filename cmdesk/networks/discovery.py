"""Finding the feeds that a page has, says it has, or probably has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cmdesk.networks.parsing import decode, join, one_line
from cmdesk.networks.places import known_feeds

DECLARED = 60  # a score from which on the page itself says that it is a feed
_TYPES = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/rdf+xml": "rss",
    "application/feed+json": "json",
    "application/json": "json",
    "application/x.atom+xml": "atom",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/rss+xml": "rss",
}
_WORD = re.compile(r"(?:^|[/._?&=-])(feeds?|rss\d?|atom|rdf|flux|syndication)(?:$|[/._?&=-])", re.I)
_SAYS_FEED = re.compile(r"\b(?:feed|rss|atom|flux)\b", re.I)
_COMMENTS = re.compile(r"comment|réaction|reponse|replies", re.I)
_PODCAST_SHOPS = ("feedly.com", "netvibes.com", "add.my.yahoo.com", "inoreader.com", "feedburner.google.com")
_GUESSES = (
    ("wordpress", "/feed/"),
    ("blogger", "/feeds/posts/default"),
    ("ghost", "/rss/"),
    ("hugo", "/index.xml"),
    ("jekyll", "/feed.xml"),
    ("discourse", "/latest.rss"),
    ("drupal", "/rss.xml"),
    ("joomla", "/?format=feed&type=rss"),
    ("spip", "/spip.php?page=backend"),
    ("dotclear", "/feed/atom"),
    ("phpbb", "/feed.php"),
    ("squarespace", "/blog?format=rss"),
    ("tumblr", "/rss"),
    ("wix", "/blog-feed.xml"),
    ("typepad", "/atom.xml"),
)
_PATHS = ("/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml", "/feed.xml", "/?feed=rss2", "/feed.json")
_CHANNEL = re.compile(r"\bUC[A-Za-z0-9_-]{22}\b")


@dataclass(frozen=True)
class Candidate:
    """A feed that may be meant; the higher the score, the more likely it is."""

    address: str
    title: str
    kind: str  # "rss", "atom", "json", "xml"; "" when only its address tells
    score: int
    role: str = ""  # what it holds, as in places.Place: "comments", "search" …


def discover(body: bytes, content_type: str, address: str) -> tuple[Candidate, ...]:
    """The feeds of a page, best first; pure, for a worker process."""
    page = LexborHTMLParser(decode(body, content_type))
    base = address
    if (node := page.css_first("base[href]")) is not None:
        base = join(address, _get(node, "href")) or address
    found: dict[str, Candidate] = {}
    for candidate in (
        *_known_places(page, address),
        *_links(page, base),
        *_anchors(page, base),
        *_generator(page, base),
    ):
        known = found.get(candidate.address)
        if candidate.address and (known is None or known.score < candidate.score):
            found[candidate.address] = candidate
    return tuple(sorted(found.values(), key=lambda candidate: -candidate.score))


def common_paths(address: str) -> tuple[str, ...]:
    """Where a site that declares no feed may have one all the same: beside the page, then at its top."""
    parts = urlsplit(address)
    top = f"{parts.scheme}://{parts.netloc}"
    beside = parts.path.rstrip("/")
    near = (f"{top}{beside}/feed",) if beside and "." not in beside.rpartition("/")[2] else ()
    return near + tuple(top + path for path in _PATHS)


def _get(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()


def _links(page: LexborHTMLParser, base: str) -> Iterator[Candidate]:
    """What the page declares."""
    for place, node in enumerate(page.css("link[href]")):
        rels = _get(node, "rel").lower().split()
        kind = _TYPES.get(_get(node, "type").lower().partition(";")[0].strip(), "")
        href, title = _get(node, "href"), one_line(_get(node, "title"))
        if "feed" in rels:
            score = 95
        elif "alternate" in rels and kind and "stylesheet" not in rels:
            # These two types are used for many other things.
            score = 100 if kind in ("rss", "atom") or _SAYS_FEED.search(f"{href} {title}") else 0
        else:
            continue
        if score and "oembed" not in href and "wp-json" not in href:
            aside = _aside(score - min(place, 20) // 4, href, title)
            yield Candidate(join(base, href), title, kind, aside, _role(href, title))


def _anchors(page: LexborHTMLParser, base: str) -> Iterator[Candidate]:
    """Links for people that look as if they led to a feed."""
    for node in page.css("a[href]"):
        href = _get(node, "href")
        if not _WORD.search(href) and not href.startswith("feed:"):
            continue
        address = join(base, href.removeprefix("feed:") if href.startswith("feed:http") else href)
        if href.startswith("feed://"):
            address = "https" + href.removeprefix("feed")
        parts = urlsplit(address)
        if not parts.netloc or any(parts.netloc.endswith(shop) for shop in _PODCAST_SHOPS):
            continue
        text = one_line(node.text())[:200]
        where = f"{parts.path}?{parts.query}"
        ending = parts.path.rpartition(".")[2].lower()
        score = 40 if ending in ("rss", "atom", "rdf", "xml") else 35 if _WORD.search(where) else 0
        if ending in ("html", "htm", "png", "jpg", "svg", "gif", "css", "js", "pdf"):
            score = 0
        if _SAYS_FEED.search(text):
            score += 10
        if score >= 35:
            yield Candidate(address, text, "", _aside(score, address, text), _role(address, text))


def _role(address: str, title: str) -> str:
    return "comments" if _COMMENTS.search(f"{address} {title}") else ""


def _aside(score: int, address: str, title: str) -> int:
    return score - 30 if _role(address, title) else score


def _generator(page: LexborHTMLParser, base: str) -> Iterator[Candidate]:
    """What the program behind a page is known to offer."""
    node = page.css_first('meta[name="generator" i]')
    name = _get(node, "content").lower() if node is not None else ""
    for program, path in _GUESSES:
        if program in name:
            yield Candidate(join(base, path), "", "", 30)


def _known_places(page: LexborHTMLParser, address: str) -> Iterator[Candidate]:
    """Feeds of places that have them and do not say so on every page."""
    for place, known in enumerate(known_feeds(address)):
        score = 90 - min(place, 9) if known.sure else 50
        yield Candidate(known.address, known.title or _title(page), "", score, known.role)
    parts = urlsplit(address)
    if (parts.hostname or "").removeprefix("www.").removeprefix("m.") in ("youtube.com", "youtu.be"):
        yield from _youtube(page, [step for step in parts.path.split("/") if step])


def _youtube(page: LexborHTMLParser, steps: list[str]) -> Iterator[Candidate]:
    """The channel behind a handle or a film, which only the page tells."""
    told = [step for step in steps if _CHANNEL.fullmatch(step)]
    for query, name in (("link[rel=canonical]", "href"), ("meta[itemprop=channelId]", "content")):
        node = page.css_first(query)
        told += _CHANNEL.findall(_get(node, name)) if node is not None else []
    for channel in dict.fromkeys(told):
        yield Candidate(f"https://www.youtube.com/feeds/videos.xml?channel_id={channel}", _title(page), "atom", 98)


def _title(page: LexborHTMLParser) -> str:
    node = page.css_first("title")
    return one_line(node.text()) if node is not None else ""
