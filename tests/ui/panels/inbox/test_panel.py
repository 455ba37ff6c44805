"""The inbox as one uses it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import State
from cmdesk.store import accounts, conversations, triage
from cmdesk.store.conversations import View
from cmdesk.ui import words
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.rows import ROW
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def names(panel: InboxPanel) -> list[str]:
    return [panel.rows.index(i, 0).data(ROW).name for i in range(panel.rows.rowCount())]


def shown(panel: InboxPanel) -> str:
    return panel.reading.shown.row.name if panel.reading.shown is not None else ""


def test_the_newest_need_comes_first_and_is_open(street: Street, inbox: Show) -> None:
    street.says("Marc", "Bonjour", hours=5)
    street.says("Léa", "Toujours rien", hours=1)
    panel = inbox()
    assert names(panel) == ["Léa", "Marc"]
    assert shown(panel) == "Léa"
    assert [widget.entry.text for widget in panel.reading.thread_view.said()] == ["Toujours rien"]


def test_j_and_k_go_through_the_conversations(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Marc", "Bonjour", hours=5)
    street.says("Léa", "Toujours rien", hours=1)
    panel = inbox()
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: shown(panel) == "Marc")
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: shown(panel) == "Léa")


def test_a_conversation_is_read_once_it_was_open_for_half_a_second(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    assert street.row(found).unread
    panel = inbox()
    assert street.row(found).unread
    qtbot.waitUntil(lambda: not street.row(found).unread)
    qtbot.waitUntil(lambda: not panel.rows.at(0).unread)


def test_the_views_and_their_figures(street: Street, inbox: Show, qtbot: QtBot) -> None:
    waiting = street.says("Marc", "Bonjour")
    street.says("Léa", "Toujours rien")
    street.office.write(triage.move, [waiting], State.WAITING)
    panel = inbox()
    qtbot.waitUntil(lambda: panel.views.line_of(View(account_id=street.account)) is not None)
    line = panel.views.line_of(View(State.WAITING))
    assert line is not None
    assert line.count == 1
    panel.views.list.choose(View(State.WAITING))
    qtbot.waitUntil(lambda: names(panel) == ["Marc"])
    qtbot.waitUntil(lambda: shown(panel) == "Marc")
    assert panel.list_column.title.text() == "Waiting"


def test_what_comes_in_shows_without_moving_what_is_open(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour", hours=3)
    panel = inbox()
    street.says("Marc", "Une question", hours=1)
    qtbot.waitUntil(lambda: names(panel) == ["Marc", "Léa"])
    assert shown(panel) == "Léa"
    assert panel.list.current_id() == panel.reading.wanted


def test_a_burst_of_changes_is_read_to_its_end(street: Street, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    for i in range(12):
        street.says(f"Cliente {i}", f"Bonjour {i}")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 12)


def test_search_finds_messages_notes_and_names_and_esc_comes_back(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Marc", "Avez-vous du pain sans sel ?", hours=2)
    street.says("Léa", "Toujours rien", hours=1)
    street.index()
    panel = inbox()
    panel.list_column.search()
    qtbot.keyClicks(panel.list_column.field, "sel")
    qtbot.waitUntil(lambda: names(panel) == ["Marc"])
    assert panel.view.text == "sel"
    panel.list_column.stop_search()
    qtbot.waitUntil(lambda: names(panel) == ["Léa", "Marc"])


def test_open_shows_a_conversation_wherever_it_is(street: Street, inbox: Show, qtbot: QtBot) -> None:
    gone = street.says("Marc", "Bonjour", hours=2)
    street.says("Léa", "Toujours rien", hours=1)
    street.office.write(triage.move, [gone], State.DONE)
    panel = inbox()
    panel.open(conversation=gone)
    qtbot.waitUntil(lambda: shown(panel) == "Marc")
    qtbot.waitUntil(lambda: panel.view == View(State.DONE) and panel.list.current_id() == gone)


def test_a_hidden_inbox_reads_when_it_is_shown_again(street: Street, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    panel.hide()
    street.says("Léa", "Bonjour")
    qtbot.wait(60)
    assert panel.rows.rowCount() == 0
    panel.show()
    qtbot.waitUntil(lambda: names(panel) == ["Léa"])


def test_pages_follow_one_another(street: Street, inbox: Show, qtbot: QtBot) -> None:
    for i in range(130):
        street.says(f"Cliente {i}", f"Bonjour {i}", hours=1 + i)
    panel = inbox()
    assert panel.rows.rowCount() == conversations.PAGE
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 130)
    panel.list.choose(panel.rows.at(120).id)
    street.says("Léa", "Nouvelle")
    qtbot.waitUntil(lambda: panel.rows.at(0).name == "Léa")
    assert panel.list.currentIndex().row() == 121


def test_the_language_changes_while_it_is_open(
    street: Street, inbox: Show, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.reading.composer.write("reply")
    qtbot.keyClicks(panel.reading.composer.areas[0], "Bonj")
    french = {"Private note": ("Note privée",), "Spam": ("Indésirables",)}
    real = words.Catalogue

    def catalogue(language: str) -> words.Catalogue:
        made = real(language)
        made._forms.update(french)
        return made

    monkeypatch.setattr(words, "Catalogue", catalogue)
    words.speak(qapp, "fr")
    try:
        qtbot.waitUntil(lambda: "Note privée" in panel.reading.composer.tabs.accessibleTabName(1))
        line = panel.views.line_of(View(State.SPAM))
        qtbot.waitUntil(
            lambda: (line := panel.views.line_of(View(State.SPAM))) is not None and line.name == "Indésirables"
        )
        assert line is not None
        assert panel.reading.composer.text() == "Bonj"
    finally:
        monkeypatch.undo()
        words.speak(qapp, "en")


def test_an_account_that_needs_a_sign_in_offers_it(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    from cmdesk.domain.accounts import AccountHealth

    street.says("Léa", "Bonjour")
    street.office.write(accounts.tell_health, street.account, AccountHealth.SIGN_IN, None, street.office.now())
    panel = inbox()
    composer = panel.reading.composer
    qtbot.waitUntil(composer.sign_in_button.isVisible)
    qtbot.keyClicks(composer.areas[0], "Bonjour")
    assert not composer.send_button.isEnabled()
    composer.sign_in_button.click()
    assert host.opened == [("accounts", {"account": street.account})]


def test_an_account_without_its_secret_is_told_above(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.secrets.kept.clear()
    street.office.do(street.office.desk.reader.check_secrets())
    panel = inbox()
    qtbot.waitUntil(panel.unwell.isVisible)
    assert "sign in again" in panel.unwell.words.said()
    panel.unwell.button.click()
    assert host.opened == [("accounts", {"account": street.account})]


def test_what_is_late_is_shown_when_the_status_bar_asks(street: Street, inbox: Show, qtbot: QtBot) -> None:
    old = street.says("Léa", "Toujours rien ?", hours=24 * 20)
    street.says("Marc", "Bonjour", hours=0.1)
    panel = inbox()
    assert panel.rows.rowCount() == 2
    panel.open(late=1)
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    assert panel.rows.at(0).id == old
    assert panel.list_column.count.said() == "1"


def test_a_search_leaves_open_what_it_found_and_nothing_else(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour de Léa", hours=1)
    marc = street.says("Marc", "Bonjour de Marc", hours=2)
    street.index()
    panel = inbox()
    panel.reading.composer.write("reply")
    qtbot.keyClicks(panel.reading.composer.areas[0], "Bien vu")
    panel.list_column.search()
    panel.list_column.field.setText("marc")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1 and panel.reading.wanted is None)
    panel.list_column.stop_search()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 2 and panel.reading.shown is not None)
    assert panel.reading.shown.row.id != marc
    assert panel.reading.composer.text() == "Bien vu"  # nothing that was typed is lost
    panel.list_column.search()
    panel.list_column.field.setText("léa")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    assert panel.reading.wanted != marc
    assert panel.reading.wanted is not None
