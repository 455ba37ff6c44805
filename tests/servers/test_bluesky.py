"""Two people on the real servers of Bluesky: one through cmdesk, the other as anybody."""

import asyncio
import json
import uuid
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest

from cmdesk.domain.outbox import State
from cmdesk.domain.sources import NewSource
from cmdesk.networks.base import Absent, Deed, MediaFile, NoAnswer, Posted, Posting, Refused, SignInNeeded
from cmdesk.networks.bluesky import Bluesky
from cmdesk.networks.bluesky_following import SAVED
from cmdesk.networks.bluesky_records import POST, record_key
from cmdesk.networks.json_answers import read
from cmdesk.networks.places import looked_up, lookup
from cmdesk.store import accounts, drafts, outbox, outbox_rows
from tests.fakes import Office
from tests.networks import desk, images
from tests.servers import bluesky
from tests.servers.faults import Fate, LossyProxy

pytestmark = pytest.mark.servers
network = Bluesky()


def name(who: str) -> str:
    return f"{who}-{uuid.uuid4().hex[:8]}"


async def sign_in(server: bluesky.Bluesky, who: str, tools):
    handle, password = await asyncio.to_thread(server.person, name(who))
    answers = {"handle": f"@{handle}", "password": password, "server": server.address}
    return desk.account(await network.connect(answers, tools))


async def publish(account, tools, text: str, **more):
    posting = Posting(text, uuid.uuid4().hex, first_tried=tools.now(), created=tools.now(), **more)
    posting = replace(posting, prepared=await network.prepare(account, posting, tools))
    return posting, await network.commit(account, posting, tools)


async def arrived(account, cursor: str | None, tools, seconds: float = 60):
    """What comes, in its time: what shows posts hears of them a moment later."""
    async with asyncio.timeout(seconds):
        while not (page := await network.pull(account, "notifications", cursor, tools)).items:
            await asyncio.sleep(0.2)
        return page


async def until(look, seconds: float = 60):
    async with asyncio.timeout(seconds):
        while not (found := await look()):
            await asyncio.sleep(0.2)
        return found


async def published(writer, reader, tools):
    """A post that its reader can see."""
    _, post = await publish(writer, tools, "Nouveau pain")

    async def known():
        return (await network.reread(reader, post.reply_to, tools)).items

    await until(known)
    return post


def record(server, uri: str):
    repository, collection, key = uri.removeprefix("at://").split("/")
    query = f"?repo={repository}&collection={collection}&rkey={key}"
    return server.call("com.atproto.repo.getRecord", query=query)["value"]


def test_signing_in_takes_an_app_password_and_no_other(bluesky_network):
    async def scene():
        async with desk.tools() as tools:
            handle, password = await asyncio.to_thread(bluesky_network.person, name("alice"))
            answers = {"handle": handle, "server": bluesky_network.address}
            connected = await network.connect(answers | {"password": password}, tools)
            assert connected.account.name == f"@{handle}"
            assert connected.account.settings["chat"] == "yes"
            assert set(connected.secret) == {"password", "access", "refresh"}
            with pytest.raises(SignInNeeded, match="sign-in-refused"):
                await network.connect(answers | {"password": "a-guess"}, tools)
            with pytest.raises(SignInNeeded, match="app-password-needed"):
                await network.connect(answers | {"password": bluesky.PASSWORD}, tools)

    asyncio.run(scene())


def test_a_session_is_renewed_and_what_is_renewed_is_handed_back(bluesky_network):
    async def scene():
        async with desk.tools() as tools:
            alice = await sign_in(bluesky_network, "alice", tools)
            kept = []

            async def renew(account, secret):
                kept.append(dict(secret))

            later = replace(tools, renew=renew, now=lambda: datetime.now(UTC) + timedelta(hours=1, minutes=58))
            await network.pull(alice, "own", None, later)
            assert len(kept) == 1
            assert kept[0]["refresh"] != alice.secret["refresh"]
            renewed = replace(alice, secret={**alice.secret, **kept[0]})
            await network.pull(renewed, "own", None, tools)
            # A session that is over begins anew with the password; without one, the person is asked.
            over = replace(alice, secret={"password": alice.secret["password"], "refresh": "x.y.z"})
            await network.pull(over, "own", None, replace(tools, renew=renew))
            assert len(kept) == 2
            with pytest.raises(SignInNeeded):
                await network.pull(replace(alice, secret={"refresh": "x.y.z"}), "own", None, tools)

    asyncio.run(scene())


