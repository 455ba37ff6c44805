import asyncio

import pytest

from cmdesk.demo.own_apps import SHOWN
from cmdesk.engine.connecting import SignsInWith
from cmdesk.networks import ALL
from cmdesk.networks.base import Refused
from tests.networks import desk


def test_the_demo_shows_each_network_that_wants_something_made_there_first():
    wanted = {network.name for network in ALL if network.facts is not None and network.facts.steps}
    assert {network.name for network in SHOWN} == wanted - {"bluesky"}  # which it rehearses
    assert {network.name for network in ALL if network.own_app} <= wanted


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
