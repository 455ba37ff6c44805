import asyncio
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.receptions import Numbers
from cmdesk.networks import bluesky as module
from cmdesk.networks.base import Absent, MediaFile, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.bluesky import PUT, Bluesky
from cmdesk.networks.bluesky_gate import APPLY, GATE
from cmdesk.networks.bluesky_identity import Home
from cmdesk.networks.bluesky_records import POST, Answering, Prepared, Reference, answering, record_key
from cmdesk.networks.bluesky_session import PRIVILEGED
from tests.networks.fediverse import said
from tests.networks.skies import DID, LEA, NOON, at_sky, error, token, uri
from tests.networks.webserver import DROP, HANG, answer

REPLY_TO = (
    '{"uri": "at://did:plc:shop/app.bsky.feed.post/3l", "cid": "bafy", "author": "did:plc:lea",'
    ' "root_uri": "at://did:plc:shop/app.bsky.feed.post/3k", "root_cid": "bafz"}'
)

network = Bluesky()
GET, CREATE, PROFILE = "com.atproto.repo.getRecord", "com.atproto.server.createSession", "app.bsky.actor.getProfile"
WHOM = Answering(Reference(uri("1"), "bafy1"), Reference(uri("root", DID), "bafyroot"), LEA)
TALK = Answering(author=LEA, talk="t1", message="m1")
OPEN = {"accessJwt": token(), "refreshJwt": "refresh-1", "did": DID, "handle": "shop.example"}


def posting(text="Bonjour", **more):
    return Posting(text, "key", first_tried=NOON, created=NOON - timedelta(hours=1), **more)


PLACE = {"uri": uri(record_key(posting()), DID), "cid": "bafynew"}


def connecting(session, profile, **answers):
    async def scene(at):
        at.says(CREATE, session)
        at.says(PROFILE, profile)
        given = {"handle": "@shop.example", "password": " app-pass\n", "server": at.address} | answers
        return await network.connect(given, at.tools), at.address

    return at_sky(scene)


def test_an_account_is_connected_by_its_app_password():
    connected, address = connecting(OPEN, {"displayName": " Le Fournil "})
    assert connected.account.name == "@shop.example"
    assert connected.account.settings == {"server": address, "did": DID, "typed": "yes", "name": "Le Fournil"}
    assert connected.secret == {"password": "app-pass", "access": token(), "refresh": "refresh-1"}
    assert "app-pass" not in repr(connected)


def test_private_messages_need_a_password_that_may_read_them():
    connected, _ = connecting(OPEN | {"accessJwt": token(PRIVILEGED)}, error("InvalidRequest"))
    assert connected.account.settings["chat"] == "yes"
    assert "name" not in connected.account.settings


def test_a_handle_leads_to_another_server(monkeypatch):
    async def found(handle, tools):
        return Home(LEA, handle, "https://pds.invalid")

    monkeypatch.setattr(module, "find_home", found)
    with pytest.raises(TryLater, match="unknown-host"):
        connecting(OPEN, {}, server="")


def test_an_account_that_is_another_one_is_refused(monkeypatch):
    async def scene(at):
        async def found(handle, tools):
            return Home(LEA, handle, at.address, typed=True)

        monkeypatch.setattr(module, "find_home", found)
        at.says(CREATE, OPEN)
        await network.connect({"handle": "shop.example", "password": "x"}, at.tools)

    with pytest.raises(Refused, match="handle-mismatch"):
        at_sky(scene)


def test_without_a_password_nothing_is_asked():
    with pytest.raises(SignInNeeded, match="password-missing"):
        connecting(OPEN, {}, password=" ")


def committing(sent, answer):
    async def scene(at):
        at.says(PUT, answer)
        posted = await network.commit(at.account(), sent, at.tools)
        return posted, at.told(PUT)

    return at_sky(scene)


def test_a_post_is_put_under_its_own_key():
    posted, (told,) = committing(posting(), PLACE)
    assert (told["repo"], told["collection"], told["rkey"]) == (DID, POST, record_key(posting()))
    assert told["record"] == {"$type": POST, "text": "Bonjour", "createdAt": "2026-03-03T12:00:00.000Z"}
    assert posted.remote_id == PLACE["uri"]
    assert posted.address == f"https://bsky.app/profile/shop.example/post/{told['rkey']}"
    assert answering(posted.reply_to).root == Reference(**PLACE)
    assert committing(posting(), PLACE)[1] == [told]


