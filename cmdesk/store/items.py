"""Queries on items. Each takes a connection and returns plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, true, update

from cmdesk.domain.items import ItemPage, ItemRow, Kind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.words import words
from cmdesk.store.tables import item, item_body, mention, query, source, tombstone

PAGE = 100

_ROW = (
    item.c.id,
    item.c.position,
    item.c.source_id,
    func.coalesce(source.c.title, "").label("source"),
    item.c.kind,
    item.c.author,
    item.c.title,
    item.c.excerpt,
    item.c.link,
    item.c.published,
    item.c.read,
    item.c.starred,
)


def _row(values: Any) -> ItemRow:
    known = {name: values[name] for name in ItemRow.__dataclass_fields__}
    return ItemRow(**known | {"kind": Kind(values["kind"])})


def rows_of(db: Connection, statement: Select[Any]) -> list[ItemRow]:
    return [_row(values._mapping) for values in db.execute(statement)]


def listed() -> Select[Any]:
    """What every list of items selects, newest first."""
    return select(*_ROW).select_from(item.outerjoin(source)).order_by(item.c.position.desc())


@dataclass(frozen=True)
class View:
    """Which items a list shows; the fields narrow it together."""

    source_id: int | None = None
    folder: str | None = None
    unread: bool = False
    starred: bool = False
    query_id: int | None = None
    mentions: bool = False


def page(db: Connection, view: View, after: ItemRow | None = None, limit: int = PAGE) -> Sequence[ItemRow]:
    """The newest items of a view, or the ones that follow `after`."""
    statement = listed().limit(limit)
    if not (view.unread or view.starred):
        statement = statement.where(item.c.source_id.is_not(None))
    if view.source_id is not None:
        statement = statement.where(item.c.source_id == view.source_id)
    if view.unread:
        statement = statement.where(~item.c.read)
    if view.starred:
        statement = statement.where(item.c.starred)
    if view.folder is not None:
        statement = statement.where(item.c.source_id.in_(_in_folder(db, view.folder)))
    position = item.c.position
    if view.query_id is not None:
        position = mention.c.position
        statement = statement.join(mention, mention.c.item_id == item.c.id).where(mention.c.query_id == view.query_id)
        statement = statement.order_by(None).order_by(position.desc())
    elif view.mentions:
        found = select(mention.c.item_id).where(mention.c.item_id == item.c.id).exists()
        statement = statement.where(found)
    if after is not None:
        statement = statement.where(position < after.position)
    return rows_of(db, statement)


def _in_folder(db: Connection, folder: str) -> list[int]:
    inside = (source.c.folder == folder) | source.c.folder.startswith(folder + "/", autoescape=True)
    return list(db.scalars(select(source.c.id).where(inside)))


def one(db: Connection, item_id: int) -> ItemPage | None:
    """An item whole."""
    found = db.execute(
        select(*_ROW, item_body.c.text, item_body.c.html, item.c.language, item.c.edited, item.c.conversation_id)
        .select_from(item.join(item_body).outerjoin(source))
        .where(item.c.id == item_id)
    ).one_or_none()
    if found is None:
        return None
    names = select(query.c.name).join(mention).where(mention.c.item_id == item_id).order_by(query.c.name)
    return ItemPage(
        row=_row(found._mapping),
        text=found.text,
        html=found.html,
        language=found.language,
        edited=found.edited,
        queries=tuple(db.scalars(names)),
        conversation_id=found.conversation_id,
    )


def unread_by_source(db: Connection) -> dict[int, int]:
    counted = select(item.c.source_id, func.count()).where(~item.c.read, item.c.source_id.is_not(None))
    return {row[0]: row[1] for row in db.execute(counted.group_by(item.c.source_id))}


@dataclass(frozen=True)
class Counts:
    """The figures beside the views that gather items of all sources."""

    unread: int
    mentions: int  # unread ones
    starred: int


def counts(db: Connection) -> Counts:
    matched = select(func.count(mention.c.item_id.distinct())).select_from(mention.join(item))
    mentions = matched.where(~item.c.read)
    starred = select(func.count()).select_from(item).where(item.c.starred)
    return Counts(
        unread=sum(unread_by_source(db).values()),
        mentions=db.execute(mentions).scalar_one(),
        starred=db.execute(starred).scalar_one(),
    )


def found_by(db: Connection, ids: Sequence[int]) -> dict[int, str]:
    """For the items of a page that a query matched, the name of the first such query."""
    some = select(mention.c.item_id, func.min(query.c.name)).join(query).where(mention.c.item_id.in_(ids))
    return {row[0]: row[1] for row in db.execute(some.group_by(mention.c.item_id))}


def mark_read(db: Connection, ids: Sequence[int], read: bool = True) -> Topic:
    ordered = sorted(ids)  # neighbours stand on one page
    for start in range(0, len(ordered), 500):
        some = item.c.id.in_(ordered[start : start + 500])
        db.execute(update(item).where(some, item.c.read != read).values(read=read))
    return Topic.ITEMS


def mark_view_read(db: Connection, view: View, upto: int) -> Outcome:
    """Mark as read what a view shows, up to a position: what came since was not seen. The value: ids, for undo."""
    statement = select(item.c.id).where(~item.c.read, item.c.position <= upto)
    if view.source_id is not None:
        statement = statement.where(item.c.source_id == view.source_id)
    if view.folder is not None:
        statement = statement.where(item.c.source_id.in_(_in_folder(db, view.folder)))
    if view.query_id is not None or view.mentions:
        wanted = mention.c.query_id == view.query_id if view.query_id is not None else true()
        statement = statement.where(item.c.id.in_(select(mention.c.item_id).where(wanted)))
    if view.starred:
        statement = statement.where(item.c.starred)
    ids = list(db.scalars(statement))
    mark_read(db, ids)
    return Outcome(Topic.ITEMS, ids)


def star(db: Connection, item_id: int, starred: bool) -> Topic:
    db.execute(update(item).where(item.c.id == item_id).values(starred=starred))
    return Topic.ITEMS


def remove_gone(db: Connection, account_id: int, remote_ids: Sequence[str], now: datetime) -> Topic:
    """Their author deleted them: the text goes, the user's notes and the conversation stay."""
    ids = list(
        db.scalars(
            select(item.c.id).where(item.c.account_id == account_id, item.c.remote_id.in_(remote_ids), ~item.c.mine)
        )
    )
    if not ids:
        return Topic.NONE
    db.execute(insert(tombstone), [{"account_id": account_id, "remote_id": r, "deleted": now} for r in remote_ids])
    for found in ids:
        _unindex(db, found)
    db.execute(delete(item).where(item.c.id.in_(ids)))
    return Topic.ITEMS | Topic.CONVERSATIONS


