import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed
from cmdesk.networks.base import (
    Absent,
    Account,
    Coverage,
    NetworkError,
    NoAnswer,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.lemmy import Lemmy
from tests.networks.talking import asked, said, talker
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "1", "kind": "comment", "post": "9"}'
KEPT = {"token": "secret"}

network = Lemmy()
API = "/api/v3"
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
LEA = {"id": 77, "name": "lea", "display_name": "Léa", "actor_id": "https://elsewhere.example/u/lea"}
MARIE = {"id": 5, "name": "marie", "actor_id": "https://forum.example/u/marie", "bot_account": False}
TO = json.dumps({"id": "500", "kind": "comment", "post": "20"})
TO_POST = json.dumps({"id": "20", "kind": "post"})
TO_MESSAGE = json.dumps({"id": "31", "kind": "message", "to": "77"})


def account(there, **settings) -> Account:
    kept = {"server": there.address, "account_id": "5", "username": "marie", "user": "marie"}
    return Account(1, "lemmy", "@marie@forum.example", kept | settings, {"token": "the-jwt"})


def playing(scene):
    async def work():
        async with talker(lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(minutes: float) -> str:
    return (NOON + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def comment(number: int, creator=LEA, path="0.500", minutes=-60.0, words="", **more):
    told = {
        "id": number,
        "creator_id": creator["id"],
        "post_id": 20,
        "content": words or f"Message {number}",
        "removed": False,
        "published": at(minutes),
        "deleted": False,
        "path": f"{path}.{number}",
    }
    return {"comment": told | more, "creator": creator, "post": {"id": 20, "name": "Le levain"}}


def reply(number: int, minutes=-60.0, **more):
    return comment(number, minutes=minutes, **more) | {
        "comment_reply": {"id": 9000 + number, "comment_id": number, "published": at(minutes)}
    }


def post(number: int, creator=MARIE, minutes=0.1, name="Un titre", body="Et la suite"):
    told = {"id": number, "name": name, "body": body, "published": at(minutes), "deleted": False}
    return {"post": told, "creator": creator}


def message(number: int, creator=LEA, to=MARIE, minutes=-60.0, words="Bonjour", **more):
    told = {"id": number, "creator_id": creator["id"], "recipient_id": to["id"], "content": words}
    told |= {"published": at(minutes), "deleted": False} | more
    return {"private_message": told, "creator": creator, "recipient": to}


def site(**more):
    me = {"local_user_view": {"person": MARIE, "local_user": {"show_bot_accounts": True}}, "discussion_languages": []}
    return {"version": "0.19.20", "site_view": {}, "my_user": me | more}


def error(code: str, status: int = 400) -> bytes:
    return said({"error": code}, status)


def listing(there, path, name, things):
    """What a server does with `page` and `limit`."""

    def tell(seen):
        wanted = asked(seen)
        size = int(wanted["limit"][0])
        start = (int(wanted["page"][0]) - 1) * size
        return said({name: things[start : start + size]})

    there.says(API + path, tell)


ANSWERS = {"user": "marie", "password": "hunter2", "community": "https://lemmy.world/c/bread"}


def test_signing_in_keeps_a_token_and_no_password():
    async def scene(there):
        there.says(f"{API}/site", site())
        there.says(f"{API}/user/login", {"jwt": "the-jwt", "registration_created": False})
        connected = await network.connect(ANSWERS | {"server": there.address, "code": "123456"}, there.tools)
        assert connected.secret == {"token": "the-jwt"}
        assert "hunter2" not in repr(connected.account) + repr(connected.secret)
        assert connected.account.name == "@marie@127.0.0.1"
        assert connected.account.settings["account_id"] == "5"
        assert connected.account.settings["community"] == "bread@lemmy.world"
        assert there.sent(f"{API}/user/login") == [
            {"username_or_email": "marie", "password": "hunter2", "totp_2fa_token": "123456"}
        ]
        before, after = there.heard(f"{API}/site")
        assert "authorization" not in before.headers
        assert after.headers["authorization"] == "Bearer the-jwt"

    playing(scene)


@pytest.mark.parametrize(
    ("typed", "sent"), [("@marie@forum.example", "marie"), ("marie@mail.example", "marie@mail.example")]
)
def test_a_handle_is_a_name_and_a_mail_address_is_not(typed, sent):
    async def scene(there):
        there.says(f"{API}/site", site())
        there.says(f"{API}/user/login", {"jwt": "the-jwt"})
        await network.connect(ANSWERS | {"server": there.address, "user": typed}, there.tools)
        assert there.sent(f"{API}/user/login")[0]["username_or_email"] == sent

    playing(scene)


def test_what_was_signed_in_for_nothing_is_signed_out():
    async def scene(there):
        there.says(f"{API}/site", site(), answer(502, b""))
        there.says(f"{API}/user/login", {"jwt": "the-jwt"})
        with pytest.raises(TryLater):
            await network.connect(ANSWERS | {"server": there.address}, there.tools)
        (left,) = there.heard(f"{API}/user/logout", "POST")
        assert left.headers["authorization"] == "Bearer the-jwt"

    playing(scene)


def test_answers_are_read_back_to_what_is_known():
    async def scene(there):
        things = [reply(number, minutes=-number * 10) for number in range(1, 121)]
        listing(there, "/user/replies", "replies", things)
        first = await network.pull(account(there), "replies", None, there.tools)
        assert first.coverage is Coverage.TRUNCATED
        assert [item.remote_id for item in first.items] == [f"comment:{number}" for number in range(50, 0, -1)]
        again = await network.pull(account(there), "replies", first.cursor, there.tools)
        assert again.coverage is Coverage.COMPLETE
        assert again.cursor == first.cursor
        long_ago = (NOON - timedelta(minutes=900)).isoformat()
        page = await network.pull(account(there), "replies", long_ago, there.tools)
        assert page.coverage is Coverage.COMPLETE
        assert {f"comment:{number}" for number in range(1, 91)} <= {item.remote_id for item in page.items}
        assert asked(there.heard(f"{API}/user/replies")[0])["sort"] == ["New"]

    playing(scene)


def test_after_too_long_a_pause_the_gap_is_told():
    async def scene(there):
        listing(there, "/user/replies", "replies", [reply(number, minutes=-number) for number in range(1, 700)])
        page = await network.pull(account(there), "replies", (NOON - timedelta(days=9)).isoformat(), there.tools)
        assert page.coverage is Coverage.GAP

    playing(scene)


def test_a_comment_becomes_an_item_and_a_deleted_one_is_gone():
    async def scene(there):
        view = comment(502, path="0.400.500", updated=at(-30), removed=False)
        listing(there, "/user/mention", "mentions", [view, comment(503, deleted=True, words="")])
        page = await network.pull(account(there), "mentions", None, there.tools)
        (item,) = page.items
        assert (item.remote_id, item.kind, item.text, item.title) == (
            "comment:502",
            Kind.COMMENT,
            "Message 502",
            "Le levain",
        )
        assert item.ancestors == ("post:20", "comment:400", "comment:500")
        assert (item.author.name, item.author.handle) == ("Léa", "@lea@elsewhere.example")
        assert item.edited == NOON - timedelta(minutes=30)
        assert item.link == f"{there.address}/comment/502"
        assert not item.mine
        assert page.gone == ("comment:503",)

    playing(scene)


def test_private_messages_of_both_sides_are_one_conversation():
    async def scene(there):
        listing(there, "/private_message/list", "private_messages", [message(32, MARIE, LEA), message(31, minutes=-70)])
        page = await network.pull(account(there), "messages", None, there.tools)
        theirs, ours = page.items
        assert (theirs.kind, theirs.visibility, theirs.mine, ours.mine) == (Kind.MESSAGE, "direct", False, True)
        assert theirs.ancestors == ours.ancestors == ("person:77",)
        assert json.loads(theirs.reply_to) == json.loads(TO_MESSAGE)
        assert json.loads(ours.reply_to)["to"] == "77"

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (error("incorrect_login", 401), SignInNeeded),
        (error("not_logged_in"), SignInNeeded),
        (error("rate_limit_error"), TryLater),
        (answer(429, b""), TryLater),
        (answer(503, b"<html>"), TryLater),
        (answer(200, b"<html>"), TryLater),
    ],
)
def test_what_goes_wrong_with_reading(told, kind):
    async def scene(there):
        there.says(f"{API}/user/replies", told)
        with pytest.raises(kind):
            await network.pull(account(there), "replies", None, there.tools)

    playing(scene)


