"""Reading the streams of an account of the Mastodon family, each server in the way it can."""

from urllib.parse import quote, urlencode

from cmdesk.networks.base import Account, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_parsing import Json, inside, links, text_of
from cmdesk.networks.mastodon_servers import content, failure, read

PAGE = 40  # what every server of the family allows
FIRST_ITEMS = 200


def token_of(account: Account) -> str:
    token = account.secret.get("token", "")
    if not token:
        raise SignInNeeded("token-missing")
    return token


async def read_signed_in(server: str, path: str, token: str, tools: Tools) -> Answer:
    answer = await read(server, path, tools, token)
    if (error := failure(answer)) is not None:
        raise error
    return answer


async def read_account(account: Account, path: str, asked: list[tuple[str, str]], tools: Tools) -> Answer:
    return await read_signed_in(account.settings["server"], f"{path}?{urlencode(asked)}", token_of(account), tools)


def one_of(answer: Answer) -> Json:
    told = content(answer)
    if not isinstance(told, dict):
        raise TryLater("broken-answer", host=answer.host)
    return told


def list_of(answer: Answer) -> list[Json]:
    told = content(answer)
    if not isinstance(told, list):
        raise TryLater("broken-answer", host=answer.host)
    return [each for each in told if isinstance(each, dict)]


def stream_of(account: Account, stream: str) -> tuple[str, list[tuple[str, str]]]:
    """The path of a stream, and what is asked of it."""
    if stream == "own" and account.settings.get("flavour") == "snac":
        # Its list of one's own posts leaves out whatever is not public, and cannot be paged.
        return "/api/v1/timelines/home", [("limit", str(PAGE))]
    if stream == "own":
        path = f"/api/v1/accounts/{quote(account.settings['account_id'], safe='')}/statuses"
        return path, [("limit", str(PAGE)), ("exclude_reblogs", "true")]
    asked = [("limit", str(PAGE)), ("types[]", "mention")]
    if account.settings.get("flavour") == "mastodon":
        major, _, minor = account.settings.get("version", "0.0").partition(".")
        version = (int(major), int(minor))
        asked.append(("types[]", "poll"))
        if version >= (4, 3):
            asked.append(("include_filtered", "true"))  # else messages of strangers are held back
        if version >= (4, 5):
            asked.append(("types[]", "quote"))
    return "/api/v1/notifications", asked


async def newest(account: Account, path: str, asked: list[tuple[str, str]], tools: Tools) -> tuple[list[Json], bool]:
    """The newest of a stream, newest first, and whether that is all of it."""
    found: list[Json] = []
    older = ""
    while len(found) < FIRST_ITEMS:
        answer = await read_account(account, path, [*asked, *([("max_id", older)] if older else [])], tools)
        known = {text_of(each, "id") for each in found}
        page = [each for each in list_of(answer) if text_of(each, "id") not in known]
        found += page
        older = links(answer.headers.get("Link", "")).get("next", {}).get("max_id", "")
        if not older and "Link" not in answer.headers and len(page) >= PAGE:
            older = text_of(page[-1], "id")  # snac says nothing of pages, but has them
        if not page or not older:
            return found, True
    return found, False


async def ancestors(account: Account, status_id: str, tools: Tools) -> tuple[str, ...]:
    """What a post answers, the root first. Nothing when the server will not tell: its parent is known anyway."""
    path = f"/api/v1/statuses/{quote(status_id, safe='')}/context"
    try:
        told = one_of(await read_account(account, path, [], tools))
    except Refused:  # deleted meanwhile
        return ()
    before = told.get("ancestors")
    found = [text_of(each, "id") for each in (before if isinstance(before, list) else ()) if isinstance(each, dict)]
    return tuple(each for each in found if each)


async def thread(account: Account, status_id: str, tools: Tools) -> tuple[list[Json], bool]:
    """A post and what its author and we said below it, as it is there now; and whether the post is gone."""
    path = f"/api/v1/statuses/{quote(status_id, safe='')}"
    answer = await read(account.settings["server"], path, tools, token_of(account))
    if answer.status in (404, 410):
        return [], True
    if (error := failure(answer)) is not None:
        raise error
    post = one_of(answer)
    told = one_of(await read_account(account, f"{path}/context", [], tools))
    below = told.get("descendants")
    concerned = {text_of(inside(post, "account"), "id"), account.settings["account_id"]}
    said = [each for each in (below if isinstance(below, list) else ()) if isinstance(each, dict)]
    return [post, *(each for each in said if text_of(inside(each, "account"), "id") in concerned)], False


def worth_keeping(found: list[Json], account: Account) -> list[tuple[Json, bool]]:
    """The posts that notifications are about, and whether the server holds them back as a request. Favourites, follows
    and what is yet to come are nothing to answer; of the polls that ended, our own are told anew."""
    kept = []
    for each in found:
        status, kind = inside(each, "status"), each.get("type")
        if kind in ("mention", "quote") or (kind == "poll" and is_own(status, account)):
            kept.append((status, each.get("filtered") is True))
    return kept


def is_own(status: Json, account: Account) -> bool:
    own = text_of(inside(status, "account"), "id") == account.settings["account_id"]
    return own and not status.get("reblog")
