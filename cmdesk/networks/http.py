"""The one client that talks to the web: polite to every host, suspicious of every answer.

It lives in the engine's loop. A GET may be repeated and redirected; anything else is exactly one request on a fresh
connection, so that what went out is always known: TryLater and Refused mean that no byte of it left.
"""

import asyncio
import io
import ssl
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import aiohttp
from yarl import URL

from cmdesk import __version__
from cmdesk.domain.journal import Contact
from cmdesk.networks.addresses import is_numeric, is_public, next_stop, split_login
from cmdesk.networks.allowances import Allowances
from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.bodies import Broken, TooLarge, read_body
from cmdesk.networks.pace import Hosts, asked_pause
from cmdesk.networks.sessions import Sessions
from cmdesk.networks.their_clock import TheirClock
from cmdesk.networks.trips import REDIRECTS, Lost, Trip, form_of, told

if TYPE_CHECKING:
    from cmdesk.networks.cookies import Jar

USER_AGENT = f"cmdesk/{__version__} (a desktop program for one person)"
CONNECT_SECONDS = 10.0
MOST_REDIRECTS = 10
HEARTBEAT = 45.0  # seconds after which a server that stays open is asked whether it is still there
MOST_SAID = 1_000_000  # bytes of one message
PERMANENT = (301, 308)
# What may follow a redirect to another host; anything else a caller adds could be a secret.
HARMLESS = ("accept", "accept-language", "if-none-match", "if-modified-since")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said, whole and decompressed."""

    status: int
    headers: Mapping[str, str]  # names in any case
    body: bytes
    address: str  # where it came from at last, without user and password
    moved_to: str = ""  # the same, when every redirect on the way was permanent
    after: timedelta | None = None  # the pause that the server asked for

    @property
    def not_modified(self) -> bool:
        return self.status == 304

    @property
    def host(self) -> str:
        return URL(self.address).host or ""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a form."""

    name: str
    type: str
    data: bytes = field(repr=False)


def problem(answer: Answer) -> NetworkError | None:
    """What an unhappy status means for somebody who was only reading; None for 2xx and 304."""
    status, data = answer.status, {"status": str(answer.status), "host": answer.host}
    if 200 <= status < 300 or status == 304:
        return None
    if status == 401:
        return SignInNeeded("sign-in", host=answer.host)
    if status in (408, 425, 429) or status >= 500:
        return TryLater("http-status", after=answer.after, **data)
    if status == 410:
        return Refused("gone", host=answer.host)
    return Refused("http-status", **data)


