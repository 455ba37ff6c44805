import threading

from cmdesk.engine.courtesy import GLANCE, LONGEST, Courtesy


def test_nobody_waits_while_the_window_rests():
    slept = []
    courtesy = Courtesy(slept.append)
    courtesy.give_way()
    courtesy.begin()
    courtesy.end()
    courtesy.give_way()
    assert slept == []


def test_what_is_behind_waits_until_the_window_is_done():
    order, asleep, go_on = [], threading.Event(), threading.Event()

    def sleep(seconds):
        asleep.set()
        go_on.wait(30)

    courtesy = Courtesy(sleep)
    courtesy.begin()
    waiting = threading.Thread(target=lambda: (courtesy.give_way(), order.append("behind")))
    waiting.start()
    assert asleep.wait(30)
    order.append("window")
    courtesy.end()
    go_on.set()
    waiting.join(30)
    assert order == ["window", "behind"]


def test_a_window_that_is_at_something_long_holds_nobody_up():
    slept = []

    def sleep(seconds):
        slept.append(seconds)
        assert len(slept) < 1000, "it waits for ever"

    courtesy = Courtesy(sleep)
    courtesy.begin()
    courtesy.give_way()
    assert 0 < sum(slept) <= LONGEST + GLANCE
