"""A proxy before a real server that loses requests or answers, as networks do."""

import asyncio
import re
from collections.abc import Callable
from enum import Enum
from types import TracebackType
from typing import Self


class Fate(Enum):
    PASS = "pass"
    LOSE_REQUEST = "lose-request"  # the server never hears of it
    LOSE_ANSWER = "lose-answer"  # the server does the work, the client never hears of it
    CUT_ANSWER = "cut-answer"  # half of the answer comes
    SLOW = "slow"  # it takes its time, both ways
    BUSY = "busy"  # 429: come back later; the server never hears of it
    PORTAL = "portal"  # the page of a hotel's network instead; the server never hears of it


PAGE = b"<!doctype html><title>Wi-Fi</title><form action=/login><input name=room></form>"
ANSWERS = {
    Fate.BUSY: b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    Fate.PORTAL: b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
    % (len(PAGE), PAGE),
}
SLOWNESS = 0.3  # seconds, each way


class LossyProxy:
    """Listens on a port of its own; `fate` decides for each request, by method and path, what becomes of it."""

    def __init__(self, server_port: int, fate: Callable[[str, str], Fate] = lambda method, path: Fate.PASS) -> None:
        self.fate = fate
        self.lost = 0
        self._server_port = server_port
        self._open: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._line, "127.0.0.1", 0)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def _line(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        task.add_done_callback(self._open.discard)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"(?i)\r\ncontent-length:\s*(\d+)", head)
            body = await reader.readexactly(int(length[1])) if length else b""
            method, path, _ = head.decode("latin-1").split(" ", 2)
            fate = self.fate(method, path)
            if fate is not Fate.PASS:
                self.lost += 1
            if fate is Fate.LOSE_REQUEST:
                return
            await asyncio.sleep(SLOWNESS if fate is Fate.SLOW else 0)
            answer = ANSWERS.get(fate) or await self._forward(head, body)
            await asyncio.sleep(SLOWNESS if fate is Fate.SLOW else 0)
            if fate is Fate.CUT_ANSWER:
                answer = answer[: len(answer) // 2]
            if fate is not Fate.LOSE_ANSWER:
                writer.write(answer)
                await writer.drain()
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client went away, or the test is over
        finally:
            writer.close()

    async def _forward(self, head: bytes, body: bytes) -> bytes:
        """One request on a connection of its own, and the whole answer: the server has done its work then."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._server_port)
        try:
            head = re.sub(rb"(?i)\r\nconnection:[^\r]*", b"", head)
            writer.write(head.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n") + body)
            await writer.drain()
            return await reader.read()
        finally:
            writer.close()
