import asyncio
import gzip
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from cmdesk.domain.sources import Health, NewSource
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.poller import AT_ONCE, PROBED
from cmdesk.networks.base import TryLater
from cmdesk.networks.feed import Fetched
from cmdesk.store import conversations, item_index, items, journal, ledger, sources
from cmdesk.store.tables import item
from tests.networks.webserver import DROP, WebServer, answer
from tests.waiting import wait_for

MORNING = datetime(2026, 3, 3, 8, tzinfo=UTC)
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Ouest gourmand</title>
<link>https://ouest.example/</link>%s</channel></rss>"""


def feed(*titles):
    entries = "".join(
        f"<item><guid>{title}</guid><title>{title}</title><link>/{title}</link><description>Texte</description></item>"
        for title in titles
    )
    return answer(200, (FEED % entries).encode(), Content_Type="application/rss+xml")


@pytest.fixture
def web(office):
    """A server in the engine's own loop, on a host that the person typed."""
    server = WebServer()
    office.do(server.__aenter__())
    office.desk._private_hosts.add("127.0.0.1")
    yield server
    office.do(server.__aexit__(None, None, None))


def watch(office, web, *paths):
    new = [NewSource(web.url(path)) for path in paths]
    return office.do(office.desk.add_sources(new, fetch=False))[0]


def sync(office, **which):
    return office.do(office.desk.sync(**which))


def rows(office):
    return {Path(row.address).name: row for row in office.read(sources.rows)}


def test_a_source_is_fetched_and_kept(office, web):
    web.says["/a"] = feed("Un", "Deux")
    watch(office, web, "/a")
    assert sync(office).new == 2
    row = rows(office)["a"]
    assert (row.title, row.items, row.unread, row.health) == ("Ouest gourmand", 2, 2, Health.WELL)
    assert {one.title for one in office.read(items.page, items.View())} == {"Un", "Deux"}


def dated(*hours):
    """Entries of some hours ago."""
    moments = [(MORNING - timedelta(hours=ago), ago) for ago in hours]
    entries = "".join(f"<item><guid>{ago}</guid><pubDate>{format_datetime(at)}</pubDate></item>" for at, ago in moments)
    return answer(200, (FEED % entries).encode(), Content_Type="application/rss+xml")


@pytest.mark.parametrize(("later", "missing"), [([0, 1], True), ([0, 100], False)], ids=["nothing known", "one known"])
def test_where_nothing_of_a_fetch_was_known_something_may_be_missing(office, web, later, missing):
    web.says["/a"] = dated(*range(100, 300, 8))
    (made,) = watch(office, web, "/a")
    sync(office)
    web.says["/a"] = dated(*later)
    sync(office)
    assert bool(office.read(ledger.gaps, made)) == missing


def test_a_fetch_tells_which_sources_failed(office, web):
    web.says["/a"] = feed("Un")
    web.says["/b"] = answer(500)
    _, down = watch(office, web, "/a", "/b")
    assert sync(office).failed_sources == {down}


def test_an_unchanged_source_is_asked_politely_and_not_parsed(office, web):
    web.says["/a"] = answer(200, (FEED % "").encode(), Content_Type="application/rss+xml", ETag='"1"')
    watch(office, web, "/a")
    sync(office)
    web.says["/a"] = answer(304)
    sync(office)
    asked = {name.lower(): value for name, value in web.seen[-1].headers.items()}
    assert asked["if-none-match"] == '"1"'
    assert rows(office)["a"].health is Health.WELL


def test_one_bad_source_spares_the_others(office, web):
    web.says |= {
        "/good": feed("Un"),
        "/page": answer(200, b"<html><body>Bonjour</body></html>", Content_Type="text/html"),
        "/gone": answer(410),
        "/busy": answer(503, Retry_After="7200"),
        "/dropped": DROP,
        "/rubbish": answer(200, b"\x00\xff" * 500, Content_Type="application/rss+xml"),
        "/empty": answer(200),
    }
    watch(office, web, *web.says)
    assert sync(office).new == 1
    found = rows(office)
    assert found["good"].health is Health.WELL
    troubles = {name: row.trouble.code for name, row in found.items() if name != "good"}
    assert troubles["page"] == "not-a-feed"
    assert troubles["gone"] == "gone"
    assert troubles["busy"] == "http-status"
    assert all(troubles.values())
    assert (found["busy"].next_try - office.now()).total_seconds() >= 7200


