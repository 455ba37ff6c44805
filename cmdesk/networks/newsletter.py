"""A folder of a mail account as a source: newsletters and alerts that come by mail are read, never answered."""

from collections.abc import Sequence
from typing import Any

from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import Source
from cmdesk.networks import mail_reading as reading
from cmdesk.networks.base import Account, Tools
from cmdesk.networks.disk import newsletter_item
from cmdesk.networks.entries import Feed
from cmdesk.networks.feed import Fetched
from cmdesk.networks.mail_connection import Line, Login, MailServer, mailbox
from cmdesk.networks.mail_items import understood
from cmdesk.networks.mail_parsing import ReadMail
from cmdesk.networks.mail_signing import converse_as

MOST_BATCHES = 10  # at one look


def address(account_id: int, folder: str) -> str:
    """What the source of a folder is called."""
    return f"mail:{account_id}/{folder}"


async def fetch(source: Source, account: Account, tools: Tools) -> Fetched:
    """The mails of the folder that were not read yet; none is marked as read. Raises NetworkError."""
    folder = str(source.options.get("folder") or "INBOX")
    place = source.memory.get("place")
    last = reading.position(place if isinstance(place, str) else None)
    items: list[NewItem] = []
    for _ in range(MOST_BATCHES):

        def read(where: MailServer, login: Login, line: Line, last: Any = last) -> reading.Batch:
            with mailbox(where, login, line) as box:
                return reading.read_new(box, folder, last)

        batch = await converse_as(account, "imap", read, tools)
        mails = await understood([mail.data for mail in batch.mails], tools)
        items += _items(mails)
        last = batch.position
        if not batch.more:
            break
    memory = {"place": last.written()} if last is not None else {}
    parsed = Feed(title=folder, site="", kind="newsletter", items=tuple(items)) if items else None
    return Fetched(parsed, "", "", "", memory=memory)


def _items(mails: Sequence[ReadMail | None]) -> list[NewItem]:
    """What was understood; of a newsletter that cannot be read there is nothing to show."""
    return [newsletter_item(mail) for mail in mails if mail is not None]


async def folders(account: Account, tools: Tools) -> list[str]:
    """The folders of a mailbox, as their owner named them. Raises NetworkError."""

    def look(where: MailServer, login: Login, line: Line) -> list[str]:
        with mailbox(where, login, line) as box:
            return [found.name for found in box.folder.list() if "\\Noselect" not in found.flags]

    return sorted(await converse_as(account, "imap", look, tools), key=str.casefold)
