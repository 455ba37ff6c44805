"""Rules as they are kept, in their order, and the log of what they did."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.rules import BIN_DAYS, KEPT_DAYS, Action, Ask, Choices, Condition, Do, Event, Named, Ran, Rule, check
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import matching, reasons
from cmdesk.store.tables import (
    account,
    collection,
    conversation,
    department,
    item,
    label,
    rule,
    rule_run,
    source,
    tombstone,
)

PAGE = 200


def every(db: Connection) -> Sequence[Rule]:
    """In the order in which they are asked."""
    return [_rule(row) for row in db.execute(select(rule).order_by(rule.c.place, rule.c.id))]


_FIRST = select(rule.c.id).limit(1)


def are_there(db: Connection) -> bool:
    """Whether there is any rule at all."""
    return db.execute(_FIRST).first() is not None


def one(db: Connection, rule_id: int) -> Rule | None:
    row = db.execute(select(rule).where(rule.c.id == rule_id)).first()
    return None if row is None else _rule(row)


def _rule(row: Any) -> Rule:
    return Rule(
        id=row.id,
        name=row.name,
        events=tuple(Event(event) for event in row.events),
        conditions=conditions_of(row.conditions),
        actions=actions_of(row.actions),
        any=row.any,
        stops=row.stops,
        enabled=row.enabled,
    )


def conditions_of(kept: Sequence[Sequence[Any]]) -> tuple[Condition, ...]:
    return tuple(Condition(Ask(ask), value, bool(negated)) for ask, value, negated in kept)


def actions_of(kept: Sequence[Sequence[Any]]) -> tuple[Action, ...]:
    return tuple(Action(Do(do), value) for do, value in kept)


def _values(new: Rule) -> dict[str, Any]:
    return {
        "name": " ".join(new.name.split()),
        "events": [event.value for event in new.events],
        "conditions": [[one.ask.value, one.value, one.negated] for one in new.conditions],
        "actions": [[one.do.value, one.value] for one in new.actions],
        "any": new.any,
        "stops": new.stops,
        "enabled": new.enabled,
    }


def check_all(db: Connection, new: Rule) -> None:
    """Raises what `add` raises for a rule that cannot be kept."""
    check(new)
    for condition in new.conditions:
        if condition.ask is Ask.QUERY:
            matching.checked(db, condition.value)


def add(db: Connection, new: Rule, now: datetime) -> Outcome:
    """Keep a rule, as the last; the value: its id. BadQuery, Problem: those of `domain.rules.check`, "name-taken"."""
    check_all(db, new)
    last = db.execute(select(func.coalesce(func.max(rule.c.place), 0))).scalar_one()
    try:
        made = db.execute(insert(rule).values(**_values(new), place=last + 1, created=now).returning(rule.c.id))
    except IntegrityError as error:
        raise Problem("name-taken", name=new.name) from error
    return Outcome(Topic.RULES, made.scalar_one())


def change(db: Connection, new: Rule) -> Topic:
    """The same Problems as `add`."""
    check_all(db, new)
    try:
        db.execute(update(rule).where(rule.c.id == new.id).values(**_values(new)))
    except IntegrityError as error:
        raise Problem("name-taken", name=new.name) from error
    return Topic.RULES


def switch(db: Connection, rule_id: int, enabled: bool) -> Topic:
    db.execute(update(rule).where(rule.c.id == rule_id).values(enabled=enabled))
    return Topic.RULES


def put_in_order(db: Connection, ids: Sequence[int]) -> Topic:
    """Have them asked in this order; those that are not named come after."""
    wanted = [*ids, *(known.id for known in every(db) if known.id not in ids)]
    for place, rule_id in enumerate(wanted, 1):
        db.execute(update(rule).where(rule.c.id == rule_id).values(place=place))
    return Topic.RULES


def remove(db: Connection, rule_id: int) -> Outcome:
    """Forget a rule and its log; what it did stays. The value brings it back with `add`, at the end."""
    found = one(db, rule_id)
    db.execute(delete(rule).where(rule.c.id == rule_id))
    return Outcome(Topic.RULES, None if found is None else replace(found, id=0))


def choices(db: Connection) -> Choices:
    """What rules can name."""

    def named(table: Table, name: Column[str]) -> Named:
        return tuple((row[0], row[1]) for row in db.execute(select(table.c.id, name).order_by(func.lower(name))))

    folders = db.scalars(select(source.c.folder).where(source.c.folder != "").distinct().order_by(source.c.folder))
    here = account.c.removed.is_(None)
    return Choices(
        accounts=tuple((row.id, row.name) for row in db.execute(select(account.c.id, account.c.name).where(here))),
        sources=named(source, source.c.title),
        labels=named(label, label.c.name),
        departments=named(department, department.c.name),
        reasons=tuple((one.id, one.path) for one in reasons.every(db)),
        collections=named(collection, collection.c.name),
        folders=tuple(folders),
        networks=tuple(db.scalars(select(account.c.network).where(here).distinct().order_by(account.c.network))),
    )


def log(
    db: Connection,
    rule_id: int | None = None,
    item_id: int | None = None,
    conversation_id: int | None = None,
    limit: int = PAGE,
) -> Sequence[Ran]:
    """What rules did and why, the newest first: all of it, of one rule, or what was done to one thing."""
    about = func.coalesce(func.nullif(item.c.title, ""), item.c.excerpt, conversation.c.subject, "").label("about")
    snippet = func.coalesce(conversation.c.snippet, "").label("snippet")
    some = (
        select(rule_run, rule.c.name, about, snippet)
        .select_from(rule_run.join(rule).outerjoin(item).outerjoin(conversation, _of_run()))
        .order_by(rule_run.c.at.desc(), rule_run.c.id.desc())
        .limit(limit)
    )
    wanted = (
        (rule_run.c.rule_id, rule_id),
        (rule_run.c.item_id, item_id),
        (rule_run.c.conversation_id, conversation_id),
    )
    for column, value in wanted:
        if value is not None:
            some = some.where(column == value)
    return [_ran(row) for row in db.execute(some)]


def _of_run() -> ColumnElement[bool]:
    return conversation.c.id == rule_run.c.conversation_id


def _ran(row: Any) -> Ran:
    return Ran(
        id=row.id,
        rule_id=row.rule_id,
        rule=row.name,
        item_id=row.item_id,
        conversation_id=row.conversation_id,
        about=row.about or row.snippet,
        event=Event(row.event),
        at=row.at,
        why=conditions_of(row.why),
        done=actions_of(row.done),
        undone=row.undone is not None,
    )


def figures(db: Connection) -> dict[int, tuple[int, datetime | None]]:
    """How often each rule did something that stands, in the time the log is kept, and when last."""
    some = select(rule_run.c.rule_id, func.count(), func.max(rule_run.c.at)).where(rule_run.c.undone.is_(None))
    some = some.group_by(rule_run.c.rule_id)
    return {row[0]: (row[1], row[2]) for row in db.execute(some)}


def binned(db: Connection, limit: int = PAGE) -> Sequence[int]:
    """What rules have hidden and can still be brought back, the newest first."""
    some = select(item.c.id).where(item.c.binned.is_not(None)).order_by(item.c.binned.desc(), item.c.id.desc())
    return list(db.scalars(some.limit(limit)))


def restore(db: Connection, item_ids: Sequence[int]) -> Topic:
    """Show these again, with the relays that were hidden behind them."""
    for where in (item.c.id.in_(item_ids), item.c.cluster_id.in_(item_ids) & item.c.cluster_id.is_not(None)):
        db.execute(update(item).where(where, item.c.binned.is_not(None)).values(binned=None))
    return Topic.ITEMS


def restore_all(db: Connection) -> Outcome:
    """Show all again that rules have hidden, however much it is; the value: how many items."""
    hidden = item.c.id.in_(select(item.c.id).where(item.c.binned.is_not(None)))
    return Outcome(Topic.ITEMS, db.execute(update(item).where(hidden).values(binned=None)).rowcount)


def tidy(db: Connection, now: datetime) -> Topic:
    """Forget what rules did long ago, and what they hid; never what was starred or gathered, or is answered."""
    db.execute(delete(rule_run).where(rule_run.c.at < now - timedelta(days=KEPT_DAYS)))
    old = (
        item.c.binned < now - timedelta(days=BIN_DAYS),
        item.c.binned.is_not(None),
        ~item.c.starred,
        item.c.collection_id.is_(None),
        item.c.conversation_id.is_(None),
    )
    gone = db.execute(
        select(item.c.id, item.c.position, item.c.source_id, item.c.account_id, item.c.remote_id).where(*old).limit(500)
    ).all()
    for row in gone:
        db.execute(
            insert(tombstone).values(
                source_id=row.source_id, account_id=row.account_id, remote_id=row.remote_id, deleted=now
            )
        )
        db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", (row.position,))
        one_less = source.columns["items"] - 1
        db.execute(update(source).where(source.c.id == row.source_id).values(items=one_less))
    db.execute(delete(item).where(item.c.id.in_([row.id for row in gone])))
    return Topic.ITEMS if gone else Topic.NONE
