import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.moderation import Deed, Standing
from cmdesk.networks.base import Absent, Account, Coverage, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.youtube import YouTube
from cmdesk.networks.youtube_parsing import Answering
from tests.networks.described import described
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "Ug1", "under": "Ug1", "video": "v1"}'

network = YouTube()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
V3 = "/youtube/v3"
THREADS, COMMENTS, DECIDED = f"{V3}/commentThreads", f"{V3}/comments", f"{V3}/comments/setModerationStatus"
TO = Answering("Ug1", "Ug1", "vid1").written()


def account(there, **secret) -> Account:
    kept = {"server": there.address, "client": "c1", "account_id": "UCus"}
    return Account(1, "youtube", "Fournil", kept, {"token": "a1"} | secret)


def playing(scene):
    async def work():
        async with described("youtube", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


def comment(number: str, text: str = "Merci", hours: float = 1, who: str = "UClea", **more):
    told = {"textDisplay": text, "authorDisplayName": "@lea", "authorChannelId": {"value": who}}
    return {"id": number, "snippet": told | {"publishedAt": at(hours), "updatedAt": at(hours)} | more}


def thread(number: str, hours: float = 1, below=(), total: int | None = None):
    told = {"videoId": "vid1", "totalReplyCount": len(below) if total is None else total}
    made = {"id": number, "snippet": told | {"topLevelComment": comment(number, hours=hours)}}
    return made | ({"replies": {"comments": list(below)}} if below else {})


def refusal(status: int, reason: str) -> bytes:
    return said({"error": {"code": status, "message": "No.", "errors": [{"reason": reason}]}}, status)


def test_comments_and_their_answers_become_items():
    async def scene(there):
        ours = comment("Ug1.1", "De rien", 0.5, "UCus", parentId="Ug1")
        there.says(THREADS, {"items": [thread("Ug1", below=[ours])]})
        page = await network.pull(account(there), "comments", None, there.tools)
        first, second = page.items
        assert (first.author.name, first.mine, first.ancestors) == ("@lea", False, ("video:vid1",))
        assert first.link == "https://www.youtube.com/watch?v=vid1&lc=Ug1"
        assert first.standing is Standing.VISIBLE
        assert (second.mine, second.ancestors) == (True, ("video:vid1", "Ug1"))
        assert json.loads(second.reply_to)["under"] == "Ug1"
        assert asked(there.heard(THREADS)[0])["moderationStatus"] == ["published"]

    playing(scene)


def test_what_is_held_is_read_apart():
    async def scene(there):
        there.says(THREADS, {"items": [thread("Ug1")]})
        (item,) = (await network.pull(account(there), "held", None, there.tools)).items
        assert item.standing is Standing.HELD
        assert asked(there.heard(THREADS)[0])["moderationStatus"] == ["heldForReview"]

    playing(scene)


def test_pages_are_read_back_to_what_is_known_and_no_further():
    async def scene(there):
        there.says(THREADS, {"items": [thread("Ug1", 5)], "nextPageToken": "P2"})
        first = await network.pull(account(there), "comments", None, there.tools)
        assert first.coverage is Coverage.TRUNCATED
        there.says(
            THREADS,
            {"items": [thread("Ug3", 1)], "nextPageToken": "P2"},
            {"items": [thread("Ug2", 4), thread("Ug1", 7)], "nextPageToken": "P3"},
        )
        page = await network.pull(account(there), "comments", first.cursor, there.tools)
        assert {item.remote_id for item in page.items} == {"Ug1", "Ug2", "Ug3"}
        assert page.coverage is Coverage.COMPLETE
        assert len(there.heard(THREADS)) == 3
        assert asked(there.heard(THREADS)[2])["pageToken"] == ["P2"]

    playing(scene)


def test_a_new_answer_below_an_old_comment_is_asked_for_once():
    async def scene(there):
        below = [comment(f"Ug1.{number}", parentId="Ug1") for number in range(5)]
        there.says(THREADS, {"items": [thread("Ug1", 900, below, total=7)]})
        there.says(COMMENTS, {"items": [comment(f"Ug1.{number}", parentId="Ug1") for number in range(7)]})
        page = await network.pull(account(there), "comments", None, there.tools)
        assert len(page.items) == 8
        again = await network.pull(account(there), "comments", page.cursor, there.tools)
        assert len(there.heard(COMMENTS)) == 1
        there.says(THREADS, {"items": [thread("Ug1", 900, below, total=8)]})
        await network.pull(account(there), "comments", again.cursor, there.tools)
        assert len(there.heard(COMMENTS)) == 2

    playing(scene)


def test_the_units_of_the_day_are_counted_before_they_are_used():
    async def scene(there):
        spent = []

        async def spend(one, amount, budget):
            spent.append((amount, budget.unit, budget.since))
            return False

        tools = replace(there.tools, spend=spend)
        with pytest.raises(TryLater, match="quota-used") as caught:
            await network.pull(account(there), "comments", None, tools)
        with pytest.raises(TryLater, match="quota-used"):
            await network.commit(account(there), Posting("Merci", "k", TO), tools)
        with pytest.raises(TryLater, match="quota-used"):
            await network.moderate(account(there), Deed.HOLD, TO, tools)
        midnight = datetime(2026, 11, 20, 8, tzinfo=UTC)  # on the Pacific coast
        assert spent == [(1, "units", midnight), (50, "units", midnight), (50, "units", midnight)]
        assert caught.value.after == timedelta(hours=20)
        assert not there.server.seen

    playing(scene)


def test_an_answer_goes_below_the_first_comment():
    async def scene(there):
        there.says(COMMENTS, comment("Ug1.9", "Merci", 0, "UCus", parentId="Ug1"))
        posted = await network.commit(account(there), Posting("Merci", "k", TO, NOON), there.tools)
        assert posted.remote_id == "Ug1.9"
        assert there.sent(COMMENTS) == [{"snippet": {"parentId": "Ug1", "textOriginal": "Merci"}}]
        assert json.loads(posted.reply_to) == {"id": "Ug1.9", "under": "Ug1", "video": "vid1"}

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind", "code"),
    [
        (refusal(401, "authError"), SignInNeeded, "sign-in"),
        (refusal(403, "quotaExceeded"), TryLater, "quota-used"),
        (refusal(403, "commentsDisabled"), Refused, "comments-closed"),
        (refusal(403, "insufficientPermissions"), Refused, "permission-missing"),
        (refusal(404, "parentCommentNotFound"), Refused, "answered-post-gone"),
        (refusal(400, "commentTextTooLong"), Refused, "post-refused"),
        (refusal(400, "processingFailure"), NoAnswer, "no-answer"),
        (answer(503, b"<html>"), NoAnswer, "no-answer"),
        (answer(200, b'{"id": "Ug', length=90, Connection="close"), NoAnswer, "no-answer"),
        (said({}), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind, code):
    async def scene(there):
        there.says(COMMENTS, fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Merci", "k", TO, NOON), there.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert len(there.heard(COMMENTS)) == 1

    playing(scene)


def test_a_lost_answer_is_looked_for_below_the_comment():
    async def scene(there):
        lost = Posting("Merci  Léa", "k", TO, NOON)
        there.says(COMMENTS, {"items": [comment("Ug1.9", "Merci Léa", 0, "UCus", parentId="Ug1")]})
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "Ug1.9"
        there.says(COMMENTS, {"items": [comment("Ug1.9", "Merci Léa", 0), comment("Ug1.8", "Merci Léa", 5, "UCus")]})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        there.says(COMMENTS, {"items": [], "nextPageToken": "P2"})
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED

    playing(scene)


@pytest.mark.parametrize(
    ("deed", "status"), [(Deed.APPROVE, "published"), (Deed.HOLD, "heldForReview"), (Deed.TRASH, "rejected")]
)
def test_a_decision_about_a_comment(deed, status):
    async def scene(there):
        there.says(DECIDED, answer(204))
        await network.moderate(account(there), deed, TO, there.tools)
        assert asked(there.heard(DECIDED)[0]) == {"id": ["Ug1"], "moderationStatus": [status]}
        there.says(DECIDED, refusal(404, "commentNotFound"))
        with pytest.raises(Refused, match="deed-gone"):
            await network.moderate(account(there), deed, TO, there.tools)

    playing(scene)


def test_what_is_gone_already_is_deleted():
    async def scene(there):
        there.says(COMMENTS, answer(204))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        assert there.heard(COMMENTS, "DELETE")
        there.says(COMMENTS, refusal(404, "commentNotFound"))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        there.says(COMMENTS, refusal(403, "forbidden"))
        with pytest.raises(Refused, match="deed-refused"):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), Deed.LIKE, TO, there.tools)

    playing(scene)


def test_a_channel_is_connected_in_the_browser_or_with_a_pasted_token():
    async def scene(there):
        there.says("/token", {"access_token": "a1", "refresh_token": "r1", "expires_in": 3599})
        there.says(f"{V3}/channels", {"items": [{"id": "UCus", "snippet": {"title": "Le Fournil"}}]})
        answers = {"client": "c1", "client_secret": "hush", "server": there.address}
        under_way = network.begin_with(answers, "http://127.0.0.1:41794/cmdesk")
        made = await network.finish(under_way, "code", there.tools)
        assert made.account.name == "Le Fournil"
        assert made.account.settings == {"client": "c1", "server": there.address, "account_id": "UCus"}
        assert made.secret["refresh_token"] == "r1"
        assert "hush" not in repr(made)
        again = await network.connect(answers | {"refresh_token": "r0"}, there.tools)
        assert again.account == made.account
        there.says(f"{V3}/channels", {"items": []})
        with pytest.raises(Refused, match="no-page"):
            await network.connect(answers | {"refresh_token": "r0"}, there.tools)

    playing(scene)


def test_a_token_that_ran_out_is_renewed_before_anything_is_sent():
    async def scene(there):
        there.says("/token", {"access_token": "a2", "expires_in": 3599})
        there.says(THREADS, {"items": []})
        old = account(there, refresh_token="r1", until=NOON.isoformat())
        await network.pull(old, "comments", None, there.tools)
        assert there.heard(THREADS)[0].headers["authorization"] == "Bearer a2"

    playing(scene)


def test_nobody_can_be_written_to_out_of_nothing():
    async def scene(there):
        (trouble,) = network.plan(account(there), "Bonjour").troubles
        assert trouble.code == "no-recipient"
        with pytest.raises(Refused, match="no-recipient"):
            await network.commit(account(there), Posting("Bonjour", "k"), there.tools)

    playing(scene)


def test_what_is_still_there_is_told_by_its_number():
    async def scene(there):
        there.says(COMMENTS, {"items": [{"id": "Ug1"}]})
        assert await network.still_there(account(there), ["Ug1", "Ug2"], there.tools) == {"Ug1"}
        assert asked(there.heard(COMMENTS)[0]) == {"part": ["id"], "id": ["Ug1,Ug2"]}

    playing(scene)
