from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter

from cmdesk.paths import resource
from cmdesk.reports.document import Link
from cmdesk.reports.ink import Area, Box, Sheet, Stroke, Words
from cmdesk.reports.typesetting import Type
from cmdesk.ui.panels.reports.paper import DRAWN, Paper, draw, family, font

SHEET = Sheet(
    595, 842, (Words(50, 100, "Bonjour", 20), Box(50, 200, 40, 40, "#000000"), Stroke(50, 300, 90, 300)),
    (Area(50, 80, 100, 30, Link("inbox"), "Bonjour"),), "Bonjour",
)  # fmt: skip


def test_the_screen_sets_words_as_wide_as_the_file(qapp):
    type_ = Type(resource("fonts", "Report-Regular.ttf"), resource("fonts", "Report-SemiBold.ttf"))
    for bold in (False, True):
        assert QFontInfo(font(bold)).family() == family()
        for text in ("Bonjour à tous", "1\u202f234\xa0%", "« AVATAR »"):
            there = QFontMetricsF(font(bold)).horizontalAdvance(text)
            assert abs(there - type_.width(text, DRAWN, bold)) < 1


def test_marks_are_drawn_where_they_are_said_to_be(qapp):
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    p = QPainter(image)
    draw(p, SHEET.marks)
    p.end()
    assert image.pixelColor(70, 220).value() == 0
    assert image.pixelColor(70, 300).value() < 255
    assert any(image.pixelColor(x, y).value() < 128 for x in range(50, 120) for y in range(84, 102))
    assert image.pixelColor(300, 600).value() == 255


def test_pages_lie_under_each_other_and_fit_the_width(qtbot):
    paper = Paper()
    qtbot.addWidget(paper)
    paper.resize(500, 400)
    paper.show_sheets([SHEET, SHEET])
    assert paper.minimumHeight() > 2 * 842 * paper.scale()
    first, second = (paper.place_of(number) for number in (0, 1))
    assert second.top() > first.bottom()
    assert first.right() < 500
    assert len(paper.areas) == 2
    paper.show_sheets([])
    assert paper.areas == []
    paper.grab()
