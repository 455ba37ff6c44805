import pytest

from cmdesk.networks import fastfeed, slowfeed
from cmdesk.networks.entries import finish

HOME = "https://example.org/blog/feed.xml"


def atom(entry: str, feed: str = "<title>T</title><id>urn:t</id>", more: str = "") -> bytes:
    names = "xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'"
    names += " xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:yt='http://www.youtube.com/xml/schemas/2015'"
    return f"<?xml version='1.0'?>\n<feed {names} {more}>{feed}<entry>{entry}</entry></feed>".encode()


XHTML = "<div xmlns='http://www.w3.org/1999/xhtml'>"
PLAIN = [
    "<id>1</id><title>A</title><link href='/a'/><updated>2026-03-03T10:00:00Z</updated>",
    "<id>tag:e.org,1</id><title type='html'>&lt;b&gt;A&lt;/b&gt; &amp;amp; b</title>",
    "<id>1</id><title>a &lt;b&gt; c</title><content type='html'>&lt;p&gt;x&lt;/p&gt;</content><summary>s</summary>",
    "<id>1</id><summary type='html'>&lt;p&gt;s&lt;/p&gt;</summary><content>plain &lt;text&gt;</content>",
    f"<id>1</id><content type='xhtml'>{XHTML}<p class='a&quot;'>x<br/>y &amp; <img src='/i.png'/></p>z</div></content>",
    f"<id>1</id><title type='xhtml'>{XHTML}Some <em>title</em></div></title>",
    f"<id>1</id><content type='xhtml'>\n{XHTML}\n<p>one</p>\n<p>two</p>\n</div>\n</content>",
    "<id>1</id><author><name>Ann</name><uri>https://e.org/ann</uri></author><author><name>Bob</name></author>",
    "<id>1</id><author><name>Ann</name><email>ann@e.org</email></author><link rel='self' href='https://e.org/1.atom'/>",
    "<id>1</id><author><email>ann@e.org</email></author><published>2026-01-01</published><updated>2026-01-03</updated>",
    "<id>1</id><link rel='alternate' type='text/html' href='https://e.org/1'/><link rel='edit' href='https://e.org/2'/>",
    "<id>1</id><thr:in-reply-to ref='tag:e.org,0' href='https://e.org/0'/><title>Re</title><link href='https://e.org/1'/>",
    "<id>yt:video:1</id><yt:videoId>1</yt:videoId><title>Film</title><link rel='alternate' href='https://yt.example/1'/>"
    "<media:group><media:title>Film</media:title><media:description>Two\nlines &amp; https://e.org</media:description>"
    "<media:community><media:statistics views='1'/></media:community></media:group>",
    "<id>https://e.org/1</id><title/><content type='text'/>",
    "<id>1</id><category term='x'/><rights>r</rights><contributor><name>C</name></contributor>",
]


@pytest.mark.parametrize("entry", PLAIN)
def test_what_is_plain_is_read_as_feedparser_reads_it(entry):
    fast = fastfeed.read(atom(entry))
    assert fast is not None
    assert finish(fast, HOME) == finish(slowfeed.read(atom(entry)), HOME)


ODD = [
    "<id>1</id><id>2</id>",
    "<title>A</title><title>B</title>",
    "<content src='https://e.org/x'/>",
    "<content type='image/png'>AAAA</content>",
    "<content type='html'>real <b>elements</b></content>",
    "<content type='xhtml'><p xmlns='http://www.w3.org/1999/xhtml'>no div</p></content>",
    f"<content type='xhtml'>{XHTML}<svg xmlns='http://www.w3.org/2000/svg'/></div></content>",
    "<source><title>Elsewhere</title></source>",
    "<link href='https://e.org/1.mp3' rel='enclosure'/>",
    "<link/>",
    "<media:group><media:description>x</media:description></media:group><summary>y</summary>",
    "<content xml:lang='fr'>x</content>",
    "<title xml:lang='fr'>é</title>",
    "<issued>2026-01-01</issued>",
]


@pytest.mark.parametrize("entry", ODD)
def test_what_is_odd_is_left_to_feedparser(entry):
    assert fastfeed.read(atom(entry)) is None


@pytest.mark.parametrize(
    "feed",
    [
        "<title>T</title><link href='/'/><link rel='self' href='feed.xml'/><author><name>A</name></author>",
        "<title type='html'>&lt;i&gt;T&lt;/i&gt;</title><link rel='alternate' type='application/json' href='/j'/>",
        "<id>https://e.org/</id><title>T</title><subtitle>s</subtitle><logo>l</logo><generator>g</generator>",
    ],
)
def test_the_feed_is_read_as_feedparser_reads_it(feed):
    data = atom("<id>1</id><title>x</title>", feed, "xml:lang='fr-FR'")
    fast = fastfeed.read(data)
    assert fast is not None
    assert finish(fast, HOME) == finish(slowfeed.read(data), HOME)
