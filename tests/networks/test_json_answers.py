import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.items import Kind
from cmdesk.networks.anyfeed import parse
from cmdesk.networks.json_answers import read

BLUESKY = {
    "cursor": "25",
    "posts": [
        {
            "uri": "at://did:plc:abc/app.bsky.feed.post/3k44",
            "author": {"did": "did:plc:abc", "handle": "lea.bsky.social", "displayName": "Léa"},
            "record": {
                "text": "Le pain <b>du</b> Fournil",
                "createdAt": "2026-03-01T10:00:00.000Z",
                "langs": ["fr"],
                "reply": {"parent": {"uri": "at://did:plc:x/app.bsky.feed.post/1"}},
            },
            "indexedAt": "2026-03-01T10:00:01.000Z",
        },
        {"uri": "at://did:plc:abc/app.bsky.feed.generator/x"},
    ],
}
HACKER_NEWS = {
    "nbHits": 2,
    "query": "bread",
    "hits": [
        {
            "objectID": "7",
            "title": "Bread",
            "author": "pg",
            "created_at": "2026-03-01T10:00:00Z",
            "url": "https://b.example/",
        },
        {
            "objectID": "8",
            "story_title": "Bread",
            "comment_text": "<p>I like it.</p>",
            "author": "lea",
            "created_at": "2026-03-01T11:00:00Z",
            "parent_id": 7,
        },
    ],
}
DAILYMOTION = {
    "page": 1,
    "has_more": False,
    "list": [
        {
            "id": "x8abc",
            "title": "Le levain",
            "description": "Au fournil.<br />Suite",
            "created_time": 1772359200,
            "owner.screenname": "Le Fournil",
            "url": "https://www.dailymotion.com/video/x8abc",
        }
    ],
}


def entries(answer):
    return parse(json.dumps(answer).encode(), "application/json", "https://api.example/").items


def test_a_search_on_bluesky():
    (post,) = entries(BLUESKY)
    assert post.text == "Le pain <b>du</b> Fournil"
    assert post.link == "https://bsky.app/profile/lea.bsky.social/post/3k44"
    assert (post.author.name, post.language, post.kind) == ("Léa", "fr", Kind.COMMENT)
    assert post.ancestors == ("at://did:plc:x/app.bsky.feed.post/1",)
    assert post.published.isoformat() == "2026-03-01T10:00:00+00:00"


def test_a_search_on_hacker_news():
    story, comment = entries(HACKER_NEWS)
    assert (story.title, story.link) == ("Bread", "https://news.ycombinator.com/item?id=7")
    assert (comment.text, comment.ancestors, comment.kind) == ("I like it.", ("hn:7",), Kind.COMMENT)
    assert parse(json.dumps(HACKER_NEWS).encode(), "", "").title == "Hacker News · bread"


def test_films_of_dailymotion():
    (film,) = entries(DAILYMOTION)
    assert (film.title, film.text) == ("Le levain", "Au fournil.\nSuite")
    assert (film.link, film.author.name) == ("https://www.dailymotion.com/video/x8abc", "Le Fournil")
    assert film.published.isoformat() == "2026-03-01T10:00:00+00:00"
    assert parse(json.dumps(DAILYMOTION).encode(), "", "").title == "Le Fournil (Dailymotion)"


def test_an_empty_search_is_an_empty_feed():
    assert entries({"posts": [], "hitsTotal": 0}) == ()
    assert entries({"hits": [], "nbHits": 0}) == ()
    assert entries({"list": [], "has_more": False}) == ()


@pytest.mark.parametrize("text", ["{}", "[]", "{", '{"posts": 3}', '{"list": []}', '{"hits": []}', '{"error": "no"}'])
def test_other_json_is_no_answer(text):
    assert read(text) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "uri", "author", "record"]), inner)
    ),
    max_leaves=8,
)


@given(st.sampled_from([("posts", "cursor"), ("hits", "nbHits"), ("list", "has_more")]), st.lists(JSON, max_size=3))
def test_whatever_an_answer_holds_it_can_be_read(names, inside):
    read(json.dumps({names[0]: inside, names[1]: 1}))


def test_what_those_on_a_list_of_bluesky_wrote_and_not_what_they_passed_on():
    post = BLUESKY["posts"][0]
    repost = {"post": {**post, "uri": "at://did:plc:x/app.bsky.feed.post/9"}, "reason": {"by": {}}}
    found = read(json.dumps({"feed": [{"post": post}, repost, {"post": None}, "odd"], "cursor": "x"}))
    assert [(entry.id, entry.author) for entry in found.entries] == [(post["uri"], "Léa")]
    assert read(json.dumps({"feed": [], "cursor": "x"})).entries == []
    assert read(json.dumps({"feed": [{"post": post}]})).kind == "bluesky"
    assert read(json.dumps({"feed": ["odd"]})) is None
