"""All shortcuts that work here, with their keys; Settings is where they are changed."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtWidgets import QWidget

from cmdesk.ui.commands import Command
from cmdesk.ui.rail import ROOMS, title_of
from cmdesk.ui.shortcuts import key_of, shown, strokes
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.layout import Part, col, row
from cmdesk.ui.widgets.texts import Elided, Key, Section, Text
from cmdesk.ui.words import tr


def group_of(command: Command) -> str:
    """Where a command belongs: its panel, or the whole window."""
    name = command.name.partition(".")[0]
    return title_of(name) if any(room.name == name for room in ROOMS) else tr("Anywhere")


def key_row(command: Command, key: str) -> QWidget:
    caps = [Key(cap) for cap in shown(key)]
    line = QWidget()
    line.setLayout(row((Elided(command.title), 1), *caps, gap=4))
    line.setAccessibleName(f"{command.title}: {' '.join(shown(key))}")
    return line


class ShortcutsHelp(Dialog):
    """Only commands that have a key."""

    def __init__(self, parent: QWidget, commands: Sequence[Command], changed: Mapping[str, str]) -> None:
        keyed = [(command, key_of(command, changed)) for command in commands]
        keyed = [(command, key) for command, key in keyed if strokes(key)]
        sections: list[Part] = []
        for title, some in groupby(keyed, key=lambda pair: group_of(pair[0])):
            rows = [key_row(command, key) for command, key in some]
            half = (len(rows) + 1) // 2
            columns = row((col(*rows[:half], None, gap=6), 1), 24, (col(*rows[half:], None, gap=6), 1), gap=0)
            sections += [Section(title), columns, 8]
        letters = tr("Single letters work while no text is being written.")
        super().__init__(
            parent,
            tr("Keyboard shortcuts"),
            col(Text(letters, "body", "text2", wrap=True), 8, *sections, gap=6),
            cancel=tr("Close"),
            width=720,
        )
