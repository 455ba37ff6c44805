from cmdesk.networks.page_outline import outline
from cmdesk.ui.dialogs.page_blocks import PageBlocks
from tests.networks.test_page_outline import PAGE


def test_the_part_of_the_last_time_is_marked_again(qtbot):
    blocks = PageBlocks()
    qtbot.addWidget(blocks)
    blocks.show_blocks(outline(PAGE.encode()).blocks)
    told = []
    blocks.part_chosen.connect(lambda *what: told.append(what))
    blocks.choose_selector("div.reviews")
    assert told == [("div.reviews", "Excellent Le meilleur pain. Moyen Trop cuit pour moi.")]
    marked = [blocks.lines.line(row) for row in range(blocks.lines.rowCount()) if blocks.lines.line(row).watched]
    assert [line.name for line in marked] == ["Excellent", "Le meilleur pain.", "Moyen", "Trop cuit pour moi."]
    assert marked[0].heading
    assert marked[0].spoken == "Excellent, in the part"
    blocks.choose_selector("#nothing")
    assert len(told) == 1
    blocks.grab()
