"""The frame: where it stands, and what it tells."""

import pytest
from PySide6.QtCore import QSize

from cmdesk.ui.frame import usual_size
from cmdesk.ui.status_bar import Figures


@pytest.mark.parametrize(
    ("screen", "size"),
    [((2560, 1440), (1440, 900)), ((1440, 900), (1440, 860)), ((1366, 768), (1366, 728)), ((1024, 700), (1024, 700))],
)
def test_the_first_window_fits_the_screen_with_its_title_bar(screen, size):
    assert usual_size(QSize(*screen)) == QSize(*size)


@pytest.mark.parametrize("room", ["today", "drafts"])
def test_what_was_missed_is_not_told_where_each_is_listed(house, monkeypatch, room):
    window = house().window
    monkeypatch.setattr(window, "shows", lambda name: name == room)
    window.frame.show_figures(Figures(missed=3))
    assert not window.banner.isVisible()


def test_what_was_missed_is_told_once_in_the_language_of_now(house):
    window = house().window
    window.frame.show_figures(Figures(missed=3))
    assert window.banner.isVisible()
    assert "3" in window.banner.words.text()
    window.banner.hide()
    window.frame.show_figures(Figures(missed=4))
    assert not window.banner.isVisible()


def test_a_crisis_shows_where_its_room_is_opened(house):
    window = house().window
    window.frame.show_figures(Figures(crisis=True))
    assert window.rail.buttons["reputation"].accessibleName() == "Reputation, a crisis file is open"
    window.frame.show_figures(Figures())
    assert window.rail.buttons["reputation"].accessibleName() == "Reputation"


def test_the_banner_goes_once_what_was_missed_is_decided_upon(house):
    window = house().window
    window.frame.show_figures(Figures(missed=1))
    assert window.banner.isVisible()
    window.frame.show_figures(Figures(missed=0))
    assert not window.banner.isVisible()
