from cmdesk.networks.base import TryLater
from tests.cli.conftest import rss
from tests.networks.webserver import HANG, answer
from tests.waiting import wait_for


def test_sources_as_a_document(run, feed):
    path = feed("a.xml", "Ouest", "Un")
    run("add", path)
    (row,) = run("sources", "--json").document
    assert row == {
        "id": 1,
        "kind": "file",
        "title": "Ouest",
        "address": path.as_uri(),
        "folder": "",
        "items": 1,
        "unread": 1,
        "health": "well",
    }


def test_sources_for_people(run, feed):
    run("add", feed("a.xml", "Ouest", "Un"))
    said = run("sources")
    assert said.code == 0
    assert "Ouest" in said.out
    assert said.err == ""


def test_no_source_yet(run, tmp_path, feed):
    run("query", "add", "Pannes", "panne")
    assert "No source is watched yet" in run("sources").err
    assert run("sources", "--json").document == []


def test_items_newest_first_up_to_a_limit(run, feed):
    run("add", feed("a.xml", "Ouest", "Un", "Deux", "Trois"))
    found = run("items", "--limit", "2", "--json").document
    assert [each["title"] for each in found] == ["Trois", "Deux"]
    assert found[0] == {
        "id": found[0]["id"],
        "source": "Ouest",
        "title": "Trois",
        "author": "Léa",
        "published": "2026-03-03T12:00:00+00:00",
        "address": "https://example.org/2",
        "excerpt": "Trois : le texte de Léa",
    }


def test_items_of_a_query(run, feed):
    run("add", feed("a.xml", "Ouest", "Panne à Léon", "Fête"))
    assert [each["title"] for each in run("items", "--query", "panne", "--json").document] == ["Panne à Léon"]
    assert [each["title"] for each in run("items", "--query", "NOT panne", "--json").document] == ["Fête"]
    assert run("items", "--query", "(", "--json").code == 2


def test_more_items_than_one_page(run, feed):
    run("add", feed("a.xml", "Ouest", *[f"Titre {n}" for n in range(450)]))
    for words in (["items"], ["items", "--query", "titre"], ["search", "titre"]):
        found = run(*words, "--limit", "430", "--json").document
        assert len({each["id"] for each in found}) == 430


def test_search_is_blind_for_accents_and_capitals(run, feed):
    run("add", feed("a.xml", "Ouest", "Un ÉTÉ à Brest", "Un hiver"))
    assert [each["title"] for each in run("search", "ete", "brest", "--json").document] == ["Un ÉTÉ à Brest"]
    said = run("search", "ete")
    assert "Un ÉTÉ à Brest" in said.out
    assert "Nothing was found" in run("search", "printemps").err
    assert run("search", "printemps", "--json").document == []


def test_queries_are_kept_listed_and_tested(run, feed):
    run("add", feed("a.xml", "Ouest", "Panne à Léon", "Fête", "Encore une panne"))
    tested = run("query", "test", "panne", "--limit", "1", "--json").document
    assert tested["count"] == 2
    assert [each["title"] for each in tested["items"]] == ["Encore une panne"]
    assert run("query", "list", "--json").document == []
    made = run("query", "add", "Pannes", "panne", "--json").document
    assert made == {"id": 1, "name": "Pannes", "mentions": 2}
    (kept,) = run("query", "list", "--json").document
    assert (kept["name"], kept["expression"], kept["mentions"]) == ("Pannes", "panne", 2)
    assert "Pannes" in run("query", "list").out
    again = run("query", "add", "pannes", "fête")
    assert again.code == 1
    assert "already" in again.err


def test_sync_fetches_and_tells(run, web):
    web.says["/feed"] = answer(200, rss("Ouest", "Un"), Content_Type="application/rss+xml")
    run("add", web.url("/feed"))
    web.says["/feed"] = answer(200, rss("Ouest", "Un", "Deux"), Content_Type="application/rss+xml")
    said = run("sync", "--json")
    assert said.code == 0
    assert said.document == {"new": 1, "changed": 0, "tried": 1, "failed": []}
    assert "1/1" in said.err
    assert "0 new items" in run("sync").out


def test_sync_tells_what_failed_and_goes_on(run, web):
    for name in ("a", "b"):
        web.says[f"/{name}"] = answer(200, rss(name, "Un"), Content_Type="application/rss+xml")
        run("add", web.url(f"/{name}"))
    web.says["/a"] = answer(503)
    said = run("sync", "--json")
    assert said.code == 0  # the other one was fetched
    assert [each["name"] for each in said.document["failed"]] == ["a"]
    assert "(503)" in said.document["failed"][0]["reason"]
    alone = run("sync", "--source", "1")
    assert alone.code == 1
    assert "(503)" in alone.err
    assert run("sync", "--source", "2").code == 0


def test_where_nothing_answers_that_is_said_once(run, tmp_path, monkeypatch):
    lines = "".join(f'<outline xmlUrl="https://{name}.invalid/feed"/>' for name in "abcd")
    (tmp_path / "list.opml").write_text(f'<opml version="2.0"><body>{lines}</body></opml>')
    run("add", tmp_path / "list.opml")

    async def look(self, source):
        raise TryLater("unknown-host", host=source.address.split("/")[2])

    monkeypatch.setattr("cmdesk.engine.looks.Looks.__call__", look)
    said = run("sync", "--json")
    assert (said.code, said.document["failed"]) == (1, [])
    assert said.err.count("there seems to be no network") == 1
    assert "a.invalid" not in said.err


def test_sync_of_nobody(run, feed):
    run("add", feed("a.xml", "Ouest", "Un"))
    assert "number 9" in run("sync", "--source", "9").err
    said = run("sync", "--account", "nobody")
    assert said.code == 1
    assert "nobody" in said.err


def test_ctrl_c_stops_a_sync_and_keeps_what_came(run, web, workspace, monkeypatch):
    for name in ("a", "b"):
        web.says[f"/{name}"] = answer(200, rss(name, "Un"), Content_Type="application/rss+xml")
        run("add", web.url(f"/{name}"))
    web.says["/a"] = answer(200, rss("a", "Un", "Deux"), Content_Type="application/rss+xml")
    web.says["/b"] = HANG
    from cmdesk.cli.workshop import Workshop

    real = Workshop.do

    def impatient(self, work):
        if getattr(work, "__name__", "") != "sync":
            return real(self, work)
        future = self.engine.do(work)
        wait_for(lambda: len(self.ask(lambda db: db.exec_driver_sql("SELECT id FROM item").all())) >= 3)
        future.cancel()
        raise KeyboardInterrupt

    monkeypatch.setattr(Workshop, "do", impatient)
    said = run("sync")
    assert said.code == 1
    assert "Stopped." in said.err
    assert len(run("items", "--json").document) == 3
    monkeypatch.setattr(Workshop, "do", real)
    web.says["/b"] = answer(304)
    assert run("sync").code == 0
