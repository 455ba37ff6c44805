"""The first steps."""

import pytest
from PySide6.QtWidgets import QApplication, QBoxLayout

from cmdesk.ui.dialogs.first_run import FirstRun
from cmdesk.ui.window import FIRST_RUN


@pytest.fixture
def steps(house):
    home = house(connected=False)
    made = home.window.panels[FIRST_RUN]
    assert isinstance(made, FirstRun)
    return home, made


def test_three_ways_to_begin(steps, qtbot):
    home, made = steps
    made.account.click()
    dialog = QApplication.activeModalWidget()
    assert dialog.windowTitle() == "Add an account"
    dialog.close()
    with qtbot.waitSignal(home.window.demo_asked):
        made.example.click()
    made.later.click()
    assert home.window.panel is home.room("inbox")


def test_adding_a_source_leads_to_the_watchlist(steps):
    home, made = steps
    made.source.click()
    assert home.window.panel is home.room("watchlist")
    QApplication.activeModalWidget().close()


def test_it_makes_room_once_an_account_is_there(steps, office, qtbot):
    home, _ = steps
    office.connect()
    qtbot.waitUntil(lambda: "inbox" in home.window.panels)
    assert home.window.panel is home.room("inbox")


def test_it_stands_upright_where_there_is_little_room(steps):
    _, made = steps
    assert made._steps.direction() is QBoxLayout.Direction.LeftToRight
    made.resize(600, 600)
    assert made._steps.direction() is QBoxLayout.Direction.TopToBottom
