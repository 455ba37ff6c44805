import pytest

from cmdesk.domain.sources import Health
from cmdesk.networks import anyfeed
from cmdesk.networks.searches import Place
from cmdesk.store import Store, items, sources
from tests.cli.conftest import rss
from tests.networks.webserver import DROP, answer

LIST = """<opml version="2.0"><body>
<outline text="Presse"><outline type="rss" text="Ouest" xmlUrl="https://ouest.example/rss"/></outline>
<outline type="rss" text="Sud" xmlUrl="https://sud.example/rss"/>
<outline type="rss" text="Encore Sud" xmlUrl="https://sud.example/rss"/>
<outline type="rss" text="Sans adresse"/>
</body></opml>"""


def test_feed_files_are_in_at_once_without_any_network(run, feed, workspace):
    said = run("add", feed("a.xml", "Ouest", "Un", "Deux"), feed("b.rss", "Sud", "Trois"), "--json")
    assert said.code == 0
    assert said.document == {"added": 2, "known": 0, "failed": []}
    assert {row["title"]: row["items"] for row in run("sources", "--json").document} == {"Ouest": 2, "Sud": 1}
    assert len(run("search", "texte", "Léa", "--json").document) == 3


def test_the_same_file_is_known_the_second_time(run, feed):
    path = feed("a.xml", "Ouest", "Un")
    run("add", path)
    assert run("add", path, "--json").document == {"added": 0, "known": 1, "failed": []}


def test_a_list_only_adds(run, tmp_path):
    path = tmp_path / "list.opml"
    path.write_text(LIST, encoding="utf-8")
    said = run("add", path, "--json")
    assert said.code == 1  # one of its lines says no place; the others are added
    assert said.document["added"] == 2
    assert said.document["known"] == 1  # named twice
    (failure,) = said.document["failed"]
    assert "list.opml:5 Sans adresse" in failure["name"]
    assert failure["reason"] == "It has no address."
    rows = run("sources", "--json").document
    assert [(row["title"], row["folder"], row["health"]) for row in rows] == [
        ("Sud", "", "new"),
        ("Ouest", "Presse", "new"),
    ]


def test_a_list_is_known_by_what_it_holds(run, tmp_path):
    path = tmp_path / "list.xml"
    path.write_text(LIST, encoding="utf-8")
    assert run("add", path, "--json").document["added"] == 2


def test_a_feed_that_speaks_of_lists_is_a_feed(run, tmp_path):
    path = tmp_path / "talk.xml"
    path.write_bytes(rss("How to write &lt;opml", "Un").replace(b"<channel>", b"<channel><!-- <opml> -->"))
    assert run("add", path, "--json").document["added"] == 1


def test_folders_are_searched_for_feeds_and_lists(run, feed, tmp_path):
    feed("in/a.xml", "Ouest", "Un")
    feed("in/deep/b.atom", "Sud", "Deux")
    feed("in/.hidden/c.xml", "Caché", "Trois")
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "in" / "data.json").write_text('{"a": 1}')
    said = run("add", tmp_path / "in", "--json")
    assert said.code == 0
    assert said.document["added"] == 2
    assert [failure["name"] for failure in said.document["failed"]] == [str(tmp_path / "in" / "data.json")]
    assert "--watch" not in said.err


def test_a_list_in_a_folder_is_meant_with_all_its_lines(run, feed, tmp_path):
    feed("in/a.xml", "Est", "Un")
    (tmp_path / "in" / "list.opml").write_text(LIST, encoding="utf-8")
    said = run("add", tmp_path / "in", "--json")
    assert (said.code, said.document["added"]) == (1, 3)


def test_one_address_in_vain_among_others_is_told_by_the_code(run, feed):
    said = run("add", "--watch", feed("a.xml", "Ouest", "Un"), "rien", "--json")
    assert (said.code, said.document["added"]) == (1, 1)


@pytest.mark.parametrize("more", [(), ("--watch",), ("--search",)])
def test_a_name_that_is_empty_is_not_the_folder_one_is_in(run, feed, more, monkeypatch):
    monkeypatch.chdir(feed("a.xml", "Ouest", "Un").parent)
    told = run("add", "", *more)
    assert (told.code, "0 sources added" in told.out + told.err) == (1, True)


