import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks import x_prices
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
from cmdesk.networks.x_api import PAGE, XApi
from tests.networks.described import described
from tests.networks.images import jpeg
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "500"}'

network = XApi()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MENTIONS, OURS, POSTS = "/2/users/9/mentions", "/2/users/9/tweets", "/2/tweets"
TO = '{"id": "500"}'
LEA = {"id": "55", "name": "Léa", "username": "lea"}


class Purse:
    """The money of one account, as the engine counts it."""

    def __init__(self, most: int = 10 * x_prices.DOLLAR) -> None:
        self.most, self.spent = most, 0

    async def spend(self, account, amount, budget) -> bool:
        assert budget.unit == "microdollars"
        assert budget.since == datetime(2026, 11, 1, tzinfo=UTC)
        if amount > 0 and self.spent + amount > self.most:
            return False
        self.spent += amount
        return True


def account(there, **settings) -> Account:
    kept = {"server": there.address, "client": "c1", "account_id": "9", "username": "fournil", "cap": "10"} | settings
    return Account(1, "x_api", "@fournil", kept, {"token": "a1"})


def playing(scene, purse: Purse | None = None):
    async def work():
        async with described("x", lambda: NOON) as there:
            if purse is not None:
                there.tools = replace(there.tools, spend=purse.spend)
            return await scene(there)

    return asyncio.run(work())


