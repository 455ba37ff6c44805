import codecs

import pytest

from cmdesk.networks.parsing import clean_html, decode, join, one_line, plain_text, text_of_clean

BASE = "https://example.org/news/today"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<style>@import 'https://spy.example/'</style><p style='background:url(https://spy.example/)'>x</p>",
        "<form action='https://spy.example/'><input name=a><button>alert(1)</button></form>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'><base href='https://spy.example/'>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<object data='https://spy.example/'></object><embed src='javascript:alert(1)'>",
        "<iframe src='javascript:alert(1)'></iframe>",
    ],
)
def test_nothing_that_acts_is_left(html):
    cleaned = clean_html(html, BASE).lower()
    for evil in ("<script", "onerror=", "javascript:", "<style", "style=", "<form", "<input", "<iframe", "spy.example"):
        assert evil not in cleaned


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p>Fine <b>text</b></p>", "<p>Fine <b>text</b></p>"),
        ("<p>open", "<p>open</p>"),
        ("plain", "plain"),
        ("<p>a &amp; b &eacute;</p>", "<p>a &amp; b é</p>"),
        ('<img src="../pic.jpg" alt="A">', '<img src="https://example.org/pic.jpg" alt="A">'),
        ('<img src="//cdn.example/a.jpg">', '<img src="https://cdn.example/a.jpg">'),
        ('<p>x<img src="https://t.example/p.gif" width="1" height="1"></p>', "<p>x</p>"),
        ('<p>x<img height=0 src="https://t.example/p.gif?a>b"></p>', "<p>x</p>"),
        ('<p>x<img src="data:image/gif;base64,R0lGOD"></p>', "<p>x</p>"),
        ('<img src="https://a.example/i.png" width="10">', '<img src="https://a.example/i.png" width="10">'),
        ("<!-- secret --><p>x</p>", "<p>x</p>"),
        ("<noscript><p>kept</p></noscript>", "<p>kept</p>"),
    ],
)
def test_what_is_fine_stays(html, cleaned):
    assert clean_html(html, BASE) == cleaned


def test_links_are_whole_and_tell_nobody_where_one_comes_from():
    cleaned = clean_html(
        '<a href="/a?b=1&amp;c=2" onclick="x()" target=_blank>x</a> <a href="mailto:a@b.c">y</a>', BASE
    )
    assert '<a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">x</a>' in cleaned
    assert 'href="mailto:a@b.c"' in cleaned


@pytest.mark.parametrize("base", ["", "nonsense", "http://[", "ftp://example.org/"])
def test_without_a_base_relative_links_go(base):
    assert clean_html('<a href="/x">x</a>', base) == '<a rel="noopener noreferrer">x</a>'


def test_a_film_in_a_frame_becomes_a_link():
    cleaned = clean_html(
        '<p>See:</p><iframe width=5 src="//www.youtube.com/embed/abc?a=1&amp;b=2">no frames</iframe>', BASE
    )
    assert '<a href="https://www.youtube.com/embed/abc?a=1&amp;b=2"' in cleaned
    assert "no frames" not in cleaned
    assert "https://a.example/v.mp4" in clean_html(
        "<video controls><source src='https://a.example/v.mp4'></video>", BASE
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h1>Titre</h1><p>Un&nbsp;: <em>l&rsquo;été</em></p>", "Titre\n\nUn\xa0: l’été"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul><p>c</p>", "• a\n• b\n\nc"),
        ("<p>a\n   b\tc</p>\n\n\n<p>d</p>", "a b c\n\nd"),
        ("<pre>a\n  b</pre>", "a\n\xa0b"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
        ("<p>a &lt;b&gt;</p>", "a <b>"),
        ("<script>x</script><style>y</style>z", "z"),
        ('<p title="a > b">Bravo <img src="https://s.example/1.png" alt="😀"><img src="x" alt="a"></p>', "Bravo 😀"),
        ("<div>a</div><div>b</div><div><p>c</p></div>", "a\nb\n\nc"),
        ("deux\r\nlignes", "deux\nlignes"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_text_is_what_a_person_reads(html, text):
    assert plain_text(html) == text
    assert text_of_clean(clean_html(html)) == text or "<" not in html


def test_a_title_is_one_line():
    assert one_line("  Deux\n lignes ") == "Deux lignes"


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("é€".encode(), "", "é€"),
        (codecs.BOM_UTF8 + "é".encode(), "text/xml; charset=iso-8859-1", "é"),
        ("é".encode(), "text/xml; charset=iso-8859-1", "é"),  # what proves itself beats the header
        ("l’été à 5 €".encode("cp1252"), "text/html; charset=iso-8859-1", "l’été à 5 €"),
        ("été".encode("latin-1"), "", "été"),
        ("été".encode("latin-1"), "text/xml; charset=utf-8", "été"),  # says utf-8 and is not
        (b"<?xml version='1.0' encoding='koi8-r'?>" + "привет".encode("koi8-r"), "", "привет"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>" + "社区".encode("gbk"), "", "社区"),
        ("日本".encode("iso-2022-jp"), "text/html; charset=iso-2022-jp", "日本"),
        ("日本語".encode("shift_jis"), 'text/html; charset="Shift_JIS"', "日本語"),
        ("é".encode("utf-16"), "", "é"),
        ("<rss>é</rss>".encode("utf-16-be"), "", "<rss>é</rss>"),
        ("<rss>é</rss>".encode("utf-16-le"), "", "<rss>é</rss>"),
        ("café ".encode() * 20 + b"\xff", "", "café " * 20 + "\ufffd"),
        (b"\xe9t\xe9", "text/html; charset=no-such-thing", "été"),
        (b"", "", ""),
    ],
)
def test_charsets_are_repaired(body, content_type, text):
    assert decode(body, content_type).endswith(text)


def test_addresses_are_made_whole():
    assert join("https://example.org/a/b", "../c") == "https://example.org/c"
    assert join("", "https://example.org/c") == "https://example.org/c"
    for nowhere in ("javascript:alert(1)", "", "http://[", "mailto:a@b.c", "urn:uuid:1"):
        assert join("https://example.org/", nowhere) == ""
    assert join("", "/c") == ""
