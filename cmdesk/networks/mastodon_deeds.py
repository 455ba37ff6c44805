"""Moderation on the Mastodon family: favourite, boost, mute, block, report, delete one's own."""

from collections.abc import Mapping
from urllib.parse import quote

from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Account, Deed, DeedRule, Refused, Tools
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_servers import PURPOSE, failure, read, words_of
from cmdesk.networks.told import one_of

DEEDS = (
    DeedRule(Deed.LIKE, reversible=True, seen=True, mine=True),
    DeedRule(Deed.UNLIKE, reversible=True, seen=False, mine=True),
    DeedRule(Deed.BOOST, reversible=True, seen=True, mine=True),
    DeedRule(Deed.UNBOOST, reversible=True, seen=False, mine=True),
    DeedRule(Deed.MUTE, reversible=True, seen=False),
    DeedRule(Deed.UNMUTE, reversible=True, seen=False),
    DeedRule(Deed.BLOCK, reversible=True, seen=True),
    DeedRule(Deed.UNBLOCK, reversible=True, seen=True),
    DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
    DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),
    DeedRule(Deed.ACCEPT, reversible=False, seen=False),
    DeedRule(Deed.DISMISS, reversible=False, seen=False),
)
_ON_POSTS = {Deed.LIKE: "favourite", Deed.UNLIKE: "unfavourite", Deed.BOOST: "reblog", Deed.UNBOOST: "unreblog"}
_ON_PEOPLE = {Deed.MUTE: "mute", Deed.UNMUTE: "unmute", Deed.BLOCK: "block", Deed.UNBLOCK: "unblock"}
LONGEST_REASON = 1000
REQUESTS, MOST_REQUESTS = "/api/v1/notifications/requests", 40


async def moderate(account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
    """Do it; the servers take each of them twice without harm, except a report, of which there are two then."""
    whom = parsing.answering(target)
    if whom is None:
        raise Refused("deed-unavailable")
    post = f"/api/v1/statuses/{quote(whom.id, safe='')}"
    if deed in _ON_POSTS:
        await _ask("POST", f"{post}/{_ON_POSTS[deed]}", account, tools)
    elif deed is Deed.DELETE:
        await _delete(post, account, tools)
    elif deed in (Deed.ACCEPT, Deed.DISMISS):
        await _settle_request(deed, await _author(account, post, tools), account, tools)
    elif deed in _ON_PEOPLE:
        author = await _author(account, post, tools)
        await _ask("POST", f"/api/v1/accounts/{quote(author, safe='')}/{_ON_PEOPLE[deed]}", account, tools)
    elif deed is Deed.REPORT:
        form = {
            "account_id": await _author(account, post, tools),
            "status_ids[]": whom.id,
            "comment": reason.strip()[:LONGEST_REASON],
        }
        await _ask("POST", "/api/v1/reports", account, tools, form)
    else:
        raise Refused("deed-unavailable")


async def _settle_request(deed: Deed, author: str, account: Account, tools: Tools) -> None:
    """All that somebody sent and the server holds back is one request; one that is settled already is fine."""
    older = ""
    while True:
        asked = f"?limit={MOST_REQUESTS}" + (f"&max_id={quote(older, safe='')}" if older else "")
        answer = await read(account.settings["server"], REQUESTS + asked, tools, reading.token_of(account))
        if answer.status in (404, 405, 501):
            raise Refused("deed-unsupported", host=answer.host)
        _check(answer)
        found = reading.list_of(answer)
        ours = [each for each in found if parsing.text_of(parsing.inside(each, "account"), "id") == author]
        for each in ours:
            await _ask("POST", f"{REQUESTS}/{quote(parsing.text_of(each, 'id'), safe='')}/{deed.value}", account, tools)
        before, older = older, parsing.links(answer.headers.get("Link", "")).get("next", {}).get("max_id", "")
        if ours or not found or not older or older == before:
            return


async def _delete(post: str, account: Account, tools: Tools) -> None:
    """What is gone already is fine; a server that knows no such deed answers in the same way."""
    try:
        await _ask("DELETE", post, account, tools)
    except Refused as error:
        if error.trouble.code != "answered-post-gone":
            raise
        answer = await read(account.settings["server"], post, tools, reading.token_of(account))
        if answer.status == 200:
            raise Refused("deed-unsupported", host=answer.host) from error


async def _author(account: Account, post: str, tools: Tools) -> str:
    """The number that the server gave to whoever wrote a post."""
    answer = await read(account.settings["server"], post, tools, reading.token_of(account))
    _check(answer)
    author = parsing.text_of(parsing.inside(one_of(answer), "account"), "id")
    if not author:
        raise Refused("deed-unavailable")
    return author


async def _ask(
    method: str,
    path: str,
    account: Account,
    tools: Tools,
    form: Mapping[str, str] | None = None,
) -> None:
    answer = await tools.http.send(
        method,
        account.settings["server"] + path,
        purpose=PURPOSE,
        headers={"Authorization": f"Bearer {reading.token_of(account)}"},
        form=form,
        allow_private=True,
    )
    if answer.status in (404, 405, 501) and not path.startswith("/api/v1/statuses/"):
        raise Refused("deed-unsupported", host=answer.host)  # snac, for one, mutes nobody by this door
    _check(answer)


def _check(answer: Answer) -> None:
    if answer.status in (404, 410):
        raise Refused("answered-post-gone", host=answer.host)
    if answer.status == 403 and "scope" in words_of(answer).lower():
        # The account was connected when cmdesk asked for less: all else goes on.
        raise Refused("scope-missing", host=answer.host)
    if answer.status in (400, 403, 422) and words_of(answer):
        raise Refused("deed-refused", host=answer.host, text=words_of(answer))
    if (error := failure(answer)) is not None:
        raise error
