"""Rules that travel with a list of sources: packed with names and addresses, unpacked switched off."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from cmdesk.domain.grammar import BadQuery
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.travelling import NAMED, Travelling, travels
from cmdesk.domain.troubles import Problem
from cmdesk.store import departments, gathered, labels, reasons, rules
from cmdesk.store.tables import source


def pack(db: Connection) -> Sequence[Travelling]:
    """The rules that mean something on another computer, in their order."""
    addresses = {row.id: row.address for row in db.execute(select(source.c.id, source.c.address))}
    names: Mapping[Do, Mapping[int, str]] = {
        Do.LABEL: {one.id: one.name for one in labels.every(db)},
        Do.DEPARTMENT: {one.id: one.name for one in departments.every(db)},
        Do.REASON: {one.id: one.path for one in reasons.every(db)},
        Do.COLLECT: {one.id: one.name for one in gathered.every(db)},
    }

    def said(condition: Condition) -> str:
        if condition.ask is not Ask.SOURCE:
            return condition.value
        return str(addresses.get(int(condition.value or 0), ""))

    def done(action: Action) -> str:
        return names[action.do].get(action.value, "") if action.do in NAMED else str(action.value or "")

    packed = []
    for rule in filter(travels, rules.every(db)):
        conditions = tuple((one.ask.value, said(one), one.negated) for one in rule.conditions)
        actions = tuple((one.do.value, done(one)) for one in rule.actions)
        if all(value for _, value, _ in conditions):
            events = tuple(event.value for event in rule.events)
            packed.append(Travelling(rule.name, events, conditions, actions, rule.any, rule.stops))
    return packed


def unpack(db: Connection, travelled: Sequence[Travelling], now: datetime) -> Outcome:
    """Keep rules that came with a list, switched off so that they can be tried first; the value: how many.

    Labels, departments, reasons and collections that are missing are made. What is about a source that was not taken,
    has the name of a rule that is here, or makes no sense is left out.
    """
    ids = {row.address: row.id for row in db.execute(select(source.c.id, source.c.address))}
    made = 0
    for one in travelled:
        try:
            with db.begin_nested():
                rules.add(db, _rule(db, one, ids, now), now)
            made += 1
        except (BadQuery, Problem, ValueError, KeyError):
            continue  # it would not be understood here either
    return Outcome(Topic.RULES | Topic.LABELS, made)


def _rule(db: Connection, one: Travelling, ids: Mapping[str, int], now: datetime) -> Rule:
    conditions = tuple(
        Condition(Ask(ask), str(ids[value]) if ask == Ask.SOURCE else value, negated)
        for ask, value, negated in one.conditions
    )
    actions = tuple(Action(Do(do), _number(db, Do(do), value, now)) for do, value in one.actions)
    return Rule(0, one.name, tuple(map(Event, one.events)), conditions, actions, one.any, one.stops, enabled=False)


def _number(db: Connection, do: Do, value: str, now: datetime) -> int:
    """What an action is done with here; made where it is missing."""
    if do not in NAMED:
        return int(value or 0)
    known: dict[str, int]
    match do:
        case Do.LABEL:
            known = {each.name.casefold(): each.id for each in labels.every(db)}
            make: Callable[[Connection, str], Outcome] = labels.make
        case Do.DEPARTMENT:
            known = {each.name.casefold(): each.id for each in departments.every(db)}
            make = departments.add
        case Do.COLLECT:
            return int(gathered.make(db, value, now).value)
        case _:
            known = {each.path.casefold(): each.id for each in reasons.every(db)}
            make = reasons.add_path
    if value.casefold() not in known:
        known[value.casefold()] = make(db, value).value
    return known[value.casefold()]
