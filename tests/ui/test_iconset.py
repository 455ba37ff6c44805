from cmdesk.ui.iconset import BRANDS, ICONS, PHOSPHOR


def test_a_name_means_one_thing():
    assert not set(PHOSPHOR) & set(BRANDS)
    assert len(ICONS) == len(PHOSPHOR) + len(BRANDS)


def test_no_two_meanings_share_an_icon():
    glyphs = list(ICONS.values())
    assert [glyph for glyph in glyphs if glyphs.count(glyph) > 1] == []
