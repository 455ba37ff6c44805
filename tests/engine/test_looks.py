import asyncio
from dataclasses import replace

import pytest

from cmdesk.domain.sources import LATER, Source, secret_name
from cmdesk.domain.troubles import Problem
from cmdesk.engine.looks import Looks
from cmdesk.networks import bluesky_search, feed
from cmdesk.networks.base import Tools
from cmdesk.networks.cookies import given
from cmdesk.networks.http import Http
from tests.fakes import MemorySecrets
from tests.networks.webserver import WebServer, answer

FEED = b"<rss version='2.0'><channel><title>T</title></channel></rss>"
SOURCE = Source(7, "feed", "", "", "", "", "", "", "", None, None, None, 0, None, False, {"sign_in": "basic"})


def scene(clock, work):
    async def play():
        async with WebServer() as server, WebServer() as other:
            http = Http(clock, lambda contact: None, allow_private=lambda host: True)
            secrets = MemorySecrets()

            async def parse(function, *arguments):
                return function(*arguments)

            async def nobody(account_id):
                return None

            looks = Looks(Tools(http, clock, parse), secrets, nobody)
            try:
                await work(server, other, looks, secrets)
            finally:
                await http.close()

    asyncio.run(play())


def keep(secrets, server, value="Basic abc"):
    told = {"host": f"127.0.0.1:{server.port}", "header": "authorization", "value": value}
    secrets.kept[secret_name(7)] = told


def test_the_secret_of_a_source_goes_with_its_request(clock):
    async def work(server, other, looks, secrets):
        server.says["/feed"] = answer(200, FEED)
        keep(secrets, server)
        found = await looks(replace(SOURCE, address=server.url("/feed")))
        assert found.feed.title == "T"
        assert server.seen[-1].headers["authorization"] == "Basic abc"

    scene(clock, work)


def test_a_secret_does_not_follow_to_another_host(clock):
    async def work(server, other, looks, secrets):
        server.says["/feed"] = answer(301, Location=other.url("/feed"))
        other.says["/feed"] = answer(200, FEED)
        keep(secrets, server)
        found = await looks(replace(SOURCE, address=server.url("/feed")))
        assert "authorization" not in other.seen[-1].headers
        # Nor when the new address was kept, and is asked from now on.
        await looks(replace(SOURCE, address=found.moved_to))
        assert "authorization" not in other.seen[-1].headers

    scene(clock, work)


def test_a_source_without_its_secret_is_asked_plainly(clock):
    async def work(server, other, looks, secrets):
        server.says["/feed"] = answer(401)
        with pytest.raises(Problem, match="source-sign-in"):
            await looks(replace(SOURCE, address=server.url("/feed")))

    scene(clock, work)


def test_a_locked_keyring_only_postpones(clock):
    async def work(server, other, looks, secrets):
        secrets.failure = Problem("keyring-locked")
        with pytest.raises(Problem, match="keyring-locked"):
            await looks(replace(SOURCE, address=server.url("/feed")))
        assert server.seen == []

    scene(clock, work)


def test_each_kind_is_looked_at_in_its_own_way(clock, tmp_path):
    async def work(server, other, looks, secrets):
        server.says["/page"] = answer(200, b"<title>P</title><p>x</p>", Content_Type="text/html")
        page = await looks(replace(SOURCE, kind="page", address=server.url("/page"), options={"selector": "p"}))
        assert page.memory["lines"] == ["x"]
        (tmp_path / "a.rss").write_bytes(FEED)
        folder = await looks(replace(SOURCE, kind="folder", address=tmp_path.as_uri()))
        assert set(folder.memory["files"]) == {"a.rss"}
        with pytest.raises(Problem, match="account-gone"):
            await looks(replace(SOURCE, kind="newsletter", address="mail:1/X", options={"account": 1}))

    scene(clock, work)


def kept_jar(secrets, server, text="session=1"):
    jar = given(text, "127.0.0.1", False, 0)
    secrets.kept[secret_name(7)] = {"host": f"127.0.0.1:{server.port}", "jar": jar}


