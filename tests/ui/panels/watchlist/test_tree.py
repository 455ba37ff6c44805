from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from cmdesk.domain.sources import Health
from cmdesk.store import items
from cmdesk.ui.panels.watchlist.places import ALL, MENTIONS, Place
from cmdesk.ui.panels.watchlist.tree import FOLDED, PlaceButton, SourceTree
from tests.ui.panels.watchlist.test_places import FORUM, LOOSE, ROW

FOLDER = Place("folder", "Presse")


@pytest.fixture
def kept():
    return {}


@pytest.fixture
def tree(qtbot, clock, kept):
    made = SourceTree(kept, clock)
    qtbot.addWidget(made)
    made.resize(216, 700)
    made.tell((ROW, FORUM, LOOSE), items.Counts(6, 1, 0))
    made.show()
    return made


def keys(tree):
    return [tree.lines.line(place).key for place in range(tree.lines.rowCount())]


def test_choosing_tells_the_place(tree):
    told = []
    tree.chosen.connect(told.append)
    assert tree.place == ALL
    tree.view.choose(MENTIONS)
    tree.view.choose(Place("source", id=2))
    assert told == [MENTIONS, Place("source", id=2)]
    assert tree.chosen_source() == FORUM


def test_left_and_right_fold_and_unfold_and_it_is_kept(tree, qtbot, kept):
    tree.view.choose(FOLDER)
    qtbot.keyClick(tree.view, Qt.Key.Key_Left)
    assert Place("source", id=1) not in keys(tree)
    assert tree.place == FOLDER
    assert kept[FOLDED] == ["Presse"]
    qtbot.keyClick(tree.view, Qt.Key.Key_Right)
    assert Place("source", id=1) in keys(tree)


def test_a_click_on_the_arrow_folds_without_choosing(tree, qtbot):
    row = keys(tree).index(FOLDER)
    middle = tree.view.rowViewportPosition(row) + tree.view.rowHeight(row) // 2
    spot = tree.view.viewport().rect().topLeft()
    spot.setX(14)
    spot.setY(middle)
    qtbot.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert Place("source", id=1) not in keys(tree)
    assert tree.place == ALL


def test_enter_opens_a_folder_or_goes_on_to_the_items(tree, qtbot):
    told = []
    tree.opened.connect(told.append)
    tree.view.choose(FOLDER)
    qtbot.keyClick(tree.view, Qt.Key.Key_Return)
    assert Place("source", id=1) not in keys(tree)
    tree.view.choose(Place("source", id=2))
    qtbot.keyClick(tree.view, Qt.Key.Key_Return)
    assert told == [Place("source", id=2)]


def test_choosing_a_source_opens_the_folders_it_is_in(qtbot, clock):
    tree = SourceTree({FOLDED: ["Presse", "Presse/Locale"]}, clock)
    qtbot.addWidget(tree)
    tree.tell((ROW, FORUM), items.Counts(0, 0, 0))
    assert tree.choose(Place("source", id=1))
    assert not tree.choose(Place("source", id=99))


def test_a_reload_keeps_what_is_chosen(tree):
    told = []
    tree.view.choose(Place("source", id=2))
    tree.chosen.connect(told.append)
    tree.tell((ROW, FORUM), items.Counts(5, 0, 0))
    assert tree.place == Place("source", id=2)
    assert told == []


def test_the_card_is_there_for_a_source_that_fails(tree):
    assert not tree.card.isVisible()
    tree.view.choose(Place("source", id=2))
    assert tree.card.isVisible()
    tree.view.choose(Place("source", id=1))
    assert not tree.card.isVisible()


def test_what_is_chosen_stays_in_sight_above_its_card(tree, qtbot):
    tree.resize(216, 430)
    tree.view.choose(Place("source", id=2))

    def chosen_is_seen():
        seen = tree.view.visualRect(tree.view.currentIndex())
        assert tree.view.viewport().rect().contains(seen)

    assert tree.card.isVisible()
    qtbot.waitUntil(chosen_is_seen)
    assert tree.view.verticalScrollBar().maximum() > 0


def test_the_button_that_brings_the_tree_stays_down_while_it_is_shown(qtbot):
    button = PlaceButton()
    qtbot.addWidget(button)
    button.click()
    assert button.isChecked()


def test_only_the_sources_that_do_not_answer_are_shown_while_there_are_any(tree):
    tree.foot.down.click()
    assert tree.place == Place("source", id=2)
    assert tree.card.isVisible()
    assert [key.id for key in keys(tree) if isinstance(key, Place) and key.kind == "source"] == [2]
    tree.tell((ROW, replace(FORUM, health=Health.WELL), LOOSE), items.Counts(6, 1, 0))
    assert not tree.foot.down.isChecked()
    assert {key.id for key in keys(tree) if isinstance(key, Place) and key.kind == "source"} == {1, 2, 3}


def test_the_sign_of_what_to_look_at_and_its_figure_agree(tree):
    silent = replace(ROW, gaps=3)
    tree.tell((silent, FORUM, LOOSE), items.Counts(6, 1, 0))
    marked = [tree.lines.line(row).key for row in range(tree.lines.rowCount()) if _mark(tree, row) == "late"]
    assert marked == [Place("source", id=ROW.id)]
    assert tree.foot.late.text() == "1"
    tree.foot.late.click()
    assert [key for key in keys(tree) if isinstance(key, Place) and key.kind == "source"] == marked


def _mark(tree, row):
    return getattr(tree.lines.line(row), "health", "")


def test_to_choose_another_source_ends_the_filter(tree):
    tree.foot.down.click()
    assert tree.choose(Place("source", id=1))
    assert tree.place == Place("source", id=1)
    assert not tree.foot.down.isChecked()


def test_several_sources_are_selected_with_shift(tree, qtbot):
    tree.view.choose(Place("source", id=2))
    assert tree.several() == []
    qtbot.keyClick(tree.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert tree.several() == []  # the second is a folder
    for _ in range(2):
        qtbot.keyClick(tree.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert tree.several() == [ROW, FORUM]
    tree.view.choose(ALL)
    assert tree.several() == []
