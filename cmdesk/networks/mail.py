"""Mail: IMAP to read and to listen, SMTP to answer."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Trouble
from cmdesk.networks import mail_reading as reading
from cmdesk.networks import mail_sending as sending
from cmdesk.networks import mail_signing as signing
from cmdesk.networks import media_rules, own_client
from cmdesk.networks.base import (
    Absent,
    Account,
    Connected,
    Facts,
    Finds,
    FormField,
    Guess,
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
    Spoken,
    Tools,
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
)
from cmdesk.networks.mail_items import item_of, posted_as, understood
from cmdesk.networks.mail_providers import provider_for, provider_named

log = logging.getLogger(__name__)

COPY_SECONDS = 20.0
WITHOUT_IDLE = 60.0
RECONNECT_SECONDS = 5.0
ADDRESS = re.compile(r"[^@\s/]+@[^@\s/]+\.[^@\s/.]+")
KEPT = ("address", "name", "user", "ca_file", "sign_in", "client")
SECRET = ("password", "client_secret", "refresh_token")
MOST_ATTACHED = 18_000_000  # bytes; written in letters they are a third more, and many servers stop at 25 million


class Mail(Reads, Listens, Posts, Finds):
    """One mailbox. The remote id of a mail is its Message-ID without brackets."""

    name = "mail"
    title = Spoken("Mail")
    in_short = "IMAP and SMTP, any mailbox"
    pace = timedelta(minutes=5)  # new mail is told by `listen`; this is the safety net
    streams = ("inbox", "sent")
    names = ("e-mail", "email", "courrier", "imap", "gmail", "outlook", "ovh", "gandi")
    media = MediaRule(
        most=20,
        types=(),
        alt=1000,
        mixed=True,
        source="https://www.rfc-editor.org/rfc/rfc2046",
        checked="2026-11-20",
    )
    facts = Facts(
        needs="The address and its password; Gmail, iCloud and others want an app password, made for cmdesk alone. "
        "Mailboxes of Microsoft take no password: one signs in in the browser, with an app of one’s own; at Google "
        "one may.",
        costs="Nothing.",
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

    def meant_by(self, typed: str, host: str) -> Guess | None:
        is_address = ADDRESS.fullmatch(typed)
        return Guess(self.name, {"address": typed}, typed.lower().rpartition("@")[2]) if is_address else None

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        given = _given(answers)
        if "sign_in" in given:
            return await self._connected(given, await own_client.pasted(_authority(given), answers, tools), tools)
        password = answers.get("password", "").rstrip("\r\n")
        if not password:
            raise SignInNeeded("password-missing")
        return await self._connected(given, {"password": password}, tools)

    def begin_with(self, answers: Mapping[str, str], redirect: str) -> own_client.SignIn:
        """Sign in in the browser, at Google or Microsoft, as a client of one's own."""
        given = _given(answers)
        authority = _authority(given)
        hint = ("login_hint", given.get("user", given["address"]))
        return own_client.begin(replace(authority, extra=(*authority.extra, hint)), answers, redirect)

    async def finish(self, sign_in: own_client.SignIn, code: str, tools: Tools) -> Connected:
        given = _given(sign_in.typed)
        authority = _authority(given)
        secret = await own_client.finish(authority, sign_in, code, tools)
        if not secret["refresh_token"]:  # it would end within the hour, and take the place of a better one
            raise SignInNeeded("sign-in-refused", host=authority.host, reason="refresh_token")
        return await self._connected(given, secret, tools)

    async def _connected(self, given: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        address, by_token = given["address"], "sign_in" in given
        provider = provider_for(address, given.get("imap_host", ""), given.get("sign_in", ""))
        if provider is not None and provider.oauth_only and not by_token:
            raise Refused("mail-oauth-only", provider=provider.name)
        login = signing.login_of(given, secret)
        settings = {name: value for name, value in given.items() if name in KEPT}
        try:
            for kind in ("imap", "smtp"):
                found = await signing.answering(kind, signing.candidates(kind, given, provider, address), login, tools)
                settings |= {
                    f"{kind}_host": found.host,
                    f"{kind}_port": str(found.port),
                    f"{kind}_security": found.security,
                }
        except SignInNeeded as error:
            if provider is not None and provider.app_password and not by_token:
                raise SignInNeeded("app-password", host=error.trouble.data.get("host", "")) from error
            raise
        ends = datetime.fromisoformat(secret["ends"]) if secret.get("ends") else None
        return Connected(NewAccount(self.name, address, settings, expires=ends), secret)

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        last = reading.position(cursor)

        def read(where: MailServer, login: Login, line: Line) -> reading.Batch | None:
            with mailbox(where, login, line) as box:
                folder = "INBOX" if stream == "inbox" else reading.find_folder(box, r"\Sent", reading.SENT_NAMES)
                return reading.read_new(box, folder, last) if folder is not None else None

        batch = await signing.converse_as(account, "imap", read, tools)
        if batch is None:  # a mailbox without a folder for what was sent
            return Page((), cursor or "")
        mails = await understood([mail.data for mail in batch.mails], tools)
        items = [item_of(account, stream, mail, raw) for mail, raw in zip(mails, batch.mails, strict=True)]
        return Page(items, batch.position.written(), batch.more, batch.coverage)

    async def listen(self, account: Account, tools: Tools) -> AsyncIterator[str]:
        """Yield "inbox" at each change and after each reconnection; every minute where the server cannot tell."""

        def start(where: MailServer, login: Login, line: Line) -> tuple[Mailbox, bool]:
            box = open_mailbox(where, login, line)
            try:
                can_idle = reading.can_idle(box)
                box.folder.set("INBOX", readonly=True)
            except WORLD_ERRORS as error:
                close_mailbox(box)
                raise connection_error(error, where.host) from error
            return box, can_idle

        while True:
            account = await signing.fresh(account, tools)
            box, can_idle = await signing.converse_as(account, "imap", start, tools)
            try:
                yield "inbox"  # it may have come while nobody listened
                while can_idle and (seconds := _patience(account, tools.now())) > 0:
                    if await on_line(partial(reading.wait_for_change, box, seconds=seconds)):
                        yield "inbox"
            except WORLD_ERRORS as error:
                log.info("listening to %s ended: %s", account.settings["imap_host"], type(error).__name__)
            finally:
                drop(box.client)
            # The server ended it, or the token did, or the computer slept: call again, but not in a tight circle.
            await asyncio.sleep(RECONNECT_SECONDS if can_idle else WITHOUT_IDLE)

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
        address, name, now = account.settings["address"], account.settings.get("name", ""), tools.now()
        try:
            data = await asyncio.to_thread(sending.compose, address, name, posting, whom, now)
        except OSError as error:
            raise Refused("media-missing", name="", details=str(error.strerror or error)) from error

        def submit(where: MailServer, login: Login, line: Line) -> None:
            sending.submit(where, login, address, whom.to, data, line)

        await signing.converse_as(account, "smtp", submit, tools)
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
        wanted = sending.message_id(posting.key, account.settings["address"])

        def look(where: MailServer, login: Login, line: Line) -> bool:
            with mailbox(where, login, line) as box:
                folders = (reading.find_folder(box, r"\Sent", reading.SENT_NAMES), reading.find_folder(box, r"\All"))
                return any(reading.holds(box, folder, wanted) for folder in folders if folder is not None)

        found = await signing.converse_as(account, "imap", look, tools)
        return posted_as(account, posting) if found else Absent.UNDECIDED

    def named(self, account: Account, posting: Posting) -> Posted:
        return posted_as(account, posting)

    async def _keep_copy(self, account: Account, posting: Posting, data: bytes, tools: Tools) -> None:
        """Put what went out into the Sent folder, unless the provider does it by itself."""
        provider = provider_named(account.settings["smtp_host"])
        if provider is not None and provider.keeps_copy:
            return
        wanted = sending.message_id(posting.key, account.settings["address"])
        written = tools.now()

        def keep(where: MailServer, login: Login, line: Line) -> None:
            with mailbox(where, login, line) as box:
                folder = reading.find_folder(box, r"\Sent", reading.SENT_NAMES)
                if folder is not None and not reading.holds(box, folder, wanted):
                    reading.keep_copy(box, folder, data, written)

        await signing.converse_as(account, "imap", keep, tools)


def _given(answers: Mapping[str, str]) -> dict[str, str]:
    """What was typed, without what is secret. Raises Refused("bad-mail-address")."""
    given = {name: value.strip() for name, value in answers.items() if name not in SECRET and value.strip()}
    address = given.get("address", "")
    if address.count("@") != 1 or not all(address.split("@")) or any(each.isspace() for each in address):
        raise Refused("bad-mail-address", address=address[:200])
    return given


def _authority(given: Mapping[str, str]) -> own_client.Authority:
    if given.get("sign_in", "") not in signing.AUTHORITIES:
        raise Refused("bad-setting", name="sign_in")
    return signing.AUTHORITIES[given["sign_in"]]


def _patience(account: Account, now: datetime) -> float:
    """How many seconds to listen before saying something: servers hang up, above all when a token ends."""
    left = signing.lasts(account, now)
    return reading.IDLE_SECONDS if left is None else min(reading.IDLE_SECONDS, left.total_seconds())
