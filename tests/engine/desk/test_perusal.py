from dataclasses import replace

import pytest

from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk import perusal
from cmdesk.store import arrivals, articles, evidence, items, retention, sources
from tests.engine.test_poller import web  # noqa: F401 (a fixture)
from tests.language.test_relays import AGENCY
from tests.networks.test_article import PARAGRAPHS, page
from tests.networks.webserver import answer
from tests.waiting import wait_for

PICTURE = b"\x89PNG" + b"0" * 200


def come(office, address, source="", **more):
    """An item of a source on the same host; its id."""
    feed = NewSource(source or f"{address}.xml")
    (made,), _ = office.do(office.desk.add_sources([feed], fetch=False))
    more.setdefault("title", "Le Fournil rouvre")
    new = NewItem(address, "Chapeau", office.now(), link=address, **more)
    office.write(arrivals.add, arrivals.Origin(source_id=made, name="Ouest"), [new], office.now())
    return office.read(items.page, items.View())[0].id, made


def full(web, path="/fournil"):  # noqa: F811
    web.says[path] = answer(200, page(extra='<p><img src="/four.png"></p>'), Content_Type="text/html; charset=utf-8")
    web.says["/four.png"] = answer(200, PICTURE, Content_Type="image/png")
    return web.url(path)


def test_an_article_is_fetched_and_kept(office, web):  # noqa: F811
    item, _ = come(office, full(web))
    found = office.do(office.desk.read_in_full(item))
    assert PARAGRAPHS[0] in found.text
    office.do(office.desk.go_online(False))
    assert office.read(articles.one, item) == found


def test_what_is_no_article_is_told_and_nothing_is_kept(office, web):  # noqa: F811
    web.says["/x"] = answer(200, b"<html><form><input type=password></form></html>", Content_Type="text/html")
    item, _ = come(office, web.url("/x"))
    with pytest.raises(Problem, match="login-page"):
        office.do(office.desk.read_in_full(item))
    assert office.read(articles.one, item) is None


def test_an_image_is_fetched_once(office, web):  # noqa: F811
    item, _ = come(office, full(web))
    assert office.do(office.desk.image(web.url("/four.png"), item)) == PICTURE
    office.do(office.desk.go_online(False))
    assert office.do(office.desk.image(web.url("/four.png"), item)) == PICTURE
    assert web.paths() == ["/four.png"]


def test_an_item_leads_to_no_private_host_but_that_of_its_source(office, web):  # noqa: F811
    """Though the person uses that host: whoever writes a feed must not reach it through them."""
    inside = full(web)
    item, _ = come(office, inside, "https://stranger.example/feed", html=f'<img src="{web.url("/four.png")}">')
    for work in (office.desk.image(web.url("/four.png"), item), office.desk.read_in_full(item)):
        with pytest.raises(Problem, match="private-address"):
            office.do(work)
    packed = office.do(office.desk.pack())
    assert (packed.articles, packed.pictures) == (0, 0)
    (kept,) = office.do(office.desk.keep_evidence({item: b"PNG"}))
    assert "page.html" not in {file.name for file in office.read(evidence.files, kept)}
    assert web.paths() == []


def test_a_bag_is_packed_for_the_road(office, web):  # noqa: F811
    come(office, full(web))
    come(office, web.url("/rien/du/tout"), title="Perdu")
    packed = office.do(office.desk.pack())
    assert (packed.items, packed.articles, packed.pictures) == (2, 1, 1)
    (missing,) = packed.missing
    assert (missing.title, missing.trouble.data["status"]) == ("Perdu", "404")
    assert office.progress[-1].finished
    again = office.do(office.desk.pack())
    assert (again.articles, again.pictures) == (0, 0)
    office.do(office.desk.go_online(False))
    with pytest.raises(Problem, match="offline"):
        office.do(office.desk.pack())


