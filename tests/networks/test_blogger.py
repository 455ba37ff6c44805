import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.moderation import Deed, Standing
from cmdesk.networks.abilities import ANSWER, abilities
from cmdesk.networks.base import Absent, Account, Coverage, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.blogger import Blogger
from tests.networks.described import described
from tests.networks.talking import asked, said
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "91", "post": "5"}'

network = Blogger()
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
COMMENTS, POSTS = "/v3/blogs/7/comments", "/v3/blogs/7/posts"
TO = '{"id": "91", "post": "5"}'
THERE = "/v3/blogs/7/posts/5/comments/91"


def account(there) -> Account:
    return Account(
        1, "blogger", "Le fournil", {"server": there.address, "client": "c1", "account_id": "7"}, {"token": "a"}
    )


def playing(scene):
    async def work():
        async with described("blogger", lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).isoformat()


def comment(number: str = "91", hours: float = 2, **more):
    made = {"id": number, "content": "Bon <b>pain</b><script>x</script>", "post": {"id": "5"}, "published": at(hours)}
    return made | {"author": {"id": "55", "displayName": "Léa"}, "status": "LIVE", "updated": at(hours)} | more


def refusal(status: int, reason: str) -> bytes:
    return said({"error": {"code": status, "message": "No.", "errors": [{"reason": reason}]}}, status)


def test_a_comment_becomes_an_item_that_is_answered_in_the_browser():
    async def scene(there):
        there.says(COMMENTS, {"items": [comment(inReplyTo={"id": "90"})]})
        there.says(f"{POSTS}/5", {"id": "5", "title": "Le pain", "url": "https://fournil.blogspot.com/le-pain.html"})
        (item,) = (await network.pull(account(there), "comments", None, there.tools)).items
        assert (item.text, item.title, item.author.name) == ("Bon pain", "Le pain", "Léa")
        assert "script" not in item.html
        assert item.link == "https://fournil.blogspot.com/le-pain.html#c91"
        assert item.ancestors == ("post-5", "90")
        (trouble,) = network.plan(account(there), "Merci", item.reply_to).troubles
        assert trouble.code == "reply-unavailable"
        with pytest.raises(Refused, match="reply-unavailable"):
            await network.commit(account(there), Posting("Merci", "k", item.reply_to), there.tools)
        assert not there.heard(POSTS, "POST")
        assert not next(one for one in abilities(network) if one.name == ANSWER).can

    playing(scene)


@pytest.mark.parametrize(
    ("stream", "status", "standing"), [("held", "PENDING", Standing.HELD), ("spam", "SPAM", Standing.SPAM)]
)
def test_what_nobody_sees_is_read_apart(stream, status, standing):
    async def scene(there):
        there.says(COMMENTS, {"items": [comment(status=status)]})
        there.says(f"{POSTS}/5", answer(404))
        (item,) = (await network.pull(account(there), stream, None, there.tools)).items
        assert (item.standing, item.link) == (standing, "")
        assert asked(there.heard(COMMENTS)[0])["status"] == [status]

    playing(scene)


def test_the_next_look_begins_a_day_before_what_is_known():
    async def scene(there):
        there.says(COMMENTS, {"items": [comment()], "nextPageToken": "P2"})
        there.says(f"{POSTS}/5", answer(404))
        first = await network.pull(account(there), "comments", None, there.tools)
        assert first.coverage is Coverage.TRUNCATED
        there.says(COMMENTS, {"items": [comment("92", 1)], "nextPageToken": "P2"}, {"items": [comment("93", 1)]})
        page = await network.pull(account(there), "comments", first.cursor, there.tools)
        assert [item.remote_id for item in page.items] == ["92", "93"]
        assert asked(there.heard(COMMENTS)[1])["startDate"] == [at(26)]

    playing(scene)


