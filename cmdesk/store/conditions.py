"""Parts of a query as SQL: what the index of words cannot say alone, the tables can."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    and_,
    column,
    func,
    literal_column,
    not_,
    or_,
    select,
    table,
)

from cmdesk.domain import facts
from cmdesk.domain.queries import And, Document, Fact, Not, Or, Query, Words, candidates, compile_query, fts
from cmdesk.store.tables import account, conversation_label, identity, item, label, source

ROWID: ColumnElement[int] = literal_column("item_words.rowid", Integer)
INDEX = table("item_words", column("rowid", Integer), column("item_words", Text))
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def matching(expression: str) -> ColumnElement[bool]:
    """What the index of words finds."""
    return literal_column("item_words", Text).op("MATCH", is_comparison=True)(expression)


Condition = tuple[ColumnElement[bool] | None, bool]  # None: nothing to say; and whether that is all of it


def condition(db: Connection, wanted: Query, now: datetime, place: ColumnElement[int]) -> Condition:
    """The same as SQL, for the parts that the index cannot say alone."""
    if (expression := fts(wanted)) is not None:
        return item.c.position.in_(select(INDEX.c.rowid).where(matching(expression))), True
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
            inside, exact = condition(db, part_, now, place)
            return (not_(inside), True) if exact and inside is not None else (None, False)
        case And(parts):
            found = [condition(db, one, now, place) for one in parts]
            said = [one for one, _ in found if one is not None]
            return and_(*said) if said else None, all(exact for _, exact in found)
        case Or(parts):
            found = [condition(db, one, now, place) for one in parts]
            said = [one for one, _ in found if one is not None]
            return or_(*said) if len(said) == len(found) else None, all(exact for _, exact in found)
    if (expression := candidates(wanted)) is not None:
        return item.c.position.in_(select(INDEX.c.rowid).where(matching(expression))), False
    return None, False


def _fact(wanted: Fact, now: datetime, place: ColumnElement[int]) -> Condition:
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
            since = [] if start is None else [item.c.fetched >= EPOCH + timedelta(milliseconds=start)]
            until = [] if before is None else [item.c.fetched < EPOCH + timedelta(milliseconds=before)]
            return and_(*since, *until), True
        case "followers":
            least, most = facts.span(wanted.value)
            heard = [identity.c.followers >= least, *([] if most is None else [identity.c.followers <= most])]
            return func.coalesce(item.c.identity_id, 0).in_(select(identity.c.id).where(*heard)), True
    if (expression := candidates(wanted)) is not None:
        return item.c.position.in_(select(INDEX.c.rowid).where(matching(expression))), False
    return None, False


def _milliseconds(edge: datetime | None) -> int | None:
    """Rounded up: times are kept in whole milliseconds, and this one is the first that is not before the edge."""
    return None if edge is None else -((EPOCH - edge) // timedelta(milliseconds=1))


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
