"""Queries on the traffic journal: who was contacted, why and when."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select

from cmdesk.domain.journal import Contact
from cmdesk.domain.topics import Topic
from cmdesk.store.tables import journal

KEPT = timedelta(days=30)


def add(db: Connection, contacts: Sequence[Contact]) -> Topic:
    db.execute(insert(journal), [vars(contact) for contact in contacts])
    return Topic.JOURNAL


def forget(db: Connection, now: datetime) -> Topic:
    """Drop what is older than the journal is kept."""
    db.execute(delete(journal).where(journal.c.at < now - KEPT))
    return Topic.NONE


def newest(db: Connection, limit: int = 500) -> Sequence[Contact]:
    c = journal.c
    rows = db.execute(
        select(c.at, c.host, c.method, c.purpose, c.status, c.received).order_by(c.at.desc(), c.id.desc()).limit(limit)
    )
    return [Contact(*row) for row in rows]


def hosts_since(db: Connection, since: datetime) -> int:
    """How many different hosts were contacted."""
    return db.execute(select(func.count(func.distinct(journal.c.host))).where(journal.c.at >= since)).scalar_one()
