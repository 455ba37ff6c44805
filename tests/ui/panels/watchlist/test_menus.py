from PySide6.QtWidgets import QMenu

from cmdesk.ui.panels.watchlist import menus


def words(menu):
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_of_an_item_and_what_can_be_left_out_of_its_queries(panel, filled, qtbot):
    filled.office.do(filled.office.desk.add_query("Notre nom", "fournil"))
    item = filled.ids()["Dix bûches"]
    panel.open(item=item)
    qtbot.waitUntil(lambda: panel.reading.page is not None and bool(panel.reading.page.queries))
    qtbot.waitUntil(lambda: bool(panel.query_deeds.known))
    found = words(menus.item_menu(panel, panel.reading.page.row))
    assert "Open in the browser" in found
    assert found[-1].startswith("Leave out the site ")


def test_without_an_item_nothing_can_be_left_out(panel):
    before = len(panel.findChildren(QMenu))
    menus.of_exclusions(panel)
    assert len(panel.findChildren(QMenu)) == before
