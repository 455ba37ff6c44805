import contextlib
import pickle
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.troubles import Problem
from cmdesk.networks.anyfeed import LARGEST, parse
from cmdesk.networks.entries import Feed


@pytest.fixture
def read(data):
    def read(name: str, address: str = "https://feeds.example/x.xml") -> Feed:
        return parse((data / "feeds" / name).read_bytes(), "", address)

    return read


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_rss(read):
    feed = read("bakery.rss.xml")
    assert (feed.kind, feed.title, feed.site) == ("rss20", "Le fournil d’Élodie", "https://fournil.example/")
    assert (feed.feed_address, feed.pace) == ("https://fournil.example/feed.xml", timedelta(minutes=60))
    first, second = feed.items
    assert (first.remote_id, first.title, first.language) == ("fournil-2", "Galette & fève", "fr")
    assert first.link == "https://fournil.example/galette?a=1&b=2"
    assert first.published == utc(2026, 1, 6, 6, 30)
    assert first.author.name == second.author.name == "Élodie Roux"
    assert first.text == "Elle est arrivée ! Commander"
    assert 'href="https://fournil.example/commander"' in first.html
    assert "script" not in first.html
    assert "pixel" not in first.html
    assert second.published == utc(2026, 1, 4, 18)
    assert (second.text, second.html) == ("Rendez-vous mardi.", "")


def test_atom(read):
    feed = read("council.atom.xml", "https://council.example/feed.atom")
    assert (feed.kind, feed.title, feed.site) == ("atom10", "Town council", "https://council.example/")
    works, bins = feed.items
    assert (works.remote_id, works.title) == ("tag:council.example,2026:2", "Works on <Main Street>")
    assert works.link == "https://council.example/works"
    assert (works.published, works.edited) == (utc(2026, 2, 1, 7), utc(2026, 2, 2, 12))
    assert (works.author.name, works.author.address) == ("Ann Lee", "https://council.example/ann")
    assert works.html == "<p>From <em>Monday</em>.<br>Until Friday.</p>"
    assert works.text == "From Monday.\nUntil Friday."
    assert (bins.author.name, bins.language) == ("The clerk", "en")
    assert (bins.text, bins.published, bins.edited) == ("New bins.\nOn every street.", utc(2026, 1, 15, 9), None)


def test_rdf(read):
    feed = read("journal.rdf.xml")
    assert (feed.kind, feed.title) == ("rss10", "Journal")
    (item,) = feed.items
    assert (item.remote_id, item.title, item.author.name) == ("https://journal.example/1", "Eins", "K. Meier")
    assert (item.published, item.language, item.text) == (utc(2026, 1, 2, 2, 4, 5), "de", "Text")


def test_json_feed(read):
    feed = read("notes.json", "https://notes.example/feed.json")
    assert (feed.kind, feed.title) == ("json11", "Notes")
    seven, six = feed.items
    assert (seven.remote_id, seven.link, seven.author.name) == ("7", "https://notes.example/7", "Lou, Max")
    assert seven.html == '<p>Seven <a href="https://notes.example/x" rel="noopener noreferrer">x</a></p>'
    assert (six.remote_id, six.kind, six.text) == ("6", Kind.POST, "Six\nlines < seven")
    assert (six.link, six.author.name) == ("https://else.example/6", "Kim")


def test_comments(read):
    (item,) = read("comments.atom.xml").items
    assert (item.kind, item.ancestors, item.author.name) == (Kind.COMMENT, ("tag:p,1",), "Zoé")


def test_a_charset_that_is_not_the_declared_one(read):
    feed = read("latin.rss.xml")
    assert feed.title == "L’été à Sète – 5 €"
    assert (feed.items[0].title, feed.items[0].text) == ("Fête de l’œuvre", "Déjà")


def test_a_broken_feed_is_read_all_the_same(read):
    feed = read("broken.rss.xml")
    assert feed.problem == "malformed"
    assert feed.title == "Café & thé"
    one, three = feed.items
    assert (one.title, one.link, one.text) == ("Un & deux", "https://cafe.example/1?x=1&y=2", "Du thé\nvert")
    assert (three.title, three.link) == ("Trois", "https://cafe.example/3")


