import asyncio

import pytest

from cmdesk.domain.queries import Document
from cmdesk.domain.topics import Topic
from cmdesk.engine.watching import Watching
from cmdesk.store import queries


def test_the_queries_are_compiled_once_and_again_after_a_change(office):
    watching = Watching(office.engine)
    first = office.do(watching.current())
    assert office.do(watching.current()) is first
    made, _ = office.write(queries.add, "Pannes", "panne", office.now())
    second = office.do(watching.current())
    assert second.matches(Document(text="Une panne")) == {made}
    office.write(queries.switch, made, False)
    assert office.do(watching.current()).matches(Document(text="Une panne")) == set()


def test_what_a_watch_has_learnt_outlives_a_new_mention(office):
    watching = Watching(office.engine)
    office.write(queries.add, "Pannes", "panne", office.now())
    first = office.do(watching.current())
    assert watching.sieve is not None
    assert watching.sieve.exact == {"panne"}
    watching._on_change(Topic.QUERIES | Topic.ITEMS)
    assert office.do(watching.current()) is first


def test_without_queries_nothing_is_looked_for(office):
    watching = Watching(office.engine)
    office.do(watching.current())
    assert watching.sieve is None


def test_who_asks_while_the_queries_are_read_anew_gets_the_new_ones(office):
    watching = Watching(office.engine)
    office.do(watching.current())
    made, _ = office.write(queries.add, "Pannes", "panne", office.now())

    async def ask_twice():
        return await asyncio.gather(watching.current(), watching.current())

    for watch in office.do(ask_twice()):
        assert watch.matches(Document(text="Une panne")) == {made}


def test_after_a_reading_that_failed_the_queries_are_read_again(office, monkeypatch):
    watching = Watching(office.engine)
    office.do(watching.current())
    made, _ = office.write(queries.add, "Pannes", "panne", office.now())
    with monkeypatch.context() as patch:
        patch.setattr(queries, "every", lambda db: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            office.do(watching.current())
    assert office.do(watching.current()).matches(Document(text="Une panne")) == {made}
