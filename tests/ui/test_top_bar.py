"""The bar above every panel."""

import pytest

from cmdesk.ui.top_bar import TopBar


@pytest.fixture
def bar(qtbot) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(1200, 52)
    made.show()
    return made


def test_each_part_asks_for_its_thing(bar, qtbot):
    for button, signal in (
        (bar.search, bar.search_asked),
        (bar.sync, bar.sync_asked),
        (bar.write, bar.write_asked),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_while_fetching_the_same_button_stops(bar, qtbot):
    bar.set_syncing(True)
    with qtbot.waitSignal(bar.stop_asked):
        bar.sync.click()
    assert bar.sync.text() == "Stop"


def test_narrow_it_keeps_fetching_as_an_icon_with_a_name(bar, qtbot):
    bar.set_narrow(True)
    assert not bar.sync.isVisible()
    assert bar.sync_icon.accessibleName() == "Fetch everything now"
    with qtbot.waitSignal(bar.sync_asked):
        bar.sync_icon.click()


def test_offline_is_told_by_icon_word_and_switch(bar, qtbot):
    bar.online.set_online(True)
    with qtbot.waitSignal(bar.online_chosen) as told:
        bar.online.switch.click()
    assert told.args == [False]
    assert bar.online.words.said() == "Offline"


def test_setting_it_from_outside_asks_for_nothing(bar):
    told: list[bool] = []
    bar.online_chosen.connect(told.append)
    bar.online.set_online(True)
    bar.online.set_online(False)
    assert told == []


def test_keys_in_force_are_told(bar):
    bar.set_keys("Ctrl+P", "F9", "")
    assert "Ctrl+P" in bar.search.toolTip()
    assert "F9" in bar.sync.toolTip()
    assert bar.write.toolTip() == "Write a post"


def test_where_nothing_answers_it_says_so_and_no_longer_once_something_does(bar):
    bar.online.set_online(True)
    bar.online.set_reach(False)
    assert bar.online.words.said() == "No network"
    assert "Nothing answers" in bar.online.switch.toolTip()
    bar.online.set_online(False)
    assert bar.online.words.said() == "Offline"
    bar.online.set_online(True)
    bar.online.set_reach(True)
    assert bar.online.words.said() == "Online"
