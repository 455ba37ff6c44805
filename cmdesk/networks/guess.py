"""Which network and which server a person means by a name, an address or a link: by its shape, then by asking.

Nothing secret is sent to find out, and a site that answers nothing only means that we do not know.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from yarl import URL

from cmdesk.networks.base import NetworkError, Refused, Tools, TryLater
from cmdesk.networks.by_hand import PLACES
from cmdesk.networks.http import Answer
from cmdesk.networks.told import dicts, inside, text_of
from cmdesk.networks.wordpress_site import HOSTED, look_at, site_address

PURPOSE = "account"
LIMIT = 2_000_000
MOST = 300  # characters of what was typed


@dataclass(frozen=True)
class Guess:
    """A network that was meant, with the answers that are known already by the name of the form's field."""

    network: str
    answers: Mapping[str, str] = field(default_factory=dict)
    place: str = ""  # what was found there: a host, or a handle


@dataclass(frozen=True)
class Closed:
    """A place that lets no program in, or only the app of whoever asks; what it offers all the same, as codes."""

    title: str
    today: tuple[str, ...]

    @property
    def by_hand(self) -> str:
        """The network under which a person publishes there what was made ready; "" for none."""
        return next((place.name for place in PLACES if place.title == self.title), "")

    @property
    def own_app(self) -> str:
        """The network that lets one in there with an app of one's own; "" for none."""
        return OWN_APP.get(self.title, "")


FEED, MAILS, BROWSER = "feed", "mails", "browser"
_BY_MAIL = (MAILS, BROWSER)
_BY_FEED = (FEED, MAILS, BROWSER)
_CLOSED: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Facebook", ("facebook.com", "fb.com", "fb.me", "facebook", "messenger.com", "m.me"), _BY_MAIL),
    ("Instagram", ("instagram.com", "instagr.am", "instagram"), _BY_MAIL),
    ("Threads", ("threads.net", "threads.com", "threads"), _BY_MAIL),
    ("X", ("x.com", "twitter.com", "t.co", "twitter"), _BY_MAIL),
    ("LinkedIn", ("linkedin.com", "lnkd.in", "linkedin"), _BY_MAIL),
    ("TikTok", ("tiktok.com", "tiktok"), _BY_MAIL),
    ("Google Business", ("business.google.com", "g.page", "maps.app.goo.gl", "g.co", "google"), _BY_MAIL),
    ("YouTube", ("youtube.com", "youtu.be", "youtube"), _BY_FEED),
    ("Reddit", ("reddit.com", "redd.it", "reddit"), _BY_FEED),
    ("Dailymotion", ("dailymotion.com", "dai.ly", "dailymotion"), _BY_FEED),
    ("Blogger", ("blogspot.com", "blogger.com", "blogger"), _BY_FEED),
    ("Pinterest", ("pinterest.com", "pinterest.fr", "pin.it", "pinterest"), _BY_MAIL),
    ("Tripadvisor", ("tripadvisor.com", "tripadvisor.fr", "tripadvisor"), _BY_MAIL),
    ("Trustpilot", ("trustpilot.com", "trustpilot"), _BY_MAIL),
    ("WhatsApp", ("whatsapp.com", "wa.me", "whatsapp"), (BROWSER,)),
)
OWN_APP = {
    "Facebook": "facebook_page",
    "Instagram": "instagram_pro",
    "Threads": "threads_api",
    "YouTube": "youtube",
    "X": "x_api",
    "LinkedIn": "linkedin_page",
    "Google Business": "google_reviews",
    "Reddit": "reddit",
    "Blogger": "blogger",
}
_NAMED = {
    "mastodon": ("mastodon", "pleroma", "akkoma", "gotosocial", "snac", "fediverse", "fédivers", "piaille"),
    "bluesky": ("bluesky", "bsky"),
    "mail": ("mail", "e-mail", "email", "courrier", "imap", "gmail", "outlook", "ovh", "gandi"),
    "wordpress": ("wordpress", "wp", "blog"),
    "discourse": ("discourse", "forum"),
    "lemmy": ("lemmy",),
    "isso": ("isso",),
    "telegram": ("telegram",),
    "discord": ("discord",),
}
_MAIL = re.compile(r"[^@\s/]+@[^@\s/]+\.[^@\s/.]+")
_HANDLE = re.compile(r"@([\w.+-]+)@([\w.-]+\.\w+)", re.ASCII)
_BOT = re.compile(r"\d{6,12}:[\w-]{30,50}", re.ASCII)
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?")


def by_shape(typed: str) -> tuple[Guess, ...] | Closed | None:
    """What the words alone tell; None when somebody must be asked; () when they mean nothing to us."""
    text = typed.strip()[:MOST]
    lower = text.lower()
    if not text:
        return ()
    if _BOT.fullmatch(text):
        return (Guess("telegram", {"token": text}),)
    if handle := _HANDLE.fullmatch(text):
        return (Guess("mastodon", {"server": text}, handle[2].lower()),)
    if _MAIL.fullmatch(text):
        return (Guess("mail", {"address": text}, lower.rpartition("@")[2]),)
    if "://" not in text and "." not in text:
        return _named(lower.lstrip("@"))
    host = _host(text)
    if not host:
        return ()
    for title, hosts, today in _CLOSED:
        if any(host == one or host.endswith(f".{one}") for one in hosts if "." in one):
            return Closed(title, today)
    if "google" in host and "/maps" in lower:
        return Closed("Google Business", _BY_MAIL)
    return _of_known_host(host, text)


