"""The crisis that is open: its level, since when, what is done and what is not, and what waits because of it."""

from datetime import datetime

from PySide6.QtCore import Signal

from cmdesk.domain.incidents import Incident, Tally
from cmdesk.reports.crisis import beside
from cmdesk.ui import times
from cmdesk.ui.widgets import Button, Card, Chip, Heading, Icon, Line, Panel, Text, Tick, clear, col, row
from cmdesk.ui.words import tr


class CrisisCard(Card):
    """Tells which step was ticked, and what is wanted of the file."""

    step_done = Signal(str, bool)
    file_asked = Signal()
    resume_asked = Signal()

    def __init__(self) -> None:
        self.name = Heading("", "heading")
        self.title = Panel(row(Icon("crisis", "bad", 18), (self.name, 1), gap=8))
        self.level = Chip("", "warning", "bad")
        self.since, self.stands = Text("", "meta", "text2", wrap=True), Text("", "meta", "text2", wrap=True)
        self._steps = col(gap=6)
        self.steps = Panel(self._steps)
        self.held, self.resume = Text("", "body"), Button("", "", "quiet", small=True)
        self.pause = Panel(row(Icon("pause", "warn", 16), (self.held, 1), self.resume, gap=8))
        self.file = Button("", "crisis", small=True)
        self._shown: object = None
        super().__init__(
            self.title,
            row(self.level, (self.since, 1), gap=8),
            self.stands,
            Line(),
            self.steps,
            self.pause,
            row(self.file, None),
            gap=10,
            line="bad",
        )
        self.file.clicked.connect(self.file_asked)
        self.resume.clicked.connect(self.resume_asked)
        self.hide()

    def show_incident(self, kept: Incident | None, now: datetime) -> None:
        """Nothing where no crisis is open."""
        self.setVisible(kept is not None)
        if kept is None:
            return
        most = max((level.number for level in kept.plan.levels), default=kept.level)
        self.name.setText(kept.name)
        drill = tr("exercise, ") if kept.drill else ""
        self.level.set(drill + tr("level {number} of {most}", number=kept.level, most=most))
        span = times.span(max(now - kept.opened, now - now))
        self.since.setText(tr("opened {time}, {span} ago", time=times.when(kept.opened, now), span=span))
        self.pause.setVisible(kept.paused)
        steps = kept.steps()
        if self._shown != (kept.id, steps):
            self._shown = (kept.id, steps)
            self._show_steps(steps)

    def _show_steps(self, steps: tuple[tuple[str, str, datetime | None], ...]) -> None:
        clear(self._steps)
        for key, words, at in steps:
            tick = Tick(words, at is not None, lines=3)
            tick.toggled.connect(lambda on, key=key: self.step_done.emit(key, on))
            when = Text(times.clock(at) if at else "", "caption", "text3")
            self._steps.addLayout(row((tick, 1), when, gap=8))

    def show_tally(self, tally: Tally) -> None:
        """How it stands."""
        told = tr("{n} mentions", n=tally.mentions)
        if tally.usual is not None:
            told = f"{told}, {beside(tally.usual, tr)}"
        figures = {"answered": tally.answered, "waiting": tally.waiting}
        self.stands.setText(tr("{mentions}; {answered} answered, {waiting} wait", mentions=told, **figures))

    def show_held(self, count: int) -> None:
        """How many deliveries wait because of it."""
        self.held.setText(tr("{n} sends are paused", n=count))

    def retranslate(self) -> None:
        self._shown = None
        self.resume.setText(tr("Resume"))
        self.file.setText(tr("Open the file"))
