import threading

import pytest

from cmdesk.engine.courtesy import Courtesy

LONG = 30.0  # seconds: a test that waits for this has failed


@pytest.fixture
def courtesy():
    return Courtesy(LONG)


def behind(deed):
    """A thread of its own, and what it says when it is through."""
    through = threading.Event()

    def run():
        deed()
        through.set()

    threading.Thread(target=run, daemon=True).start()
    return through


def test_nobody_waits_while_the_window_rests(courtesy):
    courtesy.give_way()
    courtesy.begin()
    courtesy.end()
    assert behind(courtesy.give_way).wait(LONG / 2)


def test_what_is_behind_waits_until_the_window_is_done(courtesy):
    courtesy.begin()
    both = [behind(courtesy.give_way) for _ in range(2)]
    assert not any(one.wait(0.05) for one in both)
    courtesy.end()
    assert all(one.wait(LONG / 2) for one in both)


def test_a_turn_that_begins_within_a_turn_is_the_same(courtesy):
    courtesy.begin()
    courtesy.begin()
    courtesy.end()
    assert behind(courtesy.give_way).wait(LONG / 2)


def test_a_window_that_is_at_something_long_holds_nobody_up_and_only_once():
    courtesy = Courtesy(0.001)

    def twice():
        courtesy.give_way()
        courtesy._longest = LONG
        courtesy.give_way()  # in the same turn of the window

    courtesy.begin()
    assert behind(twice).wait(LONG / 2)
    courtesy.end()
    courtesy.begin()
    assert not behind(courtesy.give_way).wait(0.05)
    courtesy.end()


def test_the_window_never_waits_for_who_waits(courtesy):
    with courtesy._gate:  # as somebody who is just passing
        courtesy.begin()
        courtesy.end()
    assert behind(courtesy.give_way).wait(LONG / 2)
