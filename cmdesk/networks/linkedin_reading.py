"""Reading a LinkedIn Page: its newest posts, and what is said below those where the number of comments changed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from cmdesk.domain.items import NewItem
from cmdesk.networks import linkedin_parsing as parsing
from cmdesk.networks.backwards import newest_of, once_in_order
from cmdesk.networks.base import Account, Coverage, Page, Posting, Refused, Tools
from cmdesk.networks.linkedin_access import LINKEDIN
from cmdesk.networks.linkedin_parsing import escaped, several
from cmdesk.networks.outbound import same
from cmdesk.networks.told import Json, count_of, dicts, inside, text_of

WINDOW = timedelta(days=30)  # posts whose comments are read
ANEW = timedelta(days=1)
POSTS, COMMENTS, MOST_COMMENTS, MOST_THREADS = 25, 100, 300, 20
MOST_LOOKED = 2_000  # comments, for one of ours whose answer was lost


def organization(account: Account) -> str:
    return f"urn:li:organization:{account.settings.get('account_id', '0')}"


def actions(urn: str) -> str:
    return f"/rest/socialActions/{escaped(urn)}"


def newest(account: Account, count: int) -> list[tuple[str, str]]:
    return [("q", "author"), ("author", organization(account)), ("count", str(count)), ("sortBy", "CREATED")]


def _is_recent(post: Json, now: datetime) -> bool:
    at = parsing.published(post)
    return bool(parsing.POST.fullmatch(text_of(post, "id"))) and (at is None or at >= now - WINDOW)


async def read(account: Account, cursor: str | None, tools: Tools) -> Page:
    """The newest posts, and the comments of those that have more or fewer than the last time."""
    kept: dict[str, Any] = json.loads(cursor) if cursor else {}
    known = datetime.fromisoformat(kept["at"]) if kept else None
    before: dict[str, Any] = kept.get("read", {})
    told = await LINKEDIN.read(account, "/rest/posts", tools, newest(account, POSTS))
    recent = [each for each in dicts(told.get("elements")) if _is_recent(each, tools.now())]
    totals = await _totals(account, [text_of(each, "id") for each in recent], tools)
    items: list[NewItem | None] = []
    coverage = Coverage.COMPLETE
    done: dict[str, Any] = {}  # of each post: how many comments it had, and when they were read
    for each in recent:
        items.append(parsing.post(each))
        urn = text_of(each, "id")
        count, below = totals.get(urn, (-1, -1))
        if _is_known(before.get(urn), count, tools.now()):
            done[urn] = before[urn]
            continue
        done[urn] = [count, tools.now().isoformat()]
        if count:
            some, whole = await _comments(account, urn, below, tools)
            items += some
            if not whole:
                coverage = Coverage.TRUNCATED if known is None else Coverage.GAP
    found = once_in_order(items)
    at = newest_of(found, known) or tools.now()
    return Page(found, json.dumps({"at": at.isoformat(), "read": done}), coverage=coverage)


def _is_known(read: Any, count: int, now: datetime) -> bool:
    """Whether nothing new is said below a post; where one comment came and another went, it is seen a day later."""
    return read is not None and count >= 0 and read[0] == count and now - datetime.fromisoformat(read[1]) < ANEW


async def _totals(account: Account, urns: Sequence[str], tools: Tools) -> Mapping[str, tuple[int, int]]:
    """How many comments each post has, and how many of them answer others, where that is told."""
    if not urns:
        return {}
    told = await LINKEDIN.read(account, f"/rest/socialMetadata?ids={several(urns)}", tools)
    found = {}
    for urn in urns:
        summary = inside(inside(inside(told, "results"), urn), "commentSummary")
        if (count := count_of(summary, "count")) is not None:
            top = count_of(summary, "topLevelCount")
            found[urn] = (count, count - top if top is not None else -1)
    return found


async def _comments(account: Account, urn: str, nested: int, tools: Tools) -> tuple[list[NewItem | None], bool]:
    """The comments on a post with what answers them, and whether that is all; `nested` of them answer others."""
    us = organization(account)
    top, whole = await _list(account, urn, tools)
    items = [parsing.comment(each, urn, "", us) for each in top]
    latest = sorted(top, key=lambda each: str(parsing.written(each) or ""), reverse=True)
    below = 0
    for each in latest[:MOST_THREADS]:
        if below == nested:
            break
        above = parsing.urn_of(each)
        answers, _ = await _list(account, above, tools)
        items += [parsing.comment(one, urn, above, us) for one in answers]
        below += len(answers)
    return items, whole and (len(latest) <= MOST_THREADS or below == nested)


async def look_below(account: Account, urn: str, posting: Posting, tools: Tools) -> tuple[Json | None, bool]:
    """An answer of ours with these words below a post or a comment; and whether all that is there was seen.

    Nobody says in which order comments come, so that they are read to their end, within bounds.
    """
    us, seen = organization(account), set[str]()
    for start in range(0, MOST_LOOKED, COMMENTS):
        asked = [("start", str(start)), ("count", str(COMMENTS))]
        told, earliest = await LINKEDIN.look_back(account, f"{actions(urn)}/comments", posting, tools, asked)
        some = dicts(told.get("elements"))
        for each in some:
            at = parsing.written(each)
            alike = text_of(each, "actor") == us and same(text_of(inside(each, "message"), "text"), posting.text)
            if alike and (at is None or at >= earliest):
                return each, True
        before = len(seen)
        seen |= {parsing.urn_of(each) for each in some}
        if parsing.is_end(told) and len(some) < COMMENTS:
            # One that was deleted between two pages moves the others: then some may have been passed over.
            return None, len(seen) >= (count_of(inside(told, "paging"), "total") or 0)
        if len(seen) == before:
            break  # it does not turn its pages
    return None, False


async def _list(account: Account, urn: str, tools: Tools) -> tuple[list[Json], bool]:
    """What is below a post or a comment, and whether that is all; nothing where it was deleted meanwhile."""
    found: list[Json] = []
    for start in range(0, MOST_COMMENTS, COMMENTS):
        asked = [("start", str(start)), ("count", str(COMMENTS))]
        try:
            told = await LINKEDIN.read(account, f"{actions(urn)}/comments", tools, asked)
        except Refused as error:
            if error.trouble.code != "answered-post-gone":
                raise
            return found, True
        some = dicts(told.get("elements"))
        found += some
        if not some or (len(some) < COMMENTS and parsing.is_end(told)):
            return found, True
    return found, False