def test_entities_neither_explode_nor_read_files(read):
    bomb = read("bomb.xml")
    assert len(bomb.title) < 1000
    outside = read("outside.xml")
    assert "root:" not in outside.title + outside.items[0].title


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty"),
        (b" \n\xef\xbb\xbf", "empty"),
        (b"<!DOCTYPE html><html><body>Please sign in</body></html>", "not-a-feed"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<html xmlns='http://www.w3.org/1999/xhtml'/>", "not-a-feed"),
        (b'{"error": "no"}', "not-a-feed"),
        (b"{", "not-a-feed"),
        (b"just words", "not-a-feed"),
        (b"<note><to>you</to></note>", "not-a-feed"),
        (b"\x00\x01\x02\xff", "not-a-feed"),
        (b"x" * (LARGEST + 1), "too-large"),
    ],
    ids=["nothing", "blank", "page", "xhtml", "json", "torn json", "words", "xml", "bytes", "huge"],
)  # fmt: skip
def test_what_is_no_feed_is_told(body, code):
    with pytest.raises(Problem) as caught:
        parse(body, "", "https://example.org/")
    assert caught.value.trouble.code == code


def test_control_characters_do_not_matter():
    item = "<item><guid>1</guid><title>x\x00y</title></item>"
    body = f"<rss version='2.0'><channel><title>a\x0bb</title>{item}</channel></rss>"
    feed = parse(body.encode(), "", "https://example.org/")
    assert (feed.title, feed.items[0].title, feed.problem) == ("ab", "xy", "")


END = "</description></item></channel></rss>"


@pytest.mark.parametrize(
    "body",
    [
        "<?a b?>" * 50 + "<!DOCTYPE x><note/>",
        "<!-- a -->" * 50 + "\n" * 4000 + "<!DOCTYPE x>",
        "<!--" * 100_000,
        "<?xml " * 100_000,
        "<rss version='2.0'><channel><item><description>" + "&lt;iframe &lt;noscript " * 30_000 + END,
        "<rss version='2.0'><channel><item><title>" + "&lt;" * 100_000 + "</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><guid>1</guid><pubDate>"
        + "1 " * 100_000
        + "</pubDate></item></channel></rss>",
        "<a>" * 20_000,
    ],
    ids=["instructions", "comments", "open comments", "open declarations", "tags", "brackets", "date", "deep"],
)
def test_hostile_bodies_take_no_longer(body):
    start = time.process_time()
    with contextlib.suppress(Problem):
        parse(body.encode(), "", "https://example.org/")
    assert time.process_time() - start < 5


def test_an_empty_feed_is_a_feed():
    feed = parse(b"<rss version='2.0'><channel><title>Soon</title></channel></rss>", "", "https://example.org/")
    assert (feed.title, feed.items) == ("Soon", ())


def test_nothing_is_opened_whatever_the_body_says(tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_text("<rss version='2.0'><channel><title>secret</title></channel></rss>")
    for body in (str(secret), f"file://{secret}", "http://127.0.0.1:9/"):
        with pytest.raises(Problem):
            parse(body.encode(), "", "https://example.org/")


def test_a_feed_can_travel_between_processes(read):
    feed = read("bakery.rss.xml")
    assert pickle.loads(pickle.dumps(feed)) == feed


def test_a_worker_loads_no_network_for_it():
    told = "import sys, cmdesk.networks.anyfeed; print('aiohttp' in sys.modules, 'feedparser' in sys.modules)"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", told], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


SLASH = """xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
xmlns:thr="http://purl.org/syndication/thread/1.0" """
WITH_COMMENTS = (
    f"""<rss version="2.0" {SLASH}><channel><item><guid>1</guid><title>Un</title>
<wfw:commentRss>/1/feed/</wfw:commentRss><slash:comments>12</slash:comments></item></channel></rss>""",
    f"""<feed xmlns="http://www.w3.org/2005/Atom" {SLASH}><entry><id>1</id><title>Un</title>
<link rel="alternate" type="text/html" href="/1"/><link rel="replies" type="application/atom+xml" href="/1/feed/"/>
<thr:total>12</thr:total></entry></feed>""",
)


@pytest.mark.parametrize("text", WITH_COMMENTS)
@pytest.mark.parametrize("odd", ["", "<link rel='alternate' href='/'/>"])  # the second is left to feedparser
def test_the_comments_of_an_entry_are_known(text, odd):
    text = text.replace("<channel>", f"<channel xmlns:a='http://www.w3.org/2005/Atom'>{odd.replace('<', '<a:')}")
    (item,) = parse(text.encode(), "", "https://a.example/").items
    assert (item.answers, item.comments) == (12, "https://a.example/1/feed/")


@pytest.mark.parametrize("count", ["", "beaucoup", "-1", "٣", "9" * 30])
def test_an_odd_count_of_comments_is_none(count):
    text = WITH_COMMENTS[0].replace(">12<", f">{count}<")
    assert parse(text.encode(), "", "https://a.example/").items[0].answers is None
