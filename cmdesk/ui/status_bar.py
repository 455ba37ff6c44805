"""The line at the foot of the window: what waits to leave, what is being fetched, what is kept, who was contacted."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Signal

from cmdesk.domain.pausing import Pause
from cmdesk.ui import times, tokens
from cmdesk.ui.widgets.layout import Gap, Panel, row
from cmdesk.ui.widgets.progress import Progress
from cmdesk.ui.widgets.rail import StatusButton, StatusItem
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class Figures:
    """What the frame of the window tells, read all at once."""

    queued: int = 0  # deliveries on their way
    problems: int = 0  # deliveries that wait for a decision
    missed: int = 0  # of them: their time passed while the computer slept
    next_due: datetime | None = None
    hosts: int = 0  # contacted in the last ten minutes
    open: int = 0  # conversations
    late: int = 0  # of them: their answer should be out by now
    drafts: int = 0
    unread: int = 0  # items of sources
    sources: int = 0
    accounts: int = 0
    unwell: int = 0  # of them: they cannot be reached, or need a sign-in
    synced: datetime | None = None  # the newest time that a source was asked
    brand: str = ""
    reports: int = 0  # that were made by themselves and wait for a look
    crisis: bool = False  # a file of one is open, and it is no exercise
    pause: tuple[Pause | None, int] = (None, 0)  # of everything that is to leave, and how many it holds


class StatusBar(Panel):
    """Says `Figures`, and how far fetching is."""

    outbox_asked = Signal()
    late_asked = Signal()
    journal_asked = Signal()
    stop_asked = Signal()

    def __init__(self) -> None:
        self.outbox, self.late = StatusButton("outbox"), StatusButton("late")
        self.sync, self.progress = StatusItem("sync"), Progress(tr("Fetching"))
        self.last = StatusItem("clock", tone="text3")
        self.saved, self.journal = StatusItem("drive", tone="text2"), StatusButton("journal")
        gap, self._wide_gap = Gap(10), Gap(8)
        parts = (
            self.outbox,
            self.late,
            gap,
            self.sync,
            self.progress,
            self.last,
            None,
            self.saved,
            self._wide_gap,
            self.journal,
        )
        super().__init__(
            row(*parts, gap=4, pad=(12, 0, 12, 0)), "window", "line", sides="t", height=tokens.HEIGHT["status"]
        )
        self._figures, self._online, self._narrow = Figures(), True, False
        self._is_told = False  # until the figures were read nothing is said of them
        self._now: datetime | None = None
        self._synced: datetime | None = None
        self._syncing = False
        self.outbox.clicked.connect(self.outbox_asked)
        self.late.clicked.connect(self.late_asked)
        self.journal.clicked.connect(self.journal_asked)
        self.progress.cancelled.connect(self.stop_asked)
        self.say()

    def show_figures(self, figures: Figures, now: datetime) -> None:
        self._figures, self._now, self._is_told = figures, now, True
        self.say()

    def set_online(self, online: bool) -> None:
        self._online = online
        self.say()

    def set_narrow(self, narrow: bool) -> None:
        """Keep what may need somebody; leave out what only reassures."""
        self._narrow = narrow
        self.say()

    def show_progress(self, done: int, total: int) -> None:
        self.progress.set(done, total)
        if not self._syncing:
            self._syncing = True
            self.say()

    def end_progress(self, at: datetime) -> None:
        self._syncing, self._synced, self._now = False, at, at
        self.say()

    def say(self) -> None:
        self._say_outbox()
        late = self._figures.late
        self.late.set("late", tr("{n} late", n=late), "", "bad")
        self.late.setToolTip(tr("Show what is late"))
        self.late.setVisible(bool(late))
        self._say_sync()
        self.saved.set("drive", "", tr("Saved on this computer"))
        hosts = self._figures.hosts
        told = tr("Journal: {n} hosts in 10 min", n=hosts) if hosts else tr("Journal: no host contacted")
        self.journal.set("journal", "", told)
        self.journal.setToolTip(tr("Who was contacted, when and why"))
        for item in (self.saved, self._wide_gap, self.journal):
            item.setVisible(not self._narrow and (self._is_told or item is self.saved))
        self.outbox.setVisible(self._is_told)

    def _say_outbox(self) -> None:
        figures = self._figures
        count, more, tone, symbol = figures.queued + figures.problems, "", "text2", "outbox"
        if figures.pause[0] is not None:
            more, tone, symbol = tr("paused"), "warn", "pause"
        elif figures.problems:
            more, tone, symbol = tr("{n} need you", n=figures.problems), "warn", "warning"
        elif count and not self._online:
            more = tr("kept until you are back online")
        elif count and figures.next_due is not None and self._now is not None and figures.next_due > self._now:
            more = tr("next {when}", when=times.when(figures.next_due, self._now))
        self.outbox.set(symbol, tr("Outbox: {count}", count=count) if count else tr("Nothing to send"), more, tone)
        self.outbox.setToolTip(tr("Show what waits to leave"))

    def _say_sync(self) -> None:
        self.sync.set("sync", tr("Fetching"))
        self.progress.bar.setAccessibleName(tr("Fetching"))
        self.progress.stop.rename(tr("Stop fetching"))
        self.sync.setVisible(self._syncing)
        self.progress.setVisible(self._syncing)
        idle = self._is_told and not self._syncing and not self._narrow
        if not self._figures.sources and not self._figures.accounts:
            self.last.set("feed", "", tr("No source yet"))
        elif self._figures.unwell:
            self.last.set("warning", "", tr("{n} accounts cannot be read", n=self._figures.unwell), "warn")
        elif (synced := self._synced or self._figures.synced) is not None and self._now is not None:
            self.last.set("clock", "", tr("Last fetched {when}", when=times.when(synced, self._now)))
        else:
            idle = False
        self.last.setVisible(idle)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.say()
        super().changeEvent(event)