def test_reading_answering_publishing_looking_up_and_moderating(bluesky_network, tmp_path):
    async def scene():
        async with desk.tools() as tools:
            shop, lea = await sign_in(bluesky_network, "shop", tools), await sign_in(bluesky_network, "lea", tools)
            before = await network.pull(shop, "notifications", None, tools)
            asked = f"Bonjour {shop.name} 🥖, ouvert dimanche ? https://example.org/menu #pain"
            _, question = await publish(lea, tools, asked)
            marks = [each["features"][0]["$type"] for each in record(bluesky_network, question.remote_id)["facets"]]
            assert [mark.rpartition("#")[2] for mark in marks] == ["mention", "link", "tag"]

            # read
            page = await arrived(shop, before.cursor, tools)
            (mention,) = page.items
            assert (mention.remote_id, mention.text, mention.mine) == (question.remote_id, asked, False)
            assert mention.author.handle == lea.name
            assert not (await network.pull(shop, "notifications", page.cursor, tools)).items

            # answer, with a picture that is too large as it is
            path = tmp_path / "four.jpg"
            path.write_bytes(images.jpeg(width=1600, height=1200, quality=100))
            assert path.stat().st_size > network.media.image_bytes
            file = MediaFile(path, "image/jpeg", path.stat().st_size, "a" * 64, "four.jpg", "Le four à pain")
            posting, answer = await publish(shop, tools, "Oui, jusqu'à midi.", reply_to=mention.reply_to, media=(file,))
            told = record(bluesky_network, answer.remote_id)
            (image,) = told["embed"]["images"]
            assert (image["alt"], image["aspectRatio"]["width"] > image["aspectRatio"]["height"]) == (
                "Le four à pain",
                True,
            )
            assert image["image"]["size"] <= network.media.image_bytes
            assert told["reply"]["parent"]["uri"] == question.remote_id

            # look up
            assert await network.find(shop, posting, tools) == answer
            assert await network.commit(shop, posting, tools) == answer
            assert await network.find(shop, replace(posting, key="another"), tools) is Absent.CERTAIN
            (reply,) = (await arrived(lea, None, tools)).items
            assert (reply.remote_id, reply.ancestors) == (answer.remote_id, (question.remote_id,))
            assert "📎 Le four à pain" in reply.text
            own = await network.pull(shop, "own", None, tools)
            assert [item.remote_id for item in own.items] == [answer.remote_id]

            # moderate, each twice
            for deed in network.deeds:
                target = answer.reply_to if deed.mine and not deed.theirs else reply.reply_to
                actor = shop if deed.deed is Deed.DELETE else lea
                for _ in range(2):
                    await network.moderate(actor, deed.deed, target, tools, "trop cuit")
                    await asyncio.sleep(0.3)
            assert await network.find(shop, posting, tools) is Absent.CERTAIN
            assert (await network.pull(shop, "own", own.cursor, tools)).gone == [answer.remote_id]

            async def gone():
                return (await network.reread(lea, reply.reply_to, tools)).gone

            assert await until(gone) == (answer.remote_id,)

    asyncio.run(scene())


def test_an_answer_below_our_own_post_is_hidden_and_shown(bluesky_network):
    async def scene():
        async with desk.tools() as tools:
            shop, lea = await sign_in(bluesky_network, "shop", tools), await sign_in(bluesky_network, "lea", tools)
            post = await published(shop, lea, tools)
            await publish(lea, tools, "Bof", reply_to=post.reply_to)
            (reply,) = (await arrived(shop, None, tools)).items
            gate = post.remote_id.replace(POST, "app.bsky.feed.threadgate")
            await network.moderate(shop, Deed.HIDE, reply.reply_to, tools)
            assert record(bluesky_network, gate)["hiddenReplies"] == [reply.remote_id]
            await network.moderate(shop, Deed.SHOW, reply.reply_to, tools)
            assert record(bluesky_network, gate)["hiddenReplies"] == []
            with pytest.raises(Refused, match="not-your-thread"):
                await network.moderate(lea, Deed.HIDE, reply.reply_to, tools)

    asyncio.run(scene())


