import asyncio
from contextlib import asynccontextmanager
from typing import Any

import pytest

from cmdesk.domain.link_looks import LinkState
from cmdesk.networks import link_look
from cmdesk.networks.base import Tools, TryLater
from cmdesk.networks.http import Http
from cmdesk.networks.link_look import Card, look, read_card
from tests.networks import images
from tests.networks.webserver import WebServer, answer

CARD = b"""<html><head><title>Menu</title><meta property="og:title" content="Le menu  du jour">
<meta property="og:description" content="Pain &amp; soupe"><meta property="og:image" content="/four.jpg">
<meta property="og:site_name" content="Fournil"></head></html>"""


@asynccontextmanager
async def desk(clock: Any, private: bool = True, host: str = "127.0.0.1") -> Any:
    async def parse(function: Any, *arguments: Any) -> Any:
        return function(*arguments)

    async with WebServer(host=host) as server:
        http = Http(clock, lambda contact: None, allow_private=lambda host: private)
        try:
            yield server, Tools(http, clock, parse)
        finally:
            await http.close()


def html(body):
    return answer(200, body, Content_Type="text/html; charset=utf-8")


def test_a_page_gives_its_card_with_a_small_picture(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/menu"] = html(CARD)
            server.says["/four.jpg"] = answer(200, images.jpeg(1200, 800), Content_Type="image/jpeg")
            found = await look(server.url("/menu"), tools)
            assert (found.state, found.status, found.looked) == (LinkState.FINE, 200, clock())
            assert (found.title, found.description, found.site) == ("Le menu du jour", "Pain & soupe", "Fournil")
            assert 0 < len(found.image) <= link_look.SMALL_BYTES

    asyncio.run(scene())


def test_what_is_gone_moved_or_guarded_is_told(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/gone"] = answer(404)
            server.says["/old"] = answer(301, Location="/menu")
            server.says["/for-now"] = answer(302, Location="/menu")
            server.says["/menu"] = html(CARD.replace(b"og:image", b"none"))
            server.says["/mine"] = answer(403)
            server.says["/round"] = answer(302, Location="/round")
            states = {}
            for path in ("/gone", "/old", "/for-now", "/mine", "/round"):
                states[path] = await look(server.url(path), tools)
            assert {path: each.state.value for path, each in states.items()} == {
                "/gone": "dead", "/old": "moved", "/for-now": "fine", "/mine": "guarded", "/round": "dead",
            }  # fmt: skip
            assert states["/old"].target == server.url("/menu")
            assert states["/old"].title == "Le menu du jour"

    asyncio.run(scene())


def test_nothing_is_fetched_from_inside_and_offline_is_no_verdict(clock):
    async def scene():
        async with desk(clock, private=False) as (server, tools):
            server.says["/menu"] = html(CARD)
            found = await look(server.url("/menu"), tools)
            assert (found.state, found.title) == (LinkState.PRIVATE, "")
            assert server.paths() == []
            tools.http.offline = True
            with pytest.raises(TryLater, match="offline"):
                await look("https://fournil.example/", tools)

    asyncio.run(scene())


def test_a_page_of_a_stranger_has_nothing_fetched_from_hosts_that_are_private_here(clock):
    """The person reads the other host at home; who wrote the page must not reach it through them."""

    async def scene():
        async with desk(clock, host="0.0.0.0") as (server, tools):
            inside = server.url("/reboot", host="127.0.0.2").encode()
            server.says["/menu"] = html(CARD.replace(b"/four.jpg", inside))
            server.says["/reboot"] = answer(200, images.jpeg(1200, 800), Content_Type="image/jpeg")
            found = await look(server.url("/menu"), tools)
            assert (found.title, found.image) == ("Le menu du jour", b"")
            assert server.paths() == ["/menu"]

    asyncio.run(scene())


def test_a_page_that_is_too_large_is_there_without_a_card(clock, monkeypatch):
    monkeypatch.setattr(link_look, "PAGE_BYTES", 1000)

    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/menu"] = html(CARD + b" " * 5000)
            found = await look(server.url("/menu"), tools)
            assert (found.state, found.title) == (LinkState.FINE, "")

    asyncio.run(scene())


def test_a_picture_that_leads_inside_or_breaks_is_left_out(clock):
    async def scene():
        async with desk(clock) as (server, tools):
            server.says["/menu"] = html(CARD)
            server.says["/four.jpg"] = answer(200, b"broken", Content_Type="image/jpeg")
            assert (await look(server.url("/menu"), tools)).image == b""

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("page", "card"),
    [
        (CARD, Card("Le menu du jour", "Pain & soupe", "https://x.fr/four.jpg", "Fournil")),
        (b"<title> Menu </title><meta name='description' content='Pain'>", Card("Menu", "Pain")),
        (b"<meta property='og:image' content='javascript:x'><title>t</title>", Card("t")),
        (b"<title>" + b"a" * 1000, Card("a" * 300)),
        (b"\xff\xfe\x00", Card()),
    ],
)
def test_what_a_page_says_of_itself(page, card):
    assert read_card(page, "text/html", "https://x.fr/menu") == card


def test_what_is_no_page_says_nothing():
    assert read_card(b"%PDF", "application/pdf", "https://x.fr/menu.pdf") == Card()
