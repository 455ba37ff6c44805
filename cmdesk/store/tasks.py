"""Queries on tasks."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, literal, select, tuple_, update

from cmdesk.domain.tasks import Due, Task
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.words import words
from cmdesk.store import numbers
from cmdesk.store.tables import Moment, conversation, person, task

PAGE = 100
_FAR = datetime(9999, 1, 1, tzinfo=UTC)  # without a day: after all that have one
_DUE = func.coalesce(task.c.due, literal(_FAR, Moment))


def _some() -> Select[Any]:
    about = func.coalesce(func.nullif(person.c.name, ""), func.nullif(conversation.c.name, ""), conversation.c.subject)
    return select(task, func.coalesce(about, "").label("about")).select_from(
        task.outerjoin(conversation, conversation.c.id == task.c.conversation_id).outerjoin(
            person, person.c.id == conversation.c.person_id
        )
    )


def _plain(rows: Any) -> list[Task]:
    return [Task(**row._mapping) for row in rows]


def add(
    db: Connection, text: str, now: datetime, due: datetime | None = None, conversation_id: int | None = None
) -> Outcome:
    """Note something to do; the value: its id."""
    made = db.execute(
        insert(task).values(text=text, due=due, conversation_id=conversation_id, created=now).returning(task.c.id)
    ).scalar_one()
    _index(db, made, text)
    return Outcome(Topic.TASKS, made)


def change(db: Connection, task_id: int, text: str, due: datetime | None) -> Topic:
    db.execute(update(task).where(task.c.id == task_id).values(text=text, due=due))
    db.exec_driver_sql("DELETE FROM task_words WHERE rowid = ?", (task_id,))
    _index(db, task_id, text)
    return Topic.TASKS


def tick(db: Connection, task_id: int, done: datetime | None) -> Topic:
    """It is done, or (None) not yet after all."""
    db.execute(update(task).where(task.c.id == task_id).values(done=done))
    return Topic.TASKS


def remove(db: Connection, task_id: int) -> Outcome:
    """Forget a task; the value brings it back through `put_back`."""
    rows = _plain(db.execute(_some().where(task.c.id == task_id)))
    db.exec_driver_sql("DELETE FROM task_words WHERE rowid = ?", (task_id,))
    db.execute(delete(task).where(task.c.id == task_id))
    return Outcome(Topic.TASKS, rows[0] if rows else None)


def put_back(db: Connection, old: Task) -> Topic:
    values = {name: value for name, value in vars(old).items() if name != "about"}
    values["id"] = number = numbers.free(db, task, old.id)
    db.execute(insert(task).values(**values))
    _index(db, number, old.text)
    return Topic.TASKS


def open_ones(
    db: Connection,
    after: Task | None = None,
    limit: int = PAGE,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Sequence[Task]:
    """What is still to be done, the most urgent first; what has no day comes last. `since` and `until`: due between."""
    some = _some().where(task.c.done.is_(None)).order_by(_DUE, task.c.id).limit(limit)
    if since is not None:
        some = some.where(task.c.due > since)
    if until is not None:
        some = some.where(task.c.due <= until)
    if after is not None:
        some = some.where(tuple_(_DUE, task.c.id) > (after.due or _FAR, after.id))
    return _plain(db.execute(some))


def done_ones(db: Connection, limit: int = PAGE) -> Sequence[Task]:
    """What was done last."""
    some = _some().where(task.c.done.is_not(None)).order_by(task.c.done.desc(), task.c.id.desc()).limit(limit)
    return _plain(db.execute(some))


def of_conversation(db: Connection, conversation_id: int) -> Sequence[Task]:
    """All about one conversation: what is open first."""
    some = _some().where(task.c.conversation_id == conversation_id)
    return _plain(db.execute(some.order_by(task.c.done.is_not(None), _DUE, task.c.id)))


def saying(db: Connection, text: str, limit: int = PAGE) -> Sequence[Task]:
    """Tasks that hold all these words, done ones too, the newest first."""
    tokens = words(text)
    if not tokens:
        return ()
    match = " ".join(f'"{token}"' for token in tokens[:-1]) + f' "{tokens[-1]}"*'
    found = db.exec_driver_sql(
        "SELECT rowid FROM task_words WHERE task_words MATCH ? ORDER BY rowid DESC LIMIT ?", (match, limit)
    ).scalars()
    return _plain(db.execute(_some().where(task.c.id.in_(list(found))).order_by(task.c.id.desc())))


def due(db: Connection, now: datetime, midnight: datetime) -> Due:
    """How many are to be done; `midnight`: when the day of the user is over."""

    def count(*where: Any) -> int:
        return db.scalar(select(func.count()).select_from(task).where(task.c.done.is_(None), *where)) or 0

    return Due(count(), count(task.c.due > now, task.c.due <= midnight), count(task.c.due <= now))


def _index(db: Connection, task_id: int, text: str) -> None:
    db.exec_driver_sql("INSERT INTO task_words (rowid, text) VALUES (?, ?)", (task_id, " ".join(words(text))))
