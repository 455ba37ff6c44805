"""Queries on reasons: why people are happy or not, as a tree that the user edits."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from cmdesk.domain.conversations import BETWEEN, Reason
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import numbers
from cmdesk.store.tables import conversation_reason, reason


def every(db: Connection) -> Sequence[Reason]:
    """The whole tree: each branch followed by what is below it, in the order of the alphabet."""
    below: dict[int | None, list[tuple[int, str]]] = {}
    for row in db.execute(select(reason.c.id, reason.c.parent_id, reason.c.name)):
        below.setdefault(row.parent_id, []).append((row.id, row.name))

    def walk(parent: int | None, depth: int, path: str) -> Iterator[Reason]:
        for found, name in sorted(below.get(parent, ()), key=lambda pair: pair[1].casefold()):
            whole = f"{path}{BETWEEN}{name}" if path else name
            yield Reason(found, name, parent, depth, whole)
            yield from walk(found, depth + 1, whole)

    return list(walk(None, 0, ""))


def below(db: Connection, reason_id: int) -> list[int]:
    """A reason and all that are below it."""
    parents = {row.id: row.parent_id for row in db.execute(select(reason.c.id, reason.c.parent_id))}
    return [found for found in parents if reason_id in _line(parents, found)]


def _line(parents: Mapping[int, int | None], found: int) -> Iterator[int]:
    """Itself and what is above it."""
    now: int | None = found
    while now is not None:
        yield now
        now = parents.get(now)


def add(db: Connection, name: str, parent_id: int | None = None) -> Outcome:
    """A reason of that name at that place, made if needed; the value: its id."""
    name = _checked(name)
    same = (reason.c.name == name, reason.c.parent_id.is_not_distinct_from(parent_id))
    known = db.scalar(select(reason.c.id).where(*same))
    if known is None:
        new = insert(reason).values(id=numbers.fresh(db, reason), name=name, parent_id=parent_id)
        known = db.execute(new.returning(reason.c.id)).scalar_one()
    return Outcome(Topic.LABELS, known)


def add_path(db: Connection, path: str) -> Outcome:
    """The reason at the end of a path like "Delivery › Late", with what is missing above it; the value: its id."""
    found: int | None = None
    for name in path.split(BETWEEN.strip()):
        found = add(db, name, found).value
    return Outcome(Topic.LABELS, found)


def change(db: Connection, reason_id: int, name: str, parent_id: int | None) -> Topic:
    """Rename a reason or hang it elsewhere. Problem "reason-below-itself"."""
    if parent_id is not None and parent_id in below(db, reason_id):
        raise Problem("reason-below-itself", name=name)
    db.execute(update(reason).where(reason.c.id == reason_id).values(name=_checked(name), parent_id=parent_id))
    return Topic.LABELS | Topic.CONVERSATIONS


def _checked(name: str) -> str:
    if not (name := " ".join(name.split())):
        raise Problem("name-missing")
    return name


def remove(db: Connection, reason_id: int) -> Topic:
    """Take it off all conversations; what is below it goes with it."""
    numbers.retire(db, reason)
    db.execute(delete(reason).where(reason.c.id == reason_id))
    return Topic.LABELS | Topic.CONVERSATIONS


def counts(db: Connection) -> dict[int, int]:
    """How many conversations each was given to, without what is below it."""
    grouped = select(conversation_reason.c.reason_id, func.count()).group_by(conversation_reason.c.reason_id)
    return {row[0]: row[1] for row in db.execute(grouped)}
