import asyncio
import json
from datetime import timedelta

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Deed
from cmdesk.networks.base import Absent, Account, NetworkError, NoAnswer, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.telegram import Telegram
from tests.networks.talking import said, talker
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "1", "chat": "77"}'

network = Telegram()
TOKEN = "77:secret-token"
TO = json.dumps({"id": "5", "chat": "-100"})
LEA = {"id": 12, "first_name": "Léa", "last_name": "M", "username": "lea"}


def account(there, **settings) -> Account:
    kept = {"server": there.address, "account_id": "77", "channel": "@fournil"}
    return Account(1, "telegram", "@fournil_bot", kept | settings, {"token": TOKEN})


def playing(scene):
    async def work():
        async with talker() as there:
            return await scene(there)

    return asyncio.run(work())


def path(method: str) -> str:
    return f"/bot{TOKEN}/{method}"


def ok(result, **more):
    return said({"ok": True, "result": result} | more)


def no(status: int, words: str, **parameters):
    return said({"ok": False, "error_code": status, "description": words, "parameters": parameters}, status)


def update(number: int, kind: str = "message", **more):
    message = {"message_id": number, "date": 1_770_000_000 + number, "chat": {"id": 12, "type": "private"}, "from": LEA}
    return {"update_id": 1000 + number, kind: message | {"text": f"Message {number}"} | more}


def test_messages_come_in_and_are_confirmed_only_by_the_next_look():
    async def scene(there):
        there.says(path("getUpdates"), ok([update(1), update(2, reply_to_message={"message_id": 1})]), ok([]))
        page = await network.pull(account(there), "updates", None, there.tools)
        first, second = page.items
        assert (first.remote_id, first.text, first.kind) == ("12:1", "Message 1", Kind.MESSAGE)
        assert (first.author.name, first.author.handle) == ("Léa M", "@lea")
        assert first.visibility == "direct"
        assert not first.mine
        assert second.ancestors == ("chat:12", "12:1")
        assert page.cursor == "1003"
        assert "offset" not in there.sent(path("getUpdates"))[0]
        again = await network.pull(account(there), "updates", page.cursor, there.tools)
        assert there.sent(path("getUpdates"))[1]["offset"] == 1003
        assert (again.items, again.cursor) == ((), "1003")

    playing(scene)


def test_posts_of_the_channel_are_ours_and_an_edit_replaces():
    async def scene(there):
        channel = {"id": -100, "type": "channel", "title": "Le Fournil", "username": "fournil"}
        post = {"chat": channel, "from": None, "text": "Ouvert"}
        edited = {"chat": channel, "from": None, "text": "Ouvert lundi", "edit_date": 1_770_000_900}
        odd = {"update_id": 1009, "poll": {}}
        there.says(
            path("getUpdates"),
            ok([update(7, "channel_post", **post), update(7, "edited_channel_post", **edited), odd]),
        )
        page = await network.pull(account(there), "updates", "1000", there.tools)
        (item,) = page.items
        assert (item.text, item.mine, item.kind) == ("Ouvert lundi", True, Kind.POST)
        assert item.link == "https://t.me/fournil/7"
        assert item.edited is not None
        assert page.cursor == "1010"  # what nobody knows is passed over, not asked for again for ever

    playing(scene)


def test_a_picture_is_told_of():
    async def scene(there):
        there.says(path("getUpdates"), ok([update(1, text=None, caption="Regardez", photo=[{}])]))
        page = await network.pull(account(there), "updates", None, there.tools)
        assert page.items[0].text == "Regardez\n\n📎 photo"

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (no(409, "Conflict: terminated by other getUpdates request"), Refused, "bot-busy-elsewhere"),
        (no(401, "Unauthorized"), SignInNeeded, "sign-in"),
        (no(429, "Too Many Requests", retry_after=33), TryLater, "http-status"),
        (answer(502, b"<html>"), TryLater, "http-status"),
        (answer(200, b"<html>"), TryLater, "http-status"),
        (DROP, TryLater, "connection-lost"),
        (said({"ok": False}), TryLater, "broken-answer"),
    ],
)
def test_what_goes_wrong_with_reading_is_told_by_what_to_do(told, kind, code):
    async def scene(there):
        there.says(path("getUpdates"), told)
        with pytest.raises(kind) as caught:
            await network.pull(account(there), "updates", None, there.tools)
        assert caught.value.trouble.code == code
        if isinstance(caught.value, TryLater) and b"429" in (told if isinstance(told, bytes) else b""):
            assert caught.value.after == timedelta(seconds=33)

    playing(scene)


