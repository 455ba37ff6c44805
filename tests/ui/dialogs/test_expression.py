import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.queries import BadQuery, parse
from cmdesk.ui.dialogs.expression import Expression, why_unreadable
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    source = made.source("Rennes à table")
    made.arrive(source, made.article("Dix bûches", "Le Fournil gagne."), made.article("Site en panne"))
    yield made
    made.close()


@pytest.fixture
def expression(desktop, qtbot):
    made = Expression(desktop.bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_it_would_find_is_counted_while_typing(expression, qtbot):
    qtbot.keyClicks(expression.field, "fournil OU panne")
    assert expression.words.text() == "Counting…"
    qtbot.waitUntil(lambda: expression.words.text().startswith("2 items"))


def test_only_the_last_count_is_told(expression, qtbot):
    expression.field.setText("fournil OU panne")
    expression._timer.stop()
    expression._ask()
    expression.field.setText("fournil")
    qtbot.waitUntil(lambda: expression.words.text().startswith("1 item"))
    qtbot.wait(100)
    assert expression.words.text().startswith("1 item")


def test_what_cannot_be_read_is_explained_with_its_place(expression):
    expression.field.setText('fournil ET "')
    assert expression.query is None
    assert expression.words.text() == "Character 12: A quotation mark is opened and never closed."
    assert expression.field.error() == expression.words.text()
    expression.field.setText("")
    assert expression.field.error() == ""


@pytest.mark.parametrize(
    "text", ['"', "(", ")", "(a", "a OU", "* a", "titre:", "(" * 30 + "a" + ")" * 30, "NOT", "a ET ET b", "()"]
)
def test_each_way_of_being_unreadable_has_a_sentence(text):
    with pytest.raises(BadQuery) as caught:
        parse(text)
    told = why_unreadable(caught.value)
    assert "Character " in told
    assert "{" not in told


def test_enter_is_told(expression, qtbot):
    with qtbot.waitSignal(expression.entered):
        qtbot.keyClick(expression.field, Qt.Key.Key_Return)


def test_new_items_are_counted(expression, desktop, qtbot):
    expression.field.setText("fournil")
    qtbot.waitUntil(lambda: expression.words.text().startswith("1 item"))
    desktop.arrive(1, desktop.article("Encore", "Le Fournil."))
    expression.count_again()
    qtbot.waitUntil(lambda: expression.words.text().startswith("2 items"))


def test_an_arrowhead_stands_below_the_character(expression):
    expression.field.setText("fournil ET panne ET (")
    far = expression.pointer.place()
    expression.field.setText("fournil ET (")
    near = expression.pointer.place()
    assert expression.pointer._character == 11
    assert expression.field.textMargins().left() < near < far
    expression.grab()
    expression.field.setText("fournil")
    assert expression.pointer._character == -1


def test_a_query_that_does_not_exist_is_told_like_any_other_mistake(expression, desktop, qtbot):
    with qtbot.waitSignal(expression.judged, check_params_cb=lambda query: query is None):
        expression.field.setText("panne query:Rien")
    assert expression.words.text() == "Character 13: There is no query named “Rien”."
    assert desktop.complaints == []
