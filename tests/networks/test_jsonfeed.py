import json

import pytest

from cmdesk.networks.jsonfeed import read

HEAD = {"version": "https://jsonfeed.org/version/1", "title": "N"}


def test_version_one_has_one_author():
    feed = read(
        json.dumps(HEAD | {"author": {"name": "Kim"}, "items": [{"id": "1", "author": {"name": "Lou", "url": "u"}}]})
    )
    assert feed is not None
    assert (feed.kind, feed.author) == ("json1", "Kim")
    assert (feed.entries[0].author, feed.entries[0].author_page) == ("Lou", "u")


def test_the_fullest_text_is_taken():
    items = [
        {"id": "1", "content_html": "<p>h</p>", "content_text": "t", "summary": "s"},
        {"id": "2", "content_text": "t", "summary": "s"},
        {"id": "3", "summary": "s"},
    ]
    feed = read(json.dumps(HEAD | {"items": items}))
    assert feed is not None
    assert [(entry.body, entry.body_form) for entry in feed.entries] == [
        ("<p>h</p>", "html"),
        ("t", "text"),
        ("s", "text"),
    ]


@pytest.mark.parametrize("items", [None, {}, "x", [1, None, "x", []]])
def test_items_that_are_none(items):
    feed = read(json.dumps(HEAD | {"items": items}))
    assert feed is not None
    assert feed.entries == []


def test_values_of_the_wrong_type_are_left_out():
    item = {"id": 12.5, "url": ["x"], "title": None, "content_text": {"a": 1}, "authors": "me", "date_published": True}
    feed = read(json.dumps(HEAD | {"title": 7, "items": [item]}))
    assert feed is not None
    (entry,) = feed.entries
    assert (feed.title, entry.id, entry.link, entry.title, entry.body, entry.published) == ("7", "12.5", "", "", "", "")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"version": 1}', '{"version": "2.0"}', "[" * 100_000])
def test_what_is_no_json_feed(text):
    assert read(text) is None
