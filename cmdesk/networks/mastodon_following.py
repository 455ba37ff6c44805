"""The hashtags that an account of the Mastodon family follows, as places to watch."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from cmdesk.domain.sources import NewSource
from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Account, Refused, Tools
from cmdesk.networks.mastodon_servers import failure, read, words_of
from cmdesk.networks.searches import SEEN_WIDELY

PAGE, MOST_PAGES = 200, 5
WITH_FEEDS = ("mastodon", "pleroma")  # whose hashtags can be read by anybody, as a feed


async def followed(account: Account, tools: Tools) -> Sequence[NewSource]:
    found: dict[str, NewSource] = {}
    older = ""
    for _ in range(MOST_PAGES):
        asked = urlencode({"limit": PAGE} | ({"max_id": older} if older else {}))
        token = reading.token_of(account)
        answer = await read(account.settings["server"], f"/api/v1/followed_tags?{asked}", tools, token)
        if answer.status == 403 and "scope" in words_of(answer).lower():
            raise Refused("scope-missing", host=answer.host)
        if answer.status in (404, 405, 501):
            raise Refused("deed-unsupported", host=answer.host)
        if (error := failure(answer)) is not None:
            raise error
        for tag in reading.list_of(answer):
            if name := parsing.text_of(tag, "name"):
                found.setdefault(name.casefold(), _source(name, account))
        older = parsing.links(answer.headers.get("Link", "")).get("next", {}).get("max_id", "")
        if not older:
            break
    return tuple(found.values())


def _source(name: str, account: Account) -> NewSource:
    """Where its own server shows hashtags to nobody, a large one does."""
    own = account.settings.get("flavour") in WITH_FEEDS
    page = f"{account.settings['server'] if own else SEEN_WIDELY}/tags/{quote(name, safe='')}"
    return NewSource(f"{page}.rss", f"#{name}", site=page)
