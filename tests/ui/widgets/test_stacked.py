from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from cmdesk.ui.widgets import Flag, Stack, StackedBars
from cmdesk.ui.widgets.stacked import ticks

STACKS = [Stack(f"{day} Nov", (day % 3, 2, 1), f"day {day}") for day in range(1, 11)]


@pytest.fixture
def chart(qtbot):
    made = StackedBars("Mentions by day")
    made.resize(600, 240)
    qtbot.addWidget(made)
    made.set(STACKS, (Flag(5, "outage"),), "ten days")
    made.show()
    return made


def test_keys_go_from_bar_to_bar_and_choose_one(chart, qtbot):
    moved, chosen = [], []
    chart.moved.connect(moved.append)
    chart.chosen.connect(chosen.append)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen == []  # the keys are on no bar yet
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left):
        qtbot.keyClick(chart, key)
    assert moved == [9, 8, 9, 9, 0, 0]
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen == [0]
    chart.set(STACKS[:3])
    assert chart.current == -1


def test_a_click_chooses_the_bar_under_it(chart, qtbot):
    places = {chart.place_at(x, 100) for x in range(600)}
    assert places == {-1, *range(10)}
    with qtbot.waitSignal(chart.chosen) as told:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(590, 100))
    assert told.args == [9]
    assert chart.place_at(300, 5) == -1  # above the field


def test_it_says_what_it_shows(chart):
    assert chart.accessibleName() == "Mentions by day"
    assert chart.accessibleDescription() == "ten days"
    with_flag = chart.grab().toImage()
    chart.set(STACKS)
    assert chart.grab().toImage() != with_flag
    chart.set([])
    assert chart.place_at(300, 100) == -1
    assert not chart.grab().toImage().isNull()


@pytest.mark.parametrize("most", [0, 1, 2, 4, 5, 7, 9, 10, 21, 84, 100, 101, 999, 12345, 1_000_000])
def test_the_grid_has_few_round_lines_and_room_for_the_highest(most):
    marks = ticks(most)
    assert marks[0] == 0
    assert most <= marks[-1] <= max(2 * most, 2)
    assert 2 <= len(marks) <= 6
    step = marks[1]
    assert [b - a for a, b in pairwise(marks)] == [step] * (len(marks) - 1)
    assert str(step).rstrip("0") in ("1", "2", "5")
