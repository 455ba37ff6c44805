"""Dates in tables of posts, in every way that a file had; day and month are told apart by their column."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from cmdesk.domain.posts_table import DayOrder

_DATE = re.compile(r"\s*(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})")
_TIME = re.compile(r"(\d{1,2})\s*(?:[:h.]\s*(\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?m?\.?", re.IGNORECASE)
_OFFSET = re.compile(r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$", re.IGNORECASE)


def order_of(dates: Iterable[str]) -> tuple[DayOrder, bool]:
    """Which of two figures is the day, and whether anything in the column says so."""
    seen_short = False
    for said in dates:
        found = _DATE.match(said)
        if not found:
            continue
        first, second = int(found[1]), int(found[2])
        if len(found[1]) == 4:
            continue
        seen_short = True
        if first > 12 and second <= 12:
            return "dmy", True
        if second > 12 and first <= 12:
            return "mdy", True
    return ("dmy", False) if seen_short else ("ymd", True)


def read_date(said: str, order: DayOrder, zone: str = "", hour: str = "") -> datetime | None:
    """The hour on the wall in `zone`; a text that names an offset is brought there. None where it is no date."""
    said = said.strip()
    offset = _OFFSET.search(said)
    body = said[: offset.start()] if offset and _DATE.match(said) else said
    found = _DATE.match(body)
    if not found:
        return None
    year, month, day = _parts(found.groups(), order)
    time = _time((hour or body[found.end() :]).strip(" \tT,"))
    if time is None:
        return None
    try:
        wall = datetime(year, month, day, *time)  # noqa: DTZ001 - an hour on a wall has no zone of its own
    except ValueError:
        return None
    if offset and body is not said and zone:
        return wall.replace(tzinfo=_zone_of(offset[1])).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return wall


def _parts(figures: Sequence[str], order: DayOrder) -> tuple[int, int, int]:
    first, second, third = (int(part) for part in figures)
    if len(figures[0]) == 4:
        return first, second, third
    year = third + 2000 if third < 100 else third
    return (year, first, second) if order == "mdy" else (year, second, first)


def _time(said: str) -> tuple[int, int, int] | None:
    if not said:
        return 0, 0, 0
    found = _TIME.match(said)
    if not found or found.end() < len(said.rstrip()):
        return None
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _zone_of(said: str) -> timezone:
    if said[0] not in "+-":
        return timezone.utc  # noqa: UP017
    minutes = int(said[1:3]) * 60 + int(said[-2:])
    return timezone(timedelta(minutes=-minutes if said[0] == "-" else minutes))
