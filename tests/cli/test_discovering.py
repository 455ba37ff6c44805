from tests.networks.test_finding import PAGE, SITE
from tests.networks.webserver import answer


def test_a_saved_page_is_read_without_any_network(run, tmp_path):
    path = tmp_path / "site.html"
    path.write_text(PAGE, encoding="utf-8")
    said = run("discover", path, "--address", SITE, "--json", "--lang", "fr")
    assert said.code == 0
    found = {each["address"]: each for each in said.document}
    assert set(said.document[0]) == {"kind", "address", "title", "why"}
    assert found["https://www.fournil.example/feed/"]["kind"] == "feed"
    assert found["https://piaille.fr/@fournil.rss"]["why"] == "Le site dit que c’est son propre compte"
    assert "Le Fournil" not in said.err


def test_a_brand_is_searched_for_and_a_query_proposed(run, tmp_path):
    path = tmp_path / "site.html"
    path.write_text(PAGE, encoding="utf-8")
    said = run("discover", path, "--brand", "Le Fournil", "--address", SITE)
    assert "news.google.com" in said.out
    assert '"Le Fournil" OR "fournil.example"' in said.err


def test_a_site_is_read_over_the_web(run, web, monkeypatch):
    web.says["/"] = answer(200, PAGE.replace("/actualites/", "/x").encode(), Content_Type="text/html")
    monkeypatch.setattr("cmdesk.engine.exploring._resolved", kept)
    said = run("discover", web.url("/"), "--json")
    assert said.code == 0
    assert {"feed", "instagram", "mastodon"} <= {each["kind"] for each in said.document}


async def kept(proposal, tools):
    return proposal


def test_a_site_that_does_not_answer(run, web):
    said = run("discover", web.url("/rien"))
    assert said.code == 1
    assert "404" in said.err


def test_what_is_no_address(run):
    assert run("discover", "pas une adresse").code == 1
