import pytest

from cmdesk.domain.sources import Health
from cmdesk.store import items, sources
from cmdesk.ui.dialogs.move_sources import MoveSources
from cmdesk.ui.panels.watchlist.menus import place_menu
from cmdesk.ui.panels.watchlist.places import Place
from cmdesk.ui.widgets import Dialog


@pytest.fixture
def two(panel):
    return [one for one in panel.known if one.title in ("Carnet", "Forum du quartier")]


def rows(desktop):
    return {row.title: row for row in desktop.office.read(sources.rows)}


def dialog(panel, kind=Dialog):
    (found,) = [one for one in panel.window().findChildren(kind) if one.isVisible()]
    return found


def test_several_are_paused_and_go_on_again(panel, filled, two, qtbot):
    panel.bulk.pause(two, True)
    qtbot.waitUntil(lambda: rows(filled)["Carnet"].health is Health.PAUSED)
    assert rows(filled)["Forum du quartier"].health is Health.PAUSED
    assert rows(filled)["Rennes à table"].health is not Health.PAUSED
    filled.undo()
    qtbot.waitUntil(lambda: rows(filled)["Forum du quartier"].health is not Health.PAUSED)


def test_one_that_was_paused_before_stays_so_when_it_is_taken_back(panel, filled, two, qtbot):
    filled.office.write(sources.pause, two[0].id, True, filled.now())
    now = [row for row in rows(filled).values() if row.id in (two[0].id, two[1].id)]
    panel.bulk.pause(now, True)
    assert filled.said == ["1 source paused"]
    qtbot.waitUntil(lambda: rows(filled)[two[1].title].health is Health.PAUSED)
    filled.undo()
    qtbot.waitUntil(lambda: rows(filled)[two[1].title].health is not Health.PAUSED)
    assert rows(filled)[two[0].title].health is Health.PAUSED


def test_several_are_removed_only_when_it_is_meant(panel, filled, two, qtbot):
    panel.bulk.remove(two)
    dialog(panel).reject()
    assert len(rows(filled)) == 3
    panel.bulk.remove(two)
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: filled.said == ["2 sources removed"])
    assert list(rows(filled)) == ["Rennes à table"]


def test_of_those_that_stay_for_what_was_kept_of_them_that_is_said(panel, filled, two, qtbot):
    filled.office.write(items.star, filled.ids()["Site en panne"], True)
    panel.bulk.remove(two)
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: bool(filled.said))
    assert filled.said == ["1 source removed · 1 source stays, paused, with what was kept of it"]
    panel.bulk.remove([one for one in two if one.items])
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: filled.said[1:] == ["1 source stays, paused, with what was kept of it"])


def test_the_menu_offers_what_makes_sense(panel, two):
    words = [action.text() for action in panel.bulk.menu_of(two).actions() if action.text()]
    assert words == ["Move into a folder…", "Pause 2 sources", "Remove 2 sources…"]


def test_a_folder_is_paused_or_removed_with_all_that_is_in_it(panel, filled, two, qtbot):
    for one, folder in zip(two, ("Voisins", "Voisins/Forums"), strict=True):
        filled.office.write(sources.change, one.id, title=one.title, folder=folder)
    qtbot.waitUntil(lambda: sum(one.folder.startswith("Voisins") for one in panel.known) == 2)
    actions = {action.text(): action for action in place_menu(panel, Place("folder", "Voisins")).actions()}
    assert "Pause 2 sources" in actions
    actions["Remove 2 sources…"].trigger()
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: list(rows(filled)) == ["Rennes à table"])


def test_moving_asks_where(panel, two):
    panel.bulk.move(two)
    assert dialog(panel, MoveSources).windowTitle() == "Move 2 sources"
