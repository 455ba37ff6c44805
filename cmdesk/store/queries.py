"""Queries that watch for something: kept, matched against what is stored, and their mentions."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    delete,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.items import ItemRow
from cmdesk.domain.queries import And, Document, Query, Watch, Words, candidates, compile_query, fts, parse
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import QueryRow, SavedQuery
from cmdesk.store import arrivals, items, threads
from cmdesk.store.tables import item, item_body, mention, query, source

PAGE = 100
_BATCH = 300  # items looked at in one go where the index cannot decide alone
_OPENED_AT_ONCE = 100  # conversations that a new query may open from what is stored


def every(db: Connection) -> Sequence[SavedQuery]:
    c = query.c
    some = select(c.id, c.name, c.expression, c.enabled, c.notify).order_by(func.lower(c.name))
    return [SavedQuery(*row) for row in db.execute(some)]


def rows(db: Connection, now: datetime) -> Sequence[QueryRow]:
    """The queries with the figures that are shown beside them."""
    week = now - timedelta(days=7)
    recent = db.execute(
        select(mention.c.query_id, mention.c.position).where(mention.c.position >= arrivals.position(week, 0))
    )
    days: dict[int, list[int]] = {}
    for query_id, place in recent:
        age = now.timestamp() - (place >> 20) / 1000
        day = min(6, max(0, 6 - int(age // 86400)))
        days.setdefault(query_id, [0] * 7)[day] += 1
    totals = {
        row[0]: row[1] for row in db.execute(select(mention.c.query_id, func.count()).group_by(mention.c.query_id))
    }
    return [QueryRow(kept, totals.get(kept.id, 0), tuple(days.get(kept.id, [0] * 7))) for kept in every(db)]


def watch(db: Connection) -> Watch:
    """All that is switched on, compiled."""
    return Watch({kept.id: parse(kept.expression) for kept in every(db) if kept.enabled})


def named(db: Connection, name: str) -> SavedQuery | None:
    return next((kept for kept in every(db) if kept.name.casefold() == name.casefold()), None)


def add(db: Connection, name: str, expression: str, now: datetime, notify: bool = True) -> Outcome:
    """Keep a query and find its mentions in what is stored; the value: (its id, how many it found).

    Recent ones enter the inbox, without a notification. Problem("query-name-taken").
    """
    compiled = parse(expression)
    if named(db, name) is not None:
        raise Problem("query-name-taken", name=name)
    made = db.execute(
        insert(query).values(name=name, expression=expression, notify=notify, created=now).returning(query.c.id)
    ).scalar_one()
    return Outcome(Topic.QUERIES | Topic.CONVERSATIONS, (made, _fill(db, made, compiled, now)))


def loud(db: Connection, conversation_ids: Sequence[int]) -> tuple[int, ...]:
    """Which of these conversations were found by a query that its user wants to be told of."""
    found = (
        select(item.c.conversation_id)
        .join(mention, mention.c.item_id == item.c.id)
        .join(query)
        .where(item.c.conversation_id.in_(conversation_ids), query.c.notify)
        .distinct()
    )
    wanted = set(db.scalars(found))
    return tuple(known for known in conversation_ids if known in wanted)


def change(db: Connection, query_id: int, *, name: str, expression: str, now: datetime) -> Outcome:
    """Rewrite a query; its mentions are found anew, the conversations it opened stay."""
    compiled = parse(expression)
    other = named(db, name)
    if other is not None and other.id != query_id:
        raise Problem("query-name-taken", name=name)
    db.execute(update(query).where(query.c.id == query_id).values(name=name, expression=expression))
    db.execute(delete(mention).where(mention.c.query_id == query_id))
    return Outcome(Topic.QUERIES | Topic.CONVERSATIONS, _fill(db, query_id, compiled, now))


def switch(db: Connection, query_id: int, enabled: bool) -> Topic:
    db.execute(update(query).where(query.c.id == query_id).values(enabled=enabled))
    return Topic.QUERIES


def remove(db: Connection, query_id: int) -> Topic:
    db.execute(delete(query).where(query.c.id == query_id))
    return Topic.QUERIES | Topic.ITEMS


def _fill(db: Connection, query_id: int, compiled: Query, now: datetime) -> int:
    while items.index_some(db, 500).value:
        pass
    found = [(row.id, row.position, row.published) for row in _found(db, compiled, None) if not row.mine]
    for start in range(0, len(found), 1000):
        values = [{"query_id": query_id, "item_id": i, "position": p} for i, p, _ in found[start : start + 1000]]
        db.execute(upsert(mention).on_conflict_do_nothing(), values)
    fresh = [item_id for item_id, _, published in found if published > now - arrivals.FRESH][:_OPENED_AT_ONCE]
    for row in db.execute(
        select(item).where(item.c.id.in_(fresh), item.c.conversation_id.is_(None), item.c.source_id.is_not(None))
    ).all():
        threads.open_known_mention(db, row, now)
    return len(found)


def matching(db: Connection, wanted: Query, after: ItemRow | None = None, limit: int = PAGE) -> Sequence[ItemRow]:
    """Stored items that a query matches, newest first; whether or not it is kept."""
    ids = []
    for row in _found(db, wanted, after.position if after else None, batch=limit):
        ids.append(row.id)
        if len(ids) == limit:
            break
    return items.rows_of(db, items.listed().where(item.c.id.in_(ids)))


def count(db: Connection, wanted: Query) -> int:
    """How many stored items a query matches."""
    if (expression := fts(wanted)) is not None:
        return int(
            db.exec_driver_sql("SELECT count(*) FROM item_words WHERE item_words MATCH ?", (expression,)).scalar_one()
        )
    return sum(1 for _ in _found(db, wanted, None))


_ROWID: ColumnElement[int] = literal_column("item_words.rowid", Integer)
_WORDS = text("item_words")


def _found(db: Connection, wanted: Query, before: int | None, batch: int = _BATCH) -> Iterator[Any]:
    """Rows (id, position, published, mine) in falling position. What the index cannot say is matched here."""
    exact = fts(wanted)
    expression = exact if exact is not None else candidates(wanted)
    columns: list[Any] = [item.c.id, item.c.position, item.c.published, item.c.mine]
    matches: Callable[[Any], bool] | None = None
    if exact is None:
        matches = _judge(wanted)
        columns += [item.c.title, item.c.author, item.c.language, item_body.c.text, source.c.title.label("source")]
    places = _sources(db, wanted)
    while True:
        some = select(*columns).limit(batch)
        if matches is not None:
            some = some.select_from(item.join(item_body).outerjoin(source))
        some = _by_index(some, expression, before) if expression is not None else _by_time(some, before)
        if places is not None:
            some = some.where(item.c.source_id.in_(places))
        rows = db.execute(some).all()
        for row in rows:
            if matches is None or matches(row):
                yield row
        if len(rows) < batch:
            return
        before = rows[-1].position


def _by_index(some: Select[Any], expression: str, before: int | None) -> Select[Any]:
    # In the order of the index's own rows, which is the order of time: nothing is sorted, and it may stop early.
    some = some.join_from(item, _WORDS, text("item.position = item_words.rowid"))
    some = some.where(text("item_words MATCH :expression").bindparams(expression=expression)).order_by(_ROWID.desc())
    return some.where(before > _ROWID) if before is not None else some


def _by_time(some: Select[Any], before: int | None) -> Select[Any]:
    some = some.order_by(item.c.position.desc())
    return some.where(item.c.position < before) if before is not None else some


def _judge(wanted: Query) -> Callable[[Any], bool]:
    matches = compile_query(wanted)
    return lambda row: matches(Document(row.title, row.text, row.author, row.source or "", row.language))


def _sources(db: Connection, wanted: Query) -> list[int] | None:
    """Where a `source:` that must match narrows the search to a few sources."""
    parts = wanted.parts if isinstance(wanted, And) else (wanted,)
    musts = [part for part in parts if isinstance(part, Words) and part.field == "source"]
    if not musts:
        return None
    judges = [compile_query(must) for must in musts]
    titles = db.execute(select(source.c.id, source.c.title)).all()
    return [row.id for row in titles if all(matches(Document(source=row.title)) for matches in judges)]
