"""A web server that does what a test tells it, down to the bytes."""

import asyncio
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

HANG = object()  # answer nothing and keep the line open
DROP = object()  # close the line without a word


@dataclass(frozen=True)
class Seen:
    """A request as it arrived; `line` numbers the connection it came by."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    line: int


def answer(status: int = 200, body: bytes = b"", length: int | None = None, **headers: str) -> bytes:
    """The bytes of an answer; `Content_Type="…"` writes the header Content-Type."""
    lines = [f"HTTP/1.1 {status} Whatever"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode() + body


class WebServer:
    """Serves on the loopback; `says[path]` is bytes, HANG, DROP, or a function of the request that gives one."""

    def __init__(self, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.says: dict[str, object] = {}
        self.seen: list[Seen] = []
        self.lines = 0
        self.busy = self.most_busy = 0
        self.delay = 0.0
        self._tls, self._host = tls, host
        self._open: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._line, self._host, 0, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)
        await self._server.wait_closed()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [seen.path for seen in self.seen]

    async def _line(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        self.lines += 1
        line = self.lines
        try:
            while (seen := await self._hear(reader, line)) is not None:
                self.seen.append(seen)
                self.busy += 1
                self.most_busy = max(self.busy, self.most_busy)
                if self.delay:
                    await asyncio.sleep(self.delay)
                self.busy -= 1
                said = self._say(seen)
                if said is HANG:
                    await asyncio.sleep(3600)
                if said is DROP:
                    break
                assert isinstance(said, bytes)
                writer.write(said)
                await writer.drain()
                if b"\r\nConnection: close" in said:
                    break
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ValueError):
            pass  # the client went away or does not speak HTTP, or the test is over
        finally:
            writer.close()

    def _say(self, seen: Seen) -> object:
        said: object = self.says.get(seen.path, answer(404))
        if isinstance(said, list):
            said = said.pop(0)
        if isinstance(said, Callable):
            said = said(seen)
        return said

    @staticmethod
    async def _hear(reader: asyncio.StreamReader, line: int) -> Seen | None:
        head = await reader.readline()
        if not head:
            return None
        method, path, _ = head.decode().split(" ", 2)
        headers: dict[str, str] = {}
        while (row := (await reader.readline()).decode("latin-1").strip()) != "":
            name, _, value = row.partition(":")
            headers[name.lower()] = value.strip()
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        return Seen(method, path, headers, body, line)
