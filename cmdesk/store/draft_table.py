"""Drafts as a table: many changed in one go, and put back in one go. Nothing is scheduled by it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from cmdesk.domain.draft_table import Cell, Changed, Changes, Column, Hour, TableDraft, Value
from cmdesk.domain.drafts import Variant
from cmdesk.domain.outbox import State
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import drafts, versions
from cmdesk.store.tables import account, delivery, draft, draft_media, variant

MOST = 2_000


def rows(db: Connection, limit: int = MOST) -> Sequence[TableDraft]:
    """The drafts that can be changed freely, by their hour, those without one after them."""
    some = (
        select(draft)
        .where(draft.c.kind == "post", draft.c.deleted.is_(None), ~_is_leaving())
        .order_by(draft.c.due_wall == "", draft.c.due_wall, draft.c.id)
        .limit(limit)
    )
    found = db.execute(some).all()
    ids = [row.id for row in found]
    chosen: dict[int, list[Variant]] = {}
    for start in range(0, len(ids), 500):
        part = variant.c.draft_id.in_(ids[start : start + 500])
        there = select(variant).join(account).where(part, account.c.removed.is_(None)).order_by(variant.c.account_id)
        for row in db.execute(there):
            chosen.setdefault(row.draft_id, []).append(Variant(row.account_id, row.text))
    counted = select(draft_media.c.draft_id, func.count()).group_by(draft_media.c.draft_id)
    files = {row[0]: row[1] for row in db.execute(counted)}
    return [
        TableDraft(
            row.id,
            row.text,
            tuple(chosen.get(row.id, ())),
            Hour(row.due_wall, row.due_zone),
            row.stage,
            row.pillar,
            row.campaign,
            files.get(row.id, 0),
        )
        for row in found
    ]


def _is_leaving() -> ColumnElement[bool]:
    """Something of it left, or waits to: that is for its own place to change."""
    return select(delivery.c.id).where(delivery.c.draft_id == draft.c.id, delivery.c.state != State.CANCELLED).exists()


def put(db: Connection, changes: Changes, now: datetime) -> Outcome:
    """Change cells, all in one go; the value, a Changed, puts them back with the same function.

    A draft that was scheduled or put away meanwhile is left as it is.
    """
    wanted = sorted({draft_id for draft_id, _ in changes})
    free: set[int] = set()
    for start in range(0, len(wanted), 500):
        part = draft.c.id.in_(wanted[start : start + 500])
        free |= set(db.scalars(select(draft.c.id).where(part, draft.c.deleted.is_(None), ~_is_leaving())))
    before: dict[Cell, Value] = {}
    for draft_id in wanted:
        if draft_id in free:
            versions.note(db, draft_id, now)
    for (draft_id, column), value in changes.items():
        if draft_id in free:
            before[draft_id, column] = _put(db, draft_id, column, value, now)
    return Outcome(Topic.DRAFTS, Changed(before, tuple(one for one in wanted if one not in free)))


def _put(db: Connection, draft_id: int, column: Column, value: Value, now: datetime) -> Value:
    """Change one cell; what stood there."""
    match column, value:
        case Column.TEXT, str():
            old: Value = db.scalars(select(draft.c.text).where(draft.c.id == draft_id)).one()
            drafts.save(db, draft_id, value, now)
        case Column.ACCOUNTS, tuple():
            chosen = select(variant.c.account_id, variant.c.text).where(variant.c.draft_id == draft_id)
            old = tuple(Variant(*row) for row in db.execute(chosen.order_by(variant.c.account_id)))
            db.execute(delete(variant).where(variant.c.draft_id == draft_id))
            if value:
                told = [{"draft_id": draft_id, "account_id": one.account_id, "text": one.text} for one in value]
                db.execute(insert(variant), told)
        case Column.WHEN, Hour():
            row = db.execute(select(draft.c.due_wall, draft.c.due_zone).where(draft.c.id == draft_id)).one()
            old = Hour(row.due_wall, row.due_zone)
            drafts.plan_time(db, draft_id, value.wall, value.zone)
        case _, str():
            kept: Any = draft.c[column.value]
            old = db.scalars(select(kept).where(draft.c.id == draft_id)).one()
            db.execute(update(draft).where(draft.c.id == draft_id).values({column.value: value}))
        case _:
            raise ValueError(f"no value for {column}: {value!r}")
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return old
