from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import Kind, NewItem
from cmdesk.networks.entries import (
    MOST_ITEMS,
    RawEntry,
    RawFeed,
    author_name,
    distinct,
    finish,
    language_code,
    title_text,
)

HOME = "https://example.org/blog/feed.xml"


def only(entry: RawEntry, **feed: str) -> NewItem:
    return finish(RawFeed(kind="rss20", entries=[entry], **feed), HOME).items[0]


def test_identity_is_the_id_then_the_link_then_what_is_said():
    assert only(RawEntry(id=" 12 ", link="/a")).remote_id == "12"
    assert only(RawEntry(link="/a")).remote_id == "https://example.org/a"
    said = only(RawEntry(title="T", body="b")).remote_id
    assert said.startswith("sha1:")
    assert said == only(RawEntry(title="T", body="b")).remote_id
    assert said != only(RawEntry(title="T", body="c")).remote_id
    assert len(only(RawEntry(id="x" * 5000)).remote_id) < 100


def test_an_entry_that_says_nothing_at_all_is_none():
    assert finish(RawFeed(entries=[RawEntry(), RawEntry(id="1")]), HOME).items == (only(RawEntry(id="1")),)


def test_links_are_made_whole_and_lead_to_the_web():
    assert only(RawEntry(id="1", link="../a?b=1")).link == "https://example.org/a?b=1"
    assert only(RawEntry(id="1", link="javascript:alert(1)")).link == ""


def test_links_in_the_text_follow_the_base_then_the_page_then_the_feed():
    body = '<a href="x">x</a>'
    assert 'href="https://example.org/2026/x"' in only(RawEntry(id="1", link="/2026/post", body=body)).html
    assert 'href="https://example.org/blog/x"' in only(RawEntry(id="1", body=body)).html
    assert 'href="https://other.example/x"' in only(RawEntry(id="1", body=body, base="https://other.example/")).html


def test_a_date_of_change_counts_only_when_it_is_later():
    early, late = "2026-01-01T10:00:00Z", "2026-01-02T10:00:00Z"
    both = only(RawEntry(id="1", published=early, updated=late))
    assert (both.published.day, both.edited.day) == (1, 2)
    assert only(RawEntry(id="1", published=early, updated=early)).edited is None
    alone = only(RawEntry(id="1", updated=late))
    assert (alone.published, alone.edited) == (datetime(2026, 1, 2, 10, tzinfo=UTC), None)
    assert only(RawEntry(id="1", published="some day")).published is None


def test_what_kind_of_thing_it_is():
    assert only(RawEntry(id="1", title="T")).kind is Kind.ARTICLE
    assert only(RawEntry(id="1", body="short")).kind is Kind.POST
    answer = only(RawEntry(id="2", title="T", answers="1"))
    assert (answer.kind, answer.ancestors) == (Kind.COMMENT, ("1",))


def test_the_text_is_whole_and_html_is_kept_where_it_says_more():
    rich = only(RawEntry(id="1", title="T", body="<p>One</p><p>Two</p>"))
    assert (rich.text, rich.html) == ("One\n\nTwo", "<p>One</p><p>Two</p>")
    assert only(RawEntry(id="1", body="l&#8217;été\nà 5 &lt; 6")).text == "l’été\nà 5 < 6"
    assert only(RawEntry(id="1", body="a <b>", body_form="text")).text == "a <b>"
    assert only(RawEntry(id="1", title="Only this")).text == "Only this"
    assert only(RawEntry(id="1", body="plain")).html == ""


@pytest.mark.parametrize(
    ("written", "form", "shown"),
    [
        ("Fish &amp; chips", "guess", "Fish & chips"),
        ("<b>Bold</b> news", "guess", "Bold news"),
        ("List<String> explained", "guess", "List<String> explained"),
        ("a < b & c > d", "guess", "a < b & c > d"),
        ("2 &lt; 3", "html", "2 < 3"),
        ("Using <div> &amp;", "text", "Using <div> &amp;"),
        ("L&#8217;<i>été</i>\n  ", "guess", "L’été"),
    ],
)
def test_titles(written, form, shown):
    assert title_text(written, form) == shown


def test_the_feed_speaks_for_entries_that_say_nothing():
    item = only(RawEntry(id="1"), language="fr-FR", author="La rédaction")
    assert (item.language, item.author.name) == ("fr", "La rédaction")
    assert only(RawEntry(id="1", language="en", author="Zoé"), language="fr", author="x").author.name == "Zoé"


def test_languages():
    tags = {"fr-CA": "fr", "EN_us": "en", "": "", "x-klingon": "", "français": "", "und": "", "gsw": "gsw"}
    assert {tag: language_code(tag) for tag in tags} == tags


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("lea@example.org (Léa M.)", "Léa M."),
        ("Léa M. <lea@example.org>", "Léa M."),
        ("lea@example.org", "lea@example.org"),
        ("  Léa\n M. ", "Léa M."),
        ("(lea@example.org)", "lea@example.org"),
    ],
)
def test_names_of_authors(written, name):
    assert author_name(written) == name


def item(identity: str, link: str = "", title: str = "", text: str = "") -> NewItem:
    return NewItem(identity, text, None, link=link, title=title)


def test_repeats_go_and_a_shared_id_is_told_apart():
    a, b = item("site", "https://e.org/a", "A"), item("site", "https://e.org/b", "B")
    assert [one.remote_id for one in distinct([a, b, a])] == ["site", "site https://e.org/b"]
    same_link = [item("x", "l", "A", "1"), item("x", "l", "B", "2"), item("x", "l", "C", "3")]
    assert len({one.remote_id for one in distinct(same_link)}) == 3
    assert distinct([a, replace(a, text="again")]) == [a]
    assert distinct([b, a])[0].remote_id == "site"


def test_of_too_many_entries_the_newest_are_kept():
    start = datetime(2020, 1, 1, tzinfo=UTC)
    entries = [RawEntry(id=str(n), published=(start + timedelta(hours=n)).isoformat()) for n in range(MOST_ITEMS + 10)]
    feed = finish(RawFeed(entries=entries), HOME)
    assert (len(feed.items), feed.left_out, feed.problem) == (MOST_ITEMS, 10, "truncated")
    kept = {one.remote_id for one in feed.items}
    assert str(MOST_ITEMS + 9) in kept
    assert "9" not in kept


def test_the_pace_that_a_feed_asks_for():
    assert finish(RawFeed(minutes=" 90 "), HOME).pace == timedelta(minutes=90)
    for nonsense in ("", "0", "often", "-5", "²"):
        assert finish(RawFeed(minutes=nonsense), HOME).pace is None


@pytest.mark.parametrize(
    ("body", "text", "is_page"),
    [
        ('\n<div class="x"><h1>Pain</h1><p>Du pain.</p></div>\n', "Pain\n\nDu pain.", True),
        ("<p> begins a paragraph", "<p> begins a paragraph", False),
        ("a < b <p>x</p>", "a < b <p>x</p>", False),
        ("<p>One</p> and no more", "<p>One</p> and no more", False),
    ],
)
def test_html_whose_feed_forgot_to_call_it_so_is_read_as_html(body, text, is_page):
    item = only(RawEntry(id="1", body=body, body_form="text"))
    assert (item.text, bool(item.html)) == (text, is_page)
