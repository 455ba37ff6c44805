"""Which network and which server a person means by a name, an address or a link: by its shape, then by asking.

Nothing secret is sent to find out, and a site that answers nothing only means that we do not know.
"""

import re
from dataclasses import dataclass

from yarl import URL

from cmdesk.networks.base import Guess as Guess
from cmdesk.networks.base import NetworkError, Refused, Tools, TryLater
from cmdesk.networks.by_hand import PLACES
from cmdesk.networks.homes import host_of, origin_of, software_of
from cmdesk.networks.known import ALL
from cmdesk.networks.wordpress_site import site_address

MOST = 300  # characters of what was typed


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
        hosts = {host for title, hosts, _ in _CLOSED if title == self.title for host in hosts}
        return next((network.name for network in ALL if network.own_app and hosts & {*network.hosts}), "")


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
_SOMEBODY = re.compile(r"@?[^@\s/]+@[^@\s/]+")
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?")


def by_shape(typed: str) -> tuple[Guess, ...] | Closed | None:
    """What the words alone tell; None when somebody must be asked; () when they mean nothing to us."""
    text = typed.strip()[:MOST]
    if not text:
        return ()
    host = _host(text)
    if (closed := _closed(host, text.lower())) is not None:
        return closed
    for network in ALL:
        if (meant := network.meant_by(text, host)) is not None:
            return (meant,)
    if "://" not in text and "." not in text:
        return _named(text.lower().lstrip("@"))
    return None if host else ()


def _closed(host: str, text: str) -> Closed | None:
    for title, hosts, today in _CLOSED:
        if any(host == one or host.endswith(f".{one}") for one in hosts if "." in one):
            return Closed(title, today)
    return Closed("Google Business", _BY_MAIL) if "google" in host and "/maps" in text else None


def _named(name: str) -> tuple[Guess, ...] | Closed:
    for title, names, today in _CLOSED:
        if name in (*names, title.lower()):
            return Closed(title, today)
    called = {network.name: (network.title.lower(), *network.names) for network in ALL}
    for network, names in called.items():
        if name in names:
            return (Guess(network),)
    begun = [network for network, names in called.items() if len(name) > 2 and any(n.startswith(name) for n in names)]
    return tuple(Guess(network) for network in begun)


def _host(text: str) -> str:
    """The host that an address names; a handle or a mail address is none."""
    if _SOMEBODY.fullmatch(text):
        return ""
    named = text if "://" in text else f"https://{text.lstrip('@')}"
    try:
        url = URL(named)
    except ValueError:
        return ""
    host = (url.host or "").lower().removeprefix("www.")
    return host if url.scheme in ("http", "https") and (_HOST.fullmatch(host) or host == "localhost") else ""


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
    # What any site may be is asked last: the list begins with it.
    for ask in (_fediverse, *(network.found_at for network in reversed(ALL))):
        try:
            guess = await ask(home, tools)
            found += [guess] if guess is not None else []
        except NetworkError as error:
            failures.append(error)
            if error.trouble.code in ("unknown-host", "unreachable", "offline", "private-address", "tls"):
                break  # nobody is there: the next question would wait as long
    if not found and failures and isinstance(failures[-1], TryLater | Refused):
        refused = failures[-1]
        if refused.trouble.code not in ("not-wordpress", "http-status", "broken-answer"):
            raise refused
    return tuple(found)


async def _fediverse(home: str, tools: Tools) -> Guess | None:
    """A server of the fediverse says in its nodeinfo what it is: one of ours, or one that we do not speak with."""
    software, server = await software_of(home, tools), origin_of(home)
    speaks = (network.name for network in ALL if software and software in network.software)
    return next((Guess(name, {"server": server}, host_of(server)) for name in speaks), None)
