import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from cmdesk.networks.page_outline import outline
from cmdesk.ui.dialogs.page_blocks import PageBlocks
from tests.networks.test_page_outline import PAGE

PRICES = (
    b"<body><table><tr><td>Pain</td><td>1,20</td></tr><tr><td>Miche</td><td>4,00</td></tr></table><p>Fin</p></body>"
)


@pytest.fixture
def blocks(qtbot):
    made = PageBlocks()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def told(blocks):
    return [blocks.lines.line(row).name for row in range(blocks.lines.rowCount())]


def marked(blocks):
    return [blocks.lines.line(row) for row in range(blocks.lines.rowCount()) if blocks.lines.line(row).watched]


def test_what_a_selector_finds_is_marked_and_outlined_as_one(blocks):
    page = outline(PAGE.encode()).blocks
    blocks.show_blocks(page)
    asked = []
    blocks.part_chosen.connect(asked.append)
    number = next(n for n, block in enumerate(page) if block.selector == "div.reviews")
    blocks._choose(number)
    assert asked == ["div.reviews"]
    lines = marked(blocks)
    assert [line.name for line in lines] == ["Excellent", "Le meilleur pain.", "Moyen", "Trop cuit pour moi."]
    assert [line.first for line in lines] == [True, False, False, False]
    assert [line.last for line in lines] == [False, False, False, True]
    assert lines[0].spoken == "Excellent, in the part"
    blocks.mark(frozenset())
    assert marked(blocks) == []
    assert len(asked) == 1


def test_the_cells_of_a_table_stand_side_by_side_and_are_clicked_one_by_one(blocks, qtbot):
    blocks.show_blocks(outline(PRICES).blocks)
    assert told(blocks) == ["Pain · 1,20", "Miche · 4,00", "Fin"]
    asked = []
    blocks.part_chosen.connect(asked.append)
    row = blocks.visualRect(blocks.lines.index(1, 0))
    qtbot.mouseClick(blocks.viewport(), Qt.MouseButton.LeftButton, pos=row.center() + QPoint(row.width() // 4, 0))
    assert asked[-1].endswith("td:nth-of-type(2)")
    qtbot.keyClick(blocks, Qt.Key.Key_Left)
    assert asked[-1].endswith("tr:nth-of-type(2)")
    assert [line.name for line in marked(blocks)] == ["Miche · 4,00"]


def test_what_is_under_the_mouse_is_shown_before_it_is_chosen(blocks, qtbot):
    blocks.show_blocks(outline(PRICES).blocks)
    before = blocks.grab().toImage()
    place = blocks.visualRect(blocks.lines.index(2, 0)).center()
    # Not the pointer itself: where windows of other tests were left, it would be over them.
    view, none = blocks.viewport(), Qt.MouseButton.NoButton
    where = (QPointF(place), QPointF(view.mapToGlobal(place)))
    QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, *where, none, none, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: blocks._drawn.under != (-1, -1))
    assert marked(blocks) == []
    assert blocks.grab().toImage() != before


def test_long_words_get_the_height_they_need(blocks, qtbot):
    page = f"<body><h1>Titre</h1><p>{'Du pain et du vin. ' * 20}</p><p>Court</p></body>"
    blocks.show_blocks(outline(page.encode()).blocks)
    qtbot.waitUntil(lambda: not blocks._measuring.isActive())
    tall = [blocks.rowHeight(row) for row in range(3)]
    assert tall[1] > 3 * tall[2]
    blocks.resize(250, 400)
    qtbot.waitUntil(lambda: blocks.rowHeight(1) > tall[1])


def test_letters_that_count_twice_shift_nothing(blocks):
    blocks.show_blocks(outline("<body><p>😀😀 <b>gras</b> et <a href=x>lien</a></p></body>".encode()).blocks)
    blocks.grab()
    assert told(blocks) == ["😀😀 gras et lien"]
