"""The column at the right: the crisis that is open, signals, evidence, and the comparisons that are given to it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from cmdesk.domain.incidents import Incident
from cmdesk.domain.signals import Signal
from cmdesk.store import evidence, incidents, pausing, signals
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reputation.cards import LockerCard
from cmdesk.ui.panels.reputation.crisis import CrisisCard
from cmdesk.ui.panels.reputation.signals import SignalsCard
from cmdesk.ui.widgets import Panel, col
from cmdesk.ui.words import tr


class Side(Panel):
    """It holds what is unusual and what is done about it."""

    def __init__(self, host: Host, voices: QWidget, authors: QWidget) -> None:
        self.host, self.bridge = host, host.bridge
        self.raised: Sequence[Signal] = ()
        self.incident: Incident | None = None
        self.crisis, self.signals, self.locker = CrisisCard(), SignalsCard(), LockerCard()
        super().__init__(col(self.crisis, self.signals, voices, self.locker, authors, None, gap=16))
        self.crisis.step_done.connect(self.tick)
        self.crisis.file_asked.connect(self.show_file)
        self.crisis.resume_asked.connect(self.resume)
        self.signals.incident_asked.connect(lambda number: host.open("open-incident", signal=number))
        self.signals.items_asked.connect(lambda number: host.open("watchlist", figure=1, signal=number))
        self.signals.put_away_asked.connect(self.put_away)
        self.locker.act.clicked.connect(lambda: host.open("evidence"))

    def read(self) -> None:
        """Ask for what is shown."""
        self.bridge.ask(self, incidents.current, then=self._take_incident)
        self.bridge.ask(self, evidence.count, then=self.locker.show_count)
        self.bridge.ask(self, signals.recent, self.host.now(), then=self._take_signals)

    def _take_signals(self, raised: Sequence[Signal]) -> None:
        self.raised = raised
        self.signals.show_signals(raised, self.host.now())

    def _take_incident(self, kept: Incident | None) -> None:
        self.incident = kept
        now = self.host.now()
        self.crisis.show_incident(kept, now)
        if kept is not None:
            self.bridge.ask(self, incidents.tally, kept.id, now, then=self.crisis.show_tally)
            self.bridge.ask(self, pausing.held, then=lambda rows: self.crisis.show_held(len(rows)))

    def tick(self, key: str, done: bool) -> None:
        """A step of the checklist is done, or not yet after all."""
        if self.incident is not None:
            self.bridge.write(self, incidents.tick, self.incident.id, key, self.host.now() if done else None)

    def show_file(self) -> None:
        if self.incident is not None:
            self.host.open("incident", number=self.incident.id)

    def resume(self) -> None:
        """What the crisis paused goes on."""
        if self.incident is not None:
            self.bridge.do(self, self.bridge.desk.resume_after(self.incident.id))

    def put_away(self, number: int) -> None:
        """A signal was seen."""
        write = self.bridge.write
        back = partial(write, self, signals.put_away, number, None)
        then = lambda _: self.host.tell(tr("Put away"), back)  # noqa: E731
        write(self, signals.put_away, number, self.host.now(), then=then)

    def retranslate(self) -> None:
        self.crisis.retranslate()
        self.signals.retranslate()
        self.locker.retranslate()
        self.signals.show_signals(self.raised, self.host.now())