def test_a_post_is_written_as_paragraphs():
    async def scene(there):
        there.says(POSTS, {"id": "6", "url": "https://fournil.blogspot.com/fete.html"})
        text = "Fête\n\nDimanche & lundi\nau fournil\n\n<b>Venez</b>"
        posted = await network.commit(account(there), Posting(text, "k"), there.tools)
        assert (posted.remote_id, posted.address) == ("post-6", "https://fournil.blogspot.com/fete.html")
        (sent,) = there.sent(POSTS)
        assert sent["title"] == "Fête"
        assert sent["content"] == "<p>Dimanche &amp; lundi<br>au fournil</p>\n<p>&lt;b&gt;Venez&lt;/b&gt;</p>"

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind"),
    [
        (refusal(401, "authError"), SignInNeeded),
        (refusal(403, "quotaExceeded"), TryLater),
        (refusal(403, "insufficientPermissions"), Refused),
        (answer(503), NoAnswer),
        (said({}), NoAnswer),
        (DROP, NoAnswer),
    ],
)
def test_what_an_unhappy_answer_leaves_open(fate, kind):
    async def scene(there):
        there.says(POSTS, fate)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Fête\n\nDimanche", "k", "", NOON), there.tools)
        assert type(caught.value) is kind
        assert len(there.heard(POSTS)) == 1

    playing(scene)


def test_a_lost_post_is_looked_for_by_its_words():
    async def scene(there):
        lost = Posting("Fête\n\nDimanche & lundi", "k", "", NOON)
        made = {"id": "6", "title": "Fête", "content": "<p>Dimanche &amp; lundi</p>", "published": at(0)}
        there.says(POSTS, {"items": [made]})
        assert isinstance(await network.find(account(there), lost, there.tools), Posted)
        there.says(POSTS, {"items": [made | {"published": at(9)}]})
        assert await network.find(account(there), lost, there.tools) is Absent.CERTAIN
        there.says(POSTS, {"items": [], "nextPageToken": "P2"})
        assert await network.find(account(there), lost, there.tools) is Absent.UNDECIDED

    playing(scene)


@pytest.mark.parametrize(
    ("deed", "method", "path"),
    [
        (Deed.APPROVE, "POST", f"{THERE}/approve"),
        (Deed.SPAM, "POST", f"{THERE}/spam"),
        (Deed.DELETE, "DELETE", THERE),
    ],
)
def test_moderation(deed, method, path):
    async def scene(there):
        there.says(path, answer(204) if method == "DELETE" else comment())
        await network.moderate(account(there), deed, TO, there.tools)
        assert there.heard(path, method)
        there.says(path, refusal(404, "notFound"))
        if deed is Deed.DELETE:
            await network.moderate(account(there), deed, TO, there.tools)
        else:
            with pytest.raises(Refused, match="deed-gone"):
                await network.moderate(account(there), deed, TO, there.tools)
        with pytest.raises(Refused, match="bad-reply-address"):
            await network.moderate(account(there), deed, '{"id": "9/1", "post": "5"}', there.tools)

    playing(scene)


def test_the_blog_is_chosen_by_its_name():
    async def scene(there):
        there.says("/token", {"access_token": "a1", "expires_in": 3599})
        blogs = [
            {"id": "7", "name": "Le fournil", "url": "https://fournil.blogspot.com/"},
            {"id": "8", "name": "Autre"},
        ]
        there.says("/v3/users/self/blogs", {"items": blogs})
        answers = {"client": "c1", "refresh_token": "r1", "server": there.address}
        made = await network.connect(answers | {"blog": "https://fournil.blogspot.com"}, there.tools)
        assert (made.account.name, made.account.settings["account_id"]) == ("Le fournil", "7")
        assert json.dumps(made.secret)
        with pytest.raises(Refused, match="page-unclear"):
            await network.connect(answers, there.tools)

    playing(scene)


def test_writing_is_tried_with_a_draft_that_goes_at_once():
    async def scene(there):
        there.says(POSTS, {"id": "6"})
        there.says(f"{POSTS}/6", answer(204))
        await network.try_writing(account(there), there.tools)
        (seen,) = there.heard(POSTS, "POST")
        assert asked(seen)["isDraft"] == ["true"]
        assert len(there.heard(f"{POSTS}/6", "DELETE")) == 1
        there.says(f"{POSTS}/6", answer(500))
        with pytest.raises(Refused, match="trial-left"):
            await network.try_writing(account(there), there.tools)
        there.says(POSTS, refusal(403, "insufficientPermissions"))
        with pytest.raises(Refused, match="permission-missing"):
            await network.try_writing(account(there), there.tools)

    playing(scene)
