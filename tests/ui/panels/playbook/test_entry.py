import pytest

from cmdesk.domain.playbook import BY_KEY, SECTIONS
from cmdesk.ui.panels.playbook.entry import Entry


def entry(section, key, value=""):
    parts = {part.key: part for part in (*BY_KEY[section].parts, *BY_KEY[section].options)}
    return Entry(section, parts[key], value)


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("tone", "address", "vous"),
        ("tone", "emojis", "3"),
        ("pillars", "share", "40"),
        ("objectives", "by", "2027-03-31"),
        ("words", "why", "usé"),
    ],
)
def test_it_shows_what_was_kept_and_nothing_where_nothing_was(qtbot, section, key, value):
    for told in (value, ""):
        made = entry(section, key, told)
        qtbot.addWidget(made)
        assert made.value() == told
        assert made.field.accessibleName()


def test_a_change_is_told(qtbot):
    for section, key, change in (
        ("tone", "address", lambda field: field.activated.emit(1)),
        ("tone", "emojis", lambda field: field.setValue(4)),
        ("words", "why", lambda field: field.setText("usé")),
    ):
        made = entry(section, key)
        qtbot.addWidget(made)
        with qtbot.waitSignal(made.typed):
            change(made.field)


def test_a_day_that_is_none_is_told(qtbot):
    made = entry("objectives", "by")
    qtbot.addWidget(made)
    made.field.setText("au printemps")
    assert made.field.error() == "Write it as 2027-03-31 or 31/03/2027."
    made.field.setText("31/03/2027")
    assert made.field.error() == ""


def test_only_words_take_the_room_that_is_left(qtbot):
    for section in SECTIONS:
        for part in section.parts:
            made = Entry(section.key, part)
            qtbot.addWidget(made)
            assert made.is_wide() is (part.kind == "words")
