from datetime import date

import pytest

from cmdesk.domain.reports import Kind
from cmdesk.domain.timeframes import Span, around, written
from cmdesk.store import departments, reports
from cmdesk.ui.dialogs.new_report import OTHER, NewReport, proposals


@pytest.fixture
def dialog(window, room, qtbot):
    room.office.write(departments.add, "Atelier")
    made = NewReport(window, room)
    made.open()
    qtbot.waitUntil(lambda: made.department.count() == 2)
    return made


def test_what_is_over_comes_before_what_is_not():
    today = date(2026, 3, 3)
    assert [written(one) for one in proposals(Kind.FIELD, today)][:4] == ["2026-02", "2026-03", "2026-01", "2026-W09"]
    assert {one.span for one in proposals(Kind.DIGEST, today)} == {Span.WEEK}


def test_a_report_for_a_department_is_made_and_shown(dialog, room, qtbot):
    dialog.department.choose(dialog.department.itemData(1))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(room.opened))
    (made,) = room.office.read(reports.every)
    assert room.opened == [("reports", {"report": made.id})]
    assert made.wanted.frame == around(Span.MONTH, date(2026, 2, 1))
    assert made.wanted.departments == (dialog.department.itemData(1),)
    assert made.wanted.anonymous


def test_other_kinds_have_other_times_and_no_departments(dialog):
    dialog.cards[Kind.DIGEST].setChecked(True)
    assert dialog.department.isHidden() or not dialog.department.isVisible()
    assert dialog.frame().span is Span.WEEK
    dialog.cards[Kind.HOURS].setChecked(True)
    assert dialog.frame().span is Span.MONTH


def test_days_are_typed(dialog):
    dialog.time.choose(OTHER)
    dialog._judge()
    dialog.first.setText("2026-02-03")
    dialog.last.setText("2026-02-10")
    assert written(dialog.frame()) == "2026-02-03..2026-02-10"
    dialog.last.setText("2026-02-01")
    assert not dialog.primary.isEnabled()
    dialog.last.setText("demain")
    assert dialog.frame() is None
    dialog.accept()
    assert dialog.isVisible()
