"""What a query matches among the items that are stored.

The index of words and the tables say which items may match; where they cannot say all of it (a pattern, an order,
letters left open), the items are read and the matcher decides, so that the file and the memory give the same.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    select,
    text,
)

from cmdesk.domain.items import ItemRow
from cmdesk.domain.queries import (
    And,
    Fact,
    Matcher,
    Not,
    Query,
    candidates,
    compile_query,
    fts,
    leaves,
    parse,
    settled,
)
from cmdesk.store import items
from cmdesk.store.conditions import EPOCH, INDEX, ROWID, condition, matching
from cmdesk.store.documents import documents
from cmdesk.store.tables import item, query

PAGE = 100
_BATCH = 1000
MOST_LOOKS = 20_000  # for a figure that is shown while somebody types
_LOOK = 500  # items read at once where the matcher decides

_ROW = (item.c.id, item.c.position, item.c.published, item.c.mine)


class Plan(NamedTuple):
    """How a query is answered."""

    wanted: Query  # with no name of another query in it
    asked: datetime  # from when P7D is counted
    expression: str | None  # for the index of words
    rest: ColumnElement[bool] | None  # for the tables
    matcher: Matcher | None  # to decide; None when the two say all


def page(
    db: Connection, wanted: Query, after: ItemRow | None = None, limit: int = PAGE, now: datetime | None = None
) -> Sequence[ItemRow]:
    """Stored items that a query matches, newest first."""
    ids = [row.id for row in some(db, wanted, after.position if after else None, limit, now)]
    return items.rows_of(db, items.listed().where(item.c.id.in_(ids), item.c.binned.is_(None)))


def count(db: Connection, wanted: Query, now: datetime | None = None) -> int:
    """How many stored items a query matches."""
    plan = planned(db, wanted, now)
    if plan.matcher is not None:
        return sum(1 for _ in _every(db, plan))
    if plan.rest is None and plan.expression is not None:
        alone = "SELECT count(*) FROM item_words WHERE item_words MATCH ?"
        return int(db.exec_driver_sql(alone, (plan.expression,)).scalar_one())
    return int(db.execute(_asked(select(func.count()), plan)).scalar_one())


def conversations(db: Connection, wanted: Query, limit: int, now: datetime | None = None) -> list[int]:
    """Conversations in which a message matches, the newest message first."""
    plan = planned(db, wanted, now)
    inside = item.c.conversation_id.is_not(None)
    plan = plan._replace(rest=inside if plan.rest is None else and_(inside, plan.rest))
    found = [row.id for row in islice(_every(db, plan), limit)]
    where = select(item.c.conversation_id).where(item.c.id.in_(found)).order_by(item.c.position.desc())
    return list(dict.fromkeys(db.scalars(where)))


def counted(db: Connection, wanted: Query, now: datetime | None = None, looks: int = MOST_LOOKS) -> tuple[int, bool]:
    """How many stored items a query matches, and whether that is all: where items must be read, so many and no more."""
    plan = planned(db, wanted, now)
    if plan.matcher is None:
        return count(db, plan.wanted, plan.asked), True
    found, before = 0, None
    for _ in range(0, looks, _LOOK):
        rows = _candidates(db, plan, before, _LOOK)
        found += len(_decided(db, plan, rows))
        if len(rows) < _LOOK:
            return found, True
        before = rows[-1].position
    return found, False


def some(db: Connection, wanted: Query, before: int | None, limit: int, now: datetime | None = None) -> Sequence[Any]:
    """Rows (id, position, published, mine) in falling position, the first `limit` before a position."""
    plan = planned(db, wanted, now)
    if plan.matcher is None:
        return _candidates(db, plan, before, limit)
    found: list[Any] = []
    for row in _every(db, plan, before):
        found.append(row)
        if len(found) == limit:
            break
    return found


def part(
    db: Connection, wanted: Query, before: int | None, limit: int, now: datetime | None = None
) -> tuple[Sequence[Any], int | None]:
    """Matches among the next `limit` items that may match, and the position to go on from (None at the end).

    For long work in short steps: it looks at no more than that, however few of them match.
    """
    plan = planned(db, wanted, now)
    rows = _candidates(db, plan, before, limit)
    return _decided(db, plan, rows), rows[-1].position if len(rows) == limit else None


def every(db: Connection, wanted: Query, now: datetime | None = None) -> Iterator[Any]:
    """All of them, a batch at a time."""
    yield from _every(db, planned(db, wanted, now))


def among(db: Connection, wanted: Query, ids: Sequence[int], now: datetime | None = None) -> set[int]:
    """Which of these items a query matches; they need not be in the index yet."""
    plan = planned(db, wanted, now)
    matches = compile_query(plan.wanted)
    return {found for found, document in documents(db, ids, plan.wanted, plan.asked).items() if matches(document)}


def planned(db: Connection, wanted: Query, now: datetime | None = None) -> Plan:
    """Raises BadQuery when it names a query that does not exist.

    When nobody says what time it is, an interval such as P7D is counted from the last fetch.
    """
    if now is None:
        now = db.scalar(select(item.c.fetched).order_by(item.c.id.desc()).limit(1)) or EPOCH
    wanted = settled(wanted, lambda name: expression_of(db, name))
    expression = candidates(wanted)
    conditions, exact = [], True
    for part_ in wanted.parts if isinstance(wanted, And) else (wanted,):
        inside = part_.part if isinstance(part_, Not) else part_
        if expression is not None and fts(inside) is not None:
            continue  # said in the expression
        said, whole = condition(db, part_, now, _place(expression))
        exact &= whole
        if said is not None and (whole or candidates(part_) is None):
            conditions.append(said)
    rest = and_(*conditions) if conditions else None
    return Plan(wanted, now, expression, rest, None if exact else compile_query(wanted))


def checked(db: Connection, expression: str, name: str = "") -> Query:
    """The query as it will be asked, with what it names in its place. BadQuery, above all when it names itself."""
    within = (name.casefold(),) if name else ()
    return settled(parse(expression), lambda other: expression_of(db, other), within)


def asks_for_sentiment(wanted: Query) -> bool:
    """Whether it looks at how something was meant, which is judged a little after it came."""
    return any(isinstance(leaf, Fact) and leaf.field == "sentiment" for leaf in leaves(wanted))


def expression_of(db: Connection, name: str) -> str | None:
    """What a saved query says."""
    known = db.execute(select(query.c.name, query.c.expression))
    return next((row.expression for row in known if row.name.casefold() == name.casefold()), None)


def _every(db: Connection, plan: Plan, before: int | None = None) -> Iterator[Any]:
    step = _BATCH if plan.matcher is None else _LOOK
    while rows := _candidates(db, plan, before, step):
        yield from _decided(db, plan, rows)
        before = rows[-1].position


def _candidates(db: Connection, plan: Plan, before: int | None, limit: int) -> Sequence[Any]:
    place = _place(plan.expression)
    statement = _asked(select(*_ROW), plan)
    if before is not None:
        statement = statement.where(place < before)
    # In the order of the index's own rows, which is the order of time: nothing is sorted, and it may stop early.
    return db.execute(statement.order_by(place.desc()).limit(limit)).all()


def _decided(db: Connection, plan: Plan, rows: Sequence[Any]) -> Sequence[Any]:
    if plan.matcher is None:
        return rows
    known = documents(db, [row.id for row in rows], plan.wanted, plan.asked)
    return [row for row in rows if plan.matcher(known[row.id])]


def _place(expression: str | None) -> ColumnElement[int]:
    return item.c.position if expression is None else ROWID


def _asked(statement: Select[Any], plan: Plan) -> Select[Any]:
    if plan.expression is None:
        statement = statement.select_from(item)
    else:
        joined = text("item.position = item_words.rowid")
        statement = statement.select_from(item).join(INDEX, joined).where(matching(plan.expression))
    return statement if plan.rest is None else statement.where(plan.rest)
