"""A server that behaves as Mastodon does and honours idempotency keys."""

import asyncio
import json
import secrets
from dataclasses import replace

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.networks.base import Absent, Deed, MediaFile, NoAnswer, Posted, Posting, SignInNeeded, TryLater, Wording
from cmdesk.networks.mastodon import Mastodon
from tests.networks import desk, images
from tests.servers.faults import Fate, LossyProxy

pytestmark = pytest.mark.servers
network = Mastodon()
TEXT = "Bonjour à tous ! https://example.org/une_page?a=1 #pain 🥖"


async def sign_in(server: str, tools, token: str = "mock_token"):
    return desk.account(await network.connect({"server": f"{server}/", "token": token}, tools))


async def second_person(server: str, tools) -> str:
    """The token of a new person on the server."""
    form = {"client_name": "t", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read write"}
    app = json.loads((await send(server, "/api/v1/apps", form, tools)).body)
    form = {"grant_type": "client_credentials", "client_id": app["client_id"], "client_secret": app["client_secret"]}
    token = json.loads((await send(server, "/oauth/token", {**form, "scope": "read write"}, tools)).body)[
        "access_token"
    ]
    name = f"lea{secrets.token_hex(4)}"  # one server for all tests
    person = {
        "username": name,
        "email": f"{name}@example.org",
        "password": "a long password",
        "agreement": "true",
        "locale": "fr",
    }
    told = await send(server, "/api/v1/accounts", person, tools, token)
    return json.loads(told.body)["access_token"]


async def send(server: str, path: str, form: dict[str, str], tools, token: str = ""):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return await tools.http.send("POST", server + path, purpose="test", form=form, headers=headers, allow_private=True)


def test_a_post_a_mention_and_an_answer(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            lea = await sign_in(mastodon_mock, tools, await second_person(mastodon_mock, tools))
            name = shop.name.removeprefix("@").partition("@")[0]
            before = await network.pull(shop, "notifications", None, tools)
            asked = await network.commit(lea, Posting(f"@{name} Ouvert dimanche ?", "lea-1"), tools)

            page = await network.pull(shop, "notifications", before.cursor, tools)
            (mention,) = page.items
            assert mention.remote_id == asked.remote_id
            assert (mention.kind, mention.mine) == (Kind.POST, False)
            assert mention.text == f"@{name} Ouvert dimanche ?"
            assert mention.author.handle == lea.name

            answered = await network.commit(shop, Posting("Oui, jusqu'à midi.", "shop-1", mention.reply_to), tools)
            (reply,) = (await network.pull(lea, "notifications", None, tools)).items
            assert reply.remote_id == answered.remote_id
            assert reply.ancestors == (asked.remote_id,)
            assert reply.text.endswith("Oui, jusqu'à midi.")
            own = await network.pull(shop, "own", None, tools)
            assert [item.ancestors for item in own.items if item.remote_id == reply.remote_id] == [(asked.remote_id,)]
            assert all(item.mine for item in own.items)
            assert not (await network.pull(shop, "notifications", page.cursor, tools)).items

    asyncio.run(scene())


def test_the_same_key_posts_once_and_what_was_posted_is_found(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            posting = Posting(TEXT, "once", first_tried=tools.now())
            first, again = [await network.commit(shop, posting, tools) for _ in range(2)]
            assert first == again
            assert await network.find(shop, posting, tools) == first
            other = Posting("Jamais écrit", "never", first_tried=tools.now())
            assert await network.find(shop, other, tools) is Absent.CERTAIN

    asyncio.run(scene())


def test_catching_up_after_a_long_absence_misses_nothing(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            start = (await network.commit(shop, Posting("avant", "before"), tools)).remote_id
            ids = [
                (await network.commit(shop, Posting(f"numéro {n}", f"many-{n}"), tools)).remote_id for n in range(95)
            ]
            got, cursor, more = [], start, True
            while more:
                page = await network.pull(shop, "own", cursor, tools)
                got += [item.remote_id for item in page.items]
                cursor, more = page.cursor, page.more
            assert got == ids

    asyncio.run(scene())


@pytest.mark.parametrize("fate", [Fate.LOSE_ANSWER, Fate.CUT_ANSWER])
def test_a_lost_answer_is_not_an_answer_and_the_post_is_found(mastodon_mock, fate):
    async def scene():
        port = int(mastodon_mock.rpartition(":")[2])
        lose = lambda method, path: fate if method == "POST" else Fate.PASS  # noqa: E731
        async with desk.tools() as tools, LossyProxy(port, lose) as proxy:
            shop = await sign_in(proxy.address, tools)
            posting = Posting(f"Perdu {fate}", f"lost-{fate}", first_tried=tools.now())
            with pytest.raises(NoAnswer):
                await network.commit(shop, posting, tools)
            assert isinstance(await network.find(shop, posting, tools), Posted)

    asyncio.run(scene())


def test_a_lost_request_is_not_there(mastodon_mock):
    async def scene():
        port = int(mastodon_mock.rpartition(":")[2])
        lose = lambda method, path: Fate.LOSE_REQUEST if method == "POST" else Fate.PASS  # noqa: E731
        async with desk.tools() as tools, LossyProxy(port, lose) as proxy:
            shop = await sign_in(proxy.address, tools)
            posting = Posting("Jamais arrivé", "lost-request", first_tried=tools.now())
            with pytest.raises(NoAnswer):
                await network.commit(shop, posting, tools)
            assert await network.find(shop, posting, tools) is Absent.CERTAIN

    asyncio.run(scene())


def test_being_asked_to_wait(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            fault = {
                "match": {"methods": ["POST"], "path": "/api/v1/statuses"},
                "effect": {"type": "ratelimit", "headers": {"Retry-After": "7"}},
                "count": 1,
            }
            told = await tools.http.send(
                "POST", f"{mastodon_mock}/api/v1/_mock/faults", purpose="test", json=fault, allow_private=True
            )
            assert told.status < 300
            with pytest.raises(TryLater) as caught:
                await network.commit(shop, Posting("Trop vite", "limited"), tools)
            assert caught.value.after is not None
            assert caught.value.after.total_seconds() == 7

    asyncio.run(scene())


def test_a_wrong_token(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            with pytest.raises(SignInNeeded):
                await sign_in(mastodon_mock, tools, "guess")

    asyncio.run(scene())


def test_publishing_with_a_picture_looking_up_and_moderating(mastodon_mock, tmp_path):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            path = tmp_path / "four.jpg"
            path.write_bytes(images.jpeg())
            file = MediaFile(path, "image/jpeg", path.stat().st_size, "a" * 64, "four.jpg", "Le four à pain")
            posting = Posting("Le four est chaud", "with-picture", first_tried=tools.now(), media=(file,))
            posting = replace(posting, prepared=await network.prepare(shop, posting, tools))
            posted = await network.commit(shop, posting, tools)
            assert await network.commit(shop, posting, tools) == posted
            assert await network.find(shop, posting, tools) == posted
            (own,) = [
                item
                for item in (await network.pull(shop, "own", None, tools)).items
                if item.remote_id == posted.remote_id
            ]
            assert "📎 Le four à pain" in own.text
            for deed in (Deed.LIKE, Deed.LIKE, Deed.UNLIKE, Deed.BOOST, Deed.UNBOOST, Deed.DELETE, Deed.DELETE):
                await network.moderate(shop, deed, posted.reply_to, tools)
            assert not isinstance(await network.find(shop, posting, tools), Posted)

    asyncio.run(scene())


def test_a_poll_is_asked_answered_and_read(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            lea = await sign_in(mastodon_mock, tools, await second_person(mastodon_mock, tools))
            chosen = {POLL: NewPoll(("Pain", "Brioche"), 3600).written()}
            posting = Posting("Que cuire dimanche ?", "poll-1", first_tried=tools.now(), options=chosen)
            posted = await network.commit(shop, posting, tools)
            assert await network.commit(shop, posting, tools) == posted
            assert await network.find(shop, posting, tools) == posted
            told = await tools.http.get(
                f"{mastodon_mock}/api/v1/statuses/{posted.remote_id}", purpose="test", allow_private=True
            )
            number = json.loads(told.body)["poll"]["id"]
            vote = await tools.http.send(
                "POST",
                f"{mastodon_mock}/api/v1/polls/{number}/votes",
                purpose="test",
                json={"choices": [1]},
                headers={"Authorization": f"Bearer {lea.secret['token']}"},
                allow_private=True,
            )
            assert vote.status == 200
            poll = (await network.counts(shop, [posted.remote_id], tools))[posted.remote_id].poll
            assert poll is not None
            assert [(each.text, each.votes) for each in poll.answers] == [("Pain", 0), ("Brioche", 1)]
            assert (poll.voters, poll.closed) == (1, False)

    asyncio.run(scene())


def test_what_a_post_says_is_changed(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            posted = await network.commit(shop, Posting("Ouvert dimanche", "reword-1"), tools)
            change = Wording("Ouvert dimanche"), Wording("Fermé dimanche")
            assert await network.wording(shop, posted.reply_to, tools) == Wording("Ouvert dimanche")
            for _ in range(2):
                item = await network.reword(shop, posted.reply_to, *change, tools)
                assert (item.remote_id, item.text, item.mine) == (posted.remote_id, "Fermé dimanche", True)
                assert item.edited is not None
            assert await network.wording(shop, posted.reply_to, tools) == Wording("Fermé dimanche")

    asyncio.run(scene())


@pytest.mark.parametrize("deed", [Deed.ACCEPT, Deed.DISMISS])
def test_what_is_held_back_as_a_request_arrives_and_is_settled(mastodon_mock, deed):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            lea = await sign_in(mastodon_mock, tools, await second_person(mastodon_mock, tools))
            name = shop.name.removeprefix("@").partition("@")[0]
            signed = {"Authorization": f"Bearer {shop.secret['token']}"}

            async def waiting() -> int:
                path = f"{mastodon_mock}/api/v1/notifications/requests"
                return len(
                    json.loads((await tools.http.get(path, purpose="test", headers=signed, allow_private=True)).body)
                )

            async def strangers(how: str) -> None:
                await tools.http.send(
                    "PATCH", f"{mastodon_mock}/api/v2/notifications/policy", purpose="test", headers=signed,
                    json={"for_not_following": how}, allow_private=True,
                )  # fmt: skip

            await strangers("filter")
            held = await waiting()  # by another test
            before = await network.pull(shop, "notifications", None, tools)
            await network.commit(lea, Posting(f"@{name} Bonjour", f"request-{deed}"), tools)
            assert await waiting() == held + 1
            (item,) = (await network.pull(shop, "notifications", before.cursor, tools)).items
            for _ in range(2):
                await network.moderate(shop, deed, item.reply_to, tools)
                assert await waiting() == held
            await strangers("accept")

    asyncio.run(scene())


def test_a_link_to_a_post_that_may_be_quoted_becomes_a_quote(mastodon_mock):
    async def scene():
        async with desk.tools() as tools:
            shop = await sign_in(mastodon_mock, tools)
            lea = await sign_in(mastodon_mock, tools, await second_person(mastodon_mock, tools))
            question = await network.commit(lea, Posting("Du pain ?", "quoted-1"), tools)
            link = f"{mastodon_mock}/@lea/{question.remote_id}"
            told = await tools.http.get(
                f"{mastodon_mock}/api/v1/statuses/{question.remote_id}", purpose="test", allow_private=True
            )
            posting = Posting(f"Toujours. {link}", "quoting-1", first_tried=tools.now())
            # The mock says by its policy alone who may quote, not how that is for us: the id is named by hand.
            assert json.loads(told.body)["quote_approval_policy"] == "public"
            posting = replace(posting, prepared=json.dumps({"media": [], "quote": question.remote_id}))
            posted = await network.commit(shop, posting, tools)
            assert await network.find(shop, posting, tools) == posted
            (own,) = [
                item
                for item in (await network.pull(shop, "own", None, tools)).items
                if item.remote_id == posted.remote_id
            ]
            assert own.beside.quote is not None
            assert own.beside.quote.text == "Du pain ?"

    asyncio.run(scene())
