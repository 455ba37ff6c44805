"""Hours as the clock on a wall shows them somewhere, and the moments that they are.

What is planned keeps the hour and the place; the moment is worked out from them, so that a change of the clocks moves
the moment and never the hour.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

FORM = "%Y-%m-%dT%H:%M"  # as it is kept: in order as a text


@dataclass(frozen=True)
class Planned:
    """A moment that was chosen on the wall's clock. `wall` has no zone and is what the clock will really show."""

    wall: datetime
    zone: str
    utc: datetime
    skipped: bool = False  # the hour that was asked for does not exist: clocks go forward over it
    twice: bool = False  # it comes twice, when clocks go back; the first one is meant


def settle(wall: datetime, zone: str) -> Planned:
    """The moment at which a clock in `zone` shows `wall`."""
    place = ZoneInfo(zone)
    there = wall.replace(tzinfo=place, fold=0)
    utc = there.astimezone(UTC)
    shown = utc.astimezone(place).replace(tzinfo=None, fold=0)
    again = wall.replace(tzinfo=place, fold=1)
    skipped = shown != wall
    return Planned(shown, zone, utc, skipped, not skipped and there.utcoffset() != again.utcoffset())


def shown_in(moment: datetime, zone: str) -> Planned:
    """The other way round: what a clock in `zone` shows at a moment."""
    there = moment.astimezone(ZoneInfo(zone))
    wall = there.replace(tzinfo=None, fold=0)
    return Planned(wall, zone, moment.astimezone(UTC), twice=settle(wall, zone).twice)


def read(wall: str, zone: str) -> Planned | None:
    """What was kept; None where nothing was, or where this computer does not know the zone."""
    if not wall or not zone:
        return None
    try:
        return settle(datetime.fromisoformat(wall).replace(tzinfo=None), zone)
    except (ValueError, OSError, KeyError):  # an unknown zone is a KeyError, an impossible name the others
        return None


def written(planned: Planned) -> str:
    """The hour as it is kept."""
    return planned.wall.strftime(FORM)


def on_other_day(planned: Planned, days: int) -> Planned:
    """The same hour of the same place, so many days later (or earlier)."""
    return settle(planned.wall + timedelta(days=days), planned.zone)
