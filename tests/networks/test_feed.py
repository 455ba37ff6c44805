import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from cmdesk.domain.sources import Source
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.feed import LARGEST, fetch, read_file, wait_asked
from cmdesk.networks.http import Answer, Http
from tests.networks.webserver import WebServer, answer

ITEM = b"<item><guid>1</guid><title>A</title></item>"
FEED = b"<rss version='2.0'><channel><title>T</title><ttl>120</ttl>" + ITEM + b"</channel></rss>"


class Desk:
    """A feed on a local server, and the tools to fetch it; counts what was parsed."""

    def __init__(self, http: Http, server: WebServer, now: Any) -> None:
        self.server = server
        self.parsed = 0
        self.tools = Tools(http, now, self.parse)
        self.source = Source(
            1, "feed", server.url("/feed"), "", "", "", "", "", "", None, None, None, 0, None, False
        )  # fmt: skip

    async def parse(self, function: Any, *arguments: Any) -> Any:
        self.parsed += 1
        return function(*arguments)

    async def fetch(self, **known: Any) -> Any:
        return await fetch(replace(self.source, **known), self.tools)


@asynccontextmanager
async def desk(clock: Any) -> Any:
    async with WebServer() as server:
        http = Http(clock, lambda contact: None, lambda host: host == "127.0.0.1")
        try:
            yield Desk(http, server, clock)
        finally:
            await http.close()


def test_a_feed_is_fetched_and_what_the_next_time_must_know_is_kept(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/feed"] = answer(200, FEED, ETag='"1"', Last_Modified="Tue, 03 Mar 2026 10:00:00 GMT")
            got = await at.fetch()
            assert got.feed.items[0].title == "A"
            assert (got.etag, got.modified) == ('"1"', "Tue, 03 Mar 2026 10:00:00 GMT")
            assert (got.after, got.moved_to) == (timedelta(minutes=120), "")
            assert "rss" in at.server.seen[0].headers["accept"]

    asyncio.run(scene())


def test_what_did_not_change_is_not_parsed(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/feed"] = [answer(200, FEED), answer(304, ETag='"2"'), answer(200, FEED, ETag='"3"')]
            first = await at.fetch()
            assert at.parsed == 1
            same = await at.fetch(etag='"1"', modified="yesterday", body_hash=first.body_hash)
            assert (same.feed, same.etag, same.modified, same.body_hash) == (None, '"2"', "yesterday", first.body_hash)
            assert at.server.seen[1].headers["if-none-match"] == '"1"'
            again = await at.fetch(body_hash=first.body_hash)
            assert (again.feed, again.etag) == (None, '"3"')
            assert at.parsed == 1

    asyncio.run(scene())


@pytest.mark.parametrize(("status", "moved"), [(301, True), (308, True), (302, False), (307, False)])
def test_a_feed_that_moved_for_good_says_where(clock, status, moved):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/feed"] = answer(status, Location="/new")
            at.server.says["/new"] = answer(200, FEED)
            assert (await at.fetch()).moved_to == (at.server.url("/new") if moved else "")

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("said", "kind", "code"),
    [
        (answer(410), Refused, "gone"),
        (answer(404), Refused, "http-status"),
        (answer(401), SignInNeeded, "source-sign-in"),
        (answer(500), TryLater, "http-status"),
        (answer(503, Retry_After="3600"), TryLater, "http-status"),
        (answer(200, b"<!DOCTYPE html><title>Hello</title>"), Problem, "not-a-feed"),
        (answer(200, b""), Problem, "empty"),
        (answer(200, b"", length=LARGEST + 1), Refused, "too-large"),
    ],
    ids=["gone", "missing", "closed", "ill", "busy", "page", "empty", "huge"],
)
def test_what_can_be_wrong_with_a_source(clock, said, kind, code):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/feed"] = said
            with pytest.raises(kind) as caught:
                await at.fetch()
            assert caught.value.trouble.code == code
            if b"Retry-After" in said:
                assert caught.value.after == timedelta(hours=1)

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("control", "wait"),
    [
        ("max-age=600", timedelta(minutes=10)),
        ("public, max-age = 60", timedelta(minutes=1)),
        ("max-age=99999999", timedelta(days=1)),
        ("no-cache, max-age=600", None),
        ("max-age=0", None),
        ("", None),
    ],
)
def test_how_long_a_server_wants_to_be_left_alone(control, wait):
    assert wait_asked(Answer(200, {"Cache-Control": control}, b"", "https://example.org/")) == wait


def test_a_long_pause_is_cut():
    asked = Answer(200, {}, b"", "https://example.org/", after=timedelta(days=90))
    assert wait_asked(asked) == timedelta(days=7)


def test_a_feed_in_a_file(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_bytes(FEED)
    assert read_file(path) == FEED
    with pytest.raises(Problem, match="no-file"):
        read_file(tmp_path / "absent.xml")
    with pytest.raises(Problem, match="no-file"):
        read_file(tmp_path)
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Problem, match="too-large"):
        read_file(path)
