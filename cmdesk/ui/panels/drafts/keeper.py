"""Saves what is typed while it is typed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.store import drafts
from cmdesk.store.drafts import ACCOUNTS as ACCOUNTS
from cmdesk.store.drafts import COMMON as COMMON
from cmdesk.store.drafts import What
from cmdesk.ui.bridge import Bridge

PAUSE_MS = 400  # without a key; then what was typed is written
LONGEST_MS = 900  # who never pauses is saved this often all the same


class Keeper(QObject):
    """Gathers changes for a moment, then writes them in order. What could not be written is tried again.

    A writing never waits for the one before it: whoever closes the window a moment after the last key loses nothing.
    """

    saved = Signal(object)  # the moment
    failed = Signal(object)  # the exception; what was typed is still held here

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._now = bridge, now
        self._waiting: dict[What, Any] = {}
        self._leaving: dict[int, Mapping[What, Any]] = {}  # what is being written, the oldest first
        self._numbers = count()
        self._after: list[Callable[[], None]] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(lambda: self.flush())
        self._longest.timeout.connect(lambda: self.flush())

    def keep(self, draft_id: int, what: str | int, value: Any) -> None:
        """Hold a change and write it soon. `what`: COMMON, ACCOUNTS, or the account whose own text it is."""
        self._waiting[draft_id, what] = value
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def is_busy(self) -> bool:
        """Something that was typed is not in the file yet."""
        return bool(self._waiting or self._leaving)

    def flush(self, then: Callable[[], None] | None = None) -> None:
        """Write now; `then` is called once everything is in the file, and not at all when it cannot be written."""
        if then is not None:
            self._after.append(then)
        self._pause.stop()
        self._longest.stop()
        if self._waiting:
            number, now, changes = next(self._numbers), self._now(), self._waiting
            self._leaving[number], self._waiting = changes, {}
            written, refused = lambda _: self._written(number, now), partial(self._refused, number)
            self._bridge.write(self, drafts.keep, changes, now, then=written, otherwise=refused)
        self._tell_if_done()

    def _written(self, number: int, moment: datetime) -> None:
        del self._leaving[number]
        self.saved.emit(moment)
        if self._after and self._waiting and not self._leaving:
            self.flush()  # typed since, by who waits for all of it
        else:
            self._tell_if_done()

    def _refused(self, number: int, error: Exception) -> None:
        older = self._leaving.pop(number)
        newer = {what for later in self._leaving.values() for what in later}
        self._waiting = {**{what: value for what, value in older.items() if what not in newer}, **self._waiting}
        self._after.clear()
        self.failed.emit(error)

    def _tell_if_done(self) -> None:
        if not self._waiting and not self._leaving:
            after, self._after = self._after, []
            for one in after:
                one()
