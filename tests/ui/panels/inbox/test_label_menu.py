"""The menu of labels."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cmdesk.domain.conversations import Label
from cmdesk.ui.panels.inbox.label_menu import LabelMenu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
LABELS = [Label(1, "Allergènes", ""), Label(2, "Commande", ""), Label(3, "Été", "")]


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[LabelMenu]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = LabelMenu(parent, LABELS, [2])
    made.open_at(parent.pos())
    yield made
    if isValid(made):
        made.close()


def names(menu: LabelMenu) -> list[str]:
    return [menu.lines.line(i).name for i in range(menu.lines.rowCount())]  # type: ignore[union-attr]


def test_it_shows_what_is_on(menu: LabelMenu) -> None:
    assert names(menu) == ["Allergènes", "Commande", "Été"]
    assert [menu.lines.line(i).symbol for i in range(3)] == ["label", "check", "label"]  # type: ignore[union-attr]
    assert menu.lines.line(1).spoken == "Commande, on"


def test_it_is_as_tall_as_its_labels(menu: LabelMenu, qtbot: QtBot) -> None:
    row = menu.list.sizeHintForRow(0)
    qtbot.waitUntil(lambda: 3 * row <= menu.list.viewport().height() < 4 * row)
    qtbot.keyClicks(menu.field, "ete")  # the one that is found, and nothing else
    qtbot.waitUntil(lambda: row <= menu.list.viewport().height() < 2 * row or menu.lines.rowCount() > 1)
    menu._labels = [Label(i, f"Label {i}", "") for i in range(40)]
    menu.field.clear()
    qtbot.waitUntil(lambda: 10 * row <= menu.list.viewport().height() < 11 * row)


def test_letters_find_whatever_their_accents(menu: LabelMenu, qtbot: QtBot) -> None:
    qtbot.keyClicks(menu.field, "ete")
    assert names(menu) == ["Été", "Create “ete”"]


def test_enter_toggles_and_the_menu_stays(menu: LabelMenu, qtbot: QtBot) -> None:
    told: list[tuple[str, bool]] = []
    menu.toggled.connect(lambda label, on: told.append((label.name, on)))
    qtbot.keyClick(menu.field, Qt.Key.Key_Down)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.keyClick(menu.field, Qt.Key.Key_Up)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert told == [("Commande", False), ("Commande", True), ("Allergènes", True)]
    assert menu.isVisible()


def test_a_new_name_makes_a_label(menu: LabelMenu, qtbot: QtBot) -> None:
    named: list[str] = []
    menu.named.connect(named.append)
    menu.field.setText("Noël")  # a test cannot press ë
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert named == ["Noël"]


def test_a_known_name_is_not_made_again(menu: LabelMenu, qtbot: QtBot) -> None:
    qtbot.keyClicks(menu.field, "commande")
    assert names(menu) == ["Commande"]
