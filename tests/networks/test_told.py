from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.networks import told
from cmdesk.networks.base import TryLater
from cmdesk.networks.http import Answer

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def answer(body: bytes) -> Answer:
    return Answer(200, {}, body, "https://blog.example/")


@pytest.mark.parametrize("body", [b"<html>", b"", b"[" * 100_000, b'"text"'])
def test_what_is_no_object_is_no_answer(body):
    with pytest.raises(TryLater, match="broken-answer"):
        told.one_of(answer(body))
    with pytest.raises(TryLater, match="broken-answer"):
        told.list_of(answer(body))
    assert told.words_in(answer(body)) == {}


def test_odd_things_in_a_list_are_left_out():
    assert told.list_of(answer(b'[{"id": 1}, 3, null]')) == [{"id": 1}]
    assert told.dicts([{"a": 1}, "b"]) == [{"a": 1}]
    assert told.dicts({"a": 1}) == []
    assert told.one_of(answer(b'{"id": 1}')) == {"id": 1}
    assert told.words_in(answer(b'{"code": "x"}')) == {"code": "x"}


@pytest.mark.parametrize("kept", ["", "[]", "nonsense", '{"id": 3}', "{}", '{"id": ""}', "[" * 100_000])
def test_what_is_not_ours_answers_nothing(kept):
    assert told.numbered(kept) == {}


def test_what_was_kept_to_be_answered_comes_back():
    assert told.numbered('{"id": "3", "post": "1", "odd": 5}') == {"id": "3", "post": "1"}


def test_single_values():
    one = {"id": 7, "yes": True, "text": "a\0b\ud83d", "web": "javascript:alert(1)", "page": "https://a.example"}
    assert told.text_of(one, "id") == "7"
    assert told.text_of(one, "yes") == ""
    assert told.text_of(one, "text") == "ab?"
    assert told.web_address(one, "web") == ""
    assert told.web_address(one, "page") == "https://a.example"
    assert told.inside(one, "id") == {}
    assert told.moment("2026-03-03T12:00:00Z") == datetime(2026, 3, 3, 12, tzinfo=UTC)
    assert told.moment("2026-03-03T12:00:00") == datetime(2026, 3, 3, 12, tzinfo=UTC)
    assert told.moment("yesterday") is told.moment(None) is None


def test_their_clock_is_asked_where_they_tell_it():
    late = Answer(200, {"Date": "Tue, 03 Mar 2026 13:00:00 GMT"}, b"", "https://x.example")
    assert told.by_their_clock(NOON, late, NOON) == NOON + timedelta(hours=1) - told.KNOWN_CLOCK_DOUBT
    silent = Answer(200, {}, b"", "https://x.example")
    assert told.by_their_clock(NOON, silent, NOON) == NOON - told.CLOCK_DOUBT


@pytest.mark.parametrize(("value", "count"), [(12, 12), (0, 0), (-1, None), (True, None), ("12", None), (2**60, None)])
def test_a_count_is_a_whole_number_that_counts(value, count):
    assert told.count_of({"count": value}, "count") == count


def test_whether_a_server_tells_the_time():
    assert told.tells_the_time(Answer(200, {"Date": "Tue, 03 Mar 2026 12:00:00 GMT"}, b"", "https://blog.example/"))
    assert not told.tells_the_time(answer(b""))
    assert not told.tells_the_time(Answer(200, {"Date": "midi"}, b"", "https://blog.example/"))
