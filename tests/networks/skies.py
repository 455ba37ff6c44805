"""A scripted server of Bluesky, and an account on it."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cmdesk.networks.base import Account, Tools
from cmdesk.networks.bluesky_session import Session
from tests.networks import desk
from tests.networks.fediverse import Routes, said
from tests.networks.webserver import Seen, WebServer

DID, LEA = "did:plc:shop", "did:plc:lea"
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
AT = "2026-03-03T12:00:00.000Z"
LATER = 1_900_000_000  # when the tokens of tests run out


def token(scope: str = "com.atproto.appPass", exp: int = LATER) -> str:
    told = base64.urlsafe_b64encode(json.dumps({"scope": scope, "exp": exp}).encode()).decode().rstrip("=")
    return f"head.{told}.sign"


def uri(key: str, did: str = LEA, collection: str = "app.bsky.feed.post") -> str:
    return f"at://{did}/{collection}/{key}"


def error(name: str, status: int = 400, message: str = "") -> bytes:
    return said({"error": name, "message": message or name}, status)


def view(
    key: str, text: str = "Bonjour", did: str = LEA, at: str = "2026-03-03T12:00:00.000Z", **more: Any
) -> dict[str, Any]:
    """A post as the network shows it."""
    record = {"$type": "app.bsky.feed.post", "text": text, "createdAt": at, **more}
    author = {"did": did, "handle": "lea.example" if did == LEA else "shop.example", "displayName": "Léa"}
    return {"uri": uri(key, did), "cid": f"bafy{key}", "author": author, "record": record, "indexedAt": at}


class Sky:
    def __init__(self, server: WebServer, tools: Tools) -> None:
        self.server, self.kept = server, list[dict[str, str]]()
        self.address = f"http://127.0.0.1:{server.port}"
        self.tools = replace(tools, renew=self._renew)

    async def _renew(self, account: Account, secret: Any) -> None:
        self.kept.append(dict(secret))

    def account(self, secret: dict[str, str] | None = None, **settings: str) -> Account:
        kept = {"server": self.address, "did": DID, "typed": "yes", **settings}
        given = {"password": "app-pass", "access": token(), "refresh": "refresh-1"} if secret is None else secret
        return Account(1, "bluesky", "@shop.example", kept, given)

    def session(self, **settings: str) -> Session:
        return Session(self.account(**settings), self.tools)

    def says(self, method: str, *answers: object) -> None:
        """What a method answers: bytes, or JSON; the same each time, or one after the other."""
        told = [
            each if isinstance(each, bytes) or not isinstance(each, (dict, list)) else said(each) for each in answers
        ]
        self.server.says[f"/xrpc/{method}"] = told[0] if len(told) == 1 else told

    def heard(self, method: str) -> list[Seen]:
        return [seen for seen in self.server.seen if seen.path.partition("?")[0] == f"/xrpc/{method}"]

    def told(self, method: str) -> list[Any]:
        """What was sent to a method."""
        return [json.loads(seen.body) for seen in self.heard(method)]

    def asked(self, method: str) -> list[dict[str, list[str]]]:
        """The parameters with which a method was asked."""
        return [parse_qs(urlsplit(seen.path).query, keep_blank_values=True) for seen in self.heard(method)]


@asynccontextmanager
async def sky(now: Any = lambda: NOON) -> AsyncIterator[Sky]:
    async with WebServer() as server, desk.tools(now) as tools:
        server.says = Routes()
        yield Sky(server, tools)


def at_sky(scene: Any, now: Any = lambda: NOON) -> Any:
    """Run a scene before a scripted server."""
    import asyncio

    async def whole() -> Any:
        async with sky(now) as at:
            return await scene(at)

    return asyncio.run(whole())
