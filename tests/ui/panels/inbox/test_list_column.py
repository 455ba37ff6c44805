"""The column of the list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cmdesk.store.conversations import View
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen


def test_the_head_names_the_view_and_its_figure(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    column = inbox().list_column
    qtbot.waitUntil(lambda: column.count.said() == "1")
    assert column.title.text() == "To answer"


def test_the_search_waits_for_the_last_key_and_enter_does_not(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    street.index()
    panel = inbox()
    column = panel.list_column
    asked: list[str] = []
    column.searched.connect(asked.append)
    column.search()
    assert QApplication.focusWidget() is column.field
    qtbot.keyClicks(column.field, "bonj")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["bonj"])
    qtbot.keyClicks(column.field, "our")
    qtbot.keyClick(column.field, Qt.Key.Key_Return)
    assert asked == ["bonj", "bonjour"]
    assert QApplication.focusWidget() is column.list


def test_esc_empties_the_field_then_closes_it(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    column = panel.list_column
    column.search()
    qtbot.keyClicks(column.field, "zzz")
    qtbot.keyClick(column.field, Qt.Key.Key_Escape)
    assert column.text() == ""
    qtbot.keyClick(column.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not column.found.isVisible())
    assert panel.view == View()


def test_folded_the_views_are_a_menu(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.resize(1100, 800)
    qtbot.waitUntil(panel.list_column.menu_button.isVisible)
    menu: QMenu = panel.list_column.menu_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith("Waiting")).trigger()
    qtbot.waitUntil(lambda: panel.list_column.title.text() == "Waiting")
    assert panel.list_column.menu_button.text().startswith("Waiting")
