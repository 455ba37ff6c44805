"""Reads what the frame of the window tells, and reads it again when it may have changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import State
from cmdesk.domain.sources import Source
from cmdesk.domain.topics import Topic
from cmdesk.store import (
    accounts,
    claiming,
    conversations,
    drafts,
    incidents,
    items,
    journal,
    outbox_rows,
    pausing,
    reports,
    sources,
)
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.status_bar import Figures

REST_MS = 400  # between two readings, however much is written
MINUTE_MS = 60_000
RECENT = timedelta(minutes=10)
_ON_THEIR_WAY = (State.QUEUED, State.SENDING)
_NEED_SOMEBODY = (State.UNSURE, State.FAILED, State.MISSED, State.HELD)
EVERYTHING = ~Topic.NONE


class FigureReader(QObject):
    """Emits `told(Figures)` once all of a reading is there."""

    told = Signal(object)

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._now = bridge, now
        self._figures = Figures()
        self._stale, self._asked = Topic.NONE, 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read_if_stale)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(lambda: self._on_changed(Topic.JOURNAL | Topic.OUTBOX))
        self._minute.start()
        bridge.changed.connect(self._on_changed)

    def read(self) -> None:
        self._on_changed(EVERYTHING)

    def stop(self) -> None:
        """Ask for nothing more: the workspace is about to close."""
        self._rest.stop()
        self._minute.stop()
        self._bridge.changed.disconnect(self._on_changed)

    def _on_changed(self, topic: Topic) -> None:
        self._stale |= topic
        if not self._rest.isActive() and not self._asked:
            self._read_if_stale()

    def _read_if_stale(self) -> None:
        topic, self._stale = self._stale, Topic.NONE
        if topic & Topic.CONVERSATIONS:
            self._ask(conversations.counts, then=lambda found: {"open": found.open, "late": found.late})
        if topic & Topic.OUTBOX:
            self._ask(outbox_rows.waiting, then=_outbox)
            self._ask(pausing.count_held, then=lambda found: {"pause": found})
            self._ask(claiming.next_due, then=lambda found: {"next_due": found})
        if topic & (Topic.DRAFTS | Topic.OUTBOX):
            self._ask(drafts.page, then=lambda rows: {"drafts": sum(row.stage is not Stage.SENT for row in rows)})
        if topic & (Topic.ITEMS | Topic.SOURCES):
            self._ask(items.unread, then=lambda found: {"unread": found})
        if topic & Topic.SOURCES and not self._figures.sources:  # whether there are any: their number is told elsewhere
            self._ask(sources.every, then=_sources)
        if topic & Topic.ACCOUNTS:
            self._ask(accounts.every, then=_accounts)
            self._ask(accounts.brands, then=lambda found: {"brand": found[0].name if found else ""})
        if topic & Topic.REPORTS:
            self._ask(reports.ready, then=lambda found: {"reports": found})
        if topic & Topic.SIGNALS:
            self._ask(incidents.is_open, then=lambda found: {"crisis": found})
        if topic & Topic.JOURNAL:
            self._ask(journal.hosts_since, self._now() - RECENT, then=lambda hosts: {"hosts": hosts})

    def _ask(self, query: Callable[..., Any], *args: Any, then: Callable[[Any], dict[str, Any]]) -> None:
        self._asked += 1
        self._bridge.ask(self, query, *args, then=lambda found: self._take(then(found)), otherwise=self._fail)

    def _take(self, found: dict[str, Any]) -> None:
        self._figures = replace(self._figures, **found)
        self._one_less()
        if not self._asked:
            self.told.emit(self._figures)

    def _fail(self, error: Exception) -> None:
        self._one_less()
        self._bridge.failed.emit(error)

    def _one_less(self) -> None:
        self._asked -= 1
        if not self._asked:
            self._rest.start()


def _sources(rows: Sequence[Source]) -> dict[str, Any]:
    checked = [row.checked for row in rows if row.checked is not None]
    return {"sources": len(rows), "synced": max(checked, default=None)}


def _accounts(rows: Sequence[AccountRow]) -> dict[str, Any]:
    return {"accounts": len(rows), "unwell": sum(row.health is not AccountHealth.OK for row in rows)}


def _outbox(found: dict[State, int]) -> dict[str, Any]:
    return {
        "queued": sum(found.get(state, 0) for state in _ON_THEIR_WAY),
        "problems": sum(found.get(state, 0) for state in _NEED_SOMEBODY),
        "missed": found.get(State.MISSED, 0),
    }
