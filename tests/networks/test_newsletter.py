import asyncio
from dataclasses import replace

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.sources import Source
from cmdesk.networks import newsletter
from cmdesk.networks.base import SignInNeeded
from tests.networks import desk
from tests.networks.test_mail import account, holding

SOURCE = Source(
    1, "newsletter", "mail:1/Veille", "", "", "", "", "", "", None, None, None, 0, None, False, {"folder": "Veille"}
)


def with_tools(work):
    async def scene():
        async with desk.tools() as tools:
            return await work(tools)

    return asyncio.run(scene())


def test_the_mails_of_a_folder_are_read_once_and_are_not_to_be_answered():
    with holding("alternative") as server:
        found = with_tools(lambda tools: newsletter.fetch(SOURCE, account(server.port), tools))
        (item,) = found.feed.items
        assert item.kind is Kind.ARTICLE
        assert item.title
        assert (item.reply_to, item.visibility) == ("", "public")
        again = replace(SOURCE, memory=found.memory)
        assert with_tools(lambda tools: newsletter.fetch(again, account(server.port), tools)).feed is None
        assert any("EXAMINE" in line and "Veille" in line for line in server.heard)  # and so is never marked as read
        assert not any("STORE" in line or "SELECT" in line for line in server.heard)


def test_a_mailbox_tells_its_folders():
    with holding() as server:
        found = with_tools(lambda tools: newsletter.folders(account(server.port), tools))
    assert found == ["Envois", "INBOX"]


def test_without_its_password_nothing_is_asked():
    with pytest.raises(SignInNeeded, match="password-missing"):
        with_tools(lambda tools: newsletter.fetch(SOURCE, account(password=""), tools))


def test_the_address_of_a_folder():
    assert newsletter.address(3, "Lettres/Presse") == "mail:3/Lettres/Presse"
