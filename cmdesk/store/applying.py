"""A query tried on what is stored, applied to it, narrowed, and all of that taken back."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.queries import Fact, Or, Query, both, parse, quoted
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import Exclusion, Held, Mentions, Trial
from cmdesk.store import arrivals, items, matching
from cmdesk.store.opened import close_again
from cmdesk.store.tables import application, item, mention, query

TRIED = 30  # days
_SHOWN, _AT_ONCE = 100, 500
_QUOTATION = '["«»“”„]'


def tried(db: Connection, wanted: Query, now: datetime, days: int = TRIED) -> Trial:
    """What a query would have found in the last days (of the zone of `now`). BadQuery."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    since = midnight - timedelta(days=days - 1)
    edge = arrivals.position(since, 0)
    counts = [0] * days
    found: list[int] = []
    limited = both(wanted, Fact("date", f"{since:%Y-%m-%d}/"))
    for row in matching.every(db, limited, now):
        if not row.mine:
            day = (row.published.astimezone(now.tzinfo).date() - since.date()).days
            counts[min(day, days - 1)] += 1
            if len(found) < _SHOWN:
                found.append(row.id)
    looked = db.execute(select(func.count()).where(item.c.position >= edge, ~item.c.mine)).scalar_one()
    rows = items.rows_of(db, items.listed().where(item.c.id.in_(found)))
    return Trial(sum(counts), looked, tuple(counts), rows)


def begin(db: Connection, now: datetime, *, query_id: int | None = None, rule_id: int | None = None) -> Outcome:
    """Something is about to be applied to history; the value: the number under which all of it can be taken back."""
    values = {"query_id": query_id, "rule_id": rule_id, "at": now}
    made = db.execute(insert(application).values(**values).returning(application.c.id)).scalar_one()
    return Outcome(Topic.NONE, made)


def undo(db: Connection, application_id: int, now: datetime) -> Outcome:
    """Take back what a query found in history, and the conversations that it made for that; how many mentions.

    A conversation that somebody has worked on since stays.
    """
    row = db.execute(select(application).where(application.c.id == application_id)).first()
    if row is None or row.undone is not None:
        return Outcome(Topic.NONE, 0)
    gone = db.execute(delete(mention).where(mention.c.application_id == application_id)).rowcount
    close_again(db, row.opened or ())
    db.execute(update(application).where(application.c.id == application_id).values(undone=now))
    return Outcome(Topic.QUERIES | Topic.CONVERSATIONS | Topic.ITEMS, gone)


def excluding(expression: str, field: str, value: str) -> str:
    """The same query without what has this author or stands on this site, as somebody would write it."""
    whole = f"({expression})" if isinstance(parse(expression), Or) else expression
    return f"{whole} NOT {field}:{quoted(' '.join(re.sub(_QUOTATION, ' ', value).split()))}"


def exclude(db: Connection, query_id: int, field: str, value: str, now: datetime) -> Outcome:
    """Leave an author or a site out of a query; its mentions that match no more go. The value: an Exclusion.

    Problem("query-gone").
    """
    before = db.execute(select(query.c.expression).where(query.c.id == query_id)).scalar()
    if before is None:
        raise Problem("query-gone")
    after = excluding(before, field, value)
    wanted = matching.checked(db, after)
    db.execute(update(query).where(query.c.id == query_id).values(expression=after))
    before_it = held(db, query_id)
    stay = matching.among(db, wanted, [item_id for item_id, *_ in before_it], now)
    removed = Mentions(each for each in before_it if each[0] not in stay)
    for item_id, *_ in removed:
        db.execute(delete(mention).where(mention.c.query_id == query_id, mention.c.item_id == item_id))
    return Outcome(Topic.QUERIES | Topic.ITEMS, Exclusion(query_id, before, after, removed))


def include_again(db: Connection, done: Exclusion) -> Topic:
    """Take an exclusion back, unless the query was rewritten since."""
    same = (query.c.id == done.query_id, query.c.expression == done.after)
    if db.execute(update(query).where(*same).values(expression=done.before)).rowcount:
        hold_again(db, done.query_id, done.removed)
    return Topic.QUERIES | Topic.ITEMS


def held(db: Connection, query_id: int) -> Mentions:
    """The mentions of a query, for `hold_again`."""
    found = select(mention.c.item_id, mention.c.position, mention.c.application_id).where(
        mention.c.query_id == query_id
    )
    return Mentions((row.item_id, row.position, row.application_id) for row in db.execute(found))


def hold_again(db: Connection, query_id: int, mentions: Sequence[Held]) -> None:
    """Give a query back what it had, as it had found it: an application to history that is undone takes it along."""
    undone = set(db.scalars(select(application.c.id).where(application.c.undone.is_not(None))))
    for start in range(0, len(mentions), _AT_ONCE):
        values = [
            {"query_id": query_id, "item_id": item_id, "position": position, "application_id": found_by}
            for item_id, position, found_by in mentions[start : start + _AT_ONCE]
            if found_by not in undone
        ]
        if values:
            db.execute(upsert(mention).on_conflict_do_nothing(), values)
