import asyncio

import pytest

from cmdesk.networks import homes
from tests.networks.talking import nodeinfo, talker
from tests.networks.webserver import answer


def test_whose_page_a_link_leads_to():
    assert homes.last_step("https://t.me/@fournil/") == "fournil"
    assert homes.host_of("https://Forum.example:8080/t/1") == "forum.example"
    assert homes.origin_of("https://forum.example:8080/t/1") == "https://forum.example:8080"


@pytest.mark.parametrize("told", [answer(404, b'{"a": 1}'), answer(200, b"<html>"), answer(200, b"[1]")])
def test_what_is_not_understood_says_nothing(told):
    async def scene():
        async with talker() as there:
            there.says("/info", told)
            return await homes.asked(f"{there.address}/deep/page", "/info", there.tools)

    assert asyncio.run(scene()) == {}


def test_a_server_of_the_fediverse_says_what_it_is():
    async def scene():
        async with talker() as there:
            for path, told in nodeinfo("Pixelfed"):
                there.says(path, told(there) if callable(told) else told)
            return await homes.software_of(f"{there.address}/@fournil", there.tools)

    assert asyncio.run(scene()) == "pixelfed"