class Http:
    """One polite client for the whole program; every method must be called in the engine's loop."""

    def __init__(
        self,
        now: Callable[[], datetime],
        on_contact: Callable[[Contact], None],
        allow_private: Callable[[str], bool] = lambda host: False,
        user_agent: str = USER_AGENT,
        concurrency: int = 24,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.clock, self.allowances = TheirClock(), Allowances()
        self.offline = False
        self._now = now
        self._on_contact = on_contact
        self._allow_private = allow_private
        self._slots = asyncio.Semaphore(concurrency)
        self._hosts = Hosts(now)
        self._sessions = Sessions(user_agent, tls)
        self._timeouts: dict[float, aiohttp.ClientTimeout] = {}

    async def get(
        self,
        url: str,
        *,
        purpose: str,
        headers: Mapping[str, str] | None = None,
        limit_bytes: int = 15_000_000,
        timeout: float = 30.0,
        etag: str = "",
        modified: str = "",
        allow_private: bool = False,
        secure: bool = False,
        jar: "Jar | None" = None,
        public: bool = False,
        exact: bool = False,
    ) -> Answer:
        """Fetch one address, following redirects; any status is an answer.

        `headers` other than Accept go to the host of `url` only. `allow_private`: the person typed this very host.
        `secure`: what is found decides where a secret will go, so that no redirect may lead out of encryption.
        `jar`: cookies, sent where they belong and renewed on the way. `public`: a stranger chose the address, so that
        it may lead to no private host, though the person uses that one. `exact`: as in split_login. Raises TryLater
        or Refused.
        """
        here, credentials = split_login(url, exact)
        given = {name.lower(): value for name, value in (headers or {}).items()} | credentials
        if etag:
            given["if-none-match"] = etag
        if modified:
            given["if-modified-since"] = modified
        secret = secure or jar is not None or any(name not in HARMLESS for name in given)
        first = here.host
        trusted = not public and (allow_private or self._allow_private(first or ""))
        permanent, seen = True, {here}
        while True:
            cookie = jar.header(str(here)) if jar is not None else ""
            trip = Trip(here, "GET", purpose, headers=given | {"cookie": cookie} if cookie else given)
            answer = await self._travel(trip, None, limit_bytes, timeout, trusted, fresh=False)
            if jar is not None and here.host == first:
                jar.heard(str(here), answer.headers)
            if answer.status not in REDIRECTS or not answer.headers.get("Location"):
                moved = answer.address if permanent and len(seen) > 1 else ""
                return Answer(answer.status, answer.headers, answer.body, answer.address, moved, answer.after)
            there = next_stop(here, answer.headers["Location"], secret)
            if there in seen or len(seen) > MOST_REDIRECTS:
                raise Refused("redirect-loop", host=here.host or "")
            if there.origin() != here.origin():
                given = {name: value for name, value in given.items() if name in HARMLESS}
                # A public host must not lead to a private one, even to one that the person uses elsewhere.
                trusted = trusted and (there.host == first or self._allow_private(there.host or ""))
            permanent = permanent and answer.status in PERMANENT
            seen.add(there)
            here = there

    async def send(
        self,
        method: str,
        url: str,
        *,
        purpose: str,
        headers: Mapping[str, str] | None = None,
        data: bytes | None = None,
        json: Any = None,
        form: Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        files: Mapping[str, Upload] = MappingProxyType({}),
        limit_bytes: int = 5_000_000,
        timeout: float = 60.0,
        allow_private: bool = False,
        exact: bool = False,
    ) -> Answer:
        """Make exactly one request, never repeated and never redirected; any status is an answer.

        Raises TryLater or Refused when certainly nothing left, NoAnswer when it may have arrived.
        """
        here, credentials = split_login(url, exact)
        given = {name.lower(): value for name, value in (headers or {}).items()} | credentials
        content: dict[str, Any] = {}
        if json is not None:
            content["json"] = json
        elif form is not None or files:
            content["data"] = form_of(form or {}, files)
        elif data is not None:
            content["data"] = io.BytesIO(data)
        trusted = allow_private or self._allow_private(here.host or "")
        trip = Trip(here, method.upper(), purpose, headers=given)
        return await self._travel(trip, content, limit_bytes, timeout, trusted, fresh=True)

    async def hear(
        self, url: str, *, purpose: str, protocol: str = "", allow_private: bool = False
    ) -> AsyncIterator[str]:
        """Open a WebSocket and give what the server says, message by message, until it ends.

        It takes no other request's turn. Raises TryLater, also where nothing is heard any more, and Refused.
        """
        here = URL(url)
        host = here.host or ""
        trusted = allow_private or self._allow_private(host)
        if not trusted and is_numeric(host) and not is_public(host):
            raise Refused("private-address", host=host)
        if self.offline:
            raise TryLater("offline")
        self._on_contact(Contact(self._now(), host, "GET", purpose, 101, 0))
        try:
            async with self._sessions.of(trusted, "hear").ws_connect(
                here,
                protocols=(protocol,) if protocol else (),
                timeout=aiohttp.ClientWSTimeout(ws_close=CONNECT_SECONDS),
                heartbeat=HEARTBEAT,
                max_msg_size=MOST_SAID,
            ) as line:
                async for said in line:
                    if said.type is aiohttp.WSMsgType.TEXT:
                        yield said.data
        except aiohttp.WSServerHandshakeError as error:
            raise Refused("http-status", host=host, status=str(error.status)) from error
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise told(error, host) from error

    def leads_inside(self, host: str) -> bool:
        """Whether a name was seen to lead to this computer or its network, when it was asked with `allow_private`."""
        return host in self._sessions.names.inside

    def note(self, contact: Contact) -> None:
        """Write down a contact that was made by other means than HTTP: mail."""
        self._on_contact(contact)

    async def close(self) -> None:
        await self._sessions.close()

    async def _travel(
        self,
        trip: Trip,
        content: Mapping[str, Any] | None,
        limit: int,
        timeout: float,
        trusted: bool,
        *,
        fresh: bool,
    ) -> Answer:
        """One request in its turn: the host's first, then one of the few that run at a time."""
        host = trip.url.host or ""
        if not trusted and is_numeric(host) and not is_public(host):
            raise Refused("private-address", host=host)
        turn = self._hosts.at(f"{host}:{trip.url.port}")
        async with turn.slots:
            await turn.wait()
            async with self._slots:
                if self.offline:
                    raise TryLater("offline")
                if pause := turn.pause():
                    raise TryLater("asked-to-wait", after=pause, host=host)
                try:
                    answer = await self._request(trip, content or {}, limit, timeout, trusted, fresh)
                except NetworkError as error:
                    if fresh and trip.connected:
                        raise NoAnswer("no-answer", host=host, reason=error.trouble.code) from error
                    raise
                finally:
                    contact = Contact(self._now(), host, trip.method, trip.purpose, trip.status, trip.received)
                    self._on_contact(contact)
                turn.heard(answer.status, answer.after)
        return answer

    async def _request(
        self, trip: Trip, content: Mapping[str, Any], limit: int, timeout: float, trusted: bool, fresh: bool
    ) -> Answer:
        host = trip.url.host or ""
        try:
            async with self._sessions.of(trusted, "deliver" if fresh else "ask").request(
                trip.method,
                trip.url,
                headers=trip.headers,
                allow_redirects=False,
                timeout=self._timeout(timeout),
                trace_request_ctx=trip,
                **content,
            ) as response:
                trip.status = response.status
                body = b""
                if response.status not in REDIRECTS and response.status != 304:
                    body = await read_body(response, limit, trip)
                after = asked_pause(response.status, response.headers, self._now())
                self.clock.hear(host, response.headers, self._now())
                if trip.purpose == "account":
                    self.allowances.hear(host, response.headers, self._now())
                return Answer(response.status, response.headers, body, str(trip.url), after=after)
        except (TooLarge, Broken) as error:
            if isinstance(error, TooLarge):
                raise Refused("too-large", host=host, limit=str(limit)) from error
            raise TryLater("broken-answer", host=host) from error
        except (Lost, TimeoutError, aiohttp.ClientError, OSError) as error:
            raise told(error, host) from error

    def _timeout(self, seconds: float) -> aiohttp.ClientTimeout:
        timeout = self._timeouts.get(seconds)
        if timeout is None:
            timeout = aiohttp.ClientTimeout(total=seconds, connect=min(CONNECT_SECONDS, seconds))
            self._timeouts[seconds] = timeout
        return timeout
