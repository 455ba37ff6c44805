import asyncio
from datetime import UTC, datetime

import pytest

from cmdesk.demo.outside import Outside
from cmdesk.demo.shown import SHOWN, ShownDiscourse
from cmdesk.engine.connecting import SignsInWith
from cmdesk.networks import ALL
from cmdesk.networks.base import Refused
from tests.networks import desk


def test_the_demo_knows_each_network_played_or_shown():
    known = Outside("en", datetime(2026, 3, 4, 10, tzinfo=UTC)).networks()
    assert {network.name for network in ALL} <= set(known)
    shown = {network.name for network in SHOWN}
    assert {"telegram", "facebook_page", "lemmy"} <= shown
    assert shown.isdisjoint({"mastodon", "bluesky", "mail", "wordpress"})  # which it rehearses


@pytest.mark.parametrize("network", SHOWN, ids=lambda network: network.name)
def test_nothing_leaves_the_demo(network):
    async def scene():
        async with desk.tools() as tools:
            await network.connect({"client": "c", "token": "t", "refresh_token": "r"}, tools)

    with pytest.raises(Refused, match="demo"):
        asyncio.run(scene())
    if isinstance(network, SignsInWith):
        with pytest.raises(Refused, match="demo"):
            network.begin_with({"client": "c"}, "http://127.0.0.1:1/cmdesk")


def test_nobody_is_sent_to_a_forum_in_the_browser():
    async def scene():
        async with desk.tools() as tools:
            await ShownDiscourse().begin("forum.example.org", tools)

    with pytest.raises(Refused, match="demo"):
        asyncio.run(scene())
