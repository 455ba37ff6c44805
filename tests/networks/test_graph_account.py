import asyncio
from datetime import UTC, datetime

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks import graph
from cmdesk.networks.base import Account, Page, Posted, Posting, Refused
from cmdesk.networks.facebook_page import FacebookPage
from cmdesk.networks.facebook_parsing import COMMENT, MESSAGE, Answering
from cmdesk.networks.instagram_pro import InstagramPro
from tests.networks.described import described
from tests.networks.talking import said

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
BELOW = Answering("701", COMMENT, "701").written()
BOTH = pytest.mark.parametrize("network", [FacebookPage(), InstagramPro()], ids=lambda network: network.name)


def playing(scene):
    async def work():
        async with described("meta", lambda: NOON) as there:
            account = Account(1, "x", "us", {"server": there.address, "account_id": "9"}, {"token": "page-token"})
            return await scene(there, account)

    return asyncio.run(work())


@BOTH
def test_a_stream_that_the_token_does_not_open_is_left_alone(network):
    kept = network.kept({}, frozenset(), account_id="9")
    assert kept == {"account_id": "9", "messages": "no"}
    allowed = network.permissions["messages"]
    assert network.kept({"server": "https://x"}, frozenset({allowed})) == {"server": "https://x"}

    async def scene(there, account):
        closed = Account(1, "x", "us", {**account.settings, **kept}, account.secret)
        known = graph.cursor_at(NOON)
        assert await network.pull(closed, "messages", known, there.tools) == Page((), known)
        assert not there.server.seen

    playing(scene)


@BOTH
def test_what_they_took_already_is_found_and_not_sent_again(network):
    async def scene(there, account):
        path, _ = network.sent(Answering("701", COMMENT, "701"), account, Posting("Merci", "k", BELOW))
        there.says(path, said({"error": {"code": graph.DUPLICATE}}, 400))

        async def find(account, posting, tools):
            return Posted("702")

        network.find = find
        try:
            posted = await network.commit(account, Posting("Merci", "k", BELOW, NOON), there.tools)
        finally:
            del network.find
        assert posted.remote_id == "702"
        assert len(there.heard(path, "POST")) == 1

    playing(scene)


@BOTH
def test_what_is_no_answer_of_ours_is_neither_published_nor_moderated(network):
    async def scene(there, account):
        with pytest.raises(Refused, match="bad-reply-address"):
            await network.commit(account, Posting("Merci", "k", "nonsense", NOON), there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account, Deed.HIDE, Answering("5", MESSAGE, "t").written(), there.tools)
        assert not there.server.seen

    playing(scene)
