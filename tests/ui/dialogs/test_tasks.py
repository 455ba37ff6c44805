"""Tasks: added as one types, with the day at their end; ticked, found, removed and brought back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cmdesk.domain.tasks import TaskList
from cmdesk.store import tasks
from cmdesk.ui.dialogs.tasks import TasksDialog
from tests.ui.conftest import House


@pytest.fixture
def home(house: Callable[..., House]) -> House:
    return house()


def opened(home: House, qtbot: QtBot) -> TasksDialog:
    dialog = TasksDialog(home.window, home.window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def texts(dialog: TasksDialog) -> list[str]:
    return [line.task.text for line in dialog.lines()]


def test_a_task_is_typed_with_its_day(home: House, qtbot: QtBot) -> None:
    dialog = opened(home, qtbot)
    assert not dialog.add.isEnabled()
    dialog.field.setText("Call the bakery in 3 days")
    assert dialog.hint.said().startswith("Due ")
    dialog.add.click()
    qtbot.waitUntil(lambda: texts(dialog) == ["Call the bakery"])
    (task,) = home.office.read(tasks.open_ones)
    assert task.due is not None
    assert timedelta(days=2) < task.due - home.office.now() <= timedelta(days=3)


def test_a_task_without_a_day_keeps_all_its_words(home: House, qtbot: QtBot) -> None:
    dialog = opened(home, qtbot)
    dialog.field.setText("Think about the menu")
    dialog.add_typed()
    qtbot.waitUntil(lambda: texts(dialog) == ["Think about the menu"])
    assert home.office.read(tasks.open_ones)[0].due is None


def test_a_tick_puts_it_among_the_done(home: House, qtbot: QtBot) -> None:
    home.office.write(tasks.add, "Call", home.office.now(), home.office.now() - timedelta(hours=1))
    dialog = opened(home, qtbot)
    qtbot.waitUntil(lambda: texts(dialog) == ["Call"])
    dialog.lines()[0].tick.click()
    qtbot.waitUntil(lambda: texts(dialog) == [])
    dialog.which.choose(3)
    dialog.refresh()
    qtbot.waitUntil(lambda: texts(dialog) == ["Call"])


def test_a_task_is_found_and_removed_with_an_undo(home: House, qtbot: QtBot) -> None:
    home.office.write(tasks.add, "Préparer Noël", home.office.now())
    home.office.write(tasks.add, "Call", home.office.now())
    dialog = opened(home, qtbot)
    qtbot.waitUntil(lambda: len(texts(dialog)) == 2)
    dialog.sought.setText("noel")
    qtbot.waitUntil(lambda: texts(dialog) == ["Préparer Noël"])
    dialog.lines()[0].remove.click()
    qtbot.waitUntil(lambda: texts(dialog) == [])
    home.window.undo()
    qtbot.waitUntil(lambda: texts(dialog) == ["Préparer Noël"])


def test_what_is_late_and_what_is_for_today_stand_apart(home: House, qtbot: QtBot) -> None:
    now = home.office.now()
    for text, ahead in (("hier", -20), ("ce soir", 2), ("demain", 30)):
        home.office.write(tasks.add, text, now, now + timedelta(hours=ahead))
    dialog = TasksDialog(home.window, home.window, which=TaskList.LATE)
    dialog.open()
    qtbot.waitUntil(lambda: texts(dialog) == ["hier"])
    for which, wanted in ((2, ["ce soir"]), (0, ["hier", "ce soir", "demain"])):
        button = dialog.which.findChildren(QAbstractButton)[which]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda wanted=wanted: texts(dialog) == wanted)