def test_an_answer_to_a_comment_to_a_post_and_to_a_message():
    async def scene(there):
        there.says(f"{API}/comment", {"comment_view": comment(600, MARIE)})
        there.says(f"{API}/private_message", {"private_message_view": message(33, MARIE, LEA)})
        for place in (TO, TO_POST, TO_MESSAGE):
            assert await network.prepare(account(there), Posting("Oui", "k", place), there.tools) == ""
        posted = await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert (posted.remote_id, posted.address) == ("comment:600", f"{there.address}/comment/600")
        assert json.loads(posted.reply_to) == {"id": "600", "kind": "comment", "post": "20"}
        await network.commit(account(there), Posting("Oui", "k", TO_POST), there.tools)
        private = await network.commit(account(there), Posting("Oui", "k", TO_MESSAGE), there.tools)
        assert private.remote_id == "message:33"
        assert there.sent(f"{API}/comment") == [
            {"content": "Oui", "post_id": 20, "parent_id": 500},
            {"content": "Oui", "post_id": 20},
        ]
        assert there.sent(f"{API}/private_message") == [{"content": "Oui", "recipient_id": 77}]
        assert len(there.server.seen) == 3  # one request each, and none ahead of it

    playing(scene)


def test_a_post_goes_to_the_community_that_was_chosen_with_one_request():
    async def scene(there):
        there.says(f"{API}/community", {"community_view": {"community": {"id": 8, "name": "bread"}}})
        there.says(f"{API}/post", {"post_view": post(21)})
        us = account(there, community="bread@lemmy.world")
        posting = Posting("Un titre\n\nEt la suite", "k")
        assert await network.prepare(us, posting, there.tools) == "8"
        chosen = Posting("Un titre\n\nEt la suite", "k", options={"community": "!cheese@lemmy.world"})
        assert await network.prepare(us, chosen, there.tools) == "8"
        names = [asked(seen)["name"] for seen in there.heard(f"{API}/community")]
        assert names == [["bread@lemmy.world"], ["cheese@lemmy.world"]]
        there.server.seen.clear()
        posted = await network.commit(us, Posting("Un titre\n\nEt la suite", "k", prepared="8"), there.tools)
        assert posted.remote_id == "post:21"
        assert there.sent(f"{API}/post") == [{"name": "Un titre", "body": "Et la suite", "community_id": 8}]
        assert len(there.server.seen) == 1

    playing(scene)


