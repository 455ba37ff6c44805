"""All shortcuts on one page."""

from PySide6.QtWidgets import QWidget

from cmdesk.ui.commands import Command
from cmdesk.ui.dialogs.shortcuts_help import ShortcutsHelp, group_of


def command(name: str, key: str) -> Command:
    return Command(name, name.title(), lambda: None, key)


def rows_of(dialog: ShortcutsHelp) -> list[str]:
    return [w.accessibleName() for w in dialog.findChildren(QWidget) if ": " in w.accessibleName()]


def test_commands_with_a_key_are_listed_with_the_key_in_force(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    commands = [command("inbox.done", "e"), command("inbox.snooze", "z"), command("window.journal", "")]
    dialog = ShortcutsHelp(parent, commands, {"inbox.snooze": "Ctrl+Z"})
    assert rows_of(dialog) == ["Inbox.Done: E", "Inbox.Snooze: Ctrl Z"]


def test_a_key_that_was_taken_away_is_not_listed(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    assert rows_of(ShortcutsHelp(parent, [command("inbox.done", "e")], {"inbox.done": ""})) == []


def test_groups_are_the_panels():
    assert group_of(command("inbox.done", "e")) == "Inbox"
    assert group_of(command("window.palette", "Ctrl+K")) == "Anywhere"
    assert group_of(command("accounts.connect", "")) == "Anywhere"
