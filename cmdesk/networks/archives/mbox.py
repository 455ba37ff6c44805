"""A mailbox in one file (mbox), as mail programs and Google Takeout write it."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import IO

from cmdesk.domain.archives import Archived
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.archives.box import Box
from cmdesk.networks.archives.report import Report, entries
from cmdesk.networks.mail_headers import Address
from cmdesk.networks.mail_parsing import ReadMail, read_mail
from cmdesk.networks.mail_sending import Recipient

LARGEST = 50_000_000  # bytes of one mail
COUNTED = 2_000  # mails that are looked at to find out whose mailbox it is
_UNWANTED = re.compile(rb"^X-Gmail-Labels:.*\b(?:Spam|Trash|Corbeille|Indesirables?)\b", re.I | re.M)
_QUOTED = re.compile(rb"^>(>*From )", re.M)
_ADDRESS = re.compile(rb"[\w.+'-]+@[\w.-]+")
_BEGINS = re.compile(rb"From (?:\S+ +.*\d\d:\d\d:\d\d|\s*$)")
_WHOSE = re.compile(rb"^(delivered-to|x-original-to|to|from):(.*)$", re.I | re.M)
_WEIGHT = {b"delivered-to": 5, b"x-original-to": 5}


def read(box: Box, names: list[str], report: Report, own: frozenset[str]) -> Iterator[Archived]:
    """`own`: addresses of the user, in small letters; where none is in there, the one that most mails have."""
    for name in names:
        owner = _owner(box, name, own)
        report.owner = report.owner or owner
        mine = own | {owner}
        for raw in entries(box, name, report, mails):
            if len(raw) >= LARGEST:
                report.leave(name, "too-large")
            elif _UNWANTED.search(raw[:20_000]):
                report.leave(name, "spam")
            elif item := _item(read_mail(raw), mine):
                yield Archived(item)
            else:
                report.leave(name, "malformed")


def mails(source: IO[bytes]) -> Iterator[bytes]:
    """The mails of a mailbox: each begins after an empty line with "From", who, and when.

    No more than LARGEST of one is kept.
    """
    lines: list[bytes] = []
    size, empty = 0, True
    while line := source.readline(1 << 20):
        if empty and _BEGINS.match(line):
            if lines:
                yield _unquoted(lines)
            lines, size = [], 0
        elif size < LARGEST:
            lines.append(line)
            size += len(line)
        empty = line in (b"\n", b"\r\n")
    if any(line.strip() for line in lines):
        yield _unquoted(lines)


def _unquoted(lines: list[bytes]) -> bytes:
    return _QUOTED.sub(rb"\1", b"".join(lines))[:LARGEST]


def _owner(box: Box, name: str, own: frozenset[str]) -> str:
    counted: Counter[str] = Counter()
    for number, raw in enumerate(entries(box, name, Report([]), mails)):
        if number == COUNTED:
            break
        head = raw.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0][:50_000]
        for label, value in _WHOSE.findall(head):
            for address in set(_ADDRESS.findall(value)):
                counted[address.decode("ascii", "replace").lower()] += _WEIGHT.get(label.lower(), 1)
    known = [address for address, _ in counted.most_common() if address in own]
    return known[0] if known else counted.most_common(1)[0][0] if counted else ""


def _item(mail: ReadMail, mine: frozenset[str]) -> NewItem | None:
    """None for bytes that say neither who wrote them nor when."""
    sender: Address = mail.sender
    if not sender.mail and mail.date is None:
        return None
    ours = sender.mail.lower() in mine
    whom = () if mail.bounce else mail.to if ours else mail.answer_to
    answer = Recipient(tuple(each.mail for each in whom), mail.message_id, mail.ancestors, mail.subject)
    files = "\n".join(f"📎 {each.name or each.kind} ({each.kind})" for each in mail.attachments)
    return NewItem(
        remote_id=mail.message_id,
        text="\n\n".join(part for part in (mail.text, files) if part),
        published=mail.date,
        kind=Kind.MAIL,
        author=Author(sender.name, sender.mail.lower()),
        title=mail.subject,
        html=mail.html,
        ancestors=mail.ancestors,
        mine=ours,
        reply_to=answer.written() if whom else "",
        visibility="automatic" if mail.automatic else "list" if mail.mailing_list else "private",
    )
