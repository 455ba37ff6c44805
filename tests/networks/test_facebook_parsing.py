import json

import pytest

from cmdesk.networks import facebook_parsing as parsing
from cmdesk.networks.facebook_parsing import Answering, answering


def test_what_is_kept_to_be_answered_is_read_back():
    kept = Answering("70_1", "comment", "70_1")
    assert answering(kept.written()) == kept


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "nonsense",
        "{}",
        '{"id": "1"}',
        '{"id": "1", "kind": "page", "under": "1"}',
        '{"id": "1", "kind": "post", "under": ""}',
        '{"id": "../me", "kind": "post", "under": "1"}',
        '{"id": "1", "kind": "post", "under": "1?access_token=x"}',
    ],
)
def test_what_is_not_ours_is_not_answered(broken):
    assert answering(broken) is None


def test_a_comment_without_words_says_what_it_is():
    told = {"id": "1", "attachment": {"type": "sticker"}}
    item = parsing.comment(told, "7_70", "7")
    assert item is not None
    assert item.text == "📎 sticker"
    assert item.standing is None


def test_a_visitor_writes_on_the_page():
    item = parsing.post({"id": "7_1", "message": "Bonjour", "from": {"id": "55", "name": "Léa"}}, "7")
    assert item is not None
    assert not item.mine
    assert json.loads(item.reply_to) == {"id": "7_1", "kind": "post", "under": "7_1"}
    assert parsing.post({"id": "7_2"}, "7") is None


def test_a_message_to_nobody_cannot_be_answered():
    item = parsing.message({"id": "m", "message": "x"}, {"id": "t"}, "7")
    assert item is not None
    assert item.reply_to == ""
