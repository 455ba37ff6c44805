from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.pausing import Pause
from cmdesk.ui.pause_banner import PauseBanner

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@pytest.fixture
def banner(qtbot):
    made = PauseBanner()
    qtbot.addWidget(made)
    return made


def test_it_is_there_for_as_long_as_the_pause(banner):
    banner.show_pause(Pause(NOW - timedelta(minutes=5)), 4, NOW)
    assert not banner.isHidden()
    assert banner.words.text().startswith("Everything is paused since")
    assert banner.words.text().endswith("4 sends held")
    banner.show_pause(None, 0, NOW)
    assert banner.isHidden()


def test_it_says_that_answers_leave(banner):
    banner.show_pause(Pause(NOW, spares_answers=True), 1, NOW)
    assert "but answers" in banner.words.text()
    assert banner.words.text().endswith("1 send held")


def test_its_buttons(banner, qtbot):
    for button, signal in ((banner.look, banner.look_asked), (banner.resume, banner.resume_asked)):
        with qtbot.waitSignal(signal):
            button.click()
