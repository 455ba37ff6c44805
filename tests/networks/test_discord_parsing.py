from datetime import UTC, datetime

import pytest

from cmdesk.domain.items import Kind
from cmdesk.networks.discord_parsing import channel_of, item_of, number_at, place_of, says

LEA = {"id": "7", "username": "lea", "global_name": "Léa"}
SAID = {"id": "1200", "type": 0, "content": "Ouvert ?", "author": LEA, "timestamp": "2026-11-20T10:00:00+00:00"}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("123456789012345678", "123456789012345678"),
        ("https://discord.com/channels/1/123456789012345678/", "123456789012345678"),
        ("general", ""),
        ("12", ""),
    ],
)
def test_a_channel_is_known_by_its_number_or_its_link(typed, number):
    assert channel_of(typed) == number


@pytest.mark.parametrize("kept", ["", "{}", '{"id": "1"}', '{"id": "x", "channel": "2"}', "[]"])
def test_half_a_place_is_none(kept):
    assert place_of(kept) == {}
    assert place_of('{"id": "1", "channel": "2"}') == {"id": "1", "channel": "2"}


def test_numbers_grow_with_time():
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert int(number_at(noon)) >> 22 == int(noon.timestamp() * 1000) - 1_420_070_400_000
    assert number_at(datetime(2000, 1, 1, tzinfo=UTC)) == "0"


def test_words_are_compared_whatever_lies_between_them():
    assert says({"content": "Du  pain\nfrais"}, "Du pain frais")
    assert not says({"content": "Du pain"}, "Du pain frais")


def test_a_message_of_a_server_is_public_and_one_to_the_bot_is_not():
    public = item_of(SAID, {"guild_5": "9"}, "5")
    assert (public.kind, public.visibility, public.author.name) == (Kind.POST, "public", "Léa")
    assert public.link == "https://discord.com/channels/9/5/1200"
    assert place_of(public.reply_to) == {"id": "1200", "channel": "5"}
    direct = item_of(SAID, {"account_id": "7"}, "5")
    assert (direct.kind, direct.visibility, direct.mine) == (Kind.MESSAGE, "direct", True)


def test_what_the_server_says_itself_is_no_message():
    assert item_of(SAID | {"type": 7}, {}, "5") is None
    assert item_of(SAID | {"id": "x"}, {}, "5") is None


def test_files_are_told_below_the_words():
    item = item_of(SAID | {"attachments": [{"filename": "four.jpg"}, {"description": "Un pain"}]}, {}, "5")
    assert item.text == "Ouvert ?\n\n📎 four.jpg\n📎 Un pain"
