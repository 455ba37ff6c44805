import pytest

from cmdesk.networks.discovery import DECLARED, common_paths, discover

PAGE = "https://example.org/news/today.html"


def found(html: str, address: str = PAGE) -> list[str]:
    return [candidate.address for candidate in discover(html.encode(), "text/html", address)]


def test_what_a_page_declares_comes_first_in_its_order():
    html = """<head><link rel="alternate" type="application/atom+xml" title="News" href="/atom">
      <LINK REL='Alternate' TYPE='application/rss+xml; charset=utf-8' HREF='rss.xml'>
      <link rel="feed" href="/f"><link rel="alternate" type="application/feed+json" href="/feed.json">"""
    assert found(html) == [
        "https://example.org/atom",
        "https://example.org/news/rss.xml",
        "https://example.org/feed.json",
        "https://example.org/f",
    ]
    first = discover(html.encode(), "", PAGE)[0]
    assert (first.title, first.kind, first.score >= DECLARED) == ("News", "atom", True)


def test_comments_come_last_of_what_is_declared():
    html = """<link rel=alternate type="application/rss+xml" title="X » Comments Feed" href="/comments/feed">
      <link rel=alternate type="application/rss+xml" title="X" href="/feed">"""
    assert found(html) == ["https://example.org/feed", "https://example.org/comments/feed"]


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="alternate" hreflang="fr" href="/fr">',
        '<link rel="alternate" type="application/json+oembed" href="/oembed?url=feed">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
        '<link rel="stylesheet" type="text/css" href="/feed.css">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<a href="/feedback">Send feedback</a><a href="mailto:rss@example.org">x</a><a href="/about">RSS</a>',
        '<a href="https://feedly.com/i/subscription/feed/https://example.org/rss">Follow</a>',
        '<a href="/img/rss.png"><img></a><a href="/help/rss.html">What is RSS?</a>',
        "",
    ],
)
def test_what_is_no_feed(html):
    assert found(html) == []


def test_links_for_people_that_lead_to_feeds():
    html = """<a href="/actus/flux">Flux RSS</a> <a href="/blog/feed/">Subscribe</a> <a href="feed://example.org/x.rss">x</a>
      <a href="/index.php?format=feed&amp;type=rss">y</a>"""
    assert set(found(html)) == {
        "https://example.org/actus/flux",
        "https://example.org/blog/feed/",
        "https://example.org/x.rss",
        "https://example.org/index.php?format=feed&type=rss",
    }
    assert found(html)[0] == "https://example.org/actus/flux"
    assert all(candidate.score < DECLARED for candidate in discover(html.encode(), "", PAGE))


def test_addresses_start_from_the_base_of_the_page():
    html = '<base href="https://cdn.example/a/"><link rel=alternate type="application/rss+xml" href="b.xml">'
    assert found(html) == ["https://cdn.example/a/b.xml"]


def test_programs_that_have_feeds_where_everybody_knows():
    assert found('<meta name="generator" content="WordPress 6.5">') == ["https://example.org/feed/"]
    assert found("<meta name='Generator' content='SPIP 4.2'>") == ["https://example.org/spip.php?page=backend"]


CHANNEL = "UC" + "a" * 22


@pytest.mark.parametrize(
    ("address", "html", "feed"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}", "", f"channel_id={CHANNEL}"),
        ("https://www.youtube.com/@x", f'<link rel="canonical" href="https://youtube.com/channel/{CHANNEL}">', CHANNEL),
        ("https://m.youtube.com/c/x", f'<meta itemprop="channelId" content="{CHANNEL}">', CHANNEL),
        ("https://www.youtube.com/playlist?list=PL12", "", "playlist_id=PL12"),
    ],
)  # fmt: skip
def test_channels_of_youtube(address, html, feed):
    (first,) = found(html, address)
    assert first.startswith("https://www.youtube.com/feeds/videos.xml?")
    assert first.endswith(feed)


def test_other_places_that_have_feeds():
    assert found("", "https://www.dailymotion.com/lemonde")[1] == "https://www.dailymotion.com/rss/user/lemonde"
    assert found("", "https://old.reddit.com/r/france/")[0] == "https://www.reddit.com/r/france/new/.rss"


def test_usual_places():
    paths = common_paths("https://example.org/blog/")
    assert paths[0] == "https://example.org/blog/feed"
    assert "https://example.org/rss.xml" in paths
    assert common_paths("https://example.org/a/page.html")[0] == "https://example.org/feed"


def test_pages_of_the_corpus(corpus):
    best = {
        "codehollow": "https://codehollow.com/feed/",
        "heise": "https://www.heise.de/rss/heise-atom.xml",
        "japantimes": "https://www.japantimes.co.jp/feed/topstories",
        "orf": "https://rss.orf.at/news.xml",
        "stackoverflow": "https://stackoverflow.com/feeds",
        "stadtfeuerwehrweiz": "http://www.stadtfeuerwehr-weiz.at/rss/einsaetze.xml",
        "theverge": "https://www.theverge.com/rss/index.xml",
    }
    pages = {path.stem: path for path in (corpus("feeds/codehollow-feedreader") / "Html").glob("*.html")}
    assert pages.keys() == best.keys()
    for name, path in pages.items():
        candidates = discover(path.read_bytes(), "text/html", f"https://www.{name}.com/".replace("www.stack", "stack"))
        assert candidates[0].address == best[name]
        assert candidates[0].score >= DECLARED
    wiki = corpus("feeds/miniflux/sanitizer/testdata/miniflux_wikipedia.html")
    first = discover(wiki.read_bytes(), "", "https://fr.wikipedia.org/wiki/Miniflux")[0]
    assert "feed=atom" in first.address
