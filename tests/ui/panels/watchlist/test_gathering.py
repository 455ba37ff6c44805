"""Collections in the window: an item goes in, comes out, and the collections have their own lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from cmdesk.store import gathered, items
from cmdesk.ui.panels.watchlist import menus
from cmdesk.ui.panels.watchlist.gathering import CollectionMenu, RenameCollection
from cmdesk.ui.panels.watchlist.places import ALL, Place
from cmdesk.ui.widgets import LINE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen


@pytest.fixture
def reading(panel, qtbot):
    """The panel with the second item open."""
    panel.list.view.choose(panel.list.rows.at(1).id)
    qtbot.waitUntil(lambda: panel.reading.page is not None)
    return panel


def inside(desktop, title="Dix bûches"):
    return desktop.office.read(items.one, desktop.ids()[title]).collection_id


def places(panel):
    lines = panel.tree.lines
    return [lines.index(row, 0).data(LINE).key for row in range(lines.rowCount())]


def menu_of(panel):
    menus.of_collections(panel)
    (menu,) = panel.findChildren(CollectionMenu)
    return menu


def test_a_typed_name_makes_a_collection_with_the_item_in_it(reading, filled, qtbot):
    menu = menu_of(reading)
    qtbot.keyClicks(menu.field, "Revue de presse")
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: inside(filled) is not None)
    place = Place("collection", "Revue de presse", inside(filled))
    qtbot.waitUntil(lambda: place in places(reading))
    reading.tree.choose(place)
    qtbot.waitUntil(lambda: reading.list.rows.rowCount() == 1 and reading.list.rows.at(0).title == "Dix bûches")


def test_it_is_taken_out_again_and_that_is_undone(reading, filled, qtbot):
    press = filled.office.write(gathered.make, "Presse", filled.now())
    reading.gathering.put(reading.reading.page.row.id, press, "Presse")
    qtbot.waitUntil(lambda: reading.reading.page.collection_id == press)
    qtbot.waitUntil(lambda: bool(reading.gathering.known))
    menu = menu_of(reading)
    assert [line.name for line in menu.choices("")] == ["Presse", "Take out of its collection"]
    menu.take(menu.choices("")[1])
    qtbot.waitUntil(lambda: inside(filled) is None)
    qtbot.waitUntil(lambda: filled.said and filled.said[-1] == "Taken out of its collection")
    filled.undo()
    qtbot.waitUntil(lambda: inside(filled) == press)


def test_a_collection_is_renamed_and_stays_open(reading, filled, qtbot):
    press = filled.office.write(gathered.make, "Presse", filled.now())
    reading.refresh()
    qtbot.waitUntil(lambda: Place("collection", "Presse", press) in places(reading))
    reading.tree.choose(Place("collection", "Presse", press))
    qtbot.waitUntil(lambda: reading.list.place.kind == "collection")
    dialog = RenameCollection(reading, filled, reading.list.place)
    qtbot.addWidget(dialog)
    dialog.name.setText("Revue")
    dialog.accept()
    qtbot.waitUntil(lambda: reading.list.place == Place("collection", "Revue", press))


def test_a_removed_collection_leaves_the_list_of_everything_and_comes_back(reading, filled, qtbot):
    press = filled.office.write(gathered.make, "Presse", filled.now())
    reading.gathering.put(reading.reading.page.row.id, press, "Presse")
    place = Place("collection", "Presse", press)
    qtbot.waitUntil(lambda: place in places(reading))
    reading.tree.choose(place)
    qtbot.waitUntil(lambda: reading.list.place == place)
    menu = QMenu(reading)
    reading.gathering.fill_menu(menu, place)
    assert [action.text() for action in menu.actions()] == ["Rename…", "Remove the collection"]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: reading.list.place == ALL and place not in places(reading))
    qtbot.waitUntil(lambda: filled.said[-1] == "Collection Presse removed; its items stay")
    filled.undo()
    qtbot.waitUntil(lambda: place in places(reading) and inside(filled) == press)
