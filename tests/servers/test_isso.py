"""Comments on an isso server, read, approved, answered and deleted through cmdesk."""

import asyncio
from dataclasses import replace

import pytest

from cmdesk.domain.moderation import Deed, Standing
from cmdesk.networks.base import Absent, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.isso import Isso
from tests.networks import desk
from tests.servers import isso
from tests.servers.faults import Fate, LossyProxy

pytestmark = pytest.mark.servers
network = Isso()


def form(server) -> dict[str, str]:
    return {
        "server": server.address,
        "password": isso.PASSWORD,
        "name": "Le Fournil",
        "address": "bonjour@fournil.example",
    }


def playing(scene):
    async def work():
        async with desk.tools() as tools:
            await scene(tools)

    asyncio.run(work())


async def account_of(server, tools):
    return desk.account(await network.connect(form(server), tools))


def test_a_held_comment_is_read_approved_answered_and_found(isso_server):
    async def scene(tools):
        account = await account_of(isso_server, tools)
        before = await network.pull(account, "comments", None, tools)
        number = await asyncio.to_thread(isso_server.comment, "Du **seigle** & du <b>blé</b> ?\n\nMerci « bien »")
        page = await network.pull(account, "comments", before.cursor, tools)
        (found,) = [item for item in page.items if item.remote_id == str(number)]
        assert found.text == "Du **seigle** & du <b>blé</b> ?\n\nMerci « bien »"
        assert (found.standing, found.mine, found.title) == (Standing.HELD, False, "Le pain (de seigle)")
        assert (found.author.name, found.author.handle) == ("Zoé", "zoé@mail.example")

        for _ in range(2):
            await network.moderate(account, Deed.APPROVE, found.reply_to, tools)
        page = await network.pull(account, "comments", page.cursor, tools)
        (now,) = [item for item in page.items if item.remote_id == str(number)]
        assert now.standing is Standing.VISIBLE
        assert now.text == found.text

        posting = Posting("Oui, tous les lundis !\n\nÀ bientôt <3", "isso-1", found.reply_to, tools.now())
        assert await network.find(account, posting, tools) is Absent.CERTAIN
        posted = await network.commit(account, posting, tools)
        assert await network.find(account, posting, tools) == posted
        page = await network.pull(account, "comments", page.cursor, tools)
        (ours,) = [item for item in page.items if item.remote_id == posted.remote_id]
        assert ours.mine
        await network.moderate(account, Deed.APPROVE, ours.reply_to, tools)
        page = await network.pull(account, "comments", before.cursor, tools)
        (ours,) = [item for item in page.items if item.remote_id == posted.remote_id]
        assert ours.ancestors == ("page:/pain/", str(number))
        assert ours.published is not None

    playing(scene)


def test_what_is_deleted_is_gone_and_twice_is_harmless(isso_server):
    async def scene(tools):
        account = await account_of(isso_server, tools)
        number = await asyncio.to_thread(isso_server.comment, "À supprimer")
        page = await network.pull(account, "comments", None, tools)
        (found,) = [item for item in page.items if item.remote_id == str(number)]
        for _ in range(2):
            await network.moderate(account, Deed.DELETE, found.reply_to, tools)
        assert str(number) in (await network.pull(account, "comments", page.cursor, tools)).gone
        with pytest.raises(Refused, match="deed-gone"):
            await network.moderate(account, Deed.APPROVE, found.reply_to, tools)

    playing(scene)


def test_signing_in(isso_server, tmp_path):
    async def scene(tools):
        connected = await network.connect(form(isso_server), tools)
        assert isso.PASSWORD not in repr(connected)
        with pytest.raises(SignInNeeded):
            await network.connect(form(isso_server) | {"password": "a guess"}, tools)
        closed = await asyncio.to_thread(isso.start, tmp_path, admin=False)
        try:
            with pytest.raises(Refused, match="isso-admin-off"):
                await network.connect(form(closed), tools)
        finally:
            closed.stop()

    playing(scene)


def test_who_answers_too_fast_comes_back_later(tmp_path):
    async def scene(tools):
        server = await asyncio.to_thread(isso.start, tmp_path, limit=2)
        try:
            account = await account_of(server, tools)
            await asyncio.to_thread(server.comment, "Une question")
            page = await network.pull(account, "comments", None, tools)
            await network.commit(account, Posting("Une réponse", "k", page.items[0].reply_to), tools)
            with pytest.raises(TryLater):
                await network.commit(account, Posting("Une autre", "k2", page.items[0].reply_to), tools)
        finally:
            server.stop()

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "found"), [(Fate.LOSE_ANSWER, Posted), (Fate.CUT_ANSWER, Posted), (Fate.LOSE_REQUEST, Absent)]
)
def test_a_lost_answer_is_found_by_a_look(isso_server, fate, found):
    async def scene(tools):
        account = await account_of(isso_server, tools)
        number = await asyncio.to_thread(isso_server.comment, f"Question {fate.name}")
        page = await network.pull(account, "comments", None, tools)
        (question,) = [item for item in page.items if item.remote_id == str(number)]
        posting = Posting(f"Réponse {fate.name}", f"lost-{fate.name}", question.reply_to, tools.now())
        async with LossyProxy(isso_server.port, lambda method, path: fate if "/new" in path else Fate.PASS) as proxy:
            moved = replace(account, settings={**account.settings, "server": proxy.address})
            with pytest.raises(NoAnswer):
                await network.commit(moved, posting, tools)
        looked = await network.find(account, posting, tools)
        assert looked is Absent.CERTAIN if found is Absent else isinstance(looked, Posted)

    playing(scene)
