from datetime import date

import pytest

from cmdesk.ui.panels.calendar.head import DAY, LIST, MONTH, WEEK, Head, Weekdays


@pytest.fixture
def head(qtbot):
    made = Head(MONTH)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("view", "start", "last", "told"),
    [
        (MONTH, date(2026, 2, 23), date(2026, 4, 5), "March 2026"),
        (WEEK, date(2026, 3, 9), date(2026, 3, 15), "9 – 15 March 2026"),
        (WEEK, date(2026, 3, 30), date(2026, 4, 5), "30 Mar – 5 Apr 2026"),
        (DAY, date(2026, 3, 12), date(2026, 3, 12), "Thursday 12 March 2026"),
        (LIST, date(2026, 3, 1), date(2026, 3, 31), "March 2026"),
    ],
)
def test_the_title_says_what_is_shown(head, view, start, last, told):
    head.show_span(view, date(2026, 3, 12), start, last)
    assert head.title.said() == told
    assert head.views.value() == view


@pytest.mark.parametrize(
    ("view", "start", "last", "told"),
    [
        (MONTH, date(2026, 2, 23), date(2026, 4, 5), "Mar 2026"),
        (WEEK, date(2026, 3, 9), date(2026, 3, 15), "9 – 15 Mar"),
        (WEEK, date(2026, 3, 30), date(2026, 4, 5), "30 Mar – 5 Apr"),
        (DAY, date(2026, 3, 12), date(2026, 3, 12), "Thu 12 Mar"),
    ],
)
def test_where_it_is_narrow_the_title_is_brief_and_its_tip_is_not(head, view, start, last, told):
    head.show_span(view, date(2026, 3, 12), start, last)
    whole = head.title.said()
    head.set_narrow(True)
    assert (head.title.said(), head.title.toolTip()) == (told, whole)


def test_the_accounts_that_are_left_out_are_counted(hall):
    head = hall.show_calendar().head
    assert head.filter.text() == "2 accounts"
    head._turn(hall.accounts[0], False)
    assert head.filter.text() == "1 of 2 accounts"
    head._fill_menu()
    first = head.menu.actions()[0]
    assert not first.isChecked()
    first.trigger()
    assert head.filter.text() == "2 accounts"


def test_where_it_is_narrow_the_icons_say_it(head):
    head.show_loose(4, button=True)
    assert head.tray.text() == "Without a date  4"
    head.set_narrow(True)
    assert head.tray.text() == "4"
    assert head.tray.accessibleName() == "Without a date 4"


def test_the_days_of_the_week_are_named(qtbot):
    made = Weekdays()
    qtbot.addWidget(made)
    made.resize(700, 30)
    assert not made.grab().isNull()
