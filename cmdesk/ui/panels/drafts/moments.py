"""Hours that a person chooses on the wall's clock, and how they become moments."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QTime, QTimeZone

from cmdesk.domain.wall import Planned as Planned
from cmdesk.domain.wall import settle as settle
from cmdesk.ui.words import tr

EVENING, MORNING = time(18), time(9)


def zone_here() -> str:
    """The IANA name of this computer's time zone."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


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
