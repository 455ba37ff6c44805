import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed, Standing
from cmdesk.networks import graph
from cmdesk.networks.base import (
    Absent,
    Account,
    Coverage,
    MediaFile,
    NoAnswer,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.facebook_page import FacebookPage
from cmdesk.networks.facebook_parsing import Answering
from tests.networks.described import described
from tests.networks.images import jpeg
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "70_1", "kind": "comment", "under": "70_1"}'

network = FacebookPage()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
FEED = "/7/feed"
LEA = {"id": "55", "name": "Léa"}
US = {"id": "7", "name": "Fournil"}
COMMENT = Answering("70_1", "comment", "70_1").written()
THEIRS = Answering("55", "message", "t_1").written()


def account(there, **settings) -> Account:
    kept = {"server": there.address, "account_id": "7"} | settings
    return Account(1, "facebook_page", "Fournil", kept, {"token": "page-token"})


def playing(scene):
    async def work():
        async with described("meta", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def post(number: str = "7_70", hours: float = 5, comments=(), **more):
    made = {"id": number, "message": "Le pain est là", "created_time": at(hours), "from": US}
    return made | {"comments": {"data": list(comments)}} | more


def comment(number: str, text: str = "Merci", hours: float = 1, who=LEA, **more):
    return {"id": number, "message": text, "created_time": at(hours), "from": who} | more


def refusal(code: int, below: int = 0, message: str = "", status: int = 400) -> bytes:
    return said({"error": {"code": code, "error_subcode": below, "message": message}}, status)


def test_posts_and_comments_become_items():
    async def scene(there):
        answered = comment("70_2", "De rien", who=US, parent={"id": "70_1"})
        below = comment("70_3", "Oui", parent={"id": "70_1"}, is_hidden=True)
        there.says(FEED, {"data": [post(comments=[comment("70_1"), answered, below])]})
        page = await network.pull(account(there), "comments", None, there.tools)
        assert [item.remote_id for item in page.items] == ["7_70", "70_1", "70_2", "70_3"]
        ours, first, second, third = page.items
        assert ours.mine
        assert ours.kind is Kind.POST
        assert not first.mine
        assert first.author.name == "Léa"
        assert first.ancestors == ("7_70",)
        assert second.mine
        assert second.ancestors == ("7_70", "70_1")
        # Facebook has two levels: who answers the second writes below the first.
        assert json.loads(third.reply_to) == {"id": "70_3", "kind": "comment", "under": "70_1"}
        assert third.standing is Standing.HIDDEN
        assert there.server.seen[0].headers["authorization"] == "Bearer page-token"

    playing(scene)


def test_reading_twice_gives_the_same_and_nothing_is_skipped_between():
    async def scene(there):
        there.says(FEED, {"data": [post(comments=[comment("70_1", hours=2)])]})
        first = await network.pull(account(there), "comments", None, there.tools)
        many = [comment(f"70_{number}", hours=1 - number / 1000) for number in range(149, 1, -1)]
        paging = {"cursors": {"after": "A"}, "next": "https://graph.facebook.com/next"}
        there.says(FEED, {"data": [post(comments=many[:50]) | {"comments": {"data": many[:50], "paging": paging}}]})
        there.says("/7_70/comments", {"data": [*many[50:], comment("70_1", hours=2.5)]})
        page = await network.pull(account(there), "comments", first.cursor, there.tools)
        assert {f"70_{number}" for number in range(1, 150)} <= {item.remote_id for item in page.items}
        assert page.coverage is Coverage.COMPLETE
        assert asked(there.heard("/7_70/comments")[0])["after"] == ["A"]
        again = await network.pull(account(there), "comments", page.cursor, there.tools)
        assert again.cursor == page.cursor

    playing(scene)


def test_posts_of_long_ago_are_left_out_and_that_is_said():
    async def scene(there):
        there.says(FEED, {"data": [post(), post("7_1", hours=24 * 40)]})
        page = await network.pull(account(there), "comments", None, there.tools)
        assert [item.remote_id for item in page.items] == ["7_70"]
        assert page.coverage is Coverage.TRUNCATED

    playing(scene)


def test_messages_are_one_conversation_with_each_person():
    async def scene(there):
        message = {"id": "m1", "message": "Ouvert demain ?", "created_time": at(1), "from": LEA}
        ours = {"id": "m2", "message": "Oui", "created_time": at(0.5), "from": US}
        thread = {"id": "t_1", "link": "/7/inbox/1", "updated_time": at(0.5), "participants": {"data": [LEA, US]}}
        there.says("/7/conversations", {"data": [thread | {"messages": {"data": [ours, message]}}]})
        page = await network.pull(account(there), "messages", None, there.tools)
        first, second = page.items
        assert (first.kind, first.visibility, first.ancestors) == (Kind.MESSAGE, "direct", ("conversation:t_1",))
        assert first.reply_to == second.reply_to == THEIRS
        assert second.mine
        assert asked(there.heard("/7/conversations")[0])["platform"] == ["MESSENGER"]
        closed = account(there, messages="no")
        assert (await network.pull(closed, "messages", None, there.tools)).items == ()
        assert len(there.heard("/7/conversations")) == 1

    playing(scene)


def test_a_connected_page_keeps_its_token_apart_and_knows_when_it_ends():
    async def scene(there):
        until = NOON + timedelta(days=50)
        scopes = ["pages_show_list", "pages_read_engagement", "pages_read_user_content"]
        scopes += ["pages_manage_posts", "pages_manage_engagement"]
        told = {"is_valid": True, "type": "PAGE", "scopes": scopes, "expires_at": int(until.timestamp())}
        there.says("/debug_token", {"data": told})
        there.says("/me", {"id": "7", "name": "Fournil"})
        made = await network.connect({"token": "page-token", "server": there.address}, there.tools)
        assert made.account.expires == until
        assert made.account.settings == {"account_id": "7", "server": there.address, "messages": "no"}
        assert made.secret == {"token": "page-token"}
        assert "page-token" not in repr(made)
        told["scopes"] = scopes[:3]
        there.says("/debug_token", {"data": told})
        with pytest.raises(Refused) as caught:
            await network.connect({"token": "page-token", "server": there.address}, there.tools)
        assert caught.value.trouble.code == "permission-missing"
        assert caught.value.trouble.data["permission"] == "pages_manage_posts, pages_manage_engagement"

    playing(scene)


@pytest.mark.parametrize(
    ("reply_to", "path", "sent", "told", "remote"),
    [
        ("", FEED, {"message": "Ouvert"}, {"id": "7_71"}, "7_71"),
        (COMMENT, "/70_1/comments", {"message": "Ouvert"}, {"id": "70_9"}, "70_9"),
        (
            THEIRS,
            "/7/messages",
            {"recipient": {"id": "55"}, "messaging_type": "RESPONSE", "message": {"text": "Ouvert"}},
            {"message_id": "m9", "recipient_id": "55"},
            "message:m9",
        ),
    ],
)
def test_each_kind_of_text_goes_where_it_belongs_in_one_request(reply_to, path, sent, told, remote):
    async def scene(there):
        there.says(path, told)
        posted = await network.commit(account(there), Posting("Ouvert", "k", reply_to, NOON), there.tools)
        assert posted.remote_id == remote
        assert there.sent(path) == [sent]
        assert network.plan(account(there), "Et après ?", posted.reply_to).troubles == ()

    playing(scene)


def test_a_link_gets_its_card():
    async def scene(there):
        there.says(FEED, {"id": "7_71"})
        await network.commit(account(there), Posting("Voir https://fournil-thabor.fr/menu.", "k"), there.tools)
        assert there.sent(FEED)[0]["link"] == "https://fournil-thabor.fr/menu"

    playing(scene)


def test_pictures_go_ahead_unpublished_and_the_post_names_them(tmp_path):
    async def scene(there):
        path = tmp_path / "terrasse.jpg"
        path.write_bytes(jpeg(width=40, height=30))
        file = MediaFile(path, "image/jpeg", path.stat().st_size, "0" * 64, "terrasse.jpg", "La terrasse")
        there.says("/7/photos", {"id": "501"})
        posting = Posting("Il fait beau", "k", media=(file,))
        prepared = await network.prepare(account(there), posting, there.tools)
        (seen,) = there.heard("/7/photos")
        assert b'name="published"' in seen.body
        assert b"false" in seen.body
        assert b"La terrasse" in seen.body
        there.says(FEED, {"id": "7_72"})
        done = Posting("Il fait beau", "k", media=(file,), prepared=prepared)
        await network.commit(account(there), done, there.tools)
        assert there.sent(FEED) == [{"message": "Il fait beau", "attached_media": [{"media_fbid": "501"}]}]
        assert network.plan(account(there), "Il fait beau", media=(file,)).troubles == ()
        (trouble,) = network.plan(account(there), "Il fait beau", COMMENT, (file,)).troubles
        assert trouble.code == "no-media-here"

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind"),
    [
        (refusal(190, 463, status=401), SignInNeeded),
        (refusal(200, message="(#200) Requires pages_manage_posts"), Refused),
        (refusal(4), TryLater),
        (refusal(613), TryLater),
        (refusal(368), Refused),
        (refusal(2, status=500), NoAnswer),
        (answer(502, b"<html>"), NoAnswer),
        (answer(200, b"<html>"), NoAnswer),
        (said({}), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_what_an_unhappy_answer_to_a_post_leaves_open(fate, kind):
    async def scene(there):
        there.says(FEED, fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Bonjour", "k", "", NOON), there.tools)
        assert type(caught.value) is kind
        assert len(there.heard(FEED)) == 1
        assert "page-token" not in str(caught.value) + repr(caught.value.trouble)

    playing(scene)


def test_what_is_there_already_counts_as_sent():
    async def scene(there):
        there.says(FEED, refusal(graph.DUPLICATE))
        there.says("/7/published_posts", {"data": [{"id": "7_71", "message": "Bonjour", "created_time": at(0)}]})
        posted = await network.commit(account(there), Posting("Bonjour", "k", "", NOON), there.tools)
        assert posted.remote_id == "7_71"
        there.says("/7/published_posts", {"data": []})
        with pytest.raises(Refused, match="post-refused"):
            await network.commit(account(there), Posting("Bonjour", "k", "", NOON), there.tools)

    playing(scene)


def test_a_lost_answer_is_looked_for_where_it_would_be():
    async def scene(there):
        tried = Posting("Ouvert  demain", "k", COMMENT, NOON)
        path = "/70_1/comments"
        there.says(path, {"data": [comment("70_8", "Ouvert demain", hours=0, who=US)]})
        found = await network.find(account(there), tried, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "70_8"
        # Whose author Meta does not show may be ours: never answered twice.
        hidden = comment("70_8", "Ouvert demain", hours=0)
        del hidden["from"]
        there.says(path, {"data": [hidden]})
        assert isinstance(await network.find(account(there), tried, there.tools), Posted)
        there.says(path, {"data": [comment("70_7", "Ouvert demain", hours=0)]})
        assert await network.find(account(there), tried, there.tools) is Absent.CERTAIN
        there.says(path, {"data": [comment("70_7", "Ouvert demain", hours=3, who=US)]})
        assert await network.find(account(there), tried, there.tools) is Absent.CERTAIN
        full = {"data": [comment("70_7", hours=0)], "paging": {"cursors": {"after": "A"}, "next": "https://x"}}
        there.says(path, full)
        assert await network.find(account(there), tried, there.tools) is Absent.UNDECIDED
        there.says(path, answer(503))
        with pytest.raises(TryLater):
            await network.find(account(there), tried, there.tools)

    playing(scene)


def test_a_lost_message_is_looked_for_in_its_conversation():
    async def scene(there):
        tried = Posting("Ouvert", "k", THEIRS, NOON)
        thread = {
            "id": "t_1",
            "messages": {"data": [{"id": "m9", "message": "Ouvert", "created_time": at(0), "from": US}]},
        }
        there.says("/7/conversations", {"data": [thread]})
        found = await network.find(account(there), tried, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "message:m9"
        assert asked(there.heard("/7/conversations")[0])["user_id"] == ["55"]
        there.says("/7/conversations", {"data": []})
        assert await network.find(account(there), tried, there.tools) is Absent.UNDECIDED

    playing(scene)


@pytest.mark.parametrize(
    ("deed", "method", "path", "sent"),
    [
        (Deed.HIDE, "POST", "/70_1", {"is_hidden": True}),
        (Deed.SHOW, "POST", "/70_1", {"is_hidden": False}),
        (Deed.DELETE, "DELETE", "/70_1", None),
        (Deed.LIKE, "POST", "/70_1/likes", None),
        (Deed.UNLIKE, "DELETE", "/70_1/likes", None),
    ],
)
def test_moderation(deed, method, path, sent):
    async def scene(there):
        there.says(path, {"success": True})
        await network.moderate(account(there), deed, COMMENT, there.tools)
        (seen,) = there.heard(path, method)
        assert (json.loads(seen.body) if seen.body else None) == sent
        there.says(path, refusal(100, graph.GONE))
        if deed is Deed.DELETE:
            await network.moderate(account(there), deed, COMMENT, there.tools)
        else:
            with pytest.raises(Refused, match="deed-gone"):
                await network.moderate(account(there), deed, COMMENT, there.tools)
        there.says(path, refusal(200, message="Requires pages_manage_engagement"))
        with pytest.raises(Refused, match="permission-missing"):
            await network.moderate(account(there), deed, COMMENT, there.tools)

    playing(scene)


def test_messages_are_not_moderated():
    async def scene(there):
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), Deed.DELETE, THEIRS, there.tools)
        assert not there.server.seen

    playing(scene)


def test_an_expired_token_stops_the_reading():
    async def scene(there):
        there.says(FEED, refusal(190, 463))
        with pytest.raises(SignInNeeded):
            await network.pull(account(there), "comments", None, there.tools)

    playing(scene)
