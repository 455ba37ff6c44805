"""Connections to mail servers: always encrypted and verified, blocking, in a thread that can be hung up.

IMAP and SMTP are spoken by the standard library, which blocks. Each conversation runs in a daemon thread of its own
on a Line; when the task that waits for it is cancelled, the line is hung up and nothing is waited for.
"""

import asyncio
import imaplib
import ipaddress
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from imap_tools import BaseMailBox
from imap_tools.errors import ImapToolsError

from cmdesk.networks.base import NetworkError, Refused, SignInNeeded, TryLater

ANSWER_SECONDS = 30.0  # for each answer, the first included
# What these libraries raise because of the world.
WORLD_ERRORS = (OSError, imaplib.IMAP4.error, ImapToolsError, EOFError)
Result = TypeVar("Result")


@dataclass(frozen=True)
class MailServer:
    host: str
    port: int
    security: str  # "tls", "starttls"; "none" only on this computer


@dataclass(frozen=True)
class Login:
    user: str
    password: str = field(repr=False)
    ca_file: str = ""  # of a private authority, beside the system's
    token: str = field(default="", repr=False)  # of OAuth 2, instead of a password

    @property
    def bearer(self) -> bytes:
        """What one says with a token (SASL XOAUTH2)."""
        return f"user={self.user}\1auth=Bearer {self.token}\1\1".encode()


class SignInRefused(SignInNeeded):
    """A server refused what we sign in with; nothing else had been said."""


class HasSocket(Protocol):
    def shutdown(self, how: int, /) -> None: ...


