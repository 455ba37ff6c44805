import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.networks.opml import LARGEST, Skipped, is_list, read, write

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def body(outlines: str) -> bytes:
    return (
        f'<?xml version="1.0"?><opml version="2.0"><head><title>L</title></head><body>{outlines}</body></opml>'.encode()
    )


def test_folders_titles_and_sites_are_kept():
    told = read(
        body(
            """<outline text="Presse"><outline title="Locale" text="x">
            <outline type="rss" text="Le Fournil" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/"/>
            </outline><outline text="B" type="atom" xmlUrl="https://b.example/"></outline></outline>
            <outline text="C" xmlUrl="https://c.example/"/>"""
        )
    )
    assert told.title == "L"
    assert told.sources == (
        NewSource("https://a.example/feed?x=1&y=2", "Le Fournil", "Presse/Locale", "https://a.example/"),
        NewSource("https://b.example/", "B", "Presse"),
        NewSource("https://c.example/", "C"),
    )
    assert told.skipped == ()


def test_what_is_left_out_is_told_with_its_line():
    told = read(
        body(
            "\n".join(
                [
                    '<outline text="A" xmlUrl="https://a.example/"/>',
                    '<outline text="A again" xmlUrl="https://a.example/"/>',
                    '<outline text="Nothing" type="rss"/>',
                    '<outline text="Mail" type="rss" xmlUrl="mailto:x@y.example"/>',
                    '<outline text="Scraper" type="HTML+XPath" xmlUrl="https://s.example/"/>',
                    '<outline text="Empty folder"><outline text="x" xmlUrl="https://x.example/"/></outline>',
                ]
            )
        )
    )
    assert [(one.line, one.name, one.reason) for one in told.skipped] == [
        (2, "A again", "duplicate"),
        (3, "Nothing", "no-address"),
        (4, "Mail", "bad-address"),
        (5, "Scraper", "unsupported"),
    ]
    assert [source.folder for source in told.sources] == ["", "Empty folder"]


@pytest.mark.parametrize(
    ("outline", "source"),
    [
        ("<OUTLINE TEXT='A' XMLURL='https://a.example/'/>", NewSource("https://a.example/", "A")),
        ('<outline text="A & B" xmlUrl="https://a.example/?a=1&section=2&copy=3"/>',
         NewSource("https://a.example/?a=1&section=2&copy=3", "A & B")),
        ('<outline text="1 > 0" xmlUrl="https://a.example/"/>', NewSource("https://a.example/", "1 > 0")),
        ('<outline text="torn xmlUrl="https://a.example/" />', NewSource("https://a.example/", "")),
        ('<outline text="A" xmlUrl="feed://a.example/x"/>', NewSource("http://a.example/x", "A")),
        ('<outline text="A" xmlUrl="feed:https://a.example/x"/>', NewSource("https://a.example/x", "A")),
        ('<outline text="A" type="rss" url="https://a.example/x"/>', NewSource("https://a.example/x", "A")),
        ('<outline text="A" category="/Presse/Locale,tag" xmlUrl="https://a.example/"/>',
         NewSource("https://a.example/", "A", "Presse/Locale")),
        ('<outline text="Caf&eacute; &#233;" xmlUrl=" https://a.example "/>', NewSource("https://a.example", "Café é")),
        ('<o:outline text="A" xmlUrl="https://a.example/"/>', NewSource("https://a.example/", "A")),
        ('<outline text="A/B"><outline text="C" xmlUrl="https://a.example/"/>',
         NewSource("https://a.example/", "C", "A-B")),
    ],
)  # fmt: skip
def test_lists_written_by_hand_and_by_strange_programs(outline, source):
    (read_source,) = read(body(outline)).sources
    assert (read_source.address, read_source.folder) == (source.address, source.folder)
    if "torn" not in outline:
        assert read_source.title == source.title


def test_comments_are_not_read():
    assert read(body('<!-- <outline text="A" xmlUrl="https://a.example/"/> -->')).sources == ()


def test_what_is_unclosed_does_not_swallow_the_rest():
    told = read(
        b'<opml><body><outline text="F"><outline text="A" xmlUrl="https://a.example/"><outline text="B" xmlUrl="https'
    )
    assert [(source.address, source.folder) for source in told.sources] == [("https://a.example/", "F")]
    assert len(told.skipped) == 1


def test_a_list_that_is_cut_off_is_read_as_far_as_it_goes_and_says_so():
    whole = body(
        '<outline text="A" xmlUrl="https://a.example/feed"/>\n<outline text="B" xmlUrl="https://b.example/feed"/>'
    )
    assert read(whole).skipped == ()
    between = read(whole.split(b"\n")[0])
    assert [each.address for each in between.sources] == ["https://a.example/feed"]
    assert between.skipped == (Skipped(1, "", "cut-off"),)
    within = read(whole.partition(b'.example/feed"/></body>')[0])
    assert [each.address for each in within.sources] == ["https://a.example/feed"]  # not half of the other's address
    assert within.skipped == (Skipped(2, "B", "cut-off"),)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "cp1252"])
