"""What a mail says, from its bytes. Pure functions: they run in a worker process, on input that may be hostile."""

import hashlib
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from itertools import islice

from cmdesk.language.replies import Reply, split_reply
from cmdesk.networks.mail_headers import (
    Address,
    addresses,
    ancestors,
    decode_text,
    first_id,
    header,
    read_date,
    repaired,
    storable,
    words,
)
from cmdesk.networks.parsing import clean_html, plain_text

MOST_PARTS = 200  # a mail with more is an attack; the first ones are read
LONGEST_TEXT = 1_000_000  # characters


@dataclass(frozen=True)
class Attachment:
    name: str
    kind: str  # "application/pdf"
    size: int  # bytes


@dataclass(frozen=True)
class ReadMail:
    """One mail, understood. `text` is what its author wrote; `folded` is the quote and the signature below it."""

    message_id: str  # without angle brackets; "hash:…" where the mail has none
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    answer_to: tuple[Address, ...]
    subject: str
    date: datetime | None
    text: str
    folded: str
    html: str  # sanitised; "" when the text says it all
    ancestors: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    automatic: bool  # no person wrote it: out of office, receipt, bounce
    bounce: bool
    mailing_list: bool


def read_mails(raws: Sequence[bytes]) -> list[ReadMail]:
    """Read several mails in one trip to the worker."""
    return [read_mail(raw) for raw in raws]


def read_mail(raw: bytes) -> ReadMail:
    message = BytesParser(policy=compat32).parsebytes(raw)
    written, rich, attachments = _bodies(message)
    reply = split_reply(written)
    text = reply.text or written.strip()  # of a mail that is passed on, all is a quote
    folded = "".join(part.text for part in reply.parts if part.kind != "body").strip() if reply.text else ""
    sender = (addresses(message, "From") or addresses(message, "Sender") or (Address("", ""),))[0]
    bounce = _is_bounce(message, sender)
    return ReadMail(
        message_id=first_id(message, "Message-ID") or content_hash(raw),
        sender=sender,
        to=addresses(message, "To"),
        cc=addresses(message, "Cc"),
        answer_to=addresses(message, "Reply-To") or ((sender,) if sender.mail else ()),
        subject=" ".join(header(message, "Subject").split()),
        date=read_date(header(message, "Date")),
        text=text,
        folded=folded,
        html=clean_html(rich) if rich.strip() else _page(reply),
        ancestors=ancestors(message) or (returned_id(message) if bounce else ()),
        attachments=attachments,
        automatic=bounce or _is_automatic(message),
        bounce=bounce,
        mailing_list=bool(header(message, "List-Id")) or header(message, "Precedence").strip().lower() == "list",
    )


def inspect_mail(data: bytes) -> dict[str, object]:
    """What `cmdesk inspect mail FILE` shows."""
    mail = read_mail(data)
    return {
        "from": str(mail.sender),
        "to": [str(address) for address in mail.to],
        "subject": mail.subject,
        "date": mail.date.isoformat() if mail.date else None,
        "message_id": mail.message_id,
        "answers": list(mail.ancestors),
        "automatic": mail.automatic,
        "text": mail.text,
        "folded": mail.folded,
        "attachments": [{"name": each.name, "kind": each.kind, "size": each.size} for each in mail.attachments],
    }


def content_hash(raw: bytes) -> str:
    """A name for a mail that has none; the same bytes give the same name."""
    return "hash:" + hashlib.sha256(raw).hexdigest()[:32]


def returned_id(message: Message) -> tuple[str, ...]:
    """The id of the mail that a bounce brings back."""
    for part in _leaves(message):
        if part.get_content_type() in ("message/rfc822", "text/rfc822-headers"):
            inside = part.get_payload() if part.is_multipart() else None
            mail = inside[0] if isinstance(inside, list) and inside else None
            if not isinstance(mail, Message):
                mail = BytesParser(policy=compat32).parsebytes(_payload(part), headersonly=True)
            found = first_id(mail, "Message-ID")
            return (found,) if found else ()
    return ()