def test_a_parser_that_hangs_marks_its_source_only(office, web, monkeypatch):
    from cmdesk.networks import feed as feeds
    from tests.engine import parsers

    office.do(_with_patience(office, 1.5))
    web.says |= {"/good": feed("Un"), "/bomb": feed("Deux")}
    real = feeds.parse_prepared
    watch(office, web, "/bomb")
    monkeypatch.setattr(feeds, "parse_prepared", parsers.hangs)
    sync(office)
    monkeypatch.setattr(feeds, "parse_prepared", real)
    watch(office, web, "/good")
    sync(office, source_id=2)
    found = rows(office)
    assert found["bomb"].trouble.code == "parser-timeout"
    assert found["good"].items == 1


async def _with_patience(office, seconds):
    office.desk._pool._seconds = seconds


def test_a_permanent_move_is_followed_for_good(office, web):
    web.says |= {"/old": answer(301, Location="/new"), "/new": feed("Un")}
    watch(office, web, "/old")
    sync(office)
    assert list(rows(office)) == ["new"]


def test_progress_is_told_to_its_end(office, web):
    for name in ("/a", "/b", "/c"):
        web.says[name] = feed(name[1:])
    watch(office, web, "/a", "/b", "/c")
    sync(office)
    assert [(step.done, step.total) for step in office.progress] == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_sync_can_be_cancelled_and_keeps_what_came(office, web):
    web.says |= {"/quick": feed("Un"), "/slow": feed("Deux")}

    def slow(seen):
        web.delay = 30
        return feed("Deux")

    watch(office, web, "/quick")
    sync(office)
    web.says["/slow"] = slow
    watch(office, web, "/slow")
    web.delay = 30

    async def work():
        task = asyncio.get_running_loop().create_task(office.desk.sync())
        while "/slow" not in web.paths():
            await asyncio.sleep(0.01)
        await office.desk.cancel_sync()
        with pytest.raises(asyncio.CancelledError):
            await task

    office.do(work())
    assert rows(office)["quick"].items == 1
    assert office.progress[-1].finished


def test_a_source_under_way_is_waited_for_and_not_fetched_twice(office, web):
    paths = [f"/{number}" for number in range(30)]  # more than are fetched at once
    for path in paths:
        web.says[path] = feed(path[1:])
    watch(office, web, *paths)

    async def work():
        first, second = await asyncio.gather(office.desk.sync(), office.desk.sync())
        return sorted([first.new, second.new]), len(await office.engine.read(items.page, items.View()))

    assert office.do(work()) == ([0, 30], 30)  # whichever came first
    assert len(web.seen) == 30
    assert sync(office).new == 0
    assert len(web.seen) == 60


def test_a_host_that_asked_for_a_pause_is_no_fault_of_its_other_sources(office, web):
    web.says |= {"/busy": answer(429, Retry_After="7200"), "/other": feed("Un")}
    watch(office, web, "/busy")
    sync(office)
    watch(office, web, "/other")
    sync(office)
    other = rows(office)["other"]
    assert (other.health, other.trouble.code) == (Health.NEW, "asked-to-wait")
    assert (other.next_try - office.now()).total_seconds() > 7000
    assert len(web.seen) == 1


def test_what_goes_on_behind_tells_the_log_when_the_disk_is_full(office, web, caplog):
    web.says["/a"] = feed(*(f"{number} {'mot ' * 400}" for number in range(300)))
    real = office.desk.poller.sync

    async def full(wanted):
        office.fill = await office.engine.write(lambda db: db.exec_driver_sql("PRAGMA max_page_count = 1").close())
        return await real(wanted)

    office.desk.poller.sync = full
    office.do(office.desk.add_sources([NewSource(web.url("/a"))]))

    async def end():
        while office.desk._syncs:
            await asyncio.sleep(0.01)

    office.do(end())
    assert "left undone: disk-full" in caplog.text