def test_any_charset(charset):
    text = '<?xml version="1.0" encoding="utf-8"?><opml><body><outline text="L’été" xmlUrl="https://a.example/"/></body></opml>'
    assert read(text.encode(charset)).sources[0].title == "L’été"


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"<html></html>", "not-opml"), (b"x" * (LARGEST + 1), "too-large")]
)
def test_what_is_no_list(data, code):
    with pytest.raises(Problem, match=code):
        read(data)


def test_a_hostile_list_takes_no_longer():
    start = time.process_time()
    read(b"<opml>" + b'<outline text="' * 20_000)
    read(b"<opml>" + b"<!--" * 100_000)
    assert time.process_time() - start < 5


def test_what_is_written_is_valid_and_dated():
    data = write([NewSource("https://a.example/?x=1&y=2", 'A "b" <c>', "F/G", "https://a.example/")], "Liste", NOW)
    root = ElementTree.fromstring(data)
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/dateCreated") == "Tue, 03 Mar 2026 12:00:00 GMT"
    assert root.findtext("head/title") == "Liste"
    outline = root.find("body/outline/outline/outline")
    assert outline is not None
    assert outline.attrib == {
        "type": "rss",
        "text": 'A "b" <c>',
        "title": 'A "b" <c>',
        "xmlUrl": "https://a.example/?x=1&y=2",
        "htmlUrl": "https://a.example/",
    }


names = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="/\ufffe\uffff"), min_size=1
)


@given(
    st.lists(
        st.builds(
            lambda number, title, folder: NewSource(f"https://e.example/{number}?a=1&b=2", title, "/".join(folder)),
            st.integers(0, 10**9),
            names,
            st.lists(names, max_size=3),
        ),
        unique_by=lambda source: source.address,
    )
)
def test_what_is_written_is_read_back(sources):
    told = read(write(sources, "L", NOW))
    # Sources of one folder stay together, so only their order may differ.
    assert sorted(told.sources, key=lambda source: source.address) == sorted(sources, key=lambda source: source.address)
    assert told.skipped == ()


def test_lists_of_the_corpus(corpus):
    counts = {}
    for folder in ("hn-personal-blogs", "web-dev-feeds"):
        for path in corpus(f"opml/{folder}").glob("*.opml"):
            told = read(path.read_bytes())
            counts[path.name] = (len(told.sources), len(told.skipped), len({source.folder for source in told.sources}))
            assert read(write(told.sources, told.title, NOW)).sources == told.sources
    assert counts == {"list.opml": (1229, 0, 1), "listx.opml": (3, 0, 1), "feeds.opml": (1073, 0, 9)}


def test_broken_lists_of_the_corpus(corpus):
    folder = corpus("opml/feedvalidator-opml")
    counts: Counter[str] = Counter()
    for path in sorted([*(folder / "clean").glob("*.opml"), *(folder / "errors").glob("*.opml")]):
        counts["lists"] += 1
        try:
            told = read(path.read_bytes())
        except Problem as problem:
            counts[problem.trouble.code] += 1
        else:
            counts["sources"] += len(told.sources)
            counts["skipped"] += len(told.skipped)
    assert counts == {"lists": 36, "sources": 20, "skipped": 220, "not-opml": 1}


def test_what_only_cmdesk_knows_travels_in_its_own_namespace():
    page = NewSource(
        "https://avis.example/",
        "Avis",
        "Veille",
        "",
        "page",
        {"selector": "#avis > p", "ignore": ["dates", "numbers"], "words": ["pub"], "full": True, "keep_days": 90},
    )
    plain = NewSource("https://ouest.example/feed", "Ouest", options={"sign_in": "basic"})
    written = write([page, plain], "Sources", NOW)
    assert b'xmlns:cmdesk="urn:cmdesk:opml"' in written
    assert b"sign" not in written
    assert read(written).sources == (page, replace(plain, options={}))


def test_odd_words_in_our_namespace_are_left_out():
    text = '<opml><body><outline xmlUrl="https://a.example/" cmdesk:kind="magic" cmdesk:keepdays="-3"/></body></opml>'
    (source,) = read(text.encode()).sources
    assert (source.kind, source.options) == ("feed", {})


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        (b"<?xml version='1.0'?>\n<!-- mine --><opml version='2.0'>", True),
        ("\ufeff<opml>".encode(), True),
        (b"<!DOCTYPE opml><OPML>", True),
        (b"<rss><channel><description><![CDATA[<opml>]]></description></channel></rss>", False),
        (b"opml", False),
        (b"", False),
    ],
)
def test_a_list_is_known_by_how_it_begins(body, is_one):
    assert is_list(body) is is_one
