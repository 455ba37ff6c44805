"""What can be done with queries."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.domain.facts import host_of
from cmdesk.domain.watches import Exclusion, SavedQuery
from cmdesk.domain.words import words
from cmdesk.store import applying, queries
from cmdesk.ui import paint, times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.dialogs.edit_query import Saved

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class QueryDeeds(QObject):
    """Names and activates, edits, switches off, removes."""

    activated = Signal(object)  # SavedQuery, new
    shown = Signal(object)  # SavedQuery, to list
    known: Sequence[SavedQuery] = ()

    def __init__(self, panel: QWidget, host: Host) -> None:
        super().__init__(panel)
        self._panel, self._host = panel, host

    def activate(self, expression: str) -> None:
        """Ask for a name and keep the query."""
        from cmdesk.ui.dialogs.edit_query import EditQuery

        def made(saved: "Saved") -> None:
            def tell(known: Sequence[SavedQuery]) -> None:
                for one in known:
                    if one.id == saved.query_id:
                        self.activated.emit(one)

            told = tr("Query activated: {mentions}", mentions=tr("{n} mentions", n=saved.found))
            self._host.tell(told, self._taking_back(saved))
            self._host.bridge.ask(self._panel, queries.every, then=tell)

        EditQuery(self._panel, self._host, expression=expression, done=made).open()

    def edit(self, query: SavedQuery) -> None:
        from cmdesk.ui.dialogs.edit_query import EditQuery

        def changed(saved: "Saved") -> None:
            told = tr("Query changed: {mentions}", mentions=tr("{n} mentions", n=saved.found))
            self._host.tell(told if saved.application else tr("Query changed"), self._taking_back(saved))

        EditQuery(self._panel, self._host, saved=query, done=changed).open()

    def _taking_back(self, saved: "Saved") -> Callable[[], None] | None:
        """Undo what was found in history, and what entered the inbox for it; a query that is new stays."""
        desk, done = self._host.bridge.desk, saved.rewritten

        def back() -> None:
            work = desk.put_query_back(done, saved.application) if done else desk.take_back_query(saved.application)
            self._host.bridge.do(self._panel, work)

        return back if saved.application or done else None

    def mute(self, query: SavedQuery, until: datetime | None) -> None:
        """Let it count on without a word; None: let it speak again."""

        def write(moment: datetime | None) -> None:
            self._host.bridge.write(self._panel, queries.mute, query.id, moment)

        write(until)
        if until is None:
            told = tr("{name} speaks again", name=query.name)
        else:
            told = tr(
                "{name} is mute; it speaks again {when}", name=query.name, when=times.when(until, self._host.now())
            )
        self._host.tell(told, lambda: write(query.muted_until))

    def _mute_for(self, query: SavedQuery, span: timedelta) -> None:
        self.mute(query, self._host.now() + span)

    def exclude(self, query_id: int, field: str, value: str) -> None:
        """Leave an author or a site out of a query, in its own words."""

        def told(done: Exclusion) -> None:
            def back() -> None:
                self._host.bridge.write(self._panel, applying.include_again, done)

            self._host.tell(tr("Query changed: {expression}", expression=done.after), back)

        self._host.bridge.write(self._panel, applying.exclude, query_id, field, value, self._host.now(), then=told)

    def exclusions(self, menu: QMenu, names: Sequence[str], author: str, link: str) -> None:
        """Put into a menu what can be left out of the queries that found something."""
        known = {query.name: query.id for query in self.known}
        choices = (
            ("author", author if words(author) else "", tr("Leave out the author {name}", name=author)),
            ("site", host_of(link), tr("Leave out the site {name}", name=host_of(link))),
        )
        for field, value, title in choices:
            for name in names if value else ():
                if name in known:
                    told = title if len(names) == 1 else tr("{title} from {query}", title=title, query=name)
                    deed = partial(self.exclude, known[name], field, value)
                    menu.addAction(paint.picture_of("close"), told, deed)

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
        if query.muted_until is not None and query.muted_until > self._host.now():
            add(picture("bell"), tr("No longer mute"), lambda: self.mute(query, None))
        else:
            mute = menu.addMenu(picture("silent"), tr("Mute"))
            for title, span in ((tr("for an hour"), HOUR), (tr("for a day"), DAY), (tr("for a week"), 7 * DAY)):
                mute.addAction(title, partial(self._mute_for, query, span))
        add(picture("filter"), tr("Rules…"), lambda: self._host.open("rules"))
        menu.addSeparator()
        add(picture("bin"), tr("Remove…"), lambda: self.remove(query))
        return menu
