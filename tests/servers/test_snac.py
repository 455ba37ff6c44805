"""Two people on a snac server talk: one through cmdesk, the other through a stranger's client."""

import asyncio
import json
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.networks.base import Absent, Deed, MediaFile, NoAnswer, Posted, Posting, Refused, SignInNeeded, Wording
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.oauth import OUT_OF_BAND, Loopback
from tests.networks import desk, images
from tests.servers.faults import Fate, LossyProxy
from tests.servers.snac import Snac

pytestmark = pytest.mark.servers
network = Mastodon()


async def sign_in(snac: Snac, user: str, tools):
    """As the window does it, with a person who pastes the code."""
    begun = await network.begin(f"{snac.address}/@{user}", tools)
    code = await asyncio.to_thread(snac.approve, begun.authorize_url, user)
    return desk.account(await network.finish(begun, code, tools))


async def arrived(account, cursor: str | None, tools, seconds: float = 60):
    """What the server brings, in its time: snac delivers from a queue."""
    async with asyncio.timeout(seconds):
        while True:
            page = await network.pull(account, "notifications", cursor, tools)
            if page.items:
                return page
            await asyncio.sleep(0.3)


async def under(snac: Snac, status_id: str, token: str, seconds: float = 60) -> list[str]:
    """What the other person finds under a post, once something is there."""
    async with asyncio.timeout(seconds):
        while True:
            path = f"/api/v1/statuses/{status_id}/context"
            _, _, told = await asyncio.to_thread(snac.request, "GET", path, None, token)
            if found := [each["id"] for each in json.loads(told)["descendants"]]:
                return found
            await asyncio.sleep(0.3)


def test_sign_in_through_the_browser_comes_back_by_the_loopback(snac_server):
    async def scene():
        async with desk.tools() as tools, Loopback("<p>Merci</p>", ports=(0,)) as loopback:
            begun = await network.begin(snac_server.address, tools, loopback.redirect)
            assert begun.redirect != OUT_OF_BAND
            waiting = asyncio.create_task(loopback.code(begun.state, timeout=30))
            back = await asyncio.to_thread(snac_server.approve, begun.authorize_url, "alice")
            assert parse_qs(urlsplit(back).query)["state"] == [begun.state]
            # The browser follows.
            answer = await tools.http.get(back, purpose="test", allow_private=True)
            assert answer.body == b"<p>Merci</p>"
            connected = await network.finish(begun, await waiting, tools)
            assert connected.account.name == f"@alice@localhost:{snac_server.port}"
            assert connected.account.settings["flavour"] == "snac"
            assert "token" in connected.secret
            with pytest.raises(SignInNeeded):
                await network.connect({"server": snac_server.address, "token": "a guess"}, tools)

    asyncio.run(scene())


def test_writing_is_not_tried_where_nothing_can_be_deleted(snac_server):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(snac_server, "alice", tools)
            assert not network.can_be_tried(alice)
            with pytest.raises(Refused, match="deed-unsupported"):
                await network.try_writing(alice, tools)

    asyncio.run(scene())


def test_a_mention_arrives_and_the_reply_is_found_under_it(snac_server):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(snac_server, "alice", tools)
            token = await asyncio.to_thread(snac_server.token, "bob")
            before = await network.pull(alice, "notifications", None, tools)
            said = {"status": "@alice Toujours pas reçu mon colis, **dommage**", "visibility": "public"}
            status, _, told = await asyncio.to_thread(snac_server.request, "POST", "/api/v1/statuses", said, token)
            assert status == 200
            question = json.loads(told)["id"]

            page = await arrived(alice, before.cursor, tools)
            (mention,) = page.items
            assert mention.remote_id == question
            assert "Toujours pas reçu mon colis" in mention.text
            assert (mention.kind, mention.mine) == (Kind.POST, False)
            assert mention.author.handle == f"@bob@localhost:{snac_server.port}"

            posting = Posting("Bonjour, je regarde tout de suite.", "reply-1", mention.reply_to, tools.now())
            posted = await network.commit(alice, posting, tools)
            assert await network.find(alice, posting, tools) == posted
            assert await under(snac_server, question, token) == [posted.remote_id]

            own = await network.pull(alice, "own", None, tools)
            assert [item.ancestors for item in own.items if item.remote_id == posted.remote_id] == [(question,)]
            assert not (await network.pull(alice, "notifications", page.cursor, tools)).items

    asyncio.run(scene())


