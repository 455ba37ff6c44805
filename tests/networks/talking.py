"""A scripted server that speaks JSON, whichever network it plays."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from cmdesk.networks.base import Tools
from tests.networks import desk
from tests.networks.fediverse import Routes, asked, said
from tests.networks.webserver import Seen, WebServer

__all__ = ["Talker", "asked", "nodeinfo", "said", "talker"]


class Talker:
    """What is said at a path, and what was heard there."""

    def __init__(self, server: WebServer, tools: Tools) -> None:
        self.server, self.tools = server, tools
        self.address = f"http://127.0.0.1:{server.port}"

    def says(self, path: str, *answers: object) -> None:
        """The same each time, or one answer after the other; an answer is bytes, or what becomes JSON."""
        told = [each if isinstance(each, bytes) or callable(each) or _is_fate(each) else said(each) for each in answers]
        self.server.says[path] = told[0] if len(told) == 1 else told

    def heard(self, path: str, method: str = "") -> list[Seen]:
        return [
            seen for seen in self.server.seen if seen.path.partition("?")[0] == path and method in ("", seen.method)
        ]

    def sent(self, path: str) -> list[Any]:
        """The JSON that was sent to a path."""
        return [json.loads(seen.body) for seen in self.heard(path) if seen.method != "GET" and seen.body]


def _is_fate(answer: object) -> bool:
    return type(answer) is object  # HANG, DROP


@asynccontextmanager
async def talker(now: Any = desk.real_time) -> AsyncIterator[Talker]:
    async with WebServer() as server, desk.tools(now) as tools:
        server.says = Routes()
        yield Talker(server, tools)


def nodeinfo(software: str) -> tuple[tuple[str, Any], ...]:
    """How a server of the fediverse says what it is."""

    def links(there: Talker) -> Any:
        return {"links": [{"rel": "x", "href": f"{there.address}/nodeinfo/2.0"}]}

    return ("/.well-known/nodeinfo", links), ("/nodeinfo/2.0", {"software": {"name": software}})
