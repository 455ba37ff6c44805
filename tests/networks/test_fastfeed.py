import pytest

from cmdesk.networks import fastfeed, slowfeed
from cmdesk.networks.entries import finish

HOME = "https://example.org/blog/feed.xml"
NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:odd="https://odd.example/"'
)


def rss(
    item: str, channel: str = "<title>T</title><link>https://example.org/</link>", root: str = 'version="2.0"'
) -> bytes:
    return f"<rss {root} {NAMES}><channel>{channel}<item>{item}</item></channel></rss>".encode()


PLAIN = [
    "<title>A</title><link>https://e.org/a</link><guid>https://e.org/a</guid><description>&lt;p&gt;x&lt;/p&gt;</description>",
    "<guid>https://e.org/only</guid>",
    "<guid isPermaLink='false'>7</guid><title>A &amp;amp; B</title>",
    "<guid isPermaLink='true'>https://e.org/7</guid><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate>",
    "<link>/relative?a=1&amp;b=2</link><title>&lt;b&gt;T&lt;/b&gt; &#233;</title>",
    "<description>short</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>",
    "<content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded><description>short</description>",
    "<description>d</description><content:encoded></content:encoded>",
    "<title>T</title><dc:creator>Léa</dc:creator><dc:creator>Max</dc:creator><dc:creator>Léa</dc:creator>",
    "<title>T</title><author>lea@e.org (Léa M.)</author>",
    "<title>T</title><author>lea@e.org</author><itunes:author>Studio</itunes:author>",
    "<title>T</title><dc:date>2026-03-03T10:00:00Z</dc:date><dc:language>fr</dc:language>",
    "<title>T</title><pubDate>lun., 02 mars 2026 10:00:00 +0100</pubDate><atom:updated>2026-03-04</atom:updated>",
    "<title>T</title><dcterms:issued>2026-03-03</dcterms:issued><dcterms:modified>2026-03-05</dcterms:modified>",
    "<title>T</title><category>c</category><odd:thing a='1'>x</odd:thing><media:content url='https://e.org/v.mp4'/>",
    "<title>T</title><enclosure url='https://e.org/s.mp3' length='1' type='audio/mpeg'/><link>https://e.org/1</link>",
    "<title>T</title><description>d</description><itunes:summary>s</itunes:summary><itunes:duration>3</itunes:duration>",
    "<title>T</title><atom:link rel='self' href='https://e.org/x'/><link>https://e.org/1</link>",
    "<title>Ã©tÃ©</title><description>caf\u0092s</description>",
    "<title><![CDATA[List<String> & co]]></title><description><![CDATA[a<br/>b]]></description>",
    "<title> </title><description>\n</description>",
]


@pytest.mark.parametrize("item", PLAIN)
def test_what_is_plain_is_read_as_feedparser_reads_it(item):
    fast = fastfeed.read(rss(item))
    assert fast is not None
    assert finish(fast, HOME) == finish(slowfeed.read(rss(item)), HOME)


ODD = [
    "<title>A</title><title>B</title>",
    "<title>A</title><link>https://e.org/a</link><link>https://e.org/b</link>",
    "<description>a</description><description>b</description>",
    "<description>a <b>real</b> element</description>",
    "<pubdate>Tue, 03 Mar 2026 10:00:00 GMT</pubdate>",
    "<PubDate>Tue, 03 Mar 2026 10:00:00 GMT</PubDate>",
    "<content>x</content>",
    "<title xml:base='https://e.org/'>A</title>",
    "<body xmlns='http://www.w3.org/1999/xhtml'><p>x</p></body>",
    "<link>https://e.org/?a=1&amp;copy;=2</link>",
    "<media:group><media:title>M</media:title></media:group>",
    "<media:description>M</media:description>",
    "<title>T</title><itunes:summary>a &lt;b&gt;c&lt;/b&gt;</itunes:summary>",
    "<atom:link href='https://e.org/x'/>",
    "<title>T</title><enclosure url='https://e.org/s.mp3'/>",
    "<odd:thing><title>inner</title></odd:thing>",
]


@pytest.mark.parametrize("item", ODD)
def test_what_is_odd_is_left_to_feedparser(item):
    assert fastfeed.read(rss(item)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"<rss version='2.0'><channel><title>x</title>",
        b"<!DOCTYPE rss><rss version='2.0'><channel><title>x</title></channel></rss>",
        b"<rss><channel><title>x</title></channel></rss>",
        b"<rss version='2.0'><channel><title>x</title></channel><channel/></rss>",
        b"<feed xmlns='http://purl.org/atom/ns#' version='0.3'><title>x</title></feed>",
        b"<note/>",
        b"",
        rss("", channel="<title>A</title><title>B</title>"),
        rss("", channel="<title>A</title><atom:link href='https://e.org/'/>"),
    ],
)
def test_documents_that_are_not_plain(data):
    assert fastfeed.read(data) is None


def test_the_channel_is_read_as_feedparser_reads_it():
    channel = (
        "<title>T &amp;amp; t</title><link>/home</link><language>fr-fr</language><ttl>30</ttl>"
        "<atom:link rel='self' href='/feed.xml'/><atom:link rel='hub' href='https://hub.example/'/>"
        "<image><title>I</title><link>https://other.example/</link><url>https://e.org/i.png</url></image>"
        "<itunes:owner><itunes:name>Owner</itunes:name></itunes:owner><managingEditor>m@e.org</managingEditor>"
    )
    data = rss("<title>x</title>", channel)
    fast = fastfeed.read(data)
    assert fast is not None
    assert finish(fast, HOME) == finish(slowfeed.read(data), HOME)
    assert finish(fast, HOME).site == "https://example.org/home"


def test_rdf_is_read_as_feedparser_reads_it(data):
    rdf = (data / "feeds" / "journal.rdf.xml").read_bytes()
    fast = fastfeed.read(rdf)
    assert fast is not None
    assert finish(fast, HOME) == finish(slowfeed.read(rdf), HOME)
