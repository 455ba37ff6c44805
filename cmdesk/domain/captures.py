"""What somebody said in a place that no account reaches, put in by hand."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

# Hosts by the name that our icons have for the network behind them.
_NETWORKS = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "instagram.com": "instagram",
    "threads.net": "threads",
    "twitter.com": "x",
    "x.com": "x",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "linkedin.com": "linkedin",
    "tiktok.com": "tiktok",
    "reddit.com": "reddit",
    "pinterest.com": "pinterest",
    "g.page": "google",
    "maps.google.com": "google",
    "tripadvisor.com": "tripadvisor",
    "tripadvisor.fr": "tripadvisor",
    "trustpilot.com": "trustpilot",
}


@dataclass(frozen=True)
class Captured:
    """One message as a person typed, pasted or dropped it."""

    text: str
    author: str = ""
    where: str = ""  # the network or the site, in the user's words
    link: str = ""
    said: datetime | None = None  # None: now


def address_in(text: str) -> str:
    """The address, when a text is one and nothing else."""
    plain = text.strip()
    parts = urlsplit(plain) if plain and len(plain) < 4000 and len(plain.split()) == 1 else urlsplit("")
    return plain if parts.scheme in ("http", "https") and parts.hostname else ""


def completed(typed: str) -> str:
    """An address as it was typed, with its https:// where only that is missing; "" for what is none."""
    plain = typed.strip()
    if not plain or address_in(plain):
        return plain
    guess = address_in(f"https://{plain}") if "://" not in plain else ""
    host = urlsplit(guess).hostname or ""
    return guess if "." in host.strip(".") and ".." not in host else ""


def place_of(link: str) -> str:
    """The network or site that an address is of: "facebook", else its host; "" for none."""
    host = (urlsplit(link).hostname or "").lower().removeprefix("www.").removeprefix("m.")
    for known, network in _NETWORKS.items():
        if host == known or host.endswith(f".{known}"):
            return network
    return host
