import pytest
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.ui import theme
from cmdesk.ui.panels.drafts.columns import Columns


@pytest.fixture
def columns(room, qtbot):
    made = Columns(room, QWidget(), QWidget(), QWidget())
    qtbot.addWidget(made)
    made.set_has_draft(True)
    made.resize(1400, 700)
    made.show()
    return made


def shown(columns):
    return [not one.isHidden() for one in (columns.left, columns.middle, columns.preview)]


@pytest.mark.parametrize(
    ("width", "expected"),
    [(1400, [True, True, True]), (1179, [True, True, False]), (1024, [True, True, False]), (800, [True, False, False])],
)
def test_what_there_is_room_for(columns, width, expected):
    columns.resize(width, 700)
    assert shown(columns) == expected


def test_large_text_counts_as_a_small_window(columns):
    theme.apply(QApplication.instance(), "light", 2.0, still=True)
    assert shown(columns) == [True, False, False]


def test_one_pane_goes_from_the_list_to_the_draft_and_back(columns):
    columns.resize(800, 700)
    columns.show_list(False)
    assert shown(columns) == [False, True, False]
    columns.fold_preview(False)
    assert shown(columns) == [False, False, True]
    columns.fold_preview(True)
    columns.show_list(True)
    assert shown(columns) == [True, False, False]


def test_the_preview_can_be_looked_at_where_it_is_folded(columns):
    columns.resize(1024, 700)
    columns.fold_preview(False)
    assert shown(columns) == [True, True, True]
    columns.resize(1400, 700)
    columns.resize(1024, 700)
    assert shown(columns) == [True, True, False]  # a look is not a habit


def test_folded_is_remembered(room, columns):
    columns.fold_preview(True)
    assert shown(columns) == [True, True, False]
    again = Columns(room, QWidget(), QWidget(), QWidget())
    again.resize(1400, 700)
    assert again.is_folded()
    again.deleteLater()


def test_without_a_draft_there_is_no_preview(columns):
    columns.set_has_draft(False)
    assert shown(columns) == [True, True, False]
