"""What more there is of an item: the whole article, who else said it, its comments. A bar under the tools."""

from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu

from cmdesk.domain.items import ItemPage
from cmdesk.domain.troubles import Problem
from cmdesk.sentences import sentence
from cmdesk.store import articles, clusters
from cmdesk.store.articles import Kept
from cmdesk.ui import paint, times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Elided, Panel, row
from cmdesk.ui.words import tr


class Extras(Panel):
    """Asks for what is kept of the item; fetches the article when somebody wants it."""

    full_shown = Signal(object)  # Kept: to be read in place of what the feed gave
    summary_shown = Signal()
    relay_chosen = Signal(int)  # id of an item
    comments_asked = Signal(str)

    def __init__(self, host: Host) -> None:
        super().__init__(None, "sunken", "line", 0, "b", height=40)
        self.host = host
        self._page: ItemPage | None = None
        self._kept: Kept | None = None
        self._relays = clusters.Relays()
        self._work: Future[Any] | None = None
        self.full = Button("", "article", "quiet", small=True, tone="accent_text")
        self.full.clicked.connect(self.toggle_full)
        self.relays = Button("", "copy", "quiet", small=True)
        self._menu = QMenu(self.relays)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.relays.setMenu(self._menu)
        self.comments = Button("", "chats", "quiet", small=True)
        self.comments.clicked.connect(self._ask_comments)
        self.words = Elided("", "meta", "text2")
        self.is_full = False
        self.setLayout(row(self.full, self.relays, self.comments, (self.words, 1), gap=6, pad=(16, 0, 16, 0)))
        self.hide()

    def show_item(self, page: ItemPage) -> None:
        """Begin with an item; what is kept of it comes a moment later."""
        same = self._page is not None and self._page.row.id == page.row.id
        self._page = page
        if not same:
            self._forget()
        bridge = self.host.bridge
        bridge.ask(self, articles.one, page.row.id, then=self._take_kept)
        bridge.ask(self, clusters.relays, page.row.id, then=self._take_relays)
        self._tell()

    def clear(self) -> None:
        self._page = None
        self._forget()
        self._tell()

    def _forget(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self._kept, self._relays, self.is_full = None, clusters.Relays(), False
        self.words.setText("")

    def _take_kept(self, kept: Kept | None) -> None:
        if self._page is None or (kept is not None and kept.item_id != self._page.row.id):
            return
        fresh = kept is not None and kept.trouble is None and self._kept != kept
        self._kept = kept if kept is not None and kept.trouble is None else None
        if fresh and kept is not None:
            self.is_full = True
            self.full_shown.emit(kept)
        self._tell()

    def _take_relays(self, relays: clusters.Relays) -> None:
        self._relays = relays
        self._tell()

    def toggle_full(self) -> None:
        """Read the whole article, fetched the first time; or what the feed gave again."""
        page = self._page
        if page is None or not page.row.link or self._work is not None:
            return
        if self._kept is not None:
            self.is_full = not self.is_full
            if self.is_full:
                self.full_shown.emit(self._kept)
            else:
                self.summary_shown.emit()
            self._tell()
            return
        bridge = self.host.bridge
        self.words.setText(tr("Fetching the article…"))
        self._work = bridge.do(self, bridge.desk.read_in_full(page.row.id), self._fetched, self._failed)
        self._tell()

    def _fetched(self, kept: Kept) -> None:
        self._work = None
        if self._page is not None and kept.item_id == self._page.row.id:
            self.words.setText("")
            self._take_kept(kept)

    def _failed(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, Problem):
            self.words.setText(sentence(error.trouble, tr))
            self.words.setToolTip(self.words.text())
        else:
            self.host.complain(error)
        self._tell()

    def _ask_comments(self) -> None:
        if self._page is not None and self._page.row.comments:
            self.comments_asked.emit(self._page.row.comments)

    def _tell(self) -> None:
        page = self._page
        link, more = bool(page and page.row.link), self._relays.count
        self.full.setVisible(link)
        self.full.setEnabled(self._work is None)
        self.full.setText(tr("Show the summary") if self.is_full else tr("Read in full"))
        self.relays.setVisible(more > 0)
        if more:
            self.relays.setText(tr("{n} relays", n=more))
        count = page.row.answers if page is not None else None
        self.comments.setVisible(bool(page and page.row.comments))
        self.comments.setText(tr("{n} comments", n=count) if count is not None else tr("Comments"))
        self.comments.setToolTip(tr("Watch the comments of this item"))
        self.setVisible(link or more > 0)

    def _fill_menu(self) -> None:
        """The newest of those that say the same, each with where it stands: thousands would hold up the window."""
        self._menu.clear()
        now, picture = self.host.now(), paint.picture_of("article")
        for relay in self._relays.newest:
            told = f"{relay.source} · {times.short(relay.published, now)}"
            self._menu.addAction(picture, told, lambda item_id=relay.id: self.relay_chosen.emit(item_id))
        if (more := self._relays.count - len(self._relays.newest)) > 0:
            self._menu.addAction(tr("and {n} more", n=more)).setEnabled(False)
        if self._page is not None and self._page.row.id != self._relays.first:
            self._menu.addSeparator()
            alone = partial(self._leave, self._page.row.id)
            self._menu.addAction(paint.picture_of("close"), tr("Not the same: list it on its own"), alone)

    def _leave(self, item_id: int) -> None:
        """It only looks like the others; what kept it out of the inbox is no reason any more."""
        bridge = self.host.bridge

        def left(first: int) -> None:
            if first:
                undo = lambda: bridge.write(self, clusters.join_again, item_id, first)  # noqa: E731
                self.host.tell(tr("Listed on its own"), undo)

        bridge.write(self, clusters.leave, item_id, self.host.now(), then=left)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()