def test_a_post_that_is_linked_is_quoted(bluesky_network):
    async def scene():
        async with desk.tools() as tools:
            shop, lea = await sign_in(bluesky_network, "shop", tools), await sign_in(bluesky_network, "lea", tools)
            post = await published(shop, lea, tools)
            _, quote = await publish(lea, tools, f"À goûter : {post.address}")
            assert record(bluesky_network, quote.remote_id)["embed"]["record"]["uri"] == post.remote_id
            (item,) = (await arrived(shop, None, tools)).items
            assert item.ancestors == (post.remote_id,)

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("fate", "found"), [(Fate.LOSE_ANSWER, Posted), (Fate.CUT_ANSWER, Posted), (Fate.LOSE_REQUEST, Absent)]
)
def test_what_a_look_up_says_after_a_lost_answer(bluesky_network, fate, found):
    async def scene():
        lose = lambda method, path: fate if "putRecord" in path else Fate.PASS  # noqa: E731
        async with desk.tools() as tools, LossyProxy(bluesky_network.port, lose) as proxy:
            shop = await sign_in(bluesky_network, "shop", tools)
            posting = Posting("Perdu", uuid.uuid4().hex, first_tried=tools.now(), created=tools.now())
            with pytest.raises(NoAnswer):
                await network.commit(desk.moved(shop, proxy.address), posting, tools)
            looked = await network.find(shop, posting, tools)
            assert isinstance(looked, found)
            again = await network.commit(shop, posting, tools)
            assert record_key(posting) in again.remote_id
            own = await network.pull(shop, "own", None, tools)
            assert [item.remote_id for item in own.items] == [again.remote_id]

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("fate", "found"), [(Fate.LOSE_ANSWER, Posted), (Fate.CUT_ANSWER, Posted), (Fate.LOSE_REQUEST, Absent)]
)
def test_a_post_and_who_may_answer_it_are_there_together_or_not_at_all(bluesky_network, fate, found):
    async def scene():
        lose = lambda method, path: fate if "applyWrites" in path else Fate.PASS  # noqa: E731
        async with desk.tools() as tools, LossyProxy(bluesky_network.port, lose) as proxy:
            shop, now = await sign_in(bluesky_network, "shop", tools), tools.now()
            posting = Posting(
                "Sans réponses", uuid.uuid4().hex, first_tried=now, created=now, options={"gate": "nobody"}
            )
            with pytest.raises(NoAnswer):
                await network.commit(desk.moved(shop, proxy.address), posting, tools)
            assert isinstance(await network.find(shop, posting, tools), found)
            if found is Posted:  # sent again all the same, it is refused where it is: never a second one
                with pytest.raises(NoAnswer):
                    await network.commit(shop, posting, tools)
            else:
                await network.commit(shop, posting, tools)
            posted = await network.find(shop, posting, tools)
            assert isinstance(posted, Posted)
            own = await network.pull(shop, "own", None, tools)
            assert [item.remote_id for item in own.items] == [posted.remote_id]
            gate = record(bluesky_network, posted.remote_id.replace("feed.post", "feed.threadgate"))
            assert (gate["post"], gate["allow"]) == (posted.remote_id, [])

    asyncio.run(scene())


def test_a_draft_with_a_picture_leaves_through_the_desk(bluesky_network, tmp_path):
    office = Office(tmp_path / "essai.cmdesk", lambda: datetime.now(UTC), networks={"bluesky": network})
    try:
        handle, password = bluesky_network.person(name("shop"))
        answers = {"handle": handle, "password": password, "server": bluesky_network.address}
        account, _ = office.do(office.desk.connect("bluesky", answers))
        draft = office.write(drafts.start, "Le four est chaud 🔥", [account], office.now())
        file = office.do(office.desk.attach(draft, images.jpeg(), "four.jpg"))
        office.do(office.desk.describe(draft, file.media_id, "Le four à pain"))
        office.do(office.desk.choose(draft, {"language": "fr"}))
        office.do(office.desk.send_draft(draft))
        office.send()
        (row,) = office.read(outbox_rows.rows)
        assert (row.state, row.reason) == (State.SENT, "")
        uri = office.read(outbox.one, row.id).remote_id
        told = record(bluesky_network, uri)
        assert (told["text"], told["langs"]) == ("Le four est chaud 🔥", ["fr"])
        (image,) = told["embed"]["images"]
        assert image["alt"] == "Le four à pain"
        did, cid = uri.split("/")[2], image["image"]["ref"]["$link"]
        picture = bluesky_network.fetch(f"/xrpc/com.atproto.sync.getBlob?did={did}&cid={cid}")
        assert picture.startswith(b"\xff\xd8")
        assert not any(secret in picture for secret in images.SECRETS)
    finally:
        office.close()


