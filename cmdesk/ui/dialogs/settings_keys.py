"""The shortcuts page of the settings: every command with its key, to be pressed anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui import fuzzy
from cmdesk.ui.commands import Command
from cmdesk.ui.dialogs.shortcuts_help import group_of
from cmdesk.ui.presets import PRESETS, keys_in_force
from cmdesk.ui.rail import ROOMS
from cmdesk.ui.shortcuts import key_of, stroke_of, strokes, told
from cmdesk.ui.widgets.buttons import Button, IconButton
from cmdesk.ui.widgets.fields import ComboField, Field
from cmdesk.ui.widgets.layout import Panel, col, row
from cmdesk.ui.widgets.texts import Elided, Section, Text
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

SECOND_MS = 900  # to press the second of two letters


class KeyButton(Button):
    """Shows a key; pressed, it waits for another one. Esc leaves it as it is, Backspace takes the key away."""

    recorded = Signal(str)

    def __init__(self, key: str, name: str) -> None:
        self._key, self._name, self._waiting, self._first = key, name, False, ""
        super().__init__(small=True)
        self._timer = QTimer(self, singleShot=True, interval=SECOND_MS)
        self._timer.timeout.connect(self._end)
        self.clicked.connect(self._begin)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        self._key = key
        self.setText(told(key) or tr("none"))
        self.setAccessibleName(tr("Key for {command}: {key}", command=self._name, key=told(key) or tr("none")))
        self.updateGeometry()

    def _begin(self) -> None:
        self._waiting, self._first = True, ""
        self.setText(tr("Press a key…"))
        self.updateGeometry()

    def _end(self) -> None:
        self._timer.stop()
        waiting, self._waiting = self._waiting, False
        if waiting and self._first:
            self.recorded.emit(self._first)
        elif waiting:
            self.show_key(self._key)

    def event(self, event: QEvent) -> bool:
        if self._waiting and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._take(event)  # here and not in keyPressEvent: Tab and Space must be heard too
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if event.key() == Qt.Key.Key_Escape:
            self._first = ""
            self._end()
        elif event.key() == Qt.Key.Key_Backspace:
            self._waiting = False
            self.recorded.emit("")
        elif self._first and len(stroke) == 1:
            self._first = f"{self._first} {stroke}"
            self._end()
        elif stroke:
            self._first = stroke
            if len(stroke) == 1:
                self._timer.start()
            else:
                self._end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)


def _order(command: Command) -> int:
    """What works anywhere, then the panels as the rail has them."""
    names = [room.name for room in ROOMS]
    panel = command.name.partition(".")[0]
    return names.index(panel) + 1 if panel in names else 0


class KeysPage(QWidget):
    """A field that narrows the list, and a line per command."""

    def __init__(self, window: "Window") -> None:
        super().__init__()
        self._window = window
        self._commands = sorted(window.known_commands(), key=_order)
        self.filter = Field(tr("Find a command"), symbol="search", clear=True)
        self.filter.textChanged.connect(self._narrow)
        settings = window.settings
        self.preset = ComboField(
            tr("Set of keys"),
            [("cmdesk", ""), (tr("As in a mail program"), "mail"), (tr("As in a feed reader"), "reader")],
        )
        self.preset.choose(settings.keys)
        self.preset.activated.connect(lambda _: self._take_preset(self.preset.currentData()))
        self.note = Text("", "meta", "warn", wrap=True)
        self.note.hide()
        self.buttons: dict[str, KeyButton] = {}
        self._usual: dict[str, IconButton] = {}
        self._lines: list[tuple[Command, QWidget, QWidget]] = []
        parts: list[QWidget] = []
        group = ""
        section = QWidget()
        for command in self._commands:
            if group_of(command) != group:
                group = group_of(command)
                section = Section(group)
                section.setContentsMargins(0, 12, 0, 2)
                parts.append(section)
            line = self._line(command)
            self._lines.append((command, line, section))
            parts.append(line)
        self.setLayout(
            col(
                row(Text(tr("Set of keys")), self.preset, None, gap=8),
                self.filter,
                self.note,
                *parts,
                None,
                gap=4,
                pad=(0, 12, 4, 0),
            )
        )

    def _line(self, command: Command) -> QWidget:
        settings = self._window.settings
        button = self.buttons[command.name] = KeyButton(key_of(command, keys_in_force(settings)), command.title)
        button.recorded.connect(lambda key: self._change(command, key))
        usual = self._usual[command.name] = IconButton(
            "undo", tr("Back to the usual key of {command}", command=command.title)
        )
        usual.clicked.connect(lambda: self._change(command, self._usual_key(command)))
        line = Panel(row((Elided(command.title), 1), usual, button, gap=8))
        usual.setVisible(command.name in settings.shortcuts)
        return line

    def _change(self, command: Command, key: str) -> None:
        changed = self._window.settings.shortcuts
        if strokes(key) == strokes(self._usual_key(command)):
            changed.pop(command.name, None)
        else:
            changed[command.name] = key
        self.buttons[command.name].show_key(key)
        self._usual[command.name].setVisible(command.name in changed)
        self._warn(command, key)
        self._window.take_settings()

    def _usual_key(self, command: Command) -> str:
        """The key of the chosen set, which what the user changed stands above."""
        return PRESETS.get(self._window.settings.keys, {}).get(command.name, command.key)

    def _take_preset(self, name: str) -> None:
        self._window.settings.keys = name
        changed = keys_in_force(self._window.settings)
        for command in self._commands:
            self.buttons[command.name].show_key(key_of(command, changed))
        self.note.hide()
        self._window.take_settings()

    def _warn(self, command: Command, key: str) -> None:
        """Two commands of one panel with one key: the first would hide the second."""
        rivals = [other.title for other in self._commands if other is not command and self._clash(other, command, key)]
        self.note.setText(tr("{key} is also the key of: {commands}", key=told(key), commands=", ".join(rivals)))
        self.note.setVisible(bool(rivals))

    def _clash(self, other: Command, command: Command, key: str) -> bool:
        groups = {group_of(other), group_of(command)}
        together = len(groups) == 1 or tr("Anywhere") in groups
        return bool(key) and together and strokes(key_of(other, keys_in_force(self._window.settings))) == strokes(key)

    def _narrow(self, typed: str) -> None:
        shown: set[QWidget] = set()
        for command, line, section in self._lines:
            fits = fuzzy.score(typed, command.title) > 0
            line.setVisible(fits)
            if fits:
                shown.add(section)
        for _, _, section in self._lines:
            section.setVisible(section in shown)
