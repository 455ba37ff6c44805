"""Every deed has a name, a key and does what it says."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import State
from cmdesk.ui.panels.inbox.label_menu import LabelMenu
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.snooze import SnoozeMenu
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
Show = Callable[[], InboxPanel]
DIALOGS = {"inbox.hours", "inbox.tidy", "inbox.save-view"}
KEYS = {
    "inbox.next": "j",
    "inbox.previous": "k",
    "inbox.open": "o",
    "inbox.reply": "r",
    "inbox.note": "n",
    "inbox.send": "Ctrl+Return",
    "inbox.send-done": "Ctrl+Shift+Return",
    "inbox.done": "e",
    "inbox.snooze": "z",
    "inbox.star": "s",
    "inbox.label": "l",
    "inbox.spam": "!",
    "inbox.unread": "u",
    "inbox.browser": "v",
    "inbox.select": "x",
    "inbox.search": "/",
}


def run(panel: InboxPanel, name: str) -> None:
    next(command for command in panel.commands() if command.name == name).run()


def test_the_keys_are_those_that_are_promised(inbox: Show) -> None:
    commands = {command.name: command for command in inbox().commands()}
    assert {name: commands[name].key for name in KEYS} == KEYS
    assert all(command.title for command in commands.values())
    keys = [command.key for command in commands.values() if command.key]
    assert len(keys) == len(set(keys))


def test_the_buttons_show_the_keys_the_user_chose(inbox: Show, host: NotingHost) -> None:
    host.settings.shortcuts["inbox.star"] = "w"
    assert "(w)" in inbox().reading.head.star_button.toolTip()


def test_r_and_n_go_to_the_texts(street: Street, inbox: Show) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    run(panel, "inbox.note")
    assert panel.reading.composer.kind() == "note"
    assert QApplication.focusWidget() is panel.reading.composer.areas[1]
    run(panel, "inbox.reply")
    assert panel.reading.composer.kind() == "reply"
    assert QApplication.focusWidget() is panel.reading.composer.areas[0]


def test_z_opens_a_menu_that_snoozes(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    panel = inbox()
    run(panel, "inbox.snooze")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, SnoozeMenu)
    menu.list.step(2)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: street.row(found).state is State.SNOOZED)
    until = street.row(found).snoozed_until
    assert until is not None
    assert until.astimezone().hour == 9


def test_l_opens_the_labels(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    panel = inbox()
    run(panel, "inbox.label")
    menu = panel.findChild(LabelMenu)
    assert menu is not None
    menu.field.setText("Commande")
    menu._act()
    qtbot.waitUntil(lambda: [label.name for label in street.row(found).labels] == ["Commande"])
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.labels != ())
    panel.reading.card.unlabel.emit("Commande")
    qtbot.waitUntil(lambda: street.row(found).labels == ())


def test_v_opens_the_page(street: Street, inbox: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    street.says("Léa", "Bonjour")
    run(inbox(), "inbox.browser")
    assert opened == ["https://piaille.example/n1"]


def test_a_draft_is_begun_from_what_they_wrote_last(street: Street, inbox: Show, host: NotingHost) -> None:
    street.says("Léa", "Bonjour", hours=2)
    street.says("Léa", "Votre pain est bon", to=street.last())
    panel = inbox()
    run(panel, "inbox.draft")
    thread = panel.reading.shown
    assert thread is not None
    assert host.opened[-1] == ("drafts", {"item": thread.entries[-1].id})
    assert "inbox.draft" in {command.name for command in panel.deeds.more()}


def test_without_a_conversation_no_deed_fails(inbox: Show, host: NotingHost) -> None:
    panel = inbox()
    for command in panel.commands():
        if command.name not in DIALOGS and not command.name.startswith("inbox.session"):
            command.run()
    assert (set(host.told), host.complaints) == ({"Choose a conversation first"}, [])


def test_the_menu_of_a_row_has_the_deeds(street: Street, inbox: Show) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.deeds.menu(panel.mapToGlobal(panel.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Mark done\tE"
    assert "Move to the bin\tDel" in [action.text() for action in menu.actions()]  # as keyboards name it
    menu.close()


def test_a_key_with_nothing_chosen_says_what_is_missing(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    known = {command.name: command for command in panel.commands()}
    names = "reply done snooze star label spam unread browser rules evidence draft priority department merge delete"
    for name in names.split():
        known[f"inbox.{name}"].run()
        assert host.told.pop() == "Choose a conversation first", name
