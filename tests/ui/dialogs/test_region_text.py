from PySide6.QtCore import QUrl

from cmdesk.networks.page_preview import Piece, Preview
from cmdesk.ui.dialogs.region_text import RegionText


def shown(qtbot, *lines, more=0, places=1):
    made = RegionText()
    qtbot.addWidget(made)
    made.show_preview(Preview(True, places, lines, more, frozenset()))
    return made


def test_what_does_not_count_is_struck_out(qtbot):
    line = (Piece("Vu ", "", False), Piece("12", "numbers", True), Piece(" fois <b>", "", False))
    made = shown(qtbot, line, more=3)
    assert made.toPlainText() == "Vu 12 fois <b>\nand 3 more lines"
    assert made.toHtml().count("line-through") == 1


def test_a_date_or_a_figure_can_be_clicked(qtbot):
    asked = []
    made = shown(qtbot, (Piece("3 mars", "dates", False),))
    made.rule_asked.connect(asked.append)
    made.anchorClicked.emit(QUrl("rule:dates"))
    assert asked == ["dates"]


def test_nothing_is_said_of_nothing(qtbot):
    made = shown(qtbot)
    assert "Nothing to read" in made.toPlainText()
    made.show_preview(None)
    assert made.toPlainText() == ""
