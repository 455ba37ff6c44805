from collections import Counter
from datetime import timedelta
from urllib.parse import urlsplit

from cmdesk.domain.sources import Health
from cmdesk.store import conversations, items, queries, search, sources


def test_the_sources_stand_in_folders_and_not_all_are_well(store):
    with store.read() as db:
        rows = sources.rows(db)
    assert len(rows) == 25
    assert len({row.folder for row in rows}) == 7
    assert Counter(row.health for row in rows) == {Health.WELL: 22, Health.LATE: 2, Health.DOWN: 1}
    assert all(row.trouble for row in rows if row.health is not Health.WELL)
    assert all(row.items > 5 for row in rows)


def test_every_address_is_one_that_nobody_owns(store):
    with store.read() as db:
        rows, found = sources.rows(db), items.page(db, items.View(), limit=1000)
    hosts = {urlsplit(address).hostname for row in rows for address in (row.address, row.site)}
    hosts |= {urlsplit(row.link).hostname for row in found}
    assert all(host and host.endswith(".example") for host in hosts)


def test_there_are_four_hundred_items_some_unread_and_some_kept(store):
    with store.read() as db:
        found = items.page(db, items.View(), limit=1000)
        counts = items.counts(db)
        latest = items.one(db, found[0].id)
    assert len(found) == 398  # two of the four hundred were hidden by a rule
    assert 20 <= counts.unread <= 80
    assert counts.starred == 3
    assert latest is not None
    assert latest.html.startswith("<p>")


def test_the_queries_found_what_is_in_the_inbox(store, clock):
    with store.read() as db:
        rows = queries.rows(db, clock())
        inbox = conversations.page(db, conversations.View(mentions=True))
    assert len(rows) == 6
    assert all(row.total >= 2 for row in rows)
    assert len(inbox) == 4
    assert all(row.network == "web" for row in inbox)


def test_on_saturday_there_was_a_bad_buzz(store):
    with store.read() as db:
        every = conversations.page(db, conversations.View(state=None), limit=100)
    told = [row for row in every if {"Panne du site", "Site down"} & {label.name for label in row.labels}]
    saturday = [row for row in told if row.latest.astimezone().weekday() == 5]
    assert len(saturday) >= 10
    assert max(row.latest for row in saturday) - min(row.latest for row in saturday) < timedelta(hours=11)


def test_it_can_be_searched_at_once(store):
    with store.read() as db:
        assert len(search.everything(db, "thabor").items) > 10
