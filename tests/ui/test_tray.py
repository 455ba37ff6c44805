"""The icon beside the clock, and when it keeps quiet."""

from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.settings import Settings
from cmdesk.store import arrivals, conversations, queries, sources
from cmdesk.ui.tray import is_quiet
from tests.ui.test_signal_words import signal


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


@pytest.fixture
def mentioned(tray, office, clock):
    """Conversations that two queries opened: three of the first, then one of the second."""
    source = office.write(sources.add, [NewSource("https://ouest.example/feed", "Ouest")], clock.now)[0][0]
    office.write(queries.add, "Pain", "pain", clock.now)
    office.write(queries.add, "Beurre", "beurre", clock.now)
    texts = ("Pain noir", "Pain blanc", "Pain bis", "Beurre")
    news = [NewItem(str(number), text, clock.now, title=text) for number, text in enumerate(texts)]
    origin = arrivals.Origin(source_id=source, name="Ouest")
    return office.write(arrivals.add, origin, news, clock.now, office.read(queries.watch)).mentions


def test_a_query_is_told_once_in_a_while_and_the_rest_together(tray, mentioned, clock, qtbot):
    clock.now = at(14)
    tray.tell_messages(mentioned[:1])
    qtbot.waitUntil(lambda: len(tray.said) == 1)
    assert tray.said[0][0] == "Pain"
    tray.tell_messages(mentioned[1:3])
    qtbot.waitUntil(lambda: tray._cooling.is_waiting())
    assert tray._pause.isActive()
    clock.now += timedelta(minutes=16)
    tray._pause.timeout.emit()
    qtbot.waitUntil(lambda: len(tray.said) == 2)
    assert tray.said[1][0] == "Pain: 2 new mentions"
    assert not tray._pause.isActive()


def test_several_queries_are_told_in_one_notification(tray, mentioned, clock, qtbot):
    clock.now = at(14)
    tray.tell_messages(mentioned)
    qtbot.waitUntil(lambda: bool(tray.said))
    assert tray.said == [("4 new mentions", "Pain 3 · Beurre 1")]


def test_what_waited_into_the_quiet_hours_is_not_told(tray, mentioned, clock, qtbot):
    clock.now = at(19, 50)
    tray.tell_messages(mentioned[:1])
    qtbot.waitUntil(lambda: len(tray.said) == 1)
    tray.tell_messages(mentioned[1:2])
    qtbot.waitUntil(lambda: tray._cooling.is_waiting())
    clock.now = at(20, 10)
    tray._pause.timeout.emit()
    qtbot.wait(50)
    assert len(tray.said) == 1
    assert not tray._cooling.is_waiting()


def test_a_signal_is_told_in_one_sentence_and_leads_to_its_items(tray, qtbot):
    tray._window.bridge.tell_signals([signal(number=5), signal(number=6)])
    qtbot.waitUntil(lambda: bool(tray.said))
    assert tray.said[0][0] == "Fournil (+1)"
    assert tray.said[0][1].startswith("14 mentions in 2 h")
    tray.house.window.show_up = lambda: None
    tray.icon.messageClicked.emit()
    assert tray.house.room("watchlist").opened == [{"figure": 1, "signal": 5}]
    tray.tell_messages((tray.conversation,))
    qtbot.waitUntil(lambda: len(tray.said) == 2)
    tray.icon.messageClicked.emit()
    assert tray.house.room("inbox").opened == [{"conversation": tray.conversation}]


def test_signals_are_silent_in_quiet_hours(tray, clock):
    clock.now = at(23)
    tray.tell_signals([signal()])
    assert tray.said == []


def test_the_report_of_a_month_is_told_and_pressing_it_shows_it(tray):
    tray.tell_reports((4, 7))
    assert tray.said[0][0] == "The report of last month is ready"
    opened = []
    tray.house.window.show_up = lambda: None
    tray.house.window.open = lambda room, **what: opened.append((room, what))
    tray.icon.messageClicked.emit()
    assert opened == [("reports", {"report": 7})]
    tray.said.clear()
    tray.tell_reports(())
    assert tray.said == []
