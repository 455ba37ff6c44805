"""A session of some minutes, over a real workspace."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.topics import Topic
from cmdesk.store import drafts, triage
from cmdesk.store.tables import conversation
from cmdesk.ui.dialogs.hand_over_note import HandOverNote
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.conftest import Clock
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def run(panel: InboxPanel, name: str) -> None:
    next(command for command in panel.commands() if command.name == name).run()


def shown(panel: InboxPanel) -> int | None:
    return panel.reading.shown.row.id if panel.reading.shown is not None else None


@pytest.fixture
def three(street: Street) -> list[int]:
    found = [street.says(name, f"Bonjour de {name}", hours=n) for n, name in enumerate(("Léa", "Marc", "Inès"), 1)]
    street.office.write(triage.set_priority, [found[1]], Priority.URGENT)
    return found


def test_it_goes_through_what_matters_and_ends_with_a_note(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    run(panel, "inbox.session-30")
    qtbot.waitUntil(lambda: shown(panel) == three[1])
    assert panel.session.bar.isVisible()
    assert panel.session.bar.words.said().startswith("1 of 3 · ")
    assert host.told[0] == "1 urgent, 1 due soon, 1 to answer. About 9 minutes."
    panel.deeds.done()
    qtbot.waitUntil(lambda: panel.session.progress is not None and panel.session.progress.done == {three[1]})
    second = panel.session.progress.current.conversation_id
    qtbot.waitUntil(lambda: shown(panel) == second)
    run(panel, "inbox.session-skip")
    last = panel.session.progress.current.conversation_id
    qtbot.waitUntil(lambda: shown(panel) == last)
    run(panel, "inbox.session-end")
    assert not panel.session.bar.isVisible()
    dialog = panel.window().findChild(HandOverNote)
    text = dialog.area.text()
    assert text.startswith("1 of 3 conversations in ")
    assert "Done\n- Marc" in text
    assert "Still to answer" in text
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == text
    dialog.accept()
    qtbot.waitUntil(lambda: "The note is kept in Drafts" in host.told)
    assert [row.text.split(" ")[0] for row in street.office.read(drafts.page)] == ["1"]


def test_a_pause_stops_the_time(three: list[int], inbox: Show, clock: Clock, qtbot: QtBot) -> None:
    panel = inbox()
    run(panel, "inbox.session-10")
    qtbot.waitUntil(lambda: panel.session.progress is not None)
    clock.pass_(minutes=4)
    run(panel, "inbox.session-pause")
    assert panel.session.bar.time.said() == "Paused"
    clock.pass_(minutes=30)
    run(panel, "inbox.session-pause")
    assert panel.session.progress.remaining(clock()) == timedelta(minutes=6)
    assert panel.session.bar.time.said() == "6 min left"
    clock.pass_(minutes=7)
    panel.session.retranslate()
    assert "time is up" in panel.session.bar.time.said()


def test_when_nobody_waits_it_says_so(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    panel = inbox()
    run(panel, "inbox.session-30")
    qtbot.waitUntil(lambda: host.told == ["Nobody waits for an answer. Enjoy the 30 minutes"])
    assert panel.session.progress is None
    assert "inbox.session-end" not in [command.name for command in panel.commands()]


def test_it_ends_by_itself_with_the_last_one(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.open(session=10)
    qtbot.waitUntil(lambda: panel.session.progress is not None)
    panel.deeds.done()
    qtbot.waitUntil(lambda: panel.window().findChild(HandOverNote) is not None)
    assert panel.session.progress is None
    panel.window().findChild(HandOverNote).reject()


def begun(panel: InboxPanel, qtbot: QtBot) -> list[int]:
    """A session has begun and its first conversation is open; the order it goes in."""
    run(panel, "inbox.session-30")
    qtbot.waitUntil(lambda: panel.session.progress is not None)
    order = [step.conversation_id for step in panel.session.progress.plan.steps]
    qtbot.waitUntil(lambda: shown(panel) == order[0])
    return order


def test_an_answer_and_next_follows_the_session_not_the_list(
    street: Street, three: list[int], inbox: Show, qtbot: QtBot
) -> None:
    street.office.write(triage.set_priority, [three[1]], Priority.NONE)
    street.office.write(triage.set_priority, [three[0]], Priority.URGENT)
    panel = inbox()
    order = begun(panel, qtbot)
    assert panel.list.after(order[:1]) != order[1]  # below in the list is somebody else
    panel.reading.composer.write("reply")
    panel.reading.composer.areas[0].setPlainText("Merci !")
    run(panel, "inbox.send-next")
    qtbot.waitUntil(lambda: shown(panel) == order[1])
    assert panel.session.progress.done == frozenset()  # it has not left yet


def test_it_never_turns_the_page_under_the_hands_of_who_writes(
    street: Street, three: list[int], inbox: Show, qtbot: QtBot
) -> None:
    panel = inbox()
    order = begun(panel, qtbot)
    panel.reading.composer.write("note")
    panel.reading.composer.areas[1].setPlainText("À voir avec l’atelier")
    street.office.write(triage.move, [order[0]], State.WAITING)
    panel.session.look()
    qtbot.waitUntil(lambda: panel.session.progress.done == {order[0]})
    assert panel.reading.wanted == order[0]
    panel.reading.composer.areas[1].setPlainText("")
    panel.session.look()
    qtbot.waitUntil(lambda: shown(panel) == order[1])


def test_who_writes_again_does_not_call_back_the_page(
    street: Street, three: list[int], inbox: Show, clock: Clock, qtbot: QtBot
) -> None:
    panel = inbox()
    order = begun(panel, qtbot)
    panel.deeds.done()
    qtbot.waitUntil(lambda: shown(panel) == order[1])
    clock.pass_(minutes=1)
    street.says("Marc", "Et encore une chose", hours=0, to="n2")
    assert street.row(order[0]).state is State.OPEN
    with qtbot.waitSignal(panel.rows.loaded):
        panel.refresh()
    panel.session.look()
    qtbot.wait(100)
    qtbot.waitUntil(lambda: panel.session.progress.done == {order[0]})
    assert panel.reading.wanted == order[1]


def test_from_elsewhere_skip_comes_back_to_whose_turn_it_is(three: list[int], inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    order = begun(panel, qtbot)
    panel.open(conversation=order[2])
    qtbot.waitUntil(lambda: shown(panel) == order[2])
    run(panel, "inbox.session-skip")
    qtbot.waitUntil(lambda: shown(panel) == order[0])
    assert panel.session.progress.skipped == frozenset()


def test_after_an_answer_and_next_only_the_next_is_at_hand(
    street: Street, three: list[int], inbox: Show, qtbot: QtBot
) -> None:
    """Ctrl+Shift+J by real keys: X11 says of the Ctrl that was let go last that it is still down."""
    panel = inbox()
    order = begun(panel, qtbot)
    panel.list.choose(order[0])
    QTest.keyPress(panel.window().windowHandle(), Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    panel.session.follow()
    qtbot.waitUntil(lambda: shown(panel) == order[1])
    assert [row.id for row in panel.targets()] == [order[1]]
    assert not panel.list_column.marked.isVisible()
    QTest.keyRelease(panel.window().windowHandle(), Qt.Key.Key_F9)


def test_those_who_only_want_a_thank_you(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    street.says("Marc", "Où est ma commande ?", hours=2)
    happy = [street.says(name, "Merci, c’était délicieux", hours=1) for name in ("Léa", "Inès")]

    def please(db: Any) -> Topic:
        praised = {"sentiment": 1, "due": None}
        db.execute(conversation.update().where(conversation.c.id.in_(happy)).values(**praised))
        return Topic.CONVERSATIONS

    street.office.write(please)
    panel = inbox()
    panel.open(thanks=2)
    qtbot.waitUntil(lambda: panel.session.progress is not None)
    assert {step.conversation_id for step in panel.session.progress.plan.steps} == set(happy)
    assert host.told[0] == "2 quick thanks. About 2 minutes."
    qtbot.waitUntil(lambda: shown(panel) in happy)


def test_somebody_is_answered_at_once(street: Street, inbox: Show, qtbot: QtBot) -> None:
    first, second = street.says("Marc", "Bonjour", hours=2), street.says("Léa", "Bonsoir", hours=1)
    panel = inbox()
    panel.activateWindow()
    panel.open(conversation=first, reply=1)
    qtbot.waitUntil(lambda: shown(panel) == first)
    assert second != first
    qtbot.waitUntil(lambda: panel.reading.composer.isAncestorOf(QApplication.focusWidget()))
