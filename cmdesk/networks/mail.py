"""Mail: IMAP to read and to listen, SMTP to answer."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.journal import Contact
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import mail_reading as reading
from cmdesk.networks import mail_sending as sending
from cmdesk.networks import media_rules
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Facts,
    Finds,
    FormField,
    Listens,
    MediaFile,
    MediaRule,
    NetworkError,
    Page,
    Plan,
    Posted,
    Posting,
    Posts,
    Reads,
    Refused,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.networks.mail_connection import (
    WORLD_ERRORS,
    Line,
    Login,
    Mailbox,
    MailServer,
    close_mailbox,
    connection_error,
    drop,
    mailbox,
    on_line,
    open_mailbox,
    server,
)
from cmdesk.networks.mail_items import item_of, posted_as, understood
from cmdesk.networks.mail_providers import Provider, guesses, provider_named, provider_of

log = logging.getLogger(__name__)

COPY_SECONDS = 20.0
WITHOUT_IDLE = 60.0
RECONNECT_SECONDS = 5.0
MOST_ATTACHED = 18_000_000  # bytes; written in letters they are a third more, and many servers stop at 25 million
Result = TypeVar("Result")


class Mail(Reads, Listens, Posts, Finds):
    """One mailbox. The remote id of a mail is its Message-ID without brackets."""

    name = "mail"
    title = "Mail"
    pace = timedelta(minutes=5)  # new mail is told by `listen`; this is the safety net
    streams = ("inbox", "sent")
    media = MediaRule(
        most=20,
        types=(),
        alt=1000,
        mixed=True,
        source="https://www.rfc-editor.org/rfc/rfc2046",
        checked="2026-11-20",
    )
    facts = Facts(
        needs="The address and its password; Gmail, iCloud and others want an app password, made for cmdesk alone.",
        costs="Nothing.",
        cannot=("Mailboxes of Microsoft let no program sign in with a password: they cannot be connected.",),
        keeps="Your provider keeps the mails; reading them here marks nothing as read there.",
        source="https://www.rfc-editor.org/rfc/rfc9051",
        checked="2026-11-20",
    )
    fields = (
        FormField("address", "Mail address"),
        FormField("password", "Password", secret=True),
        FormField("name", "Name that people see", required=False),
        FormField("user", "User name", hint="Empty: the mail address", required=False),
        FormField(
            "imap_host", "IMAP server", hint="Empty: found from the address. OVH, Gandi… will do", required=False
        ),
        FormField("imap_port", "IMAP port", required=False),
        FormField("imap_security", "IMAP security", hint="tls or starttls", required=False),
        FormField("smtp_host", "SMTP server", hint="Empty: found from the address", required=False),
        FormField("smtp_port", "SMTP port", required=False),
        FormField("smtp_security", "SMTP security", hint="tls or starttls", required=False),
        FormField("ca_file", "Certificate file", hint="Of a private authority", required=False),
    )

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        given = {name: value.strip() for name, value in answers.items() if name != "password" and value.strip()}
        password = answers.get("password", "").rstrip("\r\n")
        address = given.get("address", "")
        if address.count("@") != 1 or not all(address.split("@")) or any(each.isspace() for each in address):
            raise Refused("bad-mail-address", address=address[:200])
        if not password:
            raise SignInNeeded("password-missing")
        provider = provider_named(given.get("imap_host", "")) or provider_of(address)
        if provider is not None and provider.oauth_only:
            raise Refused("mail-oauth-only", provider=provider.name)
        login = Login(given.get("user", address), password, given.get("ca_file", ""))
        kept = ("address", "name", "user", "ca_file")
        settings = {name: value for name, value in given.items() if name in kept}
        try:
            for kind in ("imap", "smtp"):
                found = await _answering(kind, _candidates(kind, given, provider, address), login, tools)
                settings |= {
                    f"{kind}_host": found.host,
                    f"{kind}_port": str(found.port),
                    f"{kind}_security": found.security,
                }
        except SignInNeeded as error:
            if provider is not None and provider.app_password:
                raise SignInNeeded("app-password", host=error.trouble.data.get("host", "")) from error
            raise
        return Connected(NewAccount(self.name, address, settings), {"password": password})

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        where, login = server(account.settings, "imap"), login_of(account)
        last = reading.position(cursor)

        def read(line: Line) -> reading.Batch | None:
            with mailbox(where, login, line) as box:
                folder = "INBOX" if stream == "inbox" else reading.find_folder(box, r"\Sent", reading.SENT_NAMES)
                return reading.read_new(box, folder, last) if folder is not None else None

        batch = await converse(where, "IMAP", read, tools)
        if batch is None:  # a mailbox without a folder for what was sent
            return Page((), cursor or "")
        mails = await understood([mail.data for mail in batch.mails], tools)
        items = [item_of(account, stream, mail, raw) for mail, raw in zip(mails, batch.mails, strict=True)]
        return Page(items, batch.position.written(), batch.more, batch.coverage)

    async def listen(self, account: Account, tools: Tools) -> AsyncIterator[str]:
        """Yield "inbox" at each change and after each reconnection; every minute where the server cannot tell."""
        where, login = server(account.settings, "imap"), login_of(account)

        def start(line: Line) -> tuple[Mailbox, bool]:
            box = open_mailbox(where, login, line)
            try:
                can_idle = reading.can_idle(box)
                box.folder.set("INBOX", readonly=True)
            except WORLD_ERRORS as error:
                close_mailbox(box)
                raise connection_error(error, where.host) from error
            return box, can_idle

        while True:
            box, can_idle = await converse(where, "IMAP", start, tools)
            try:
                yield "inbox"  # it may have come while nobody listened
                while can_idle:
                    if await on_line(partial(reading.wait_for_change, box)):
                        yield "inbox"
            except WORLD_ERRORS as error:
                # The server ended it, or the computer slept: call again, but not in a tight circle.
                log.info("listening to %s ended: %s", where.host, type(error).__name__)
                await asyncio.sleep(RECONNECT_SECONDS)
            finally:
                drop(box.client)
            if not can_idle:
                await asyncio.sleep(WITHOUT_IDLE)

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        troubles = media_rules.troubles(media, self.media)
        if sum(each.size for each in media) > MOST_ATTACHED:
            troubles.append(Trouble("media-too-heavy", {"limit": str(MOST_ATTACHED)}))
        if not text.strip() and not media:
            troubles.append(Trouble("empty-text"))
        if sending.recipient(reply_to) is None:
            troubles.append(Trouble("no-recipient"))
        return Plan(text, tuple(troubles))

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        whom = sending.recipient(posting.reply_to)
        if whom is None:
            raise Refused("no-recipient")
        where, login, address = server(account.settings, "smtp"), login_of(account), account.settings["address"]
        name, now = account.settings.get("name", ""), tools.now()
        try:
            data = await asyncio.to_thread(sending.compose, address, name, posting, whom, now)
        except OSError as error:
            raise Refused("media-missing", name="", details=str(error.strerror or error)) from error
        await converse(where, "SMTP", lambda line: sending.submit(where, login, address, whom.to, data, line), tools)
        # From here on it is out, whatever happens to our own copy, and even if we are told to stop.
        try:
            await asyncio.wait_for(self._keep_copy(account, posting, data, tools), COPY_SECONDS)
        except (NetworkError, TimeoutError, asyncio.CancelledError) as error:
            log.warning("no copy of the mail was kept in the Sent folder: %r", error)
        except Exception:
            log.exception("no copy of the mail was kept in the Sent folder")
        return posted_as(account, posting)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Look for our own Message-ID. SMTP servers keep no copy, so that not finding it says nothing."""
        where, login = server(account.settings, "imap"), login_of(account)
        wanted = sending.message_id(posting.key, account.settings["address"])

        def look(line: Line) -> bool:
            with mailbox(where, login, line) as box:
                folders = (reading.find_folder(box, r"\Sent", reading.SENT_NAMES), reading.find_folder(box, r"\All"))
                return any(reading.holds(box, folder, wanted) for folder in folders if folder is not None)

        return posted_as(account, posting) if await converse(where, "IMAP", look, tools) else Absent.UNDECIDED

    def named(self, account: Account, posting: Posting) -> Posted:
        return posted_as(account, posting)

    async def _keep_copy(self, account: Account, posting: Posting, data: bytes, tools: Tools) -> None:
        """Put what went out into the Sent folder, unless the provider does it by itself."""
        provider = provider_named(account.settings["smtp_host"])
        if provider is not None and provider.keeps_copy:
            return
        where, login = server(account.settings, "imap"), login_of(account)
        wanted = sending.message_id(posting.key, account.settings["address"])
        written = tools.now()

        def keep(line: Line) -> None:
            with mailbox(where, login, line) as box:
                folder = reading.find_folder(box, r"\Sent", reading.SENT_NAMES)
                if folder is not None and not reading.holds(box, folder, wanted):
                    reading.keep_copy(box, folder, data, written)

        await converse(where, "IMAP", keep, tools)


