"""Keys: letters alone, two in turn, chords; nothing while somebody types."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cmdesk.ui import shortcuts
from cmdesk.ui.commands import Command
from cmdesk.ui.shortcuts import Shortcuts
from cmdesk.ui.words import speak

Key, Mod = Qt.Key, Qt.KeyboardModifier


def pressed(key: Key, mods: Mod = Mod.NoModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, mods, text)


@pytest.mark.parametrize(
    ("event", "stroke"),
    [
        (pressed(Key.Key_E, text="e"), "E"),
        (pressed(Key.Key_E, Mod.ShiftModifier, "E"), "Shift+E"),
        (pressed(Key.Key_Question, Mod.ShiftModifier, "?"), "?"),
        (pressed(Key.Key_Slash, Mod.ShiftModifier, "/"), "/"),  # on a French keyboard
        (pressed(Key.Key_K, Mod.ControlModifier, "\x0b"), "Ctrl+K"),
        (pressed(Key.Key_Enter, Mod.ControlModifier | Mod.KeypadModifier, "\r"), "Ctrl+Return"),
        (pressed(Key.Key_At, Mod.ControlModifier | Mod.AltModifier, "@"), "@"),  # AltGr on Windows
        (pressed(Key.Key_Plus, Mod.ControlModifier | Mod.ShiftModifier, "+"), "Ctrl++"),
        (pressed(Key.Key_Shift, Mod.ShiftModifier), ""),
        (pressed(Key.Key_F5), "F5"),
    ],
)
def test_a_key_is_named_by_what_it_types(event, stroke):
    assert shortcuts.stroke_of(event) == stroke


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not tell the place of a key")
def test_a_digit_needs_no_shift_on_a_french_keyboard():
    first = 2 if sys.platform == "win32" else 10
    for place, typed, digit in ((0, "&", "1"), (1, "é", "2"), (9, "à", "0")):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            0x26 if typed == "&" else ord(typed.upper()),
            Mod.NoModifier,
            first + place,
            0,
            0,
            typed,
        )
        assert shortcuts.digit_of(event) == digit
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Ampersand, Mod.ControlModifier, first, 0, 0, "")
    assert shortcuts.digit_of(held) == "Ctrl+1"
    both = QKeyEvent(QEvent.Type.KeyPress, 0x26, Mod.ControlModifier | Mod.AltModifier, first, 0, 0, "&")
    assert shortcuts.digit_of(both) == ""  # AltGr types a sign
    assert shortcuts.digit_of(pressed(Key.Key_A, text="a")) == ""


def test_commands_name_their_keys_as_people_write_them():
    assert shortcuts.strokes("g i") == ("G", "I")
    assert shortcuts.strokes("Ctrl+Enter") == ("Ctrl+Return",)
    assert shortcuts.strokes("?") == ("?",)
    assert shortcuts.strokes("") == ()
    assert shortcuts.shown("Ctrl+K") == ("Ctrl", "K")
    assert shortcuts.shown("Ctrl++") == ("Ctrl", "+")
    assert shortcuts.told("g i") == "G I"


def test_enter_is_its_sign_in_every_language(qapp):
    for language in ("fr", "en"):
        speak(qapp, language)
        assert shortcuts.shown("Ctrl+Return") == ("Ctrl", "⏎")


class Desk(QWidget):
    """A window with a little of everything, and commands that note that they ran."""

    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []
        self.line, self.text, self.number = QLineEdit(), QPlainTextEdit(), QSpinBox()
        self.button, self.combo = QPushButton("x"), QComboBox()
        layout = QVBoxLayout(self)
        for part in (self.line, self.text, self.number, self.button, self.combo):
            layout.addWidget(part)
        self.changed: dict[str, str] = {}
        self.commands = [
            Command(name, name, lambda name=name: self.ran.append(name), key)
            for name, key in (
                ("done", "e"),
                ("inbox", "g i"),
                ("find", "Ctrl+K"),
                ("undo", "Ctrl+Z"),
                ("open", "Return"),
            )
        ]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys = Shortcuts(self, lambda: self.commands, lambda: self.changed)


@pytest.fixture
def desk(qtbot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def click(desk: Desk, key: Key, mods: Mod = Mod.NoModifier) -> None:
    QTest.keyClick(desk.windowHandle(), key, mods)


def test_a_letter_runs_its_command(desk):
    click(desk, Key.Key_E)
    assert desk.ran == ["done"]


@pytest.mark.parametrize("name", ["line", "text", "number"])
def test_letters_do_nothing_while_somebody_types(desk, name):
    getattr(desk, name).setFocus()
    click(desk, Key.Key_E)
    click(desk, Key.Key_G)
    click(desk, Key.Key_I)
    assert desk.ran == []
    if name == "line":
        assert desk.line.text() == "egi"


def test_letters_are_typed_where_no_window_is_told_to_be_active(desk, monkeypatch):
    desk.line.setFocus()
    monkeypatch.setattr(QApplication, "focusWidget", lambda: None)  # as after a dialog, where no manager tells it
    click(desk, Key.Key_E)
    assert desk.ran == []
    assert desk.line.text() == "e"


def test_letters_count_in_a_text_that_only_shows(desk):
    desk.text.setReadOnly(True)
    desk.text.setFocus()
    click(desk, Key.Key_E)
    assert desk.ran == ["done"]


def test_chords_work_in_a_text_but_not_those_of_the_text_itself(desk):
    desk.line.setFocus()
    click(desk, Key.Key_K, Mod.ControlModifier)
    QTest.keyClicks(desk.line, "b")
    click(desk, Key.Key_Z, Mod.ControlModifier)
    assert desk.ran == ["find"]


def test_undo_is_the_window_s_when_nothing_was_typed(desk):
    """What was just sent from there can be taken back without leaving it."""
    desk.line.setFocus()
    click(desk, Key.Key_Z, Mod.ControlModifier)
    assert desk.ran == ["undo"]
    QTest.keyClicks(desk.line, "b")
    click(desk, Key.Key_Z, Mod.ControlModifier)
    assert desk.ran == ["undo"]
    assert desk.line.text() == ""


def test_two_letters_in_turn(desk, qtbot):
    click(desk, Key.Key_G)
    assert desk.ran == []
    click(desk, Key.Key_I)
    assert desk.ran == ["inbox"]


def test_a_second_letter_that_means_nothing_counts_by_itself(desk):
    click(desk, Key.Key_G)
    click(desk, Key.Key_E)
    click(desk, Key.Key_I)
    assert desk.ran == ["done"]


def test_the_first_letter_is_forgotten_after_a_while(desk, qtbot, monkeypatch):
    desk.keys._timer.setInterval(10)
    click(desk, Key.Key_G)
    qtbot.wait(40)
    click(desk, Key.Key_I)
    assert desk.ran == []


def test_enter_belongs_to_the_button_that_has_the_focus(desk):
    desk.button.setFocus()
    click(desk, Key.Key_Return)
    assert desk.ran == []
    desk.setFocus()
    click(desk, Key.Key_Return)
    assert desk.ran == ["open"]


def test_keys_can_be_changed_and_taken_away(desk):
    desk.changed = {"done": "x", "find": ""}
    click(desk, Key.Key_E)
    click(desk, Key.Key_X)
    click(desk, Key.Key_K, Mod.ControlModifier)
    assert desk.ran == ["done"]
