"""Writing a mail and handing it to an SMTP server, so that it is known what became of it."""

import base64
import json
import re
import smtplib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.charset import QP, Charset
from email.encoders import encode_base64
from email.generator import BytesGenerator
from email.header import Header
from email.message import Message
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.policy import compat32
from email.utils import format_datetime, formataddr
from io import BytesIO

from cmdesk.networks.base import MediaFile, NetworkError, NoAnswer, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.mail_connection import (
    ANSWER_SECONDS,
    Line,
    Login,
    MailServer,
    connection_error,
    sign_in_error,
    trust,
)

ACCEPT_SECONDS = 300.0  # servers scan a mail before they say that they took it
MOST_REFERENCES = 20
# "Re:" of several languages, once or numbered.
ANSWERED = re.compile(r"^\s*(?:re|ré|rép|aw|sv|odp|antw)\s*(?:\[\d+\]|\(\d+\))?\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Recipient:
    """Whom an answer goes to and what it answers: what an item keeps in `reply_to`."""

    to: tuple[str, ...]
    message_id: str = ""  # without brackets
    references: tuple[str, ...] = ()  # of the mail that is answered, oldest first
    subject: str = ""

    def written(self) -> str:
        return json.dumps(
            {"to": self.to, "message_id": self.message_id, "references": self.references, "subject": self.subject},
            ensure_ascii=False,
        )


def recipient(reply_to: str) -> Recipient | None:
    """What `reply_to` says, or None when it says nothing of use."""
    try:
        kept = json.loads(reply_to)
        to = tuple(str(each) for each in kept["to"] if "@" in str(each))
        references = tuple(str(each) for each in kept.get("references", ()))
        found = Recipient(to, str(kept.get("message_id", "")), references, str(kept.get("subject", "")))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return found if to else None


def message_id(key: str, address: str) -> str:
    """The id of a mail, without brackets; made from the key of the posting, so that it can be looked for."""
    domain = wire_domain(address.rpartition("@")[2]) or "localhost"
    return f"{re.sub(r'[^A-Za-z0-9.-]', '-', key)}@{domain}"


def compose(sender: str, name: str, posting: Posting, whom: Recipient, now: datetime) -> bytes:
    """The mail as it travels: plain text, lines ended as mail wants them; with its files, which are read here."""
    # compat32, not the newer policy: that one encodes a message id longer than a line, which breaks threads.
    mail: Message = MIMEMultipart("mixed", policy=compat32) if posting.media else Message(policy=compat32)
    mail["From"] = formataddr((_line(name), wire_address(sender)), "utf-8")
    mail["To"] = ", ".join(wire_address(each) for each in whom.to)
    subject = answer_subject(posting.subject or whom.subject, bool(whom.message_id))
    mail["Subject"] = Header(subject, "utf-8", header_name="Subject")  # type: ignore[assignment]  # folds it; the stubs want a str
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{message_id(posting.key, sender)}>"
    if whom.message_id and not whom.message_id.startswith("hash:"):
        known = [each for each in (*whom.references, whom.message_id) if not re.search(r"[\s<>]", each)]
        kept = known if len(known) <= MOST_REFERENCES else [known[0], *known[1 - MOST_REFERENCES :]]
        mail["In-Reply-To"] = f"<{_line(whom.message_id)}>"
        mail["References"] = " ".join(f"<{each}>" for each in kept)
    if posting.media:
        mail.attach(_words(Message(policy=compat32), posting.text))
        for file in posting.media:
            mail.attach(_attachment(file))
    else:
        mail["MIME-Version"] = "1.0"
        _words(mail, posting.text)
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, policy=compat32.clone(linesep="\r\n")).flatten(mail)
    return out.getvalue()


