"""Quoting somebody on Mastodon: a link to their post becomes a quote, where they let people quote it."""

import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode, urlsplit

from cmdesk.domain import polls
from cmdesk.language.links import links
from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Account, NetworkError, Posting, SignInNeeded, Tools
from cmdesk.networks.mastodon_servers import failure, read
from cmdesk.networks.outbound import LINKED
from cmdesk.networks.told import dicts, inside, one_of, text_of

SINCE = (4, 5)  # of Mastodon; others of the family quote in ways of their own
LETS = ("automatic", "manual")  # at once, or once they agreed
# How the pages of posts are named by the servers of the fediverse.
_POST = re.compile(
    r"/@[\w.-]+(?:@[\w.:-]+)?/[\w-]+/?|/users/[\w.-]+/statuses/[\w-]+/?|/(?:notice|notes|objects|p|post)/[\w./-]+"
)


def would_quote(account: Account, text: str, reply_to: str, files: bool, options: Mapping[str, str]) -> str:
    """The link that is to become a quote, as far as can be said without asking; "" where none does.

    Never in an answer, where nothing says so beforehand. What quotes somebody has neither files nor a poll.
    """
    found = links(text)
    if reply_to or files or len(found) != 1 or options.get(LINKED.name) == "link":
        return ""
    if not quotes(account) or polls.asked(options) is not None:
        return ""
    return found[0] if _POST.fullmatch(urlsplit(found[0]).path) else ""


async def quoted(account: Account, posting: Posting, tools: Tools) -> str | None:
    """The id of the post that is linked, where it is one that may be quoted; "" for everything else: then the link
    stays a link. None where it should have been looked up and could not be: it stays a link, too, and that is told."""
    link = would_quote(account, posting.text, posting.reply_to, bool(posting.media), posting.options)
    try:
        return await _quotable(account, link, tools) if link else ""
    except SignInNeeded:
        raise
    except NetworkError as error:
        if error.trouble.code == "offline":
            raise
        return None


async def _quotable(account: Account, link: str, tools: Tools) -> str:
    place = urlsplit(link)
    own = (urlsplit(account.settings["server"]).hostname, account.settings["domain"])
    number = place.path.rstrip("/").rpartition("/")[2]
    status = None
    if place.hostname in own and number.isdecimal():
        status = await _ask(account, f"/api/v1/statuses/{quote(number)}", tools)
    else:
        asked = urlencode({"q": link, "resolve": "true", "type": "statuses", "limit": "1"})
        told = await _ask(account, f"/api/v2/search?{asked}", tools)
        status = next(iter(dicts((told or {}).get("statuses"))), None)
    return text_of(status, "id") if status is not None and _may_quote(status, account) else ""


def quotes(account: Account) -> bool:
    """Whether its server knows quotes."""
    major, _, minor = account.settings.get("version", "0.0").partition(".")
    return account.settings.get("flavour") == "mastodon" and (int(major), int(minor)) >= SINCE


def _may_quote(status: parsing.Json, account: Account) -> bool:
    if text_of(status, "visibility") not in ("public", "unlisted"):
        return False
    policy = text_of(inside(status, "quote_approval"), "current_user")
    return policy in LETS or (not policy and reading.is_own(status, account))


async def _ask(account: Account, path: str, tools: Tools) -> parsing.Json | None:
    """An answer; None where the server finds nothing, or does not let us look."""
    answer = await read(account.settings["server"], path, tools, reading.token_of(account))
    if answer.status in (400, 403, 404, 405, 410, 422, 501):
        return None
    if (error := failure(answer)) is not None:
        raise error
    return one_of(answer)
