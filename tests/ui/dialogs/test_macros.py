"""Macros are made of steps, each with what it needs."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from cmdesk.domain.macros import Do, Macro, Step
from cmdesk.store import macros
from cmdesk.ui.dialogs.macros import MacrosDialog, StepLine, deeds, told
from tests.ui.conftest import House


@pytest.fixture
def home(house: Callable[..., House]) -> House:
    return house()


def opened(home: House, qtbot: QtBot) -> MacrosDialog:
    dialog = MacrosDialog(home.window, home.window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_macro_is_made_of_steps_and_has_a_key(home: House, qtbot: QtBot) -> None:
    dialog = opened(home, qtbot)
    dialog.begin()
    dialog.name.setText("Retard")
    assert not dialog.primary.isEnabled()  # its label has no name yet
    dialog._steps[0].text.setText("Livraison")
    dialog.add_step(Step(Do.PRIORITY, "urgent"))
    dialog.add_step(Step(Do.SNOOZE, "tomorrow"))
    dialog.key.setKeySequence(QKeySequence("Ctrl+1"))
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(home.office.read(macros.every)) == 1)
    (kept,) = home.office.read(macros.every)
    assert kept.key == "Ctrl+1"
    assert kept.steps == (Step(Do.LABEL, "Livraison"), Step(Do.PRIORITY, "urgent"), Step(Do.SNOOZE, "tomorrow"))


def test_a_name_that_is_taken_is_said_beside_it(home: House, qtbot: QtBot) -> None:
    home.office.write(macros.keep, Macro(0, "Retard", "", (Step(Do.DONE),)), home.office.now())
    dialog = opened(home, qtbot)
    dialog.begin()
    dialog.name.setText("Retard")
    dialog._steps[0].text.setText("x")
    dialog.primary.click()
    qtbot.waitUntil(lambda: not dialog.primary.isEnabled() or len(home.office.read(macros.every)) == 1)
    assert len(home.office.read(macros.every)) == 1


def test_a_removed_macro_comes_back(home: House, qtbot: QtBot) -> None:
    home.office.write(macros.keep, Macro(0, "Retard", "", (Step(Do.DONE),)), home.office.now())
    dialog = opened(home, qtbot)
    qtbot.waitUntil(lambda: dialog.name.text() == "Retard")
    dialog.remove.click()
    qtbot.waitUntil(lambda: home.office.read(macros.every) == [])
    home.window.undo()
    qtbot.waitUntil(lambda: [each.name for each in home.office.read(macros.every)] == ["Retard"])


@pytest.mark.parametrize("do", Do)
def test_each_deed_has_words_and_a_line(do: Do, qtbot: QtBot) -> None:
    assert do in dict((deed, words) for words, deed in deeds())
    line = StepLine(Step(do, "urgent" if do is Do.PRIORITY else "hour"), lambda: None, lambda _: None)
    qtbot.addWidget(line)
    assert line.step().do is do
    assert line.is_whole()
    assert told(line.step())
