import asyncio
from datetime import UTC, datetime, timedelta

from cmdesk.networks import facebook_messages as messaging
from cmdesk.networks.base import Account, Coverage
from cmdesk.networks.facebook_parsing import Answering
from tests.networks.described import described

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def at(hours: float) -> str:
    return (NOON - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def thread(number: str, hours: float, messages: int = 1, **more):
    told = [{"id": f"{number}-{each}", "message": "Bonjour", "created_time": at(hours)} for each in range(messages)]
    return {"id": number, "updated_time": at(hours), "messages": {"data": told, **more}}


def pulled(known, *threads):
    async def scene():
        async with described("meta", lambda: NOON) as there:
            there.says("/7/conversations", {"data": list(threads)})
            kept = {"server": there.address, "account_id": "7"}
            account = Account(1, "facebook_page", "Fournil", kept, {"token": "t"})
            return await messaging.messages(account, "7", "MESSENGER", known, there.tools)

    return asyncio.run(scene())


def test_conversations_that_did_not_move_are_left_alone():
    page = pulled(NOON - timedelta(hours=5), thread("a", 1), thread("b", 4), thread("c", 90))
    assert {item.remote_id for item in page.items} == {"message:a-0", "message:b-0"}
    assert page.coverage is Coverage.COMPLETE


def test_more_messages_than_a_look_shows_are_a_gap():
    more = {"paging": {"cursors": {"after": "A"}, "next": "https://x"}}
    assert pulled(NOON - timedelta(hours=5), thread("a", 1, 25, **more)).coverage is Coverage.GAP
    assert pulled(NOON - timedelta(hours=5), thread("a", 6, 25, **more)).coverage is Coverage.COMPLETE
    assert pulled(None, thread("a", 1)).coverage is Coverage.TRUNCATED


def test_what_answers_a_post_is_a_comment_that_can_be_answered():
    posted = messaging.posted("70_9", Answering("7_70", "post", "7_70"))
    assert '"under": "70_9"' in posted.reply_to
    assert posted.address == "https://www.facebook.com/70_9"
