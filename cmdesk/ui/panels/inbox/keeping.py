"""What is typed in a conversation is kept as it is typed."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer

from cmdesk.store import conversations
from cmdesk.ui.bridge import Bridge

KEEP_MS = 400  # a kill one second after the last key must lose nothing
REMEMBER_MS = 2000  # a reading that began before the writing may still bring the older text
Place = tuple[int, str]  # conversation, "reply" or "note"


class Keeper(QObject):
    """Writes at most every KEEP_MS while somebody types, and at once on `flush`.

    What is not yet in the file is remembered here, so that coming back to a conversation never shows an older text.
    """

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._now = bridge, now
        self._typed: dict[Place, str] = {}  # not yet written
        self._leaving: dict[Place, str] = {}  # being written, or written a moment ago
        # Started by the first key and not by each: somebody who never stops typing is kept too.
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.flush)

    def typed(self, conversation_id: int, kind: str, text: str) -> None:
        self._typed[conversation_id, kind] = text
        if not self._timer.isActive():
            self._timer.start()

    def text(self, conversation_id: int, kind: str, stored: str) -> str:
        """The newest text that is known: `stored` is what was read from the file."""
        known = self.unwritten(conversation_id, kind)
        return stored if known is None else known

    def unwritten(self, conversation_id: int, kind: str) -> str | None:
        """What is not surely in the file yet; None: the file has it all."""
        place = conversation_id, kind
        return self._typed.get(place, self._leaving.get(place))

    def drop(self, conversation_id: int, kind: str) -> None:
        """It was sent: what is typed there is no longer to be kept."""
        self._typed.pop((conversation_id, kind), None)
        self._leaving.pop((conversation_id, kind), None)

    def flush(self) -> None:
        """Write now what was typed."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        for place, text in typed.items():
            self._leaving[place] = text
            self._bridge.write(
                self,
                conversations.save_draft,
                *place,
                text,
                self._now(),
                then=partial(self._kept, place, text),
                otherwise=partial(self._not_kept, place, text),
            )

    def _kept(self, place: Place, text: str, _: object) -> None:
        QTimer.singleShot(REMEMBER_MS, self, partial(self._forget, place, text))

    def _forget(self, place: Place, text: str) -> None:
        if self._leaving.get(place) == text:
            del self._leaving[place]

    def _not_kept(self, place: Place, text: str, error: Exception) -> None:
        """The disk refused: keep it here, to be written with the next key, and say so."""
        if self._leaving.get(place) == text:
            del self._leaving[place]
            self._typed.setdefault(place, text)
        self._bridge.failed.emit(error)
