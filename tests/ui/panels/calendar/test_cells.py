from datetime import date

import pytest
from PySide6.QtCore import QPointF, QRectF

from cmdesk.domain.calendar import Mark
from cmdesk.ui.panels.calendar.cells import chip_at, more_place, places
from cmdesk.ui.panels.calendar.chips import Chip
from cmdesk.ui.panels.calendar.days import Day


def day(count):
    return Day(date(2026, 3, 3), chips=tuple(Chip(n, f"Post {n}", Mark.DRAFT, (), None) for n in range(1, count + 1)))


@pytest.mark.parametrize("height", range(60, 320, 7))
@pytest.mark.parametrize("count", range(6))
def test_nothing_is_drawn_outside_its_day_or_over_something_else(height, count):
    cell = QRectF(10, 20, 140, height)
    drawn = [place for _, place in places(cell, day(count))]
    left, told = more_place(cell, day(count))
    assert left == count - len(drawn)
    for place in [*drawn, *([told] if left else [])]:
        assert cell.contains(place)
    together = [*drawn, *([told] if left else [])]
    assert not any(a.intersects(b) for n, a in enumerate(together) for b in together[:n])


def test_where_one_has_room_one_is_drawn():
    assert len(list(places(QRectF(0, 0, 140, 84), day(2)))) == 1


def test_the_post_under_the_mouse():
    cell = QRectF(0, 0, 140, 120)
    (first, place), *_ = places(cell, day(2))
    assert chip_at(cell, day(2), place.center()) == first
    assert chip_at(cell, day(2), QPointF(5, 5)) is None
