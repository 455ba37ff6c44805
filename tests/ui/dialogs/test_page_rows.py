from PySide6.QtCore import QRectF

from cmdesk.networks.page_outline import outline
from cmdesk.ui.dialogs.page_rows import MOST_CELLS, BlockLine, BlockRow, rows_of
from tests.ui.dialogs.test_page_blocks import PRICES


def test_the_cells_of_a_row_of_a_table_stand_in_one_row():
    blocks = outline(PRICES).blocks
    rows = rows_of(blocks)
    assert [[blocks[number].text for number in numbers] for _, numbers in rows] == [
        ["Pain", "1,20"],
        ["Miche", "4,00"],
        ["Fin"],
    ]
    assert [blocks[key].tag for key, _ in rows] == ["tr", "tr", "p"]


def test_a_table_that_is_too_wide_goes_on_below():
    cells = "".join(f"<td>{number}</td>" for number in range(MOST_CELLS + 2))
    rows = rows_of(outline(f"<body><table><tr>{cells}</tr></table><p>x</p></body>".encode()).blocks)
    assert [len(numbers) for _, numbers in rows] == [MOST_CELLS, 2, 1]


def test_a_row_is_as_tall_as_its_longest_cell_and_cells_share_its_width(qapp):
    blocks = outline(f"<body><table><tr><td>x</td><td>{'mot ' * 80}</td></tr></table><p>Fin</p></body>".encode()).blocks
    ((key, numbers), _) = rows_of(blocks)
    line = BlockLine(key, "", blocks=tuple(blocks[number] for number in numbers), numbers=numbers)
    drawn = BlockRow()
    assert drawn.tall(line, 300) > 3 * drawn.tall(line, 5_000)
    one, two = drawn.cells(line, QRectF(0, 0, 400, 50))
    assert one.width() == two.width()
    assert one.right() < two.left()


def test_what_is_in_the_part_is_said(qapp):
    assert BlockLine(1, "Pain", watched=frozenset({1})).spoken == "Pain, in the part"
    assert BlockLine(1, "Pain").spoken == "Pain"
