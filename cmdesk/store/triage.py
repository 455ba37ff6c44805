"""What triage does to conversations: each action takes any number of them, and its value takes it back whole."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import clocks, state_changes
from cmdesk.store.tables import conversation, conversation_label, conversation_reason, department, person

MOST = 10_000  # conversations in one statement
Pair = tuple[int, int]  # a conversation, and a label or a reason of it


@dataclass(frozen=True)
class Undo:
    """How some conversations stood before an action, and what the action made of them."""

    ids: tuple[int, ...]
    before: Mapping[int, Mapping[str, Any]]  # by conversation: only those that changed
    after: Mapping[str, Any]
    table: str = ""  # of labels or reasons
    put: tuple[Pair, ...] = ()
    taken: tuple[Pair, ...] = ()
    person_id: int | None = None  # who was blocked, or let in again
    blocked: bool = False


_PAIRS: dict[str, Table] = {table.name: table for table in (conversation_label, conversation_reason)}
_CLOCKED = {"priority", "sentiment"}  # what the list by need depends on


def undo(db: Connection, *actions: Undo) -> Topic:
    """Take actions back, the last first. What has changed since then by itself stays: a new message reopened it.

    What was removed meanwhile (a label, a reason, a department, a conversation) is not brought back by it.
    """
    topic = Topic.CONVERSATIONS
    for action in reversed(actions):
        for which, values in action.before.items():
            for name, value in values.items():
                if name == "department_id" and value is not None and not _there(db, department.c.id, [value]):
                    continue
                column = conversation.c[name]
                same = (conversation.c.id == which, column.is_not_distinct_from(action.after[name]))
                changed = db.execute(update(conversation).where(*same).values({name: value})).rowcount
                if name == "state" and changed and value != action.after[name]:
                    state_changes.take_back(db, which, value, action.after[name])
        if action.table:
            _take(db, action.table, action.put)
            _put(db, action.table, _still_there(db, action.table, action.taken))
        if action.person_id is not None:
            db.execute(update(person).where(person.c.id == action.person_id).values(blocked=not action.blocked))
            topic |= Topic.PEOPLE
        if _CLOCKED & set(action.after):
            for some in _pieces(list(action.before)):
                clocks.unsettle(db, conversation.c.id.in_(some))
    clocks.settle_all(db)
    return topic


def _still_there(db: Connection, name: str, pairs: Sequence[Pair]) -> Sequence[Pair]:
    """Those of which both sides are still kept."""
    first, second = _PAIRS[name].primary_key.columns
    talks, others = (
        _there(db, next(iter(column.foreign_keys)).column, [pair[side] for pair in pairs])
        for side, column in enumerate((first, second))
    )
    return [pair for pair in pairs if pair[0] in talks and pair[1] in others]


def _there(db: Connection, numbered: ColumnElement[int], ids: Sequence[int]) -> set[int]:
    return {found for some in _pieces(ids) for found in db.scalars(select(numbered).where(numbered.in_(some)))}


def _change(db: Connection, ids: Sequence[int], values: Mapping[str, Any]) -> Outcome:
    columns = [conversation.c[name] for name in values]
    before: dict[int, Mapping[str, Any]] = {}
    for some in _pieces(ids):
        here = (conversation.c.id.in_(some), conversation.c.state != State.MERGED)
        for row in db.execute(select(conversation.c.id, *columns).where(*here)):
            old = {name: row._mapping[name] for name in values}
            if old != dict(values):
                before[row.id] = old
    for some in _pieces(list(before)):
        db.execute(update(conversation).where(conversation.c.id.in_(some)).values(dict(values)))
        if _CLOCKED & set(values):
            clocks.unsettle(db, conversation.c.id.in_(some))
    clocks.settle_all(db)
    return Outcome(Topic.CONVERSATIONS if before else Topic.NONE, Undo(tuple(ids), before, values))


def _pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """SQLite takes so many values in one question."""
    return (ids[start : start + MOST] for start in range(0, len(ids), MOST))


def move(db: Connection, ids: Sequence[int], state: State, until: datetime | None = None) -> Outcome:
    """Change where conversations stand; `until` goes with SNOOZED, None there: until they answer."""
    values: dict[str, Any] = {"state": state, "snoozed_until": until if state is State.SNOOZED else None}
    if state in (State.DONE, State.SPAM, State.SNOOZED, State.BIN):
        values["unread"] = False
    return _change(db, ids, values)


def mark_read(db: Connection, ids: Sequence[int], read: bool = True) -> Outcome:
    return _change(db, ids, {"unread": not read})


def star(db: Connection, ids: Sequence[int], starred: bool = True) -> Outcome:
    return _change(db, ids, {"starred": starred})


def set_priority(db: Connection, ids: Sequence[int], priority: Priority) -> Outcome:
    return _change(db, ids, {"priority": int(priority)})


def set_department(db: Connection, ids: Sequence[int], department_id: int | None) -> Outcome:
    """Who in the organisation must hear it; None: nobody."""
    return _change(db, ids, {"department_id": department_id})


def set_label(db: Connection, ids: Sequence[int], label_id: int, on: bool = True) -> Outcome:
    return _pair(db, conversation_label, ids, label_id, on)


def set_reason(db: Connection, ids: Sequence[int], reason_id: int, on: bool = True) -> Outcome:
    return _pair(db, conversation_reason, ids, reason_id, on)


def _pair(db: Connection, table: Table, ids: Sequence[int], other: int, on: bool) -> Outcome:
    first, second = table.primary_key.columns
    has = {
        found for some in _pieces(ids) for found in db.scalars(select(first).where(first.in_(some), second == other))
    }
    changed = tuple((found, other) for found in dict.fromkeys(ids) if (found in has) != on)
    (_put if on else _take)(db, table.name, changed)
    value = Undo(tuple(ids), {}, {}, table.name, changed if on else (), () if on else changed)
    return Outcome(Topic.CONVERSATIONS if changed else Topic.NONE, value)


def _put(db: Connection, name: str, pairs: Sequence[Pair]) -> None:
    first, second = _PAIRS[name].primary_key.columns
    if pairs:
        rows = [{first.name: a, second.name: b} for a, b in pairs]
        db.execute(insert(_PAIRS[name]).prefix_with("OR IGNORE"), rows)


def _take(db: Connection, name: str, pairs: Sequence[Pair]) -> None:
    first, second = _PAIRS[name].primary_key.columns
    for a, b in pairs:
        db.execute(delete(_PAIRS[name]).where(first == a, second == b))


def block(db: Connection, person_id: int, blocked: bool = True) -> Outcome:
    """Take what somebody wrote and will write for spam, under all of their names; or no longer."""
    theirs = conversation.c.person_id == person_id
    states = (State.OPEN, State.WAITING, State.SNOOZED) if blocked else (State.SPAM,)
    ids = list(db.scalars(select(conversation.c.id).where(theirs, conversation.c.state.in_(states))))
    moved: Undo = move(db, ids, State.SPAM if blocked else State.OPEN).value
    db.execute(update(person).where(person.c.id == person_id).values(blocked=blocked))
    value = Undo(moved.ids, moved.before, moved.after, person_id=person_id, blocked=blocked)
    return Outcome(Topic.CONVERSATIONS | Topic.PEOPLE, value)


def wake(db: Connection, now: datetime) -> Outcome:
    """Reopen what was snoozed until now; the value: their ids."""
    until = conversation.c.snoozed_until
    due = list(db.scalars(select(conversation.c.id).where(until.is_not(None), until <= now)))
    if due:
        values = {"state": State.OPEN, "snoozed_until": None, "unread": True}
        db.execute(update(conversation).where(conversation.c.id.in_(due)).values(**values))
    return Outcome(Topic.CONVERSATIONS if due else Topic.NONE, due)
