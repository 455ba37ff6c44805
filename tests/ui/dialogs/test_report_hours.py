from datetime import timedelta

import pytest

from cmdesk.domain.reports import Kind, Wanted
from cmdesk.domain.timeframes import read
from cmdesk.store import reports, tasks
from cmdesk.ui.dialogs.report_hours import ReportHours


@pytest.fixture
def dialog(window, room, qtbot):
    for hours in (0, 3):
        room.office.write(tasks.add, "Rappeler", room.now() + timedelta(hours=hours))
    room.clock.pass_(hours=9)
    number = room.office.write(reports.make, Wanted(Kind.HOURS, read("2026-03")), room.now())
    made = ReportHours(window, room, room.office.read(reports.one, number))
    made.number = number
    made.open()
    qtbot.waitUntil(lambda: len(made.lines) == 2)
    return made


def kept(room, dialog):
    return room.office.read(reports.one, dialog.number)


def test_what_is_set_by_hand_is_kept_and_the_rest_follows_the_rounding(dialog, room, qtbot):
    first, _ = dialog.lines
    first[1].setValue(42)
    first[2].setText("Réunion")
    dialog.step.choose(2)
    assert [line[1].value() for line in dialog.lines] == [42, 15]
    dialog.note.setText("Facture 12")
    dialog.accept()
    key = first[0].session.key
    wanted = {"step": 15, "lines": {key: {"minutes": 42, "note": "Réunion"}}}
    qtbot.waitUntil(lambda: kept(room, dialog).edits == wanted)
    qtbot.waitUntil(lambda: kept(room, dialog).note == "Facture 12")
    laid = room.office.do(room.office.desk.lay_out_report(dialog.number, "en"))
    assert laid.hours.total == timedelta(minutes=57)


def test_what_was_not_touched_is_not_kept(dialog, room, qtbot):
    dialog.accept()
    qtbot.waitUntil(lambda: kept(room, dialog).edits == {"step": 5, "lines": {}})


def test_a_time_without_work_says_so(window, room, qtbot):
    number = room.office.write(reports.make, Wanted(Kind.HOURS, read("2025-03")), room.now())
    made = ReportHours(window, room, room.office.read(reports.one, number))
    made.open()
    qtbot.waitUntil(lambda: made._lines.count() == 2)
    assert made.lines == []


def test_who_agrees_before_the_sessions_are_read_loses_nothing(dialog, room, qtbot):
    key = dialog.lines[0][0].session.key
    edits = {"step": 15, "lines": {key: {"minutes": 42, "note": "Réunion"}}}
    room.office.write(reports.edit, dialog.number, edits)
    dialog.reject()
    again = ReportHours(dialog.parentWidget(), room, kept(room, dialog))
    again.open()
    again.primary.click()
    again.accept()
    qtbot.waitUntil(lambda: len(again.lines) == 2)
    assert kept(room, dialog).edits == edits
