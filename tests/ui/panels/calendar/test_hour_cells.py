from datetime import date

from PySide6.QtCore import QPointF, QRectF

from cmdesk.domain.calendar import Mark
from cmdesk.ui.panels.calendar import chips, hour_cells
from cmdesk.ui.panels.calendar.days import Day
from cmdesk.ui.theme import u

ONE = chips.Chip(1, "Un", Mark.QUEUED, (), None, "9:00")
TWO = chips.Chip(2, "Deux", Mark.QUEUED, (), None, "9:30")


def test_a_row_is_as_high_as_its_posts_want():
    assert hour_cells.height(0, True) == hour_cells.height(0, False) == u(hour_cells.ROW)
    two = hour_cells.height(2, False)
    assert two >= 2 * u(chips.HEIGHT)
    assert hour_cells.height(2, True) > two


def test_the_post_under_the_mouse_is_found(clock):
    cell = hour_cells.HourCell(clock)
    day = Day(date(2026, 3, 3), chips=(ONE, TWO), hour=9)
    r = QRectF(0, 100, 200, hour_cells.height(2, False))
    assert cell.chip_at(r, day, QPointF(50, 110)) is ONE
    assert cell.chip_at(r, day, QPointF(50, 100 + u(chips.HEIGHT + chips.GAP) + 10)) is TWO
    assert cell.chip_at(r, day, QPointF(50, r.bottom() - 1)) is None
    assert cell.more_place(r, day)[0] == 0
