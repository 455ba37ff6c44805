import pytest

from cmdesk.networks import youtube_parsing as parsing
from cmdesk.networks.youtube_parsing import Answering, answering


def test_what_is_kept_to_be_answered_is_read_back():
    kept = Answering("UgzA-_x.9", "UgzA-_x", "dQw4")
    assert answering(kept.written()) == kept


@pytest.mark.parametrize(
    "broken", ["", "{}", '{"id": "1"}', '{"id": "1&x=2", "under": "1"}', '{"id": "1", "under": "a b"}']
)
def test_what_is_not_ours_is_not_answered(broken):
    assert answering(broken) is None


def test_a_comment_that_was_edited_says_when():
    said = {"textDisplay": "x", "publishedAt": "2026-11-20T10:00:00Z", "updatedAt": "2026-11-20T11:00:00Z"}
    item = parsing.comment({"id": "Ug1", "snippet": said}, "UCus")
    assert item is not None
    assert item.edited is not None
    assert item.ancestors == ("channel:UCus",)
    assert not item.mine


def test_what_has_no_number_is_no_item():
    assert parsing.comment({"snippet": {}}, "UCus") is None
