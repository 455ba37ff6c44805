"""The calendar as an iCalendar file (RFC 5545), to be read by other programs; and theirs, read for their dates."""

from calendar import isleap
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.feasts import Feast, Kind
from cmdesk.domain.troubles import Problem

MOST_BYTES = 5_000_000
MOST_DATES = 5_000
YEARS = range(2024, 2040)  # for which what comes every year is taken
LASTS = timedelta(minutes=15)  # of a post, so that a day's view shows it
DAY = timedelta(days=1)
SURE = (Mark.QUEUED, Mark.SENDING, Mark.SENT)


def write(posts: Sequence[CalendarPost], name: str, now: datetime) -> bytes:
    """Posts with an hour; each keeps its identity from file to file, so that it moves where it is read."""
    calendar = Calendar()
    calendar.add("prodid", "-//cmdesk//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(minutes=15))
    for post in posts:
        if post.moment is None:
            continue
        event = Event()
        event.add("uid", f"post-{post.draft_id}@cmdesk")
        event.add("dtstamp", now)
        event.add("dtstart", post.moment.astimezone(UTC))
        event.add("dtend", post.moment.astimezone(UTC) + LASTS)
        event.add("summary", _title(post))
        event.add("description", post.text)
        event.add("status", "CONFIRMED" if post.mark in SURE else "TENTATIVE")
        event.add("transp", "TRANSPARENT")
        event.add("categories", [*post.networks, post.mark.value])
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _title(post: CalendarPost) -> str:
    line = next((line.strip() for line in post.text.splitlines() if line.strip()), "…")
    return line if len(line) <= 75 else line[:74].rpartition(" ")[0] + "…"


def read(body: bytes) -> tuple[Feast, ...]:
    """The dates of a calendar, whole days. What comes every year is taken for some years, other repetitions once.

    Problem: "dates-too-large", "dates-unreadable", "dates-none". The file is anybody's: it may lie about everything.
    """
    if len(body) > MOST_BYTES:
        raise Problem("dates-too-large")
    try:
        calendars = Calendar.from_ical(body, multiple=True)
        found = sorted({feast for one in calendars for feast in _dates(one)}, key=lambda one: (one.first, one.name))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise Problem("dates-unreadable", details=type(error).__name__) from error
    if not found:
        raise Problem("dates-none")
    return tuple(found[:MOST_DATES])


def _dates(calendar: Any) -> Iterator[Feast]:
    for event in calendar.walk("VEVENT"):
        name = " ".join(str(event.get("summary", "")).split())[:200]
        start = _day(event, "dtstart")
        if not name or start is None or str(event.get("status", "")).upper() == "CANCELLED":
            continue
        end = _day(event, "dtend")
        # The end of whole days is the day after the last.
        whole = end is not None and not isinstance(event["dtend"].dt, datetime)
        last = end - DAY if end is not None and whole else end or start
        length = max(min(last - start, 366 * DAY), 0 * DAY)
        for first in _each_year(start) if _is_yearly(event) else (start,):
            yield Feast(first, first + length, name, Kind.OWN)


def _day(event: Any, name: str) -> date | None:
    told = event.get(name)
    moment = getattr(told, "dt", None)
    if isinstance(moment, datetime):
        return moment.date()
    return moment if isinstance(moment, date) else None


def _is_yearly(event: Any) -> bool:
    rule = event.get("rrule")
    return rule is not None and not isinstance(rule, list) and rule.get("FREQ") == ["YEARLY"] and set(rule) <= {"FREQ"}


def _each_year(start: date) -> Iterator[date]:
    """A 29 February only where there is one."""
    for year in YEARS:
        if year >= start.year and ((start.month, start.day) != (2, 29) or isleap(year)):
            yield start.replace(year=year)
