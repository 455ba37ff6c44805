"""Queries on saved views: lists of the inbox that the user named, with their figures."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.conversations import SavedView, View
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations
from cmdesk.store.tables import saved_view


def every(db: Connection) -> Sequence[SavedView]:
    """All of them, in the user's order, each with how many it shows now."""
    rows = db.execute(select(saved_view).order_by(saved_view.c.position, saved_view.c.id)).all()
    views = [(row, View.of(row.criteria)) for row in rows]
    return [SavedView(row.id, row.name, view, conversations.count(db, view)) for row, view in views]


def add(db: Connection, name: str, view: View) -> Outcome:
    """Keep a view under a name, as the last one; the value: its id. Problem "name-taken"."""
    last = db.scalar(select(func.coalesce(func.max(saved_view.c.position), 0))) or 0
    values = {"name": _checked(name), "criteria": view.criteria(), "position": last + 1}
    try:
        made = db.execute(insert(saved_view).values(**values).returning(saved_view.c.id)).scalar_one()
    except IntegrityError as error:
        raise Problem("name-taken", name=name) from error
    return Outcome(Topic.LABELS, made)


def change(db: Connection, view_id: int, name: str, view: View) -> Topic:
    """Problem "name-taken"."""
    try:
        db.execute(
            update(saved_view).where(saved_view.c.id == view_id).values(name=_checked(name), criteria=view.criteria())
        )
    except IntegrityError as error:
        raise Problem("name-taken", name=name) from error
    return Topic.LABELS


def _checked(name: str) -> str:
    if not (name := " ".join(name.split())):
        raise Problem("name-missing")
    return name


def order(db: Connection, ids: Sequence[int]) -> Topic:
    """Put them in this order."""
    for position, found in enumerate(ids, 1):
        db.execute(update(saved_view).where(saved_view.c.id == found).values(position=position))
    return Topic.LABELS


def remove(db: Connection, view_id: int) -> Topic:
    db.execute(delete(saved_view).where(saved_view.c.id == view_id))
    return Topic.LABELS
