from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.reputation import Period
from cmdesk.ui.panels.reputation.custom import CustomPeriod, day_in, midnight, written


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 2, 3), date(2024, 2, 29)])
def test_a_day_is_read_as_it_is_written(qtbot, day):
    assert day_in(written(day)) == day
    assert day_in(f" {day.isoformat()} ") == day


@pytest.mark.parametrize("text", ["", "demain", "2026-13-01", "31/31/2026", "2026"])
def test_what_is_no_day_is_none(qtbot, text):
    assert day_in(text) is None


def test_the_dialog_gives_whole_days_and_says_what_is_wrong(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    today = date(2026, 11, 20)
    until = midnight(today + timedelta(days=1))
    dialog = CustomPeriod(parent, Period(until - timedelta(days=7), until), today)
    assert day_in(dialog.last.text()) == today
    dialog.first.setText("2026-10-01")
    dialog.last.setText("2026-10-31")
    assert dialog.primary.isEnabled()
    assert dialog.period == Period(midnight(date(2026, 10, 1)), midnight(date(2026, 11, 1)))
    for first, last in (("2026-10-31", "2026-10-01"), ("2020-01-01", "2026-01-01"), ("demain", "2026-01-01")):
        dialog.first.setText(first)
        dialog.last.setText(last)
        assert not dialog.primary.isEnabled()
    assert midnight(today) == datetime.combine(today, datetime.min.time()).astimezone().astimezone(UTC)
