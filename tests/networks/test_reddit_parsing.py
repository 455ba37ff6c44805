from datetime import UTC, datetime

import pytest

from cmdesk.networks import reddit_parsing as parsing


@pytest.mark.parametrize("broken", ["", "{}", '{"id": "abc"}', '{"id": "t5_abc"}', '{"id": "t1_ABC!"}'])
def test_what_is_not_ours_is_not_answered(broken):
    assert parsing.answering(broken) == ""


def test_times_are_seconds():
    assert parsing.written({"created_utc": 1_800_000_000}) == datetime(2027, 1, 15, 8, tzinfo=UTC)
    assert parsing.written({"created_utc": 1e300}) is None
    assert parsing.written({}) is None


def test_an_author_may_be_gone():
    item = parsing.item({"name": "t1_a", "body": "x", "author": None}, "us")
    assert item is not None
    assert item.author.handle == ""
    assert not item.mine


def test_errors_of_another_shape_are_no_errors():
    assert parsing.refused({"json": {"errors": []}}, "reddit.com") is None
    assert parsing.refused({"json": {"errors": ["x"]}}, "reddit.com") is None
    assert parsing.refused({}, "reddit.com") is None
