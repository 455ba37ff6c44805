"""Emoji: found in two languages, by keyboard, the ones used last first."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cmdesk.ui import emoji, theme
from cmdesk.ui.panels.inbox.emoji_picker import RECENT, EmojiPicker, remembered

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen


def picker(qtbot: QtBot, recent: tuple[str, ...] = ()) -> tuple[QWidget, EmojiPicker]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    made = EmojiPicker(window, emoji.every(), recent)
    made.open_at(QPoint(100, 500))
    return window, made


def test_a_word_and_enter_pick(qtbot: QtBot) -> None:
    _window, made = picker(qtbot)
    qtbot.keyClicks(made.field, "croissant")
    assert made.shown()[0] == "🥐"
    with qtbot.waitSignal(made.picked) as told:
        qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert told.args == ["🥐"]


def test_the_arrows_go_through_them_and_the_name_is_told(qtbot: QtBot) -> None:
    _window, made = picker(qtbot)
    qtbot.keyClick(made.field, Qt.Key.Key_Down)
    assert made.grid.hasFocus()
    before = made.name.text()
    qtbot.keyClick(made.grid, Qt.Key.Key_Right)
    assert made.name.text() not in ("", before)


def test_the_ones_used_last_come_first_once(qtbot: QtBot) -> None:
    _window, made = picker(qtbot, ("🥖", "🥐", "?"))
    assert made.shown()[:2] == ["🥖", "🥐"]
    assert len(made.shown()) == len(set(made.shown()))


def test_nothing_of_that_name(qtbot: QtBot) -> None:
    _window, made = picker(qtbot)
    qtbot.keyClicks(made.field, "zzzz")
    assert made.shown() == []
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    assert made.isVisible()


def test_what_is_remembered_is_short() -> None:
    assert remembered(["a", "b"], "b") == ["b", "a"]
    assert len(remembered([str(i) for i in range(99)], "x")) == RECENT


def test_the_signs_lie_on_the_paper_of_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    try:
        _window, made = picker(qtbot)
        shown = made.grab().toImage()
        corner = made.grid.geometry().bottomRight()
        assert shown.pixelColor(corner.x() - 14, corner.y() - 1) == theme.colour("raised")
    finally:
        theme.apply(qapp, "light")