def test_a_folder_without_feeds_is_refused(run, tmp_path):
    (tmp_path / "in").mkdir()
    assert run("add", tmp_path / "in").code == 1


def test_of_a_folder_with_mails_and_tables_it_is_said_how_to_read_them(run, feed, tmp_path):
    place = tmp_path / "Ma veille"
    place.mkdir()
    (place / "a.csv").write_text("titre;url\nUn;https://a.example/1\n")
    (place / "b.eml").write_text("From: a@a.example\n\nBonjour")
    said = run("add", place)
    assert (said.code, said.out.strip()) == (1, "0 sources added")
    assert f"2 other files can be read by watching the folder: cmdesk add --watch '{place}'" in said.err
    feed("Ma veille/c.xml", "Ouest", "Un")
    said = run("add", place)
    assert said.code == 0
    assert "2 other files" in said.err


def test_what_cannot_be_read_does_not_stop_the_rest(run, feed, tmp_path):
    (tmp_path / "letter.xml").write_text("<letter/>")
    (tmp_path / "empty.xml").write_text("")
    said = run(
        "add", tmp_path / "letter.xml", feed("a.xml", "Ouest", "Un"), tmp_path / "empty.xml", "gone.xml", "--json"
    )
    assert said.code == 1
    assert said.document["added"] == 1
    reasons = {failure["name"].rpartition("/")[2]: failure["reason"] for failure in said.document["failed"]}
    assert reasons["letter.xml"].startswith("This is an XML document")
    assert reasons["empty.xml"].startswith("There is nothing in it")
    assert reasons["gone.xml"].startswith("This file cannot be read")


def test_a_bug_that_one_file_brings_to_light_costs_only_that_file(run, feed, monkeypatch):
    real = anyfeed.parse
    feed("in/a.xml", "Ouest", "Un")
    feed("in/b.xml", "Sud", "Deux")

    async def parse(self, function, body, *more):
        if b"Sud" in body:
            raise ZeroDivisionError
        return real(body, *more)

    monkeypatch.setattr("cmdesk.engine.pool.Pool.__call__", parse)
    said = run("add", feed("in/a.xml", "Ouest", "Un").parent, "--json")
    assert said.document["added"] == 1
    assert "inside cmdesk" in said.document["failed"][0]["reason"]


def test_everything_can_go_into_a_folder_of_the_watchlist(run, feed, tmp_path):
    path = tmp_path / "list.opml"
    path.write_text(LIST, encoding="utf-8")
    run("add", path, feed("a.xml", "Est", "Un"), "--folder", "Veille")
    folders = {row["title"]: row["folder"] for row in run("sources", "--json").document}
    assert folders == {"Est": "Veille", "Sud": "Veille", "Ouest": "Veille/Presse"}


def test_an_address_is_fetched_at_once(run, web):
    web.says["/feed"] = answer(200, rss("Ouest", "Un", "Deux"), Content_Type="application/rss+xml")
    said = run("add", web.url("/feed"), "--json")
    assert said.code == 0, said.err
    assert said.document == {"added": 1, "known": 0, "failed": []}
    (row,) = run("sources", "--json").document
    assert (row["title"], row["items"], row["health"], row["kind"]) == ("Ouest", 2, "well", "feed")
    assert run("add", web.url("/feed"), "--json").document["known"] == 1


def test_of_several_feeds_of_a_page_the_best_is_taken_and_named(run, web):
    page = b"""<html><head><title>Le Fournil</title>
    <link rel="alternate" type="application/rss+xml" title="Commentaires" href="/comments">
    <link rel="alternate" type="application/rss+xml" title="Articles" href="/feed"></head></html>"""
    web.says["/"] = answer(200, page, Content_Type="text/html")
    web.says["/feed"] = answer(200, rss("Ouest", "Un"), Content_Type="application/rss+xml")
    said = run("add", web.url("/"), "--json")
    assert said.document["added"] == 1
    assert "several feeds" in said.err
    assert web.url("/comments") in said.err
    assert [row["address"] for row in run("sources", "--json").document] == [web.url("/feed")]