def test_a_private_message_stays_private_and_is_found(snac_server):
    async def scene():
        async with desk.tools() as tools:
            alice, bob = await sign_in(snac_server, "alice", tools), await sign_in(snac_server, "bob", tools)
            before = await network.pull(alice, "notifications", None, tools)
            said = {"status": "@alice en privé", "visibility": "direct"}
            await asyncio.to_thread(snac_server.request, "POST", "/api/v1/statuses", said, bob.secret["token"])
            (message,) = (await arrived(alice, before.cursor, tools)).items
            assert message.visibility in ("direct", "private")
            posting = Posting("Bien reçu", "private-1", message.reply_to, tools.now())
            posted = await network.commit(alice, posting, tools)
            assert await network.find(alice, posting, tools) == posted
            path = f"/api/v1/statuses/{posted.remote_id}"
            _, _, told = await asyncio.to_thread(snac_server.request, "GET", path, None, bob.secret["token"])
            assert json.loads(told)["visibility"] in ("direct", "private")

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("fate", "found"), [(Fate.LOSE_ANSWER, Posted), (Fate.CUT_ANSWER, Posted), (Fate.LOSE_REQUEST, Absent)]
)
def test_what_a_look_up_says_after_a_lost_answer(snac_server, fate, found):
    async def scene():
        lose = lambda method, path: fate if method == "POST" else Fate.PASS  # noqa: E731
        async with desk.tools() as tools, LossyProxy(snac_server.port, lose) as proxy:
            alice = await sign_in(snac_server, "alice", tools)
            through = desk.moved(alice, proxy.address)
            posting = Posting(
                f"Écrit une fois, {fate} https://example.org/a_b", f"lost-{fate}", first_tried=tools.now()
            )
            with pytest.raises(NoAnswer):
                await network.commit(through, posting, tools)
            looked = await network.find(through, posting, tools)
            assert isinstance(looked, found)
            assert looked is not Absent.UNDECIDED

    asyncio.run(scene())


def test_publishing_with_a_picture_looking_up_and_moderating(snac_server, tmp_path):
    async def scene():
        async with desk.tools() as tools:
            alice, bob = await sign_in(snac_server, "alice", tools), await sign_in(snac_server, "bob", tools)
            path = tmp_path / "four.jpg"
            path.write_bytes(images.jpeg())
            file = MediaFile(path, "image/jpeg", path.stat().st_size, "a" * 64, "four.jpg", "Le four à pain")
            text = "@bob Le four est chaud"
            posting = Posting(text, "with-picture", first_tried=tools.now(), media=(file,))
            posting = replace(posting, prepared=await network.prepare(alice, posting, tools))
            before = await network.pull(bob, "notifications", None, tools)
            posted = await network.commit(alice, posting, tools)
            assert await network.find(alice, posting, tools) == posted
            async with asyncio.timeout(60):
                while not (
                    found := [
                        each
                        for each in (await network.pull(bob, "notifications", before.cursor, tools)).items
                        if "Le four est chaud" in each.text
                    ]
                ):
                    await asyncio.sleep(0.3)
            (item,) = found
            assert "📎 Le four à pain" in item.text
            for deed in (Deed.LIKE, Deed.LIKE, Deed.UNLIKE, Deed.BOOST, Deed.UNBOOST):
                await network.moderate(bob, deed, item.reply_to, tools)
            with pytest.raises(Refused, match="deed-unsupported"):
                await network.moderate(bob, Deed.MUTE, item.reply_to, tools)
            # It says 404 to this as if the post were gone, and keeps it: that must not be taken for done.
            with pytest.raises(Refused, match="deed-unsupported"):
                await network.moderate(alice, Deed.DELETE, posted.reply_to, tools)
            assert await network.find(alice, posting, tools) == posted

    asyncio.run(scene())


def test_snac_drops_a_poll_without_a_word_so_that_none_is_offered(snac_server):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(snac_server, "alice", tools)
            assert network.polls_of(alice) is None
            chosen = {POLL: NewPoll(("Pain", "Brioche"), 3600).written()}
            posted = await network.commit(alice, Posting("Que cuire ?", "poll-1", options=chosen), tools)
            told = (await network.counts(alice, [posted.remote_id], tools))[posted.remote_id]
            assert told.poll is None

    asyncio.run(scene())


def test_what_a_post_says_is_changed(snac_server):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(snac_server, "alice", tools)
            posted = await network.commit(alice, Posting("Ouvert dimanche", "reword-1"), tools)
            change = Wording("Ouvert dimanche"), Wording("Fermé dimanche")
            said = await network.wording(alice, posted.reply_to, tools)
            assert said.text == "Ouvert dimanche"
            item = await network.reword(alice, posted.reply_to, *change, tools)
            assert (item.remote_id, item.text, item.mine) == (posted.remote_id, "Fermé dimanche", True)
            assert (await network.wording(alice, posted.reply_to, tools)).text == "Fermé dimanche"

    asyncio.run(scene())
