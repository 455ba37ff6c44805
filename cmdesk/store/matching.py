"""What a query matches among the items that are stored: the index decides about words, the tables about the rest."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Text,
    and_,
    column,
    func,
    literal_column,
    not_,
    or_,
    select,
    table,
    text,
)

from cmdesk.domain.items import ItemRow
from cmdesk.domain.queries import And, Document, Not, Or, Query, Words, both, compile_query, fts
from cmdesk.store import items
from cmdesk.store.tables import account, item, source

PAGE = 100
_BATCH = 1000

_ROWID: ColumnElement[int] = literal_column("item_words.rowid", Integer)
_INDEX = table("item_words", column("rowid", Integer), column("item_words", Text))


def page(db: Connection, wanted: Query, after: ItemRow | None = None, limit: int = PAGE) -> Sequence[ItemRow]:
    """Stored items that a query matches, newest first."""
    ids = [row.id for row in some(db, wanted, after.position if after else None, limit)]
    return items.rows_of(db, items.listed().where(item.c.id.in_(ids)))


def count(db: Connection, wanted: Query) -> int:
    """How many stored items a query matches."""
    expression, rest = _plan(db, wanted)
    if rest is None:
        alone = "SELECT count(*) FROM item_words WHERE item_words MATCH ?"
        return int(db.exec_driver_sql(alone, (expression,)).scalar_one())
    return int(db.execute(_asked(select(func.count()), expression, rest)).scalar_one())


def some(db: Connection, wanted: Query, before: int | None, limit: int) -> Sequence[Any]:
    """Rows (id, position, published, mine) in falling position, the first `limit` before a position."""
    expression, rest = _plan(db, wanted)
    statement = _asked(select(item.c.id, item.c.position, item.c.published, item.c.mine), expression, rest)
    place = item.c.position if expression is None else _ROWID
    if before is not None:
        statement = statement.where(place < before)
    # In the order of the index's own rows, which is the order of time: nothing is sorted, and it may stop early.
    return db.execute(statement.order_by(place.desc()).limit(limit)).all()


def every(db: Connection, wanted: Query) -> Iterator[Any]:
    """All of them, a batch at a time."""
    before = None
    while rows := some(db, wanted, before, _BATCH):
        yield from rows
        before = rows[-1].position


def _plan(db: Connection, wanted: Query) -> tuple[str | None, ColumnElement[bool] | None]:
    """The query in two: what the index of words finds, and what the tables must say of it."""
    if (expression := fts(wanted)) is not None:
        return expression, None
    parts = wanted.parts if isinstance(wanted, And) else (wanted,)
    said = [part for part in parts if fts(part) is not None]
    rest = [part for part in parts if fts(part) is None]
    return fts(both(*said)) if said else None, and_(*[_condition(db, part) for part in rest])


def _asked(statement: Select[Any], expression: str | None, rest: ColumnElement[bool] | None) -> Select[Any]:
    if expression is None:
        statement = statement.select_from(item)
    else:
        joined = text("item.position = item_words.rowid")
        statement = statement.select_from(item).join(_INDEX, joined).where(_matching(expression))
    return statement if rest is None else statement.where(rest)


def _matching(expression: str) -> ColumnElement[bool]:
    return literal_column("item_words", Text).op("MATCH", is_comparison=True)(expression)


def _condition(db: Connection, wanted: Query) -> ColumnElement[bool]:
    """The same as SQL, for the parts that the index cannot say alone."""
    if (expression := fts(wanted)) is not None:
        return item.c.position.in_(select(_INDEX.c.rowid).where(_matching(expression)))
    match wanted:
        case Words(field="source"):
            return _named(db, wanted)
        case Words():
            return _in_language(db, wanted)
        case Not(part):
            return not_(_condition(db, part))
        case And(parts):
            return and_(*[_condition(db, part) for part in parts])
        case Or(parts):
            return or_(*[_condition(db, part) for part in parts])


def _named(db: Connection, wanted: Words) -> ColumnElement[bool]:
    """In a source or an account whose name matches; there are few enough to look at each."""
    matches = compile_query(wanted)
    sources = db.execute(select(source.c.id, source.c.title)).all()
    accounts = db.execute(select(account.c.id, account.c.name)).all()
    return or_(
        func.coalesce(item.c.source_id, 0).in_([row.id for row in sources if matches(Document(source=row.title))]),
        func.coalesce(item.c.account_id, 0).in_([row.id for row in accounts if matches(Document(source=row.name))]),
    )


def _in_language(db: Connection, wanted: Words) -> ColumnElement[bool]:
    matches = compile_query(wanted)
    tags = db.scalars(select(item.c.language).distinct()).all()
    return item.c.language.in_([tag for tag in tags if matches(Document(lang=tag))])