def test_an_answer_and_a_post():
    async def scene(there):
        chat = {"id": -100, "type": "supergroup", "username": "fournil"}
        sent = {"message_id": 9, "date": 1_770_000_000, "chat": chat, "text": "Oui", "from": {"id": 77}}
        there.says(path("sendMessage"), ok(sent))
        posted = await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert (posted.remote_id, posted.address) == ("-100:9", "https://t.me/fournil/9")
        await network.commit(account(there), Posting("Oui", "k"), there.tools)
        answered, published = there.sent(path("sendMessage"))
        assert answered == {"chat_id": "-100", "text": "Oui", "reply_parameters": {"message_id": 5}}
        assert published == {"chat_id": "@fournil", "text": "Oui"}

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (no(400, "Bad Request: message to be replied not found"), Refused, "answered-post-gone"),
        (no(403, "Forbidden: bot was blocked by the user"), Refused, "post-refused"),
        (no(429, "Too Many Requests", retry_after=5), TryLater, "http-status"),
        (no(401, "Unauthorized"), SignInNeeded, "sign-in"),
        (answer(502, b""), NoAnswer, "no-answer"),
        (answer(200, b"<html>"), NoAnswer, "no-answer"),
        (ok({}), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_goes_wrong_with_sending(told, kind, code):
    async def scene(there):
        there.says(path("sendMessage"), told)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert caught.value.trouble.code == code
        assert TOKEN not in f"{caught.value!r}{caught.value.trouble}{account(there)!r}"
        assert len(there.heard(path("sendMessage"))) == 1

    playing(scene)


def test_a_lost_answer_is_for_a_person_to_decide():
    async def scene(there):
        assert await network.find(account(there), Posting("Oui", "k", TO), there.tools) is Absent.UNDECIDED
        assert there.server.seen == []

    playing(scene)


def test_connecting_a_bot():
    async def scene(there):
        there.says(path("getMe"), ok({"id": 77, "username": "fournil_bot", "first_name": "Le Fournil"}))
        form = {"server": there.address, "token": TOKEN, "channel": "https://t.me/fournil"}
        connected = await network.connect(form, there.tools)
        assert connected.account.name == "@fournil_bot"
        assert connected.account.settings["channel"] == "@fournil"
        assert TOKEN not in repr(connected)
        there.says(path("getMe"), no(404, "Not Found"))
        with pytest.raises(SignInNeeded):
            await network.connect(form, there.tools)

    playing(scene)


def test_without_a_channel_there_is_nowhere_to_publish():
    async def scene(there):
        nowhere = account(there, channel="")
        assert [trouble.code for trouble in network.plan(nowhere, "x").troubles] == ["channel-missing"]
        assert network.plan(nowhere, "x", TO).troubles == ()
        with pytest.raises(Refused, match="channel-missing"):
            await network.commit(nowhere, Posting("x", "k"), there.tools)

    playing(scene)


def test_deleting_twice_is_harmless_and_too_late_is_told():
    async def scene(there):
        there.says(
            path("deleteMessage"),
            ok(True),
            no(400, "Bad Request: message to delete not found"),
            no(400, "Bad Request: message can't be deleted for everyone"),
        )
        for _ in range(2):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-refused"):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-unavailable"):
            await network.moderate(account(there), Deed.LIKE, TO, there.tools)

    playing(scene)


def test_the_token_is_in_no_journal():
    from tests.networks import desk

    async def scene():
        contacts = []
        async with desk.tools(journal=contacts) as tools:
            with pytest.raises(NetworkError):
                await network.pull(
                    Account(1, "telegram", "b", {"server": "http://127.0.0.1:9"}, {"token": TOKEN}),
                    "updates",
                    None,
                    tools,
                )
        assert contacts
        assert TOKEN not in repr(contacts)

    asyncio.run(scene())
