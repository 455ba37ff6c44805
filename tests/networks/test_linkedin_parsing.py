import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.networks import linkedin_parsing as parsing
from cmdesk.networks.linkedin_parsing import Answering, answering

SHARE, COMMENT = "urn:li:share:7", "urn:li:comment:(urn:li:activity:70,8)"


@given(st.text())
def test_a_text_comes_back_as_it_was_written(text):
    assert parsing.plain(parsing.little(text)) == text


def test_what_they_made_of_a_hashtag_is_the_word_again():
    assert parsing.plain(r"Du {hashtag|\#|pain} chaud \(7 h\)") == "Du #pain chaud (7 h)"


@pytest.mark.parametrize("kept", ["", "{}", '{"id": "7"}', f'{{"id": "{SHARE}"}}', f'{{"id": "x", "post": "{SHARE}"}}'])
def test_what_is_not_ours_is_no_answer(kept):
    assert answering(kept) is None


def test_what_an_item_keeps_comes_back():
    for kept in (Answering(SHARE, SHARE), Answering(COMMENT, SHARE, COMMENT)):
        assert answering(kept.written()) == kept
    assert (Answering(COMMENT, SHARE).number, Answering(SHARE, SHARE).number) == ("8", "")
    assert answering('{"id": "urn:li:share:7", "post": "urn:li:share:7", "above": "urn:li:share:7"}') is None


def test_a_name_is_escaped_to_the_last_sign():
    assert parsing.escaped(COMMENT) == "urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A70%2C8%29"
    assert parsing.several(["1", SHARE]) == "List(1,urn%3Ali%3Ashare%3A7)"


def test_a_comment_is_named_by_what_it_belongs_to_where_nobody_names_it():
    assert parsing.urn_of({"id": "8", "object": "urn:li:activity:70"}) == COMMENT
    assert parsing.urn_of({"$URN": COMMENT}) == COMMENT
    assert parsing.comment({"id": "8"}, SHARE, "", "urn:li:organization:5") is None
    assert parsing.post({"id": "nonsense"}) is None


@pytest.mark.parametrize("time", [None, True, -1, 0, "1", 10**20])
def test_odd_times_are_none(time):
    assert parsing.at(time) is None


def test_a_duplicate_is_named():
    assert parsing.duplicate({"message": "Content is a duplicate of urn:li:share:7"}) == SHARE
    assert parsing.duplicate({"message": "Something else"}) == ""
