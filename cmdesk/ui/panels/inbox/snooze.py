"""When a conversation may come back: a few sensible moments by the clock on the wall, or one that is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain import snoozing
from cmdesk.ui import times
from cmdesk.ui.picker import Picker, holds
from cmdesk.ui.widgets import SourceLine
from cmdesk.ui.words import tr

EVENING, MORNING = 18, 9


@dataclass(frozen=True)
class Moment:
    """One choice; `until` None: until they answer."""

    name: str
    until: datetime | None


def moments(now: datetime) -> list[Moment]:
    """The choices that make sense now, in UTC: this evening only while it is not evening yet."""
    wall = times.local(now).replace(tzinfo=None, minute=0, second=0, microsecond=0)
    found = [Moment(tr("In an hour"), now + timedelta(hours=1))]
    if wall.hour < EVENING - 1:
        found.append(Moment(tr("This evening"), _utc(wall.replace(hour=EVENING))))
    morning = wall.replace(hour=MORNING)
    found.append(Moment(tr("Tomorrow morning"), _utc(morning + timedelta(days=1))))
    found.append(Moment(tr("Next week"), _utc(morning + timedelta(days=7 - wall.weekday()))))
    next_month = (morning.replace(day=1) + timedelta(days=32)).replace(day=1)
    found.append(Moment(tr("Next month"), _utc(next_month)))
    found.append(Moment(tr("Until they answer"), None))
    return found


def typed_moment(typed: str, now: datetime) -> Moment | None:
    """What was typed, if it says when: “demain 9h”, “in two weeks”."""
    wall = snoozing.read(typed, times.local(now).replace(tzinfo=None))
    if wall is None:
        return None
    until = _utc(wall)
    return Moment(times.when(until, now), until)


def _utc(wall: datetime) -> datetime:
    """A moment of the wall clock, with the offset that will be in force then."""
    return wall.astimezone(UTC)


def hour_of(at: datetime, now: datetime) -> str:
    """The hour alone where the name of a moment says the day."""
    days = (times.local(at).date() - times.local(now).date()).days
    return times.clock(at) if days < 2 else times.ahead(at, now)


class SnoozeMenu(Picker):
    """`chosen` gives a Moment."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, now: datetime) -> None:
        hint = tr("Or type: tomorrow 9:00, Monday, in 3 days…")
        super().__init__(parent, hint, tr("Snooze"), "snooze", self.choices, self.take)
        self._now = now
        self._moments = moments(now)
        self.refill()

    def choices(self, typed: str) -> Sequence[SourceLine]:
        """What was typed first, when it says a moment; then the usual ones that bear those words."""
        lines = [self._line(moment) for moment in self._moments if holds(moment.name, typed)]
        found = typed_moment(typed, self._now) if typed else None
        if found is not None:
            return [
                SourceLine(found, tr("Until {time}", time=times.ahead(found.until or self._now, self._now)), "snooze")
            ]
        if typed and not lines:
            return [SourceLine(None, tr("No moment is meant by this"), "question")]
        return lines

    def _line(self, moment: Moment) -> SourceLine:
        if moment.until is None:
            return SourceLine(moment, moment.name, "waiting")
        when = hour_of(moment.until, self._now)
        return SourceLine(moment, tr("{name}, {time}", name=moment.name, time=when), "snooze")

    def take(self, line: SourceLine) -> None:
        if line.key is not None:
            self.close()
            self.chosen.emit(line.key)
