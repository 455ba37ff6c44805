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


def test_names_of_flags_never_cover_each_other(chart):
    chart.set(chart._stacks, [Flag(0, "crisis file"), Flag(1, "statement"), Flag(len(chart._stacks) - 1, "closed")])
    field = chart._field()
    placed = chart._placed(field, field.width() / len(chart._stacks))
    assert [flag.name for flag, _, _ in placed] == ["crisis file", "statement", "closed"]
    for (_, left, wide), (_, other, _) in pairwise(placed):
        assert left + wide <= other
    assert placed[0][1] >= field.left()
    assert placed[-1][1] + placed[-1][2] <= field.right() + 0.01


def test_what_happened_at_a_bar_is_said_with_it(chart):
    chart.set(chart._stacks, [Flag(0, "crisis file +1", "crisis file: Panne; decision: On appelle")])
    assert chart._told(0) == f"{chart._stacks[0].spoken}. crisis file: Panne; decision: On appelle"
    assert chart._told(1) == chart._stacks[1].spoken
