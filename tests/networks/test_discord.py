import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.moderation import Deed
from cmdesk.networks.base import Absent, Account, Coverage, NoAnswer, Posted, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.discord import Discord
from tests.networks.talking import asked, said, talker
from tests.networks.webserver import DROP, answer

REPLY_TO = '{"id": "1", "channel": "1"}'

network = Discord()
MESSAGES = "/channels/111/messages"
TO = json.dumps({"id": "500", "channel": "111"})
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def account(there, **settings) -> Account:
    kept = {"server": there.address, "account_id": "9", "channels": "111", "guild_111": "42"}
    return Account(1, "discord", "fournil", kept | settings, {"token": "secret-token"})


def playing(scene):
    async def work():
        async with talker(lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def message(number: int, text: str = "", **more):
    made = {
        "id": str(number),
        "type": 0,
        "content": text or f"Message {number}",
        "timestamp": "2026-03-03T11:00:00.000000+00:00",
        "author": {"id": "12", "username": "lea", "global_name": "Léa"},
    }
    return made | more


def channel(there, messages):
    """What a channel of Discord does with `after`: the oldest after it, told newest first."""

    def tell(seen):
        wanted = asked(seen)
        size = int(wanted["limit"][0])
        if "after" in wanted:
            some = sorted(
                (one for one in messages if int(one["id"]) > int(wanted["after"][0])), key=lambda one: int(one["id"])
            )
            return said(some[:size][::-1])
        return said(sorted(messages, key=lambda one: -int(one["id"]))[:size])

    there.says(MESSAGES, tell)


def test_the_newest_come_first_then_everything_after_them():
    async def scene(there):
        kept = [message(number) for number in range(1, 81)]
        channel(there, kept)
        page = await network.pull(account(there), "messages", None, there.tools)
        assert [item.remote_id for item in page.items] == [str(number) for number in range(31, 81)]
        assert page.coverage is Coverage.TRUNCATED
        kept += [message(number) for number in range(81, 301)]
        found, cursor, more = [], page.cursor, True
        while more:
            page = await network.pull(account(there), "messages", cursor, there.tools)
            found += [item.remote_id for item in page.items]
            cursor, more = page.cursor, page.more
        assert found == [str(number) for number in range(81, 301)]
        assert (await network.pull(account(there), "messages", cursor, there.tools)).items == ()

    playing(scene)


def test_a_message_becomes_an_item():
    async def scene(there):
        files = [{"filename": "pain.jpg", "description": "Du pain"}, {"filename": "a.pdf"}]
        reference = {"message_id": "400"}
        there.says(
            MESSAGES,
            [
                message(501, attachments=files, message_reference=reference, type=19),
                message(502, author={"id": "9", "username": "fournil"}),
                message(503, type=7),
                {"type": 0},
            ],
        )
        page = await network.pull(account(there), "messages", None, there.tools)
        first, second = page.items
        assert first.text == "Message 501\n\n📎 Du pain\n📎 a.pdf"
        assert (first.author.name, first.author.handle) == ("Léa", "lea")
        assert first.ancestors == ("channel:111", "400")
        assert first.link == "https://discord.com/channels/42/111/501"
        assert (first.mine, second.mine) == (False, True)

    playing(scene)


def test_an_answer_carries_our_key_and_names_nobody_else():
    async def scene(there):
        there.says(MESSAGES, message(600, "Oui", author={"id": "9"}))
        key = "0123456789abcdef0123456789abcdef"
        posted = await network.commit(account(there), Posting("Oui @everyone", key, TO), there.tools)
        assert posted.remote_id == "600"
        (sent,) = there.sent(MESSAGES)
        assert sent["nonce"] == key[:25]
        assert sent["enforce_nonce"] is True
        assert sent["allowed_mentions"] == {"parse": [], "replied_user": True}
        assert sent["message_reference"] == {"message_id": "500", "fail_if_not_exists": True}
        await network.commit(account(there), Posting("Bonjour", key), there.tools)
        assert "message_reference" not in there.sent(MESSAGES)[1]

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (said({"message": "401"}, 401), SignInNeeded, "sign-in"),
        (said({"message": "Missing Access", "code": 50001}, 403), Refused, "channel-closed"),
        (said({"errors": {"message_reference": {}}}, 400), Refused, "answered-post-gone"),
        (said({"message": "Cannot send an empty message"}, 400), Refused, "post-refused"),
        (said({"retry_after": 1.5}, 429), TryLater, "http-status"),
        (answer(502, b""), NoAnswer, "no-answer"),
        (answer(200, b"<html>"), NoAnswer, "no-answer"),
        (DROP, NoAnswer, "no-answer"),
    ],
)
def test_what_goes_wrong_with_sending(told, kind, code):
    async def scene(there):
        there.says(MESSAGES, told)
        with pytest.raises(kind) as caught:
            await network.commit(account(there), Posting("Oui", "k", TO), there.tools)
        assert caught.value.trouble.code == code
        assert len(there.heard(MESSAGES)) == 1
        if kind is TryLater:
            assert caught.value.after == timedelta(seconds=1.5)

    playing(scene)


