import json

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.thread import MOST, address_of, read


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://forum.example/t/le-pain/12", "https://forum.example/t/le-pain/12.rss"),
        ("https://forum.example/viewtopic.php?t=7", "https://forum.example/app.php/feed/topic/7"),
        ("https://www.reddit.com/r/pain/comments/ab12/titre/", "https://www.reddit.com/r/pain/comments/ab12/.rss"),
        ("https://piaille.fr/@lea/110123456789", "https://piaille.fr/api/v1/statuses/110123456789/context"),
        ("https://news.ycombinator.com/item?id=42", "https://hn.algolia.com/api/v1/items/42"),
        (
            "https://bsky.app/profile/lea.bsky.social/post/3k",
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread"
            "?uri=at%3A%2F%2Flea.bsky.social%2Fapp.bsky.feed.post%2F3k&depth=10",
        ),
        ("https://www.reddit.com/r/pain/", ""),  # the comments of all of it are another matter
        ("https://www.tiktok.com/@lea/123456789", ""),
        ("https://fournil.example/article", ""),
        ("", ""),
    ],
)
def test_where_the_answers_are(link, address):
    assert address_of(link) == address


def test_a_feed_of_comments_comes_first():
    assert address_of("https://x.example/a", "https://x.example/a/feed/") == "https://x.example/a/feed/"


def said(told, address="https://x.example/"):
    return [(one.author, one.text) for one in read(json.dumps(told).encode(), "application/json", address)]


def test_a_thread_of_the_fediverse():
    told = {
        "ancestors": [],
        "descendants": [
            {"account": {"acct": "noe"}, "content": "<p>Plus tard</p>", "created_at": "2026-03-03T10:00:00Z"},
            {
                "account": {"display_name": "Léa", "acct": "lea"},
                "content": "<p>Oui<script>x()</script></p>",
                "created_at": "2026-03-03T09:00:00Z",
                "url": "javascript:x",
            },
            {"content": "<p></p>"},
            None,
        ],
    }
    assert said(told) == [("Léa", "Oui"), ("noe", "Plus tard")]
    assert read(json.dumps(told).encode(), "", "")[0].link == ""


def test_a_thread_of_hacker_news_at_any_depth():
    leaf = {"id": 3, "author": "c", "text": "Trois", "created_at": "2026-03-03T11:00:00Z", "children": []}
    child = {"id": 2, "author": "b", "text": "<p>Deux", "created_at": "2026-03-03T10:00:00Z", "children": [leaf]}
    assert said({"id": 1, "text": "Un", "children": [child]}) == [("b", "Deux"), ("c", "Trois")]


def test_a_thread_of_bluesky():
    post = {"author": {"handle": "lea.bsky.social"}, "record": {"text": "Oui", "createdAt": "2026-03-03T10:00:00Z"}}
    gone = {"$type": "app.bsky.feed.defs#notFoundPost", "notFound": True}
    assert said({"thread": {"post": {}, "replies": [{"post": post, "replies": [gone]}, "rubbish"]}}) == [
        ("lea.bsky.social", "Oui")
    ]


def test_a_thread_of_a_feed_in_its_order():
    feed = b"""<rss version="2.0"><channel><title>C</title>
    <item><guid>2</guid><description>Deux</description><pubDate>Tue, 03 Mar 2026 11:00:00 GMT</pubDate></item>
    <item><guid>1</guid><description>Un</description><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item>
    </channel></rss>"""
    assert [one.text for one in read(feed, "", "https://x.example/")] == ["Un", "Deux"]


def test_what_is_no_thread_and_what_has_no_end():
    with pytest.raises(Problem):
        read(b"<html><body>Rien</body></html>", "text/html", "https://x.example/")
    node = {"text": "x", "author": "a", "children": []}
    for _ in range(300):
        node = {"text": "x", "author": "a", "children": [node]}
    assert len(said(node)) <= 60
    assert len(said({"descendants": [{"content": f"n{number}"} for number in range(9_000)]})) == MOST
