"""Looking at an address once, as networks do: whether it leads somewhere, and what it says of itself."""

import time
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from cmdesk.domain.link_looks import LinkLook, LinkState, host_of, state_of
from cmdesk.domain.troubles import Problem
from cmdesk.networks.addresses import split_login
from cmdesk.networks.base import NetworkError, Tools
from cmdesk.networks.parsing import decode, join, one_line
from cmdesk.networks.pictures import Fitted, fitted

PAGE_BYTES, PICTURE_BYTES = 2_000_000, 10_000_000
SMALL_BYTES, SMALL_SIDE = 60_000, 480
LONGEST_TITLE, LONGEST_DESCRIPTION, LONGEST_SITE = 300, 1000, 100
SECONDS = 15.0
WANTED = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.1"}
_STATES = {
    "private-address": LinkState.PRIVATE,
    "too-large": LinkState.FINE,  # a film or a document: it is there
    "tls": LinkState.DEAD,
    "bad-address": LinkState.DEAD,
    "redirect-loop": LinkState.DEAD,
    "bad-redirect": LinkState.DEAD,
}


@dataclass(frozen=True)
class Card:
    """What a page says of itself, for those who link to it."""

    title: str = ""
    description: str = ""
    picture: str = ""  # its address
    site: str = ""


async def look(address: str, tools: Tools) -> LinkLook:
    """Look at an address. Problem("offline") while we are; every other failure is what the look says."""
    began = time.monotonic()
    try:
        answer = await tools.http.get(address, purpose="link", headers=WANTED, limit_bytes=PAGE_BYTES, timeout=SECONDS)
    except NetworkError as error:
        if error.trouble.code == "offline":
            raise
        return LinkLook(address, _STATES.get(error.trouble.code, LinkState.UNREACHABLE), tools.now())
    spent = round((time.monotonic() - began) * 1000)
    state = state_of(address, answer.status, answer.moved_to, spent)
    if tools.http.leads_inside(answer.host):
        return LinkLook(address, LinkState.PRIVATE, tools.now(), answer.status)
    target = answer.moved_to if state is LinkState.MOVED else answer.address if answer.address != address else ""
    if not 200 <= answer.status < 300:
        return LinkLook(address, state, tools.now(), answer.status, target, spent)
    card = await _card(answer.body, answer.headers.get("Content-Type", ""), answer.address, tools)
    image = await _small(card.picture, answer.host, tools) if card.picture else b""
    told = card.title, card.description, card.site or host_of(answer.address), image
    return LinkLook(address, state, tools.now(), answer.status, target, spent, *told)


async def _card(body: bytes, content_type: str, address: str, tools: Tools) -> Card:
    try:
        found: Card = await tools.parse(read_card, body, content_type, address)
    except Problem:
        return Card()  # it leads somewhere, and nobody can read it
    return found


async def _small(picture: str, host: str, tools: Tools) -> bytes:
    """The picture of a card as it is drawn; nothing where it cannot be had. `host`: where the page is."""
    try:
        answer = await tools.http.get(
            picture,
            purpose="link",
            headers={"Accept": "image/*"},
            limit_bytes=PICTURE_BYTES,
            timeout=SECONDS,
            public=split_login(picture)[0].host != host,
        )
        if answer.status != 200:
            return b""
        made: Fitted = await tools.parse(fitted, answer.body, SMALL_BYTES, SMALL_SIDE)
    except Problem:
        return b""
    return made.data


def read_card(body: bytes, content_type: str, address: str) -> Card:
    """Title, description and picture of a page, as it wants to be shown. In a worker process."""
    if content_type and "html" not in content_type.lower():
        return Card()
    page = LexborHTMLParser(decode(body, content_type))
    told: dict[str, str] = {}
    for node in page.css("meta"):
        name = (node.attributes.get("property") or node.attributes.get("name") or "").lower()
        said = one_line(node.attributes.get("content") or "")
        if name and said:
            told.setdefault(name, said)
    head = page.css_first("title")
    title = told.get("og:title") or told.get("twitter:title") or one_line(head.text() if head is not None else "")
    words = told.get("og:description") or told.get("twitter:description") or told.get("description") or ""
    picture = told.get("og:image") or told.get("og:image:url") or told.get("twitter:image") or ""
    there = join(address, picture) if picture else ""
    there = there if there.startswith(("https://", "http://")) else ""
    site = told.get("og:site_name", "")[:LONGEST_SITE]
    return Card(title[:LONGEST_TITLE], words[:LONGEST_DESCRIPTION], there, site)