def _words(part: Message, text: str) -> Message:
    charset = Charset("utf-8")
    charset.body_encoding = QP
    part.set_payload(text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n", charset)
    return part


def _attachment(file: MediaFile) -> Message:
    """A file under its name; what it shows is told as mail can tell it."""
    kind, _, detail = file.type.partition("/")
    part = MIMEBase(kind or "application", detail or "octet-stream", policy=compat32)
    part.set_payload(file.path.read_bytes())
    encode_base64(part)
    name = _line(file.name) or "file"
    part.add_header("Content-Disposition", "attachment", filename=name if name.isascii() else ("utf-8", "", name))
    if file.alt.strip():
        part["Content-Description"] = Header(_line(file.alt), "utf-8")  # type: ignore[assignment]
    return part


def answer_subject(subject: str, answering: bool) -> str:
    subject = _line(subject)
    return f"Re: {subject}".strip() if answering and not ANSWERED.match(subject) else subject


def _line(text: str) -> str:
    """Nothing that could end a header and begin another."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def wire_domain(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def wire_address(address: str) -> str:
    local, at, domain = re.sub(r"[\s<>]", "", address).rpartition("@")
    return f"{local}{at}{wire_domain(domain)}"


# SMTP


def submit(where: MailServer, login: Login, sender: str, recipients: Sequence[str], data: bytes, line: Line) -> None:
    """Hand one mail to the server. Blocking.

    Raises TryLater, Refused or SignInNeeded while the server has certainly not taken it, NoAnswer once it may have.
    """
    smtp = _connect(where, login, line)
    try:
        _envelope(smtp, where.host, sender, recipients, data)
        _hand_over(smtp, where.host, data)
    finally:
        _leave(smtp)


def check_sending(where: MailServer, login: Login, line: Line) -> None:
    """Sign in and leave. Blocking."""
    _leave(_connect(where, login, line))


def _connect(where: MailServer, login: Login, line: Line) -> smtplib.SMTP:
    # The address of this computer is nobody's business: the server knows it anyway.
    name = "[127.0.0.1]"
    try:
        if where.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                where.host, where.port, name, timeout=ANSWER_SECONDS, context=trust(login.ca_file)
            )
        else:
            smtp = smtplib.SMTP(where.host, where.port, name, timeout=ANSWER_SECONDS)
    except smtplib.SMTPConnectError as error:
        raise _told(error.smtp_code, error.smtp_error, where.host) from error
    except (OSError, smtplib.SMTPException) as error:
        raise connection_error(error, where.host) from error
    try:
        line.hold(smtp.sock)
        smtp.ehlo_or_helo_if_needed()
        if where.security == "starttls":
            if not smtp.has_extn("starttls"):
                raise Refused("tls", host=where.host, reason="STARTTLS")
            smtp.starttls(context=trust(login.ca_file))
            line.hold(smtp.sock)
            smtp.ehlo_or_helo_if_needed()
        _sign_in(smtp, where.host, login)
    except smtplib.SMTPResponseException as error:
        _leave(smtp)
        raise _told(error.smtp_code, error.smtp_error, where.host) from error
    except (OSError, smtplib.SMTPException, ValueError) as error:
        _leave(smtp)
        raise connection_error(error, where.host) from error
    except NetworkError:
        _leave(smtp)
        raise
    return smtp


def _sign_in(smtp: smtplib.SMTP, host: str, login: Login) -> None:
    """AUTH by hand: the standard library cannot send a password that is not ASCII."""
    offered = str(smtp.esmtp_features.get("auth", "")).upper().split()
    if login.token:
        if "XOAUTH2" not in offered:
            raise Refused("no-token-login", host=host)
        code, told = smtp.docmd("AUTH", f"XOAUTH2 {base64.b64encode(login.bearer).decode('ascii')}")
        if code == 334:  # why not, for programs; the refusal comes after it
            code, told = smtp.docmd("")
    elif not offered:
        return  # a relay that knows its clients by their place; it will say so if it does not
    elif "PLAIN" in offered:
        code, told = smtp.docmd("AUTH", "PLAIN " + _encoded(f"\0{login.user}\0{login.password}"))
    elif "LOGIN" in offered:
        code, told = smtp.docmd("AUTH", "LOGIN")
        for word in (login.user, login.password):
            if code == 334:
                code, told = smtp.docmd(_encoded(word))
    else:
        raise Refused("no-password-login", host=host)
    if code in (235, 503):  # 503: signed in already
        return
    if code in (530, 534, 535, 538) or (code >= 500 and code not in (554,)):
        raise sign_in_error(_text(told), host, by_token=bool(login.token))
    raise _told(code, told, host)


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


def _envelope(smtp: smtplib.SMTP, host: str, sender: str, recipients: Sequence[str], data: bytes) -> None:
    """Everything before the mail itself: nothing is irreversible yet."""
    limit = smtp.esmtp_features.get("size", "")
    if limit.isdecimal() and 0 < int(limit) < len(data):
        raise Refused("too-large", host=host, limit=limit)
    addresses = [wire_address(each) for each in (sender, *recipients)]
    for each in addresses:
        if not each.isascii():  # would need SMTPUTF8 at every station
            raise Refused("recipient-refused", host=host, recipient=each, status="", text="")
    try:
        code, told = smtp.mail(addresses[0])
        if code != 250:
            raise _told(code, told, host)
        for each in addresses[1:]:
            code, told = smtp.rcpt(each)
            if code not in (250, 251):
                # All or nothing: half a delivery cannot be told or repeated.
                raise _told(code, told, host, recipient=each)
        code, told = smtp.docmd("DATA")
        if code != 354:
            raise _told(code, told, host)
    except (OSError, smtplib.SMTPException, ValueError) as error:
        raise connection_error(error, host) from error


def _hand_over(smtp: smtplib.SMTP, host: str, data: bytes) -> None:
    """From here on a lost connection says nothing: the last line may have arrived."""
    stuffed = re.sub(rb"(?m)^\.", b"..", data)
    try:
        if smtp.sock is not None:
            smtp.sock.settimeout(ACCEPT_SECONDS)
        smtp.send(stuffed + (b"" if stuffed.endswith(b"\r\n") else b"\r\n") + b".\r\n")
        code, told = smtp.getreply()
    except (OSError, smtplib.SMTPException) as error:
        raise NoAnswer("no-answer", host=host) from error
    if 200 <= code < 300:
        return
    if 400 <= code < 600:
        raise _told(code, told, host)
    raise NoAnswer("no-answer", host=host)


def _told(code: int, told: bytes | str, host: str, recipient: str = "") -> NetworkError:
    """What a refusal before acceptance means."""
    text = _text(told)
    if code == 530:
        return SignInNeeded("sign-in", host=host)
    if code == 552:
        return Refused("too-large", host=host, limit="")
    if not 500 <= code < 600:
        return TryLater("mail-deferred", host=host, status=str(code), text=text)
    if recipient:
        return Refused("recipient-refused", host=host, status=str(code), text=text, recipient=recipient)
    return Refused("mail-refused", host=host, status=str(code), text=text)


def _text(told: bytes | str) -> str:
    text = told.decode("utf-8", "replace") if isinstance(told, bytes) else told
    return " ".join(text.split())[:300]


def _leave(smtp: smtplib.SMTP) -> None:
    with suppress(OSError, smtplib.SMTPException):
        if smtp.sock is not None:
            smtp.sock.settimeout(5)
            smtp.docmd("QUIT")
    smtp.close()
