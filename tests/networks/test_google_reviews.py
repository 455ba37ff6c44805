import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks.base import Absent, Account, Coverage, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.google_reviews import GoogleReviews
from tests.networks.described import described
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "accounts/1/locations/2/reviews/abc"}'

network = GoogleReviews()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
PARENT = "accounts/1/locations/2"
LIST, ONE = f"/v4/{PARENT}/reviews", f"/v4/{PARENT}/reviews/abc"
TO = json.dumps({"id": f"{PARENT}/reviews/abc"})


def account(there) -> Account:
    kept = {"server": there.address, "client": "c1", "parent": PARENT}
    return Account(1, "google_reviews", "Fournil Thabor", kept, {"token": "a1"})


def playing(scene):
    async def work():
        async with described("google_reviews", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


def review(number: str = "abc", hours: float = 5, text: str = "Très bon pain", stars: str = "FOUR", **more):
    made = {"name": f"{PARENT}/reviews/{number}", "starRating": stars, "reviewer": {"displayName": "Léa"}}
    return made | {"comment": text, "createTime": at(hours), "updateTime": at(hours)} | more


def refusal(status: int, named: str) -> bytes:
    return said({"error": {"code": status, "message": "No.", "status": named}}, status)


def test_a_review_and_its_answer_become_items():
    async def scene(there):
        there.says(LIST, {"reviews": [review(reviewReply={"comment": "Merci", "updateTime": at(1)})]})
        theirs, ours = (await network.pull(account(there), "reviews", None, there.tools)).items
        assert theirs.text == "★★★★☆\nTrès bon pain"
        assert (theirs.author.name, theirs.mine) == ("Léa", False)
        assert (ours.text, ours.mine, ours.ancestors) == ("Merci", True, (theirs.remote_id,))
        assert ours.reply_to == theirs.reply_to == TO
        assert asked(there.heard(LIST)[0])["orderBy"] == ["updateTime desc"]

    playing(scene)


def test_stars_without_words_are_a_review_too():
    async def scene(there):
        bare = review(stars="ONE")
        del bare["comment"]
        there.says(LIST, {"reviews": [bare]})
        (item,) = (await network.pull(account(there), "reviews", None, there.tools)).items
        assert item.text == "★☆☆☆☆"

    playing(scene)


def test_reviews_are_read_down_to_what_is_known():
    async def scene(there):
        there.says(LIST, {"reviews": [review(hours=5)]})
        first = await network.pull(account(there), "reviews", None, there.tools)
        there.says(
            LIST,
            {"reviews": [review("new", 1)], "nextPageToken": "P2"},
            {"reviews": [review("abc", 5), review("old", 90)], "nextPageToken": "P3"},
        )
        page = await network.pull(account(there), "reviews", first.cursor, there.tools)
        assert len(page.items) == 3
        assert page.coverage is Coverage.COMPLETE
        assert len(there.heard(LIST)) == 3

    playing(scene)


def test_an_answer_is_put_below_its_review():
    async def scene(there):
        there.says(f"{ONE}/reply", {"comment": "Merci", "updateTime": at(0)})
        posted = await network.commit(account(there), Posting("Merci", "k", TO, NOON), there.tools)
        assert posted.remote_id == f"{PARENT}/reviews/abc/reply"
        (seen,) = there.heard(f"{ONE}/reply", "PUT")
        assert json.loads(seen.body) == {"comment": "Merci"}

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind", "code"),
    [
        (refusal(401, "UNAUTHENTICATED"), SignInNeeded, "sign-in"),
        (refusal(403, "PERMISSION_DENIED"), Refused, "post-refused"),
        (refusal(404, "NOT_FOUND"), Refused, "answered-post-gone"),
        (refusal(429, "RESOURCE_EXHAUSTED"), TryLater, "quota-used"),
        (answer(503), NoAnswer, "no-answer"),
        (answer(200, b"<html>"), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind, code):
    async def scene(there):
        there.says(f"{ONE}/reply", fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Merci", "k", TO, NOON), there.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert len(there.heard(f"{ONE}/reply")) == 1

    playing(scene)


def test_a_lost_answer_is_looked_for_and_somebody_elses_is_not_written_over():
    async def scene(there):
        lost = Posting("Merci", "k", TO, NOON)
        there.says(ONE, review(reviewReply={"comment": "Merci"}))
        assert isinstance(await network.find(account(there), lost, there.tools), Posted)
        there.says(ONE, review())
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        there.says(ONE, review(reviewReply={"comment": "Une collègue a répondu"}))
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED

    playing(scene)


def test_our_answer_can_be_taken_away():
    async def scene(there):
        there.says(f"{ONE}/reply", {})
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        assert there.heard(f"{ONE}/reply", "DELETE")
        there.says(f"{ONE}/reply", refusal(404, "NOT_FOUND"))
        await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), Deed.HIDE, TO, there.tools)
        with pytest.raises(Refused, match="bad-reply-address"):
            await network.moderate(account(there), Deed.DELETE, '{"id": "accounts/1/../2"}', there.tools)

    playing(scene)


def test_the_place_is_chosen_by_its_name():
    async def scene(there):
        there.says("/token", {"access_token": "a1", "refresh_token": "r1", "expires_in": 3599})
        there.says("/v1/accounts", {"accounts": [{"name": "accounts/1"}]})
        places = [{"name": "locations/2", "title": "Fournil Thabor"}, {"name": "locations/3", "title": "Fournil Gare"}]
        there.says("/v1/accounts/1/locations", {"locations": places})
        answers = {"client": "c1", "refresh_token": "r1", "server": there.address, "place": "fournil thabor"}
        made = await network.connect(answers, there.tools)
        assert (made.account.name, made.account.settings["parent"]) == ("Fournil Thabor", PARENT)
        with pytest.raises(Refused, match="page-unclear"):
            await network.connect(answers | {"place": ""}, there.tools)
        with pytest.raises(Refused, match="no-page"):
            await network.connect(answers | {"place": "Ailleurs"}, there.tools)

    playing(scene)
