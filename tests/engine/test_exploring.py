import asyncio

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.engine.exploring import explore
from cmdesk.networks.base import Tools
from cmdesk.networks.finding import MOST_PAGES
from cmdesk.networks.http import Http
from tests.networks.webserver import WebServer, answer


def scene(clock, work):
    async def parse(function, *arguments):
        return function(*arguments)

    async def play():
        async with WebServer() as server, WebServer() as rival:
            http = Http(clock, lambda contact: None, allow_private=lambda host: True)
            try:
                await work(server, rival, Tools(http, clock, parse))
            finally:
                await http.close()

    asyncio.run(play())


def page(body):
    return answer(200, body.encode(), Content_Type="text/html; charset=utf-8")


def test_a_site_and_its_competitors_are_read(clock):
    async def work(server, rival, tools):
        server.says["/"] = page('<title>Le Fournil - Rennes</title><a href="/contact">Contact</a>')
        server.says["/contact"] = page('<a href="https://www.instagram.com/fournildelea/">I</a>')
        rival.says["/"] = page('<link rel=alternate type=application/rss+xml href="/rss">')
        steps = []
        found = await explore("", server.url("/"), [rival.url("/"), ""], "fr", tools, steps.append)
        told = {(one.kind, one.whose) for one in found.proposals}
        assert {("instagram", ""), ("feed", rival.url("/")), ("search", "")} <= told
        assert found.brand == "Le Fournil"
        assert found.query == '"Le Fournil" OR "127.0.0.1" OR lefournil OR fournildelea'
        assert server.paths() == ["/", "/contact"]
        assert steps[-1].finished
        assert found.unread == ()

    scene(clock, work)


def test_few_pages_are_asked_for(clock):
    async def work(server, rival, tools):
        links = "".join(f'<a href="/blog/{number}">x</a>' for number in range(40))
        server.says["/"] = page(links)
        for number in range(40):
            server.says[f"/blog/{number}"] = page(links)
        await explore("", server.url("/"), (), "fr", tools)
        assert len(server.seen) == MOST_PAGES

    scene(clock, work)


def test_a_site_that_does_not_answer_is_told_and_the_rest_goes_on(clock):
    async def work(server, rival, tools):
        rival.says["/"] = page('<link rel=alternate type=application/rss+xml href="/rss">')
        found = await explore("Fournil", server.url("/"), [rival.url("/")], "fr", tools)
        ((address, trouble),) = found.unread
        assert (address, trouble.data["status"]) == (server.url("/"), "404")
        assert any(one.whose for one in found.proposals)

    scene(clock, work)


def test_offline_and_bad_addresses_are_refused(clock):
    async def work(server, rival, tools):
        with pytest.raises(Problem, match="bad-address"):
            await explore("x", "pas une adresse", (), "fr", tools)
        tools.http.offline = True
        with pytest.raises(Problem, match="offline"):
            await explore("x", server.url("/"), (), "fr", tools)

    scene(clock, work)


def test_a_name_alone_is_searched_for(clock):
    async def work(server, rival, tools):
        found = await explore("Au Fournil", "", (), "fr", tools)
        assert {one.kind for one in found.proposals} == {"search"}
        assert found.query == '"Au Fournil" OR aufournil'

    scene(clock, work)


def test_a_site_without_a_secure_address_is_read(clock):
    async def work(server, rival, tools):
        server.says["/"] = page("<title>Le Fournil</title>")
        rival.says["/"] = page('<link rel=alternate type=application/rss+xml href="/rss">')
        bare = [there.url("/").removeprefix("http://") for there in (server, rival)]
        found = await explore("", bare[0], bare[1:], "fr", tools)
        assert found.brand == "Le Fournil"
        assert any(one.kind == "feed" and one.whose == bare[1] for one in found.proposals)
        assert found.unread == ()

    scene(clock, work)


def test_a_channel_that_does_not_answer_is_not_said_to_hide(clock, monkeypatch):
    async def nobody(typed, tools):
        raise Problem("no-answer", host="www.youtube.com")

    monkeypatch.setattr("cmdesk.networks.page.look", nobody)

    async def work(server, rival, tools):
        server.says["/"] = page('<a href="https://www.youtube.com/@fournil">Y</a>')
        found = await explore("", server.url("/"), (), "fr", tools)
        (channel,) = [one for one in found.proposals if one.kind == "youtube"]
        assert channel.silent
        assert not channel.watchable

    scene(clock, work)
