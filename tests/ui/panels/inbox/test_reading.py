"""The middle: what is shown is what was asked for last."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from cmdesk.store import conversations
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def test_going_fast_ends_at_the_last_one(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = [street.says(f"Cliente {i}", f"Bonjour {i}", hours=1 + i) for i in range(8)]
    panel = inbox()
    for _ in range(7):
        panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.id == ids[-1])
    qtbot.wait(80)
    assert panel.reading.shown is not None
    assert panel.reading.shown.row.id == ids[-1]


def test_what_was_only_passed_by_stays_unread(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = [street.says(f"Cliente {i}", f"Bonjour {i}", hours=1 + i) for i in range(3)]
    panel = inbox()
    panel.list.step(1)
    panel.list.step(1)
    qtbot.waitUntil(lambda: not street.row(ids[2]).unread)
    assert street.row(ids[1]).unread


def test_a_message_that_comes_while_it_is_open_is_read(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour", hours=2)
    inbox()
    qtbot.waitUntil(lambda: not street.row(found).unread)
    street.says("Léa", "Alors ?", hours=0, to=street.last())
    assert street.row(found).unread
    qtbot.waitUntil(lambda: not street.row(found).unread)


def test_what_did_not_change_is_not_built_again(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour", hours=2)
    panel = inbox()
    qtbot.waitUntil(lambda: not street.row(found).unread)
    qtbot.waitUntil(lambda: panel.reading.shown is not None and not panel.reading.shown.row.unread)
    qtbot.waitUntil(lambda: not panel.reading._card_wait.isActive())
    shown = panel.reading.shown
    with qtbot.waitSignal(panel.reading._card_wait.timeout):  # it was read: the card comes after it
        panel.reading.read_again()
    assert panel.reading.shown is shown
    street.says("Léa", "Alors ?", hours=0, to=street.last())
    qtbot.waitUntil(lambda: panel.reading.shown is not shown)


def test_without_a_conversation_it_says_so(street: Street, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    assert panel.reading.stack.currentWidget() is panel.reading.nothing
    assert panel.reading.nothing.title.said() == "No conversation is open"


def test_a_removed_account_leaves_its_conversations_readable(street: Street, inbox: Show, qtbot: QtBot) -> None:
    from cmdesk.store import accounts

    street.says("Léa", "Bonjour")
    panel = inbox()
    qtbot.waitUntil(panel.reading.composer.account.isVisible)
    street.office.write(accounts.remove, street.account, street.office.now())
    qtbot.waitUntil(panel.reading.composer.assist_button.isVisible)
    assert street.office.read(conversations.counts).open == 1
