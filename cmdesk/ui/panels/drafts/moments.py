"""Hours that a person chooses on the wall's clock, and how they become moments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime, QTimeZone

from cmdesk.ui.words import tr

EVENING, MORNING = time(18), time(9)


@dataclass(frozen=True)
class Planned:
    """A moment that was chosen on the wall's clock. `wall` has no zone and is what the clock will really show."""

    wall: datetime
    zone: str
    utc: datetime
    skipped: bool = False  # the hour that was asked for does not exist: clocks go forward over it
    twice: bool = False  # it comes twice, when clocks go back; the first one is meant


def zone_here() -> str:
    """The IANA name of this computer's time zone."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


def settle(wall: datetime, zone: str) -> Planned:
    """The moment at which a clock in `zone` shows `wall`."""
    place = ZoneInfo(zone)
    there = wall.replace(tzinfo=place, fold=0)
    utc = there.astimezone(UTC)
    shown = utc.astimezone(place).replace(tzinfo=None, fold=0)
    again = wall.replace(tzinfo=place, fold=1)
    skipped = shown != wall
    return Planned(shown, zone, utc, skipped, not skipped and there.utcoffset() != again.utcoffset())


def presets(now: datetime, zone: str) -> Sequence[tuple[str, datetime]]:
    """Hours that people often mean, with their name: this evening, tomorrow, Monday."""
    here = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    today = here.date()
    found = []
    if here < datetime.combine(today, EVENING) - timedelta(minutes=10):
        found.append((tr("This evening"), datetime.combine(today, EVENING)))
    found.append((tr("Tomorrow"), datetime.combine(today + timedelta(days=1), MORNING)))
    monday = today + timedelta(days=7 - today.weekday())
    if monday != today + timedelta(days=1):
        found.append((tr("Monday"), datetime.combine(monday, MORNING)))
    return found


def day_and_hour(wall: datetime) -> str:
    """A chosen hour: "Fri 11 December, 11:30"."""
    day = QLocale().toString(QDate(wall.year, wall.month, wall.day), "ddd d MMMM")
    return f"{day}, {hour(wall)}"


def hour(wall: datetime) -> str:
    return QLocale().toString(QTime(wall.hour, wall.minute), QLocale.FormatType.ShortFormat)
