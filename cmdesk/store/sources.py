"""Queries on sources: their list, their health, and what the next fetch must know."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from cmdesk.domain.sources import LATER, SECOND_LOOK, NewSource, Source, SourceRow, health, next_try
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Trouble
from cmdesk.domain.words import natural
from cmdesk.store import hurrying, item_views, items, ledger, numbers
from cmdesk.store.tables import item, mention, source

_THIS = source.c.id == bindparam("this")
_BEFORE = select(source.c.title, source.c.site, source.c.habit).where(_THIS)
_CHANGED = update(source).where(_THIS)
# Of a thousand sources, what nobody shows costs more than the figures beside them.
_LISTED = select(
    *(source.c[name] for name in (
        "id", "kind", "title", "address", "folder", "site", "items", "paused", "checked", "succeeded", "next_try",
        "failures", "trouble", "options", "habit", "newest",
    ))
)  # fmt: skip
_STATE = tuple(getattr(source.c, name) for name in Source.__dataclass_fields__)


def kept_trouble(trouble: Trouble | None) -> dict[str, Any] | None:
    return None if trouble is None else {"code": trouble.code, "data": dict(trouble.data)}


def told_trouble(kept: dict[str, Any] | None) -> Trouble | None:
    return None if kept is None else Trouble(kept["code"], kept["data"])


def _state(row: Any) -> Source:
    kept = {"trouble": told_trouble(row.trouble), "options": row.options or {}, "memory": row.memory or {}}
    return Source(**{**row._mapping, **kept})


def rows(db: Connection) -> Sequence[SourceRow]:
    """All sources, by folder then title, as a person puts them in order."""
    unread = items.unread_by_source(db)
    holes = ledger.counts(db)
    rows = [
        SourceRow(
            here, kind, title or (options or {}).get(LATER, address), address, folder, site, held, unread.get(here, 0),
            health(paused, succeeded, failures), checked, succeeded, then, told_trouble(trouble), options or {},
            habit, newest, holes.get(here, 0),
        )
        for (here, kind, title, address, folder, site, held, paused, checked, succeeded, then, failures, trouble,
             options, habit, newest) in db.execute(_LISTED)
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (natural(row.folder), natural(row.title), row.id))


def one(db: Connection, source_id: int) -> Source | None:
    row = db.execute(select(*_STATE).where(source.c.id == source_id)).one_or_none()
    return None if row is None else _state(row)


def address_of_item(db: Connection, item_id: int) -> str:
    """The address of the source that an item came from; "" where it came otherwise."""
    from_it = select(source.c.address).join(item, item.c.source_id == source.c.id).where(item.c.id == item_id)
    return db.scalar(from_it) or ""


def by_address(db: Connection, address: str) -> Source | None:
    row = db.execute(select(*_STATE).where(source.c.address == address)).one_or_none()
    return None if row is None else _state(row)


def due(db: Connection, now: datetime, limit: int = 5000) -> Sequence[Source]:
    """Sources that may be fetched now, the longest waiting first."""
    wanted = select(*_STATE).where(source.c.next_try <= now, ~source.c.paused, source.c.kind != "file")
    return [_state(row) for row in db.execute(wanted.order_by(source.c.next_try).limit(limit))]


def every(db: Connection) -> Sequence[Source]:
    """All that can be fetched, whatever the hour: the user asked."""
    wanted = select(*_STATE).where(~source.c.paused, source.c.kind != "file")
    return [_state(row) for row in db.execute(wanted.order_by(source.c.id))]


def add(db: Connection, new: Iterable[NewSource], now: datetime) -> Outcome:
    """Keep the sources that are not known yet; the value: (ids of the new ones, ids of those known before)."""
    made, known = [], []
    for one_new in new:
        old = db.execute(select(source.c.id, source.c.options).where(source.c.address == one_new.address)).first()
        if old is not None and LATER in (old.options or {}) and LATER not in one_new.options:
            made.append(old.id)  # by now it is known what is there
            told = {name: getattr(one_new, name) for name in ("kind", "title", "folder", "site")}
            fresh = {"options": dict(one_new.options) or None, "trouble": None, "failures": 0, "next_try": now}
            db.execute(update(source).where(source.c.id == old.id).values(**told, **fresh))
            continue
        if old is not None:
            known.append(old.id)
            continue
        made.append(
            db.execute(
                insert(source)
                .values(
                    id=numbers.fresh(db, source),
                    kind=one_new.kind,
                    address=one_new.address,
                    title=one_new.title,
                    folder=one_new.folder,
                    site=one_new.site,
                    options=dict(one_new.options) or None,
                    next_try=now,
                    created=now,
                )
                .returning(source.c.id)
            ).scalar_one()
        )
    return Outcome(Topic.SOURCES if made else Topic.NONE, (tuple(made), tuple(known)))


def fetched(
    db: Connection,
    source_id: int,
    now: datetime,
    *,
    title: str = "",
    site: str = "",
    etag: str = "",
    modified: str = "",
    body_hash: str = "",
    moved_to: str = "",
    after: timedelta | None = None,
    memory: Mapping[str, Any] | None = None,
) -> Topic:
    """A fetch went well. A title the user chose is kept; a permanent move changes the address, once."""
    old = db.execute(_BEFORE, {"this": source_id}).one_or_none()
    if old is None:
        return Topic.NONE  # removed meanwhile
    values: dict[str, Any] = {
        "checked": now,
        "succeeded": now,
        "failures": 0,
        "trouble": None,
        "next_try": next_try(now, 0, after, old.habit, ledger.bounds(db), source_id in hurrying.hurried(db)),
        "etag": etag,
        "modified": modified,
    }
    if body_hash:
        values["body_hash"] = body_hash
    if memory is not None:
        values["memory"] = dict(memory)
        if "pending" in memory:
            values["next_try"] = now + max(SECOND_LOOK, after or SECOND_LOOK)
    if title and not old.title:
        values["title"] = title
    if site and not old.site:
        values["site"] = site
    if moved_to and by_address(db, moved_to) is None:
        values["address"] = moved_to
    db.execute(_CHANGED, {"this": source_id} | values)
    return Topic.SOURCES


def failed(db: Connection, source_id: int, trouble: Trouble, now: datetime, after: timedelta | None = None) -> Topic:
    """A fetch did not work: remember why, and wait longer."""
    failures = db.execute(select(source.c.failures).where(source.c.id == source_id)).scalar()
    if failures is None:
        return Topic.NONE
    failures += 1
    db.execute(
        update(source)
        .where(source.c.id == source_id)
        .values(checked=now, failures=failures, trouble=kept_trouble(trouble), next_try=next_try(now, failures, after))
    )
    return Topic.SOURCES


def postpone(db: Connection, source_id: int, until: datetime, trouble: Trouble | None = None) -> Topic:
    """Not its fault (offline, a host that asks for a pause): try later and count no failure."""
    values: dict[str, Any] = {"next_try": until}
    if trouble is not None:
        values["trouble"] = kept_trouble(trouble)
    db.execute(update(source).where(source.c.id == source_id).values(**values))
    return Topic.NONE if trouble is None else Topic.SOURCES


def forgive(db: Connection, blamed: Sequence[Source], until: datetime) -> Topic:
    """It was the network: they are as they were before they failed, and are tried again soon."""
    for one_blamed in blamed:
        before = {
            "checked": one_blamed.checked,
            "failures": one_blamed.failures,
            "trouble": kept_trouble(one_blamed.trouble),
        }
        db.execute(update(source).where(source.c.id == one_blamed.id).values(**before, next_try=until))
    return Topic.SOURCES if blamed else Topic.NONE


def change(db: Connection, source_id: int, *, title: str, folder: str) -> Topic:
    db.execute(update(source).where(source.c.id == source_id).values(title=title, folder=folder))
    return Topic.SOURCES


def choose(db: Connection, source_id: int, **options: Any) -> Topic:
    """Keep what the user chose for a source; None takes a choice back."""
    kept = db.execute(select(source.c.options).where(source.c.id == source_id)).scalar() or {}
    wanted = {name: value for name, value in {**kept, **options}.items() if value is not None}
    db.execute(update(source).where(source.c.id == source_id).values(options=wanted or None))
    return Topic.SOURCES


def forget_memory(db: Connection, source_id: int, now: datetime) -> Topic:
    """Let the next look be like the first."""
    fresh = {"memory": None, "etag": "", "modified": "", "body_hash": "", "next_try": now}
    db.execute(update(source).where(source.c.id == source_id).values(**fresh))
    return Topic.SOURCES


def move_folder(db: Connection, folder: str, to: str) -> Outcome:
    """Rename a folder, or put it and all that is in it under another one; "" dissolves it. Kept views go with it.

    The value: where each of its sources and the views of it were, for `put_back`.
    """
    inside = (source.c.folder == folder) | source.c.folder.startswith(folder + "/", autoescape=True)
    before = [(row.id, row.folder) for row in db.execute(select(source.c.id, source.c.folder).where(inside))]
    for source_id, was in before:
        rest = was[len(folder) :].strip("/")
        there = "/".join(part for part in (to, rest) if part)
        db.execute(update(source).where(source.c.id == source_id).values(folder=there))
    followed = item_views.follow(db, folder, to)
    return Outcome(followed.topic | (Topic.SOURCES if before else Topic.NONE), (before, followed.value))


def put_back(db: Connection, before: Sequence[tuple[int, str]], views: Mapping[str, str] | None = None) -> Topic:
    """Undo a move: each source into the folder where it was, and each view to the folder that it listed."""
    if views:
        item_views.list_folders(db, views)
    for source_id, folder in before:
        db.execute(update(source).where(source.c.id == source_id).values(folder=folder))
    return Topic.SOURCES


def move(db: Connection, source_ids: Sequence[int], folder: str) -> Topic:
    """Put sources into a folder."""
    for start in range(0, len(source_ids), 500):
        some = source.c.id.in_(source_ids[start : start + 500])
        db.execute(update(source).where(some).values(folder=folder))
    return Topic.SOURCES


def pause(db: Connection, source_id: int, paused: bool, now: datetime) -> Topic:
    db.execute(update(source).where(source.c.id == source_id).values(paused=paused, next_try=now))
    return Topic.SOURCES


def pause_some(db: Connection, source_ids: Sequence[int], paused: bool, now: datetime) -> Topic:
    for source_id in source_ids:
        pause(db, source_id, paused, now)
    return Topic.SOURCES


def remove(db: Connection, source_id: int) -> Outcome:
    """Remove a source and its items, but for those that the user starred or gathered, or that are in the inbox.

    The value: how many stay, and with them the source.
    """
    kept = item.c.starred | item.c.conversation_id.is_not(None) | item.c.collection_id.is_not(None)
    db.exec_driver_sql(
        "DELETE FROM item_words WHERE rowid IN (SELECT position FROM item WHERE source_id = ?"
        " AND starred = 0 AND conversation_id IS NULL AND collection_id IS NULL)",
        (source_id,),
    )
    db.execute(
        delete(mention).where(mention.c.item_id.in_(select(item.c.id).where(item.c.source_id == source_id, ~kept)))
    )
    db.execute(delete(item).where(item.c.source_id == source_id, ~kept))
    left = db.execute(select(func.count()).select_from(item).where(item.c.source_id == source_id)).scalar_one()
    if left:
        # What is kept needs a place that says where it came from; a paused source is never fetched again.
        db.execute(update(source).where(source.c.id == source_id).values(paused=True, items=left))
    else:
        numbers.retire(db, source)
        db.execute(delete(source).where(source.c.id == source_id))
    return Outcome(Topic.SOURCES | Topic.ITEMS, left)


def folders(db: Connection) -> Sequence[str]:
    return sorted(db.scalars(select(source.c.folder).where(source.c.folder != "").distinct()), key=natural)
