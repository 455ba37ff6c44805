import asyncio
import threading

import pytest

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.engine.engine import Engine
from cmdesk.store import Store, settings


@pytest.fixture
def engine(tmp_path):
    store = Store(tmp_path / "essai.cmdesk")
    made = Engine(store)
    made.start()
    yield made
    made.stop()
    store.close()


def test_a_write_tells_what_it_touched_once_it_is_kept(engine):
    seen = []
    engine.listen(lambda topic: seen.append((topic, engine.ask(settings.read, "x").result(30))))
    engine.do(engine.write(settings.keep, "x", 1)).result(30)
    assert seen == [(Topic.SETTINGS, 1)]


def test_a_write_gives_its_value(engine):
    assert engine.do(engine.write(lambda db: Outcome(Topic.NONE, 7))).result(30) == 7


def test_a_write_that_fails_tells_nobody(engine):
    seen = []
    engine.listen(seen.append)

    def fail(db):
        settings.keep(db, "x", 1)
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        engine.do(engine.write(fail)).result(30)
    assert seen == []
    assert engine.ask(settings.read, "x").result(30) is None


def test_what_is_not_there_is_told_and_nobody_waits_for_ever(engine):
    """What a future of asyncio cannot carry: a program that waits for it never ends."""

    def look(db):
        return next(iter(()))

    for work in (engine.write(look), engine.read(look)):
        with pytest.raises(RuntimeError, match="not"):
            engine.do(work).result(30)


def test_a_write_is_told_even_when_who_asked_is_cancelled(engine):
    seen, begun, go_on = [], threading.Event(), threading.Event()
    engine.listen(seen.append)

    def slow(db):
        begun.set()
        go_on.wait(30)
        return settings.keep(db, "x", 1)

    future = engine.do(engine.write(slow))
    begun.wait(30)
    future.cancel()
    go_on.set()
    engine.do(engine.write(lambda db: None)).result(30)
    assert seen == [Topic.SETTINGS]


def test_writes_run_one_after_the_other(engine):
    running, most = [], []

    def busy(db):
        running.append(1)
        most.append(len(running))
        threading.Event().wait(0.005)
        running.pop()

    async def many():
        await asyncio.gather(*[engine.write(busy) for _ in range(10)])

    engine.do(many()).result(30)
    assert max(most) == 1


def test_stopping_cancels_what_runs(tmp_path):
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    ended = threading.Event()

    async def for_ever():
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()

    async def begin():
        engine.keep_running(for_ever, "for ever")

    engine.do(begin()).result(30)
    engine.stop()
    assert ended.is_set()
    store.close()


def test_stopping_loses_nothing_that_was_asked_to_be_written(tmp_path):
    """Somebody types, and closes the window while the writer is busy with something else."""
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    begun = threading.Event()

    def slow(db):
        begun.set()
        threading.Event().wait(0.2)

    engine.do(engine.write(slow))
    begun.wait(30)
    engine.do(engine.write(settings.keep, "typed", "the last words"))
    engine.stop()
    with store.read() as db:
        assert settings.read(db, "typed") == "the last words"
    store.close()


def test_standing_work_that_breaks_is_logged_and_begins_anew(engine, caplog):
    failures = [ValueError("a bug"), Problem("disk-full", path="x")]
    done = threading.Event()

    async def shaky():
        if failures:
            raise failures.pop(0)
        done.set()

    async def begin():
        engine.rest = 0.01
        engine.keep_running(shaky, "shaky")

    engine.do(begin()).result(30)
    assert done.wait(30)
    assert "shaky broke" in caplog.text
    assert "shaky rests: disk-full (path=x)" in caplog.text
    assert engine.ask(settings.read, "x").result(30) is None


def test_what_stops_the_standing_work_is_told_once(engine):
    told, tries, often = [], [], threading.Event()
    engine.complain_to(lambda problem: told.append(problem.trouble.code))
    engine.rest = 0.01

    async def full():
        tries.append(1)
        if len(tries) > 3:  # what came of the third is known by now
            often.set()
        raise Problem("disk-full", path="x")

    async def begin():
        engine.keep_running(full, "full")

    engine.do(begin()).result(30)
    assert often.wait(30)
    assert told == ["disk-full"]


def test_after_the_end_nobody_answers_and_nothing_breaks(tmp_path):
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    engine.stop()
    assert engine.ask(settings.read, "x").cancelled()
    store.close()


def test_what_is_asked_to_be_written_after_the_end_is_refused_and_said(tmp_path, caplog):
    """Who asked would take it for kept."""
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    engine.stop()
    with pytest.raises(Problem, match="workspace-closed"):
        engine.do(engine.write(settings.keep, "typed", "the last words")).result(30)
    assert "asked for after the end: Engine.write" in caplog.text
    store.close()


def test_each_statement_lets_the_window_go_first(engine):
    """A feed is kept in some thirty of them: the window paints in between."""
    store, courtesy, waited = engine._store, engine.courtesy, []
    assert store.before_each == courtesy.give_way
    store.before_each = lambda: waited.append(threading.current_thread().name.partition("_")[0])
    engine.do(engine.write(settings.keep, "x", 1)).result(30)
    assert engine.ask(settings.read, "x").result(30) == 1
    assert set(waited) == {"writer", "reader"}
