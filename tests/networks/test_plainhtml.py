import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cmdesk.networks import anyfeed, fastfeed
from cmdesk.networks.parsing import clean_html, decode, text_of_clean
from cmdesk.networks.plainhtml import read

LINK = "https://blog.example/a?b=1&amp;c=2"
LINES = ("a", "b", "strong", "em", "code", "span", "br", "img")
BLOCKS = (*LINES, "p", "div", "blockquote", "figure", "figcaption", "ul", "ol", "h1", "h3", "hr")
INSIDE = {"ul": ("li",), "ol": ("li",), "p": LINES, "h1": LINES, "h3": LINES} | dict.fromkeys(LINES, LINES)
ODD_NAMES = ("table", "td", "script", "style", "pre", "nobr", "svg", "form", "iframe", "section", "noscript", "P")
ATTRIBUTES = (
    "", "", "", "", ' class="x"', ' style="color:red"', f' href="{LINK}"', f' src="{LINK}"', ' width="1"',
    ' width="600"', ' alt="😀"', ' alt="a &amp; b"', ' title="a b"', ' lang="fr"', ' onclick="x()"', ' rel="me"',
    ' data-x="1"',
)  # fmt: skip
ODD_ATTRIBUTES = (
    ' href="/x"', ' href="javascript:alert(1)"', ' src="data:x"', ' alt="a&b"', " hidden", " title='x'", ' a="1" a="2"',
    ' title="é\xa0"', ' id="a>b"', ' href="https://xn--a.example/"', ' href="http://1.2.3.999/"', ' title="a\nb"',
    ' href="https://a.example:99999"', ' href=" https://a.example"', ' href="https://a.example/é"', ' title="&quot;"',
    ' lang="x&quot; dir=&quot;rtl"',
    ' href="https://-a.example"', ' href="https://a-.example"', ' href="https://a..example"', ' title="&notit;"',
    ' href="https://a.example."', ' href="https://a_b.example"', ' href="https://a--b.example/%zz"', ' alt="é\n"',
    ' href="HTTPS://A.Example"', ' href="https://a.example?[x]|^`{}"', ' title="&#38;&eacute;"', ' alt="&#233;"',
)  # fmt: skip
SAID = (
    "mot", " ", "\n", "  deux  mots ", "é\xa0!", "&nbsp;", "&amp;", "&lt;p&gt;", "&eacute;", "&#8217;", "&#038;", '"',
    "\t", "😀", "\u2028", "&NotEqual;", "&Tab;", "l’été", "&quot;",
)  # fmt: skip
ODD = (
    "&#x41;", "&copy", "&#0;", "&#128;", "&#13;", "a & b", "1 < 2", "2 > 1", "\r\n", "\x1e", "\x00", "<!-- x -->",
    "<!doctype html>", "</p>", "\ufeff", "\x0c", "\x85", "\x01", "<", ">", "&", "</br>", "</", "<p", "<b><i>x</b></i>",
    "&#55357;", "&zzz;", "&#65534;", "&notit;", "&ampx;", "\x1c", "\x1d",
)  # fmt: skip


def page_of(chance: random.Random, odd: float, within: str = "", depth: int = 4) -> str:
    """HTML that is mostly as it should be."""
    parts = []
    for _ in range(chance.randint(0, 3)):
        names = (*ODD_NAMES, *BLOCKS, "li") if chance.random() < odd else INSIDE.get(within, BLOCKS)
        name = chance.choice(names)
        attributes = chance.choice(ATTRIBUTES) + chance.choice(ODD_ATTRIBUTES if chance.random() < odd else ATTRIBUTES)
        if name in ("br", "hr", "img"):
            parts.append(f"<{name}{attributes}{chance.choice(('>', '/>', ' />'))}")
        else:
            inside = page_of(chance, odd, name, depth - 1) if depth else chance.choice(SAID)
            parts.append(f"<{name}{attributes}>{inside}{'' if chance.random() < odd else f'</{name}>'}")
        parts.append(chance.choice(ODD if chance.random() < odd else SAID))
    return "".join(parts)


def thoroughly(html: str) -> tuple[str, str]:
    page = clean_html(html)
    return page, text_of_clean(page)


@pytest.mark.parametrize("odd", [0.0, 0.02, 0.2])
@given(seed=st.integers(0, 2**40))
@settings(max_examples=400)
def test_what_is_ordinary_is_cleaned_to_the_same_result(seed: int, odd: float) -> None:
    html = page_of(random.Random(seed), odd)
    found = read(html)
    assert found is None or found == thoroughly(html)


@pytest.mark.parametrize(
    "html",
    [
        "mot",
        "<p>Un <b>mot</b> &amp; <em>l&rsquo;été</em>&nbsp;!</p>\n<p>é\xa0?</p>",
        f'<a href="{LINK}" class="x" target="_blank">lien</a>',
        '<img src="https://blog.example/a.jpg" alt="" width="600" height="400" /><br/>fin',
        '<p>x<img src="https://t.example/p.gif" width="1" height="1"></p>',
        '<p>Bravo <img alt="😀" src="https://s.example/1.png"> <img alt="é&amp;" src="https://s.example/1.png"></p>',
        "<ul>\n<li>un</li>\n<li><strong>deux</strong><ol><li>trois</li></ol></li></ul>",
        "<div><h2>Titre</h2><blockquote><p>dit</p></blockquote><hr></div>",
        '<figure><img src="https://blog.example/a.jpg" alt="a b"><figcaption>dit</figcaption></figure>',
        "<p>a\n   b\tc</p>\n\n\n<p>d</p>",
        "<p>&#8217; &#038; &#233; &eacute; &quot;</p>",
    ],
)
def test_what_people_write_is_ordinary(html: str) -> None:
    assert read(html) == thoroughly(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>ouvert",
        "<p>un<p>deux</p></p>",
        "<b><p>x</p></b>",
        "<b><i>x</b></i>",
        "<p><b>x</p></b>",
        "<a href='https://a.example/'>x</a>",
        '<a href="/x">x</a>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="https://a.example/"><b><a href="https://b.example/">x</a></b></a>',
        "<script>alert(1)</script>",
        "<li>seul</li>",
        "<ul><b>x</b></ul>",
        "<p/>x",
        "a < b",
        "a > b",
        "<!-- x -->",
        '<p title="a>b">x</p>',
        "<p>a &amp b</p>",
        "<p>&unknown;</p>",
        "<p>&notit;</p>",
        "<p>&#13;</p>",
        "<p>deux\r\nlignes</p>",
        "<p>\ud83d</p>",
        '<p lang="x&quot; dir=&quot;rtl">a quotation mark ends no attribute</p>',
        '<p lang="&#34; dir=&#34;rtl">x</p>',
    ],
)
def test_whatever_else_is_left_to_nh3(html: str) -> None:
    assert read(html) is None


def test_the_pages_of_real_feeds_are_cleaned_to_the_same_result() -> None:
    pages = [
        entry.body
        for path in sorted((Path(__file__).parent.parent / "data" / "feeds").glob("*.xml"))
        if (feed := fastfeed.read(anyfeed.as_plain_xml(decode(path.read_bytes())))) is not None
        for entry in feed.entries
    ]
    ordinary = [page for page in pages if "<" in page and read(page) is not None]
    assert ordinary
    for page in ordinary:
        assert read(page) == thoroughly(page)
