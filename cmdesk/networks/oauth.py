"""Signing in through the person's own browser: PKCE, and a door on this computer through which the code comes back."""

import asyncio
import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

from cmdesk.domain.troubles import Problem

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"  # the server shows the code and the person copies it
PORTS = (41794, 47653, 52781)  # tried in this order; unassigned, and not where browsers refuse to go
PATH = "/cmdesk"
DOOR = f"http://127.0.0.1:{PORTS[0]}{PATH}"  # which a person tells a service beforehand
SIGN_IN_SECONDS = 600.0
LONGEST_REQUEST = 16_384


@dataclass(frozen=True)
class Proof:
    """PKCE (RFC 7636): only who began a sign-in can finish it."""

    verifier: str = field(repr=False)

    @property
    def challenge(self) -> str:
        digest = hashlib.sha256(self.verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def new_proof() -> Proof:
    return Proof(secrets.token_urlsafe(64))


def new_state() -> str:
    return secrets.token_urlsafe(24)


def code_in(pasted: str, state: str) -> str:
    """The code in what a person copied: itself, or the address at which their browser could not find us.

    Raises Problem("sign-in-refused") where the person or the server said no, or it belongs to another sign-in.
    """
    if "?" not in pasted:
        return pasted.strip()
    told = {name: values[0] for name, values in parse_qs(pasted.strip().partition("?")[2].partition("#")[0]).items()}
    if not hmac.compare_digest(told.get("state", "").encode(), state.encode()):
        raise Problem("sign-in-refused", reason="state")
    if not told.get("code"):
        raise Problem("sign-in-refused", reason=told.get("error_description") or told.get("error", ""))
    return told["code"]


class Loopback:
    """A tiny web server on 127.0.0.1 that waits for one answer of a sign-in.

        async with Loopback(page) as loopback:
            sign_in = await network.begin(server, tools, loopback.redirect)
            open_in_browser(sign_in.authorize_url)
            code = await loopback.code(sign_in.state)

    `page` is the HTML that the browser shows afterwards, in the person's language. Leaving the block, or being
    cancelled, closes the door. Where every port is taken, `redirect` is the out-of-band one and `code` must not be
    called: the person pastes the code instead.
    """

    def __init__(self, page: str, ports: Sequence[int] | None = None) -> None:
        self.redirect = OUT_OF_BAND
        self._page = page
        self._ports = PORTS if ports is None else ports
        self._server: asyncio.Server | None = None
        self._answers: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._expected = ""

    async def __aenter__(self) -> "Loopback":
        for port in self._ports:
            try:
                self._server = await asyncio.start_server(self._serve, "127.0.0.1", port, limit=LONGEST_REQUEST)
            except OSError:
                continue  # taken by another program
            self.redirect = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}{PATH}"
            break
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def code(self, state: str, timeout: float = SIGN_IN_SECONDS, names: Sequence[str] = ("code",)) -> str:
        """The code that the server sent through the browser; only an answer with our own `state` counts.

        `names`: the parameters that make up the code, where the server has other words for it; one a line.
        Raises Problem: "sign-in-timeout", or "sign-in-refused" when the person or the server said no.
        """
        self._expected = state
        try:
            async with asyncio.timeout(timeout):
                answer = await self._answers.get()
        except TimeoutError:
            raise Problem("sign-in-timeout") from None
        if not all(answer.get(name) for name in names):
            raise Problem("sign-in-refused", reason=answer.get("error_description") or answer.get("error", ""))
        return "\n".join(answer[name] for name in names)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(10):
                request = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                answer = self._answer(request)
                body = self._page.encode() if answer is not None else b""
                status = "200 OK" if answer is not None else "404 Not Found"
                writer.write(
                    f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
                    "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n".encode()
                    + body
                )
                await writer.drain()
            if answer is not None:
                self._answers.put_nowait(answer)
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # not the browser we wait for, or it went away; the person can try again
        finally:
            writer.close()

    def _answer(self, request: str) -> dict[str, str] | None:
        """What a request brings, or None when it is not the answer we wait for."""
        words = request.split(" ", 2)
        if len(words) < 3 or words[0] != "GET":
            return None
        try:
            address = urlsplit(words[1])
        except ValueError:
            return None
        if address.path != PATH:
            return None
        told = {name: values[0] for name, values in parse_qs(address.query).items()}
        if not self._expected or not hmac.compare_digest(told.get("state", "").encode(), self._expected.encode()):
            return None
        return told if len(told) > 1 else None  # a state alone brings nothing
