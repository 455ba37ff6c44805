"""Queries on departments: who in the organisation must hear it."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.conversations import Department
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import numbers
from cmdesk.store.tables import conversation, department


def every(db: Connection) -> Sequence[Department]:
    columns = (department.c.id, department.c.name, department.c.address, department.c.colour)
    rows = [Department(*row) for row in db.execute(select(*columns))]
    return sorted(rows, key=lambda found: found.name.casefold())


def add(db: Connection, name: str, address: str = "", colour: str = "") -> Outcome:
    """Keep a department; the value: its id. Problem "name-taken"."""
    values = {"name": _checked(name), "address": address.strip(), "colour": colour}
    try:
        numbered = insert(department).values(id=numbers.fresh(db, department), **values)
        made = db.execute(numbered.returning(department.c.id)).scalar_one()
    except IntegrityError as error:
        raise Problem("name-taken", name=name) from error
    return Outcome(Topic.LABELS, made)


def change(db: Connection, department_id: int, name: str, address: str = "", colour: str = "") -> Topic:
    """Problem "name-taken"."""
    values = {"name": _checked(name), "address": address.strip(), "colour": colour}
    try:
        db.execute(update(department).where(department.c.id == department_id).values(**values))
    except IntegrityError as error:
        raise Problem("name-taken", name=name) from error
    return Topic.LABELS | Topic.CONVERSATIONS


def _checked(name: str) -> str:
    if not (name := " ".join(name.split())):
        raise Problem("name-missing")
    return name


def remove(db: Connection, department_id: int) -> Topic:
    """Its conversations stay, without a department."""
    numbers.retire(db, department)
    db.execute(delete(department).where(department.c.id == department_id))
    return Topic.LABELS | Topic.CONVERSATIONS


def counts(db: Connection) -> dict[int, int]:
    """How many conversations each has."""
    held = conversation.c.department_id
    return {row[0]: row[1] for row in db.execute(select(held, func.count()).where(held.is_not(None)).group_by(held))}
