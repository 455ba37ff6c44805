from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.ui.panels.calendar.dialogs import ShiftDialog, WeekDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    return made


@pytest.mark.parametrize(("days", "told"), [(3, "Move 3 days later"), (-2, "Move 2 days earlier")])
def test_the_button_says_where_to(window, days, told):
    dialog = ShiftDialog(window, 4)
    dialog.field.setValue(days)
    assert dialog.primary.text() == told
    assert dialog.days() == days


def test_nowhere_is_no_move(window):
    dialog = ShiftDialog(window, 4)
    dialog.field.setValue(0)
    assert not dialog.primary.isEnabled()


def test_weeks_are_named_by_their_days(window):
    dialog = WeekDialog(window, date(2026, 3, 9), 2)
    assert dialog.field.currentText() == "16 Mar – 22 Mar 2026"
    assert dialog.days() == 7
    dialog.field.choose(3)
    assert dialog.days() == 21