def test_cookies_are_renewed_on_the_way_and_told_to_no_other_host(clock):
    async def work(server, other, looks, secrets):
        server.says["/feed"] = answer(302, Location="/inside", Set_Cookie="step=2")
        server.says["/inside"] = answer(302, Location=other.url("/feed").replace("127.0.0.1", "localhost"))
        other.says["/feed"] = answer(200, FEED, Set_Cookie="stranger=1")
        kept_jar(secrets, server)
        await looks(replace(SOURCE, address=server.url("/feed")))
        assert server.seen[0].headers["cookie"] == "session=1"
        assert server.seen[1].headers["cookie"] == "session=1; step=2"
        assert "cookie" not in other.seen[-1].headers
        (kept,) = secrets.kept.values()
        assert "step" in kept["jar"]
        assert "stranger" not in kept["jar"]

    scene(clock, work)


def test_a_late_answer_does_not_undo_a_new_sign_in(clock):
    async def work(server, other, looks, secrets):
        def late(request):
            kept_jar(secrets, server, "session=new")  # the person signed in again meanwhile
            return answer(200, FEED, Set_Cookie="session=old")

        server.says["/feed"] = late
        kept_jar(secrets, server)
        await looks(replace(SOURCE, address=server.url("/feed")))
        (kept,) = secrets.kept.values()
        assert '"new"' in kept["jar"]

    scene(clock, work)


def test_no_cookie_is_in_what_is_written_down(clock, caplog):
    async def work(server, other, looks, secrets):
        server.says["/feed"] = answer(200, FEED, Set_Cookie="session=verysecret2")
        kept_jar(secrets, server, "session=verysecret1")
        with caplog.at_level(0):
            await looks(replace(SOURCE, address=server.url("/feed")))
        assert server.seen[-1].headers["cookie"] == "session=verysecret1"
        assert "verysecret" not in caplog.text

    scene(clock, work)


@pytest.mark.parametrize("connected", [True, False])
def test_a_search_that_is_closed_is_asked_through_an_account(clock, monkeypatch, connected):
    asked = []

    async def searched(source, account, tools):
        asked.append(account)
        return feed.Fetched(None, "", "", "")

    async def work(server, other, looks, secrets):
        async def account_on(network):
            return f"an account on {network}" if connected else None

        looks._account_on = account_on
        monkeypatch.setattr(bluesky_search, "is_search", lambda address: address.endswith("/search"))
        monkeypatch.setattr(bluesky_search, "fetch", searched)
        server.says["/search"] = server.says["/feed"] = answer(403, b"closed")
        for path in ("/feed", "/search"):
            try:
                await looks(replace(SOURCE, address=server.url(path)))
            except Problem as problem:
                asked.append(f"{problem.trouble.data['status']} {path}")

    scene(clock, work)
    assert asked == ["403 /feed", "an account on bluesky" if connected else "403 /search"]


def test_the_secret_of_an_address_that_was_kept_goes_to_its_host_alone(clock):
    async def work(server, other, looks, secrets):
        page = f'<html><link rel="alternate" type="application/rss+xml" href="{other.url("/feed")}"></html>'
        server.says["/"] = answer(200, page.encode(), Content_Type="text/html")
        other.says["/feed"] = answer(200, FEED)
        keep(secrets, server)
        kept = replace(SOURCE, address=server.url("/"), options={"sign_in": "basic", LATER: server.url("/")})
        found = await looks(kept)
        assert (found.feed.title, found.moved_to) == ("T", other.url("/feed"))
        assert server.seen[0].headers["authorization"] == "Basic abc"
        assert all("authorization" not in seen.headers for seen in other.seen)

    scene(clock, work)


def test_the_secret_of_an_address_with_encryption_goes_nowhere_without(clock):
    async def work(server, other, looks, secrets):
        server.says["/feed"] = answer(200, FEED)
        keep(secrets, server)
        bare = server.url("/feed").removeprefix("http://")
        kept = replace(SOURCE, address=f"https://{bare}", options={"sign_in": "basic", LATER: bare})
        assert (await looks(kept)).feed.title == "T"  # asked without it, and answered
        assert all("authorization" not in seen.headers for seen in server.seen)

    scene(clock, work)
