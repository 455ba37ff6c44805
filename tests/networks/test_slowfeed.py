import pytest

from cmdesk.networks.entries import finish
from cmdesk.networks.slowfeed import read

HOME = "https://example.org/blog/feed.xml"


def rss(item: str) -> bytes:
    return f"<rss version='2.0'><channel><title>T</title><item>{item}</item></channel></rss>".encode()


def test_identities_stay_as_they_are_written_wherever_the_feed_lives():
    (entry,) = read(rss("<guid>42</guid><title>x</title>")).entries
    assert entry.id == "42"


def test_a_missing_date_of_change_is_not_made_up():
    (entry,) = read(rss("<pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate>")).entries
    assert (entry.published, entry.updated) == ("Tue, 03 Mar 2026 10:00:00 GMT", "")


def test_links_follow_the_base_that_the_feed_sets():
    atom = (
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://cdn.example/deep/'><title>T</title>"
        b"<entry><id>1</id><link href='a'/><content type='html'>&lt;a href='b'&gt;x&lt;/a&gt;</content></entry></feed>"
    )
    (item,) = finish(read(atom), HOME).items
    assert item.link == "https://cdn.example/deep/a"
    assert 'href="https://cdn.example/deep/b"' in item.html


def test_a_base_that_is_relative_itself_starts_from_the_feed():
    atom = b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/sub/'><entry><link href='a'/></entry></feed>"
    assert finish(read(atom), HOME).items[0].link == "https://example.org/sub/a"


@pytest.mark.parametrize(
    "item",
    [
        "<description>full &lt;b&gt;text&lt;/b&gt;</description><content>plain</content>",
        "<description>full &lt;b&gt;text&lt;/b&gt;</description>",
    ],
)
def test_the_body_is_the_fullest_text(item):
    (entry,) = read(rss(item)).entries
    assert (entry.body, entry.body_form) == ("full <b>text</b>", "html")


def test_a_podcast_without_a_page_links_to_its_sound():
    (entry,) = read(rss("<title>x</title><enclosure url='https://e.org/1.mp3'/>")).entries
    assert entry.link == "https://e.org/1.mp3"


def test_an_atom_feed_without_a_page_has_none():
    atom = b"<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:x</id><title>T</title></feed>"
    assert read(atom).site == ""


def test_a_line_break_in_xhtml_is_one():
    atom = (
        b"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>1</id><content type='xhtml'>"
        b"<div xmlns='http://www.w3.org/1999/xhtml'>a<br/>b</div></content></entry></feed>"
    )
    assert finish(read(atom), HOME).items[0].text == "a\nb"


def test_old_kinds_are_known():
    netscape = b"<rss version='0.91'><channel><title>Old</title><item><title>x</title><link>https://e.org/</link></item></channel></rss>"
    assert read(netscape).kind.startswith("rss091")
    atom = b"<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>Old</title><entry><id>1</id></entry></feed>"
    assert read(atom).kind == "atom03"
