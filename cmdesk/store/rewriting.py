"""A saved query rewritten: what it found already goes only where it no longer fits, and all of it can be taken back."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from cmdesk.domain.queries import BadQuery, parse, renamed, settled
from cmdesk.domain.rules import Ask, Condition
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import Mentions, Rewriting, SavedQuery
from cmdesk.store import applying, matching, queries, rules
from cmdesk.store.tables import mention, query, rule

_AT_ONCE = 500
TOUCHED = Topic.QUERIES | Topic.ITEMS | Topic.RULES | Topic.FIGURES


def change(db: Connection, wanted: SavedQuery) -> Outcome:
    """Give a query these words, this name and these choices; the value: the Rewriting that takes it back.

    What it has found stays until `drop_unmatched`. Queries and rules that name it say its new name.
    BadQuery, Problem("query-name-taken", "query-gone").
    """
    before = next((one for one in queries.every(db) if one.id == wanted.id), None)
    if before is None:  # removed while it was being changed
        raise Problem("query-gone")
    itself = (wanted.name.casefold(), before.name.casefold())
    settled(parse(wanted.expression), lambda name: matching.expression_of(db, name), itself)
    other = queries.named(db, wanted.name)
    if other is not None and other.id != wanted.id:
        raise Problem("query-name-taken", name=wanted.name)
    held = Mentions()
    if wanted.expression != before.expression:
        held = applying.held(db, wanted.id)
    _write(db, before, wanted)
    return Outcome(TOUCHED, Rewriting(before, wanted, held))


def drop_unmatched(db: Connection, query_id: int, item_ids: Sequence[int], now: datetime) -> Outcome:
    """Forget those of these mentions that the query would not find any more; the value: how many."""
    expression = db.execute(select(query.c.expression).where(query.c.id == query_id)).scalar()
    if expression is None:
        return Outcome(Topic.NONE, 0)
    stay = matching.among(db, matching.checked(db, expression), item_ids, now)
    gone = [item_id for item_id in item_ids if item_id not in stay]
    db.execute(delete(mention).where(mention.c.query_id == query_id, mention.c.item_id.in_(gone)))
    return Outcome(TOUCHED if gone else Topic.NONE, len(gone))


def put_back(db: Connection, done: Rewriting, application_id: int, now: datetime) -> Topic:
    """The query as it was, with what it had found; not over a later change. `application_id`: 0 where none was."""
    kept = next((one for one in queries.every(db) if one.id == done.after.id), None)
    if kept is None or (kept.name, kept.expression) != (done.after.name, done.after.expression):
        return Topic.NONE
    if application_id:
        # What it had found before keeps no conversation that only its new words have opened.
        for start in range(0, len(done.held), _AT_ONCE):
            some = [item_id for item_id, *_ in done.held[start : start + _AT_ONCE]]
            db.execute(delete(mention).where(mention.c.query_id == kept.id, mention.c.item_id.in_(some)))
        applying.undo(db, application_id, now)
    _write(db, kept, done.before)
    applying.hold_again(db, kept.id, done.held)
    return TOUCHED | Topic.CONVERSATIONS


def _write(db: Connection, before: SavedQuery, after: SavedQuery) -> None:
    values = {
        "name": after.name,
        "expression": after.expression,
        "notify": after.notify,
        "rival": after.rival,
        "sensitivity": after.sensitivity,
    }
    db.execute(update(query).where(query.c.id == after.id).values(**values))
    if before.name != after.name:
        _follow(db, before.name, after.name)


def _follow(db: Connection, old: str, new: str) -> None:
    """Let the queries and rules that name a query say its new name."""
    for kept in queries.every(db):
        if (expression := _renamed(kept.expression, old, new)) != kept.expression:
            db.execute(update(query).where(query.c.id == kept.id).values(expression=expression))
    for one in rules.every(db):
        conditions = [_condition(each, old, new) for each in one.conditions]
        if conditions != list(one.conditions):
            told = [[each.ask.value, each.value, each.negated] for each in conditions]
            db.execute(update(rule).where(rule.c.id == one.id).values(conditions=told))


def _condition(one: Condition, old: str, new: str) -> Condition:
    if one.ask is not Ask.QUERY:
        return one
    return Condition(one.ask, _renamed(one.value, old, new), one.negated)


def _renamed(expression: str, old: str, new: str) -> str:
    try:
        return renamed(expression, old, new)
    except (BadQuery, StopIteration):  # kept by another version, or no sign is left to put that name between
        return expression
