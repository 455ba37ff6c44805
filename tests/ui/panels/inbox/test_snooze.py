"""When a conversation comes back: by the wall clock of Paris, kept in UTC."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.snooze import moments, snooze_menu


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


def test_the_menu_tells_the_exact_times(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu, chosen = snooze_menu(parent, datetime(2026, 3, 3, 12, 0, tzinfo=UTC))
    words = [action.text() for action in menu.actions()]
    assert words[0].startswith("In an hour\t")
    assert words[-1] == "Until they answer"
    assert [moment.name for moment in chosen.values()] == [
        moment.name for moment in moments(datetime(2026, 3, 3, 12, 0, tzinfo=UTC))
    ]