def _unindex(db: Connection, item_id: int) -> None:
    place = db.execute(select(item.c.position).where(item.c.id == item_id)).scalar_one()
    db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", (place,))


_TO_INDEX = (
    select(item.c.id, item.c.position, item.c.title, item.c.author, item_body.c.text)
    .join(item_body)
    .where(~item.c.indexed)
    .order_by(item.c.id)
    .limit(bindparam("some"))
)


def index_some(db: Connection, some: int = 40) -> Outcome:
    """Put the words of a few items into the index; the value is how many.

    A few at a time, so that a click's own write waits little.
    """
    rows = sorted(db.execute(_TO_INDEX, {"some": some}).all(), key=attrgetter("position"))
    if not rows:
        return Outcome(Topic.NONE, 0)
    # In rising order: FTS5 writes out what it has gathered each time that a rowid is smaller than the last.
    places = [(row.position,) for row in rows]
    db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", places)
    db.exec_driver_sql(
        "INSERT INTO item_words (rowid, title, text, author) VALUES (?, ?, ?, ?)",
        [(r.position, " ".join(words(r.title)), " ".join(words(r.text)), " ".join(words(r.author))) for r in rows],
    )
    db.execute(update(item).where(item.c.id.in_([row.id for row in rows])).values(indexed=True))
    return Outcome(Topic.NONE, len(rows))


def tidy_index(db: Connection) -> Outcome:
    """Merge a little of the index, which grew in small pieces; the value is whether there was anything to merge."""
    before = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    db.exec_driver_sql("INSERT INTO item_words (item_words, rank) VALUES ('merge', 100)")
    after = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    return Outcome(Topic.NONE, after - before >= 2)  # FTS5's own sign that it did something
