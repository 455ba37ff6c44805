import pytest

from cmdesk.networks.places import known_feeds

CHANNEL = "UC" + "x" * 22


def found(address):
    return [(place.address.removeprefix("https://"), place.role) for place in known_feeds(address)]


@pytest.mark.parametrize(
    ("address", "first"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}/videos", f"www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}"),
        ("https://m.youtube.com/playlist?list=PL1", "www.youtube.com/feeds/videos.xml?playlist_id=PL1"),
        ("https://www.reddit.com/user/lea", "www.reddit.com/user/lea/.rss"),
        ("https://www.reddit.com/search/?q=le+pain", "www.reddit.com/search.rss?q=le+pain&sort=new"),
        (
            "https://www.reddit.com/r/rennes/search?q=pain",
            "www.reddit.com/r/rennes/search.rss?q=pain&restrict_sr=on&sort=new",
        ),
        ("https://www.reddit.com/r/rennes/?feed=0a&user=lea", "www.reddit.com/r/rennes/new/.rss?feed=0a&user=lea"),
        (
            "https://www.reddit.com/search/?q=pain&feed=0a&user=lea",
            "www.reddit.com/search.rss?q=pain&sort=new&feed=0a&user=lea",
        ),
        ("https://medium.com/@lea", "medium.com/feed/@lea"),
        ("https://lea.medium.com/un-titre-1", "lea.medium.com/feed"),
        ("https://lea.substack.com/p/pain", "lea.substack.com/feed"),
        ("https://substack.com/@lea", "lea.substack.com/feed"),
        ("https://github.com/lea", "github.com/lea.atom"),
        ("https://github.com/lea/pain/tree/levain", "github.com/lea/pain/commits/levain.atom"),
        ("https://github.com/lea/pain", "github.com/lea/pain/releases.atom"),
        ("https://bsky.app/profile/lea.bsky.social", "bsky.app/profile/lea.bsky.social/rss"),
        ("https://bsky.app/search?q=pain", "api.bsky.app/xrpc/app.bsky.feed.searchPosts?q=pain&sort=latest&limit=50"),
        ("https://news.google.com/search?q=pain&hl=fr", "news.google.com/rss/search?q=pain&hl=fr&gl=FR&ceid=FR:fr"),
        (
            "https://hn.algolia.com/?q=pain",
            "hn.algolia.com/api/v1/search_by_date?query=pain&tags=(story,comment)&hitsPerPage=50",
        ),
        ("https://fournil.wordpress.com/a-propos", "fournil.wordpress.com/feed/"),
        ("https://fournil.blogspot.com/2024/01/x.html", "fournil.blogspot.com/feeds/posts/default"),
        ("https://fournil.tumblr.com/", "fournil.tumblr.com/rss"),
        ("https://vimeo.com/fournil", "vimeo.com/fournil/videos/rss"),
        ("https://stackoverflow.com/questions/tagged/bread", "stackoverflow.com/feeds/tag/bread"),
        ("https://piaille.fr/@lea", "piaille.fr/@lea.rss"),
        ("https://piaille.fr/tags/pain", "piaille.fr/tags/pain.rss"),
        ("https://forum.example/t/le-pain/12/3", "forum.example/t/le-pain/12.rss"),
        ("https://forum.example/c/recettes/7", "forum.example/c/recettes/7.rss"),
        ("https://forum.example/phpBB/viewtopic.php?f=2&t=7", "forum.example/phpBB/app.php/feed/topic/7"),
    ],
)
def test_the_address_of_a_page_tells_its_feed(address, first):
    assert found(address)[0][0] == first


def test_the_comments_are_offered_beside():
    assert found("https://fournil.blogspot.com/")[1] == ("fournil.blogspot.com/feeds/comments/default", "comments")
    assert ("www.reddit.com/r/rennes/comments/.rss", "comments") in found("https://old.reddit.com/r/rennes")
    assert ("forum.example/posts.rss", "comments") in found("https://forum.example/t/le-pain/12")


def test_films_are_asked_for_by_the_public_interface_of_dailymotion():
    (address, role), other = found("https://www.dailymotion.com/fournil")
    assert address.startswith("api.dailymotion.com/user/fournil/videos?fields=id,title")
    assert (role, other[0]) == ("uploads", "www.dailymotion.com/rss/user/fournil")
