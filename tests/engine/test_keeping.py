import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.items import Added, NewItem
from cmdesk.domain.queries import Watch
from cmdesk.domain.sources import NewSource
from cmdesk.domain.topics import Topic
from cmdesk.engine import keeping
from cmdesk.engine.keeping import BATCH, Ending, Keeper, Part
from cmdesk.store import arrivals, items, sources

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
HEARD = {"title": "Ouest", "site": "", "etag": "x", "modified": "", "body_hash": "", "moved_to": "", "after": None}


def part(source, *names):
    news = [NewItem(f"{source}-{name}", "Texte", NOON, title=f"{source}-{name}") for name in names]
    whole = frozenset(new.remote_id for new in news)
    return Part(
        arrivals.Origin(source_id=source), news, NOON, Watch({}), whole, Ending(HEARD, len(news), 0, True, NOON)
    )


@pytest.fixture
def made(office):
    return office.write(sources.add, [NewSource(f"https://ouest.example/{number}") for number in range(4)], NOON)[0]


@pytest.fixture
def told(office):
    heard = []
    office.engine.listen(heard.append)
    return heard


def titles(office):
    return sorted(row.title for row in office.read(items.page, items.View()))


async def together(keeper, *parts):
    return await asyncio.gather(*map(keeper.keep, parts), return_exceptions=True)


def test_what_comes_in_at_the_same_time_is_kept_in_one_transaction(office, made, told):
    parts = [part(source, "a", "b") for source in made]
    assert office.do(together(Keeper(office.engine, lambda: True), *parts)) == [Added(2)] * 4
    assert sum(Topic.ITEMS in topic for topic in told) == 1
    assert titles(office) == sorted(f"{source}-{name}" for source in made for name in "ab")
    assert all(row.title == "Ouest" and row.items == 2 for row in office.read(sources.rows))


def test_no_transaction_is_so_large_that_it_is_felt(office, made, told):
    parts = [part(source, *range(BATCH // 2)) for source in made[:3]]
    office.do(together(Keeper(office.engine, lambda: True), *parts))
    assert sum(Topic.ITEMS in topic for topic in told) == 2


def test_what_is_wrong_with_one_does_not_harm_the_others(office, made):
    good, missing, other = part(made[0], "a"), part(9999, "b"), part(made[1], "c")
    found = office.do(together(Keeper(office.engine, lambda: True), good, missing, other))
    assert found[::2] == [Added(1), Added(1)]
    assert isinstance(found[1], IntegrityError)
    assert titles(office) == [f"{made[0]}-a", f"{made[1]}-c"]


def test_it_is_kept_though_who_asked_is_cancelled(office, made):
    keeper = Keeper(office.engine, lambda: True)

    async def cancelled():
        asked = asyncio.ensure_future(keeper.keep(part(made[0], "a")))
        await asyncio.sleep(0)
        asked.cancel()
        return await keeper.keep(part(made[1], "b"))

    assert office.do(cancelled()) == Added(1)
    assert titles(office) == [f"{made[0]}-a", f"{made[1]}-b"]


def test_it_goes_on_after_it_had_nothing_to_do(office, made):
    keeper = Keeper(office.engine, lambda: False)
    assert office.do(keeper.keep(part(made[0], "a"))) == Added(1)
    assert office.do(keeper.keep(part(made[1], "b"))) == Added(1)


def test_what_is_enough_for_a_transaction_waits_for_no_more(office, made, monkeypatch):
    monkeypatch.setattr(keeping, "GATHERED", 3600)
    parts = [part(source, *range(BATCH // 2)) for source in made]
    assert office.do(together(Keeper(office.engine, lambda: True), *parts)) == [Added(BATCH // 2)] * 4
