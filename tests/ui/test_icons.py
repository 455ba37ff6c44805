import re

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics

from cmdesk.paths import resource
from cmdesk.ui import theme
from cmdesk.ui.icons import FONTS, GLYPHS
from cmdesk.ui.iconset import ICONS


def test_every_icon_has_its_code_point():
    assert list(GLYPHS) == list(ICONS)


@pytest.mark.parametrize("name", GLYPHS)
def test_the_font_can_draw_the_icon(name):
    family, point = GLYPHS[name]
    font = theme.glyph_font(family, 16)
    assert QFontInfo(font).family() == family
    assert QFontMetrics(font).inFontUcs4(point)


def test_the_fonts_are_small_and_have_their_licences():
    folder = resource("icons")
    assert sum((folder / name).stat().st_size for name in FONTS) < 150_000
    assert "MIT License" in (folder / "LICENSE-phosphor.txt").read_text()
    assert 'Reserved Font Name: "Font Awesome"' in (folder / "LICENSE-fontawesome.txt").read_text()


def test_what_we_derived_does_not_bear_the_reserved_name():
    assert not any(re.search("awesome", family, re.IGNORECASE) for family, _ in GLYPHS.values())
