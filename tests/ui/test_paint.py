import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cmdesk.ui import paint, theme


@pytest.fixture
def sheet():
    """A white sheet to paint on, and a way to see where ink went."""
    image = QImage(300, 100, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = paint.smooth(QPainter(image))
    yield painter, image
    if painter.isActive():
        painter.end()


def inked(image, left, top, right, bottom):
    white = QColor("#FFFFFF").rgb()
    return sum(image.pixel(x, y) != white for x in range(left, right) for y in range(top, bottom))


def test_a_line_too_long_stays_in_its_box(sheet):
    painter, image = sheet
    used = paint.text(painter, QRectF(0, 0, 100, 20), "Une phrase bien plus longue que la place qu’elle a")
    painter.end()
    assert 60 < used <= 101
    assert inked(image, 0, 0, 101, 20)
    assert not inked(image, 103, 0, 300, 100)


def test_a_short_line_takes_what_it_needs(sheet):
    painter, _ = sheet
    assert paint.text(painter, QRectF(0, 0, 200, 20), "Oui") == pytest.approx(paint.width("Oui"))


def test_the_words_that_have_room_are_told_from_the_others():
    said = "Baguettes tièdes dans dix minutes, et pains au chocolat"
    room = paint.width("Baguettes tièdes dans di", "body", 500)
    assert paint.fitting(said, room, "body", 500) == ("Baguettes tièdes dans", "dix minutes, et pains au chocolat")
    assert paint.fitting(said, 9999) == (said, "")
    assert paint.fitting("Anticonstitutionnellement", 40) == ("Anticonstitutionnellement", "")


@pytest.mark.parametrize(("text", "lines"), [("Court", 1), ("Une phrase assez longue pour deux lignes", 2), ("", 0)])
def test_a_paragraph_takes_the_lines_it_needs(sheet, text, lines):
    painter, _ = sheet
    step = round(theme.font("body").pixelSize() * 1.35)
    assert paint.paragraph(painter, QRectF(0, 0, 150, 60), text) == lines * step


def test_a_paragraph_is_cut_after_its_last_line(sheet):
    painter, image = sheet
    tall = paint.paragraph(
        painter, QRectF(0, 0, 120, 60), "🎄 Joyeux Noël à tous ceux qui nous lisent 🎄 " * 5, lines=2
    )
    painter.end()
    assert tall == 2 * round(13 * 1.35)
    assert not inked(image, 0, 40, 300, 100)
    assert not inked(image, 124, 0, 300, 100)


def test_line_breaks_become_spaces_but_no_break_spaces_stay():
    assert paint.one_line(" Bonjour\n\tà tous\u202f! C’est\u00a0: oui\r\n") == "Bonjour à tous\u202f! C’est\u00a0: oui"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Léa Marchand", "LM"),
        ("@lea_m@piaille.fr", "LM"),
        ("Marie-Claude Hervé", "MC"),
        ("Zoé", "Z"),
        ("🥖", ""),
        ("", ""),
    ],
)
def test_initials(name, letters):
    assert paint.initials(name) == letters


def test_an_unknown_network_gets_the_globe():
    assert paint.glyph("a network of tomorrow") == paint.glyph("web")
    assert paint.glyph("mastodon") != paint.glyph("web")


def test_an_icon_is_drawn_in_the_middle(sheet):
    painter, image = sheet
    paint.icon(painter, QRectF(0, 0, 40, 40), "inbox", "text", 20)
    painter.end()
    assert inked(image, 8, 8, 32, 32) > 40
    assert not inked(image, 41, 0, 300, 100)


def test_a_chip_is_no_wider_than_allowed(sheet):
    painter, image = sheet
    after = paint.chip(painter, 0, 0, "une étiquette interminable", "label", most=60)
    painter.end()
    assert after == 64
    assert not inked(image, 61, 0, 300, 100)


def test_a_count_that_calls_is_filled(sheet):
    painter, image = sheet
    paint.badge(painter, 100, 50, 12, calls=True)
    painter.end()
    accent = theme.colour("accent").rgb()
    assert any(image.pixel(x, 50) == accent for x in range(70, 100))


def test_a_ring_never_turns_more_than_once(sheet):
    painter, image = sheet
    paint.ring(painter, QRectF(5, 5, 40, 40), 7.0, "bad")
    painter.end()
    assert inked(image, 0, 0, 50, 50)


def test_a_menu_icon_is_crisp_at_every_ratio():
    icon = paint.picture_of("bin")
    assert sorted(size.width() for size in icon.availableSizes()) == [16, 32, 48]
