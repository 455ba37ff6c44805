from cmdesk.domain.session import Plan, Step, Why
from cmdesk.ui.panels.today.half_hour import HalfHour


def test_it_says_what_the_time_is_enough_for(qtbot):
    bar = HalfHour()
    qtbot.addWidget(bar)
    bar.show_plan(Plan(30, (Step(1, "Léa", Why.LATE), Step(2, "Marc", Why.THANKS)), 4))
    assert not bar.isHidden()
    assert bar.title.said() == "I have 30 minutes"
    assert bar.words.text() == bar.begin.accessibleDescription() == "1 late, 1 quick thank you. About 4 minutes."
    with qtbot.waitSignal(bar.begun) as told:
        bar.begin.click()
    assert told.args == [30]


def test_it_goes_when_nobody_waits(qtbot):
    bar = HalfHour()
    qtbot.addWidget(bar)
    bar.show_plan(Plan(30, (), 0))
    assert bar.isHidden()
