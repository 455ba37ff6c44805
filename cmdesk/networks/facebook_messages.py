"""Private messages: of a Page, and of the Instagram account behind it; and what is known again after a lost answer."""

from collections.abc import Sequence
from datetime import datetime

from cmdesk.domain.items import NewItem
from cmdesk.networks import facebook_parsing as parsing
from cmdesk.networks import graph
from cmdesk.networks.backwards import OVERLAP, once_in_order
from cmdesk.networks.base import Absent, Account, Coverage, Page, Posted, Posting, Tools
from cmdesk.networks.facebook_parsing import COMMENT, MESSAGE, POST, Answering
from cmdesk.networks.outbound import same
from cmdesk.networks.told import dicts, inside, text_of

LOOK_BACK = 100
MESSAGE_FIELDS = "id,message,created_time,from,attachments{name}"
THREAD_FIELDS = f"id,link,updated_time,participants,messages.limit(25){{{MESSAGE_FIELDS}}}"


async def messages(account: Account, own: str, platform: str, known: datetime | None, tools: Tools) -> Page:
    """The conversations that moved since `known`, with their newest messages."""
    asked = [("platform", platform), ("fields", THREAD_FIELDS), ("limit", "25")]
    items: list[NewItem | None] = []
    coverage = Coverage.COMPLETE
    page = account.settings.get("page_id", account.settings["account_id"])
    pages = 1 if known is None else graph.MOST_PAGES
    async for told in graph.listed(account, f"/{page}/conversations", tools, asked, pages):
        at = graph.written(told, "updated_time")
        if known is not None and at is not None and at < known - OVERLAP:
            break
        some = [parsing.message(each, told, own) for each in dicts(inside(told, "messages").get("data"))]
        items += some
        if known is None or (graph.next_after(inside(told, "messages")) and not reaches(some, known)):
            coverage = Coverage.TRUNCATED if known is None else Coverage.GAP
    found = once_in_order(items)
    return Page(found, graph.cursor_after(found, known, tools.now()), coverage=coverage)


async def find_message(
    account: Account, own: str, platform: str, whom: Answering, posting: Posting, tools: Tools
) -> Posted | Absent:
    """Among the newest messages to that person."""
    page = account.settings.get("page_id", account.settings["account_id"])
    fields = f"messages.limit({LOOK_BACK}){{{MESSAGE_FIELDS}}}"
    asked = [("platform", platform), ("user_id", whom.id), ("fields", fields)]
    there, earliest = await graph.GRAPH.look_back(account, f"/{page}/conversations", posting, tools, asked)
    threads = dicts(there.get("data"))
    for told in [each for thread in threads for each in dicts(inside(thread, "messages").get("data"))]:
        at = graph.written(told, "created_time")
        ours = text_of(inside(told, "from"), "id") in (own, "")
        if ours and same(text_of(told, "message"), posting.text) and (at is None or at >= earliest):
            return posted(text_of(told, "id"), whom)
    full = any(graph.next_after(inside(thread, "messages")) for thread in threads)
    return Absent.CERTAIN if threads and not full else Absent.UNDECIDED


def reaches(items: Sequence[NewItem | None], known: datetime) -> bool:
    """Whether what was read goes back to what is known."""
    return any(item is not None and item.published is not None and item.published < known for item in items)


def posted(number: str, whom: Answering | None, address: str = "") -> Posted:
    """What was sent, and how to answer it later."""
    if whom is not None and whom.kind == MESSAGE:
        return Posted(f"message:{number}", "", whom.written())
    kind = POST if whom is None else COMMENT
    under = number if whom is None or whom.kind == POST else whom.under
    return Posted(number, address or f"https://www.facebook.com/{number}", Answering(number, kind, under).written())
