import pytest
from PySide6.QtWidgets import QMenu

from cmdesk.store import item_views, sources
from cmdesk.ui.panels.watchlist.looks import Look
from cmdesk.ui.panels.watchlist.places import ALL, Place
from cmdesk.ui.panels.watchlist.views import NameView, what_is_listed


def titles(panel):
    return [panel.list.rows.at(place).title for place in range(panel.list.rows.rowCount())]


def names(desktop):
    return [one.name for one in desktop.office.read(item_views.every)]


def asked(panel):
    (found,) = [one for one in panel.window().findChildren(NameView) if one.isVisible()]
    return found


def keep(panel, qtbot, name):
    panel.views.keep()
    dialog = asked(panel)
    dialog.name.setText(name)
    dialog.primary.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


@pytest.fixture
def press(panel, qtbot):
    """The unread items of a folder, day by day, kept as a view."""
    panel.tree.choose(Place("folder", "Presse"))
    panel.list.unread.click()
    panel.list.set_look(Look(group="day"))
    keep(panel, qtbot, " À  lire ")
    qtbot.waitUntil(lambda: panel.tree.place.kind == "kept" and panel.list.rows.rowCount() == 3)
    panel.list.unread.setChecked(False)
    return panel


def test_a_list_is_kept_with_its_filter_and_its_look(press, filled, qtbot):
    assert names(filled) == ["À lire"]
    assert press.list.header.title.text() == "À lire"
    assert press.list.look() == Look(group="day")
    press.tree.choose(ALL)
    qtbot.waitUntil(lambda: press.list.rows.rowCount() == 5)
    press.list.step(1)
    press.tree.choose(next(line.key for line in press.tree.lines._lines if getattr(line.key, "kind", "") == "kept"))
    qtbot.waitUntil(lambda: titles(press) == ["Dix bûches", "Marché des Lices", "Le beurre renchérit"])


def test_what_is_searched_or_tried_is_kept_too(panel, filled, qtbot):
    panel.list.field.setText("bûches")
    keep(panel, qtbot, "Bûches")
    qtbot.waitUntil(lambda: titles(panel) == ["Dix bûches"])
    assert (panel.list.field.text(), panel.list.header.title.text()) == ("", "Bûches")
    panel.queries.expression.field.setText("panne OU beurre")
    panel.queries.attempt.click()
    qtbot.waitUntil(lambda: titles(panel) == ["Site en panne", "Le beurre renchérit"])
    keep(panel, qtbot, "Ennuis")
    qtbot.waitUntil(lambda: panel.list.header.title.text() == "Ennuis")
    assert titles(panel) == ["Site en panne", "Le beurre renchérit"]
    assert [one.expression for one in filled.office.read(item_views.every)] == ["", "panne OU beurre"]


def test_what_a_view_finds_is_not_marked_as_read_all_at_once(panel, filled, qtbot):
    """It would mark all there is: only places know what they list."""
    panel.list.field.setText("bûches")
    keep(panel, qtbot, "Bûches")
    qtbot.waitUntil(lambda: panel.list.place.kind == "kept" and titles(panel) == ["Dix bûches"])
    assert not panel.list.read_all.isEnabled()
    panel.mark_all_read()
    menu = panel.deeds.menu_of(panel.list.place, panel.known, 1 << 62)
    assert "Mark all as read" not in [action.text() for action in menu.actions()]
    assert not any(filled.read_states().values())


def test_a_view_is_renamed_and_removed_and_comes_back(press, filled, qtbot):
    place = press.list.place
    press.views.rename(place.kept)
    dialog = asked(press)
    dialog.name.setText("La presse")
    dialog.primary.click()
    qtbot.waitUntil(lambda: names(filled) == ["La presse"])
    qtbot.waitUntil(lambda: press.tree.place.name == "La presse")  # the one that is chosen stays so
    (view,) = press.views.known
    press.views.remove(view)
    qtbot.waitUntil(lambda: filled.undo is not None)
    assert names(filled) == []
    filled.undo()
    qtbot.waitUntil(lambda: names(filled) == ["La presse"])


def test_a_name_that_is_taken_is_said_beside_it(press, filled):
    press.views.keep()
    dialog = asked(press)
    assert not dialog.primary.isEnabled()
    dialog.name.setText("à lire")
    dialog.primary.click()
    assert press.views.known[0].name == "À lire"


def test_its_menu_has_its_deeds(press):
    menu = QMenu()
    press.views.fill_menu(menu, press.list.place)
    assert [action.text() for action in menu.actions()] == ["Rename…", "Remove the view"]


def test_a_figure_cannot_be_kept(panel, filled):
    panel.list.place = Place("figure", "Hier", figure=object())
    assert what_is_listed(panel.list, "Hier") is None
    panel.views.keep()
    assert filled.said == ["What a figure counted cannot be kept as a view"]


def test_a_view_that_is_shown_follows_its_folder(press, filled, qtbot):
    filled.office.write(sources.move_folder, "Presse", "Médias")
    qtbot.waitUntil(lambda: press.list.place.kept is not None and press.list.place.kept.place == "Médias")
    qtbot.waitUntil(lambda: press.list.rows.rowCount() == 3)
