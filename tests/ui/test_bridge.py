import asyncio

import pytest
from PySide6.QtCore import QElapsedTimer, QObject
from shiboken6 import delete

from cmdesk.domain.topics import Topic
from cmdesk.engine.engine import Engine
from cmdesk.engine.progress import Progress
from cmdesk.store import Store, settings
from cmdesk.ui.bridge import Bridge


@pytest.fixture
def bridge(qapp, tmp_path):
    store = Store(tmp_path / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    made = Bridge(engine, delay_ms=10)
    yield made
    engine.stop()
    store.close()


def test_an_answer_comes_later_and_in_the_window_s_thread(bridge, qtbot):
    from PySide6.QtCore import QThread

    answers, owner = [], QObject()
    bridge.ask(owner, settings.read, "x", 7, then=lambda value: answers.append((value, QThread.currentThread())))
    assert answers == []
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(7, owner.thread())]


def test_an_answer_for_somebody_who_is_gone_is_dropped(bridge, qtbot):
    answers, owner, other = [], QObject(), QObject()
    bridge.ask(owner, settings.read, "x", then=answers.append)
    delete(owner)
    bridge.ask(other, settings.read, "x", 1, then=lambda value: answers.append("other"))
    qtbot.waitUntil(lambda: answers == ["other"])


def test_changes_are_merged(bridge, qtbot):
    seen = []
    bridge.changed.connect(seen.append)
    for topic in (*[Topic.SETTINGS] * 20, Topic.DRAFTS):
        bridge._told.emit(topic)  # as the engine tells what a write touched; how fast those come is another matter
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Topic.SETTINGS | Topic.DRAFTS]


def test_what_a_write_touched_is_told(bridge, qtbot):
    seen, owner = [], QObject()
    bridge.changed.connect(seen.append)
    bridge.write(owner, settings.keep, "x", 1)
    qtbot.waitUntil(lambda: seen == [Topic.SETTINGS])


def test_a_failure_goes_to_who_takes_it_else_to_everybody(bridge, qtbot):
    owner, taken, told = QObject(), [], []
    bridge.failed.connect(told.append)

    async def fail():
        raise ValueError("no")

    bridge.do(owner, fail(), otherwise=taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    assert told == []
    bridge.do(owner, fail())
    qtbot.waitUntil(lambda: bool(told))


def test_what_was_cancelled_says_nothing(bridge, qtbot):
    owner, told, answers = QObject(), [], []
    bridge.failed.connect(told.append)

    async def cancelled():
        raise asyncio.CancelledError

    bridge.do(owner, cancelled(), then=answers.append)
    bridge.ask(owner, settings.read, "x", 1, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert (told, answers) == ([], [1])


def test_progress_and_messages_come_from_any_thread(bridge, qtbot):
    seen = []
    bridge.progress.connect(seen.append)
    bridge.messages.connect(seen.append)

    async def tell():
        bridge.tell_progress(Progress(2, 2))
        bridge.tell_messages((3,))

    bridge.do(QObject(), tell())
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [Progress(2, 2), (3,)]


def test_of_many_steps_the_eye_is_shown_a_few_and_the_last(bridge, qtbot):
    seen = []
    bridge.progress.connect(seen.append)

    async def tell():
        for done in range(101):
            bridge.tell_progress(Progress(done, 100))

    bridge.do(QObject(), tell())
    qtbot.waitUntil(lambda: bool(seen) and seen[-1].finished)
    assert len(seen) < 5


def test_the_window_goes_first_while_it_is_at_work_and_no_longer(bridge, qtbot):
    owner, busy, courtesy = QObject(), [], bridge.engine.courtesy
    bridge.ask(owner, lambda db: courtesy.busy, then=lambda behind: busy.append((behind, courtesy.busy)))
    qtbot.waitUntil(lambda: bool(busy))
    assert busy == [(False, True)]
    qtbot.waitUntil(lambda: not courtesy.busy)


def test_what_comes_in_by_itself_is_shown_together_and_a_deed_at_once(bridge, qtbot):
    """Else the lists behind a fetching are read anew twenty times a second."""
    seen, owner = [], QObject()
    bridge.changed.connect(seen.append)
    bridge.engine.do(bridge.engine.write(lambda db: Topic.ITEMS)).result(30)
    qtbot.waitUntil(lambda: seen == [Topic.ITEMS])
    bridge._delay, bridge._told_last = 10_000, QElapsedTimer()
    bridge._told_last.start()
    bridge.engine.do(bridge.engine.write(lambda db: Topic.ITEMS)).result(30)
    qtbot.waitUntil(bridge._timer.isActive)
    assert bridge._timer.remainingTime() > 2 * bridge._delay, "it waits for what comes with it"
    bridge._delay = 10
    bridge.write(owner, lambda db: Topic.DRAFTS)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1] == Topic.ITEMS | Topic.DRAFTS
