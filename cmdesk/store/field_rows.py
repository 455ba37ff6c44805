"""What a report counted, row by row: its conversations and its mentions."""

from datetime import datetime, tzinfo

from sqlalchemy import Connection, select

from cmdesk.domain.field import MentionRow, TalkRow
from cmdesk.domain.timeframes import compared
from cmdesk.language.anonymous import anonymous
from cmdesk.store import talks
from cmdesk.store.field_report import Asked
from cmdesk.store.field_words import reasons_of
from cmdesk.store.said import said
from cmdesk.store.tables import account, department, item, source

_SOURCES = select(source.c.id, source.c.title, source.c.address)


def conversations(db: Connection, asked: Asked, now: datetime, zone: tzinfo | None = None) -> list[TalkRow]:
    """Every conversation that a report counts, the oldest first."""
    period = compared(asked.frame, now, zone).now
    found = talks.begun(db, period, now, asked.brand_id, asked.departments)
    names = {row.id: row.name for row in db.execute(select(department.c.id, department.c.name))}
    why = reasons_of(db, found)
    return [TalkRow(one, names.get(one.department or 0, ""), ", ".join(why.get(one.id, ()))) for one in found]


def mentions(db: Connection, asked: Asked, now: datetime, zone: tzinfo | None = None) -> list[MentionRow]:
    """Every mention that a report counts, the oldest first; none of a report for departments."""
    if asked.departments:
        return []
    talk = said(db, 0, compared(asked.frame, now, zone).now)
    names: dict[int, str] = {row.id: row.title or row.address for row in db.execute(_SOURCES)}
    names |= {-row.id: row.name for row in db.execute(select(account.c.id, account.c.name))}
    some = (
        select(item.c.published, item.c.author, item.c.title, item.c.excerpt, item.c.link, talk.c.place, talk.c.feeling)
        .join(talk, talk.c.id == item.c.id)
        .order_by(talk.c.position)
    )
    found = []
    for row in db.execute(some):
        text = row.title or row.excerpt
        text = anonymous(text, (row.author,)) if asked.anonymous else text
        who, link = ("", "") if asked.anonymous else (row.author, row.link)
        found.append(MentionRow(row.published, names.get(row.place, ""), who, text, link, row.feeling))
    return found
