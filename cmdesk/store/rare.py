"""What few conversations meet is looked up: on a walk along a list one would pass all the others to find them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, literal_column, select

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import APART, State, View
from cmdesk.store import reasons, tallies
from cmdesk.store.tables import account, conversation, conversation_label, conversation_reason, person

MOST = 1_000  # of fewer, a page is sorted sooner than it is come by

c = conversation.c
# Said so, SQLite sees partial indexes.
_ONE: Any = literal_column("1")
_HIGH: Any = literal_column(str(int(Priority.HIGH)))


def few(db: Connection, view: View) -> list[int] | None:
    """Conversations among which all those of a view are, where they are few; None: they are many."""
    if tallies.narrows(view):
        most = tallies.at_most(db, view)
        if most <= MOST:
            return list(db.scalars(_counted(view))) if most else []
    for way in _ways(db, view):
        ids = db.scalars(way.limit(MOST + 1)).all()
        if len(ids) <= MOST:
            return list(ids)
    return None


def _stands(view: View, *, chosen: bool = True) -> Any:
    """Where it stands; not `chosen`: looked at on the way, and never taken as the way."""
    # The index of what is starred knows no state.
    way = chosen and not view.starred
    state = c.state if way else literal_column("+conversation.state", c.state.type)
    return state == view.state if view.state is not None else state.not_in(APART)


def _counted(view: View) -> Select[Any]:
    """By what the figures know, in no order: SQLite takes the index that leaves out most. It may find some too many."""
    found = [_stands(view)]
    flags = ((view.unread, c.unread), (view.mentions, c.mention), (view.starred, c.starred), (view.late, c.late))
    found += [column == _ONE for asked, column in flags if asked]
    columns = ((c.account_id, view.account_id), (c.department_id, view.department_id))
    found += [column == value for column, value in columns if value is not None]
    if view.sentiment is not None:
        found.append(c.sentiment == literal_column(str(int(view.sentiment))))
    if view.priority:
        found.append(c.priority >= (_HIGH if view.priority >= Priority.HIGH else int(view.priority)))
    if view.network == "web":
        found.append(c.account_id.is_(None))
    elif view.network:
        found.append(c.account_id.in_(select(account.c.id).where(account.c.network == view.network)))
    if view.priority >= Priority.HIGH and len(found) == 2:
        # Three indexes look alike to SQLite here: it would take whichever happened to be made first.
        found[0] = _stands(view, chosen=False)
    return select(c.id).where(*found)


def _ways(db: Connection, view: View) -> Iterator[Select[Any]]:
    """What else a view asks for, each by an index of its own."""
    bears, why = conversation_label.c, conversation_reason.c
    if view.label_id is not None:
        some = select(bears.conversation_id).where(bears.label_id == view.label_id)
        yield some.where(bears.open == _ONE) if view.state is State.OPEN else some
    if view.reason_id is not None:
        some = select(why.conversation_id).where(why.reason_id.in_(reasons.below(db, view.reason_id)))
        yield some.where(why.open == _ONE) if view.state is State.OPEN else some
    if view.role:
        people = select(person.c.id).where(person.c.role == view.role, person.c.role != literal_column("''"))
        yield select(c.id).where(_stands(view), c.person_id.in_(people))
    if view.state is not None:
        columns = ((c.language, view.language), (c.kind, view.kind))
        for column, value in columns:
            if value:
                yield select(c.id).where(c.state == view.state, column == value)