def test_a_full_disk_is_told_and_is_no_fault_of_a_source(office, web):
    paths = ("/a", "/b", "/c")
    for name in paths:
        web.says[name] = feed(*(f"{name} {number} {'mot ' * 400}" for number in range(300)))
    watch(office, web, *paths)
    office.fill_disk()
    with pytest.raises(Problem) as caught:
        sync(office)
    assert caught.value.trouble.code == "disk-full"
    assert {row.health for row in rows(office).values()} == {Health.NEW}
    assert office.progress[-1].finished
    office.fill_disk(False)
    sync(office)
    assert [row.items for row in rows(office).values()] == [300, 300, 300]
    assert office.store.integrity() == []


def test_the_poller_goes_on_once_there_is_room_again(office, web):
    web.says["/a"] = feed(*(f"{number} {'mot ' * 400}" for number in range(300)))
    watch(office, web, "/a")
    office.fill_disk()
    office.engine.rest = 0.05

    async def begin():
        office.engine.keep_running(office.desk.poller.run, "poller")
        while len(web.seen) < 3:
            await asyncio.sleep(0.01)

    office.do(begin())
    office.fill_disk(False)

    async def end():
        while (await office.engine.read(sources.rows))[0].items != 300:
            await asyncio.sleep(0.01)

    office.do(end())


def test_offline_counts_no_failure(office, web):
    web.says["/a"] = feed("Un")
    watch(office, web, "/a")
    office.do(office.desk.go_online(False))
    sync(office)
    assert rows(office)["a"].health is Health.NEW
    assert web.seen == []


def test_every_contact_is_in_the_journal(office, web):
    web.says["/a"] = feed("Un")
    watch(office, web, "/a")
    sync(office)
    (contact,) = office.read(journal.newest)
    assert (contact.host, contact.purpose, contact.status) == ("127.0.0.1", "feed", 200)


def test_a_compressed_feed_is_read(office, web):
    body = gzip.compress((FEED % "<item><guid>1</guid><title>Un</title></item>").encode())
    web.says["/a"] = answer(200, body, Content_Type="application/rss+xml", Content_Encoding="gzip")
    watch(office, web, "/a")
    assert sync(office).new == 1


def test_a_private_address_from_a_list_is_not_contacted(office, web):
    office.desk._private_hosts.clear()
    web.says["/a"] = feed("Un")
    watch(office, web, "/a")
    sync(office)
    assert rows(office)["a"].trouble.code == "private-address"
    assert web.seen == []


def test_only_the_queries_that_ask_for_it_are_told(office, web):
    office.do(office.desk.add_query("Bruyante", "panne"))
    office.do(office.desk.add_query("Discrète", "brioche", notify=False))
    web.says["/a"] = feed("Une panne", "Une brioche")
    watch(office, web, "/a")
    assert len(sync(office).mentions) == 2
    wait_for(lambda: office.messages)
    ((told,),) = office.messages
    assert office.read(conversations.one, told).subject == "Une panne"


def test_the_index_waits_while_much_is_fetched(office, web):
    web.says["/good"] = feed("Un")
    watch(office, web, "/good")
    sync(office)
    poller = office.desk.poller

    async def scene():
        poller._underway |= {1000 + n: asyncio.Event() for n in range(AT_ONCE + 1)}
        indexing = asyncio.ensure_future(poller.index_all(patient=True))
        await asyncio.sleep(0.5)
        waited = await office.engine.read(item_index.unindexed, 10)
        del poller._underway[1000]
        async with asyncio.timeout(30):
            await indexing
        poller._underway.clear()
        return len(waited), len(await office.engine.read(item_index.unindexed, 10))

    assert office.do(scene()) == (1, 0)


def test_what_was_edited_behind_while_the_index_grew_is_in_it_too(office, web, monkeypatch):
    web.says["/good"] = feed("Un", "Deux", "Trois")
    watch(office, web, "/good")
    sync(office)
    poller, looked = office.desk.poller, []
    fold = poller._fold

    def edit(db):
        db.execute(update(item).where(item.c.id == looked[0]).values(indexed=False))
        return Topic.ITEMS

    async def edit_then_fold(found):
        looked.append(found[0].id)
        if len(looked) == 3:
            await office.engine.write(edit)
        return await fold(found)

    monkeypatch.setattr(poller, "_fold", edit_then_fold)
    office.do(poller.index_all(1))
    assert looked[3:] == [looked[0]]
    assert office.read(item_index.unindexed, 10) == []


