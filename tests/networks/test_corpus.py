"""Every feed of the corpus goes in, and the fast reader agrees with feedparser on each that it takes."""

from collections import Counter
from pathlib import Path

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks import anyfeed, fastfeed, slowfeed
from cmdesk.networks.entries import finish
from cmdesk.networks.parsing import decode

HOME = "https://feeds.example/dir/feed.xml"


@pytest.fixture
def files(corpus) -> list[Path]:
    return sorted(path for path in corpus("feeds").rglob("*") if path.is_file() and path.name != "LICENSE")


def test_every_file_of_the_corpus_is_read_or_refused_in_words(files):
    counts: Counter[str] = Counter()
    for path in files:
        try:
            feed = anyfeed.parse(path.read_bytes(), "", HOME)
        except Problem as problem:
            counts[f"{problem.trouble.code} {problem.trouble.data.get('found')}"] += 1
            continue
        assert len({item.remote_id for item in feed.items}) == len(feed.items)
        assert all(item.remote_id for item in feed.items), path
        counts["feeds"] += 1
        counts["items"] += len(feed.items)
        counts["dated"] += sum(item.published is not None for item in feed.items)
        counts["linked"] += sum(bool(item.link) for item in feed.items)
        counts["written by somebody"] += sum(bool(item.author.name) for item in feed.items)
    assert counts == {
        "feeds": 167,
        "items": 1810,
        "dated": 1571,
        "linked": 1790,
        "written by somebody": 886,
        "not-a-feed page": 17,
        "not-a-feed json": 64,
        "not-a-feed xml": 13,
    }


def test_the_fast_reader_agrees_with_feedparser_and_takes_most(files):
    counts: Counter[str] = Counter()
    for path in files:
        data = prepared(path)
        if data is None:
            continue
        slow = slowfeed.read(data)
        if not (slow.kind or slow.entries):
            continue
        counts["malformed" if slow.malformed else "well-formed"] += 1
        fast = fastfeed.read(data)
        if fast is not None:
            counts["fast"] += 1
            assert finish(fast, HOME) == finish(slow, HOME), path
    assert counts == {"well-formed": 156, "malformed": 6, "fast": 102}
    assert counts["fast"] >= 0.6 * counts["well-formed"]


def prepared(path: Path) -> bytes | None:
    """The XML as both readers get it."""
    text = decode(path.read_bytes()).lstrip("\ufeff \t\r\n")
    return None if not text or text[0] == "{" or anyfeed.is_page(text) else anyfeed.as_plain_xml(text)


def test_names_of_the_corpus_in_several_charsets(corpus):
    titles = {
        "miniflux/encoding/testdata/windows-1252.xml": "Euro €",
        "miniflux/encoding/testdata/iso-8859-1.xml": "Café",
        "miniflux/encoding/testdata/utf8-incorrect-prolog.xml": "테스트 피드",
    }
    for name, title in titles.items():
        assert anyfeed.parse(corpus(f"feeds/{name}").read_bytes(), "", HOME).title == title
