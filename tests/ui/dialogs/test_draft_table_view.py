import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from cmdesk.domain.draft_table import Column
from cmdesk.ui.dialogs.draft_table_model import COLUMNS
from cmdesk.ui.dialogs.draft_table_view import DraftTableView
from cmdesk.ui.widgets import TextArea
from tests.ui.dialogs.test_draft_table_model import ACCOUNTS, TEXT, WHEN, draft, table  # noqa: F401

PILLAR = COLUMNS.index(Column.PILLAR)


@pytest.fixture
def view(qtbot, table):  # noqa: F811
    table.show([draft(number, f"Texte {number}") for number in range(1, 6)], table.accounts, table.meaning)
    made = DraftTableView(table)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.setFocus()
    made.setCurrentIndex(table.index(0, TEXT))
    return made


def choose(view, top, left, bottom, right):
    corner = view.table.index(top, left), view.table.index(bottom, right)
    view.selectionModel().select(QItemSelection(*corner), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def said(view, column=TEXT):
    return [view.table.said(row, column) for row in range(len(view.table.drafts))]


def test_cells_go_to_the_clipboard_and_back_as_one_change(qtbot, view):
    changes = []
    view.table.changed.connect(changes.append)
    choose(view, 0, TEXT, 1, ACCOUNTS)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Texte 1\t@fournil\nTexte 2\t@fournil"
    QGuiApplication.clipboard().setText('"Un\ndeux"\t\nTrois\t@fournil')
    choose(view, 2, TEXT, 2, TEXT)
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert said(view)[2:4] == ["Un\ndeux", "Trois"]
    assert said(view, ACCOUNTS)[2:4] == ["", "@fournil"]
    assert len(changes) == 1


def test_a_shorter_line_takes_nothing_away(view):
    choose(view, 2, TEXT, 2, TEXT)
    view.paste("Un\t@fournil\nDeux")
    assert said(view)[2:4] == ["Un", "Deux"]
    assert said(view, ACCOUNTS)[2:4] == ["@fournil", "@fournil"]


def test_one_cell_goes_into_all_that_are_chosen(qtbot, view):
    choose(view, 1, PILLAR, 3, PILLAR)
    view.paste("savoir-faire")
    assert said(view, PILLAR) == ["", "savoir-faire", "savoir-faire", "savoir-faire", ""]


def test_what_does_not_fit_any_more_is_counted(view):
    lost = []
    view.table.misread.connect(lost.append)
    choose(view, 4, TEXT, 4, TEXT)
    view.paste("a\nb\nc")
    assert (said(view)[4], lost) == ("a", [["", ""]])


def test_it_is_filled_down_cleared_and_cut(qtbot, view):
    choose(view, 0, TEXT, 2, TEXT)
    qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert said(view)[:4] == ["Texte 1", "Texte 1", "Texte 1", "Texte 4"]
    choose(view, 1, TEXT, 1, ACCOUNTS)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert (said(view)[1], said(view, ACCOUNTS)[1]) == ("", "")
    choose(view, 3, TEXT, 3, TEXT)
    qtbot.keyClick(view, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert (said(view)[3], QGuiApplication.clipboard().text()) == ("", "Texte 4")


def test_words_are_replaced_where_they_are_chosen_or_everywhere(view):
    choose(view, 1, TEXT, 2, TEXT)
    assert view.replace("Texte", "Post") == 2
    assert said(view)[:3] == ["Texte 1", "Post 2", "Post 3"]
    view.clearSelection()
    assert view.replace("Texte", "Mot") == 3
    assert view.replace("", "x") == 0
    assert view.replace("absent", "x") == 0


def test_a_text_is_edited_on_several_lines_and_tab_goes_on(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(TextArea)
    assert editor.text() == "Texte 1"
    editor.set_text("Deux\nlignes\N{NO-BREAK SPACE}!")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert said(view)[0] == "Deux\nlignes\N{NO-BREAK SPACE}!"
    qtbot.waitUntil(lambda: view.currentIndex().column() == ACCOUNTS, timeout=30_000)


def test_a_short_cell_is_edited_in_a_line_and_escape_drops_it(qtbot, view):
    view.setCurrentIndex(view.table.index(0, WHEN))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    editor.setText("24/12/2026 8:00")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(view, WHEN)[0] == "2026-12-24 08:00", timeout=30_000)
    view.edit(view.table.index(1, WHEN))
    editor = [each for each in view.viewport().findChildren(QLineEdit) if each.isVisible()][-1]
    editor.setText("x")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert said(view, WHEN)[1] == ""


def test_nothing_chosen_does_nothing(view):
    view.clearSelection()
    view.setCurrentIndex(view.model().index(-1, -1))
    view.copy()
    assert (view.paste("x"), view.fill_down(), view.clear()) == (0, 0, 0)
