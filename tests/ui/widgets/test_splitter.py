import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.ui import theme
from cmdesk.ui.widgets import Panel, Splitter


@pytest.fixture
def kept():
    return {}


@pytest.fixture
def columns(qtbot, kept):
    made = Splitter("inbox", kept, (Panel(), 176), (Panel(), 336), Panel())
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    return made


def test_first_widths_are_those_asked_for(columns, kept):
    assert columns.sizes() == [176, 336, 486]
    assert kept == {}


def test_a_line_is_seen_thin_and_grabbed_wide(columns):
    handle = columns.handle(1)
    assert handle.width() == 7
    assert handle.contentsRect().width() == 1
    assert columns.handleWidth() == 1


def test_keys_move_the_line_and_what_was_made_is_kept(columns, kept, qtbot):
    QTest.keyClick(columns.handle(1), Qt.Key.Key_Right)
    assert columns.sizes()[0] == 192
    assert kept["columns/inbox"] == columns.sizes()
    again = Splitter("inbox", kept, (Panel(), 176), (Panel(), 336), Panel())
    qtbot.addWidget(again)
    again.resize(1000, 300)
    again.show()
    assert again.sizes() == columns.sizes()


@pytest.mark.parametrize("how", ["double click", "key"])
def test_the_first_widths_come_back(columns, kept, how):
    handle = columns.handle(2)
    QTest.keyClick(handle, Qt.Key.Key_Left)
    assert kept
    if how == "key":
        QTest.keyClick(handle, Qt.Key.Key_Home)
    else:
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton)
    assert columns.sizes() == [176, 336, 486]
    assert kept == {}


def test_room_that_comes_goes_to_the_column_that_takes_what_is_left(columns):
    columns.widget(0).hide()
    columns.resize(420, 300)
    columns.widget(0).show()
    columns.resize(1000, 300)
    assert columns.sizes() == [176, 336, 486]


@pytest.mark.parametrize("strange", ["text", [1, 2], [1, 2, "x", 4], None, 7])
def test_settings_of_another_version_are_not_trusted(qtbot, strange):
    made = Splitter("inbox", {"columns/inbox": strange}, (Panel(), 176), (Panel(), 336), Panel())
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    assert made.sizes() == [176, 336, 486]


def test_a_column_that_is_hidden_keeps_its_width_for_later(columns, kept):
    columns.widget(0).hide()
    QTest.keyClick(columns.handle(2), Qt.Key.Key_Right)
    assert kept["columns/inbox"][0] == 176


def test_columns_never_touched_grow_with_the_text(columns, qapp):
    columns.resize(1600, 300)
    theme.apply(qapp, "light", 1.5, still=True)
    assert columns.sizes()[:2] == [264, 504]


def test_the_line_has_a_name_and_shows_its_focus(columns):
    handle = columns.handle(1)
    assert handle.accessibleName()
    assert handle.focusPolicy() is Qt.FocusPolicy.TabFocus
