"""Where an organisation is present and spoken of, as its own pages tell: feeds, networks, places of reviews."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cmdesk.language.addresses import canonical, without_trackers
from cmdesk.networks.discovery import DECLARED, discover
from cmdesk.networks.parsing import decode, join, one_line
from cmdesk.networks.places import known_feeds
from cmdesk.networks.searches import hashtag, searches

Why = Literal["declared", "comments", "me", "linked", "reviews", "search"]
MOST_PAGES = 6  # read of one site
MOST_COMPETITORS = 10
_NETWORKS = {
    "youtube.com": "youtube", "facebook.com": "facebook", "fb.com": "facebook", "instagram.com": "instagram",
    "x.com": "x", "twitter.com": "x", "linkedin.com": "linkedin", "tiktok.com": "tiktok", "threads.net": "threads",
    "threads.com": "threads", "bsky.app": "bluesky", "dailymotion.com": "dailymotion", "vimeo.com": "vimeo",
    "pinterest.fr": "pinterest", "pinterest.com": "pinterest", "reddit.com": "reddit", "medium.com": "medium",
    "substack.com": "substack", "github.com": "github", "tumblr.com": "tumblr", "flickr.com": "flickr",
    "soundcloud.com": "soundcloud", "podcasts.apple.com": "podcast", "discord.gg": "discord", "t.me": "telegram",
    "twitch.tv": "twitch", "snapchat.com": "snapchat",
}  # fmt: skip
_REVIEWS = {
    "trustpilot.com": "Trustpilot", "fr.trustpilot.com": "Trustpilot", "tripadvisor.fr": "Tripadvisor",
    "tripadvisor.com": "Tripadvisor", "yelp.fr": "Yelp", "yelp.com": "Yelp", "pagesjaunes.fr": "PagesJaunes",
    "avis-verifies.com": "Avis Vérifiés", "thefork.fr": "TheFork", "lafourchette.com": "TheFork",
    "g.page": "Google", "glassdoor.fr": "Glassdoor", "glassdoor.com": "Glassdoor", "indeed.com": "Indeed",
    "custplace.com": "Custplace", "avis-garantis.com": "Avis Garantis", "booking.com": "Booking",
}  # fmt: skip
# Links that share a page or lead to the network itself, not to somebody there.
_NOBODY = re.compile(
    r"/(?:share|sharer|intent|dialog|home|login|signup|search|hashtag|policies|legal|about|help|terms|privacy|embed"
    r"|watch|plugins|pin/create|submit|shareArticle|cws|tr)\b|sharer\.php|share\?|^/?$",
    re.I,
)
_WORTH_READING = re.compile(
    r"contact|about|a-propos|apropos|qui-sommes|presse|press\b|blog|actu|news|media|communaut|community|reseaux|social",
    re.I,
)


@dataclass(frozen=True)
class Proposal:
    """A place that could be watched; `kind` is "feed", "comments", "search", "reviews", or the name of a network."""

    kind: str
    address: str
    title: str
    why: Why
    watchable: bool = True  # False: it shows nothing to those who are not signed in
    whose: str = ""  # the site of a competitor; "" for the brand's own
    silent: bool = False  # it was asked for its feed and did not answer


@dataclass(frozen=True)
class Findings:
    """What one page tells."""

    title: str
    proposals: tuple[Proposal, ...]
    more: tuple[str, ...]  # pages of the same site that may tell more


def read_page(body: bytes, content_type: str, address: str, whose: str = "") -> Findings:
    """What a page tells of where its owner is; for a worker process."""
    page = LexborHTMLParser(decode(body, content_type))
    found: dict[str, Proposal] = {}
    for proposal in (*_feeds(body, content_type, address, whose), *_links(page, address, whose)):
        key = canonical(proposal.address) or proposal.address
        known = found.get(key)
        if known is None or (known.why == "linked" and proposal.why == "me"):
            found[key] = proposal
    return Findings(_site_name(page), tuple(found.values()), tuple(_pages(page, address)))


def _feeds(body: bytes, content_type: str, address: str, whose: str) -> Iterator[Proposal]:
    for each in discover(body, content_type, address):
        if each.score >= DECLARED - 20 and not known_feeds(address):
            comments = each.role == "comments"
            yield Proposal(
                "comments" if comments else "feed",
                each.address,
                each.title,
                "comments" if comments else "declared",
                whose=whose,
            )


def _links(page: LexborHTMLParser, address: str, whose: str) -> Iterator[Proposal]:
    own = _host(address)
    for node in page.css("a[href], link[rel~=me][href]"):
        there = without_trackers(join(address, _get(node, "href")))
        host = _host(there)
        if not there or host == own or _NOBODY.search(urlsplit(there).path or "/"):
            continue
        me = "me" in _get(node, "rel").lower().split()
        name = _reviewer(host, there)
        if name:
            # A map is drawn by a program of its own: there is nothing in its page to watch.
            yield Proposal("reviews", there, name, "reviews", name != "Google", whose)
            continue
        network = _network(host, there, me)
        if network:
            yield _presence(network, there, "me" if me else "linked", whose)


def _presence(network: str, there: str, why: Why, whose: str) -> Proposal:
    """A profile, as the feed that its address tells, where it tells one."""
    feeds = [feed for feed in known_feeds(there) if feed.role != "comments"]
    if feeds:
        return Proposal(network, feeds[0].address, feeds[0].title, why, whose=whose)
    # The page of a channel on YouTube tells its feed once it is looked at; the others show a stranger nothing.
    return Proposal(network, there, _handle(there), why, network in ("youtube", "podcast", "vimeo"), whose)


def _network(host: str, there: str, me: bool) -> str:
    for known, network in _NETWORKS.items():
        if host == known or host.endswith(f".{known}"):
            return network
    if me and any(feed.network == "mastodon" for feed in known_feeds(there)):
        return "mastodon"
    return ""


def _reviewer(host: str, there: str) -> str:
    if host.endswith(("google.com", "google.fr")) and "/maps" in there:
        return "Google"
    return next((name for known, name in _REVIEWS.items() if host == known or host.endswith(f".{known}")), "")


def _pages(page: LexborHTMLParser, address: str) -> Iterator[str]:
    own, seen = _host(address), {canonical(address)}
    for node in page.css("a[href]"):
        there = join(address, _get(node, "href")).partition("#")[0]
        if _host(there) != own or not _WORTH_READING.search(f"{urlsplit(there).path} {node.text()[:60]}"):
            continue
        key = canonical(there)
        if key and key not in seen and not re.search(r"\.(?:pdf|jpe?g|png|zip|docx?)$", key, re.I):
            seen.add(key)
            yield there


def _site_name(page: LexborHTMLParser) -> str:
    node = page.css_first('meta[property="og:site_name"]')
    told = _get(node, "content") if node is not None else ""
    if not told and (node := page.css_first("title")) is not None:
        told = re.split(r"\s+[-–—|·:]\s+", one_line(node.text()))[0]
    return one_line(told)[:80]


def _get(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()


def _host(address: str) -> str:
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m)\.", "", host)


def _handle(address: str) -> str:
    steps = [step for step in urlsplit(address).path.split("/") if step]
    return steps[-1].lstrip("@") if steps else _host(address)


def spoken_of(brand: str, language: str) -> tuple[Proposal, ...]:
    """Where others may speak of a brand."""
    return tuple(Proposal("search", one.address, one.title, "search") for one in searches(brand, language))


def query_for(brand: str, site: str, proposals: Iterable[Proposal]) -> str:
    """A query that watches for the brand: its name, its name in one word, its site, its names on networks."""
    wanted = [f'"{brand}"'] if " " in brand.strip() else [brand.strip()]
    folded = hashtag(brand)
    names = [folded] if folded != brand.strip().lower() else []
    # Short names and those with points or figures alone say something else to others.
    ours = (one for one in proposals if not one.whose and one.why in ("me", "linked"))
    # The address of an interface ends in a word of its own: "videos".
    handles = (_handle(one.address) for one in ours if not urlsplit(one.address).query)
    names += [name for name in handles if re.fullmatch(r"[^\W\d_]\w{3,29}", name)]
    if host := _host(site):
        wanted.append(f'"{host}"')
    wanted += [name for name in names if name.lower() not in (brand.strip().lower(), "")]
    return " OR ".join({part.lower(): part for part in wanted if part.strip('"')}.values())


def distinct(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Each place once, the surest reason first."""
    order = ("declared", "me", "comments", "linked", "reviews", "search")
    found: dict[str, Proposal] = {}
    for proposal in sorted(proposals, key=lambda one: (bool(one.whose), order.index(one.why))):
        found.setdefault(canonical(proposal.address) or proposal.address, proposal)
    return tuple(found.values())
