from datetime import date, timedelta

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, NewItem
from cmdesk.domain.items import Kind as ItemKind
from cmdesk.domain.reports import Kind
from cmdesk.domain.timeframes import Span, around, written
from cmdesk.store import accounts, arrivals, departments, reports
from cmdesk.ui.dialogs.new_report import OTHER, NewReport, proposals


def say(office, at):
    made = office.write(accounts.add, NewAccount("mail", "a@fournil.example", {}), "", office.now())
    item = NewItem("1", "Bonjour, un devis ?", at, ItemKind.MAIL, Author("Léa"))
    office.write(arrivals.add, arrivals.Origin(account_id=made, network="mail"), [item], office.now())


@pytest.fixture
def dialog(window, room, qtbot):
    room.office.write(departments.add, "Atelier")
    say(room.office, room.now() - timedelta(days=10))
    made = NewReport(window, room)
    made.open()
    qtbot.waitUntil(lambda: made.department.count() == 2)
    return made


def test_what_is_over_comes_before_what_is_not():
    today = date(2026, 3, 3)
    assert [written(one) for one in proposals(Kind.FIELD, today)][:4] == ["2026-02", "2026-03", "2026-01", "2026-W09"]
    assert {one.span for one in proposals(Kind.DIGEST, today)} == {Span.WEEK}


def told(dialog):
    return [dialog.time.itemText(place) for place in range(dialog.time.count())]


def test_of_a_time_without_anything_no_report_is_proposed(window, room, qtbot):
    dialog = NewReport(window, room)
    dialog.open()
    now = ["March 2026, so far", "Week of 2\u00a0March 2026, so far", "1st quarter 2026, so far", "Other days…"]
    qtbot.waitUntil(lambda: dialog.time.count() == 4)
    assert told(dialog) == now
    assert dialog.frame() == around(Span.MONTH, date(2026, 3, 3))
    assert dialog.nothing.text() == "Nothing was said or sent in this time yet."
    dialog.cards[Kind.HOURS].setChecked(True)
    qtbot.waitUntil(lambda: bool(dialog.nothing.text()))
    assert dialog.nothing.text() == "You did nothing in this time yet."
    assert not dialog.nothing.isHidden()


def test_what_is_over_is_proposed_once_something_was_said(dialog, qtbot):
    qtbot.waitUntil(lambda: "January 2026" not in told(dialog))
    assert told(dialog)[:2] == ["February 2026", "March 2026, so far"]
    assert dialog.nothing.isHidden()


def test_what_was_chosen_meanwhile_stays(dialog, qtbot):
    qtbot.waitUntil(lambda: "January 2026" not in told(dialog))
    dialog.time.choose(1)
    dialog._choose()
    before = told(dialog)
    dialog._take_eventful(Kind.FIELD, [])
    assert (told(dialog), dialog.frame()) == (before, around(Span.MONTH, date(2026, 3, 1)))


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
