"""Rules at work: what they look at, what they do, and how all of it is taken back."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError

from cmdesk.domain.clock import SOON
from cmdesk.domain.conversations import APART, State
from cmdesk.domain.matching import Matcher, compile_query
from cmdesk.domain.queries import BadQuery, Fact, both
from cmdesk.domain.rules import OF_ITEMS, Action, Ask, Condition, Do, Event, Judge, Rule, Subject, judge, verdicts
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.watches import Trial
from cmdesk.store import items, matching, rule_deeds, rules, settings
from cmdesk.store.subjects import subjects
from cmdesk.store.tables import (
    application,
    conversation,
    item,
    mention,
    rule_run,
)

log = logging.getLogger(__name__)
LOOKED = "rules looked at the clock"
_JUDGED_LATER = {Event.ARRIVED, Event.MENTIONED, Event.MESSAGE, Event.REOPENED}
_CLOCKED = {Event.DUE_SOON, Event.LATE}
_SHOWN = 100
Target = tuple[int | None, int | None]  # an item, or a conversation


def run(db: Connection, event: Event, ids: Sequence[int], now: datetime, *, judged: bool = False) -> Outcome:
    """Let the rules see what happened to these items or conversations; the value: conversations to tell of.

    How something was meant is judged a little after it came: the rules that ask for it see what comes only then, with
    `judged`, and each thing once. Whatever goes wrong with a rule, what happened stays: the same transaction keeps it,
    and a message that no rule could look at is better than none.
    """
    if not ids or not rules.are_there(db):
        return Outcome(Topic.NONE, ())
    try:
        with db.begin_nested():
            return _run(db, event, ids, now, judged=judged)
    except DatabaseError:  # a full disk is no fault of a rule
        raise
    except Exception:
        log.exception("rules: %s", event)
        return Outcome(Topic.NONE, ())


def _run(db: Connection, event: Event, ids: Sequence[int], now: datetime, *, judged: bool) -> Outcome:
    known = [one for one in rules.every(db) if one.enabled and event in one.events]
    if event in _JUDGED_LATER:
        known = [one for one in known if asks_for_sentiment(db, one) == judged]
    judges = _judges(db, known)
    if not judges:
        return Outcome(Topic.NONE, ())
    told: list[int] = []
    topic = Topic.NONE
    for subject in subjects(db, event, ids, now, judges):
        for rule, why in verdicts(judges, event, subject):
            if not (judged and _has_run(db, rule, subject)):
                topic |= _act(db, rule, event, subject, why, now, told)
    return Outcome(topic, tuple(dict.fromkeys(told)))


def asks_for_sentiment(db: Connection, rule: Rule) -> bool:
    """Whether it looks at how something was meant, itself or in one of its expressions."""
    for condition in rule.conditions:
        if condition.ask is Ask.SENTIMENT:
            return True
        if condition.ask is Ask.QUERY:
            try:
                wanted = matching.checked(db, condition.value)
            except BadQuery:
                continue
            if matching.asks_for_sentiment(wanted):
                return True
    return False


def _has_run(db: Connection, rule: Rule, subject: Subject) -> bool:
    before = (rule_run.c.rule_id == rule.id, rule_run.c.item_id == subject.item_id)
    return db.execute(select(rule_run.c.id).where(*before).limit(1)).first() is not None


def tick(db: Connection, now: datetime) -> Outcome:
    """Time has passed: what became late, or will be within the hour; the value as of `run`. Once a day it tidies up."""
    kept = settings.read(db, LOOKED)
    before = None if kept is None else datetime.fromisoformat(kept)
    clocked = any(one.enabled and _CLOCKED & set(one.events) for one in rules.every(db))
    new_day = before is None or before.date() != now.date()
    if not clocked and not new_day:
        return Outcome(Topic.NONE, ())
    settings.keep(db, LOOKED, now.isoformat())
    topic = rules.tidy(db, now) if new_day else Topic.NONE
    if before is None:
        return Outcome(topic, ())
    told: tuple[int, ...] = ()
    for event, ahead in ((Event.DUE_SOON, SOON), (Event.LATE, timedelta())):
        due = conversation.c.due
        some = select(conversation.c.id).where(
            due > before + ahead, due <= now + ahead, conversation.c.state == State.OPEN
        )
        found = run(db, event, list(db.scalars(some)), now)
        topic |= found.topic
        told += found.value
    return Outcome(topic, told)


def tried(db: Connection, rule: Rule, now: datetime, days: int = 30) -> Trial:
    """What a rule would have applied to in the last days: items that came, or conversations as they stand now."""
    rules.check_all(db, rule)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    since = midnight - timedelta(days=days - 1)
    counts, shown = [0] * days, []
    ids, looked = _happened(db, rule, since, now)
    for subject in _met(db, rule, ids, now):
        at = subject.document.published or now
        counts[max(0, min(days - 1, (at.astimezone(now.tzinfo).date() - since.date()).days))] += 1
        shown.append(subject.item_id)
    rows = items.rows_of(db, items.listed().where(item.c.id.in_(shown[:_SHOWN])))
    return Trial(len(shown), looked, tuple(counts), rows)


def met_in_history(db: Connection, rule_id: int, now: datetime, days: int = 30) -> list[Target]:
    """What a rule applies to, the newest first: for `apply_to`, some at a time."""
    rule = rules.one(db, rule_id)
    if rule is None:
        return []
    since = now - timedelta(days=days)
    whole = not OF_ITEMS & set(rule.events)
    ids, _ = _happened(db, rule, since, now)
    return [
        (None, subject.conversation_id) if whole else (subject.item_id, None) for subject in _met(db, rule, ids, now)
    ]


def apply_to(db: Connection, rule_id: int, application_id: int, targets: Sequence[Target], now: datetime) -> Outcome:
    """Do what a rule says to some of what it was found to apply to; how many changed. Nobody is told."""
    rule = rules.one(db, rule_id)
    if rule is None:
        return Outcome(Topic.NONE, 0)
    event, judges = rule.events[0], _judges(db, [rule])
    wanted = [first or second for first, second in targets]
    done, topic = 0, Topic.NONE
    for subject in subjects(db, event, [one for one in wanted if one is not None], now, judges):
        for _, why in verdicts(judges, event, subject):
            touched = _act(db, rule, event, subject, why, now, [], application_id)
            done += bool(touched)
            topic |= touched
    found = application.c.found + done
    db.execute(update(application).where(application.c.id == application_id).values(found=found))
    return Outcome(topic, done)


def undo_application(db: Connection, application_id: int, now: datetime) -> Outcome:
    """Take back all that a rule did to history; how many times it had done something."""
    some = select(rule_run.c.id).where(rule_run.c.application_id == application_id, rule_run.c.undone.is_(None))
    return undo(db, list(db.scalars(some.order_by(rule_run.c.id.desc()))), now)


def undo(db: Connection, run_ids: Sequence[int], now: datetime) -> Outcome:
    """Take back what rules did, the last first. What was changed since by hand stays as it is."""
    topic = Topic.RULES
    rows = db.execute(
        select(rule_run).where(rule_run.c.id.in_(run_ids), rule_run.c.undone.is_(None)).order_by(rule_run.c.id.desc())
    ).all()
    for row in rows:
        for kept in reversed(row.before):
            topic |= rule_deeds.take_back(db, kept, row.item_id)
    db.execute(update(rule_run).where(rule_run.c.id.in_([row.id for row in rows])).values(undone=now))
    return Outcome(topic, len(rows))


def _judges(db: Connection, some: Iterable[Rule]) -> list[Judge]:
    def compiled(expression: str) -> Matcher:
        return compile_query(matching.checked(db, expression))

    found = []
    for rule in some:
        try:
            found.append(judge(rule, compiled))
        except BadQuery:  # it names a query that was removed: the list of rules shows it, the others go on
            continue
    return found


def _happened(db: Connection, rule: Rule, since: datetime, now: datetime) -> tuple[Sequence[int], int]:
    """What a rule may have applied to since, the newest first; and how much happened in all."""
    if not OF_ITEMS & set(rule.events):
        here = (conversation.c.latest >= since, conversation.c.state.not_in(APART))
        ids = list(db.scalars(select(conversation.c.id).where(*here).order_by(conversation.c.latest.desc())))
        return ids, len(ids)
    came: list[Any] = [item.c.published >= since, item.c.source_id.is_not(None), ~item.c.mine]
    came.append(item.c.binned.is_(None))
    if Event.ARRIVED not in rule.events:
        came.append(item.c.id.in_(select(mention.c.item_id)))
    ids = list(db.scalars(select(item.c.id).where(*came).order_by(item.c.position.desc())))
    needed = [one.value for one in rule.conditions if one.ask is Ask.QUERY and not one.negated]
    if needed and not rule.any:  # the index of words knows most of those that it cannot be
        days = Fact("date", f"{since - timedelta(days=1):%Y-%m-%d}/")
        wanted = both(*(matching.checked(db, expression) for expression in needed), days)
        possible = {row.id for row in matching.every(db, wanted, now)}
        possible |= set(db.scalars(select(item.c.id).where(~item.c.indexed)))  # it does not know these yet
        return [one for one in ids if one in possible], len(ids)
    return ids, len(ids)


def _met(db: Connection, rule: Rule, ids: Sequence[int], now: datetime) -> Iterable[Subject]:
    """Those of them that meet its conditions."""
    for judged in _judges(db, [rule]):
        for start in range(0, len(ids), 200):
            for subject in subjects(db, rule.events[0], ids[start : start + 200], now, [judged]):
                if judged.reasons(subject) is not None:
                    yield subject


def _act(
    db: Connection,
    rule: Rule,
    event: Event,
    subject: Subject,
    why: Sequence[Condition],
    now: datetime,
    told: list[int],
    application_id: int | None = None,
) -> Topic:
    """Do all that a rule says, in the order of `Do`; it is written down only if it changed something."""
    order = list(Do)
    done: list[Action] = []
    before: list[Any] = []
    topic = Topic.NONE
    place = subject.conversation_id
    for action in sorted(rule.actions, key=lambda one: order.index(one.do)):
        if action.do is Do.NOTIFY:
            if place is not None and application_id is None:
                told.append(place)
                done.append(action)
            continue
        outcome = _do(db, action, subject, place, now)
        if outcome is not None:
            done.append(action)
            before.append(outcome.value)
            topic |= outcome.topic
            place = outcome.value.get("opened", place)
    if not done:
        return Topic.NONE
    db.execute(
        insert(rule_run).values(
            rule_id=rule.id,
            item_id=subject.item_id,
            conversation_id=place,
            application_id=application_id,
            event=event.value,
            at=now,
            why=[[one.ask.value, one.value, one.negated] for one in why],
            done=[[one.do.value, one.value] for one in done],
            before=before,
        )
    )
    return topic | Topic.RULES


def _do(db: Connection, action: Action, subject: Subject, place: int | None, now: datetime) -> Outcome | None:
    """One action; None when it changed nothing, or names a label, a reason or a department that was removed since."""
    try:
        with db.begin_nested():
            return rule_deeds.do(db, action, subject, place, now)
    except IntegrityError:
        log.warning("a rule names what was removed: %s %s", action.do.value, action.value)
        return None
