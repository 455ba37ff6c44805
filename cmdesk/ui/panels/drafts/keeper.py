"""Saves what is typed while it is typed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.engine.engine import Engine
from cmdesk.store import drafts
from cmdesk.ui.bridge import Bridge

PAUSE_MS = 400  # without a key; then what was typed is written
LONGEST_MS = 1500  # who never pauses is saved this often all the same
ACCOUNTS = "accounts"
COMMON = "common"

What = tuple[int, str | int]  # a draft, and its common text, its accounts or the account whose own text it is


class Keeper(QObject):
    """Gathers changes for a moment, then writes them in order. What could not be written is tried again."""

    saved = Signal(object)  # the moment
    failed = Signal(object)  # the exception; what was typed is still held here

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._now = bridge, now
        self._waiting: dict[What, Any] = {}
        self._leaving: dict[What, Any] = {}
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
        if self._leaving:
            return  # `_written` goes on
        if not self._waiting:
            self._tell()
            return
        self._leaving, self._waiting = self._waiting, {}
        work = _write(self._bridge.engine, self._leaving, self._now())
        self._bridge.do(self, work, then=self._written, otherwise=self._refused)

    def _written(self, moment: datetime) -> None:
        self._leaving = {}
        self.saved.emit(moment)
        if self._waiting and (self._after or not self._pause.isActive()):
            self.flush()  # somebody asked while this was being written
        elif self._after:
            self._tell()

    def _refused(self, error: Exception) -> None:
        self._waiting = {**self._leaving, **self._waiting}
        self._leaving = {}
        self._after.clear()
        self.failed.emit(error)

    def _tell(self) -> None:
        after, self._after = self._after, []
        for one in after:
            one()


async def _write(engine: Engine, changes: Mapping[What, Any], now: datetime) -> datetime:
    # Accounts first: a text of its own can only be given to an account that was chosen.
    for (draft_id, what), value in sorted(changes.items(), key=lambda change: change[0][1] != ACCOUNTS):
        if what == ACCOUNTS:
            await engine.write(drafts.choose, draft_id, value)
        elif what == COMMON:
            await engine.write(drafts.save, draft_id, value, now)
        else:
            await engine.write(drafts.vary, draft_id, what, value, now)
    return now
