"""What is done to conversations, each with its undo."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import State
from cmdesk.store import labels
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.snooze import Moment
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


@pytest.fixture
def two(street: Street) -> list[int]:
    """Léa, then Marc."""
    return [street.says("Léa", "Bonjour", hours=1), street.says("Marc", "Une question", hours=2)]


def shows(panel: InboxPanel, conversation: int) -> bool:
    return panel.reading.shown is not None and panel.reading.shown.row.id == conversation


def test_done_opens_the_next_and_undo_brings_it_back(
    street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    panel.deeds.done()
    qtbot.waitUntil(lambda: street.row(two[0]).state is State.DONE and shows(panel, two[1]))
    qtbot.waitUntil(lambda: host.told == ["Done: Léa"])
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    assert panel.list.current_id() == two[1]
    qtbot.waitUntil(lambda: bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: street.row(two[0]).state is State.OPEN)
    qtbot.waitUntil(lambda: panel.list.current_id() == two[0])


def test_the_last_one_leaves_a_calm_empty_inbox(
    street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    panel.deeds.done()
    qtbot.waitUntil(lambda: shows(panel, two[1]))
    panel.deeds.done()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 0)
    assert panel.reading.shown is None
    qtbot.waitUntil(lambda: panel.list_column.stack.currentWidget() is panel.list_column.empty)


def test_several_are_done_at_once(street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    third = street.says("Inès", "Merci", hours=3)
    panel = inbox()
    panel.list.toggle_mark()
    panel.list.step(1)
    panel.list.toggle_mark()
    panel.deeds.done()
    qtbot.waitUntil(lambda: [street.row(found).state for found in two] == [State.DONE, State.DONE])
    qtbot.waitUntil(lambda: len(host.told) == 1)
    assert host.told[0].startswith("2 ")
    qtbot.waitUntil(lambda: shows(panel, third))
    qtbot.waitUntil(lambda: bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: [street.row(found).state for found in two] == [State.OPEN, State.OPEN])


def test_done_reopens_what_is_done(street: Street, two: list[int], inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    panel.deeds.done()
    qtbot.waitUntil(lambda: street.row(two[0]).state is State.DONE and shows(panel, two[1]))
    panel.open(conversation=two[0])
    qtbot.waitUntil(lambda: shows(panel, two[0]))
    assert panel.reading.head.done_button.text() == "Reopen"
    panel.deeds.done()
    qtbot.waitUntil(lambda: street.row(two[0]).state is State.OPEN)


def test_snoozed_until_a_moment_in_utc(
    street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    until = street.office.now() + timedelta(hours=3)
    panel.deeds.triage.snooze(panel.targets(), Moment("Later", until))
    qtbot.waitUntil(lambda: street.row(two[0]).snoozed_until == until)
    qtbot.waitUntil(lambda: host.told == ["Snoozed until 16:00: Léa"])


def test_snoozed_until_they_answer(street: Street, two: list[int], inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    said = street.last()
    panel.list.choose(two[1])
    qtbot.waitUntil(lambda: shows(panel, two[1]))
    panel.deeds.triage.snooze(panel.targets(), Moment("Until they answer", None))
    qtbot.waitUntil(lambda: street.row(two[1]).state is State.SNOOZED)
    street.says("Marc", "Toujours là ?", hours=0, to=said)
    qtbot.waitUntil(lambda: street.row(two[1]).state is State.OPEN)


def test_star_and_its_undo(street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    panel = inbox()
    panel.deeds.star()
    qtbot.waitUntil(lambda: street.row(two[0]).starred)
    qtbot.waitUntil(lambda: bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: not street.row(two[0]).starred)


def test_spam(street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    panel = inbox()
    panel.deeds.spam()
    qtbot.waitUntil(lambda: street.row(two[0]).state is State.SPAM)
    qtbot.waitUntil(lambda: host.told == ["Spam: Léa"])


def test_unread_stays_unread_while_it_is_open(street: Street, two: list[int], inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    qtbot.waitUntil(lambda: panel.reading.shown is not None and not panel.reading.shown.row.unread)
    panel.deeds.unread()
    qtbot.waitUntil(lambda: street.row(two[0]).unread)
    qtbot.wait(900)
    assert street.row(two[0]).unread


def test_labels_go_on_and_off_and_an_undo_touches_only_what_changed(
    street: Street, two: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    made = street.office.write(labels.make, "Commande")
    street.office.write(labels.put, [two[0]], made)
    panel = inbox()
    panel.list.toggle_mark()
    panel.list.step(1)
    panel.list.toggle_mark()
    panel.deeds.triage.label(panel.targets(), street.row(two[0]).labels[0], True)
    qtbot.waitUntil(lambda: [len(street.row(found).labels) for found in two] == [1, 1] and bool(host.undos))
    qtbot.waitUntil(lambda: bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: [len(street.row(found).labels) for found in two] == [1, 0])


def test_a_new_label_is_made_and_put_on(street: Street, two: list[int], inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    panel.deeds.triage.new_label(panel.targets(), "Noël")
    qtbot.waitUntil(lambda: [label.name for label in street.row(two[0]).labels] == ["Noël"])
    qtbot.waitUntil(lambda: any(line.name == "Noël" for line in panel.views.all() if hasattr(line, "name")))