def silent(*answering):
    """A web in which only these hosts answer."""

    async def look(source):
        host = source.address.split("/")[2]
        if host not in answering:
            raise TryLater("unknown-host", host=host)
        return Fetched(None, "", "", "")

    return look


@pytest.fixture
def places(office):
    """Places on the open internet; the first one has failed before."""
    new = [NewSource(f"https://{number}.example/feed") for number in range(5)]
    made, _ = office.do(office.desk.add_sources(new, fetch=False))
    office.write(sources.failed, made[0], Trouble("http-status", {"status": "404"}), MORNING)
    return made


def test_where_nothing_answers_no_source_is_blamed(office, places, monkeypatch, clock):
    before = office.read(sources.every)
    monkeypatch.setattr(office.desk.poller, "_look", silent())
    sync(office, source_id=places[3])
    assert office.read(sources.one, places[3]).failures == 1
    assert office.do(office.desk.sync()).failed_sources <= set(places)
    assert office.desk.reach.dark
    after = office.read(sources.every)
    assert [(one.failures, one.trouble, one.checked) for one in after] == [
        (one.failures, one.trouble, one.checked) for one in before
    ]
    soon = clock.now + timedelta(minutes=1)
    assert {one.next_try for one in after} == {soon}
    monkeypatch.setattr(office.desk.poller, "_look", silent("3.example"))
    sync(office)  # one answers: the others are silent by themselves
    assert not office.desk.reach.dark
    monkeypatch.setattr(office.desk.poller, "_look", silent())
    sync(office, source_id=places[1])
    assert office.read(sources.one, places[1]).failures == 1


def test_sources_that_died_long_ago_are_no_lost_network(office, places, monkeypatch):
    for source_id in places:
        office.write(sources.failed, source_id, Trouble("unknown-host", {"host": "x"}), MORNING)
    monkeypatch.setattr(office.desk.poller, "_look", silent())
    for _ in range(2):
        assert office.do(office.desk.sync()).failed_sources == set(places)
    assert not office.desk.reach.dark
    assert {one.failures for one in office.read(sources.every)} == {3, 4}


def test_while_nothing_answers_only_a_few_are_asked(office, places, monkeypatch):
    asked = []
    office.desk.reach.dark = True

    async def look(source):
        asked.append(source.id)
        raise TryLater("unknown-host", host=source.address.split("/")[2])

    monkeypatch.setattr(office.desk.poller, "_look", look)
    run = office.engine.do(office.desk.poller.run())
    wait_for(lambda: len(asked) >= PROBED)
    run.cancel()
    assert len(asked) == PROBED


def test_an_address_that_was_kept_for_later_becomes_its_feed(office, web):
    page = b'<html><link rel="alternate" type="application/rss+xml" href="/a"></html>'
    office.desk.http.offline = True
    made, known = office.do(office.desk.keep_for_later(web.url("/")))
    sync(office)
    (source,) = office.read(sources.every)
    assert ((source.id,), known, source.failures, source.trouble) == (made, 0, 0, None)
    office.desk.http.offline = False
    web.says["/"] = answer(200, page, Content_Type="text/html")
    web.says["/a"] = feed("Un", "Deux")
    assert sync(office).new == 2
    row = rows(office)["a"]
    assert (row.id, row.title, row.items, row.is_later) == (source.id, "Ouest gourmand", 2, False)
    web.says["/a"] = feed("Un", "Deux", "Trois")
    assert sync(office).new == 1


def test_of_several_feeds_at_an_address_that_was_kept_a_person_chooses(office, web, clock):
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{name}">' for name in "ab")
    web.says["/"] = answer(200, f"<html>{links}</html>".encode(), Content_Type="text/html")
    office.do(office.desk.keep_for_later(web.url("/")))
    assert sync(office).failed_sources == frozenset()
    (source,) = office.read(sources.every)
    assert (source.trouble.code, source.trouble.data["count"], source.failures) == ("several-feeds", "2", 0)
    assert source.next_try > clock.now + timedelta(hours=2)
