import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cmdesk.ui import theme
from cmdesk.ui.widgets import (
    ConversationLine,
    ConversationRow,
    Lines,
    ListView,
    SectionLine,
    SourceLine,
    SourceRow,
    line_data,
    line_flags,
)


def conversation(key):
    return ConversationLine(key, f"Personne {key}", "mastodon", "2 h", "Bonjour")


@pytest.fixture
def model():
    return Lines([conversation(i) for i in range(40)])


@pytest.fixture
def view(qtbot, model):
    made = ListView("Conversations", ConversationRow(), model)
    qtbot.addWidget(made)
    made.resize(336, 500)
    made.show()
    return made


def test_j_k_and_arrows_go_through_the_lines(view, qtbot):
    told = []
    view.chosen.connect(told.append)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_K, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
    assert [line.key for line in told] == [0, 1, 2, 1, 0]
    QTest.keyClick(view, Qt.Key.Key_K)
    assert view.current_line().key == 0


def test_enter_opens(view, qtbot):
    view.choose(3)
    with qtbot.waitSignal(view.opened) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args[0].key == 3


def test_a_double_click_opens_and_a_single_one_only_chooses(view, qtbot):
    place = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.assertNotEmitted(view.opened):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.current_line().key == 2
    with qtbot.waitSignal(view.opened) as told:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[0].key == 2


@pytest.mark.parametrize("held", ["ControlModifier", "ShiftModifier"])
def test_what_the_program_chooses_is_chosen_alone_though_a_key_counts_as_held(view, model, held):
    """X11 says of Ctrl or Shift that was let go last that it is still down, until the next key or click."""
    view.setSelectionMode(ListView.SelectionMode.ExtendedSelection)
    view.choose(3)
    QTest.keyPress(view.window().windowHandle(), Qt.Key.Key_F9, getattr(Qt.KeyboardModifier, held))
    try:
        view.choose(7)
        assert [index.row() for index in view.selectionModel().selectedRows()] == [7]
        view.step(1)
        assert [index.row() for index in view.selectionModel().selectedRows()] == [8]
    finally:
        QTest.keyRelease(view.window().windowHandle(), Qt.Key.Key_F9)


def test_other_letters_are_left_for_shortcuts(view):
    view.choose(3)
    QTest.keyClicks(view, "p")
    assert view.current_line().key == 3


def test_the_focus_alone_chooses_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.chosen):
        view.clearFocus()
        view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.current_line() is None


def test_tab_leaves_the_list(view):
    assert not view.tabKeyNavigation()


def test_rows_are_as_high_as_their_font_never_as_their_text(view, qapp):
    assert view.rowHeight(0) == 98
    view.set_compact(True)
    assert view.rowHeight(0) == 56
    theme.apply(qapp, "light", 2.0, still=True)
    assert view.rowHeight(0) == 112


def test_the_column_fills_the_list(view, qapp):
    qapp.processEvents()
    assert view.columnWidth(0) == view.viewport().width()
    assert not view.showGrid()


def test_after_a_reload_the_same_line_is_current_at_the_same_place(view, model, qtbot):
    view.choose(20)
    place = view.verticalScrollBar().value()
    assert place > 0
    with qtbot.assertNotEmitted(view.chosen):
        model.set([conversation(i) for i in range(5, 40)])
    assert view.current_line().key == 20
    assert view.verticalScrollBar().value() == place


def test_where_the_line_is_gone_the_one_in_its_place_is_chosen(view, model, qtbot):
    view.choose(3)
    with qtbot.waitSignal(view.chosen) as told:
        model.set([conversation(i) for i in range(40) if i != 3])
    assert told.args[0].key == 4
    view.choose(39)
    with qtbot.waitSignal(view.chosen) as told:
        model.set([conversation(i) for i in range(39)])
    assert told.args[0].key == 38


def test_an_empty_list_says_that_nothing_is_chosen(view, model, qtbot):
    view.choose(3)
    with qtbot.waitSignal(view.chosen) as told:
        model.set([])
    assert told.args == [None]
    assert view.current_line() is None


def test_what_is_forgotten_does_not_come_back(view, model, qtbot):
    view.choose(3)
    view.forget()
    with qtbot.assertNotEmitted(view.chosen):
        model.set([conversation(i) for i in range(10)])
    assert view.current_line() is None


def test_a_key_that_is_not_there_cannot_be_chosen(view):
    view.choose(3)
    assert not view.choose(77)
    assert view.current_line().key == 3


def test_the_menu_is_asked_for_a_line(view, qtbot):
    place = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(view.menu_asked) as told:
        view.customContextMenuRequested.emit(place)
    assert told.args[0].key == 2
    assert told.args[1] == view.viewport().mapToGlobal(place)


@pytest.fixture
def tree(qtbot):
    lines = [SectionLine("Vues"), SourceLine("a", "À traiter", "inbox"), SectionLine("Sources"),
             SourceLine("b", "Blog", "feed")]  # fmt: skip
    made = ListView("Vues", SourceRow(), Lines(lines))
    qtbot.addWidget(made)
    made.resize(176, 300)
    made.show()
    return made


def test_headings_are_lower_and_stepped_over(tree, qapp):
    assert [tree.rowHeight(i) for i in range(4)] == [34, 30, 34, 30]
    QTest.keyClick(tree, Qt.Key.Key_J)
    assert tree.current_line().key == "a"
    QTest.keyClick(tree, Qt.Key.Key_J)
    assert tree.current_line().key == "b"
    assert not tree.step(1)
    QTest.keyClick(tree, Qt.Key.Key_K)
    assert tree.current_line().key == "a"
    theme.apply(qapp, "light", 2.0, still=True)
    assert [tree.rowHeight(i) for i in range(4)] == [68, 60, 68, 60]


def test_what_was_chosen_before_it_is_shown_is_in_view(qtbot, model):
    made = ListView("Conversations", ConversationRow(), model)
    qtbot.addWidget(made)
    made.choose(30)
    made.resize(336, 500)
    made.show()
    assert made.viewport().rect().contains(made.visualRect(made.currentIndex()))


def test_screen_readers_hear_the_sentence_of_the_row(view):
    table = QAccessible.queryAccessibleInterface(view)
    assert table.text(QAccessible.Text.Name) == "Conversations"
    said = {table.child(i).text(QAccessible.Text.Name) for i in range(table.childCount())}
    assert "Personne 2, mastodon, 2 h, Bonjour" in said


class Million(QAbstractTableModel):
    """A long list that counts how often it is asked for a line."""

    asked = 0

    def rowCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 1_000_000

    def columnCount(self, parent=QModelIndex()):  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        Million.asked += 1
        return line_data(conversation(index.row()), role)

    def flags(self, index):
        return line_flags(conversation(0))


def test_only_the_rows_in_view_are_asked_for(qtbot, qapp):
    Million.asked = 0
    made = ListView("Conversations", ConversationRow(), Million())
    qtbot.addWidget(made)
    made.resize(336, 500)
    made.show()
    qapp.processEvents()
    assert 0 < Million.asked < 1000
