"""A scripted server of the Mastodon family, and an account on it."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cmdesk.networks.base import Account, Tools
from tests.networks import desk
from tests.networks.webserver import Seen, WebServer, answer

DATA = Path(__file__).parent.parent / "data" / "mastodon"


def load(name: str) -> Any:
    return json.loads((DATA / f"{name}.json").read_text())


def said(body: object, status: int = 200, **headers: str) -> bytes:
    """An answer in JSON."""
    return answer(status, json.dumps(body).encode(), **{"Content_Type": "application/json", **headers})


class Routes(dict[str, object]):
    """What is said at a path, whatever is asked there."""

    def get(self, path: str, default: object = None) -> object:
        return super().get(path.partition("?")[0], default)


def asked(seen: Seen) -> dict[str, list[str]]:
    """The parameters of a request."""
    return parse_qs(urlsplit(seen.path).query, keep_blank_values=True)


class Fediverse:
    def __init__(self, server: WebServer, tools: Tools) -> None:
        self.server, self.tools = server, tools
        self.address = f"http://127.0.0.1:{server.port}"

    def account(self, flavour: str = "mastodon", version: str = "4.5", **settings: str) -> Account:
        kept = {
            "server": self.address,
            "account_id": "1",
            "domain": "social.example",
            "flavour": flavour,
            "version": version,
        }
        return Account(1, "mastodon", "@fournil@social.example", kept | settings, {"token": "token-1"})

    def says(self, path: str, *answers: object) -> None:
        """What is said at a path: the same each time, or one answer after the other."""
        self.server.says[path] = answers[0] if len(answers) == 1 else list(answers)

    def heard(self, path: str) -> list[Seen]:
        return [seen for seen in self.server.seen if seen.path.partition("?")[0] == path]


@asynccontextmanager
async def fediverse(now: Any = desk.real_time) -> AsyncIterator[Fediverse]:
    async with WebServer() as server, desk.tools(now) as tools:
        server.says = Routes()
        yield Fediverse(server, tools)
