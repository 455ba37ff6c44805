"""The line on which a server says that something came, over a real WebSocket."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from cmdesk.networks import mastodon_streaming as streaming
from cmdesk.networks.base import Account, Refused, SignInNeeded, TryLater
from tests.networks import desk

MENTION = json.dumps({"stream": ["user:notification"], "event": "notification", "payload": "{}"})
OTHER = json.dumps({"stream": ["user"], "event": "update", "payload": "{}"})


class Server:
    """Announces a line, and says on it what the test puts into `saying`; None ends the line."""

    def __init__(self) -> None:
        self.saying: asyncio.Queue[str | None] = asyncio.Queue()
        self.protocols: list[str] = []
        self.lines = self.asked = 0
        self.announced: str | None = "here"
        self.leads_to = ""
        self.address = ""

    async def instance(self, request: web.Request) -> web.Response:
        self.asked += 1
        line = self.address.replace("http://", "ws://") if self.announced == "here" else self.announced
        urls = {"streaming": line} if line else {}
        return web.json_response({"domain": "social.example", "version": "4.5.0", "configuration": {"urls": urls}})

    async def line(self, request: web.Request) -> web.StreamResponse:
        self.lines += 1
        self.protocols.append(request.headers.get("Sec-WebSocket-Protocol", ""))
        if self.leads_to:
            raise web.HTTPFound(self.leads_to)
        assert request.query["stream"] == "user:notification"
        assert "token" not in str(request.url)
        line = web.WebSocketResponse(protocols=[self.protocols[-1]])
        await line.prepare(request)
        while (said := await self.saying.get()) is not None:
            await line.send_str(said)
        await line.close()
        return line


@asynccontextmanager
async def served() -> AsyncIterator[tuple[Server, Account, Any]]:
    server = Server()
    app = web.Application()
    app.router.add_get("/api/v2/instance", server.instance)
    app.router.add_get("/api/v1/streaming", server.line)
    app.router.add_get("/elsewhere", server.line)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    settings = {"server": server.address, "account_id": "1", "domain": "social.example"}
    async with desk.tools(desk.real_time) as tools:
        yield server, Account(1, "mastodon", "@fournil@social.example", settings, {"token": "token-1"}), tools
    await runner.cleanup()


async def next_of(line: AsyncIterator[str]) -> str:
    async with asyncio.timeout(30):
        return await anext(line)


def test_each_notification_is_a_hint_and_other_words_are_none():
    async def scene():
        async with served() as (server, account, tools), aclosing(streaming.listen(account, tools)) as line:
            for said in ("not json", OTHER, "[]", MENTION, MENTION):
                server.saying.put_nowait(said)
            assert [await next_of(line), await next_of(line)] == ["notifications"] * 2
            assert server.protocols == ["token-1"]

    asyncio.run(scene())


def test_a_line_that_ended_is_a_hint_and_is_opened_again(monkeypatch):
    monkeypatch.setattr(streaming, "RECONNECT", 0.01)

    async def scene():
        async with served() as (server, account, tools), aclosing(streaming.listen(account, tools)) as line:
            server.saying.put_nowait(None)
            assert await next_of(line) == "notifications"
            server.saying.put_nowait(MENTION)
            assert await next_of(line) == "notifications"
            assert server.lines == 2

    asyncio.run(scene())


@pytest.mark.parametrize("announced", [None, "https://social.example", "ws://public.example"])
def test_where_there_is_no_line_or_an_unsafe_one_nothing_is_opened(monkeypatch, announced):
    """An account behind https must not send its token in the clear."""
    monkeypatch.setattr(streaming, "SILENT", 0.01)

    async def scene():
        async with served() as (server, account, tools), aclosing(streaming.listen(account, tools)) as line:
            server.announced = announced
            if announced and announced.startswith("ws:"):
                monkeypatch.setattr(streaming, "_is_safe", lambda line, server: streaming_is_safe(line, "https://x"))
            waiting = asyncio.ensure_future(anext(line))
            async with asyncio.timeout(30):
                while server.asked < 3:
                    await asyncio.sleep(0.01)
            assert not waiting.done()
            assert server.lines == 0
            waiting.cancel()
            await asyncio.wait([waiting])

    streaming_is_safe = streaming._is_safe
    asyncio.run(scene())


def test_a_line_that_leads_elsewhere_is_not_followed():
    async def scene():
        async with served() as (server, _account, tools):
            server.leads_to = "/elsewhere"
            heard = tools.http.hear(
                server.address.replace("http", "ws") + "/api/v1/streaming?stream=user:notification",
                purpose="test",
                protocol="token-1",
                allow_private=True,
            )
            with pytest.raises(Refused) as caught:
                await anext(heard)
            assert caught.value.trouble.data["status"] == "302"
            assert server.lines == 1

    asyncio.run(scene())


@pytest.mark.parametrize("address", ["ws://10.0.0.1/", "ws://[::1]:9/"])
def test_no_line_leads_into_the_house_by_itself(address):
    async def scene():
        async with desk.tools(desk.real_time) as tools:
            tools.http._allow_private = lambda host: False
            with pytest.raises(Refused) as caught:
                await anext(tools.http.hear(address, purpose="test"))
            assert caught.value.trouble.code == "private-address"

    asyncio.run(scene())


def test_offline_no_line_is_opened_and_a_dead_server_is_tried_later():
    async def scene():
        async with served() as (server, _account, tools):
            place = server.address.replace("http", "ws")
            tools.http.offline = True
            with pytest.raises(TryLater) as caught:
                await anext(tools.http.hear(place, purpose="test", allow_private=True))
            assert caught.value.trouble.code == "offline"
            tools.http.offline = False
            with pytest.raises(TryLater) as caught:
                await anext(tools.http.hear("ws://127.0.0.1:1/", purpose="test", allow_private=True))
            assert caught.value.trouble.code == "unreachable"

    asyncio.run(scene())


def test_without_a_token_it_asks_for_a_sign_in():
    async def scene():
        async with served() as (_server, account, tools):
            with pytest.raises(SignInNeeded):
                await anext(streaming.listen(Account(1, "mastodon", "us", account.settings), tools))

    asyncio.run(scene())
