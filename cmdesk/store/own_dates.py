"""Queries on the user's own dates, and on which others the calendar shows."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from cmdesk.domain.feasts import REGIONS, SCHOOLS, Feast, Kind, OwnDate
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import clocks, settings
from cmdesk.store.tables import own_date

SHOWN, SCHOOLS_SHOWN = "calendar regions", "calendar schools"
_OF_THE_CLOCK = {"CA-QC": "QC", "GB": "UK"}  # as the opening hours call them


def between(db: Connection, start: date, end: date) -> Sequence[Feast]:
    """From a day to before another, in order."""
    rows = db.execute(
        select(own_date.c.name, own_date.c.first, own_date.c.last)
        .where(own_date.c.first < end.isoformat(), own_date.c.last >= start.isoformat())
        .order_by(own_date.c.first, own_date.c.id)
    )
    read = date.fromisoformat
    return [Feast(read(row.first), read(row.last), row.name, Kind.OWN) for row in rows]


def add(db: Connection, name: str, first: date, last: date) -> Outcome:
    """A date of one's own. The value: its id, for `remove`."""
    values = {"name": " ".join(name.split()), "first": first.isoformat(), "last": max(first, last).isoformat()}
    made = db.execute(insert(own_date).values(**values).returning(own_date.c.id)).scalar_one()
    return Outcome(Topic.SETTINGS, made)


def remove(db: Connection, date_id: int) -> Topic:
    db.execute(delete(own_date).where(own_date.c.id == date_id))
    return Topic.SETTINGS


def take(db: Connection, source: str, found: Sequence[Feast]) -> Outcome:
    """Dates that were read from a calendar; what it said before is forgotten. The value: how many."""
    db.execute(delete(own_date).where(own_date.c.source == source))
    for one in found:
        values = {"name": one.name, "first": one.first.isoformat(), "last": one.last.isoformat(), "source": source}
        db.execute(insert(own_date).values(**values))
    return Outcome(Topic.SETTINGS, len(found))


def typed(db: Connection) -> Sequence[OwnDate]:
    """The dates that were typed, in order, then the calendars that were read with how many dates of each are kept."""
    own = select(own_date.c.id, own_date.c.name, own_date.c.first).where(own_date.c.source == "")
    found = [OwnDate(row.id, row.name, date.fromisoformat(row.first)) for row in db.execute(own.order_by("first"))]
    count = select(own_date.c.source, func.count(), func.min(own_date.c.first)).where(own_date.c.source != "")
    read = db.execute(count.group_by(own_date.c.source).order_by(own_date.c.source))
    return [*found, *(OwnDate(0, row[0], date.fromisoformat(row[2]), row[0], row[1]) for row in read)]


def regions(db: Connection) -> Sequence[str]:
    """Whose holidays and dates of trade are shown: those that were chosen, else those of the opening hours."""
    chosen = settings.read(db, SHOWN)
    if chosen is None:
        chosen = [_OF_THE_CLOCK.get(one, one) for one in clocks.days_off(db)["regions"]]
    return [one for one in REGIONS if one in chosen]


def schools(db: Connection) -> Sequence[str]:
    """Whose school holidays are shown."""
    chosen = settings.read(db, SCHOOLS_SHOWN, [])
    return [one for one in SCHOOLS if one in chosen]


def show_schools(db: Connection, chosen: Sequence[str]) -> Topic:
    return settings.keep(db, SCHOOLS_SHOWN, list(chosen))


def show_regions(db: Connection, chosen: Sequence[str]) -> Topic:
    return settings.keep(db, SHOWN, list(chosen))
