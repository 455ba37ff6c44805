import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.ui.panels.watchlist.looks import KEPT, Look, keep_look, look_of, menu_of
from cmdesk.ui.panels.watchlist.places import ALL, Place

PRESS = Place("folder", "Presse")


def test_each_place_has_its_own():
    kept = {}
    keep_look(kept, ALL, Look(True))
    keep_look(kept, PRESS, Look(False, "day"))
    assert look_of(kept, ALL) == Look(True)
    assert look_of(kept, PRESS) == Look(False, "day")
    assert look_of(kept, Place("source", id=4)) == Look()
    keep_look(kept, ALL, Look())
    assert list(kept[KEPT]) == ["folder:Presse"]


@pytest.mark.parametrize("stored", [None, [], {"all:0": "x"}, {"all:0": [True, "moon"]}, {"all:0": [True]}])
def test_what_somebody_else_wrote_is_the_usual(stored):
    assert look_of({KEPT: stored}, ALL) == Look()


def test_the_same_group_again_is_none():
    assert Look().grouped("day") == Look(False, "day")
    assert Look(True, "day").grouped("day") == Look(True)
    assert Look(True, "day").other() == Look(False, "day")


def test_the_menu_says_what_is_on_and_asks_for_another(qtbot):
    parent, asked = QWidget(), []
    qtbot.addWidget(parent)
    menu = menu_of(parent, Look(True, "day"), True, True, asked.append, lambda: asked.append("past"))
    on = [action.text() for action in menu.actions() if action.isChecked()]
    assert on == ["Magazine", "Day by day", "Mark as read what was scrolled past"]
    for action in menu.actions():
        if action.text() in ("List", "Source by source", "Mark as read what was scrolled past"):
            action.trigger()
    assert asked == [Look(False, "day"), Look(True, "source"), "past"]


def test_a_search_is_not_grouped(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = menu_of(parent, Look(), False, False, print, print)
    assert {action.text() for action in menu.actions() if not action.isEnabled()} >= {"Day by day", "Newest first"}
