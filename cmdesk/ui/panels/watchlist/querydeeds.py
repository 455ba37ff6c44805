"""What can be done with queries."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.watches import SavedQuery
from cmdesk.store import queries
from cmdesk.ui import paint
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr


class QueryDeeds(QObject):
    """Names and activates, edits, switches off, removes."""

    activated = Signal(object)  # SavedQuery, new
    shown = Signal(object)  # SavedQuery, to list

    def __init__(self, panel: QWidget, host: Host) -> None:
        super().__init__(panel)
        self._panel, self._host = panel, host

    def activate(self, expression: str) -> None:
        """Ask for a name and keep the query."""
        from cmdesk.ui.dialogs.edit_query import EditQuery

        def made(query_id: int, count: int) -> None:
            def tell(known: Sequence[SavedQuery]) -> None:
                for one in known:
                    if one.id == query_id:
                        self.activated.emit(one)

            self._host.tell(tr("Query activated: {mentions}", mentions=tr("{n} mentions", n=count)))
            self._host.bridge.ask(self._panel, queries.every, then=tell)

        EditQuery(self._panel, self._host, expression=expression, done=made).open()

    def edit(self, query: SavedQuery) -> None:
        from cmdesk.ui.dialogs.edit_query import EditQuery

        def changed(query_id: int, count: int) -> None:
            self._host.tell(tr("Query changed: {mentions}", mentions=tr("{n} mentions", n=count)))

        EditQuery(self._panel, self._host, saved=query, done=changed).open()

    def switch(self, query: SavedQuery, on: bool) -> None:
        def write(value: bool) -> None:
            self._host.bridge.write(self._panel, queries.switch, query.id, value)

        write(on)
        told = tr("{name} switched on", name=query.name) if on else tr("{name} switched off", name=query.name)
        self._host.tell(told, lambda: write(not on))

    def remove(self, query: SavedQuery) -> None:
        """Ask first: its mentions are forgotten."""
        kept = tr("Its mentions are forgotten. The items stay, and so do the conversations that it opened.")
        title = tr("Remove {name}?", name=query.name)
        asked = question(self._panel, title, kept, tr("Remove the query"), danger=True)

        def removed(_: object) -> None:
            self._host.tell(tr("{name} removed", name=query.name))

        asked.accepted.connect(lambda: self._host.bridge.write(self._panel, queries.remove, query.id, then=removed))
        asked.open()

    def show_menu(self, query: SavedQuery, at: QPoint) -> None:
        menu = self.menu_of(query)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def menu_of(self, query: SavedQuery) -> QMenu:
        menu = QMenu(self._panel)
        add, picture = menu.addAction, paint.picture_of
        add(picture("search"), tr("Show its mentions"), lambda: self.shown.emit(query))
        add(picture("write"), tr("Edit…"), lambda: self.edit(query))
        name = tr("Switch off") if query.enabled else tr("Switch on")
        add(picture("pause" if query.enabled else "play"), name, lambda: self.switch(query, not query.enabled))
        menu.addSeparator()
        add(picture("bin"), tr("Remove…"), lambda: self.remove(query))
        return menu
