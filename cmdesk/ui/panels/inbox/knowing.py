"""What is known around the list: labels, reasons, departments, accounts, saved views, and the figures of them all."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from cmdesk.domain.clock import Hours
from cmdesk.domain.conversations import Department, Label, Reason
from cmdesk.domain.topics import Topic
from cmdesk.store import accounts, clocks, conversations, departments, labels, reasons, tasks
from cmdesk.store import views as saved_views
from cmdesk.ui import times
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.panels.inbox.views import Known

TOLD_MS = 20  # the answers to one reading come one after the other: they are told once


class Knowing(QObject):
    """Comes in any order; `changed` once the figures are there, `accounts_known` with each reading of them."""

    changed = Signal()
    accounts_known = Signal(object)

    def __init__(self, bridge: Bridge, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._now = bridge, now
        self.known = Known()
        self.reasons: Sequence[Reason] = ()
        self._telling = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._telling.timeout.connect(self.changed)
        bridge.changed.connect(self._on_changed)
        bridge.ask(self, clocks.has_hours, then=self._keep_usual_hours)

    @property
    def labels(self) -> Sequence[Label]:
        return self.known.labels

    @property
    def departments(self) -> Sequence[Department]:
        return self.known.departments

    def read(self) -> None:
        """Ask for all of it."""
        queries: dict[str, Callable[..., Any]] = {
            "accounts": accounts.every,
            "labels": labels.every,
            "departments": departments.every,
            "saved": saved_views.every,
            "counts": conversations.counts,
        }
        for name, query in queries.items():
            self._bridge.ask(self, query, then=partial(self._take, name))
        self._bridge.ask(self, reasons.every, then=self._take_reasons)
        self.read_tasks()

    def read_tasks(self) -> None:
        """How much there is to do: it depends on the time too."""
        now = self._now()
        self._bridge.ask(self, tasks.due, now, times.midnight(now), then=partial(self._take, "tasks"))

    def _keep_usual_hours(self, kept: bool) -> None:
        """The first time: the usual hours, by the clock of this place."""
        if not kept:
            self._bridge.do(self, self._bridge.desk.keep_hours(Hours(times.zone())))

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.TASKS:
            self.read_tasks()

    def _take(self, name: str, found: Any) -> None:
        self.known = replace(self.known, **{name: found})
        if name == "accounts":
            self.accounts_known.emit(found)
        if self.known.counts is not None and not self._telling.isActive():
            self._telling.start()

    def _take_reasons(self, found: Sequence[Reason]) -> None:
        self.reasons = found
