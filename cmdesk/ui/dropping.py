"""What is dropped on the window becomes a conversation: a mail, a saved page, a screenshot, a text."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from cmdesk.ui.window import Window


class Dropping(QObject):
    """Watches one window; a panel that takes drops of its own is asked first, by Qt."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            if self.take(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDragEnterEvent) and self._can_take(event.mimeData()):
            event.acceptProposedAction()
            return True
        return False

    def _can_take(self, found: QMimeData) -> bool:
        ours = any(url.isLocalFile() for url in found.urls()) or found.hasImage() or found.hasText()
        return bool(self._window.panels) and ours

    def take(self, found: QMimeData) -> bool:
        """Files that speak for themselves go in at once; a text or a picture wants a word of who and where."""
        from cmdesk.ui.dialogs.capture import Capture, capture_files, pictures_in

        if not self._can_take(found):
            return False
        files = [Path(url.toLocalFile()) for url in found.urls() if url.isLocalFile()]
        if files and not pictures_in(found):
            capture_files(self._window, self._window, files, self._show)
        else:
            Capture(self._window, self._window, found).open()
        return True

    def _show(self, talks: object) -> None:
        if isinstance(talks, list) and talks:
            self._window.open("inbox", conversation=talks[0])
