"""Keys that do something: one letter, two letters in turn, or Ctrl and a letter; each can be changed in Settings.

Qt's own shortcuts are not used: what a panel can do changes from row to row, and a letter must do nothing while
somebody types. The keys are looked at where they enter the window, and the commands are asked for then.
"""

import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from cmdesk.ui.commands import Command

PATIENCE_MS = 1500  # between the two letters of "g i"
PORTABLE = QKeySequence.SequenceFormat.PortableText
NATIVE = QKeySequence.SequenceFormat.NativeText
_MODIFIERS = Qt.KeyboardModifier
_CHORD = _MODIFIERS.ControlModifier | _MODIFIERS.AltModifier | _MODIFIERS.MetaModifier
_OF_THE_WIDGET = {"Space", "Return", "Left", "Right", "Up", "Down", "Home", "End", "Tab", "Backtab", "Backspace"}
_OF_THE_TEXT = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


def strokes(key: str) -> tuple[str, ...]:
    """A command's key as the strokes that make it: "g i" gives ("G", "I"), "Ctrl+Enter" gives ("Ctrl+Return",)."""
    return tuple(_normal(part) for part in key.split())


def _normal(stroke: str) -> str:
    if len(stroke) == 1:
        return stroke.upper()
    return str(QKeySequence(stroke).toString(PORTABLE)).replace("Enter", "Return")


def stroke_of(event: QKeyEvent) -> str:
    """The key that was pressed, written as `strokes` does. Signs count as what they type, whatever the layout."""
    held, typed = event.modifiers() & ~_MODIFIERS.KeypadModifier, event.text()
    alt_gr = held & _MODIFIERS.ControlModifier and held & _MODIFIERS.AltModifier
    if typed.strip() and typed.isprintable() and (not held & _CHORD or alt_gr):
        letter = typed.upper()
        return f"Shift+{letter}" if typed.isalpha() and held & _MODIFIERS.ShiftModifier else letter
    if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr):
        return ""
    if 0x20 < event.key() < 0x7F and not chr(event.key()).isalnum():
        held &= ~_MODIFIERS.ShiftModifier  # a sign that takes Shift on this keyboard takes none on another
    return _normal(QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString(PORTABLE))


def digit_of(event: QKeyEvent) -> str:
    """The digit of a key of the upper row, alone or with Ctrl, whatever it types: French digits take Shift. "" is none.

    The row is known by its place: 10 to 19 as X11 and Wayland count, 2 to 11 as Windows does.
    """
    held = event.modifiers() & (_CHORD | _MODIFIERS.KeypadModifier)
    if held not in (_MODIFIERS.NoModifier, _MODIFIERS.ControlModifier) or not event.nativeScanCode():
        return ""
    place = event.nativeScanCode() - (1 if sys.platform == "win32" else 9)
    if not 1 <= place <= 10 or sys.platform == "darwin":
        return ""
    return f"Ctrl+{place % 10}" if held else str(place % 10)


def shown(key: str) -> tuple[str, ...]:
    """The caps to draw for a command's key, in the user's language: ("Ctrl", "K"), ("G", "I")."""
    caps: list[str] = []
    for stroke in strokes(key):
        if len(stroke) == 1:
            caps.append(stroke)
        else:
            enter = QKeySequence("Return").toString(NATIVE)  # its name in the user's language
            native = QKeySequence(stroke).toString(NATIVE).replace(enter, "⏎")
            caps += [cap for cap in native.split("+") if cap] + (["+"] if native.endswith("++") else [])
    return tuple(caps)


def told(key: str) -> str:
    """The same on one line, for buttons and tooltips: "Ctrl+K", "G I"."""
    return " ".join("+".join(shown(part)) for part in key.split())


def key_of(command: Command, changed: Mapping[str, str]) -> str:
    """The key in force: the user's own, which may be none, or the usual one."""
    return changed.get(command.name, command.key)


def is_typing(widget: QWidget | None) -> bool:
    """Whether letters go into a text there."""
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit() | QAbstractSpinBox():
            return widget.isEnabled() and not widget.isReadOnly()
        case QComboBox():
            return widget.isEditable()
    return False


def _has_something_to_undo(widget: QWidget | None) -> bool:
    match widget:
        case QLineEdit():
            return widget.isUndoAvailable()
        case QPlainTextEdit() | QTextEdit():
            return widget.document().isUndoAvailable()
    return True


def _belongs_to(widget: QWidget | None, stroke: str, event: QKeyEvent) -> bool:
    """Whether the key means something to the widget that has the focus, so that it is not ours."""
    if is_typing(widget):
        if event.matches(QKeySequence.StandardKey.Undo) and not _has_something_to_undo(widget):
            return False  # it may take back what was just sent from there
        return (not event.modifiers() & _CHORD and stroke != "Escape") or any(map(event.matches, _OF_THE_TEXT))
    if isinstance(widget, QAbstractButton | QComboBox | QAbstractSlider | QTabBar):
        return stroke.removeprefix("Shift+") in _OF_THE_WIDGET
    return isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit) and event.matches(QKeySequence.StandardKey.Copy)


class Shortcuts(QObject):
    """Watches the keys of one window; `commands` says what can be done now, the first ones first."""

    def __init__(
        self, window: QWidget, commands: Callable[[], Sequence[Command]], changed: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__(window)
        self._window, self._commands, self._changed = window, commands, changed
        self._first = ""
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._forget)
        window.winId()  # makes the handle
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
            return False
        stroke = stroke_of(event)
        # Keys may come before the window is told that it is active; then it is its own focus that they go to.
        focus = QApplication.focusWidget() or self._window.focusWidget()
        if not stroke or _belongs_to(focus, stroke, event):
            if stroke:
                self._forget()
            return False
        repeated = event.isAutoRepeat()
        return self.press(stroke, repeated) or ((digit := digit_of(event)) != "" and self.press(digit, repeated))

    def press(self, stroke: str, repeated: bool = False) -> bool:
        """Do what this key means now; false when it means nothing."""
        sequence = (self._first, stroke) if self._first else (stroke,)
        self._forget()
        known = [(strokes(key_of(command, self._changed())), command) for command in self._commands()]
        for keys, command in known:
            if keys == sequence:
                command.run()
                return True
        if len(sequence) == 2:
            return self.press(stroke)
        if not repeated and any(keys[:1] == sequence for keys, _ in known):
            self._first = stroke
            self._timer.start()
            return True
        return False

    def _forget(self) -> None:
        self._first = ""
        self._timer.stop()
