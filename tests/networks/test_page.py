import asyncio
from contextlib import asynccontextmanager
from typing import Any

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Refused, Tools
from cmdesk.networks.http import Http
from cmdesk.networks.page import MOST_TRIES, addresses, fetch_list, look, words_in
from tests.networks.webserver import WebServer, answer

FEED = b"<rss version='2.0'><channel><title>T</title><link>/home</link></channel></rss>"


@asynccontextmanager
async def desk(clock: Any) -> Any:
    async def parse(function: Any, *arguments: Any) -> Any:
        return function(*arguments)

    async with WebServer() as server:
        http = Http(clock, lambda contact: None)
        try:
            yield server, Tools(http, clock, parse)
        finally:
            await http.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lemonde.fr", ("https://lemonde.fr", "http://lemonde.fr")),
        (" <https://lemonde.fr/rss> ", ("https://lemonde.fr/rss",)),
        ("feed://lemonde.fr/rss", ("https://lemonde.fr/rss", "http://lemonde.fr/rss")),
        ("feed:https://lemonde.fr/rss", ("https://lemonde.fr/rss",)),
        ("localhost:8080/x", ("https://localhost:8080/x", "http://localhost:8080/x")),
        ("«\u202flemonde.fr\u202f»", ("https://lemonde.fr", "http://lemonde.fr")),
    ],
)
def test_what_people_type(typed, meant):
    assert addresses(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "  ", "boulangerie", "ftp://example.org", "two words.fr", "https://", "http://[x"]
)
def test_what_is_no_address(typed):
    with pytest.raises(Problem, match="bad-address"):
        addresses(typed)


def test_a_feed_is_found_under_its_own_address(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/old"] = answer(301, Location="/feed")
            server.says["/feed"] = answer(200, FEED)
            found = await look(server.url("/old"), tools)
            assert found.source.address == server.url("/feed")
            assert (found.source.title, found.source.site) == ("T", server.url("/home"))
            assert found.feed.title == "T"

    asyncio.run(scene())


def test_without_a_scheme_the_open_address_is_tried_when_the_secure_one_fails(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/"] = answer(200, FEED)
            found = await look(f"127.0.0.1:{server.port}", tools)
            assert found.source.address == server.url("")

    asyncio.run(scene())


def test_of_a_page_the_declared_feeds_are_offered_without_fetching_them(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            html = b"<link rel=alternate type=application/rss+xml href=/a>"
            html += b"<link rel=alternate type=application/atom+xml href=/b>"
            server.says["/"] = answer(200, html + b"<a href=/c.rss>RSS</a>", Content_Type="text/html")
            found = await look(server.url("/"), tools)
            assert found.source is None
            assert [candidate.address for candidate in found.candidates] == [server.url("/a"), server.url("/b")]
            assert server.paths() == ["/"]

    asyncio.run(scene())


def test_the_only_feed_of_a_page_is_shown_with_what_is_in_it(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            html = b"<link rel=alternate type=application/rss+xml href=/a>"
            server.says["/"] = answer(200, html, Content_Type="text/html")
            server.says["/a"] = answer(200, FEED)
            found = await look(server.url("/"), tools)
            assert (found.source.address, found.feed.title) == (server.url("/a"), "T")
            server.says["/a"] = answer(404, b"")
            found = await look(server.url("/"), tools)
            assert [one.address for one in found.candidates] == [server.url("/a")]

    asyncio.run(scene())


def test_where_none_is_declared_the_likely_places_are_tried(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/"] = answer(200, b"<html><a href='/the/rss'>RSS</a></html>")
            server.says["/the/rss"] = answer(200, b"<html>What is RSS?</html>")
            server.says["/rss.xml"] = answer(200, FEED)
            found = await look(server.url("/"), tools)
            assert found.source.address == server.url("/rss.xml")
            assert server.paths() == ["/", "/the/rss", "/feed", "/rss", "/rss.xml"]

    asyncio.run(scene())


def test_a_site_without_a_feed_is_left_alone_soon(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/"] = answer(200, b"<html><a href='http://10.0.0.1/rss'>RSS</a></html>")
            with pytest.raises(Problem, match="no-feed-found"):
                await look(server.url("/"), tools)
            assert len(server.seen) == MOST_TRIES  # the page, and what was tried but the private address

    asyncio.run(scene())


def test_a_page_does_not_lead_to_private_places(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/"] = answer(200, f"<html><a href='{server.url('/rss', 'localhost')}'>RSS</a></html>".encode())
            server.says["/rss"] = answer(200, FEED)
            found = await look(server.url("/"), tools)
            assert found.source.address == server.url("/rss")  # found on its own host, not by the link
            assert all(seen.headers["host"].startswith("127.0.0.1") for seen in server.seen)

    asyncio.run(scene())


def test_an_address_that_answers_with_an_error_says_which(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            with pytest.raises(Refused) as caught:
                await look(server.url("/nothing"), tools)
            assert caught.value.trouble.data["status"] == "404"

    asyncio.run(scene())


def test_words_are_searched_for_instead(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            found = await look("  Au Fournil ", tools)
            assert found.source is None
            assert {candidate.role for candidate in found.candidates} == {"search"}
            assert server.seen == []

    asyncio.run(scene())


@pytest.mark.parametrize("typed", ["lemonde.fr", "https://x.example/a b", "mailto:lea@x.example", "!", "x" * 200])
def test_what_is_not_words(typed):
    assert words_in(typed) == ""


def test_the_comments_of_a_feed_are_offered_with_it(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/feed/"] = answer(200, FEED)
            server.says["/comments/feed/"] = answer(200, FEED.replace(b">T<", b">Comments on T<"))
            found = await look(server.url("/feed/"), tools)
            assert found.source.address == server.url("/feed/")
            comments = [(one.address, one.title, one.role) for one in found.candidates]
            assert comments == [(server.url("/comments/feed/"), "Comments on T", "comments")]

    asyncio.run(scene())


def test_a_place_known_by_its_address_is_offered_once_it_answered(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/t/le-pain/12.rss"] = answer(200, FEED)
            found = await look(server.url("/t/le-pain/12"), tools)
            offered = [(one.address, one.role) for one in found.candidates]
            assert offered[0] == (server.url("/t/le-pain/12.rss"), "comments")
            assert (server.url("/posts.rss"), "comments") in offered
            assert server.paths() == ["/t/le-pain/12.rss"]

    asyncio.run(scene())


def test_an_address_that_only_looks_like_a_known_place_is_looked_at_as_a_page(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            html = b"<link rel=alternate type=application/rss+xml href=/mine.xml>"
            server.says["/@lea"] = answer(200, html, Content_Type="text/html")
            found = await look(server.url("/@lea"), tools)
            assert [one.address for one in found.candidates] == [server.url("/mine.xml")]

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("body", "code"), [(b"<opml version='2.0'><body/></opml>", "list-of-sources"), (b"PK\x03\x04...", "binary-source")]
)
def test_a_list_and_a_file_are_told_apart_from_a_page_without_a_feed(clock, body, code):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/liste"] = answer(200, body)
            with pytest.raises(Problem, match=code):
                await look(server.url("/liste"), tools)
            assert [seen.path for seen in server.seen] == ["/liste"]  # and nothing else is tried
            assert await fetch_list(server.url("/liste"), tools) == body

    asyncio.run(scene())