def login_of(account: Account) -> Login:
    """How an account signs in. Raises SignInNeeded("password-missing")."""
    password = account.secret.get("password", "")
    if not password:
        raise SignInNeeded("password-missing")
    settings = account.settings
    return Login(settings.get("user") or settings["address"], password, settings.get("ca_file", ""))


async def converse(where: MailServer, method: str, work: Callable[[Line], Result], tools: Tools) -> Result:
    """Talk to a mail server in a thread of its own; written down as a contact. Raises NetworkError."""
    if tools.http.offline:
        raise TryLater("offline")
    status = 0
    try:
        result = await on_line(work)
        status = 200
        return result
    finally:
        tools.http.note(Contact(tools.now(), where.host, method, "account", status, 0))


def _candidates(kind: str, given: Mapping[str, str], provider: Provider | None, address: str) -> Sequence[MailServer]:
    """The servers to try: the one that was named, the provider's, or good guesses."""
    host = given.get(f"{kind}_host", "")
    if host and (f"{kind}_port" in given or provider_named(host) is None):
        return (server(given, kind),)
    if provider is not None:
        return (provider.imap if kind == "imap" else provider.smtp,)
    return guesses(address.rpartition("@")[2].lower(), kind)


async def _answering(kind: str, candidates: Sequence[MailServer], login: Login, tools: Tools) -> MailServer:
    """The first server that lets us in. One that refuses the password is the right one: nothing else is tried."""
    failure: NetworkError = TryLater("unknown-host", host="")
    for where in candidates:

        def check(line: Line, where: MailServer = where) -> None:
            if kind == "imap":
                close_mailbox(open_mailbox(where, login, line))
            else:
                sending.check_sending(where, login, line)

        try:
            await converse(where, kind.upper(), check, tools)
        except SignInNeeded:
            raise
        except NetworkError as error:
            failure = error
            if error.trouble.code == "offline":
                break
        else:
            return where
    raise failure
