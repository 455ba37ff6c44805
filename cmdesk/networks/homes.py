"""What a site says of itself to whoever asks; nothing secret is sent, and what is not understood says nothing."""

from urllib.parse import urlsplit

from cmdesk.networks.addresses import is_numeric, is_public
from cmdesk.networks.base import Tools
from cmdesk.networks.http import Answer
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

PURPOSE = "account"
LIMIT = 2_000_000


def host_of(address: str) -> str:
    return urlsplit(address).hostname or ""


def origin_of(address: str) -> str:
    """The site that an address is of, without the page."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def last_step(typed: str) -> str:
    """Whose page a link leads to: fournil in https://t.me/fournil."""
    return typed.rstrip("/").rpartition("/")[2].lstrip("@")


async def read(place: str, tools: Tools, *, public: bool = False) -> Answer:
    """`public`: a site on the open internet named it, and must lead to no private one."""
    answer: Answer = await tools.http.get(
        place, purpose=PURPOSE, limit_bytes=LIMIT, timeout=8, allow_private=True, public=public
    )
    return answer


def is_private(address: str, tools: Tools) -> bool:
    """Whether what was asked there a moment ago stands on this computer or its network."""
    host = host_of(address)
    return (is_numeric(host) and not is_public(host)) or bool(tools.http.leads_inside(host))


async def asked(address: str, path: str, tools: Tools) -> Json:
    """What the site that an address is of tells there in JSON."""
    answer = await read(f"{origin_of(address)}{path}", tools)
    return words_in(answer) if answer.status == 200 else {}


async def software_of(address: str, tools: Tools) -> str:
    """What the server of the fediverse that an address is of calls itself in its nodeinfo, in small letters."""
    server = origin_of(address)
    for link in dicts((await asked(server, "/.well-known/nodeinfo", tools)).get("links"))[:3]:
        place = text_of(link, "href")
        if place.startswith(f"{server}/"):
            told = await asked(server, place.removeprefix(server), tools)
            return text_of(inside(told, "software"), "name").lower()
    return ""
