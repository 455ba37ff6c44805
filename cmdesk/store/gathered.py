"""Collections: folders in which the user gathers items, whatever source they came from. An item is in one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Integer, cast, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.items import Collection
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import numbers
from cmdesk.store.tables import collection, item


def every(db: Connection) -> Sequence[Collection]:
    """By name, with what is in them: what a rule has hidden is not counted."""
    unread = func.coalesce(func.sum(cast(~item.c.read, Integer)), 0)
    inside = (item.c.collection_id == collection.c.id) & item.c.binned.is_(None)
    counted = select(collection.c.id, collection.c.name, func.count(item.c.id), unread)
    counted = counted.select_from(collection.outerjoin(item, inside)).group_by(collection.c.id)
    return [Collection(*row) for row in db.execute(counted.order_by(func.lower(collection.c.name)))]


def make(db: Connection, name: str, now: datetime) -> Outcome:
    """A collection of that name, made if needed; the value: its id. Problem "name-missing"."""
    name = _tidy(name)
    known = {one.name.casefold(): one.id for one in every(db)}.get(name.casefold())
    if known is None:
        known = numbers.fresh(db, collection)
        db.execute(insert(collection).values(id=known, name=name, created=now))
    return Outcome(Topic.ITEMS | Topic.RULES, known)


def rename(db: Connection, collection_id: int, name: str) -> Topic:
    """Problem "name-missing", "name-taken"."""
    name = _tidy(name)
    if any(one.name.casefold() == name.casefold() and one.id != collection_id for one in every(db)):
        raise Problem("name-taken", name=name)
    db.execute(update(collection).where(collection.c.id == collection_id).values(name=name))
    return Topic.ITEMS | Topic.RULES


def _tidy(name: str) -> str:
    if not (tidy := " ".join(name.split())):
        raise Problem("name-missing")
    return tidy


def put(db: Connection, item_id: int, collection_id: int | None) -> Outcome:
    """Put an item into a collection, or with None out of the one it is in; the value: where it was."""
    before = db.execute(select(item.c.collection_id).where(item.c.id == item_id)).scalar()
    try:
        db.execute(update(item).where(item.c.id == item_id).values(collection_id=collection_id))
    except IntegrityError as error:
        raise Problem("collection-gone") from error
    return Outcome(Topic.ITEMS, before)


@dataclass(frozen=True)
class Removed:
    """A collection that was removed, and what was in it."""

    id: int
    name: str
    created: datetime
    items: tuple[int, ...]


def remove(db: Connection, collection_id: int) -> Outcome:
    """Forget a collection; its items stay where they came in. The value brings it back."""
    found = db.execute(select(collection).where(collection.c.id == collection_id)).one_or_none()
    if found is None:
        return Outcome(Topic.NONE, None)
    inside = tuple(db.scalars(select(item.c.id).where(item.c.collection_id == collection_id)))
    numbers.retire(db, collection)
    db.execute(delete(collection).where(collection.c.id == collection_id))
    return Outcome(Topic.ITEMS | Topic.RULES, Removed(found.id, found.name, found.created, inside))


def bring_back(db: Connection, removed: Removed) -> Topic:
    """As it was, but for what has been put elsewhere since; where its name was given again, into that one."""
    there = next((one.id for one in every(db) if one.name.casefold() == removed.name.casefold()), removed.id)
    if there == removed.id:
        db.execute(insert(collection).values(id=there, name=removed.name, created=removed.created))
    for start in range(0, len(removed.items), 500):
        some = item.c.id.in_(removed.items[start : start + 500])
        db.execute(update(item).where(some, item.c.collection_id.is_(None)).values(collection_id=there))
    return Topic.ITEMS | Topic.RULES
