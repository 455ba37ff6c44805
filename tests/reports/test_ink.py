import pytest

from cmdesk.reports.ink import Box, Stroke, Words, hatching, moved_marks


@pytest.mark.parametrize(("wide", "high"), [(20, 100), (20, 3), (2, 50), (120, 9)])
def test_a_hatching_stays_within_its_box(wide, high):
    marks = hatching(10, 20, wide, high)
    strokes = [mark for mark in marks if isinstance(mark, Stroke)]
    assert strokes or wide + high < 4
    for line in strokes:
        for x, y in ((line.x, line.y), (line.x2, line.y2)):
            assert 10 - 1e-6 <= x <= 10 + wide + 1e-6
            assert 20 - 1e-6 <= y <= 20 + high + 1e-6
    assert isinstance(marks[-1], Box)
    assert marks[-1].line


def test_marks_move_whole():
    moved = moved_marks([Words(1, 2, "a", 9), Box(1, 2, 3, 4), Stroke(1, 2, 3, 4)], 10, 20)
    assert moved == [Words(11, 22, "a", 9), Box(11, 22, 3, 4), Stroke(11, 22, 13, 24)]
