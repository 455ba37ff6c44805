import asyncio
from datetime import timedelta

import pytest

from cmdesk.domain.moderation import Standing
from cmdesk.networks import wordpress_reading as reading
from cmdesk.networks.base import Coverage, Refused, SignInNeeded, TryLater
from tests.networks.blog import COMMENTS, START, Blog, account, told
from tests.networks.talking import asked, said, talker
from tests.networks.webserver import answer


def playing(scene):
    async def work():
        async with talker() as there:
            return await scene(there, Blog(there))

    return asyncio.run(work())


async def everything(there, cursor, **settings):
    """All pages of the stream from a cursor: ids in order, ids that are gone, and the last cursor."""
    ids, gone = [], []
    for _ in range(50):
        page = await reading.pull(account(there, **settings), "comments", cursor, there.tools)
        ids += [item.remote_id for item in page.items]
        gone += page.gone
        cursor = page.cursor
        if not page.more:
            return ids, gone, cursor
    raise AssertionError("it never ends")


def test_the_first_look_takes_the_newest_and_says_whether_there_is_more():
    async def scene(there, blog):
        blog.add(*[told(number) for number in range(1, 31)])
        page = await reading.pull(account(there), "comments", None, there.tools)
        assert [item.remote_id for item in page.items] == [str(number) for number in range(1, 31)]
        assert page.coverage is Coverage.COMPLETE
        blog.add(*[told(number) for number in range(31, 331)])
        page = await reading.pull(account(there), "comments", None, there.tools)
        assert [item.remote_id for item in page.items] == [str(number) for number in range(131, 331)]
        assert page.coverage is Coverage.TRUNCATED

    playing(scene)


def test_nothing_is_lost_after_a_long_absence():
    async def scene(there, blog):
        blog.add(*[told(number) for number in range(1, 6)])
        _, _, cursor = await everything(there, None)
        blog.add(*[told(number) for number in range(6, 406)])
        ids, gone, cursor = await everything(there, cursor)
        assert set(ids) >= {str(number) for number in range(6, 406)}
        assert gone == []
        assert set((await everything(there, cursor))[0]) == {str(number) for number in range(306, 406)}  # the newest

    playing(scene)


def test_many_comments_of_one_second_are_all_read():
    async def scene(there, blog):
        blog.add(told(1))
        _, _, cursor = await everything(there, None)
        blog.add(*[told(number, START + timedelta(hours=3)) for number in range(2, 352)])
        ids, _, _ = await everything(there, cursor)
        assert set(ids) >= {str(number) for number in range(2, 352)}

    playing(scene)


def test_a_page_twice_is_the_same_page():
    async def scene(there, blog):
        blog.add(*[told(number) for number in range(1, 6)])
        first = await reading.pull(account(there), "comments", None, there.tools)
        blog.add(told(6))
        once = await reading.pull(account(there), "comments", first.cursor, there.tools)
        assert once == await reading.pull(account(there), "comments", first.cursor, there.tools)

    playing(scene)


def test_what_was_put_away_or_deleted_elsewhere_is_noticed():
    async def scene(there, blog):
        blog.add(*[told(number) for number in range(1, 6)])
        _, _, cursor = await everything(there, None)
        blog.comments[2]["status"] = "spam"
        blog.comments[3]["status"] = "trash"
        del blog.comments[4]
        page = await reading.pull(account(there), "comments", cursor, there.tools)
        standings = {item.remote_id: item.standing for item in page.items}
        assert standings == {
            "1": Standing.VISIBLE,
            "2": Standing.SPAM,
            "3": Standing.TRASH,
            "5": Standing.VISIBLE,
        }
        assert page.gone == ("4",)
        # It is looked for once, and not again at each look.
        before = len(there.heard(f"{COMMENTS}/4"))
        await reading.pull(account(there), "comments", page.cursor, there.tools)
        assert len(there.heard(f"{COMMENTS}/4")) == before

    playing(scene)


def test_what_slid_out_of_the_newest_hundred_is_not_taken_for_deleted():
    async def scene(there, blog):
        blog.add(*[told(number) for number in range(1, 101)])
        _, _, cursor = await everything(there, None)
        blog.add(*[told(number) for number in range(101, 111)])
        _, gone, _ = await everything(there, cursor)
        assert gone == []
        assert there.heard(f"{COMMENTS}/1") == []

    playing(scene)


def test_an_edit_comes_with_the_next_look():
    async def scene(there, blog):
        blog.add(told(1))
        _, _, cursor = await everything(there, None)
        blog.comments[1]["content"] = {"rendered": "<p>Corrigé</p>"}
        page = await reading.pull(account(there), "comments", cursor, there.tools)
        assert [item.text for item in page.items] == ["Corrigé"]

    playing(scene)


def test_without_the_right_nothing_forbidden_is_asked():
    async def scene(there, blog):
        blog.add(told(1), told(2, status="hold"))
        page = await reading.pull(account(there, may="read"), "comments", None, there.tools)
        assert [item.remote_id for item in page.items] == ["1"]
        assert all("status" not in asked(seen) for seen in there.heard(COMMENTS))
        before = len(there.server.seen)
        assert (await reading.pull(account(there, may="read"), "spam", None, there.tools)).items == ()
        assert len(there.server.seen) == before

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (answer(200, b"<html>maintenance</html>"), TryLater),
        (said({"code": "x"}), TryLater),
        (answer(200, b'[{"id": 1', length=9000, Connection="close"), TryLater),
        (answer(503, b""), TryLater),
        (answer(429, b"", Retry_After="60"), TryLater),
        (said({"code": "rest_not_logged_in"}, 401), SignInNeeded),
        (said({"code": "rest_forbidden_context"}, 403), Refused),
    ],
)
def test_odd_answers_keep_the_cursor_where_it_was(told, kind):
    async def scene(there, blog):
        there.says(COMMENTS, told)
        with pytest.raises(kind):
            await reading.pull(account(there), "comments", None, there.tools)

    playing(scene)


def test_whether_a_comment_can_still_be_answered():
    async def scene(there, blog):
        blog.add(told(1))
        await reading.still_there(account(there), "1", there.tools)
        del blog.comments[1]
        with pytest.raises(Refused, match="answered-post-gone"):
            await reading.still_there(account(there), "1", there.tools)
        there.says(f"{COMMENTS}/1", said({}, 403))
        await reading.still_there(account(there), "1", there.tools)  # held: not for everybody's eyes

    playing(scene)
