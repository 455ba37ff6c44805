import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks import graph, threads_api
from cmdesk.networks.base import (
    Absent,
    Account,
    Coverage,
    MediaFile,
    NoAnswer,
    Page,
    Posted,
    Posting,
    Refused,
    SignInNeeded,
    TryLater,
)
from cmdesk.networks.facebook_parsing import Answering
from tests.networks.described import described
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "901", "kind": "comment", "under": "901"}'

network = threads_api.ThreadsApi()
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OWN, MENTIONED = "/9/threads", "/9/mentions"
ANSWER = Answering("901", "comment", "901").written()
NESTED = Answering("902", "comment", "901").written()
POST = Answering("90", "post", "90").written()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(threads_api, "LOOK_SECONDS", 0.0)


def account(there, until=NOON + timedelta(days=59), **settings) -> Account:
    kept = {"server": there.address, "account_id": "9", "username": "fournil"} | settings
    return Account(1, "threads_api", "@fournil", kept, {"token": "long-token", "until": until.isoformat()})


def playing(scene):
    async def work():
        async with described("threads", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def thread(number: str, hours: float = 2, text: str = "La fournée", **more):
    return {"id": number, "text": text, "timestamp": at(hours), "username": "fournil", "has_replies": False} | more


def reply(number: str, hours: float = 1, text: str = "Miam", name: str = "lea", **more):
    ours = name == "fournil"
    return thread(number, hours, text, username=name, is_reply_owned_by_me=ours, root_post={"id": "90"}) | more


def refusal(code: int, below: int = 0, message: str = "", status: int = 400) -> bytes:
    return said({"error": {"code": code, "error_subcode": below, "message": message}}, status)


def inspected(scopes=(*threads_api.NEEDED, threads_api.MENTIONS), days: float = 60):
    ends = int((NOON + timedelta(days=days)).timestamp())
    return {"data": {"is_valid": True, "type": "USER", "scopes": list(scopes), "expires_at": ends}}


def test_posts_and_what_answers_them_become_items():
    async def scene(there):
        there.says(OWN, {"data": [thread("90", has_replies=True), thread("80", 30)]})
        below = [
            reply("903", 0.5, "Merci", "fournil", replied_to={"id": "901"}),
            reply("901", replied_to={"id": "90"}, hide_status="HIDDEN"),
        ]
        there.says("/90/conversation", {"data": below})
        page = await network.pull(account(there), "replies", None, there.tools)
        assert [item.remote_id for item in page.items] == ["80", "90", "901", "903"]
        _, post, theirs, ours = page.items
        assert (post.mine, post.reply_to) == (True, POST)
        assert (theirs.author.handle, theirs.ancestors, theirs.standing) == ("@lea", ("90",), "hidden")
        assert (ours.mine, ours.ancestors) == (True, ("90", "901"))
        assert page.cursor == graph.cursor_at(NOON - timedelta(minutes=30))
        (seen,) = there.heard("/90/conversation")
        assert asked(seen)["reverse"] == ["true"]
        assert not there.heard("/80/conversation")

    playing(scene)


def test_answers_are_read_back_to_what_is_known():
    async def scene(there):
        more = {"paging": {"cursors": {"after": "A"}, "next": "https://x"}}
        there.says(OWN, {"data": [thread("90", has_replies=True)]})
        there.says(
            "/90/conversation",
            {"data": [reply(str(number)) for number in range(100, 150)]} | more,
            {"data": [reply(str(number), 9) for number in range(150, 170)]},
        )
        known = graph.cursor_at(NOON - timedelta(hours=3))
        page = await network.pull(account(there), "replies", known, there.tools)
        assert len(page.items) == 52  # one of the second page says that the rest is known
        assert page.coverage is Coverage.COMPLETE
        there.says("/90/conversation", {"data": [reply(str(number)) for number in range(100, 150)]} | more)
        assert (await network.pull(account(there), "replies", None, there.tools)).coverage is Coverage.TRUNCATED
        assert (await network.pull(account(there), "replies", known, there.tools)).coverage is Coverage.GAP

    playing(scene)


def test_mentions_are_told_where_the_token_may_see_them():
    async def scene(there):
        named = thread("700", text="Bravo @fournil", username="tom", root_post={"id": "600"})
        there.says(MENTIONED, {"data": [named]})
        (item,) = (await network.pull(account(there), "mentions", None, there.tools)).items
        assert (item.author.name, item.mine, item.ancestors) == ("tom", False, ("600",))
        closed = account(there, mentions="no")
        known = graph.cursor_at(NOON)
        assert await network.pull(closed, "mentions", known, there.tools) == Page((), known)
        assert len(there.heard(MENTIONED)) == 1

    playing(scene)


def test_the_missing_permission_is_named():
    async def scene(there):
        there.says("/debug_token", inspected(["threads_basic", "threads_read_replies"]))
        with pytest.raises(Refused, match="threads_content_publish, threads_manage_replies"):
            await network.connect({"token": "t", "server": there.address}, there.tools)
        there.says("/debug_token", {"data": {"is_valid": False, "error": {"code": 190}}})
        with pytest.raises(SignInNeeded):
            await network.connect({"token": "t", "server": there.address}, there.tools)

    playing(scene)


@pytest.mark.parametrize(("days", "warned"), [(60, False), (0.04, True)])
def test_an_account_keeps_its_token_and_warns_of_one_that_ends_at_once(days, warned):
    async def scene(there):
        there.says("/debug_token", inspected(threads_api.NEEDED, days))
        there.says("/me", {"id": "9", "username": "fournil"})
        made = await network.connect({"token": " long-token ", "server": there.address}, there.tools)
        assert (made.account.name, made.account.settings["mentions"]) == ("@fournil", "no")
        assert made.secret["token"] == "long-token"
        assert (made.account.expires is not None) is warned

    playing(scene)


def test_a_token_is_renewed_before_it_ends_and_used_on_while_it_cannot_be():
    async def scene(there):
        there.says(MENTIONED, {"data": []})
        kept = {}

        async def renewing(one, work):
            kept.update(await work(one.secret))
            return {**one.secret, **kept}

        tools = replace(there.tools, renewing=renewing)
        aging = account(there, NOON + timedelta(days=40))
        there.says("/refresh_access_token", answer(500))
        await network.pull(aging, "mentions", None, tools)
        assert not kept
        assert there.heard(MENTIONED)[0].headers["authorization"] == "Bearer long-token"
        there.says("/refresh_access_token", {"expires_in": 5_184_000})
        await network.pull(aging, "mentions", None, tools)
        assert not kept  # it would be taken for renewed, and end unseen
        there.says("/refresh_access_token", {"access_token": "newer", "token_type": "bearer", "expires_in": 5_184_000})
        await network.pull(aging, "mentions", None, tools)
        assert kept == {"token": "newer", "until": (NOON + timedelta(days=60)).isoformat()}
        assert there.heard(MENTIONED)[2].headers["authorization"] == "Bearer newer"
        there.server.seen.clear()
        await network.pull(account(there), "mentions", None, tools)
        assert not there.heard("/refresh_access_token")
        there.says("/refresh_access_token", refusal(190, status=401))
        with pytest.raises(SignInNeeded):
            await network.pull(aging, "mentions", None, tools)

    playing(scene)


def test_words_go_ahead_and_are_published_by_their_number():
    async def scene(there):
        there.says(OWN, {"id": "c1"})
        there.says("/c1", {"id": "c1", "status": "IN_PROGRESS"}, {"id": "c1", "status": "FINISHED"})
        posting = Posting("La fournée https://fournil.example", "k")
        prepared = await network.prepare(account(there), posting, there.tools)
        assert prepared == "c1"
        assert not there.heard("/9/threads_publish")
        there.says("/9/threads_publish", {"id": "91"})
        posted = await network.commit(account(there), replace(posting, prepared=prepared), there.tools)
        assert (posted.remote_id, posted.reply_to) == ("91", Answering("91", "post", "91").written())
        assert there.sent("/9/threads_publish") == [{"creation_id": "c1"}]
        assert len(there.heard(OWN, "POST")) == 1

    playing(scene)


@pytest.mark.parametrize(
    ("state", "kept"),
    [
        ({"status": "FINISHED"}, True),
        ({"status": "PUBLISHED"}, True),  # it is out by an answer that was lost: `commit` finds that
        ({"status": "EXPIRED"}, False),
        (refusal(100, 33), False),
    ],
)
def test_words_that_grew_old_are_brought_anew_only_where_they_are_gone(state, kept):
    async def scene(there):
        there.says("/c1", state)
        there.says("/c2", {"id": "c2", "status": "FINISHED"})
        there.says(OWN, {"id": "c2"})
        prepared = await network.prepare(account(there), Posting("La fournée", "k", prepared="c1"), there.tools)
        assert prepared == ("c1" if kept else "c2")
        assert len(there.heard(OWN, "POST")) == (0 if kept else 1)

    playing(scene)


def test_an_answer_names_what_it_answers():
    async def scene(there):
        there.says(OWN, {"id": "c1"})
        there.says("/c1", {"id": "c1", "status": "FINISHED"})
        there.says("/9/threads_publish", {"id": "904"})
        posted = await network.commit(account(there), Posting("Merci", "k", NESTED, NOON), there.tools)
        assert posted.reply_to == Answering("904", "comment", "904").written()
        (seen,) = there.heard(OWN, "POST")
        assert b"reply_to_id=902" in seen.body

    playing(scene)


def test_what_threads_cannot_use_is_refused_before_anything_is_out():
    async def scene(there):
        there.says(OWN, {"id": "c1"})
        there.says("/c1", {"id": "c1", "status": "ERROR", "error_message": "LINK_LIMIT_EXCEEDED"})
        with pytest.raises(Refused, match="LINK_LIMIT"):
            await network.prepare(account(there), Posting("x", "k"), there.tools)
        there.says("/c1", {"id": "c1", "status": "IN_PROGRESS"})
        with pytest.raises(TryLater):
            await network.prepare(account(there), Posting("x", "k"), there.tools)
        there.says(OWN, DROP)
        with pytest.raises(TryLater):  # and no doubt: nothing was published
            await network.commit(account(there), Posting("x", "k"), there.tools)
        assert not there.heard("/9/threads_publish")

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind"),
    [
        (refusal(190, status=401), SignInNeeded),
        (refusal(10, message="Requires threads_content_publish"), Refused),
        (refusal(4), TryLater),
        (refusal(2, status=500), NoAnswer),
        (answer(200, b"<html>"), NoAnswer),
        (answer(200, b'{"id": "9', length=400, Connection="close"), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind):
    async def scene(there):
        there.says("/c1", {"id": "c1", "status": "FINISHED"})
        there.says("/9/threads_publish", fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Merci", "k", ANSWER, NOON, prepared="c1"), there.tools)
        assert type(caught.value) is kind
        assert len(there.heard("/9/threads_publish")) == 1

    playing(scene)


def test_whether_it_went_out_is_asked_of_its_number():
    async def scene(there):
        lost = Posting("La fournée", "k", prepared="c1", first_tried=NOON)
        there.says("/c1", {"id": "c1", "status": "FINISHED"})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        there.says("/c1", {"id": "c1", "status": "PUBLISHED"})
        there.says(OWN, {"data": [thread("80", 48), thread("91", 0)]})
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "91"  # and not the same words of two days ago
        there.says(OWN, {"data": [thread("80", 48)]})
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED
        there.says("/c1", refusal(100, 33))  # a number that they keep no longer
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED
        assert await network.find(account(there), replace(lost, prepared=""), there.tools) is Absent.UNDECIDED

    playing(scene)


def test_what_is_refused_because_it_is_out_already_is_not_told_as_refused():
    async def scene(there):
        again = Posting("La fournée", "k", prepared="c1", first_tried=NOON)
        there.says("/9/threads_publish", refusal(24, 4279009, "The requested resource does not exist"))
        there.says("/c1", {"id": "c1", "status": "PUBLISHED"})
        there.says(OWN, {"data": [thread("91", 0)]})
        assert (await network.commit(account(there), again, there.tools)).remote_id == "91"
        there.says(OWN, {"data": []})
        with pytest.raises(NoAnswer, match="published-already"):
            await network.commit(account(there), again, there.tools)
        there.says("/c1", answer(500))
        with pytest.raises(NoAnswer):
            await network.commit(account(there), again, there.tools)
        there.says("/c1", refusal(100, 33))
        with pytest.raises(Refused, match="does not exist"):
            await network.commit(account(there), again, there.tools)

    playing(scene)


def test_a_state_that_nobody_knows_is_no_proof_that_it_is_not_out():
    async def scene(there):
        lost = Posting("La fournée", "k", prepared="c1", first_tried=NOON)
        for told, sure in [({"status": "EXPIRED"}, True), ({"status": "PUBLISHING"}, False), ({}, False)]:
            there.says("/c1", {"id": "c1", **told})
            found = await network.find(account(there), lost, there.tools)
            assert found is (Absent.CERTAIN if sure else Absent.UNDECIDED)

    playing(scene)


def test_a_lost_answer_is_looked_for_among_our_own():
    async def scene(there):
        lost = Posting("Merci", "k", ANSWER, NOON, prepared="c1")
        there.says("/c1", {"id": "c1", "status": "PUBLISHED"})
        elsewhere, there_it_is = (reply(number, 0, "Merci", "fournil") for number in ("903", "904"))
        elsewhere["replied_to"], there_it_is["replied_to"] = {"id": "555"}, {"id": "901"}
        there.says("/9/replies", {"data": [elsewhere, there_it_is]})
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "904"

    playing(scene)


def test_what_stands_below_ours_can_be_hidden_and_shown():
    async def scene(there):
        there.says("/901/manage_reply", {"success": True})
        await network.moderate(account(there), Deed.HIDE, ANSWER, there.tools)
        await network.moderate(account(there), Deed.SHOW, ANSWER, there.tools)
        assert there.sent("/901/manage_reply") == [{"hide": True}, {"hide": False}]
        for deed, target in [(Deed.HIDE, NESTED), (Deed.HIDE, POST), (Deed.LIKE, ANSWER)]:
            with pytest.raises(Refused, match="deed-unavailable"):
                await network.moderate(account(there), deed, target, there.tools)
        there.says("/90", {"success": True})
        await network.moderate(account(there), Deed.DELETE, POST, there.tools)
        there.says("/90", refusal(100, 33))
        await network.moderate(account(there), Deed.DELETE, POST, there.tools)  # gone is gone
        there.says("/90", refusal(200, message="Requires threads_delete permission"))
        with pytest.raises(Refused, match="threads_delete"):
            await network.moderate(account(there), Deed.DELETE, POST, there.tools)

    playing(scene)


def test_pictures_are_not_taken(tmp_path):
    picture = MediaFile(tmp_path / "a.jpg", "image/jpeg", 10, "0" * 64)
    there = Account(1, "threads_api", "@f", {"account_id": "9"}, {"token": "t"})
    (trouble,) = network.plan(there, "Bonjour", "", [picture]).troubles
    assert trouble.code == "media-not-taken"


def test_writing_is_tried_without_publishing_anything():
    async def scene(there):
        there.says(OWN, {"id": "c1"})
        there.says("/c1", {"id": "c1", "status": "FINISHED"})
        await network.try_writing(account(there), there.tools)
        assert len(there.heard(OWN, "POST")) == 1
        assert not there.heard("/9/threads_publish")
        there.says(OWN, refusal(10, message="Requires threads_content_publish"))
        with pytest.raises(Refused, match="threads_content_publish"):
            await network.try_writing(account(there), there.tools)

    playing(scene)
