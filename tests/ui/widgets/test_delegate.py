import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle

from cmdesk.ui import theme
from cmdesk.ui.widgets import ConversationRow, LineDelegate, SectionLine, SourceLine
from cmdesk.ui.widgets.delegate import SECTION_HEIGHT

State = QStyle.StateFlag


@pytest.fixture
def backed():
    def draw(state, delegate=None):
        image = QImage(100, 40, QImage.Format.Format_ARGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        (delegate or ConversationRow()).back(painter, QRectF(0, 0, 100, 40), state)
        painter.end()
        return image

    return draw


def test_a_chosen_row_has_its_paper_and_a_bar(backed):
    image = backed(State.State_Selected)
    assert image.pixel(1, 20) == theme.colour("accent").rgb()
    assert image.pixel(4, 20) == theme.colour("selected").rgb()


def test_a_row_under_the_mouse_is_tinted_and_has_its_hairline(backed):
    image = backed(State.State_MouseOver)
    assert image.pixel(50, 20) == theme.colour("hover").rgb()
    assert image.pixel(80, 39) == theme.colour("line").rgb()
    assert image.pixel(20, 39) == theme.colour("hover").rgb()


def test_the_keyboard_focus_has_a_ring_besides(backed):
    image = backed(State.State_Selected | State.State_HasFocus)
    assert image.pixel(50, 1) == theme.colour("accent").rgb()
    assert image.pixel(50, 20) == theme.colour("selected").rgb()
    assert backed(State.State_Selected).pixel(50, 1) != theme.colour("accent").rgb()


def test_heights_come_from_the_font(qapp):
    row = ConversationRow()
    line = SourceLine(1, "x", "feed")
    assert (row.height_of(line), row.height_of(SectionLine("x"))) == (98, SECTION_HEIGHT)
    row.compact = True
    assert row.height_of(line) == 56
    theme.apply(qapp, "light", 1.5, still=True)
    assert row.height_of(line) == 84


def test_each_kind_of_row_says_how_it_is_drawn():
    kinds = LineDelegate.__subclasses__()
    assert kinds
    assert [kind.__name__ for kind in kinds if "draw" not in vars(kind)] == []