def _named(name: str) -> tuple[Guess, ...] | Closed:
    for title, names, today in _CLOSED:
        if name in (*names, title.lower()):
            return Closed(title, today)
    for network, names in _NAMED.items():
        if name in names:
            return (Guess(network),)
    begun = [network for network, names in _NAMED.items() if len(name) > 2 and any(n.startswith(name) for n in names)]
    return tuple(Guess(network) for network in begun)


def _host(text: str) -> str:
    named = text if "://" in text else f"https://{text.lstrip('@')}"
    try:
        url = URL(named)
    except ValueError:
        return ""
    host = (url.host or "").lower().removeprefix("www.")
    return host if url.scheme in ("http", "https") and (_HOST.fullmatch(host) or host == "localhost") else ""


def _of_known_host(host: str, text: str) -> tuple[Guess, ...] | None:
    last = text.rstrip("/").rpartition("/")[2].lstrip("@")
    if host in ("t.me", "telegram.me", "telegram.org"):
        return (Guess("telegram", {"channel": f"@{last}"} if host != "telegram.org" else {}, host),)
    if host in ("discord.com", "discord.gg", "discordapp.com"):
        return (Guess("discord", {"channels": text} if "/channels/" in text else {}, host),)
    if host == "bsky.app":
        return (Guess("bluesky", {"handle": last} if "/profile/" in text else {}, last),)
    if host.endswith(".bsky.social"):
        return (Guess("bluesky", {"handle": host}, host),)
    if host.endswith(HOSTED):
        return (Guess("wordpress", {"server": host}, host),)
    return None


async def by_asking(typed: str, tools: Tools) -> tuple[Guess, ...]:
    """What the site itself says that it is, the likeliest first.

    Raises Refused("bad-server") where no site is named, and what keeps the site from answering where nothing does.
    """
    host = _host(typed.strip()[:MOST])
    if not host:
        raise Refused("bad-server", server=typed.strip()[:200])
    home = site_address(typed)
    found: list[Guess] = []
    failures: list[NetworkError] = []
    for ask in (_fediverse, _forum, _comments, _blog, _sky):
        try:
            found += await ask(str(URL(home).origin()) if ask is not _blog else home, tools)
        except NetworkError as error:
            failures.append(error)
            if error.trouble.code in ("unknown-host", "unreachable", "offline", "private-address", "tls"):
                break  # nobody is there: the next question would wait as long
    if not found and failures and isinstance(failures[-1], TryLater | Refused):
        refused = failures[-1]
        if refused.trouble.code not in ("not-wordpress", "http-status", "broken-answer"):
            raise refused
    return tuple(found)


async def _read(place: str, tools: Tools) -> Answer:
    answer: Answer = await tools.http.get(place, purpose=PURPOSE, limit_bytes=LIMIT, timeout=8, allow_private=True)
    return answer


def _json(answer: Answer) -> Mapping[str, object]:
    try:
        told = json.loads(answer.body) if answer.status == 200 else {}
    except (ValueError, RecursionError):
        told = {}
    return told if isinstance(told, dict) else {}


FAMILY = frozenset(
    ("mastodon", "pleroma", "akkoma", "gotosocial", "snac", "glitchcafe", "hometown", "sharkey", "iceshrimp")
)


async def _fediverse(server: str, tools: Tools) -> Sequence[Guess]:
    """A server of the Mastodon family or of Lemmy says so in its nodeinfo; so do others, which we do not speak with."""
    for link in dicts(_json(await _read(f"{server}/.well-known/nodeinfo", tools)).get("links"))[:3]:
        place = text_of(link, "href")
        if not place.startswith(f"{server}/"):
            continue
        software = text_of(inside(_json(await _read(place, tools)), "software"), "name").lower()
        if software == "lemmy":
            return (Guess("lemmy", {"server": server}, URL(server).host or ""),)
        if software in FAMILY:
            return (Guess("mastodon", {"server": server}, URL(server).host or ""),)
        break
    return ()


async def _forum(server: str, tools: Tools) -> Sequence[Guess]:
    told = _json(await _read(f"{server}/site/basic-info.json", tools))
    if "logo_url" in told and "title" in told:
        return (Guess("discourse", {"server": server}, text_of(told, "title") or URL(server).host or ""),)
    return ()


async def _comments(server: str, tools: Tools) -> Sequence[Guess]:
    told = _json(await _read(f"{server}/info", tools))
    if "moderation" in told and "host" in told:
        return (Guess("isso", {"server": server}, URL(server).host or ""),)
    return ()


async def _blog(home: str, tools: Tools) -> Sequence[Guess]:
    site = await look_at(home, tools)
    return (Guess("wordpress", {"server": site.home}, site.title or URL(site.home).host or ""),)


async def _sky(server: str, tools: Tools) -> Sequence[Guess]:
    """A domain that is somebody's name on Bluesky says whose."""
    answer = await _read(f"{server}/.well-known/atproto-did", tools)
    if answer.status == 200 and re.fullmatch(rb"\s*did:[a-z]+:[\w.:%-]+\s*", answer.body[:300]):
        host = URL(server).host or ""
        return (Guess("bluesky", {"handle": host}, host),)
    return ()