@pytest.mark.parametrize(
    ("who", "rules"),
    [("mentioned", ["mentionRule"]), ("following", ["followingRule"]), ("followers", ["followerRule"]), ("nobody", [])],
)
def test_a_post_and_who_may_answer_it_are_one_request(who, rules):
    sent = posting(options={"gate": who})

    async def scene(at):
        at.says(APPLY, {"commit": {"cid": "bafyc", "rev": "3k"}, "results": [PLACE, {"uri": "at://x", "cid": "y"}]})
        return await network.commit(at.account(), sent, at.tools), at.told(APPLY), at.heard(PUT)

    posted, (told,), put = at_sky(scene)
    assert (told["repo"], put, posted.remote_id) == (DID, [], PLACE["uri"])
    post, gate = told["writes"]
    assert [each["$type"] for each in told["writes"]] == [f"{APPLY}#create"] * 2
    assert post["rkey"] == gate["rkey"] == record_key(sent)
    assert (post["collection"], post["value"]["text"]) == (POST, "Bonjour")
    assert gate["value"] == {
        "$type": GATE,
        "post": f"at://{DID}/{POST}/{record_key(sent)}",
        "createdAt": "2026-03-03T12:00:00.000Z",
        "allow": [{"$type": f"{GATE}#{rule}"} for rule in rules],
    }


def test_an_answer_has_no_gate_of_its_own():
    _, (told,) = committing(posting(reply_to=WHOM.written(), options={"gate": "nobody"}), PLACE)
    assert told["collection"] == POST


@pytest.mark.parametrize(
    ("said_there", "kind"),
    [
        (said({}), NoAnswer),
        (said({"results": []}), NoAnswer),
        (error("InternalServerError", 500), NoAnswer),
        (error("InvalidRecord"), Refused),
        (DROP, NoAnswer),
    ],
)
def test_a_gated_post_that_did_not_go_as_it_should_is_never_repeated(said_there, kind):
    async def scene(at):
        at.says(APPLY, said_there)
        with pytest.raises(kind):
            await network.commit(at.account(), posting(options={"gate": "nobody"}), at.tools)
        assert len(at.heard(APPLY)) == 1

    at_sky(scene)


def test_an_answer_stays_in_its_thread():
    ready = Prepared(embed={"$type": "app.bsky.embed.images", "images": []}).written()
    posted, (told,) = committing(posting(reply_to=WHOM.written(), prepared=ready), PLACE)
    assert told["record"]["reply"] == {"root": WHOM.root.told(), "parent": WHOM.post.told()}
    assert told["record"]["embed"]["$type"] == "app.bsky.embed.images"
    assert answering(posted.reply_to).root == WHOM.root