class Line:
    """The socket of a blocking conversation, for whoever may have to end it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: HasSocket | None = None
        self._cut = False

    @property
    def cut(self) -> bool:
        return self._cut

    def hold(self, connection: HasSocket | None) -> None:
        with self._lock:
            self._socket = connection
            if self._cut:
                self._shut()

    def hang_up(self) -> None:
        with self._lock:
            self._cut = True
            self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


async def on_line(work: Callable[[Line], Result]) -> Result:
    """Run a blocking conversation in a thread; being cancelled hangs up and does not wait for the thread."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()
    line = Line()

    def tell(result: Result | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # None only where Result allows it

    def run() -> None:
        result: Result | None = None
        error: BaseException | None = None
        try:
            result = work(line)
        except BaseException as raised:  # handed to the task that waits
            error = raised
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(tell, result, error)

    threading.Thread(target=run, name="mail", daemon=True).start()
    try:
        return await done
    except asyncio.CancelledError:
        line.hang_up()
        raise


def server(settings: Mapping[str, str], kind: str) -> MailServer:
    """The server of a kind ("imap", "smtp") from an account's settings."""
    host = settings[f"{kind}_host"]
    security = settings.get(f"{kind}_security") or "tls"
    usual = {("imap", "tls"): 993, ("imap", "starttls"): 143, ("smtp", "tls"): 465, ("smtp", "starttls"): 587}
    port = settings.get(f"{kind}_port") or str(usual.get((kind, security), 0))
    if security not in ("tls", "starttls", "none") or not port.isdecimal() or not 0 < int(port) < 65536:
        raise Refused(
            "bad-setting", name=f"{kind}_port" if security in ("tls", "starttls", "none") else f"{kind}_security"
        )
    if security == "none" and not is_loopback(host):
        raise Refused("not-encrypted", host=host)
    return MailServer(host, int(port), security)


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def trust(ca_file: str) -> ssl.SSLContext:
    """Certificates are checked, always; imaplib and smtplib alone would take any."""
    context = ssl.create_default_context()
    if ca_file:
        try:
            context.load_verify_locations(ca_file)
        except (OSError, ssl.SSLError) as error:
            raise Refused("bad-setting", name="ca_file") from error
    return context


def connection_error(error: Exception, host: str) -> NetworkError:
    """An error while nothing irreversible was under way, as what must be done."""
    match error:
        case NetworkError():
            return error
        case ssl.SSLCertVerificationError():
            return Refused("tls", host=host, reason=error.verify_message)
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            return TryLater("connection-lost", host=host)
        case ssl.SSLError() if error.reason:
            return Refused("tls", host=host, reason=error.reason)
        case TimeoutError():
            return TryLater("timeout", host=host)
        case socket.gaierror():
            return TryLater("unknown-host", host=host)
        case smtplib.SMTPServerDisconnected() | imaplib.IMAP4.abort() | ConnectionResetError() | BrokenPipeError():
            return TryLater("connection-lost", host=host)
        case imaplib.IMAP4.error() if "BYE" in str(error):  # turned away with a word, mostly for being one too many
            return TryLater("server-busy", host=host, text=str(error)[:200])
        case OSError():
            return TryLater("unreachable", host=host)
        case _:
            return TryLater("broken-answer", host=host)


class Mailbox(BaseMailBox):
    """A mailbox over a connection that is already there."""

    def __init__(self, client: imaplib.IMAP4) -> None:
        self._ready = client
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return self._ready


def open_mailbox(where: MailServer, login: Login, line: Line) -> Mailbox:
    """Connect and sign in; no folder is chosen yet. The caller closes it with `close_mailbox`."""
    try:
        client = _imap(where, login, line)
    except WORLD_ERRORS as error:
        raise connection_error(error, where.host) from error
    try:
        mailbox = Mailbox(client)
        _sign_in(mailbox, where.host, login)
    except WORLD_ERRORS as error:
        drop(client)
        raise connection_error(error, where.host) from error
    except BaseException:
        drop(client)
        raise
    return mailbox


def close_mailbox(opened: Mailbox) -> None:
    with suppress(*WORLD_ERRORS):
        opened.logout()
    drop(opened.client)


def drop(client: imaplib.IMAP4) -> None:
    """Close the connection without a word; it may be closed already."""
    with suppress(OSError):
        client.shutdown()


@contextmanager
def mailbox(where: MailServer, login: Login, line: Line) -> Iterator[Mailbox]:
    """A mailbox for the time of a block; what the world does wrong inside comes out as a NetworkError."""
    opened = open_mailbox(where, login, line)
    try:
        yield opened
    except WORLD_ERRORS as error:
        raise connection_error(error, where.host) from error
    finally:
        close_mailbox(opened)


def _imap(where: MailServer, login: Login, line: Line) -> imaplib.IMAP4:
    if where.security == "tls":
        context = trust(login.ca_file)
        client: imaplib.IMAP4 = imaplib.IMAP4_SSL(where.host, where.port, ssl_context=context, timeout=ANSWER_SECONDS)
        line.hold(client.sock)
        return client
    client = imaplib.IMAP4(where.host, where.port, timeout=ANSWER_SECONDS)
    line.hold(client.sock)
    if where.security == "starttls":
        try:
            if "STARTTLS" not in client.capabilities:
                raise Refused("tls", host=where.host, reason="STARTTLS")
            client.starttls(trust(login.ca_file))
        except BaseException:
            drop(client)
            raise
        line.hold(client.sock)
    return client


def _sign_in(opened: Mailbox, host: str, login: Login) -> None:
    capabilities = opened.client.capabilities
    try:
        if login.token:
            if "AUTH=XOAUTH2" not in capabilities:
                raise Refused("no-token-login", host=host)
            said = iter((login.bearer,))  # a second question tells why not, and is answered with nothing
            opened.client.authenticate("XOAUTH2", lambda question: next(said, b""))
        elif "AUTH=PLAIN" in capabilities or not (login.user + login.password).isascii():
            opened.login_utf8(login.user, login.password, initial_folder=None)
        elif "LOGINDISABLED" in capabilities:
            raise Refused("no-password-login", host=host)
        else:
            opened.login(login.user, login.password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, ImapToolsError) as error:
        raise sign_in_error(str(error), host, by_token=bool(login.token)) from error


def sign_in_error(told: str, host: str, *, by_token: bool = False) -> NetworkError:
    """What a server meant by refusing to let us in (RFC 5530 codes, and words of the big providers)."""
    words = told.upper()
    if any(each in words for each in ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "TOO MANY", "454 4.")):
        return TryLater("server-busy", host=host, text=told[:200])
    if by_token:
        return SignInRefused("mail-token-refused", host=host)
    if any(each in words for each in ("APPLICATION-SPECIFIC", "APP PASSWORD", "APP-SPECIFIC")):
        return SignInNeeded("app-password", host=host)
    return SignInNeeded("sign-in", host=host)
