from cmdesk.domain.playbook import SECTIONS
from cmdesk.ui.iconset import ICONS
from cmdesk.ui.panels.playbook import words
from cmdesk.ui.playbook_words import section_name


def test_every_section_stands_in_the_column_once_and_says_what_it_is_for(qapp):
    keys = [key for _, some in words.groups() for key in some]
    assert len(keys) == len(set(keys))
    assert set(keys) == {*words.SYMBOLS} >= {each.key for each in SECTIONS}
    for key in keys:
        assert section_name(key)
        assert words.purpose(key)
        assert words.SYMBOLS[key] in ICONS
    for section in SECTIONS:
        assert words.add(section.key)
        assert section.key == "networks" or words.example(section.key)


def test_parts_have_an_example_where_words_are_typed(qapp):
    for section in SECTIONS:
        for part in section.parts:
            assert bool(words.part_example(section.key, part.key)) is (part.kind in ("words", "day"))
    assert words.hint("tone", "readability")
    assert words.hint("tone", "warmth") == ""
