"""When a conversation comes back: by the wall clock of Paris, kept in UTC."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cmdesk.ui.panels.inbox.snooze import Moment, SnoozeMenu, moments

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen


def by_name(now: datetime) -> dict[str, datetime | None]:
    return {moment.name: moment.until for moment in moments(now)}


def test_the_moments_of_a_tuesday_noon() -> None:
    found = by_name(datetime(2026, 3, 3, 12, 0, tzinfo=UTC))
    assert found["In an hour"] == datetime(2026, 3, 3, 13, 0, tzinfo=UTC)
    assert found["This evening"] == datetime(2026, 3, 3, 17, 0, tzinfo=UTC)
    assert found["Tomorrow morning"] == datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
    assert found["Next week"] == datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
    assert found["Until they answer"] is None


def test_in_the_evening_this_evening_is_not_offered() -> None:
    assert "This evening" not in by_name(datetime(2026, 3, 3, 16, 30, tzinfo=UTC))


def test_nine_in_the_morning_stays_nine_over_the_change_of_clocks() -> None:
    saturday = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)  # summer time begins that night
    assert by_name(saturday)["Tomorrow morning"] == datetime(2026, 3, 29, 7, 0, tzinfo=UTC)


def test_on_a_monday_next_week_is_seven_days_away() -> None:
    assert by_name(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))["Next week"] == datetime(2026, 3, 9, 8, 0, tzinfo=UTC)


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[SnoozeMenu]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SnoozeMenu(parent, datetime(2026, 3, 3, 12, 0, tzinfo=UTC))
    made.open_at(parent.pos())
    yield made
    if isValid(made):
        made.close()


def names(menu: SnoozeMenu) -> list[str]:
    return [menu.lines.line(i).name for i in range(menu.lines.rowCount())]  # type: ignore[union-attr]


def test_the_menu_tells_the_exact_times(menu: SnoozeMenu) -> None:
    assert names(menu)[0].startswith("In an hour, ")
    assert names(menu)[-1] == "Until they answer"


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("demain 9h", datetime(2026, 3, 4, 8, 0, tzinfo=UTC)),
        ("in two weeks", datetime(2026, 3, 17, 12, 0, tzinfo=UTC)),
        ("next tue 14:00", datetime(2026, 3, 10, 13, 0, tzinfo=UTC)),
        ("30/03 10h", datetime(2026, 3, 30, 8, 0, tzinfo=UTC)),  # summer time by then
        ("next month", datetime(2026, 4, 1, 7, 0, tzinfo=UTC)),
        ("answer", None),
    ],
)
def test_a_moment_can_be_typed(menu: SnoozeMenu, qtbot: QtBot, typed: str, until: datetime | None) -> None:
    chosen: list[Moment] = []
    menu.chosen.connect(chosen.append)
    menu.field.setText(typed)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert [moment.until for moment in chosen] == [until]


def test_what_says_no_moment_snoozes_nothing(menu: SnoozeMenu, qtbot: QtBot) -> None:
    chosen: list[Moment] = []
    menu.chosen.connect(chosen.append)
    menu.field.setText("bientôt")
    assert names(menu) == ["No moment is meant by this"]
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    assert chosen == []
    assert menu.isVisible()
