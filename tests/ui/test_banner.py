"""A line for what waits for a decision."""

from cmdesk.ui.banner import Banner


def test_it_is_there_only_when_it_has_something_to_say(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    assert not banner.isVisible()
    banner.say("2 posts should have left.", "Show")
    assert banner.isVisible()
    assert banner.words.said() == "2 posts should have left."


def test_its_button_asks_and_puts_it_away_its_cross_only_puts_it_away(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    asked: list[bool] = []
    banner.asked.connect(lambda: asked.append(True))
    banner.say("One", "Show")
    banner.button.click()
    assert asked == [True]
    assert not banner.isVisible()
    banner.say("Two", "Show")
    banner.cross.click()
    assert asked == [True]
    assert not banner.isVisible()