@pytest.mark.parametrize("told", [error("couldnt_find_community", 404), error("couldnt_find_community"), error("x")])
def test_a_community_that_is_not_there_is_named_before_anything_leaves(told):
    async def scene(there):
        there.says(f"{API}/community", told)
        us = account(there, community="bread")
        with pytest.raises(Refused, match="community-unknown"):
            await network.prepare(us, Posting("Un titre\n\nTexte", "k"), there.tools)
        with pytest.raises(Refused, match="community-missing"):
            await network.prepare(account(there), Posting("Un titre\n\nTexte", "k"), there.tools)
        with pytest.raises(Refused, match="community-missing"):
            await network.commit(us, Posting("Un titre\n\nTexte", "k"), there.tools)
        assert there.heard(f"{API}/post") == []

    playing(scene)


@pytest.mark.parametrize(
    "told",
    [
        DROP,
        answer(502, b""),
        answer(200, b"<html>"),
        answer(200, b"{}"),
        # It was written down, and something went wrong after that: a 400 all the same.
        error("couldnt_like_comment"),
        error("couldnt_update_replies"),
        error("couldnt_find_comment", 404),
        error("unknown"),
    ],
)
def test_what_may_have_arrived_is_never_said_not_to_have(told):
    async def scene(there):
        there.says(f"{API}/comment", told)
        with pytest.raises(NoAnswer):
            await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert len(there.heard(f"{API}/comment")) == 1

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (error("locked"), Refused, "post-refused"),
        (error("slurs"), Refused, "post-refused"),
        (error("couldnt_find_post"), Refused, "answered-post-gone"),
        (error("rate_limit_error"), TryLater, "http-status"),
        (error("incorrect_login", 401), SignInNeeded, "sign-in"),
        (answer(403, b"<html>"), Refused, "post-refused"),
    ],
)
def test_what_was_certainly_not_taken(told, kind, code):
    async def scene(there):
        there.says(f"{API}/comment", told)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert caught.value.trouble.code == code
        assert len(there.heard(f"{API}/comment")) == 1

    playing(scene)


