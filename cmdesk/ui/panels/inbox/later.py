"""When an answer may leave: at opening time, tomorrow, or when one types it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain import clock
from cmdesk.domain.clock import Hours
from cmdesk.ui import times
from cmdesk.ui.panels.inbox.snooze import MORNING, Moment, hour_of, typed_moment
from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import SourceLine
from cmdesk.ui.words import tr

NEXT, DONE = "next", "done"  # the keys of the lines that send now


def moments(now: datetime, hours: Hours | None) -> list[Moment]:
    """The usual ones that lie ahead; opening time only where the hours are kept."""
    wall = times.local(now).replace(tzinfo=None, minute=0, second=0, microsecond=0)
    opening = clock.opening(now, hours) if hours is not None else None
    found = [Moment(tr("At opening time"), opening)] if opening is not None and opening > now else []
    tomorrow = (wall.replace(hour=MORNING) + timedelta(days=1)).astimezone(times.local(now).tzinfo)
    return [*found, Moment(tr("In an hour"), now + timedelta(hours=1)), Moment(tr("Tomorrow morning"), tomorrow)]


class LaterMenu(Picker):
    """`chosen` gives the moment; `go_on` is for now, and the next conversation; `done` for now, and done with it."""

    chosen = Signal(object)
    go_on = Signal()
    done = Signal()

    def __init__(self, parent: QWidget, now: datetime, hours: Hours | None, *, with_next: bool = True) -> None:
        super().__init__(
            parent,
            tr("Or type: tomorrow 9:00, Monday, in 3 days…"),
            tr("More ways to send"),
            "clock",
            self.choices,
            self.take,
        )
        self._now, self._with_next = now, with_next
        self._moments: list[Moment] = moments(now, hours)
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        if typed and (found := typed_moment(typed, self._now)) is not None:
            return [SourceLine(found, tr("Send {time}", time=found.name), "clock")]
        lines = [
            SourceLine(
                moment,
                tr("{name}, {time}", name=moment.name, time=hour_of(moment.until or self._now, self._now)),
                "clock",
            )
            for moment in self._moments
            if holds(moment.name, typed)
        ]
        at_once = {NEXT: tr("Send and go to the next"), DONE: tr("Send and done")} if self._with_next else {}
        lines[:0] = [SourceLine(key, words, "send") for key, words in at_once.items() if holds(words, typed)]
        return lines or [SourceLine(None, tr("No moment is meant by this"), "question")]

    def take(self, line: SourceLine) -> None:
        if isinstance(line.key, Moment):
            self.close()
            self.chosen.emit(line.key.until)
        elif line.key in (NEXT, DONE):
            self.close()
            (self.go_on if line.key == NEXT else self.done).emit()
