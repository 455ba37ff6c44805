import pytest

from cmdesk.ui.dialogs.query_boxes import QueryBoxes


@pytest.fixture
def boxes(qtbot):
    made = QueryBoxes()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_typed_in_them_is_an_expression(boxes, qtbot):
    written = []
    boxes.written.connect(written.append)
    qtbot.keyClicks(boxes.one_of, "panne, retard")
    qtbot.keyClicks(boxes.all_of, "Le Fournil")
    qtbot.keyClicks(boxes.none_of, "emploi")
    assert written[-1] == '"Le Fournil" AND (panne OR retard) NOT emploi'


def test_an_expression_is_shown_in_them(boxes):
    boxes.show_expression("Le Fournil (panne OU « en retard ») -emploi")
    assert (boxes.one_of.text(), boxes.all_of.text(), boxes.none_of.text()) == (
        "panne, en retard", "Le, Fournil", "emploi",
    )  # fmt: skip
    assert not boxes.too_rich.isVisible()


def test_what_three_boxes_cannot_say_is_left_alone(boxes):
    boxes.show_expression("panne")
    boxes.show_expression("title:panne")
    assert boxes.too_rich.isVisible()
    assert not boxes.one_of.isEnabled()
    assert boxes.all_of.text() == ""
    boxes.show_expression("retard")
    assert boxes.all_of.text() == "retard"
    assert boxes.all_of.isEnabled()


def test_what_is_being_typed_is_not_rewritten(boxes, qtbot):
    boxes.written.connect(boxes.show_expression)
    qtbot.keyClicks(boxes.one_of, "panne, ")
    assert boxes.one_of.text() == "panne, "
    assert boxes.all_of.text() == ""
