"""A text that is pasted, with its addresses freed from what only follows people."""

import re
from dataclasses import dataclass

from cmdesk.language.addresses import without_trackers

_ADDRESS = re.compile(r"https?://[^\s<>\"«»]+", re.IGNORECASE)
_CLOSING = re.compile(r"[.,;:!?)\]]*$")
# What only follows people where these hosts put it; elsewhere the name may mean something.
_OF_HOSTS = tuple(
    (re.compile(rf"https?://(?:[\w-]+\.)*(?:{hosts})/", re.IGNORECASE), re.compile(rf"(?:{names})="))
    for hosts, names in (
        (r"youtube\.com|youtu\.be", "si|pp|feature"),
        (r"twitter\.com|x\.com", "s|t"),
        (r"tiktok\.com", "_r|_t|is_from_webapp"),
        (r"spotify\.com", "si"),
    )
)


@dataclass(frozen=True)
class Cleaned:
    text: str
    freed: int = 0  # how many addresses


def clean(text: str) -> Cleaned:
    """The same text with its addresses freed from what follows people; everything else stays as it was typed."""
    freed = 0

    def bare(found: re.Match[str]) -> str:
        nonlocal freed
        tail = _CLOSING.search(found[0])
        address = found[0][: tail.start()] if tail is not None else found[0]
        cleaned = _of_host(without_trackers(address))
        freed += cleaned != address
        return cleaned + found[0][len(address) :]

    return Cleaned(_ADDRESS.sub(bare, text), freed)


def _of_host(address: str) -> str:
    names = next((names for host, names in _OF_HOSTS if host.match(address)), None)
    page, question, rest = address.partition("?")
    if names is None or not question:
        return address
    query, mark, fragment = rest.partition("#")
    kept = "&".join(pair for pair in query.split("&") if not names.match(pair))
    return page + (f"?{kept}" if kept else "") + mark + fragment
