"""What a rule may do to an item or a conversation, and what takes it back."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Action, Do, Subject
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import conversations, triage
from cmdesk.store.opened import close_again
from cmdesk.store.tables import item


def do(db: Connection, action: Action, subject: Subject, place: int | None, now: datetime) -> Outcome | None:
    """One action; what takes it back, or None when it changed nothing."""
    item_id = subject.item_id
    of_source = subject.source_id is not None and item_id is not None
    match action.do:
        case Do.INBOX if place is None and of_source and item_id is not None:
            opened = conversations.open_for_item(db, item_id, now).value
            return Outcome(Topic.CONVERSATIONS | Topic.ITEMS, {"opened": opened})
        case Do.BIN if of_source:
            return _item(db, item_id, {"binned": now, "read": True})
        case Do.COLLECT if of_source:
            return _item(db, item_id, {"collection_id": action.value})
        case Do.STAR if of_source:
            return _item(db, item_id, {"starred": True})
        case Do.READ if of_source:
            return _item(db, item_id, {"read": True})
    if place is None or (deed := _DEEDS.get(action.do)) is None:
        return None
    outcome = deed(db, [place], action.value, now)
    changed: triage.Undo = outcome.value
    if not (changed.before or changed.put or changed.taken):
        return None
    return Outcome(outcome.topic, {"triage": _kept(changed)})


_DEEDS: Mapping[Do, Callable[[Connection, list[int], int, datetime], Outcome]] = {
    Do.LABEL: lambda db, ids, value, now: triage.set_label(db, ids, value),
    Do.UNLABEL: lambda db, ids, value, now: triage.set_label(db, ids, value, False),
    Do.STAR: lambda db, ids, value, now: triage.star(db, ids),
    Do.READ: lambda db, ids, value, now: triage.mark_read(db, ids),
    Do.INBOX: lambda db, ids, value, now: triage.move(db, ids, State.OPEN),
    Do.PRIORITY: lambda db, ids, value, now: triage.set_priority(db, ids, Priority(value)),
    Do.DEPARTMENT: lambda db, ids, value, now: triage.set_department(db, ids, value),
    Do.REASON: lambda db, ids, value, now: triage.set_reason(db, ids, value),
    Do.SNOOZE: lambda db, ids, value, now: triage.move(db, ids, State.SNOOZED, now + timedelta(hours=value)),
    Do.DONE: lambda db, ids, value, now: triage.move(db, ids, State.DONE),
    Do.SPAM: lambda db, ids, value, now: triage.move(db, ids, State.SPAM),
}


def _item(db: Connection, item_id: int | None, values: dict[str, Any]) -> Outcome | None:
    row = db.execute(select(*[item.c[name] for name in values]).where(item.c.id == item_id)).one()
    before = {name: row._mapping[name] for name in values if not row._mapping[name]}
    if not before:
        return None
    db.execute(update(item).where(item.c.id == item_id).values(**{name: values[name] for name in before}))
    return Outcome(Topic.ITEMS | Topic.SOURCES, {"item": before})


def _kept(undo: triage.Undo) -> dict[str, Any]:
    """As JSON: a time is told as {"at": …}."""
    return {
        "ids": list(undo.ids),
        "before": [[which, _plain(values)] for which, values in undo.before.items()],
        "after": _plain(undo.after),
        "table": undo.table,
        "put": [list(pair) for pair in undo.put],
        "taken": [list(pair) for pair in undo.taken],
    }


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: {"at": value.isoformat()} if isinstance(value, datetime) else value for name, value in values.items()}


def _told(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: datetime.fromisoformat(value["at"]) if isinstance(value, dict) else value
        for name, value in values.items()
    }


def take_back(db: Connection, kept: Mapping[str, Any], item_id: int | None) -> Topic:
    """Undo what `do` told of, where nobody has changed it since."""
    if (opened := kept.get("opened")) is not None:
        close_again(db, [opened])
        return Topic.CONVERSATIONS | Topic.ITEMS
    if (values := kept.get("item")) is not None:
        db.execute(update(item).where(item.c.id == item_id).values(**values))
        return Topic.ITEMS | Topic.SOURCES
    told = kept["triage"]
    before = {which: _told(values) for which, values in told["before"]}
    put, taken = (tuple((first, second) for first, second in told.get(side, ())) for side in ("put", "taken"))
    return triage.undo(db, triage.Undo(tuple(told["ids"]), before, _told(told["after"]), told["table"], put, taken))