def found(comments=(), posts=(), me=None, messages=(), posting=None, address=None):
    async def scene(there):
        there.says(f"{API}/site", me or site())
        there.says(f"{API}/user", {"comments": list(comments), "posts": list(posts)})
        there.says(f"{API}/private_message/list", {"private_messages": list(messages)})
        return await network.find(account(there), posting or Posting("Oui", "k", TO, NOON), there.tools)

    return playing(scene)


def ours(number=600, path="0.500", minutes=0.1, words="Oui", **more):
    return comment(number, MARIE, path, minutes, words, **more)


def test_an_answer_that_went_out_is_found_where_it_belongs():
    assert found([ours(words="Oui \n")]).remote_id == "comment:600"
    assert found([ours(path="0.400.500")]).remote_id == "comment:600"
    assert found([ours(path="0.400")]) is Absent.CERTAIN  # the same words to somebody else
    assert found([ours(minutes=-60 * 24)]) is Absent.CERTAIN  # the same words, yesterday
    assert found([ours(path="0")], posting=Posting("Oui", "k", TO_POST, NOON)).remote_id == "comment:600"
    assert isinstance(
        found(messages=[message(33, MARIE, LEA, 0.1, "Oui")], posting=Posting("Oui", "k", TO_MESSAGE, NOON)), Posted
    )
    theirs = [message(34, LEA, MARIE, 0.1, "Oui"), message(35, MARIE, {"id": 78}, 0.1, "Oui")]
    assert found(messages=theirs, posting=Posting("Oui", "k", TO_MESSAGE, NOON)) is Absent.CERTAIN


def test_a_post_that_went_out_is_found_by_its_title_and_words():
    posting = Posting("Un titre\n\nEt la suite", "k", "", NOON)
    assert found(posts=[post(21)], posting=posting).remote_id == "post:21"
    assert found(posts=[post(21, name="Un autre")], posting=posting) is Absent.UNDECIDED
    assert found(posting=posting) is Absent.CERTAIN


def test_what_may_be_ours_in_other_words_or_hidden_from_us_is_never_said_not_to_be_there():
    assert found([ours(words="*removed*")]) is Absent.UNDECIDED
    assert found([ours(deleted=True)]) is Absent.UNDECIDED
    assert found([ours(number, "0.1", 1) for number in range(600, 650)]) is Absent.UNDECIDED  # not far enough back
    for hiding in (
        {"discussion_languages": [37]},
        {"community_blocks": [{}]},
        {"local_user_view": {"person": MARIE | {"bot_account": True}, "local_user": {"show_bot_accounts": False}}},
    ):
        assert found(me=site(**hiding)) is Absent.UNDECIDED
    assert found(me=site(discussion_languages=[0, 37])) is Absent.CERTAIN


