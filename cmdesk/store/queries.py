"""Queries that watch for something: kept, matched against what is stored, and their mentions."""

import logging
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from itertools import zip_longest

from sqlalchemy import (
    Connection,
    ScalarSelect,
    Text,
    cast,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.alerts import Heard
from cmdesk.domain.queries import BadQuery, Named, Query, Watch, leaves, parse
from cmdesk.domain.rules import Do
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.watches import QueryRow, SavedQuery
from cmdesk.store import arrivals, item_index, matching, threads
from cmdesk.store.tables import application, item, mention, query, query_tally, rule_run

log = logging.getLogger(__name__)

_NAMES = re.compile(r"(?i)query|requ[êe]te")
_OPENED_AT_ONCE = 100  # conversations that a new query may open from what is stored


def every(db: Connection) -> Sequence[SavedQuery]:
    c = query.c
    told = (c.id, c.name, c.expression, c.enabled, c.notify, c.muted_until, c.rival, c.sensitivity)
    some = select(*told).order_by(func.lower(c.name))
    return [SavedQuery(*row) for row in db.execute(some)]


def rows(db: Connection, now: datetime) -> Sequence[QueryRow]:
    """The queries with the figures that are shown beside them."""
    counted = db.execute(select(query.c.id, _repeats(), *_by_day(now))).all()
    repeats, days = {row[0]: row[1] for row in counted}, {row[0]: tuple(row[2:]) for row in counted}
    found = {row.query_id: row.mentions for row in db.execute(select(query_tally))}
    kept = every(db)
    names = {one.name.casefold() for one in kept}
    return [
        QueryRow(one, found.get(one.id, 0) - repeats[one.id], days[one.id], _gone(one.expression, names))
        for one in kept
    ]


def _repeats() -> ScalarSelect[int]:
    """How many mentions of a query stand behind another one of it, as they do in its list."""
    itself = select(func.coalesce(item.c.cluster_id, item.c.id)).where(item.c.id == mention.c.item_id)
    once = func.coalesce(
        mention.c.once, itself.correlate(mention).scalar_subquery()
    )  # of new mentions the items must be asked
    first = mention.alias("first")
    there = exists().where(first.c.query_id == mention.c.query_id, first.c.item_id == once)
    wanted = select(func.count()).select_from(mention)
    return wanted.where(mention.c.query_id == query.c.id, once != mention.c.item_id, there).scalar_subquery()


def _by_day(now: datetime) -> list[ScalarSelect[int]]:
    """How much a query found in each of the last seven times 24 hours; with the last, what is dated to come.

    A stretch of the index that is counted for each costs a tenth of what sorting it by days did.
    """
    starts = [arrivals.position(now - timedelta(days=back), 0) for back in range(7, 0, -1)]
    found = []
    for start, end in zip_longest(starts, starts[1:]):
        some = select(func.count()).where(mention.c.query_id == query.c.id, mention.c.position >= start)
        found.append((some if end is None else some.where(mention.c.position < end)).scalar_subquery())
    return found


def _gone(expression: str, names: AbstractSet[str]) -> str:
    """The first query that an expression names and that is not there."""
    if _NAMES.search(expression) is None:  # as most: there may be thousands
        return ""
    try:
        told = (leaf.name for leaf in leaves(parse(expression)) if isinstance(leaf, Named))
    except BadQuery:
        return ""
    return next((name for name in told if name.casefold() not in names), "")


def watch(db: Connection) -> Watch:
    """All that is switched on, compiled."""
    kept = every(db)
    readable: dict[int, Query] = {}
    for one in kept:
        if one.enabled:
            try:
                readable[one.id] = matching.checked(db, one.expression)
            except BadQuery as error:  # it names a query that was removed since: the list shows it, the others go on
                log.warning("query %s is not watched: %s", one.id, error)
    return Watch(readable, {one.id: one.muted_until for one in kept if one.muted_until is not None})


def find_judged(db: Connection, item_ids: Sequence[int], now: datetime) -> Outcome:
    """Let the queries that ask how something was meant look at what was judged; the value: conversations opened."""
    moody = {}
    for kept in every(db):
        if kept.enabled:
            try:
                wanted = matching.checked(db, kept.expression)
            except BadQuery:
                continue
            if matching.asks_for_sentiment(wanted):
                moody[kept] = wanted
    opened: list[int] = []
    for kept, wanted in moody.items():
        found = matching.among(db, wanted, item_ids, now)
        before = select(mention.c.item_id).where(mention.c.query_id == kept.id, mention.c.item_id.in_(found))
        known = set(db.scalars(before))
        rows = db.execute(select(item).where(item.c.id.in_(found - known), ~item.c.mine)).all()
        for row in rows:
            values = {"query_id": kept.id, "item_id": row.id, "position": row.position}
            db.execute(insert(mention).values(values))
        muted = kept.muted_until is not None and kept.muted_until > now
        fresh = [row.id for row in rows if row.published > now - arrivals.FRESH]
        opened += [] if muted else _open_some(db, fresh, now)
    return Outcome(Topic.QUERIES | Topic.CONVERSATIONS if moody else Topic.NONE, tuple(opened))


def named(db: Connection, name: str) -> SavedQuery | None:
    return next((kept for kept in every(db) if kept.name.casefold() == name.casefold()), None)


def add(db: Connection, name: str, expression: str, now: datetime, notify: bool = True) -> Outcome:
    """Keep a query and find its mentions in what is stored; the value: (its id, how many it found).

    For a workspace of some size, `keep` and then `find_some` until it is done disturb the user less.
    """
    made = keep(db, name, expression, now, notify).value
    while item_index.index_some(db, 500).value:
        pass
    total, before = 0, None
    while True:
        found, before = find_some(db, made, before, now).value
        total += found
        if before is None:
            return Outcome(Topic.QUERIES | Topic.CONVERSATIONS, (made, total))


def keep(db: Connection, name: str, expression: str, now: datetime, notify: bool = True) -> Outcome:
    """Keep a query, for what comes from now on; the value: its id. BadQuery, Problem("query-name-taken")."""
    matching.checked(db, expression, name)
    if named(db, name) is not None:
        raise Problem("query-name-taken", name=name)
    made = db.execute(
        insert(query).values(name=name, expression=expression, notify=notify, created=now).returning(query.c.id)
    ).scalar_one()
    return Outcome(Topic.QUERIES, made)


def loud(db: Connection, conversation_ids: Sequence[int], now: datetime) -> tuple[int, ...]:
    """Which of these conversations were found by a query that its user wants to be told of, or told of by a rule."""
    muted = func.coalesce(query.c.muted_until > now, False)
    found = (
        select(item.c.conversation_id)
        .join(mention, mention.c.item_id == item.c.id)
        .join(query)
        .where(item.c.conversation_id.in_(conversation_ids), query.c.notify, ~muted)
        .distinct()
    )
    ruled = select(rule_run.c.conversation_id).where(
        rule_run.c.conversation_id.in_(conversation_ids),
        rule_run.c.at > now - timedelta(minutes=10),
        func.instr(cast(rule_run.c.done, Text), f'"{Do.NOTIFY.value}"') > 0,
    )
    wanted = {*db.scalars(found), *db.scalars(ruled)}
    return tuple(known for known in conversation_ids if known in wanted)


def heard(db: Connection, conversation_ids: Sequence[int], now: datetime) -> Sequence[Heard]:
    """By which query each of these conversations was found last; those that no query found are left out."""
    muted = func.coalesce(query.c.muted_until > now, False)
    found = db.execute(
        select(item.c.conversation_id, query.c.id, query.c.name)
        .join(mention, mention.c.item_id == item.c.id)
        .join(query)
        .where(item.c.conversation_id.in_(conversation_ids), item.c.source_id.is_not(None), query.c.notify, ~muted)
        .order_by(mention.c.position)
    )
    last = {row.conversation_id: Heard(row.conversation_id, row.id, row.name) for row in found}
    return [last[known] for known in conversation_ids if known in last]


def switch(db: Connection, query_id: int, enabled: bool) -> Topic:
    db.execute(update(query).where(query.c.id == query_id).values(enabled=enabled))
    return Topic.QUERIES


def appraise(db: Connection, query_id: int, *, rival: bool, sensitivity: int) -> Topic:
    """Whether it watches a competitor, and how soon its signals are raised."""
    db.execute(update(query).where(query.c.id == query_id).values(rival=rival, sensitivity=sensitivity))
    return Topic.QUERIES | Topic.FIGURES


def mute(db: Connection, query_id: int, until: datetime | None) -> Topic:
    """Let it go on counting without a word, and bring nothing into the inbox, until then; None: no longer."""
    db.execute(update(query).where(query.c.id == query_id).values(muted_until=until))
    return Topic.QUERIES


def remove(db: Connection, query_id: int) -> Topic:
    db.execute(delete(query).where(query.c.id == query_id))
    return Topic.QUERIES | Topic.ITEMS


def find_some(
    db: Connection,
    query_id: int,
    before: int | None,
    now: datetime,
    limit: int = 1000,
    application_id: int | None = None,
    opening: bool = True,
) -> Outcome:
    """Find mentions in what is stored and indexed, the newest first, a few in one transaction.

    The value: (how many, the position to go on from or None at the end). With `opening` the most recent enter the
    inbox, without a notification. What was found goes with its application when that is undone.
    """
    kept = db.execute(select(query.c.expression).where(query.c.id == query_id)).scalar()
    if kept is None:
        return Outcome(Topic.NONE, (0, None))  # removed meanwhile
    rows, more = matching.part(db, parse(kept), before, limit, now)
    theirs = [row for row in rows if not row.mine]
    if theirs:
        values = [
            {"query_id": query_id, "item_id": row.id, "position": row.position, "application_id": application_id}
            for row in theirs
        ]
        db.execute(upsert(mention).on_conflict_do_nothing(), values)
    if before is None and opening:
        opened = _open_some(db, [row.id for row in theirs if row.published > now - arrivals.FRESH], now)
        if application_id is not None:
            db.execute(update(application).where(application.c.id == application_id).values(opened=opened))
    return Outcome(Topic.QUERIES | Topic.CONVERSATIONS, (len(theirs), more))


def _open_some(db: Connection, fresh: Sequence[int], now: datetime) -> list[int]:
    some = fresh[:_OPENED_AT_ONCE]
    before = item.alias("before")
    repeats = exists().where(
        before.c.cluster_id == item.c.cluster_id,
        before.c.id < item.c.id,
        or_(before.c.conversation_id.is_not(None), before.c.id.in_(some)),
    )
    new = item.c.id.in_(some), item.c.conversation_id.is_(None), item.c.source_id.is_not(None), ~repeats
    return [threads.open_known_mention(db, row, now) for row in db.execute(select(item).where(*new)).all()]