def post(number: int, text: str = "@fournil Ouvert ?", who: str = "55", hours: float = 1, **more):
    at = (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return {"id": str(number), "text": text, "author_id": who, "conversation_id": "400", "created_at": at} | more


def mentions(*posts, **meta):
    return {"data": list(posts), "includes": {"users": [LEA]}, "meta": {"result_count": len(posts)} | meta}


def problem(status: int, kind: str, detail: str = "", **headers: str) -> bytes:
    told = {"type": f"https://api.x.com/2/problems/{kind}", "title": "No", "detail": detail, "status": status}
    return said(told, status, **headers)


def test_a_mention_becomes_an_item():
    async def scene(there):
        link = {"urls": [{"url": "https://t.co/a", "expanded_url": "https://fournil-thabor.fr/menu"}]}
        there.says(MENTIONS, mentions(post(500, "@fournil https://t.co/a ?", entities=link)))
        (item,) = (await network.pull(account(there), "mentions", None, there.tools)).items
        assert (item.author.name, item.author.handle) == ("Léa", "@lea")
        assert item.text == "@fournil https://fournil-thabor.fr/menu ?"
        assert item.ancestors == ("400",)
        assert item.link == "https://x.com/lea/status/500"
        assert item.reply_to == TO

    playing(scene)


def test_everything_between_two_looks_is_read_and_nothing_twice():
    async def scene(there):
        there.says(MENTIONS, mentions(post(500), next_token="older"))
        first = await network.pull(account(there), "mentions", None, there.tools)
        assert (first.coverage, first.more) == (Coverage.TRUNCATED, False)
        there.says(MENTIONS, mentions(post(530), post(520), next_token="p2"), mentions(post(510)))
        page = await network.pull(account(there), "mentions", first.cursor, there.tools)
        assert page.more
        assert [item.remote_id for item in page.items] == ["520", "530"]
        last = await network.pull(account(there), "mentions", page.cursor, there.tools)
        assert [item.remote_id for item in last.items] == ["510"]
        second, third = there.heard(MENTIONS)[1:]
        assert asked(second)["since_id"] == asked(third)["since_id"] == ["500"]
        assert asked(third)["pagination_token"] == ["p2"]
        there.says(MENTIONS, mentions())
        await network.pull(account(there), "mentions", last.cursor, there.tools)
        assert asked(there.heard(MENTIONS)[3])["since_id"] == ["530"]

    playing(scene)


def test_what_is_read_is_counted_and_what_did_not_come_is_given_back():
    purse = Purse()

    async def scene(there):
        there.says(MENTIONS, mentions(post(500), post(501)))
        await network.pull(account(there), "mentions", None, there.tools)
        assert purse.spent == 2 * x_prices.OWN_READ + x_prices.USER_READ
        there.says(MENTIONS, answer(503))
        with pytest.raises(TryLater):
            await network.pull(account(there), "mentions", None, there.tools)
        assert purse.spent == 2 * x_prices.OWN_READ + x_prices.USER_READ

    playing(scene, purse)


def test_a_look_whose_answer_was_lost_stays_counted():
    purse = Purse()

    async def scene(there):
        there.says(MENTIONS, DROP)
        with pytest.raises(TryLater):
            await network.pull(account(there), "mentions", None, there.tools)
        assert purse.spent == PAGE * (x_prices.OWN_READ + x_prices.USER_READ)

    playing(scene, purse)


def test_nothing_leaves_over_the_sum_that_was_set():
    purse = Purse(most=x_prices.POST - 1)

    async def scene(there):
        for work in (
            network.pull(account(there), "mentions", None, there.tools),
            network.commit(account(there), Posting("Bonjour", "k"), there.tools),
            network.find(account(there), Posting("Bonjour", "k", "", NOON), there.tools),
        ):
            with pytest.raises((TryLater, Refused), match="cap-reached") as caught:
                await work
            assert caught.value.trouble.data["cap"] == "10.00"
        assert not there.server.seen
        assert purse.spent == 0

    playing(scene, purse)


def test_with_little_left_fewer_are_read():
    purse = Purse(most=60_000)

    async def scene(there):
        there.says(MENTIONS, mentions(post(500)))
        await network.pull(account(there), "mentions", None, there.tools)
        assert asked(there.heard(MENTIONS)[0])["max_results"] == ["5"]

    playing(scene, purse)


@pytest.mark.parametrize(
    ("text", "price"), [("Bonjour", x_prices.POST), ("Voir https://fournil-thabor.fr", x_prices.POST_WITH_LINK)]
)
def test_a_post_is_paid_once_by_what_is_in_it(text, price):
    purse = Purse()

    async def scene(there):
        there.says(POSTS, {"data": {"id": "600", "text": text}})
        posted = await network.commit(account(there), Posting(text, "k"), there.tools)
        assert posted.address == "https://x.com/fournil/status/600"
        assert there.sent(POSTS) == [{"text": text}]
        assert purse.spent == price

    playing(scene, purse)


def test_an_answer_says_what_it_answers():
    async def scene(there):
        there.says(POSTS, {"data": {"id": "601", "text": "Oui"}})
        posted = await network.commit(account(there), Posting("Oui", "k", TO, NOON), there.tools)
        assert there.sent(POSTS) == [{"text": "Oui", "reply": {"in_reply_to_tweet_id": "500"}}]
        assert json.loads(posted.reply_to) == {"id": "601"}

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind", "code", "spent"),
    [
        (problem(401, "about:blank"), SignInNeeded, "sign-in", 0),
        (problem(402, "credits-depleted"), TryLater, "credits-out", 0),
        (problem(403, "client-forbidden"), Refused, "permission-missing", 0),
        (problem(403, "forbidden", "You may not reply"), Refused, "reply-only-if-named", 0),
        (problem(404, "resource-not-found"), Refused, "answered-post-gone", 0),
        (problem(429, "rate", X_Rate_Limit_Reset="1800000000"), TryLater, "http-status", 0),
        (answer(503, b"<html>"), NoAnswer, "no-answer", x_prices.POST),
        (answer(201, b"<html>"), NoAnswer, "no-answer", x_prices.POST),
        (said({"data": {}}), NoAnswer, "no-answer", x_prices.POST),
        (DROP, NoAnswer, "no-answer", x_prices.POST),
    ],
)
def test_what_an_unhappy_answer_leaves_open_and_costs(fate, kind, code, spent):
    purse = Purse()

    async def scene(there):
        there.says(POSTS, fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Oui", "k", TO, NOON), there.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert len(there.heard(POSTS)) == 1
        assert purse.spent == spent

    playing(scene, purse)


def test_what_is_there_already_counts_as_sent():
    async def scene(there):
        there.says(POSTS, problem(403, "forbidden", "You are not allowed to create a Tweet with duplicate content."))
        there.says(OURS, {"data": [post(600, "Bonjour", "9", 0)], "meta": {"result_count": 1}})
        assert (await network.commit(account(there), Posting("Bonjour", "k", "", NOON), there.tools)).remote_id == "600"
        there.says(OURS, {"meta": {"result_count": 0}})
        with pytest.raises(Refused, match="post-refused"):
            await network.commit(account(there), Posting("Bonjour", "k", "", NOON), there.tools)

    playing(scene)


def test_a_lost_answer_is_looked_for_among_our_own_posts():
    purse = Purse()

    async def scene(there):
        lost = Posting("Oui, voir https://fournil-thabor.fr/menu", "k", TO, NOON)
        below = {"referenced_posts": [{"type": "replied_to", "id": "500"}]}
        there.says(OURS, {"data": [post(601, "@lea Oui, voir https://t.co/x", "9", 0, **below)]})
        found = await network.find(account(there), lost, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == "601"
        assert purse.spent == x_prices.OWN_READ + x_prices.POST_READ
        # The same words to somebody else are another answer.
        other = {"referenced_posts": [{"type": "replied_to", "id": "501"}]}
        there.says(OURS, {"data": [post(602, "@lea Oui, voir https://t.co/x", "9", 0, **other)]})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        there.says(OURS, {"data": [post(603, "Autre", "9", 0)], "meta": {"next_token": "p2"}})
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED

    playing(scene, purse)


def test_pictures_go_ahead_with_their_description(tmp_path):
    purse = Purse()

    async def scene(there):
        path = tmp_path / "a.jpg"
        path.write_bytes(jpeg(width=40, height=30))
        file = MediaFile(path, "image/jpeg", path.stat().st_size, "0" * 64, "a.jpg", "La terrasse")
        there.says("/2/media/upload", {"data": {"id": "m1"}})
        there.says("/2/media/metadata", {"data": {}})
        posting = Posting("Il fait beau", "k", media=(file,))
        prepared = await network.prepare(account(there), posting, there.tools)
        assert there.sent("/2/media/metadata") == [{"id": "m1", "metadata": {"alt_text": {"text": "La terrasse"}}}]
        there.says(POSTS, {"data": {"id": "600", "text": "Il fait beau"}})
        await network.commit(account(there), replace(posting, prepared=prepared), there.tools)
        assert there.sent(POSTS) == [{"text": "Il fait beau", "media": {"media_ids": ["m1"]}}]
        assert purse.spent == x_prices.MEDIA_TEXT + x_prices.POST

    playing(scene, purse)


@pytest.mark.parametrize(
    ("deed", "method", "path", "sent"),
    [
        (Deed.HIDE, "PUT", "/2/tweets/500/hidden", {"hidden": True}),
        (Deed.SHOW, "PUT", "/2/tweets/500/hidden", {"hidden": False}),
        (Deed.DELETE, "DELETE", "/2/tweets/500", None),
    ],
)
def test_moderation(deed, method, path, sent):
    async def scene(there):
        there.says(path, {"data": {"deleted": True} if sent is None else sent})
        await network.moderate(account(there), deed, TO, there.tools)
        (seen,) = there.heard(path, method)
        assert (json.loads(seen.body) if seen.body else None) == sent
        there.says(path, problem(404, "resource-not-found"))
        if deed is Deed.DELETE:
            await network.moderate(account(there), deed, TO, there.tools)
        else:
            with pytest.raises(Refused, match="deed-gone"):
                await network.moderate(account(there), deed, TO, there.tools)

    playing(scene)


def test_an_account_is_connected_with_the_sum_it_may_cost():
    async def scene(there):
        there.says("/2/oauth2/token", {"access_token": "a1", "refresh_token": "r2", "expires_in": 7200})
        there.says("/2/users/me", {"data": {"id": "9", "name": "Fournil", "username": "fournil"}})
        answers = {"client": "c1", "refresh_token": "r1", "cap": "7,50", "server": there.address}
        made = await network.connect(answers, there.tools)
        assert made.account.name == "@fournil"
        assert made.secret["refresh_token"] == "r2"  # each serves once
        assert network.budget(account(there, cap=made.account.settings["cap"]), NOON).most == 7_500_000
        with pytest.raises(Refused, match="bad-cap"):
            await network.connect(answers | {"cap": "much"}, there.tools)

    playing(scene)


def test_what_is_still_there_is_asked_and_paid():
    purse = Purse()

    async def scene(there):
        there.says(POSTS, {"data": [{"id": "500", "text": "x"}]})
        assert await network.still_there(account(there), ["500", "501"], there.tools) == {"500"}
        assert asked(there.heard(POSTS)[0]) == {"ids": ["500,501"]}
        assert purse.spent == x_prices.POST_READ

    playing(scene, purse)
