import pytest
from PySide6.QtCore import Qt

from cmdesk.ui import theme


@pytest.fixture
def shown(panel, qapp):
    def look(width):
        for _ in range(4):  # what the columns before needed holds until their layout was done again
            panel.resize(width, 700)
            qapp.processEvents()
        columns = (panel.tree, panel.list, panel.reading, panel.queries)
        return [widget.isVisible() for widget in columns]

    return look


def test_columns_go_as_the_window_narrows(shown, panel):
    assert shown(1440) == [True, True, True, True]
    assert shown(1250) == [True, True, True, False]
    assert shown(1024) == [False, True, True, False]
    assert panel.list.where.isVisible()
    assert panel.list.side.isVisible()
    assert shown(810) == [False, True, False, False]
    assert shown(1440) == [True, True, True, True]
    assert not panel.list.where.isVisible()


def test_larger_text_folds_like_a_smaller_window(shown, qapp):
    theme.apply(qapp, "light", 1.4)
    assert shown(1440) == [False, True, True, False]


def test_the_tree_takes_the_place_of_the_list_until_something_is_chosen(shown, panel, qtbot):
    shown(1024)
    panel.list.where.click()
    assert shown(1024) == [True, False, True, False]
    panel.tree.view.step(1)
    assert shown(1024) == [False, True, True, False]
    panel.list.where.click()
    qtbot.keyClick(panel.tree.view, Qt.Key.Key_Escape)
    assert shown(1024) == [False, True, True, False]


def test_the_queries_take_the_place_of_the_text_until_an_item_is_read(shown, panel, qtbot):
    shown(1024)
    panel.to_query()
    assert shown(1024) == [False, True, False, True]
    panel.list.step(1)
    qtbot.waitUntil(lambda: shown(1024) == [False, True, True, False])


def test_one_pane_at_a_time_with_a_way_back(shown, panel, qtbot):
    shown(810)
    panel.list.step(1)
    panel.list.view.opened.emit(panel.list.view.current_line())
    assert shown(810) == [False, False, True, False]
    qtbot.waitUntil(lambda: panel.reading.back.isVisible())
    panel.reading.back.click()
    assert shown(810) == [False, True, False, False]


def test_widths_are_found_again_after_columns_were_hidden(shown, panel):
    shown(1440)
    before = panel.columns.splitter.sizes()
    shown(1024)
    shown(1440)
    assert panel.columns.splitter.sizes() == before
