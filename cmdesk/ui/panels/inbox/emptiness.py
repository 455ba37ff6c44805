"""Why there is nothing to see, and the first step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmdesk.store import sources
from cmdesk.ui.panels.inbox import views
from cmdesk.ui.widgets import Button, EmptyState
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.inbox.panel import InboxPanel


class Emptiness(QObject):
    """Watches whether the list is empty and whether anything could ever come into it."""

    def __init__(self, panel: "InboxPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._accounts: bool | None = None
        self._sources: bool | None = None
        self._empty = False
        self._told: tuple[object, ...] = ()

    def know_accounts(self, any_account: bool) -> None:
        if any_account != self._accounts:
            self._accounts = any_account
            if not any_account:
                self._panel.bridge.ask(self, sources.every, then=self._know_sources)
            self._tell()

    def list_loaded(self, empty: bool) -> None:
        if empty and self._accounts is False:
            self._panel.bridge.ask(self, sources.every, then=self._know_sources)
        self._empty = empty
        self._tell()

    def retranslate(self) -> None:
        self._told = ()
        self._tell()

    def _know_sources(self, found: object) -> None:
        self._sources = bool(found)
        self._tell()

    def _tell(self) -> None:
        panel = self._panel
        panel.list_column.show_rows(not self._empty)
        why = (self._empty, panel.view, self._is_new(), panel.shape.one_pane)
        if why == self._told:
            return
        self._told = why
        if self._empty:
            panel.list_column.set_empty(self._why())
        # Where the list is narrow the first steps stand beside it.
        panel.reading.set_nothing(self._first_steps() if self._empty and self._is_new() else None)

    def _is_new(self) -> bool:
        """Nothing could ever come in."""
        return self._accounts is False and self._sources is False

    def _why(self) -> EmptyState:
        panel = self._panel
        if panel.view.text:
            everywhere = Button(tr("Search everywhere"), "search")
            everywhere.clicked.connect(panel.search_everywhere)
            clear = Button(tr("Clear"), kind="quiet")
            clear.clicked.connect(panel.list_column.stop_search)
            buttons = (everywhere, clear) if panel.view.state is not None else (clear,)
            return EmptyState(
                "search",
                tr("Nothing found for “{words}”", words=panel.view.text),
                tr("All these words must stand in a message, a note or a name."),
                *buttons,
            )
        if self._is_new():
            if panel.shape.one_pane:
                return self._first_steps()
            return EmptyState("inbox", tr("Nothing here yet"), tr("Conversations of this view will come here."))
        if views.bare(panel.view) == views.BIN:
            hidden = Button(tr("Show what rules hid"), "filter", "quiet")
            hidden.clicked.connect(panel.deeds.sorting.open_hidden)
            told = tr("What you delete lies here for thirty days and can be restored.")
            return EmptyState("bin", tr("The bin is empty"), told, hidden)
        if panel.view in (views.OPEN, views.MENTIONS):
            return EmptyState("ok", tr("Everything is answered"), tr("New messages will come here."), tone="good")
        return EmptyState("inbox", tr("Nothing here"), tr("Conversations of this view will come here."))

    def _first_steps(self) -> EmptyState:
        host = self._panel.host
        connect = Button(tr("Connect an account"), "add", "primary")
        connect.clicked.connect(lambda: host.open("accounts"))
        source = Button(tr("Add a source"), "watch")
        source.clicked.connect(lambda: host.open("add-source"))
        demo = Button(tr("Open the demo"), "play", "quiet")
        demo.clicked.connect(lambda: host.open("demo"))
        return EmptyState(
            "inbox",
            tr("What people say to you comes here"),
            tr("Connect an account, watch a source, or look at the demo first."),
            connect,
            source,
            demo,
        )
