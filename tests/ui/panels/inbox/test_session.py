"""A session of some minutes, over a real workspace."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cmdesk.domain.clock import Priority
from cmdesk.store import drafts, triage
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
