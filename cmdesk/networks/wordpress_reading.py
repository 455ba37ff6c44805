"""Reading the comments of a WordPress site: what is new, and what became of what is not."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cmdesk.domain.items import NewItem
from cmdesk.networks.base import Account, Coverage, Page, Refused, Tools
from cmdesk.networks.told import Json, list_of, one_of, text_of
from cmdesk.networks.wordpress_parsing import comment, host_of, written
from cmdesk.networks.wordpress_site import failure, get, may, read

PAGE = 100  # what WordPress gives at most
MOST_MISSING = 25  # comments looked up one by one in one pull
STATUS = {"comments": "all", "spam": "spam"}  # "all" is what is approved and what is held


@dataclass(frozen=True)
class Reached:
    """How far a stream was read. `ids` were among the newest the last time: one that is missing has moved."""

    at: datetime
    page: int = 1  # of those written in that same second
    ids: tuple[str, ...] = ()

    def written(self) -> str:
        return json.dumps({"at": self.at.isoformat(), "page": self.page, "ids": self.ids})


def reached(cursor: str) -> Reached:
    kept = json.loads(cursor)
    return Reached(datetime.fromisoformat(kept["at"]), kept["page"], tuple(kept["ids"]))


def _asked(account: Account, stream: str, *more: tuple[str, str]) -> list[tuple[str, str]]:
    asked = [("per_page", str(PAGE)), ("orderby", "date_gmt"), ("_embed", "up"), *more]
    if may(account, "moderate_comments"):
        # Without that right a site shows what everybody sees, and refuses to be asked for more.
        asked += [("status", STATUS[stream]), ("context", "edit")]
    return asked


async def pull(account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
    """What is new, and what is newest: comments change hands without getting a new date."""
    if stream == "spam" and not may(account, "moderate_comments"):
        return Page((), Reached(tools.now()).written())
    if cursor is None:
        return await _first(account, stream, tools)
    known = reached(cursor)
    answer = await read(account, "comments", _asked(account, stream, ("order", "desc")), tools)
    newest = list_of(answer)
    oldest = written(newest[-1], "date_gmt") if newest else None
    if len(newest) >= PAGE and oldest is not None and oldest >= known.at:
        return await _forward(account, stream, known, tools)  # more came than fits: from where we were, in order
    moved, gone = await _missing(account, known, newest, tools)
    items = _items(account, [*moved, *newest])
    return Page(items, _after(newest, known.at).written(), gone=gone)


async def _first(account: Account, stream: str, tools: Tools) -> Page:
    found: list[Json] = []
    complete = False
    for number in ("1", "2"):
        answer = await read(account, "comments", _asked(account, stream, ("order", "desc"), ("page", number)), tools)
        some = list_of(answer)
        found += some
        complete = len(some) < PAGE
        if complete:
            break
    start = Reached(datetime(1970, 1, 1, tzinfo=UTC))
    cursor = _after(found[:PAGE], start.at)
    return Page(
        _items(account, found), cursor.written(), coverage=Coverage.COMPLETE if complete else Coverage.TRUNCATED
    )


async def _forward(account: Account, stream: str, known: Reached, tools: Tools) -> Page:
    """A page of what came since, oldest first; several pages of one second are counted."""
    # What a site calls "after" is without that second itself.
    since = (known.at - timedelta(seconds=1)).replace(tzinfo=None).isoformat(timespec="seconds")
    asked = _asked(account, stream, ("order", "asc"), ("after", since), ("page", str(known.page)))
    some = list_of(await read(account, "comments", asked, tools))
    last = written(some[-1], "date_gmt") if some else None
    if last is None or len(some) < PAGE:
        return Page(_items(account, some), Reached(last or known.at, 1, known.ids).written())
    page = known.page + 1 if last == known.at else 1
    return Page(_items(account, some), Reached(last, page, known.ids).written(), more=True)


def _after(newest: list[Json], before: datetime) -> Reached:
    dates = [when for each in newest if (when := written(each, "date_gmt")) is not None]
    return Reached(max([before, *dates]), 1, tuple(text_of(each, "id") for each in newest))


async def _missing(
    account: Account, known: Reached, newest: list[Json], tools: Tools
) -> tuple[list[Json], tuple[str, ...]]:
    """What was among the newest and is not: taken for spam, thrown away or deleted. Older ones slid out of sight."""
    there = {text_of(each, "id") for each in newest}
    full = len(newest) >= PAGE
    smallest = min((int(number) for number in there if number.isdecimal()), default=0)
    lost = [each for each in known.ids if each not in there and (not full or int(each or 0) > smallest)]
    moved, gone = [], []
    for number in lost[:MOST_MISSING]:
        answer = await get(account, f"comments/{number}", [("context", "edit"), ("_embed", "up")], tools)
        if answer.status in (404, 410):
            gone.append(number)
        elif answer.status not in (401, 403):  # nobody without the right may see what was put away
            if (error := failure(answer)) is not None:
                raise error
            moved.append(one_of(answer))
    return moved, tuple(gone)


def _items(account: Account, found: list[Json]) -> tuple[NewItem, ...]:
    """Oldest first."""
    host = host_of(account.settings.get("server", ""))
    made = [comment(each, account.settings.get("account_id", ""), host) for each in found]
    items = {item.remote_id: item for item in made if item is not None}
    return tuple(sorted(items.values(), key=lambda item: (item.published is not None, item.published, item.remote_id)))


async def still_there(account: Account, number: str, tools: Tools) -> None:
    """Whether a comment can be answered: a site takes an answer to one that is gone, and shows it out of place."""
    answer = await get(account, f"comments/{number}", [], tools)
    if answer.status in (404, 410):
        raise Refused("answered-post-gone", host=answer.host)
    if answer.status not in (401, 403) and (error := failure(answer)) is not None:
        raise error
