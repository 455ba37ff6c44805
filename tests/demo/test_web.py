import asyncio
import time

import pytest

from cmdesk.demo.outside import Outside
from cmdesk.demo.web import PICTURE, Web
from cmdesk.domain.items import Added
from cmdesk.domain.sources import Health
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Refused
from cmdesk.networks.feed import parse
from cmdesk.store import conversations, items, journal, sources
from cmdesk.ui.panels.watchlist.body import decode


@pytest.fixture
def heard():
    return []


@pytest.fixture
def web(clock, heard):
    return Outside("fr", clock(), haste=0).http(clock, heard.append)


def get(web, url, purpose="feed"):
    return asyncio.run(web.get(url, purpose=purpose, headers={}, limit_bytes=1, etag="", modified=""))


def test_a_source_has_nothing_new_at_first_and_then_something(web, clock, heard):
    address = "https://forum-rennes.example/feed"
    assert get(web, address).not_modified
    clock.pass_(minutes=5)
    answer = get(web, address)
    found = parse(answer.body, answer.headers["Content-Type"], answer.address)
    assert [item.author.name for item in found.items] == ["marmotte_35"]
    assert "Fournil Thabor" in found.items[0].title
    assert [(contact.host, contact.status) for contact in heard] == [
        ("forum-rennes.example", 304),
        ("forum-rennes.example", 200),
    ]


def test_a_source_that_is_down_stays_down(web):
    assert get(web, "https://quartier-thabor.example/feed").status == 503


def test_a_page_of_the_business_has_a_card(web):
    from cmdesk.networks.link_look import read_card

    address = "https://fournil-thabor.example/buches"
    card = read_card(get(web, address, "link").body, "text/html", address)
    assert card.title.startswith("Les bûches")
    assert get(web, card.picture, "link").headers["Content-Type"] == "image/png"


def test_a_picture_is_one(web, qapp):
    answer = get(web, "https://miettes.example/images/galette.png", "image")
    image = decode(answer.body, 5000, 1.0)
    assert (image.width(), image.height()) == PICTURE
    assert answer.body != get(web, "https://miettes.example/images/far.png", "image").body


def test_whatever_is_not_of_the_demo_is_not_contacted(web, heard):
    for work in (
        web.get("https://example.org/feed", purpose="feed"),
        web.send("POST", "https://example.org/", purpose="account"),
    ):
        with pytest.raises(Refused) as refused:
            asyncio.run(work)
        assert (refused.value.trouble.code, refused.value.trouble.data) == ("demo", {"host": "example.org"})
    assert heard == []


def test_offline_is_offline(web, heard):
    asyncio.run(web.close())
    with pytest.raises(Problem, match="offline"):
        get(web, "https://miettes.example/feed")
    assert heard == []


def test_it_takes_its_time_like_the_real_one(clock, heard):
    web = Web(clock, heard.append, [{"address": "https://a.example/feed", "key": "a"}], [], [], haste=0.2)
    began = time.perf_counter()
    get(web, "https://a.example/feed")
    assert time.perf_counter() - began >= 0.04


def test_a_sync_goes_over_every_source_and_tells_how_far_it_is(bakery):
    bakery.clock.pass_(minutes=10)
    added = bakery.do(bakery.desk.sync())
    assert isinstance(added, Added)
    assert {one.total for one in bakery.progress} == {25, 5}
    assert [one.done for one in bakery.progress if one.total == 25] == list(range(26))
    rows = bakery.read(sources.rows)
    assert sum(row.health is Health.DOWN for row in rows) == 1
    assert sum(row.health is Health.LATE for row in rows) == 1
    newest = bakery.read(items.page, items.View())[:2]
    assert {row.source for row in newest} == {"Rennes entre nous", "Sans gluten en Bretagne"}
    mentioned = [row for row in bakery.read(conversations.page, conversations.View(mentions=True))]
    assert {row.subject for row in mentioned} >= {row.title for row in newest}
    assert bakery.read(journal.newest)[0].at == bakery.clock()
