"""Queries on items. Each takes a connection and returns plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    update,
)

from cmdesk.domain.items import ItemPage, ItemRow, Kind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import formers
from cmdesk.store.item_index import unindex
from cmdesk.store.tables import body_html, item, item_body, mention, query, source, source_tally, tombstone

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
    item.c.relays,
    item.c.answers,
    item.c.comments,
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
    collection_id: int | None = None
    mentions: bool = False
    binned: bool = False  # what rules have hidden, and nothing else


def page(db: Connection, view: View, after: ItemRow | None = None, limit: int = PAGE) -> Sequence[ItemRow]:
    """The newest items of a view, or the ones that follow `after`."""
    statement = listed().where(*_asked(view)).limit(limit)
    inside = _in_folder(db, view.folder) if view.folder is not None else None
    if view.source_id is None and view.collection_id is None and not view.starred:
        statement = statement.where(no_relay(view, inside))
    position = item.c.position
    if view.query_id is not None or view.mentions:
        position = mention.c.position
        statement = statement.join(mention, mention.c.item_id == item.c.id).where(_found(view))
        statement = statement.order_by(None).order_by(position.desc())
    elif view.binned:
        # Few are hidden, and not for long: they are looked up.
        statement = statement.where(item.c.id.in_(select(item.c.id).where(item.c.binned.is_not(None))))
    if after is not None:
        statement = statement.where(position < after.position)
    if inside is None:
        return rows_of(db, statement)
    if view.query_id is not None or view.mentions:
        return rows_of(db, statement.where(item.c.source_id.in_(inside)))
    # Sorted, since it is little: in their order one would walk past the items of all other sources.
    ordered = statement.where(item.c.source_id.in_(inside)).order_by(None).order_by(_aside(position).desc())
    return _of_folder(db, ordered, view, inside, after, limit)


def _found(view: View) -> ColumnElement[bool]:
    """Which mentions are walked along: of several that are one item's, the first."""
    if view.query_id is not None:
        return mention.c.query_id == view.query_id
    other = mention.alias()
    earlier = select(other.c.item_id).where(other.c.item_id == mention.c.item_id, other.c.query_id < mention.c.query_id)
    return and_(~earlier.exists(), *([mention.c.unread == literal_column("1")] if view.unread else []))


def _of_folder(
    db: Connection,
    statement: Select[Any],
    view: View,
    inside: Sequence[int],
    after: ItemRow | None,
    limit: int,
) -> Sequence[ItemRow]:
    """As far back as it takes for a page, by the newest of each source: however rare a folder is, no more is read."""
    deep = limit + limit // 4  # some are left out
    while True:
        places = _newest_of(db, view, inside, after, deep)
        there = places[-1] if len(places) == deep else 0
        rows = rows_of(db, statement.where(item.c.position >= there))
        if len(rows) == limit or not there:
            return rows
        deep *= 4


def _newest_of(db: Connection, view: View, inside: Sequence[int], after: ItemRow | None, deep: int) -> Sequence[int]:
    """The newest positions in some sources, so many, in falling order."""
    newest = select(item.c.position).where(item.c.source_id == source.c.id, item.c.source_id.is_not(None))
    if view.unread:
        newest = newest.where(~item.c.read)
    if after is not None:
        newest = newest.where(item.c.position < after.position)
    newest = newest.order_by(item.c.position.desc()).correlate(source)
    first = newest.limit(1).scalar_subquery()
    heads = select(source.c.id, first.label("head")).where(source.c.id.in_(inside)).subquery()
    chosen = select(heads.c.id).where(heads.c.head.is_not(None)).order_by(heads.c.head.desc()).limit(deep)
    some = newest.limit(deep).subquery()
    told = select(select(func.group_concat(some.c.position)).scalar_subquery()).where(source.c.id.in_(chosen))
    found = (int(place) for each in db.scalars(told) for place in each.split(","))
    return sorted(found, reverse=True)[:deep]


def _asked(view: View) -> list[ColumnElement[bool]]:
    """What an item of a view is like, by itself."""
    found: list[ColumnElement[bool]] = [item.c.binned.is_not(None) if view.binned else item.c.binned.is_(None)]
    if not (view.unread or view.starred or view.collection_id):
        found.append(item.c.source_id.is_not(None))
    if view.source_id is not None:
        found.append(item.c.source_id == view.source_id)
    if view.unread:
        found.append(~item.c.read)
    if view.starred:
        found.append(item.c.starred)
    if view.collection_id is not None:
        found.append(item.c.collection_id == view.collection_id)
    return found


def _aside(column: ColumnElement[int]) -> ColumnElement[int]:
    """Written with +: no index is walked along for it."""
    return literal_column(f"+{column}", column.type)


def no_relay(view: View, inside: Sequence[int] | None) -> ColumnElement[bool]:
    """Leaves out what stands behind another item of the same list."""
    first = item.alias()
    there = (first.c.id == item.c.cluster_id) & (first.c.binned.is_not(None) == bool(view.binned))
    if inside is not None:
        there &= first.c.source_id.in_(inside)
    if view.query_id is not None or view.mentions:
        found = mention.alias()
        which = found.c.query_id == view.query_id if view.query_id is not None else true()
        there &= select(found.c.item_id).where(found.c.item_id == item.c.cluster_id, which).exists()
    listed = select(first.c.id).where(there).exists()
    return or_(item.c.cluster_id.is_(None), item.c.cluster_id == item.c.id, ~listed)


