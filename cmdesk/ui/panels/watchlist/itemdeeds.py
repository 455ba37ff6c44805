"""What is done with the item that is being read."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.domain.items import ItemPage
from cmdesk.language.addresses import without_trackers
from cmdesk.store import conversations, items
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.watchlist.itemrows import ItemRows
from cmdesk.ui.panels.watchlist.reading import ReadingPane
from cmdesk.ui.words import tr

READ_MS = 300  # an item that stays open this long was read


def open_address(address: str) -> None:
    """Show a web page in the user's browser; nobody there is told where they come from."""
    QDesktopServices.openUrl(QUrl(without_trackers(address)))


class ItemDeeds(QObject):
    """Reads by staying, stars, marks, takes into the inbox, opens and copies. The list shows it at once."""

    def __init__(self, panel: QWidget, host: Host, rows: ItemRows, reading: ReadingPane) -> None:
        super().__init__(panel)
        self._panel, self._host, self._rows, self._reading = panel, host, rows, reading
        self._kept_unread = 0  # made unread again by hand: staying open does not read it
        self._staying = QTimer(self, singleShot=True, interval=READ_MS)
        self._staying.timeout.connect(self._was_read)
        reading.starred.connect(self.toggle_star)
        reading.read_toggled.connect(self.toggle_read)
        reading.inbox_asked.connect(self.take_into_inbox)
        reading.browser_asked.connect(self.open_in_browser)
        reading.copy_asked.connect(self.copy_link)
        reading.link_clicked.connect(open_address)

    def leave(self) -> None:
        """Another item is about to be read."""
        self._staying.stop()
        self._kept_unread = 0

    def stay(self, page: ItemPage) -> None:
        """This item is shown now."""
        if not page.row.read and self._kept_unread != page.row.id:
            self._staying.start()

    def _was_read(self) -> None:
        page = self._reading.page
        if page is not None and not page.row.read and self._panel.isVisible():
            self._mark(page, read=True)

    def _mark(self, page: ItemPage, *, read: bool) -> None:
        self._rows.change(page.row.id, read=read)
        self._reading.show_state(replace(page, row=replace(page.row, read=read)))
        self._host.bridge.write(self._panel, items.mark_read, [page.row.id], read)

    def mark_passed(self, ids: list[int], leave_alone: Callable[[list[int]], None]) -> None:
        """These were scrolled past; taken back, they stay unread however one scrolls."""
        bridge = self._host.bridge

        def undo() -> None:
            leave_alone(ids)
            self._rows.change_some(ids, read=False)
            bridge.write(self._panel, items.mark_read, ids, False)

        self._rows.change_some(ids, read=True)
        bridge.write(self._panel, items.mark_read, ids)
        self._host.tell(tr("{n} items marked as read", n=len(ids)), undo)

    def _chosen(self) -> ItemPage | None:
        """The item that a deed is about; where none is read, that is said."""
        if self._reading.page is None:
            self._host.tell(tr("Choose an item first"))
        return self._reading.page

    def toggle_read(self) -> None:
        if (page := self._chosen()) is not None:
            self._staying.stop()
            self._kept_unread = page.row.id if page.row.read else 0
            self._mark(page, read=not page.row.read)

    def toggle_star(self) -> None:
        if (page := self._chosen()) is not None:
            starred = not page.row.starred
            self._rows.change(page.row.id, starred=starred)
            self._reading.show_state(replace(page, row=replace(page.row, starred=starred)))
            self._host.bridge.write(self._panel, items.star, page.row.id, starred)

    def take_into_inbox(self) -> None:
        if (page := self._chosen()) is None:
            return

        def taken(conversation_id: int) -> None:
            self._host.open("inbox", conversation=conversation_id)

        opened = conversations.open_for_item
        self._host.bridge.write(self._panel, opened, page.row.id, self._host.now(), then=taken)

    def open_in_browser(self) -> None:
        if (page := self._chosen()) is not None and page.row.link:
            open_address(page.row.link)

    def copy_link(self) -> None:
        if (page := self._chosen()) is not None and page.row.link:
            QGuiApplication.clipboard().setText(without_trackers(page.row.link))
            self._host.tell(tr("Link copied"))
