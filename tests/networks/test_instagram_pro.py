import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed
from cmdesk.networks import graph, instagram_pro
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
from cmdesk.networks.facebook_parsing import Answering
from tests.networks.described import described
from tests.networks.talking import said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "901", "kind": "comment", "under": "901"}'

network = instagram_pro.InstagramPro()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MEDIA = "/9/media"
COMMENT = Answering("901", "comment", "901").written()
THEIRS = Answering("55", "message", "t_1").written()


@pytest.fixture(autouse=True)
def no_pause(monkeypatch):
    monkeypatch.setattr(instagram_pro, "LOOK_SECONDS", 0.0)


def account(there, **settings) -> Account:
    kept = {"server": there.address, "account_id": "9", "page_id": "7", "username": "fournil"} | settings
    return Account(1, "instagram_pro", "@fournil", kept, {"token": "page-token"})


def playing(scene):
    async def work():
        async with described("meta", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def comment(number: str, text: str = "Miam", hours: float = 1, name: str = "lea", **more):
    return {"id": number, "text": text, "timestamp": at(hours), "username": name} | more


def medium(number: str = "90", hours: float = 5, comments=(), **paging):
    made = {"id": number, "caption": "La fournée", "timestamp": at(hours), "permalink": "https://instagram.com/p/x/"}
    return made | {"comments": {"data": list(comments)} | paging}


def refusal(code: int, below: int = 0, message: str = "", status: int = 400) -> bytes:
    return said({"error": {"code": code, "error_subcode": below, "message": message}}, status)


def film(tmp_path) -> MediaFile:
    path = tmp_path / "fournee.mp4"
    path.write_bytes(b"film" * 10)
    return MediaFile(path, "video/mp4", 40, "0" * 64, "fournee.mp4")


def test_comments_and_their_answers_become_items():
    async def scene(there):
        # Of our own answers Instagram tells the name, and no author.
        ours = comment("902", "Merci", name="fournil", parent_id="901")
        told = comment("901", hidden=False) | {"replies": {"data": [ours]}}
        there.says(MEDIA, {"data": [medium(comments=[told])]})
        page = await network.pull(account(there), "comments", None, there.tools)
        post, theirs, answered = page.items
        assert (post.kind, post.mine) == (Kind.POST, True)
        assert (theirs.author.handle, theirs.mine, theirs.ancestors) == ("@lea", False, ("90",))
        assert (answered.mine, answered.ancestors) == (True, ("90", "901"))
        assert json.loads(answered.reply_to)["under"] == "901"

    playing(scene)


def test_more_comments_than_a_page_are_all_read():
    async def scene(there):
        known = graph.cursor_at(NOON - timedelta(hours=3))
        some = [comment(str(number)) for number in range(100, 150)]
        there.says(MEDIA, {"data": [medium(comments=some, paging={"cursors": {"after": "A"}, "next": "https://x"})]})
        there.says("/90/comments", {"data": [comment(str(number)) for number in range(150, 170)]})
        page = await network.pull(account(there), "comments", known, there.tools)
        assert len(page.items) == 71
        assert page.coverage is Coverage.COMPLETE

    playing(scene)


def test_messages_go_by_the_page():
    async def scene(there):
        them, us = {"id": "55", "username": "lea"}, {"id": "9", "username": "fournil"}
        message = {"id": "m1", "message": "Bonjour", "created_time": at(1), "from": them}
        thread = {"id": "t_1", "updated_time": at(1), "participants": {"data": [us, them]}}
        there.says("/7/conversations", {"data": [thread | {"messages": {"data": [message]}}]})
        (item,) = (await network.pull(account(there), "messages", None, there.tools)).items
        assert (item.author.handle, item.reply_to, item.mine) == ("lea", THEIRS, False)
        there.says("/7/messages", {"message_id": "m2", "recipient_id": "55"})
        posted = await network.commit(account(there), Posting("Bonjour Léa", "k", THEIRS, NOON), there.tools)
        assert posted.remote_id == "message:m2"
        assert (await network.pull(account(there, messages="no"), "messages", None, there.tools)).items == ()

    playing(scene)


def test_an_account_needs_a_page_behind_it():
    async def scene(there):
        told = {"is_valid": True, "type": "PAGE", "scopes": [*instagram_pro.NEEDED, instagram_pro.MESSAGES]}
        there.says("/debug_token", {"data": told})
        there.says("/me", {"id": "7", "name": "Fournil"})
        answers = {"token": "page-token", "server": there.address}
        with pytest.raises(Refused, match="no-instagram"):
            await network.connect(answers, there.tools)
        behind = {"id": "9", "username": "fournil"}
        there.says("/me", {"id": "7", "name": "Fournil", "instagram_business_account": behind})
        made = await network.connect(answers, there.tools)
        assert (made.account.name, made.account.settings["account_id"]) == ("@fournil", "9")
        assert "messages" not in made.account.settings

    playing(scene)


def test_an_answer_goes_below_the_comment():
    async def scene(there):
        there.says("/901/replies", {"id": "903"})
        posted = await network.commit(account(there), Posting("Merci", "k", COMMENT, NOON), there.tools)
        assert posted.remote_id == "903"
        assert json.loads(posted.reply_to)["under"] == "901"
        assert there.sent("/901/replies") == [{"message": "Merci"}]
        below = Answering("90", "post", "90").written()
        there.says("/90/comments", {"id": "904"})
        assert (await network.commit(account(there), Posting("Merci", "k", below), there.tools)).remote_id == "904"

    playing(scene)


def test_a_film_goes_ahead_and_is_published_by_its_number(tmp_path):
    async def scene(there):
        there.says(MEDIA, {"id": "c1"})
        upload = f"/ig-api-upload/{graph.VERSION}/c1"
        there.says(upload, {"success": True})
        there.says("/c1", {"status_code": "IN_PROGRESS"}, {"status_code": "FINISHED"})
        posting = Posting("La fournée", "k", media=(film(tmp_path),))
        prepared = await network.prepare(account(there), posting, there.tools)
        assert prepared == "c1"
        (seen,) = there.heard(upload)
        assert (seen.headers["authorization"], seen.headers["file_size"]) == ("OAuth page-token", "40")
        assert seen.body == b"film" * 10
        there.says("/9/media_publish", {"id": "91"})
        done = Posting("La fournée", "k", media=posting.media, prepared=prepared)
        assert (await network.commit(account(there), done, there.tools)).remote_id == "91"
        assert there.sent("/9/media_publish") == [{"creation_id": "c1"}]

    playing(scene)


@pytest.mark.parametrize(("state", "kept"), [("FINISHED", True), ("PUBLISHED", True), ("EXPIRED", False)])
def test_a_film_that_grew_old_is_brought_anew_only_where_it_is_gone(tmp_path, state, kept):
    async def scene(there):
        there.says("/c1", {"status_code": state})
        there.says(MEDIA, {"id": "c2"})
        there.says(f"/ig-api-upload/{graph.VERSION}/c2", {"success": True})
        there.says("/c2", {"status_code": "FINISHED"})
        posting = Posting("La fournée", "k", media=(film(tmp_path),), prepared="c1")
        assert await network.prepare(account(there), posting, there.tools) == ("c1" if kept else "c2")

    playing(scene)


def test_a_film_that_they_cannot_read_is_refused_before_anything_is_out(tmp_path):
    async def scene(there):
        there.says(MEDIA, {"id": "c1"})
        there.says(f"/ig-api-upload/{graph.VERSION}/c1", {"success": True})
        there.says("/c1", {"status_code": "ERROR", "status": "Error: 2207026"})
        with pytest.raises(Refused, match="media-refused"):
            await network.prepare(account(there), Posting("x", "k", media=(film(tmp_path),)), there.tools)

    playing(scene)


def test_whether_a_film_went_out_is_asked_of_its_number():
    async def scene(there):
        lost = Posting("La fournée", "k", prepared="c1", first_tried=NOON)
        there.says("/c1", {"status_code": "FINISHED"})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        there.says("/c1", {"status_code": "PUBLISHED"})
        there.says(MEDIA, {"data": [{"id": "91", "caption": "La fournée", "timestamp": at(0)}]})
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "91"
        there.says(MEDIA, {"data": []})
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED

    playing(scene)


def test_a_lost_answer_is_looked_for_below_the_comment():
    async def scene(there):
        lost = Posting("Merci", "k", COMMENT, NOON)
        there.says("/901/replies", {"data": [comment("903", "Merci", 0, "fournil")]})
        assert isinstance(await network.find(account(there), lost, there.tools), Posted)
        there.says("/901/replies", {"data": [comment("903", "Merci", 0)]})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        nameless = comment("903", "Merci", 0)
        del nameless["username"]
        there.says("/901/replies", {"data": [nameless]})
        assert isinstance(await network.find(account(there), lost, there.tools), Posted)

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind"),
    [
        (refusal(190, status=401), SignInNeeded),
        (refusal(10, message="Requires instagram_manage_comments"), Refused),
        (refusal(4), TryLater),
        (refusal(2, status=500), NoAnswer),
        (answer(200, b"<html>"), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind):
    async def scene(there):
        there.says("/901/replies", fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Merci", "k", COMMENT, NOON), there.tools)
        assert type(caught.value) is kind
        assert len(there.heard("/901/replies")) == 1

    playing(scene)


@pytest.mark.parametrize(
    ("deed", "method", "sent"),
    [(Deed.HIDE, "POST", {"hide": True}), (Deed.SHOW, "POST", {"hide": False}), (Deed.DELETE, "DELETE", None)],
)
def test_moderation(deed, method, sent):
    async def scene(there):
        there.says("/901", {"success": True})
        await network.moderate(account(there), deed, COMMENT, there.tools)
        (seen,) = there.heard("/901", method)
        assert (json.loads(seen.body) if seen.body else None) == sent
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), deed, THEIRS, there.tools)

    playing(scene)


def test_words_alone_cannot_be_posted():
    async def scene(there):
        (trouble,) = network.plan(account(there), "Bonjour").troubles
        assert trouble.code == "film-needed"
        with pytest.raises(Refused, match="film-needed"):
            await network.commit(account(there), Posting("Bonjour", "k"), there.tools)

    playing(scene)
