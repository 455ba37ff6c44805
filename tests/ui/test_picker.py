"""The small window that finds what is typed."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import SourceLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen


def fruits(typed: str) -> Sequence[SourceLine]:
    return [SourceLine(name, name, "label") for name in ("Pomme", "Pêche", "Poire") if holds(name, typed)]


def test_typing_finds_and_enter_takes(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    taken: list[object] = []
    menu = Picker(parent, "Find a fruit", "Fruits", "label", fruits, lambda line: taken.append(line.key))
    menu.open_at(parent.pos())
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.keyClick(menu.field, Qt.Key.Key_Down)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.keyClicks(menu.field, "pech")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.keyClicks(menu.field, "x")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert taken == ["Pomme", "Pêche", "Pêche"]
    menu.close()


def test_accents_do_not_matter() -> None:
    assert holds("Été à Rennes", "ete")
    assert not holds("Hiver", "ete")
