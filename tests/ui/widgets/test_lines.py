import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from cmdesk.ui.widgets import LINE, Lines, SectionLine, SourceLine, line_data, line_flags

FOLDER, BLOG = SourceLine("f", "Presse", "folder", 8, open=True), SourceLine("b", "Blog", "feed", 3)


@pytest.fixture
def model():
    return Lines([SectionLine("Sources", 2), FOLDER, BLOG])


def test_the_model_keeps_to_the_rules(model, qtmodeltester: ModelTester):
    qtmodeltester.check(model, force_py=True)


def test_a_line_is_given_to_draw_and_to_say(model):
    index = model.index(1, 0)
    assert index.data(LINE) is FOLDER
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Presse, 8, open"
    assert index.data() == "Presse, 8, open"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_a_heading_cannot_be_chosen(model):
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_lines_may_be_replaced(model, qtbot):
    with qtbot.waitSignals([model.modelAboutToBeReset, model.modelReset]):
        model.set([BLOG])
    assert model.rowCount() == 1
    assert model.line(0) is BLOG
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0


def test_other_models_answer_alike():
    assert line_data(BLOG, LINE) is BLOG
    assert line_data(BLOG, Qt.ItemDataRole.AccessibleTextRole) == BLOG.spoken
    assert line_flags(BLOG) & Qt.ItemFlag.ItemIsEnabled
