import asyncio
import json
from datetime import UTC, datetime

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed, Standing
from cmdesk.domain.receptions import Numbers
from cmdesk.networks.base import Absent, Account, Coverage, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.discourse import Discourse
from tests.networks.talking import asked, said, talker
from tests.networks.test_discourse_site import forum_says
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "1", "topic": "2", "number": "3"}'

network = Discourse()
NOTIFIED = "/notifications.json"
TO = json.dumps({"id": "500", "topic": "20", "number": "3"})
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def account(there, **settings) -> Account:
    kept = {"server": there.address, "account_id": "5", "username": "marie", "client_id": "c"}
    return Account(1, "discourse", "@marie@forum.example", kept | settings, {"token": "secret-token"})


def playing(scene):
    async def work():
        async with talker(lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def notified(number: int, kind: int = 2, **more):
    data = {"original_post_id": 1000 + number, "topic_title": "Le levain"}
    return {"id": number, "notification_type": kind, "data": data, "fancy_title": "Le levain &hellip;"} | more


def post(number: int, **more):
    made = {
        "id": number,
        "topic_id": 20,
        "post_number": 3,
        "username": "lea",
        "name": "Léa",
        "cooked": f"<p>Message {number} <script>x</script></p>",
        "created_at": "2026-03-03T11:00:00.000Z",
        "updated_at": "2026-03-03T11:30:00.000Z",
        "version": 1,
        "reply_to_post_number": None,
    }
    return made | more


def forum(there, notifications):
    """What a forum does with `limit` and `offset`: newest first."""

    def tell(seen):
        wanted = asked(seen)
        start, size = int(wanted["offset"][0]), int(wanted["limit"][0])
        return said({"notifications": sorted(notifications, key=lambda one: -one["id"])[start : start + size]})

    there.says(NOTIFIED, tell)
    for one in notifications:
        number = 1000 + one["id"]
        there.says(f"/posts/{number}.json", post(number))


def everything(there, cursor):
    async def read():
        ids, reached, coverages = [], cursor, []
        for _ in range(40):
            page = await network.pull(account(there), "notifications", reached, there.tools)
            ids += [item.remote_id for item in page.items]
            reached = page.cursor
            coverages.append(page.coverage)
            if not page.more:
                return ids, reached, coverages
        raise AssertionError("it never ends")

    return read()


def test_the_newest_then_all_that_came_since_in_order():
    async def scene(there):
        kept = [notified(number) for number in range(1, 31)]
        forum(there, kept)
        ids, cursor, coverages = await everything(there, None)
        assert ids == [str(1000 + number) for number in range(19, 31)]
        assert coverages == [Coverage.TRUNCATED]
        kept += [notified(number) for number in range(31, 120)]
        forum(there, kept)
        ids, cursor, coverages = await everything(there, cursor)
        assert ids == [str(1000 + number) for number in range(31, 120)]
        assert set(coverages) == {Coverage.COMPLETE}
        assert (await everything(there, cursor))[0] == []

    playing(scene)


def test_after_too_long_a_pause_the_gap_is_told():
    async def scene(there):
        forum(there, [notified(number) for number in range(1, 500)])
        page = await network.pull(account(there), "notifications", "3", there.tools)
        assert page.coverage is Coverage.GAP

    playing(scene)


def test_a_post_becomes_an_item():
    async def scene(there):
        forum(there, [notified(1), notified(2, 6), notified(3, 5), notified(4), {"id": 5}])
        there.says("/posts/1001.json", post(1001, version=2, hidden=True))
        there.says("/posts/1004.json", said({}, 404))
        page = await network.pull(account(there), "notifications", None, there.tools)
        public, private = page.items
        assert (public.text, public.title) == ("Message 1001", "Le levain …")
        assert (public.kind, public.visibility, public.standing) == (Kind.COMMENT, "public", Standing.HIDDEN)
        assert public.edited is not None
        assert public.ancestors == ("topic:20",)
        assert (private.kind, private.visibility, private.title) == (Kind.MESSAGE, "direct", "")
        assert page.cursor == "5"  # what is nothing to answer, or gone, is behind us

    playing(scene)


def test_an_answer_and_a_topic():
    async def scene(there):
        there.says("/posts.json", post(600, username="marie"))
        posted = await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert posted.remote_id == "600"
        assert posted.address.endswith("/t/20/3")
        await network.commit(
            account(there), Posting("Un titre\n\nEt la suite", "key-1", options={"category": "4"}), there.tools
        )
        answered, topic = there.sent("/posts.json")
        assert answered == {"raw": "Oui", "topic_id": 20, "reply_to_post_number": 3}
        assert topic == {"raw": "Et la suite", "title": "Un titre", "external_id": "key-1", "category": 4}

    playing(scene)


def test_what_waits_for_a_moderator_was_sent():
    async def scene(there):
        there.says("/posts.json", {"action": "enqueued", "pending_post": {"id": 8}})
        assert (await network.commit(account(there), Posting("Oui", "k", TO), there.tools)).remote_id == "queued-8"

    playing(scene)


@pytest.mark.parametrize("told", [DROP, answer(502, b""), answer(200, b"<html>"), answer(200, b"{}")])
def test_what_may_have_arrived_is_never_said_not_to_have(told):
    async def scene(there):
        there.says("/posts.json", told)
        with pytest.raises(NoAnswer):
            await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert len(there.heard("/posts.json")) == 1

    playing(scene)


def test_a_topic_is_found_by_our_key():
    async def scene(there):
        posting = Posting("Un titre\n\nTexte", "key-1")
        assert await network.find(account(there), posting, there.tools) is Absent.CERTAIN
        there.says("/t/external_id/key-1.json", {"post_stream": {"posts": [post(700)]}})
        assert (await network.find(account(there), posting, there.tools)).remote_id == "700"

    playing(scene)


def test_an_answer_is_found_by_its_words_at_the_end_of_the_topic():
    async def scene(there):
        ours = post(701, username="marie", cooked="<p>Oui, “bien” sûr…</p>", reply_to_post_number=3)
        old = post(690, created_at="2026-03-01T00:00:00Z")
        there.says("/t/20/last.json", {"post_stream": {"posts": [old, ours]}})
        posting = Posting('Oui, "bien" sûr...', "k", TO, NOON)
        found = await network.find(account(there), posting, there.tools)
        assert isinstance(found, Posted)
        there.says("/t/20/last.json", {"post_stream": {"posts": [old, post(702)]}})
        # A post may be held for a moderator, whom alone the forum tells.
        assert await network.find(account(there), posting, there.tools) is Absent.UNDECIDED
        moderator = account(there, moderator="yes")
        assert await network.find(moderator, posting, there.tools) is Absent.CERTAIN

    playing(scene)


def test_what_may_be_ours_in_other_words_is_never_said_not_to_be_there():
    """A link alone on its line becomes a card with the words of the page that it leads to."""

    async def scene(there):
        old = post(690, created_at="2026-03-01T00:00:00Z")
        card = post(701, username="marie", cooked="<aside>Le levain, une histoire</aside>", reply_to_post_number=3)
        card["created_at"] = "2026-03-03T12:00:02.000Z"
        there.says("/t/20/last.json", {"post_stream": {"posts": [old, card]}})
        posting = Posting("https://pain.example/levain", "k", TO, NOON)
        moderator = account(there, moderator="yes")
        assert await network.find(moderator, posting, there.tools) is Absent.UNDECIDED
        card["raw"] = "https://pain.example/levain"
        there.says("/t/20/last.json", {"post_stream": {"posts": [old, card]}})
        assert (await network.find(moderator, posting, there.tools)).remote_id == "701"
        assert asked(there.heard("/t/20/last.json")[0])["include_raw"] == ["true"]

    playing(scene)


def test_signing_in_by_what_the_forum_shows():
    async def scene(there):
        there.says("/site/basic-info.json", {"title": "Le forum"})
        there.says("/session/current.json", {"current_user": {"id": 5, "username": "marie", "moderator": True}})
        begun = await network.begin(there.address, there.tools)
        pasted = forum_says(begun, {"key": "user-key", "nonce": begun.nonce})
        connected = await network.finish(begun, pasted, there.tools)
        assert connected.account.name == "@marie@127.0.0.1"
        assert connected.account.settings["moderator"] == "yes"
        assert connected.secret == {"token": "user-key"}
        assert there.heard("/session/current.json")[0].headers["user-api-key"] == "user-key"
        with pytest.raises(Refused, match="no-way-back"):
            await network.begin(there.address, there.tools, "http://127.0.0.1:41794/cmdesk")
        there.says("/site/basic-info.json", answer(404, b""))
        with pytest.raises(Refused, match="not-discourse"):
            await network.begin(there.address, there.tools)

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (said({"error_type": "not_logged_in"}, 403), SignInNeeded),
        (said({}, 401), SignInNeeded),
        (answer(200, b"<html>"), TryLater),
        (said({"extras": {"wait_seconds": 9}}, 429), TryLater),
    ],
)
def test_what_goes_wrong_with_reading(told, kind):
    async def scene(there):
        there.says(NOTIFIED, told)
        with pytest.raises(kind):
            await network.pull(account(there), "notifications", None, there.tools)

    playing(scene)