def test_whoever_is_signed_out_finds_nothing_rather_than_that_nothing_is_there():
    with pytest.raises(SignInNeeded):
        found(me={"version": "0.19.20"})


def test_deeds():
    async def scene(there):
        for kind in ("comment", "post", "private_message"):
            for what in ("like", "delete", "report"):
                there.says(f"{API}/{kind}/{what}", {})
        us = account(there)
        await network.moderate(us, Deed.LIKE, TO, there.tools)
        await network.moderate(us, Deed.UNLIKE, TO, there.tools)
        await network.moderate(us, Deed.LIKE, TO_POST, there.tools)
        await network.moderate(us, Deed.DELETE, TO, there.tools)
        await network.moderate(us, Deed.DELETE, TO_MESSAGE, there.tools)
        await network.moderate(us, Deed.REPORT, TO, there.tools, " Insultes ")
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(us, Deed.LIKE, TO_MESSAGE, there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(us, Deed.MUTE, TO, there.tools)
        assert there.sent(f"{API}/comment/like") == [
            {"comment_id": 500, "score": 1},
            {"comment_id": 500, "score": 0},
        ]
        assert there.sent(f"{API}/post/like") == [{"post_id": 20, "score": 1}]
        assert there.sent(f"{API}/comment/delete") == [{"comment_id": 500, "deleted": True}]
        assert there.sent(f"{API}/private_message/delete") == [{"private_message_id": 31, "deleted": True}]
        assert there.sent(f"{API}/comment/report") == [{"comment_id": 500, "reason": "Insultes"}]
        assert len(there.server.seen) == 6

    playing(scene)


def deleting(told, *more) -> NetworkError | None:
    async def scene(there):
        there.says(f"{API}/comment/delete", told)
        there.says(f"{API}/comment", *more)
        try:
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        except NetworkError as caught:
            return caught
        return None

    return playing(scene)


def test_what_is_deleted_already_need_not_be():
    again = error("couldnt_update_comment")
    assert deleting(again, {"comment_view": comment(500, MARIE, deleted=True)}) is None
    assert deleting(error("couldnt_find_comment"), {}) is None
    assert deleting(again, {"comment_view": comment(500, MARIE)}).trouble.code == "deed-refused"
    assert deleting(error("no_comment_edit_allowed"), {}).trouble.code == "deed-refused"
    assert isinstance(deleting(answer(502, b""), {}), NoAnswer)
    assert isinstance(deleting(error("rate_limit_error"), {}), TryLater)


def test_a_post_needs_a_title_and_a_community():
    class Nowhere:
        address = "https://forum.example"

    def codes(text, community="bread", **more):
        us = account(Nowhere, community=community)
        return [trouble.code for trouble in network.plan(us, text, **more).troubles]

    assert codes("Une ligne") == ["title-missing"]
    assert codes("Une ligne", options={"title": "Titre"}) == []
    assert codes("Une ligne", options={"title": "Oh"}) == ["too-short"]
    assert codes("Une ligne", options={"title": "é" * 201}) == ["too-long"]
    assert codes("Une ligne", community="", options={"title": "Titre"}) == ["community-missing"]
    assert codes("Une ligne", community="", options={"title": "Titre", "community": "!bread@x.example"}) == []
    assert codes("Une ligne", reply_to=TO, community="") == []
    assert codes("Une ligne", reply_to='{"id": "1", "kind": "comment"}') == ["bad-reply-address"]


@pytest.mark.parametrize(("told", "done"), [(said({"success": True}), True), (error("not_logged_in", 401), False)])
def test_an_account_that_is_removed_is_signed_out(told, done):
    async def scene(there):
        there.says(f"{API}/user/logout", told)
        assert await network.revoke(account(there), there.tools) is done
        (left,) = there.heard(f"{API}/user/logout", "POST")
        assert left.headers["authorization"] == "Bearer the-jwt"

    playing(scene)
