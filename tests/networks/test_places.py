import pytest

from cmdesk.networks.places import comments_of, known_feeds, looked_up, lookup


def found(address):
    return [(place.address.removeprefix("https://"), place.role) for place in known_feeds(address)]


@pytest.mark.parametrize(
    "address",
    [
        "https://fournil.example/",
        "https://github.com/features",
        "https://www.youtube.com/@lea",  # only its page tells the channel
        "https://news.google.com/rss/search?q=pain",  # is one already
        "https://www.dailymotion.com/video/x1",
        "ftp://fournil.example/@lea",
        "https://[",
        "",
    ],
)
def test_what_the_address_does_not_tell(address):
    assert found(address) == []


def test_only_the_shape_of_an_address_is_no_certainty():
    assert [place.sure for place in known_feeds("https://fournil.example/@lea")] == [False]
    assert all(place.sure for place in known_feeds("https://medium.com/@lea"))


def test_a_podcast_is_looked_up_by_its_number():
    address = "https://podcasts.apple.com/fr/podcast/le-pain/id123456789?i=1"
    assert lookup(address) == "https://itunes.apple.com/lookup?id=123456789&entity=podcast"
    assert lookup("https://fournil.example/id123456789") == ""
    answer = {
        "results": [{"collectionName": "Le pain", "feedUrl": "https://pod.example/rss"}, {"feedUrl": "file:///x"}]
    }
    assert [(place.address, place.title) for place in looked_up(answer, address)] == [
        ("https://pod.example/rss", "Le pain")
    ]
    assert looked_up(["nothing"], address) == looked_up({"results": None}, address) == ()


@pytest.mark.parametrize(
    ("feed", "comments"),
    [
        ("https://fournil.example/feed/", "https://fournil.example/comments/feed/"),
        ("https://fournil.example/blog/feed", "https://fournil.example/blog/comments/feed/"),
        ("https://x.blogspot.com/feeds/posts/default?alt=rss", "https://x.blogspot.com/feeds/comments/default"),
        ("https://forum.example/latest.rss", "https://forum.example/posts.rss"),
        ("https://spip.example/spip.php?page=backend", "https://spip.example/spip.php?page=backend-forum"),
        ("https://fournil.example/comments/feed/", ""),
        ("https://lea.medium.com/feed", ""),
        ("https://fournil.example/rss.xml", ""),
    ],
)
def test_where_the_comments_of_a_feed_are(feed, comments):
    assert comments_of(feed) == comments


def test_a_list_of_bluesky_is_found_among_those_of_who_made_it():
    address = "https://bsky.app/profile/lea.example/lists/3kl"
    there = "https://public.api.bsky.app/xrpc"
    assert lookup(address) == f"{there}/app.bsky.graph.getLists?actor=lea.example&limit=100"
    assert lookup("https://bsky.app/profile/lea.example/feed/3kl") == ""
    assert known_feeds(address) == ()
    uri = "at://did:plc:abc/app.bsky.graph.list/3kl"
    lists = [{"uri": uri, "name": "Boulangers"}, {"uri": "at://did:plc:abc/app.bsky.graph.list/3km"}, {"uri": 3}, "odd"]
    (found,) = looked_up({"lists": lists}, address)
    asked = "list=at%3A%2F%2Fdid%3Aplc%3Aabc%2Fapp.bsky.graph.list%2F3kl&limit=50"
    assert (found.address, found.title) == (f"{there}/app.bsky.feed.getListFeed?{asked}", "Boulangers")
    assert looked_up({"lists": None}, address) == looked_up([], address) == ()
