import asyncio

import pytest

from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import NetworkError, Refused, SignInNeeded, TryLater
from tests.networks.fediverse import asked, fediverse, load, said
from tests.networks.webserver import answer


def at_server(scene) -> object:
    async def whole():
        async with fediverse() as at:
            return await scene(at)

    return asyncio.run(whole())


@pytest.mark.parametrize(
    ("flavour", "version", "types", "filtered"),
    [
        ("mastodon", "4.6", ["mention", "poll", "quote"], True),
        ("mastodon", "4.3", ["mention", "poll"], True),
        ("mastodon", "4.2", ["mention", "poll"], False),
        ("pleroma", "2.9", ["mention"], False),
        ("snac", "4.9", ["mention"], False),
    ],
)
def test_only_what_the_server_knows_is_asked(flavour, version, types, filtered):
    async def scene(at):
        path, wanted = reading.stream_of(at.account(flavour, version), "notifications")
        assert path == "/api/v1/notifications"
        assert [value for name, value in wanted if name == "types[]"] == types
        assert (("include_filtered", "true") in wanted) is filtered
        assert all(value for _, value in wanted)

    at_server(scene)


def test_our_own_posts_are_where_the_server_shows_them_all():
    async def scene(at):
        assert reading.stream_of(at.account(), "own")[0] == "/api/v1/accounts/1/statuses"
        assert reading.stream_of(at.account(account_id="a/../b"), "own")[0] == "/api/v1/accounts/a%2F..%2Fb/statuses"
        assert reading.stream_of(at.account("snac"), "own")[0] == "/api/v1/timelines/home"

    at_server(scene)


def page(first: int, link: str | None = "") -> bytes:
    """Forty posts, and what is said of the next page: a header without it, with it, or none at all."""
    next_page = f'<http://x/api?max_id={first - 39}>; rel="next"' if link else '<http://x/api?min_id=1>; rel="prev"'
    headers = {} if link is None else {"Link": next_page}
    return said([{"id": str(number)} for number in range(first, first - 40, -1)], **headers)


def test_the_newest_pages_are_read_until_there_is_enough():
    async def scene(at):
        at.says("/p", *[page(first, "next") for first in range(1000, 700, -40)])
        found, complete = await reading.newest(at.account(), "/p", [], at.tools)
        assert (len(found), complete) == (reading.FIRST_ITEMS, False)
        assert [asked(seen).get("max_id") for seen in at.heard("/p")[:3]] == [None, ["961"], ["921"]]

    at_server(scene)


@pytest.mark.parametrize(
    "pages",
    [
        [page(80, "next"), page(40)],  # the last page says so
        [page(80, None), page(40, None), said([])],  # nothing is said: full pages may have another behind them
        [page(80, None), page(40, None), page(40, None)],  # what is given again counts once, and ends it
    ],
)
def test_the_end_of_a_stream_is_noticed(pages):
    async def scene(at):
        at.says("/p", *pages)
        found, complete = await reading.newest(at.account(), "/p", [], at.tools)
        assert (len(found), complete) == (80, True)

    at_server(scene)


def test_the_root_of_a_talk_comes_first():
    async def scene(at):
        at.says("/api/v1/statuses/5/context", said(load("context")))
        assert await reading.ancestors(at.account(), "5", at.tools) == ("103186000000000001", "103186038209478945")
        assert await reading.ancestors(at.account(), "gone", at.tools) == ()
        at.says("/api/v1/statuses/6/context", said({"ancestors": [3, {"id": None}]}))
        assert await reading.ancestors(at.account(), "6", at.tools) == ()

    at_server(scene)


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        (answer(401), SignInNeeded),
        (answer(403), SignInNeeded),
        (answer(422, X_Creator="snac/2.75"), SignInNeeded),
        (answer(404), Refused),
        (answer(429, X_RateLimit_Reset="2099-01-01T00:00:00.000Z"), TryLater),
        (answer(500), TryLater),
        (answer(200, b"<html>maintenance"), TryLater),
        (said({"not": "a list"}), TryLater),
    ],
)
def test_what_a_server_says_instead(says, kind):
    async def scene(at):
        at.says("/p", says)
        with pytest.raises(NetworkError) as caught:
            await reading.newest(at.account(), "/p", [], at.tools)
        assert isinstance(caught.value, kind)

    at_server(scene)
