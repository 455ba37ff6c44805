from datetime import UTC, datetime, time

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget

from cmdesk.domain.best_hours import BestHours, GoodHours
from cmdesk.ui.panels.drafts.moments import settle
from cmdesk.ui.panels.drafts.schedule import Hours, Month, TimeDialog, explanation, refusal_of, settle_now
from cmdesk.ui.widgets import Button, Text

PARIS = "Europe/Paris"


@pytest.fixture
def dialog(qtbot, clock):
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    made = TimeDialog(window, clock, None)
    made.open()
    yield made
    made.reject()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18:30", time(18, 30)),
        ("18h30", time(18, 30)),
        ("18 h 30", time(18, 30)),
        ("9h", time(9)),
        ("9", time(9)),
        ("07.05", time(7, 5)),
        ("6:30 PM", time(18, 30)),
        ("6:30\u202fPM", time(18, 30)),
        ("12 am", time(0)),
        ("12:15 p.m.", time(12, 15)),
        ("13 pm", None),
        ("25:00", None),
        ("12:75", None),
        ("midi", None),
        ("", None),
    ],
)
def test_hours_are_typed_as_people_write_them(qtbot, typed, meant):
    field = Hours()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == meant


def test_the_hour_is_written_as_everywhere_else(qtbot):
    before = QLocale()
    try:
        for name, shown in (("en_US", "6:05\u202fPM"), ("en_GB", "18:05"), ("fr_FR", "18:05")):
            QLocale.setDefault(QLocale(name))
            field = Hours()
            qtbot.addWidget(field)
            field.set_value(time(18, 5))
            assert field.text() == shown
            assert field.value() == time(18, 5)
    finally:
        QLocale.setDefault(before)


def test_it_only_chooses_the_time(dialog):
    assert dialog.primary.text().startswith("Choose ")  # what sends it is the button below the draft


def test_the_arrows_go_by_a_quarter_and_round_midnight(qtbot):
    field = Hours()
    qtbot.addWidget(field)
    field.set_value(time(23, 50))
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == time(0, 5)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == time(23, 50)


def test_it_proposes_this_evening_and_says_which_clock(dialog):
    assert dialog.planned.utc == datetime(2026, 3, 3, 17, tzinfo=UTC)
    assert PARIS in dialog.note.said()
    assert dialog.primary.isEnabled()


def test_a_usual_hour_takes_one_click(dialog):
    next(one for one in dialog.findChildren(Button) if one.text().startswith("Tomorrow")).click()
    assert dialog.planned.wall == datetime(2026, 3, 4, 9)


def test_an_hour_that_has_passed_is_refused(dialog):
    dialog.hours.setText("8:00")
    assert not dialog.primary.isEnabled()
    assert "passed" in dialog.note.said()
    dialog.month.setSelectedDate(QDate(2026, 3, 4))
    assert dialog.primary.isEnabled()


def test_time_goes_by_while_one_thinks(dialog, clock):
    clock.pass_(hours=9)
    dialog.primary.click()
    assert dialog.isVisible()
    assert "passed" in dialog.note.said()


def test_no_hour_is_no_plan(dialog):
    dialog.hours.setText("midi")
    assert not dialog.primary.isEnabled()
    assert "30" in dialog.note.said()


def test_the_night_when_clocks_go_forward_is_explained(dialog):
    dialog.propose(datetime(2026, 3, 29, 2, 30))
    assert "forward" in dialog.note.said()
    assert dialog.planned.wall == datetime(2026, 3, 29, 3, 30)
    assert dialog.primary.isEnabled()


def test_the_night_when_clocks_go_back_is_explained():
    wall = datetime(2026, 10, 25, 2, 30)
    assert "twice" in explanation(settle(wall, PARIS), wall)


def test_the_months_have_arrows(dialog):
    before = dialog.shown.said()
    dialog.month.showNextMonth()
    assert dialog.shown.said() != before


def test_now_is_too_late():
    now = datetime(2026, 3, 3, 12, tzinfo=UTC)
    wall = settle_now(now, PARIS)
    assert wall == datetime(2026, 3, 3, 13)
    assert refusal_of(settle(wall, PARIS), now)
    assert not refusal_of(settle(wall.replace(minute=1), PARIS), now)


def test_good_hours_are_told_and_can_be_chosen(dialog, clock):
    good = GoodHours(None, 20, 12, 14.0, 6.0)
    dialog.show_best({"@fournil": BestHours(34, (good,)), "fournil.bsky": BestHours(9)})
    said = [one.said() for one in dialog.findChildren(Text) if "Best hours" in one.said()]
    assert [one.split(" · ")[0] for one in said] == ["@fournil", "fournil.bsky"]
    assert "9 of 20 posts" in said[1]
    dialog._best.itemAt(1).widget().findChild(Button).click()
    assert dialog.planned.wall.hour == 20


def test_the_table_of_the_days_has_a_name_too(qtbot):
    month = Month()
    qtbot.addWidget(month)
    assert [each.accessibleName() for each in month.findChildren(QTableView)] == ["Day"]