@pytest.mark.parametrize(
    ("path", "words"), [("/gone", "(404)"), ("/page", "No feed was found"), ("/drop", "broke off")]
)
def test_an_address_without_a_feed_is_told_and_not_kept(run, web, path, words):
    web.says["/page"] = answer(200, b"<html><p>Bonjour</p></html>", Content_Type="text/html")
    web.says["/drop"] = DROP
    said = run("add", web.url(path), "--json")
    assert said.code == 1
    (failure,) = said.document["failed"]
    assert words in failure["reason"]
    assert failure["name"] == web.url(path)
    assert run("sources", "--json").document == []


def test_an_address_that_makes_no_sense(run):
    said = run("add", "not an address", "--json")
    assert said.code == 1
    assert "not an address that cmdesk can open" in said.document["failed"][0]["reason"]


def test_words_are_searched_for_where_it_is_said_so(run, web, monkeypatch):
    places = (
        Place(web.url("/news"), "News: pain", "news", "search"),
        Place(web.url("/reddit"), "", "reddit", "search"),
    )
    monkeypatch.setattr("cmdesk.networks.page.searches", lambda words, language: places)
    monkeypatch.setattr("cmdesk.engine.desk.ground.Ground.trust", lambda *_: pytest.fail("words are no host"))
    said = run("add", "--search", "pain d’épices", "--folder", "Veille", "--json")
    assert said.document["added"] == 2
    assert {row["folder"] for row in run("sources", "--json").document} == {"Veille"}


def test_the_comments_of_a_feed_are_named(run, web):
    web.says["/feed/"] = answer(200, rss("Ouest", "Un"))
    web.says["/comments/feed/"] = answer(200, rss("Commentaires", "Bravo"))
    said = run("add", web.url("/feed/"))
    assert web.url("/comments/feed/") in said.err
    assert [row["title"] for row in run("sources", "--json").document] == ["Ouest"]


def test_a_folder_can_be_watched_itself(run, tmp_path):
    place = tmp_path / "veille"
    place.mkdir()
    (place / "a.csv").write_text("titre;url\nUn;https://a.example/1\n")
    assert run("add", "--watch", place, "--json").document["added"] == 1
    (place / "b.csv").write_text("titre;url\nDeux;https://a.example/2\n")
    run("sync")
    assert [(row["title"], row["items"]) for row in run("sources", "--json").document] == [("veille", 2)]
    assert run("add", "--watch", place, "--json").document["known"] == 1
    assert run("add", "--watch", tmp_path / "rien").code == 1


def test_only_some_failures_are_told_one_by_one(run, tmp_path):
    for number in range(30):
        (tmp_path / f"{number}.xml").write_text("<letter/>")
    said = run("add", *sorted(tmp_path.glob("*.xml")))
    assert said.code == 1
    assert said.err.count("This is an XML document") == 20
    assert "and 10 more" in said.err


def test_the_workspace_is_whole_afterwards(run, feed, workspace):
    run("add", feed("a.xml", "Ouest", *[f"Titre {n}" for n in range(300)]))
    store = Store(workspace, owned=False)
    try:
        assert store.integrity() == []
        with store.read() as db:
            (row,) = sources.rows(db)
            assert (row.items, row.health) == (300, Health.WELL)
            assert len(items.page(db, items.View(), limit=500)) == 300
    finally:
        store.close()


def test_an_address_can_be_kept_for_the_next_sync(run, web):
    web.says["/feed"] = answer(200, rss("Ouest", "Un"), Content_Type="application/rss+xml")
    web.says["/"] = answer(200, b'<html><link rel="alternate" type="application/rss+xml" href="/feed"></html>')
    said = run("add", "--later", web.url("/"), "--folder", "Presse", "--json")
    assert (said.code, said.document["added"]) == (0, 1)
    assert run("add", "--later", "mot", "--json").code == 1
    run("sync")
    (row,) = run("sources", "--json").document
    assert (row["address"], row["title"], row["folder"], row["items"]) == (web.url("/feed"), "Ouest", "Presse", 1)
