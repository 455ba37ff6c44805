"""When an answer may leave."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cmdesk.domain.clock import Hours
from cmdesk.ui.panels.inbox.later import LaterMenu, moments

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
SUNDAY = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[LaterMenu]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = LaterMenu(parent, SUNDAY, Hours("UTC"))
    made.open_at(parent.pos())
    yield made
    if isValid(made):
        made.close()


def test_opening_time_is_the_next_one(menu: LaterMenu) -> None:
    found = {moment.name: moment.until for moment in moments(SUNDAY, Hours("UTC"))}
    opening = found["At opening time"]
    assert opening is not None
    assert (opening.weekday(), opening.date()) == (0, SUNDAY.date() + timedelta(days=1))
    assert "At opening time" not in {moment.name for moment in moments(opening + timedelta(hours=1), Hours("UTC"))}


def test_the_second_line_sends_and_is_done(menu: LaterMenu, qtbot: QtBot) -> None:
    qtbot.keyClick(menu.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(menu.done):
        qtbot.keyClick(menu.field, Qt.Key.Key_Return)


def test_the_first_line_sends_and_goes_on(menu: LaterMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.go_on):
        qtbot.keyClick(menu.field, Qt.Key.Key_Return)


def test_a_moment_can_be_typed(menu: LaterMenu, qtbot: QtBot) -> None:
    qtbot.keyClicks(menu.field, "in 3 days")
    with qtbot.waitSignal(menu.chosen) as told:
        qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    chosen: Any = told.args
    assert timedelta(days=2) < chosen[0] - SUNDAY <= timedelta(days=3)


def test_what_means_no_moment_sends_nothing(menu: LaterMenu, qtbot: QtBot) -> None:
    qtbot.keyClicks(menu.field, "zzz")
    with qtbot.assertNotEmitted(menu.chosen), qtbot.assertNotEmitted(menu.go_on):
        qtbot.keyClick(menu.field, Qt.Key.Key_Return)
