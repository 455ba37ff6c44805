"""Garbage is collected in the window's thread only."""

import gc
import threading
import weakref
from typing import ClassVar

import pytest

from cmdesk.app.tidying import BUSY_MS, EVERY_MS, MIDDLE, OLD, YOUNG, Tidying


class Knot:
    """Refers to itself, so that only the collector can free it; notes in which thread it was."""

    freed_in: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.freed_in.append(threading.current_thread().name)


@pytest.fixture
def tidying(qapp):
    made = Tidying()
    made._timer.stop()  # the test says when
    Knot.freed_in.clear()
    yield made
    made.stop()
    gc.disable()  # as the other tests of the window expect


def make_knots(count: int = YOUNG * 3) -> None:
    for _ in range(count):
        Knot()


def test_other_threads_collect_nothing(tidying):
    thread = threading.Thread(target=make_knots, name="engine")
    thread.start()
    thread.join()
    assert Knot.freed_in == []
    assert tidying.tidy() > 0
    assert set(Knot.freed_in) == {threading.main_thread().name}


def test_little_garbage_may_wait(tidying):
    gc.collect()
    make_knots(10)
    assert tidying.tidy() == 0


def test_while_much_is_made_it_looks_oftener(tidying):
    gc.collect()
    make_knots()
    tidying.tidy()
    assert tidying._timer.interval() == BUSY_MS
    tidying.tidy()
    assert tidying._timer.interval() == EVERY_MS


def test_what_lives_when_it_settles_is_looked_at_no_more(tidying):
    knot = Knot()
    seen = weakref.ref(knot)
    tidying.settle()
    del knot
    gc.collect()
    assert seen() is not None


def test_what_is_older_is_collected_too(tidying):
    knot = Knot()
    seen = weakref.ref(knot)
    gc.collect(0)
    gc.collect(1)
    del knot
    for _ in range(OLD * (MIDDLE + 5)):
        make_knots(3)
        gc.collect(0)
        tidying.tidy()
    assert gc.get_count()[1] <= MIDDLE + 1
    gc.collect()
    assert seen() is None


def test_the_collector_is_itself_again_at_the_end(qapp):
    made = Tidying()
    assert not gc.isenabled()
    made.stop()
    assert gc.isenabled()
    gc.disable()
