import pytest

from cmdesk.ui.panels.drafts.mending import replace, rewrite, show
from cmdesk.ui.widgets import TextArea


@pytest.fixture
def area(qtbot):
    made = TextArea("Text")
    qtbot.addWidget(made)
    made.set_text("🎄 Un pain bon")
    return made


def test_a_place_after_a_picture_is_the_right_one(area):
    show(area, 5, 9)
    assert area.textCursor().selectedText() == "pain"
    assert replace(area, 5, 9, "pain", "gâteau")
    assert area.text() == "🎄 Un gâteau bon"
    area.undo()
    assert area.text() == "🎄 Un pain bon"


def test_nothing_is_put_where_something_else_stands(area):
    assert not replace(area, 5, 9, "vain", "pain")
    area.setReadOnly(True)
    assert not replace(area, 5, 9, "pain", "gâteau")
    assert area.text() == "🎄 Un pain bon"


@pytest.mark.parametrize(
    "text", ["", "🎄 Un pain", "🎄🎄 Un pain bon", "Tout autre", "🎄 Un pain bon", "🎄 Un\npain bon !"]
)
def test_the_whole_is_rewritten_and_can_be_undone(area, text):
    assert rewrite(area, text)
    assert area.text() == text
    if text != "🎄 Un pain bon":
        area.undo()
        assert area.text() == "🎄 Un pain bon"