def test_fifty_posts_through_a_line_that_loses_half_of_them_leave_once_each(bluesky_network, tmp_path):
    late = timedelta()

    def now():
        return datetime.now(UTC) + late

    count = Counter()

    def fate(method, path):
        if "putRecord" not in path:
            return Fate.PASS
        count["tries"] += 1
        return (Fate.LOSE_ANSWER, Fate.PASS, Fate.LOSE_REQUEST, Fate.PASS, Fate.CUT_ANSWER)[count["tries"] % 5]

    office = Office(tmp_path / "essai.cmdesk", now, networks={"bluesky": network})
    proxy = LossyProxy(bluesky_network.port, fate)
    try:
        office.do(proxy.__aenter__())
        handle, password = bluesky_network.person(name("shop"))
        answers = {"handle": handle, "password": password, "server": proxy.address}
        account, _ = office.do(office.desk.connect("bluesky", answers))
        for number in range(50):
            draft = office.write(drafts.start, f"Pain numéro {number}", [account], now())
            office.do(office.desk.send_draft(draft))
        for _ in range(600):
            office.send()
            left = office.read(outbox_rows.waiting)
            if not left:
                break
            if State.UNSURE in left:
                late += timedelta(seconds=61)
            for row in office.read(outbox_rows.rows, None, 200):
                if row.state is State.MISSED:  # by this fast clock its hour has long passed: a person says so
                    office.do(office.desk.decide(row.id, "again"))
        states = Counter(one.state for one in office.read(outbox_rows.rows, None, 200))
        assert states == {State.SENT: 50}
        assert proxy.lost >= 30
        did = office.read(accounts.one, account).settings["did"]
        there = bluesky_network.call("com.atproto.repo.listRecords", query=f"?repo={did}&collection={POST}&limit=100")
        texts = sorted(each["value"]["text"] for each in there["records"])
        assert texts == sorted(f"Pain numéro {number}" for number in range(50))
    finally:
        office.do(proxy.__aexit__(None, None, None))
        office.close()


def test_a_film_leaves_with_its_post_and_what_is_quoted_is_shown(bluesky_network, tmp_path):
    async def scene():
        async with desk.tools() as tools:
            shop, lea = await sign_in(bluesky_network, "shop", tools), await sign_in(bluesky_network, "lea", tools)
            path = tmp_path / "four.mp4"
            path.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(5000))
            film = MediaFile(path, "video/mp4", path.stat().st_size, "a" * 64, "four.mp4", "Le four", 640, 360, 2.0)
            posting, post = await publish(shop, tools, "Le four s’allume", media=(film,))
            told = record(bluesky_network, post.remote_id)["embed"]
            assert (told["$type"], told["video"]["mimeType"]) == ("app.bsky.embed.video", "video/mp4")
            assert (told["video"]["size"], told["alt"]) == (path.stat().st_size, "Le four")
            assert await network.find(shop, posting, tools) == post

            before = await network.pull(shop, "notifications", None, tools)

            async def known():
                return (await network.reread(lea, post.reply_to, tools)).items

            await until(known)
            await publish(
                lea,
                tools,
                f"Voyez https://bsky.app/profile/{shop.name.lstrip('@')}/post/{post.remote_id.rpartition('/')[2]}",
            )
            (item,) = (await arrived(shop, before.cursor, tools)).items
            assert item.beside.quote is not None
            assert item.beside.quote.text.startswith("Le four s’allume")
            assert item.ancestors == (post.remote_id,)

    asyncio.run(scene())


def test_a_list_is_read_as_a_source(bluesky_network):
    async def scene():
        async with desk.tools() as tools:
            shop, lea = await sign_in(bluesky_network, "shop", tools), await sign_in(bluesky_network, "lea", tools)
            await publish(lea, tools, "Du pain pour tous")
            token, when = shop.secret["access"], "2026-03-03T12:00:00.000Z"
            repo = shop.settings["did"]

            def make(collection, record):
                told = {"repo": repo, "collection": collection, "record": record | {"createdAt": when}}
                return bluesky_network.call("com.atproto.repo.createRecord", told, token)["uri"]

            purpose = "app.bsky.graph.defs#curatelist"
            made = await asyncio.to_thread(make, "app.bsky.graph.list", {"name": "Boulangers", "purpose": purpose})
            member = {"subject": lea.settings["did"], "list": made}
            await asyncio.to_thread(make, "app.bsky.graph.listitem", member)
            page = f"https://bsky.app/profile/{repo}/lists/{made.rpartition('/')[2]}"

            def ask(address):
                parts = urlsplit(address)
                return bluesky_network.call(parts.path.rpartition("/")[2], token=token, query=f"?{parts.query}")

            async def listed():
                return looked_up(await asyncio.to_thread(ask, lookup(page)), page)

            (place,) = await until(listed)
            assert place.title == "Boulangers"
            kept = NewSource(place.address, "Boulangers", site=page)
            assert list(await network.followed(shop, tools)) == [kept]
            saved = {"$type": SAVED, "items": [{"id": "1", "type": "list", "value": made, "pinned": True}]}
            asked = ("app.bsky.actor.putPreferences", {"preferences": [saved]}, lea.secret["access"])
            assert list(await network.followed(lea, tools)) == []
            await asyncio.to_thread(bluesky_network.call, *asked)
            assert list(await network.followed(lea, tools)) == [kept]

            async def read_there():
                found = read(json.dumps(await asyncio.to_thread(ask, place.address)))
                return found.entries if found is not None else []

            (entry,) = await until(read_there)
            assert (entry.body, entry.author_page) == (
                "Du pain pour tous",
                f"https://bsky.app/profile/{lea.name.lstrip('@')}",
            )

    asyncio.run(scene())