def test_deeds():
    async def scene(there):
        there.says("/post_actions.json", {"id": 500})
        there.says("/post_actions/500.json", said({}, 404))
        there.says("/posts/500.json", answer(200, b""), said({}, 404), said({"errors": ["Non"]}, 403))
        await network.moderate(account(there), Deed.LIKE, TO, there.tools)
        await network.moderate(account(there), Deed.UNLIKE, TO, there.tools)
        await network.moderate(account(there), Deed.REPORT, TO, there.tools, "Insultes")
        for _ in range(2):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-refused"):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        assert there.sent("/post_actions.json") == [
            {"id": 500, "post_action_type_id": 2},
            {"id": 500, "post_action_type_id": 4, "message": "Insultes"},
        ]

    playing(scene)


def test_a_topic_needs_a_title():
    class Nowhere:
        address = "https://forum.example"

    def codes(text, **more):
        return [trouble.code for trouble in network.plan(account(Nowhere), text, **more).troubles]

    assert codes("Une ligne") == ["title-missing"]
    assert codes("Une ligne", options={"title": "Titre"}) == []
    assert codes("Une ligne", reply_to=TO) == []


def test_how_posts_were_received_and_what_is_gone_is_left_out():
    async def scene(there):
        told = post(7, reply_count=2, reads=40, actions_summary=[{"id": 2, "count": 5}, {"id": 3, "count": 9}])
        there.says("/posts/7.json", told)
        there.says("/posts/8.json", answer(404, b"{}"))
        found = await network.counts(account(there), ["7", "8"], there.tools)
        assert found == {"7": Numbers(replies=2, likes=5, views=40)}

    playing(scene)
