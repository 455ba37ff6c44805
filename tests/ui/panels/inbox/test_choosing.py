"""The menus of priority, department and reasons."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Department, Reason
from cmdesk.ui.panels.inbox.choosing import DepartmentMenu, PriorityMenu, ReasonMenu, words_for_priority
from cmdesk.ui.picker import Picker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
Open = Callable[[Callable[[QWidget], Picker]], Picker]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made: list[Picker] = []

    def show(make: Callable[[QWidget], Picker]) -> Picker:
        menu = make(parent)
        menu.open_at(parent.pos())
        made.append(menu)
        return menu

    yield show
    for menu in made:
        if isValid(menu):
            menu.close()


def names(menu: Picker) -> list[str]:
    return [menu.lines.line(i).name for i in range(menu.lines.rowCount())]  # type: ignore[union-attr]


def test_the_most_pressing_priority_stands_first(opened: Open, qtbot: QtBot) -> None:
    menu = opened(lambda parent: PriorityMenu(parent, Priority.HIGH))
    assert isinstance(menu, PriorityMenu)
    assert names(menu) == [words_for_priority(each) for each in reversed(Priority)]
    assert menu.lines.line(1).spoken == "High priority, on"  # type: ignore[union-attr]
    chosen: list[Priority] = []
    menu.chosen.connect(chosen.append)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert chosen == [Priority.URGENT]


def test_a_department_is_chosen_made_or_taken_off(opened: Open, qtbot: QtBot) -> None:
    known = [Department(1, "Boutique"), Department(2, "Atelier")]
    told: list[object] = []

    def show() -> DepartmentMenu:
        menu = opened(lambda parent: DepartmentMenu(parent, known, 1))
        assert isinstance(menu, DepartmentMenu)
        menu.chosen.connect(told.append)
        menu.named.connect(told.append)
        return menu

    menu = show()
    assert names(menu) == ["Boutique", "Atelier", "No department"]
    qtbot.keyClicks(menu.field, "atel")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    menu = show()
    qtbot.keyClicks(menu.field, "Caisse")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    menu = show()
    menu.list.step(2)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert told == [2, "Caisse", None]


def test_reasons_are_a_tree_and_several_can_be_on(opened: Open, qtbot: QtBot) -> None:
    known = [Reason(1, "Livraison", None, 0, "Livraison"), Reason(2, "Retard", 1, 1, "Livraison › Retard")]
    menu = opened(lambda parent: ReasonMenu(parent, known, [2]))
    assert isinstance(menu, ReasonMenu)
    assert [menu.lines.line(i).depth for i in range(2)] == [0, 1]  # type: ignore[union-attr]
    told: list[object] = []
    menu.toggled.connect(lambda reason, on: told.append((reason.id, on)))
    menu.named.connect(told.append)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.keyClicks(menu.field, "retard")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    menu.field.setText("Livraison > Grève")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert told == [(1, True), (2, False), "Livraison › Grève"]
