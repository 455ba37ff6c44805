"""The keys of the real window, on the demo: sets of keys that fit, and letters that do nothing in a text."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cmdesk.app.program import Program
from cmdesk.app.settings_file import SettingsFile
from cmdesk.settings import Settings
from cmdesk.ui import taste
from cmdesk.ui.presets import PRESETS, keys_in_force
from cmdesk.ui.shortcuts import is_typing, key_of, strokes
from cmdesk.ui.window import Window
from tests.tidying import garbage_kept_to_this_thread

pytestmark = pytest.mark.qt_log_ignore("does not support raise")


def press(window: Window, key: Qt.Key) -> None:
    """As the system would: at the window, which gives it to what has the focus."""
    QTest.keyClick(window.windowHandle(), key)


def activate(window: Window, qtbot) -> None:
    """The demo's own messages may have taken the focus of the display since."""
    QApplication.processEvents()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.fixture
def window(qapp: QApplication, qtbot) -> Iterator[Window]:
    with garbage_kept_to_this_thread():
        kept = SettingsFile(None, {"language": "en", "theme": "light", "tray": False})
        taste.speak(qapp, kept.settings)
        program = Program(qapp, kept, demo=True)
        opened = program.open_demo()
        qtbot.waitUntil(lambda: bool(opened.panels))
        wanted = {name for preset in PRESETS.values() for name in preset}

        def knows_those_of(room: str) -> bool:
            """A panel says what can be done with what is chosen, once it shows something."""
            press(opened, Qt.Key.Key_J)
            known = {command.name for command in opened.known_commands()}
            return known >= {each for each in wanted if each.partition(".")[0] == room}

        for name in ("drafts", "calendar", "watchlist", "inbox"):
            opened.open(name)
            qtbot.waitUntil(lambda name=name: knows_those_of(name))
        qtbot.waitUntil(lambda: opened.panels["inbox"].reading.shown is not None)
        yield opened
        program.close()
        program.dispose()


def test_a_set_of_keys_names_commands_that_exist_and_gives_no_key_twice(window):
    """A panel's key may stand before the window's; two in one place would hide each other."""
    commands = window.known_commands()
    assert {name for preset in PRESETS.values() for name in preset} <= {command.name for command in commands}
    for preset in ("", *PRESETS):
        changed = keys_in_force(Settings(keys=preset))
        given = Counter(
            (command.name.partition(".")[0], strokes(key)) for command in commands if (key := key_of(command, changed))
        )
        assert [(preset, where) for where, times in given.items() if times > 1] == []


def test_no_usual_key_is_alt_with_a_letter(window):
    """It types letters on Polish and French keyboards."""
    assert [command.name for command in window.known_commands() if "Alt+" in command.key] == []


def test_letters_that_do_something_only_write_in_a_text(window, qtbot):
    inbox = window.panels["inbox"]
    activate(window, qtbot)
    press(window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: is_typing(QApplication.focusWidget()))
    chosen = inbox.list.currentIndex().row()
    states = [row.state for row in inbox.targets()]
    for letter in "ezsljkuvx!?/gi1":
        QTest.keyClick(window.windowHandle(), letter)
    assert QApplication.focusWidget().toPlainText().endswith("ezsljkuvx!?/gi1")
    assert inbox.list.currentIndex().row() == chosen
    assert [row.state for row in inbox.targets()] == states
    assert QApplication.activeModalWidget() is None
