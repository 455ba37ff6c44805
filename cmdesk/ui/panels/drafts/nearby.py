"""Has what is near a draft looked up while it is written: the same words, the same hour, what it may be copied from."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.domain.nearness import Near
from cmdesk.store import nearness
from cmdesk.ui.panels.base import Host

PAUSE_MS = 700


class Nearby(QObject):
    """Holds what was found last until something else is found."""

    changed = Signal()

    def __init__(self, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._asked: tuple[object, ...] | None = None
        self._draft_id, self._texts = 0, dict[int, str]()
        self._due: datetime | None = None
        self._source: int | None = None
        self.found: Sequence[Near] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)

    def about(self, draft_id: int, texts: Mapping[int, str], due: datetime | None, source: int | None) -> None:
        """What each account would get, when, and the item it was made from."""
        if draft_id != self._draft_id:
            self.found = ()
        what = (draft_id, tuple(sorted(texts.items())), due)
        self._draft_id, self._texts, self._due, self._source = draft_id, dict(texts), due, source
        if what != self._asked:
            self._asked = what
            self._pause.start()

    def again(self) -> None:
        """Something else changed: an item came, a post left."""
        if self._draft_id:
            self._pause.start()

    def look(self) -> None:
        draft_id = self._draft_id

        def take(found: Sequence[Near]) -> None:
            if draft_id == self._draft_id and list(found) != list(self.found):
                self.found = found
                self.changed.emit()

        now = self._host.now()
        self._host.bridge.ask(
            self, nearness.about, draft_id, self._texts, self._due, now, None, self._source, then=take
        )
