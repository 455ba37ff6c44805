"""Mails as items: read in a worker, told with what is attached, and how to write after one."""

from collections.abc import Sequence

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.troubles import Problem
from cmdesk.networks import mail_reading as reading
from cmdesk.networks import mail_sending as sending
from cmdesk.networks.base import (
    Account,
    Posted,
    Posting,
    Tools,
)
from cmdesk.networks.mail_headers import published
from cmdesk.networks.mail_parsing import Attachment, ReadMail, content_hash, read_mails


async def understood(raws: Sequence[bytes], tools: Tools) -> Sequence[ReadMail | None]:
    """Mails as read by the worker; None for one that it cannot read, which must not hold up the others."""
    if not raws:
        return ()
    try:
        return list(await tools.parse(read_mails, list(raws)))
    except Problem:
        if len(raws) == 1:
            return (None,)
    return [mail for raw in raws for mail in await understood((raw,), tools)]


def item_of(account: Account, stream: str, mail: ReadMail | None, raw: reading.RawMail) -> NewItem:
    if mail is None:
        # What cannot be understood is shown as it came.
        shown = raw.data[:2000].decode("ascii", "replace")
        return NewItem(content_hash(raw.data), shown, raw.received, Kind.MAIL, visibility="private")
    mine = stream == "sent" or mail.sender.mail.lower() == account.settings["address"].lower()
    answer_to = () if mail.bounce else mail.to if mine else mail.answer_to
    whom = sending.Recipient(tuple(each.mail for each in answer_to), mail.message_id, mail.ancestors, mail.subject)
    return NewItem(
        remote_id=mail.message_id,
        text=_with_attachments(mail.text, mail.attachments),
        published=published(mail.date, raw.received),
        kind=Kind.MAIL,
        author=Author(mail.sender.name, mail.sender.mail.lower()),
        title=mail.subject,
        html=mail.html,
        ancestors=mail.ancestors,
        mine=mine,
        reply_to=whom.written() if answer_to else "",
        visibility="automatic" if mail.automatic else "list" if mail.mailing_list else "private",
    )


def _with_attachments(text: str, attachments: Sequence[Attachment]) -> str:
    lines = [f"📎 {each.name or each.kind} ({each.kind}, {-(-each.size // 1000)} kB)" for each in attachments]
    return "\n\n".join(part for part in (text, "\n".join(lines)) if part)


def posted_as(account: Account, posting: Posting) -> Posted:
    """What went out, and how to write after it to the same people."""
    own = sending.message_id(posting.key, account.settings["address"])
    whom = sending.recipient(posting.reply_to)
    if whom is None:
        return Posted(own)
    before = (*whom.references, whom.message_id) if whom.message_id else whom.references
    return Posted(own, reply_to=sending.Recipient(whom.to, own, before, posting.subject or whom.subject).written())