def test_what_was_lost_is_found_when_our_clock_is_ahead_of_theirs():
    """Else it would be said not to be there, and sent again."""

    async def scene(there):
        start = (int((NOON - timedelta(hours=2)).timestamp() * 1000) - 1_420_070_400_000) << 22
        ours = message(start, "Oui", author={"id": "9"}, message_reference={"message_id": "500"})

        def tell(seen):
            after = int(asked(seen)["after"][0])
            return said([ours] if start > after else [], Date="Tue, 03 Mar 2026 10:00:05 GMT")

        there.says(MESSAGES, tell)
        found = await network.find(account(there), Posting("Oui", "k", TO, NOON), there.tools)
        assert isinstance(found, Posted)

    playing(scene)


def test_what_was_lost_is_found_by_its_words_and_what_it_answers():
    async def scene(there):
        ours = {"id": "9"}
        start = (int((NOON - timedelta(minutes=3)).timestamp() * 1000) - 1_420_070_400_000) << 22
        kept = [
            message(start + 1, "Oui", author=ours),
            message(start + 2, "Oui", message_reference={"message_id": "500"}),
            message(start + 3, "Oui", author=ours, message_reference={"message_id": "500"}),
        ]
        channel(there, kept)
        posting = Posting("Oui", "k", TO, NOON)
        found = await network.find(account(there), posting, there.tools)
        assert isinstance(found, Posted)
        assert found.remote_id == str(start + 3)
        kept.pop()
        assert await network.find(account(there), posting, there.tools) is Absent.CERTAIN
        kept += [message(start + number) for number in range(10, 200)]
        assert await network.find(account(there), posting, there.tools) is Absent.UNDECIDED

    playing(scene)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (said({}, 401), SignInNeeded),
        (said({}, 403), Refused),
        (answer(200, b"<html>"), TryLater),
        (answer(503, b""), TryLater),
    ],
)
def test_what_goes_wrong_with_reading(told, kind):
    async def scene(there):
        there.says(MESSAGES, told)
        with pytest.raises(kind):
            await network.pull(account(there), "messages", None, there.tools)

    playing(scene)


def test_connecting_checks_that_the_bot_may_read_what_is_said():
    async def scene(there):
        there.says("/users/@me", {"id": "9", "username": "fournil"})
        there.says("/applications/@me", {"flags": 1 << 19})
        there.says("/channels/123456789012", {"guild_id": "42"})
        link = "https://discord.com/channels/42/123456789012"
        form = {"server": there.address, "token": "Bot secret-token", "channels": link}
        connected = await network.connect(form, there.tools)
        assert connected.account.settings["channels"] == "123456789012"
        assert connected.account.settings["guild_123456789012"] == "42"
        assert there.heard("/users/@me")[0].headers["authorization"] == "Bot secret-token"
        there.says("/applications/@me", {"flags": 0})
        with pytest.raises(Refused, match="message-content-off"):
            await network.connect(form, there.tools)
        with pytest.raises(Refused, match="channel-missing"):
            await network.connect(form | {"channels": "general"}, there.tools)
        there.says("/applications/@me", {"flags": 1 << 18})
        there.says("/channels/123456789012", said({}, 403))
        with pytest.raises(Refused, match="channel-closed"):
            await network.connect(form, there.tools)

    playing(scene)


def test_deeds_twice_are_harmless():
    async def scene(there):
        one = "/channels/111/messages/500"
        there.says(one, answer(204), said({}, 404), said({"message": "Missing Permissions"}, 403))
        for _ in range(2):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        with pytest.raises(Refused, match="deed-refused"):
            await network.moderate(account(there), Deed.DELETE, TO, there.tools)
        thumb = f"{one}/reactions/%F0%9F%91%8D/@me"
        there.says(thumb, answer(204), answer(204), said({}, 404))
        await network.moderate(account(there), Deed.LIKE, TO, there.tools)
        await network.moderate(account(there), Deed.UNLIKE, TO, there.tools)
        with pytest.raises(Refused, match="deed-refused"):
            await network.moderate(account(there), Deed.LIKE, TO, there.tools)
        assert [seen.method for seen in there.heard(thumb)] == ["PUT", "DELETE", "PUT"]

    playing(scene)