@pytest.mark.parametrize(
    ("said_there", "kind"),
    [
        (error("InvalidRecord"), Refused),
        (error("RateLimitExceeded", 429), TryLater),
        (error("AuthMissing", 401), SignInNeeded),
        (error("InternalServerError", 500), NoAnswer),
        (answer(200, b"<html>captive portal</html>"), NoAnswer),
        (said({"uri": "at://x"}), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_a_post_that_did_not_go_as_it_should(said_there, kind):
    with pytest.raises(kind):
        committing(posting(), said_there)


def test_a_post_is_one_request(monkeypatch):
    async def scene(at):
        at.says(PUT, DROP)
        with pytest.raises(NoAnswer):
            await network.commit(at.account(), posting(), at.tools)
        assert len(at.heard(PUT)) == 1

    at_sky(scene)


def test_a_server_that_hangs_is_doubt():
    async def scene(at):
        at.says(PUT, HANG)
        task = asyncio.create_task(network.commit(at.account(), posting(), at.tools))
        await asyncio.sleep(0.3)
        assert not task.done()
        task.cancel()

    at_sky(scene)


def finding(answer, sent=None):
    async def scene(at):
        at.says(GET, answer)
        found = await network.find(at.account(), sent or posting(), at.tools)
        return found, at.asked(GET)

    return at_sky(scene)


def test_a_post_is_looked_for_under_its_key():
    found, (asked,) = finding(PLACE | {"value": {}})
    assert isinstance(found, Posted)
    assert found == committing(posting(), PLACE)[0]
    assert asked == {"repo": [DID], "collection": [POST], "rkey": [record_key(posting())]}


def test_what_is_not_in_our_repository_is_not_out():
    assert finding(error("RecordNotFound"))[0] is Absent.CERTAIN


@pytest.mark.parametrize("told", [error("InvalidRequest"), answer(502), {}, answer(200, b"<html>")])
def test_a_look_up_that_fails_says_nothing(told):
    with pytest.raises((TryLater, Refused)):
        finding(told)


def codes(text, reply_to="", media=(), **options):
    async def scene(at):
        return [trouble.code for trouble in network.plan(at.account(), text, reply_to, media, options).troubles]

    return at_sky(scene)


def test_what_stands_against_a_text(tmp_path):
    file = MediaFile(tmp_path / "x", "image/jpeg", 1, "a" * 64)
    film = replace(file, type="video/mp4")
    assert codes("🥖" * 300) == []
    assert codes("🥖" * 301) == ["too-long"]
    assert codes("👩‍👩‍👧‍👦" * 150) == ["too-long"]  # few signs, many bytes
    assert codes("é" * 300, WHOM.written()) == []
    assert codes("é" * 900, TALK.written()) == []
    assert codes("é" * 1001, TALK.written()) == ["too-long"]
    assert codes("") == ["empty-text"]
    assert codes("", media=(file,)) == []
    assert codes("a", media=(file,) * 5) == ["media-too-many"]
    assert codes("a", media=(film,)) == []
    assert codes("a", media=(replace(film, type="video/webm"),)) == ["media-type"]
    assert codes("a", TALK.written(), (file,)) == ["media-not-taken"]
    assert codes("a", "nonsense") == ["bad-reply-address"]


def test_a_private_answer_goes_to_its_talk(tmp_path):
    async def scene(at):
        at.says("chat.bsky.convo.sendMessage", {"id": "m2"})
        at.says("chat.bsky.convo.getMessages", {"messages": []})
        sent = posting(reply_to=TALK.written())
        assert await network.prepare(at.account(), sent, at.tools) == ""
        posted = await network.commit(at.account(), sent, at.tools)
        assert posted.remote_id == "t1/m2"
        assert await network.find(at.account(), sent, at.tools) is Absent.CERTAIN
        file = MediaFile(tmp_path / "x", "image/jpeg", 1, "a" * 64)
        for call in (network.prepare, network.commit):
            with pytest.raises(Refused, match="media-not-taken"):
                await call(at.account(), replace(sent, media=(file,)), at.tools)

    at_sky(scene)


def test_where_private_messages_are_not_allowed_nothing_is_asked():
    async def scene(at):
        page = await network.pull(at.account(), "messages", "kept", at.tools)
        assert (page.items, page.cursor, at.server.seen) == ((), "kept", [])

    at_sky(scene)


def test_where_they_are_they_are_read():
    async def scene(at):
        at.says("chat.bsky.convo.getLog", {"cursor": "1", "logs": []})
        at.says("chat.bsky.convo.listConvos", {"convos": []})
        page = await network.pull(at.account(chat="yes"), "messages", None, at.tools)
        assert '"log": "1"' in page.cursor

    at_sky(scene)


def test_only_a_post_is_read_again():
    async def scene(at):
        for kept in ("", "nonsense", TALK.written()):
            page = await network.reread(at.account(), kept, at.tools)
            assert (page.items, at.server.seen) == ((), [])

    at_sky(scene)


def test_nothing_is_done_to_nobody():
    async def scene(at):
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(at.account(), network.deeds[0].deed, "nonsense", at.tools)

    at_sky(scene)


def recognising(link, answer):
    async def scene(sky):
        sky.says("com.atproto.repo.getRecord", answer)
        return await Bluesky().recognise(sky.account(), link, sky.tools)

    return at_sky(scene)


def test_a_copied_link_says_what_it_is_called_there():
    record = {"uri": uri("3kpost", DID), "cid": "bafy", "value": {"text": "Bonjour"}}
    found = recognising(f"https://bsky.app/profile/{DID}/post/3kpost", said(record))
    assert found.remote_id == uri("3kpost", DID)
    assert json.loads(found.reply_to)["root_uri"] == uri("3kpost", DID)
    for elsewhere in ("https://bsky.app/profile/lea.example/post/3kpost", f"https://bsky.app/profile/{DID}", "x"):
        assert recognising(elsewhere, said(record)) is None


def test_a_part_of_a_thread_keeps_the_root_of_it():
    root = {"uri": uri("3kroot", DID), "cid": "bafr"}
    record = {"uri": uri("3kpost", DID), "cid": "bafy", "value": {"reply": {"root": root, "parent": root}}}
    found = recognising(f"https://bsky.app/profile/{DID}/post/3kpost", said(record))
    assert json.loads(found.reply_to)["root_uri"] == uri("3kroot", DID)


def test_a_link_to_what_is_gone_is_not_ours():
    assert recognising(f"https://bsky.app/profile/{DID}/post/3kpost", error("RecordNotFound")) is None


def test_how_posts_were_received():
    async def scene(sky):
        told = {"uri": uri("3k", DID), "replyCount": 2, "likeCount": 5, "repostCount": 1, "quoteCount": 2}
        sky.says("app.bsky.feed.getPosts", said({"posts": [told]}))
        return await Bluesky().counts(sky.account(), [uri("3k", DID), "talk/message"], sky.tools)

    assert at_sky(scene) == {uri("3k", DID): Numbers(replies=2, likes=5, shares=3)}
