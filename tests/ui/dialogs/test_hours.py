"""Opening hours and targets, as they are typed."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.clock import Call
from cmdesk.store import clocks
from cmdesk.ui.dialogs.hours import HoursDialog


@pytest.fixture
def dialog(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = HoursDialog(window, room)
    made.open()
    room.until(lambda: made.primary.isEnabled())
    room.settle()
    return made


def test_it_begins_with_the_usual_hours(dialog):
    assert [field.text() for field in dialog.days] == ["9:00–18:00"] * 5 + ["", ""]
    assert dialog.targets[Call.MESSAGE].currentData() == timedelta(hours=2)
    assert dialog.targets[Call.MAIL].currentText().startswith("1 working day")


def test_split_days_days_off_and_holidays_are_kept(dialog, room):
    dialog.days[0].setText("9h-12h30, 14h-18h")
    dialog.days[5].setText("8-13")
    dialog.zone.setCurrentText("Europe/Brussels")
    dialog.region.choose("BE")
    dialog.off.set_text("24/12/2026 Inventaire")
    dialog.targets[Call.MESSAGE].choose(timedelta(minutes=30))
    dialog.targets[Call.REVIEW].choose(None)
    dialog.accept()
    room.until(lambda: room.office.read(clocks.targets).get(Call.MESSAGE) == timedelta(minutes=30))
    hours = room.office.read(clocks.hours)
    assert (hours.zone, hours.week[0], hours.week[5]) == ("Europe/Brussels", ((540, 750), (840, 1080)), ((480, 780),))
    assert {date(2026, 12, 24), date(room.clock().year, 7, 21)} <= hours.closed
    assert Call.REVIEW not in room.office.read(clocks.targets)


def test_what_makes_no_sense_is_said_at_its_field_and_cannot_be_kept(dialog):
    dialog.days[1].setText("18-9")
    assert not dialog.primary.isEnabled()
    dialog.days[1].setText("9-18")
    assert dialog.primary.isEnabled()
    dialog.off.set_text("Noël")
    assert not dialog.primary.isEnabled()
