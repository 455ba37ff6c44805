import asyncio
from datetime import UTC, datetime

import pytest

from cmdesk.networks.base import Account, Posting, Refused
from cmdesk.networks.by_hand import BY_HAND, PLACES
from tests.networks import desk

ANSWERS = {"name": "@fournil", "page": "forum.example/t/pain"}


@pytest.fixture(params=BY_HAND, ids=lambda network: network.name)
def network(request):
    return request.param


def connected(network, answers):
    async def work():
        async with desk.tools() as tools:
            return await network.connect(answers, tools)

    return asyncio.run(work())


def test_an_account_is_a_name_and_needs_no_secret(network):
    made = connected(network, ANSWERS)
    assert (made.account.network, made.account.name) == (network.name, "@fournil")
    assert made.account.settings == {"page": "https://forum.example/t/pain"}
    assert made.secret == {}
    assert not any(field.secret for field in network.fields)


def test_nothing_ever_leaves_from_here(network):
    async def work():
        async with desk.tools() as tools:
            posting = Posting("Bonjour", "k", first_tried=datetime.now(UTC))
            await network.commit(Account(1, network.name, "@fournil", {}), posting, tools)

    with pytest.raises(Refused, match="by-hand"):
        asyncio.run(work())


def test_the_page_where_one_writes(network):
    told = network.page_for({}, "Pain & beurre")
    assert told.startswith("https://") or network.name == "forum"
    assert network.page_for({"page": "https://forum.example/t"}, "x") == "https://forum.example/t"
    if "{text}" in network.place.composer:
        assert told.endswith("text=Pain%20%26%20beurre")
    assert "{text}" not in told


def test_what_it_takes_is_checked_like_anywhere(network):
    account = Account(1, network.name, "@fournil", {})
    assert [trouble.code for trouble in network.plan(account, " ").troubles] == ["empty-text"]
    assert not network.plan(account, "Bonjour").troubles
    if network.rules:
        assert [trouble.code for trouble in network.plan(account, "é" * 70_000).troubles] == ["too-long"]


def test_what_is_missing_is_said():
    forum = next(one for one in BY_HAND if one.name == "forum")
    with pytest.raises(Refused, match="name-missing"):
        connected(forum, {"name": " "})
    with pytest.raises(Refused, match="page-missing"):
        connected(forum, {"name": "@fournil"})
    assert len({place.name for place in PLACES}) == len(PLACES)
