"""The reading pane: one item, its images only when they are asked for, and what can be done with it."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.items import ItemPage
from cmdesk.domain.queries import Query
from cmdesk.store import kept_threads
from cmdesk.store.articles import Kept
from cmdesk.store.kept_threads import KeptThread
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.watchlist import article
from cmdesk.ui.panels.watchlist.body import Body, Fetch, decode
from cmdesk.ui.panels.watchlist.extras import Extras
from cmdesk.ui.widgets import Button, Chip, EmptyState, Gap, Icon, IconButton, Panel, Text, col, row
from cmdesk.ui.widgets.layout import clear
from cmdesk.ui.words import tr


async def picture(fetch: Fetch, address: str, width: int, ratio: float) -> QImage:
    """Fetch an image and make it fit, away from the window's thread."""
    data = await fetch(address)
    return await asyncio.to_thread(decode, data, width, ratio)


class ReadingPane(Panel):
    """Shows an ItemPage. What is asked of it is told by signals; it loads images itself."""

    stepped = Signal(int)
    starred = Signal()
    read_toggled = Signal()
    inbox_asked = Signal()
    collection_asked = Signal()
    browser_asked = Signal()
    copy_asked = Signal()
    back_asked = Signal()
    leaving_asked = Signal()  # out of a query: who wrote it, or where it stands
    link_clicked = Signal(str)

    def __init__(self, host: Host) -> None:
        super().__init__(None, "surface")
        self.host = host
        self.page: ItemPage | None = None
        self._symbol = "feed"
        self._waiting: list[Future[Any]] = []
        self._shown = ""  # the HTML that is read now
        self._thread: KeptThread | None = None  # what was answered, where it was fetched for the road
        self._queries: tuple[Query, ...] = ()
        self._make_tools()
        self.body = Body()
        self.body.link_clicked.connect(self.link_clicked)
        self._make_images()
        self.foot_words = Text("", "meta", "text2")
        self.chips = row(gap=4)
        self.leave_out = Button("", "close", "quiet", small=True)
        self.leave_out.clicked.connect(self.leaving_asked)
        found_by = (Icon("search", "text2", 14), self.foot_words, self.chips, None, self.leave_out)
        foot_row = row(*found_by, gap=6, pad=(24, 0, 16, 0))
        self.foot = Panel(foot_row, "list", "line", 0, "t", height=40)
        self.extras = Extras(host)
        self.extras.full_shown.connect(self._show_full)
        self.extras.summary_shown.connect(self._show_summary)
        whole = Panel(col(self.tools, self.extras, self.images, (self.body, 1), self.foot, gap=0))
        self.nothing = EmptyState("article", "", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(whole)
        self.setLayout(col(self.stack, gap=0))
        self.retranslate()

    def _make_tools(self) -> None:
        self.back = Button("", "left", "quiet", small=True)
        self.back.clicked.connect(self.back_asked)
        self.back.hide()
        self.previous, self.next = IconButton("up", ""), IconButton("down", "")
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.star, self.read = IconButton("star", ""), IconButton("done", "")
        self.star.clicked.connect(self.starred)
        self.read.clicked.connect(self.read_toggled)
        self.collect = IconButton("keep", "")
        self.collect.clicked.connect(self.collection_asked)
        self.link, self.browser = IconButton("linked", ""), IconButton("browser", "")
        self.link.clicked.connect(self.copy_asked)
        self.browser.clicked.connect(self.browser_asked)
        self.inbox = Button("", "inbox", "plain", "T", small=True)
        self.inbox.clicked.connect(self.inbox_asked)
        deeds = (self.star, self.collect, self.read, self.link, self.browser, Gap(4), self.inbox)
        arrows = (self.back, self.previous, self.next)
        self.tools = Panel(row(*arrows, None, *deeds, gap=4, pad=(12, 0, 12, 0)), None, "line", 0, "b", height=48)

    def _make_images(self) -> None:
        self.image_words = Text("", "meta", "text2")
        self.show_images = Button("", kind="quiet", small=True, tone="accent_text")
        self.show_images.clicked.connect(self.load_images)
        bar = row(Icon("image", "text3", 14), self.image_words, self.show_images, None, gap=6, pad=(24, 0, 16, 0))
        self.images = Panel(bar, "sunken", "line", 0, "b", height=36)

    def retranslate(self) -> None:
        self.back.setText(tr("Back to the list"))
        self.previous.rename(tr("Previous item"), "K")
        self.next.rename(tr("Next item"), "J")
        self.link.rename(tr("Copy the link"), "C")
        self.browser.rename(tr("Open in the browser"), "V")
        self.inbox.setText(tr("Take into the inbox"))
        self.show_images.setText(tr("Show images"))
        self.leave_out.setText(tr("Leave out…"))
        self.nothing.say(tr("Nothing chosen"), tr("Choose an item in the list to read it here, also offline."))
        self._tell_state()
        if self.page is not None:
            self.body.rename(self._heading(self.page))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def clear(self) -> None:
        """Nothing is chosen any more."""
        self.page = None
        self._shown = ""
        self._forget_images()
        self.extras.clear()
        self.stack.setCurrentIndex(0)

    def read_page(self, page: ItemPage, symbol: str, queries: Mapping[str, Query]) -> None:
        """Show an item; `queries` are those that are known, by their names."""
        same = self.page is not None and self.page.row.id == page.row.id
        body_changed = not same or (
            self.page is not None and (self.page.html, self.page.text) != (page.html, page.text)
        )
        self.page, self._symbol = page, symbol
        if body_changed:
            self._forget_images()
            wanted = tuple(queries[name] for name in page.queries if name in queries)
            self._queries = wanted
            self._thread = None
            self._show_summary()
        else:
            self.body.rename(self._heading(page))
        self._show_queries(page.queries)
        self._tell_state()
        self.stack.setCurrentIndex(1)
        self.extras.show_item(page)
        self.host.bridge.ask(self, kept_threads.one, page.row.id, then=self._take_thread)

    def _take_thread(self, kept: KeptThread | None) -> None:
        here = self.page is not None and kept is not None and kept.item_id == self.page.row.id
        if here and kept != self._thread:
            self._thread = kept
            self._show(self._shown)

    def _show_summary(self) -> None:
        """What the feed gave."""
        if self.page is not None:
            self._show(article.body_of(self.page))

    def _show_full(self, kept: Kept) -> None:
        """The whole article in its place."""
        if self.page is not None and self.page.row.id == kept.item_id:
            self._show(kept.html)

    def _show(self, body: str) -> None:
        assert self.page is not None
        self._forget_images()
        self._shown = body
        below = ""
        if self._thread is not None:
            below = article.thread_of(self._thread, times.told(self._thread.fetched, self.host.now()))
        self.body.read(self._heading(self.page), body + below, self._queries)
        self.images.setVisible(bool(article.images_of(body)))
        self._tell_state()

    def _heading(self, page: ItemPage) -> article.Heading:
        shown, now = page.row, self.host.now()
        when = times.told(shown.published, now)
        by = tr("by {name}", name=shown.author) if shown.author and shown.author != shown.source else ""
        length = tr("{count} min read", count=article.minutes(page.text))
        edited = tr("edited") if page.edited else ""
        kept = (when.replace(" ", "\u00a0"), length.replace(" ", "\u00a0"))  # each on one line
        about = " · ".join(part for part in (by, *kept, edited) if part)
        title = shown.title or shown.author or tr("Untitled")
        return article.Heading(title, shown.source, self._symbol, about, shown.link)

    def _show_queries(self, names: tuple[str, ...]) -> None:
        clear(self.chips)
        for name in names:
            self.chips.addWidget(Chip(name))
        self.foot.setVisible(bool(names))

    def show_state(self, page: ItemPage) -> None:
        """The same item, read or starred meanwhile."""
        self.page = page
        self._tell_state()

    def _tell_state(self) -> None:
        starred = self.page is not None and self.page.row.starred
        self.star.set_symbol("star-on" if starred else "star", "warn" if starred else "")
        self.star.rename(tr("Remove the star") if starred else tr("Add a star"), "S")
        unread = self.page is not None and not self.page.row.read
        self.read.set_symbol("done" if unread else "empty")
        self.read.rename(tr("Mark as read") if unread else tr("Mark as unread"), "U")
        inside = self.page is not None and self.page.collection_id is not None
        self.collect.set_symbol("kept" if inside else "keep")
        self.collect.rename(tr("Put into a collection"), "L")
        has_link = self.page is not None and bool(self.page.row.link)
        self.link.setEnabled(has_link)
        self.browser.setEnabled(has_link)
        taken = self.page is not None and self.page.conversation_id is not None
        self.inbox.setText(tr("Open in the inbox") if taken else tr("Take into the inbox"))
        self.foot_words.setText(tr("Found by"))
        count = len(article.images_of(self._shown))
        self.image_words.setText(tr("{n} images not loaded", n=count))

    def set_single(self, single: bool) -> None:
        """Whether the list is hidden behind this pane."""
        self.back.setVisible(single)

    # -- images -------------------------------------------------------------------------------------------------

    def load_images(self) -> None:
        """Fetch the images of this item, because its reader asked; those that do not come leave their words."""
        if self.page is None:
            return
        self.images.hide()
        width, ratio = self.body.column(), self.devicePixelRatioF()
        desk, item_id = self.host.bridge.desk, self.page.row.id
        for address in article.images_of(self._shown):

            def place(image: QImage, address: str = address) -> None:
                if self.page is not None and self.page.row.id == item_id:
                    self.body.place_image(address, image)

            work = picture(partial(desk.image, item_id=item_id), address, width, ratio)
            self._waiting.append(self.host.bridge.do(self, work, place, lambda error: self._image_failed(item_id)))

    def _image_failed(self, item_id: int) -> None:
        if self.page is None or self.page.row.id != item_id:
            return
        self.image_words.setText(tr("Some images could not be loaded."))
        self.images.show()

    def _forget_images(self) -> None:
        for future in self._waiting:
            future.cancel()
        self._waiting = []
