"""The icon beside the clock, and when it keeps quiet."""

from datetime import UTC, datetime

import pytest

from cmdesk.settings import Settings
from cmdesk.store import conversations
from cmdesk.ui.tray import is_quiet


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 3, hour, minute).astimezone().astimezone(UTC)


@pytest.mark.parametrize(("hour", "quiet"), [(19, False), (20, True), (23, True), (3, True), (8, False), (12, False)])
def test_quiet_hours_reach_over_midnight(hour, quiet):
    assert is_quiet(Settings(), at(hour)) is quiet


def test_quiet_hours_within_a_day():
    settings = Settings(quiet_from="12:00", quiet_until="13:30")
    assert is_quiet(settings, at(13, 29))
    assert not is_quiet(settings, at(13, 30))
    assert not is_quiet(settings, at(11, 59))


def test_no_quiet_hours_where_they_are_off_or_unreadable():
    assert not is_quiet(Settings(quiet_hours=False), at(3))
    assert not is_quiet(Settings(quiet_from="late"), at(3))


@pytest.fixture
def tray(house, office, clock, monkeypatch):
    """A tray that is there, over a window that is not looked at; what it says is noted."""
    home = house()
    office.network.arrives("Bonjour, ma bûche ?", clock.now)
    office.do(office.desk.sync())
    made = home.window.tray
    made.said = []
    monkeypatch.setattr(made.icon, "isVisible", lambda: True)
    monkeypatch.setattr(made.icon, "showMessage", lambda *words: made.said.append(words[:2]))
    monkeypatch.setattr(home.window, "isActiveWindow", lambda: False)
    made.conversation = office.read(conversations.page, conversations.View())[0].id
    made.house = home
    return made


def test_a_new_message_is_told_and_pressing_it_opens_it(tray, qtbot):
    tray.tell_messages((tray.conversation,))
    qtbot.waitUntil(lambda: bool(tray.said))
    assert "bûche" in tray.said[0][1]
    tray.house.window.show_up = lambda: None
    tray.icon.messageClicked.emit()
    assert tray.house.room("inbox").opened == [{"conversation": tray.conversation}]


def test_several_are_told_at_once(tray, qtbot):
    tray.tell_messages((98, 99, tray.conversation))
    qtbot.waitUntil(lambda: bool(tray.said))
    assert "3" in tray.said[0][0]


@pytest.mark.parametrize("why", ["off", "quiet", "looked at"])
def test_it_keeps_quiet(tray, qtbot, monkeypatch, why):
    window = tray.house.window
    if why == "off":
        window.settings.notifications = False
    elif why == "quiet":
        window.settings.quiet_from, window.settings.quiet_until = "00:00", "23:59"
    else:
        monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    tray.tell_messages((tray.conversation,))
    qtbot.wait(50)
    assert tray.said == []


def test_where_the_window_went_is_said_once(tray):
    tray.tell_staying()
    tray.tell_staying()
    assert len(tray.said) == 1


def test_the_menu_says_what_it_will_do(tray):
    tray.house.window.settings.online = False
    tray.retranslate()
    assert tray._online.text() == "Work online"
