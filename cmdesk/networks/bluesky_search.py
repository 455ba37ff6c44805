"""Searching Bluesky through an account of one's own, where the search that needs none is closed."""

import json
from urllib.parse import parse_qsl, urlsplit

from cmdesk.domain.sources import Source
from cmdesk.networks.anyfeed import parse_prepared
from cmdesk.networks.base import Account, Tools
from cmdesk.networks.bluesky_session import Session
from cmdesk.networks.feed import Fetched

METHOD = "app.bsky.feed.searchPosts"


def is_search(address: str) -> bool:
    """Whether an address is that of the search that needs no account."""
    parts = urlsplit(address)
    return parts.hostname == "api.bsky.app" and parts.path == f"/xrpc/{METHOD}"


async def fetch(source: Source, account: Account, tools: Tools) -> Fetched:
    """The same question, asked by an account. Raises TryLater, Refused or SignInNeeded."""
    told = await Session(account, tools).ask(METHOD, *parse_qsl(urlsplit(source.address).query))
    body = json.dumps(told).encode()
    feed = await tools.parse(parse_prepared, body, "application/json", source.address, tools.sieve())
    return Fetched(feed, "", "", "")
