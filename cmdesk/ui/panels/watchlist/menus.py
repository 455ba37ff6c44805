"""The menus of the watchlist: of a place of the tree, of an item, and of what can be left out of queries."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cmdesk.domain.items import ItemRow
from cmdesk.ui import paint
from cmdesk.ui.panels.watchlist.places import Place

if TYPE_CHECKING:
    from cmdesk.ui.panels.watchlist.panel import WatchlistPanel

OF_ITEM = (
    "watchlist.browser",
    "watchlist.star",
    "watchlist.unread",
    "watchlist.inbox",
    "watchlist.collect",
    "watchlist.copy",
)


def of_place(panel: "WatchlistPanel", place: Place, at: QPoint) -> None:
    """What can be done with a place, or with the sources that are selected."""
    if chosen := panel.tree.several():
        panel.bulk.menu_of(chosen).popup(at)
        return
    place_menu(panel, place).popup(at)


def place_menu(panel: "WatchlistPanel", place: Place) -> QMenu:
    now = round(panel.host.now().timestamp() * 1000) << 20
    menu = panel.deeds.menu_of(place, panel.known, now | 0xFFFFF)
    if place.kind == "collection":
        panel.gathering.fill_menu(menu, place)
    elif place.kind == "kept":
        panel.views.fill_menu(menu, place)
    elif place.kind == "folder":
        panel.bulk.fill(menu, [one for one in panel.known if f"{one.folder}/".startswith(f"{place.name}/")])
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def of_item(panel: "WatchlistPanel", row: ItemRow, at: QPoint) -> None:
    item_menu(panel, row).popup(at)


def item_menu(panel: "WatchlistPanel", row: ItemRow) -> QMenu:
    """What can be done with an item."""
    menu = QMenu(panel)
    for command in panel.commands():
        if command.name in OF_ITEM:
            menu.addAction(paint.picture_of(command.icon), command.title, command.run)
    page = panel.reading.page
    if page is not None and page.row.id == row.id and page.queries:
        menu.addSeparator()
        panel.query_deeds.exclusions(menu, page.queries, page.row.author, page.row.link)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def of_collections(panel: "WatchlistPanel") -> None:
    """Where what is being read can be put."""
    if (page := panel.reading.page) is not None:
        below = panel.reading.collect
        panel.gathering.ask(page, below.mapToGlobal(below.rect().bottomLeft()))


def of_exclusions(panel: "WatchlistPanel") -> None:
    """What can be left out of the queries that found what is being read."""
    if (page := panel.reading.page) is not None:
        menu = QMenu(panel)
        panel.query_deeds.exclusions(menu, page.queries, page.row.author, page.row.link)
        menu.aboutToHide.connect(menu.deleteLater)
        below = panel.reading.leave_out
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