def _is_bounce(message: Message, sender: Address) -> bool:
    # An empty return path alone is not enough: some stores drop it from every mail.
    if message.get_content_type() == "multipart/report":
        return str(message.get_param("report-type", "")).lower() != "disposition-notification"
    local = sender.mail.partition("@")[0].lower()
    return local in ("mailer-daemon", "postmaster") and header(message, "Return-Path").strip() in ("", "<>")


def _is_automatic(message: Message) -> bool:
    submitted = header(message, "Auto-Submitted").partition(";")[0].strip().lower()
    if submitted and submitted != "no":
        return True
    precedence = header(message, "Precedence").strip().lower()
    answered = any(header(message, name) for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Reply"))
    return answered or precedence in ("auto_reply", "junk") or message.get_content_type() == "multipart/report"


# Bodies


def _bodies(message: Message) -> tuple[str, str, tuple[Attachment, ...]]:
    """The words, the HTML ("" when there is none), and what is attached."""
    plain: list[str] = []
    rich: list[str] = []
    both: list[str] = []  # as HTML, in order
    attachments: list[Attachment] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        name = _file_name(part)
        placed = header(part, "Content-Disposition").partition(";")[0].strip().lower()
        if placed != "attachment" and not name and kind in ("text/plain", "text/html"):
            text = _text(part)
            (plain if kind == "text/plain" else rich).append(text)
            both.append(_paragraphs(text) if kind == "text/plain" else text)
        elif placed == "attachment" or not (kind.startswith("image/") and header(part, "Content-ID")):
            # A picture with an id is part of the page: mostly the logo of a signature.
            attachments.append(Attachment(name, kind, len(_payload(part))))
    if any(text.strip() for text in plain) and any(text.strip() for text in rich) and not _has_alternatives(message):
        # Not two forms of one text but one after the other: a mail and its legal footer.
        return plain_text("\n".join(both)), "\n".join(both), tuple(attachments)
    words_written = "\n\n".join(text for text in plain if text.strip())
    page = "\n".join(rich)
    return words_written or plain_text(page), page, tuple(attachments)


def _has_alternatives(message: Message) -> bool:
    return any(part.get_content_type() == "multipart/alternative" for part in islice(message.walk(), MOST_PARTS))


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, in order. A mail attached whole is one part: its text is not this mail's."""
    waiting = [message]
    seen = 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop()
        seen += 1
        # Not asked of a part without parts: it would be decoded in whatever charset it claims.
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list) and part.get_content_maintype() != "message":
            waiting.extend(each for each in reversed(inside) if isinstance(each, Message))
        else:
            yield part


def _payload(part: Message) -> bytes:
    if part.is_multipart():  # a mail attached whole
        inside = part.get_payload()
        return (
            b"".join(bytes(each) for each in inside if isinstance(each, Message)) if isinstance(inside, list) else b""
        )
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    charset = part.get_param("charset", "")
    if isinstance(charset, tuple):  # RFC 2231
        charset = charset[2]
    text = decode_text(_payload(part), str(charset or ""))[:LONGEST_TEXT]
    return storable(text.replace("\r\n", "\n").replace("\r", "\n"))


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename("")
    except (ValueError, LookupError, TypeError):
        return ""
    return " ".join(words(repaired(str(name))).split())[:200]


def _page(reply: Reply) -> str:
    """A plain mail as HTML, what is folded in quotes; "" when nothing is folded, as the text then says it all."""
    if all(part.kind == "body" for part in reply.parts):
        return ""
    return "".join(
        _paragraphs(part.text) if part.kind == "body" else f"<blockquote>{_paragraphs(part.text)}</blockquote>"
        for part in reply.parts
        if part.text.strip()
    )


def _paragraphs(text: str) -> str:
    blocks = re.split(r"\n\s*\n", html.escape(text.strip(), quote=False))
    return "".join(f"<p>{block.replace(chr(10), '<br>')}</p>" for block in blocks if block.strip())
