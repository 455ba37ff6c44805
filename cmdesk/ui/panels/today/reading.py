"""Asks for what today shows: each part when it may have changed, never the whole for a part."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.calendar import CalendarPost
from cmdesk.domain.feasts import Feast
from cmdesk.domain.incidents import Incident
from cmdesk.domain.topics import Topic
from cmdesk.store import accounts, incidents, today
from cmdesk.ui import times
from cmdesk.ui.away import last_absence
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.today.ahead import FEASTS_AHEAD

EVERYTHING = ~Topic.NONE
TOLD_AFTER = ("waiting", "to_settle", "posts", "unusual", "unwell", "accounts", "begun")


class Reading(QObject):
    """Holds the newest answers; `told` names the part that came."""

    told = Signal(str)

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self.waiting: today.Waiting | None = None
        self.to_settle: today.ToSettle | None = None
        self.posts: Sequence[CalendarPost] = ()
        self.unusual: today.Unusual | None = None
        self.incident: Incident | None = None
        self.unwell: Sequence[today.Unwell] = ()
        self.accounts: Sequence[AccountRow] = ()
        self.begun: today.Begun | None = None
        self.meanwhile: today.Meanwhile | None = None
        self.absence: tuple[datetime, datetime] | None = None
        self.feasts: Sequence[Feast] = ()
        self.by_hand: frozenset[str] = frozenset()
        self.known: set[str] = set()  # parts that came
        self._feasts_of: object = None  # the day they were asked on

    def is_whole(self) -> bool:
        return self.known.issuperset(TOLD_AFTER)

    def read(self, topic: Topic = EVERYTHING) -> None:
        now = self._host.now()
        if topic & (Topic.CONVERSATIONS | Topic.PEOPLE):
            self._ask("waiting", today.waiting, now)
        if topic & Topic.OUTBOX:
            self._ask("to_settle", today.to_settle)
        if topic & (Topic.OUTBOX | Topic.DRAFTS):
            self._ask("posts", today.planned, now)
        if topic & (Topic.SIGNALS | Topic.FIGURES):
            self._ask("unusual", today.unusual, now)
            self._ask("incident", incidents.current)
        if topic & Topic.SOURCES:
            self._ask("unwell", today.unwell)
        if topic & Topic.ACCOUNTS:
            self._ask("accounts", accounts.every)
        if topic & (Topic.ACCOUNTS | Topic.SOURCES | Topic.QUERIES | Topic.DRAFTS):
            self._ask("begun", today.begun)
        if topic & (Topic.CONVERSATIONS | Topic.FIGURES | Topic.OUTBOX):
            self._look_back()

    def _look_back(self) -> None:
        now = self._host.now()
        self.absence = last_absence(self._host.settings.layout, now)
        if self.absence is not None:
            self._ask("meanwhile", today.meanwhile, self.absence[0], now)

    def _ask(self, part: str, query: Callable[..., Any], *arguments: Any) -> None:
        self._host.bridge.ask(self, query, *arguments, then=lambda found: self._take(part, found))

    def _take(self, part: str, found: Any) -> None:
        setattr(self, part, found)
        self.known.add(part)
        self.told.emit(part)
        if self.is_whole():
            self._ask_for_days()

    def _ask_for_days(self) -> None:
        """Once a day, and after what is waited for: the library of holidays takes a moment to load."""
        day = times.local(self._host.now()).date()
        if self._feasts_of == day:
            return
        self._feasts_of = day
        if self.absence is None:
            self._look_back()  # the window notes it only once it is painted
        bridge, until = self._host.bridge, day + FEASTS_AHEAD
        found: list[Feast] = []

        def take(feasts: Sequence[Feast]) -> None:
            known = {(one.first, one.name.casefold()) for one in found}
            found.extend(one for one in feasts if (one.first, one.name.casefold()) not in known)
            self._take("feasts", tuple(found))

        bridge.do(self, bridge.desk.feasts(day, until), then=take)
        bridge.do(self, bridge.desk.public_holidays(day, until), then=take)
        bridge.do(self, bridge.desk.forms(), then=lambda forms: self._take("by_hand", _by_hand(forms)))


def _by_hand(forms: Sequence[Any]) -> frozenset[str]:
    return frozenset(form.name for form in forms if form.by_hand)