def _in_folder(db: Connection, folder: str) -> list[int]:
    inside = (source.c.folder == folder) | source.c.folder.startswith(folder + "/", autoescape=True)
    return list(db.scalars(select(source.c.id).where(inside)))


def one(db: Connection, item_id: int) -> ItemPage | None:
    """An item whole."""
    own = (item.c.language, item.c.edited, item.c.conversation_id, item.c.collection_id)
    found = db.execute(
        select(*_ROW, item_body.c.text, body_html, *own)
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
        collection_id=found.collection_id,
    )


def unread_by_source(db: Connection) -> dict[int, int]:
    kept = select(source_tally.c.source_id, source_tally.c.unread).where(source_tally.c.unread > 0)
    return {row[0]: row[1] for row in db.execute(kept)}


def unread(db: Connection) -> int:
    """How many rows of the lists are unread: what several sources say alike is one."""
    return db.scalar(select(func.coalesce(func.sum(source_tally.c.unread - source_tally.c.behind), 0))) or 0


@dataclass(frozen=True)
class Counts:
    """The figures beside the views that gather items of all sources."""

    unread: int
    mentions: int  # unread ones
    starred: int


def counts(db: Connection) -> Counts:
    # What several sources say alike is one thing, as it is one row; of new mentions the items must be asked.
    itself = select(func.coalesce(item.c.cluster_id, item.c.id)).where(item.c.id == mention.c.item_id)
    once = func.coalesce(mention.c.once, itself.scalar_subquery())
    mentions = select(func.count(once.distinct())).where(mention.c.unread == literal_column("1"))
    starred = select(func.count()).select_from(item).where(item.c.starred)
    return Counts(
        unread=unread(db),
        mentions=db.execute(mentions).scalar_one(),
        starred=db.execute(starred).scalar_one(),
    )


def found_by(db: Connection, ids: Sequence[int]) -> dict[int, str]:
    """For the items of a page that a query matched, the name of the first such query."""
    some = select(mention.c.item_id, func.min(query.c.name)).join(query).where(mention.c.item_id.in_(ids))
    return {row[0]: row[1] for row in db.execute(some.group_by(mention.c.item_id))}


def mark_read(db: Connection, ids: Sequence[int], read: bool = True) -> Topic:
    """Relays are read with the first of them, and unread with it again."""
    return put_read(db, [*ids, *_behind(db, ids, not read)], read)


def put_read(db: Connection, ids: Sequence[int], read: bool) -> Topic:
    """These alone, as when it is taken back: what stands behind them may have been read before."""
    ordered = sorted(ids)  # neighbours stand on one page
    for start in range(0, len(ordered), 500):
        some = item.c.id.in_(ordered[start : start + 500])
        db.execute(update(item).where(some, item.c.read != read).values(read=read))
    return Topic.ITEMS


def _behind(db: Connection, ids: Sequence[int], read: bool) -> list[int]:
    """The relays behind these that are read, or that are not."""
    ordered, found = sorted(ids), list[int]()
    for start in range(0, len(ordered), 500):
        some = item.c.id.in_(ordered[start : start + 500])
        if firsts := list(db.scalars(select(item.c.id).where(some, item.c.relays > 0))):
            behind = item.c.cluster_id.in_(firsts) & item.c.cluster_id.is_not(None)
            found += db.scalars(select(item.c.id).where(behind, item.c.read == read))
    return found


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
    if view.collection_id is not None:
        statement = statement.where(item.c.collection_id == view.collection_id)
    ids = list(db.scalars(statement))
    ids = list(dict.fromkeys([*ids, *_behind(db, ids, read=False)]))
    return Outcome(put_read(db, ids, True), ids)


def star(db: Connection, item_id: int, starred: bool) -> Topic:
    db.execute(update(item).where(item.c.id == item_id).values(starred=starred))
    return Topic.ITEMS


def remove_gone(db: Connection, account_id: int, remote_ids: Sequence[str], now: datetime) -> Topic:
    """Their author deleted them: what stands in a conversation stays there, marked; the rest leaves a tombstone."""
    rows = db.execute(
        select(item.c.id, item.c.remote_id, item.c.conversation_id).where(
            item.c.account_id == account_id, item.c.remote_id.in_(remote_ids), ~item.c.mine, item.c.gone.is_(None)
        )
    ).all()
    if not rows:
        return Topic.NONE
    formers.mark_gone(db, [row.id for row in rows if row.conversation_id is not None], now)
    alone = [row for row in rows if row.conversation_id is None]
    if alone:
        buried = [{"account_id": account_id, "remote_id": row.remote_id, "deleted": now} for row in alone]
        db.execute(insert(tombstone), buried)
        for row in alone:
            unindex(db, row.id)
        db.execute(delete(item).where(item.c.id.in_([row.id for row in alone])))
    return Topic.ITEMS | Topic.CONVERSATIONS
