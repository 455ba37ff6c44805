"""When a conversation may come back: a few sensible moments by the clock on the wall."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.ui import paint, times
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
    found.append(Moment(tr("Until they answer"), None))
    return found


def _utc(wall: datetime) -> datetime:
    """A moment of the wall clock, with the offset that will be in force then."""
    return wall.astimezone(UTC)


def snooze_menu(parent: QWidget, now: datetime) -> tuple[QMenu, dict[object, Moment]]:
    """A menu of these moments, each with its exact time."""
    menu = QMenu(tr("Snooze"), parent)
    chosen: dict[object, Moment] = {}
    for moment in moments(now):
        when = times.ahead(moment.until, now) if moment.until is not None else ""
        action = menu.addAction(
            paint.picture_of("snooze" if when else "waiting"), f"{moment.name}\t{when}" if when else moment.name
        )
        chosen[action] = moment
    return menu, chosen
