"""What is pressed while the workspace is opening."""

import pytest

from cmdesk.settings import Settings
from cmdesk.ui.widgets import Dialog
from cmdesk.ui.window import Window


@pytest.fixture
def opening(qtbot, clock, house):
    """A window before its workspace; `move_in` brings in the one of the house."""
    home = house()
    window = Window(Settings(tray=False), lambda _: None, clock)
    qtbot.addWidget(window)
    window.show()
    rooms = home.window.rooms
    window.arrive = lambda: window.move_in(home.window.bridge, rooms)
    yield window
    window.move_out()


def test_a_room_that_was_clicked_early_is_shown_as_soon_as_it_can(opening, qtbot):
    opening.rail.buttons["drafts"].click()
    opening.rail.buttons["watchlist"].click()
    assert opening.panel is None
    opening.arrive()
    qtbot.waitUntil(lambda: opening.shows("watchlist"))
    assert opening.settings.layout["panel"] == "watchlist"


def test_a_click_between_the_workspace_and_its_first_panel_is_not_overruled(opening, qtbot):
    opening.arrive()
    assert not opening.arrival.is_open
    opening.rail.buttons["watchlist"].click()
    qtbot.waitUntil(lambda: opening.arrival.is_open)
    assert opening.shows("watchlist")


def test_what_is_asked_for_twice_is_done_once(opening, qtbot):
    opening.open("brand")
    opening.open("brand")
    opening.arrive()
    qtbot.waitUntil(lambda: opening.arrival.is_open)
    (dialog,) = opening.findChildren(Dialog)
    dialog.reject()


def test_everything_in_the_frame_can_be_pressed_early(opening, qtbot):
    early = {
        f"window.{name}" for name in ("go.inbox", "sync", "write", "larger", "smaller", "undo", "online", "go.drafts")
    }
    pressed = [command.run() for command in opening.commands() if command.name in early]
    opening.fetching.stop()
    assert len(pressed) == len(early)
    assert opening.settings.online is False
    opening.arrive()
    qtbot.waitUntil(lambda: opening.shows("drafts"))
    qtbot.waitUntil(lambda: opening.bridge.desk.http.offline)
    assert opening.panel.opened == [{"new": 1}]


def test_what_is_asked_for_later_is_done_at_once(opening, qtbot):
    done = []
    opening.arrival.once_open("it", lambda: done.append(1))
    assert done == []
    opening.arrive()
    qtbot.waitUntil(lambda: opening.arrival.is_open)
    opening.arrival.once_open("it", lambda: done.append(2))
    assert done == [1, 2]
