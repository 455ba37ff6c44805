"""What a query matches among the items that are stored.

The index of words and the tables say which items may match; where they cannot say all of it (a pattern, an order,
letters left open), the items are read and the matcher decides, so that the file and the memory give the same.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

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

from cmdesk.domain import facts
from cmdesk.domain.items import ItemRow
from cmdesk.domain.queries import (
    And,
    Document,
    Fact,
    Matcher,
    Not,
    Or,
    Query,
    Words,
    candidates,
    compile_query,
    fts,
    leaves,
    parse,
    settled,
)
from cmdesk.store import items
from cmdesk.store.documents import documents
from cmdesk.store.tables import account, conversation_label, item, label, query, source

PAGE = 100
_BATCH = 1000
_LOOK = 500  # items read at once where the matcher decides

_ROWID: ColumnElement[int] = literal_column("item_words.rowid", Integer)
_INDEX = table("item_words", column("rowid", Integer), column("item_words", Text))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
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
        now = db.execute(select(func.max(item.c.fetched))).scalar() or _EPOCH
    wanted = settled(wanted, lambda name: expression_of(db, name))
    expression = candidates(wanted)
    conditions, exact = [], True
    for part_ in wanted.parts if isinstance(wanted, And) else (wanted,):
        inside = part_.part if isinstance(part_, Not) else part_
        if expression is not None and fts(inside) is not None:
            continue  # said in the expression
        condition, whole = _condition(db, part_, now, _place(expression))
        exact &= whole
        if condition is not None and (whole or candidates(part_) is None):
            conditions.append(condition)
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
    return item.c.position if expression is None else _ROWID


def _asked(statement: Select[Any], plan: Plan) -> Select[Any]:
    if plan.expression is None:
        statement = statement.select_from(item)
    else:
        joined = text("item.position = item_words.rowid")
        statement = statement.select_from(item).join(_INDEX, joined).where(_matching(plan.expression))
    return statement if plan.rest is None else statement.where(plan.rest)


def _matching(expression: str) -> ColumnElement[bool]:
    return literal_column("item_words", Text).op("MATCH", is_comparison=True)(expression)


_Condition = tuple[ColumnElement[bool] | None, bool]  # None: nothing to say; and whether that is all of it


def _condition(db: Connection, wanted: Query, now: datetime, place: ColumnElement[int]) -> _Condition:
    """The same as SQL, for the parts that the index cannot say alone."""
    if (expression := fts(wanted)) is not None:
        return item.c.position.in_(select(_INDEX.c.rowid).where(_matching(expression))), True
    match wanted:
        case Words(field="source"):
            return _named(db, wanted), True
        case Words(field="folder"):
            return _in_folder(db, wanted), True
        case Words(field="label"):
            return _labelled(db, wanted), True
        case Words(field="lang"):
            return _in_language(db, wanted), True
        case Fact():
            return _fact(wanted, now, place)
        case Not(part_):
            inside, exact = _condition(db, part_, now, place)
            return (not_(inside), True) if exact and inside is not None else (None, False)
        case And(parts):
            found = [_condition(db, one, now, place) for one in parts]
            said = [one for one, _ in found if one is not None]
            return and_(*said) if said else None, all(exact for _, exact in found)
        case Or(parts):
            found = [_condition(db, one, now, place) for one in parts]
            said = [one for one, _ in found if one is not None]
            return or_(*said) if len(said) == len(found) else None, all(exact for _, exact in found)
    if (expression := candidates(wanted)) is not None:
        return item.c.position.in_(select(_INDEX.c.rowid).where(_matching(expression))), False
    return None, False


def _fact(wanted: Fact, now: datetime, place: ColumnElement[int]) -> _Condition:
    match wanted.field:
        case "site" | "url" if wanted.value.isascii():
            return func.instr(func.lower(item.c.link), wanted.value) > 0, False
        case "sentiment":
            return item.c.sentiment.is_not_distinct_from(facts.FEELINGS[wanted.value]), True
        case "type":
            return item.c.kind == wanted.value, True
        case "date":
            start, before = (_milliseconds(edge) for edge in facts.interval(wanted.value, now))
            since = [] if start is None else [place >= (start << 20)]
            return and_(*since, *([] if before is None else [place < (before << 20)])), True
        case "seen":
            start, before = (_milliseconds(edge) for edge in facts.interval(wanted.value, now))
            since = [] if start is None else [item.c.fetched >= _EPOCH + timedelta(milliseconds=start)]
            until = [] if before is None else [item.c.fetched < _EPOCH + timedelta(milliseconds=before)]
            return and_(*since, *until), True
    if (expression := candidates(wanted)) is not None:
        return item.c.position.in_(select(_INDEX.c.rowid).where(_matching(expression))), False
    return None, False


def _milliseconds(edge: datetime | None) -> int | None:
    """Rounded up: times are kept in whole milliseconds, and this one is the first that is not before the edge."""
    return None if edge is None else -((_EPOCH - edge) // timedelta(milliseconds=1))


def _named(db: Connection, wanted: Words) -> ColumnElement[bool]:
    """In a source or an account whose name matches; there are few enough to look at each."""
    matches = compile_query(wanted)
    sources = db.execute(select(source.c.id, source.c.title)).all()
    accounts = db.execute(select(account.c.id, account.c.name)).all()
    return or_(
        func.coalesce(item.c.source_id, 0).in_([row.id for row in sources if matches(Document(source=row.title))]),
        func.coalesce(item.c.account_id, 0).in_([row.id for row in accounts if matches(Document(source=row.name))]),
    )


def _in_folder(db: Connection, wanted: Words) -> ColumnElement[bool]:
    matches = compile_query(wanted)
    sources = db.execute(select(source.c.id, source.c.folder)).all()
    return func.coalesce(item.c.source_id, 0).in_([row.id for row in sources if matches(Document(folder=row.folder))])


def _labelled(db: Connection, wanted: Words) -> ColumnElement[bool]:
    """In a conversation that carries such a label."""
    matches = compile_query(wanted)
    labels = [row.id for row in db.execute(select(label.c.id, label.c.name)) if matches(Document(labels=(row.name,)))]
    held = select(conversation_label.c.conversation_id).where(conversation_label.c.label_id.in_(labels))
    return func.coalesce(item.c.conversation_id, 0).in_(held)


def _in_language(db: Connection, wanted: Words) -> ColumnElement[bool]:
    matches = compile_query(wanted)
    tags = db.scalars(select(item.c.language).distinct()).all()
    return item.c.language.in_([tag for tag in tags if matches(Document(lang=tag))])