def test_sources_that_are_set_so_are_read_in_full_by_themselves(office, web):  # noqa: F811
    item, source = come(office, full(web))
    assert office.do(office.desk.fetch_full()) == 0
    office.write(sources.choose, source, full=True)
    assert office.do(office.desk.fetch_full()) == 1
    assert office.read(articles.one, item).title == "Le Fournil rouvre"
    broken, other = come(office, web.url("/rien"), title="Perdu")
    office.write(sources.choose, other, full=True)
    assert office.do(office.desk.fetch_full()) == 0
    assert office.read(articles.one, broken).trouble.code == "http-status"
    asked = len(web.seen)
    office.do(office.desk.fetch_full())
    assert len(web.seen) == asked  # not again and again


def test_relays_are_found_behind_everything_else(office):
    for number in (1, 2):
        (made,), _ = office.do(office.desk.add_sources([NewSource(f"https://{number}.example/")], fetch=False))
        new = NewItem(str(number), AGENCY, office.now(), title=f"Titre {number}")
        office.write(arrivals.add, arrivals.Origin(source_id=made), [new], office.now())
    assert office.do(office.desk.compare_relays()) == 1
    assert [(row.title, row.relays) for row in office.read(items.page, items.View())] == [("Titre 1", 1)]
    assert office.do(office.desk.compare_relays()) == 0


def test_what_has_passed_its_term_goes_and_is_counted(office, clock):
    (made,), _ = office.do(office.desk.add_sources([NewSource("https://1.example/")], fetch=False))
    news = [NewItem(str(number), f"Texte {number}", office.now()) for number in range(3)]
    office.write(arrivals.add, arrivals.Origin(source_id=made), news, office.now())
    assert office.do(office.desk.let_go()) == 0
    office.write(retention.keep_days, 30)
    clock.pass_(days=31)
    assert office.do(office.desk.let_go()) == 3
    assert office.read(items.page, items.View()) == []


@pytest.mark.parametrize("failure", [Problem("parser-timeout", seconds="20"), RuntimeError("a bug")])
def test_a_text_that_the_workers_cannot_bear_keeps_no_other_from_being_compared(office, monkeypatch, failure):
    for number, text in enumerate((AGENCY, "un texte terrible", AGENCY), 1):
        (made,), _ = office.do(office.desk.add_sources([NewSource(f"https://{number}.example/")], fetch=False))
        new = NewItem(str(number), text, office.now(), title=f"Titre {number}")
        office.write(arrivals.add, arrivals.Origin(source_id=made), [new], office.now())
    parse = office.desk.tools.parse

    async def fragile(function, news, *rest):
        if any("terrible" in one.text for one in news):
            raise failure
        return await parse(function, news, *rest)

    monkeypatch.setattr(office.desk, "tools", replace(office.desk.tools, parse=fragile))
    assert office.do(office.desk.compare_relays()) == 1
    assert office.do(office.desk.compare_relays()) == 0


def test_a_page_that_our_own_code_cannot_bear_keeps_no_other_from_being_read(office, web, monkeypatch):  # noqa: F811
    bad, first = come(office, full(web, "/terrible"))
    good, second = come(office, full(web))
    for source in (first, second):
        office.write(sources.choose, source, full=True)
    parse = office.desk.tools.parse

    async def fragile(function, body, content_type, address):
        if address.endswith("/terrible"):
            raise RuntimeError("a bug")
        return await parse(function, body, content_type, address)

    monkeypatch.setattr(office.desk, "tools", replace(office.desk.tools, parse=fragile))
    assert office.do(office.desk.fetch_full()) == 1
    assert office.read(articles.one, bad).trouble.code == "no-article"
    assert office.read(articles.one, good).trouble is None


def test_figures_that_went_astray_are_counted_again_behind(office, monkeypatch):
    come(office, "https://ouest.example/fournil")
    office.write(lambda db: db.exec_driver_sql("UPDATE source_tally SET unread = 9") and None)
    assert office.read(items.unread) == 9
    monkeypatch.setattr(perusal, "TEND", 0.01)
    monkeypatch.setattr(perusal, "SELDOM", 1)
    tending = office.engine.do(office.desk.tend())
    wait_for(lambda: office.read(items.unread) == 1)
    tending.cancel()
    assert office.do(office.desk.count_again()) == ()
