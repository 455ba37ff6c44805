"""What is typed in one room, and done in another."""

import pytest

from cmdesk.ui.commands import Command
from cmdesk.ui.elsewhere import elsewhere
from cmdesk.ui.panels.base import Panel
from cmdesk.ui.window import Window
from tests.reports.test_crisis import tr


def named(window, name):
    return next(command for command in elsewhere(window) if command.name == name)


class Slow(Panel):
    """A room that offers what it can do once it was asked twice."""

    def __init__(self, host):
        super().__init__(host)
        self.asked = self.done = 0

    def commands(self):
        self.asked += 1
        return (Command("watchlist.import", "Import a list of sources", self._do),) if self.asked > 2 else ()

    def _do(self):
        self.done += 1


@pytest.fixture
def home(house, monkeypatch):
    plain = Window.move_in
    monkeypatch.setattr(
        Window, "move_in", lambda self, bridge, rooms: plain(self, bridge, {**rooms, "watchlist": Slow})
    )
    return house()


def test_it_leads_to_its_room_and_is_done_there_once_the_room_can(home, qtbot):
    named(home.window, "watchlist.import").run()
    assert home.window.shows("watchlist")
    qtbot.waitUntil(lambda: home.window.panel.done == 1)


def test_nothing_is_done_in_a_room_that_was_left_meanwhile(home, qtbot):
    named(home.window, "watchlist.import").run()
    slow = home.window.panel
    home.window.open("inbox")
    asked = slow.asked
    qtbot.wait(120)
    assert (slow.asked, slow.done) == (asked, 0)


def test_what_the_room_that_is_shown_can_do_is_not_offered_twice(home):
    home.window.open("watchlist")
    home.window.panel.asked = 9
    assert "watchlist.import" not in [command.name for command in elsewhere(home.window)]


def test_the_crisis_is_shown_where_it_is_closed(home, office, qtbot):
    told = []
    home.window.tell = lambda text, *_: told.append(text)
    named(home.window, "window.crisis").run()
    qtbot.waitUntil(lambda: told == ["No crisis file is open"])
    number = office.do(office.desk.open_incident("Panne", 2, None, tr))
    opened = []
    home.window.open = lambda name, **what: opened.append((name, what))
    named(home.window, "window.close-crisis").run()
    qtbot.waitUntil(lambda: opened == [("incident", {"number": number, "closing": 1})])
