"""What a view of the inbox is narrowed to, so that its list stays a walk along one index."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, exists, false, func, literal, literal_column, select, tuple_

from cmdesk.domain.conversations import APART, Group, View
from cmdesk.domain.words import words
from cmdesk.store import matching, rare, reasons
from cmdesk.store.search import asked, is_plain
from cmdesk.store.tables import account, conversation, conversation_label, conversation_reason, person

c = conversation.c


def wanted(db: Connection, view: View) -> list[Any]:
    """What a conversation of this view is like. Where few can be, these are looked up; else the list is a walk."""
    few = rare.few(db, view)
    if not few:
        chosen = [*_own(view, _as_it_is), *_looked_at(db, view), *([] if few is None else [false()])]
    else:
        chosen = [c.id.in_(few), *_own(view, _aside), *_looked_at(db, view)]
    return [*chosen, *_of_others(db, view), *_newest(view)]


def _as_it_is(column: Any) -> Any:
    return column


def _aside(column: Any) -> Any:
    """Written with +: looked at on the way and never chosen as the way."""
    return literal_column(f"+{column.table.name}.{column.name}", column.type)


def _own(view: View, way: Callable[[Any], Any]) -> list[Any]:
    """What an index may know."""
    state = way(c.state)
    found: list[Any] = [state == view.state if view.state is not None else state.not_in(APART)]
    flags = ((view.late, c.late), (view.mentions, c.mention), (view.starred, c.starred))
    found += [way(column) == 1 for asked, column in flags if asked]
    columns = ((c.account_id, view.account_id), (c.department_id, view.department_id), (c.person_id, view.person_id))
    found += [way(column) == value for column, value in columns if value is not None]
    if view.post:
        found += [way(c.post) == view.post, c.post != ""]
    if view.priority:
        found.append(_aside(c.priority) >= int(view.priority))
    if view.sentiment == -1:
        found.append(way(c.sentiment) == literal_column("-1"))  # said so that SQLite sees the partial index
    return found


def _looked_at(db: Connection, view: View) -> list[Any]:
    columns = ((c.language, view.language or None), (c.kind, view.kind or None))
    found = [_aside(column) == value for column, value in columns if value is not None]
    if view.sentiment not in (None, -1):
        found.append(_aside(c.sentiment) == view.sentiment)
    if view.unread:
        found.append(_aside(c.unread) == 1)
    if view.network == "web":
        found.append(_aside(c.account_id).is_(None))
    elif view.network:
        found.append(_through(list(db.scalars(select(account.c.id).where(account.c.network == view.network)))))
    if view.role is not None:
        people = select(person.c.id).where(person.c.role == view.role, person.c.role != "")
        found.append(_aside(c.person_id).in_(people))
    return found


def _through(accounts: list[int]) -> Any:
    """In one of these accounts; one alone has an index of its own, and where there is none nothing is looked at."""
    match accounts:
        case []:
            return false()
        case [one]:
            return c.account_id == one
    return _aside(c.account_id).in_(accounts)


def _of_others(db: Connection, view: View) -> list[Any]:
    """What stands in other tables."""
    found: list[Any] = []
    if view.label_id is not None:
        labelled = select(conversation_label.c.conversation_id).where(conversation_label.c.label_id == view.label_id)
        found.append(_aside(c.id).in_(labelled))
    if view.reason_id is not None:
        given = conversation_reason.c.reason_id.in_(reasons.below(db, view.reason_id))
        found.append(_aside(c.id).in_(select(conversation_reason.c.conversation_id).where(given)))
    if view.text:
        found.append(c.id.in_(_saying(db, view.text)))
    return found


def _newest(view: View) -> list[Any]:
    """Of a grouped list: no other of the same person or post is newer."""
    if not view.group:
        return []
    other = conversation.alias()
    newer = tuple_(other.c.latest, other.c.id) > tuple_(c.latest, c.id)
    return [~exists(select(other.c.id).where(*_same(view.group, other), newer))]


def _same(group: Group, other: Any) -> list[Any]:
    if group is Group.PERSON:
        return [other.c.person_id == c.person_id, other.c.state == c.state]
    return [other.c.account_id == c.account_id, other.c.post == c.post, other.c.post != "", other.c.state == c.state]


def together(group: Group) -> Any:
    """How many conversations a line of a grouped list stands for."""
    if not group:
        return literal(1)
    other = conversation.alias()
    counted = select(func.count()).select_from(other).where(*_same(group, other)).scalar_subquery()
    return func.max(counted, 1)


def _saying(db: Connection, text: str) -> list[int]:
    """Conversations whose messages, notes, tasks or names hold all these words, or match this query; the newest."""
    tokens = words(text)
    query = asked(db, text, unfinished=True)
    if query is None:
        return []
    if not is_plain(query):  # only messages know of authors, sites, dates …
        return matching.conversations(db, query, 1000)
    match = " ".join(f'"{token}"' for token in tokens[:-1]) + f' "{tokens[-1]}"*'
    found = db.exec_driver_sql(
        "SELECT item.conversation_id FROM item_words JOIN item ON item.position = item_words.rowid"
        " WHERE item_words MATCH ? AND item.conversation_id IS NOT NULL ORDER BY item_words.rowid DESC LIMIT 1000",
        (match,),
    ).scalars()
    ids = set(found)
    noted = db.exec_driver_sql(
        "SELECT note.conversation_id FROM note_words JOIN note ON note.id = note_words.rowid"
        " WHERE note_words MATCH ? AND note.conversation_id IS NOT NULL LIMIT 1000",
        (match,),
    ).scalars()
    ids |= set(noted)
    to_do = db.exec_driver_sql(
        "SELECT task.conversation_id FROM task_words JOIN task ON task.id = task_words.rowid"
        " WHERE task_words MATCH ? AND task.conversation_id IS NOT NULL LIMIT 1000",
        (match,),
    ).scalars()
    ids |= set(to_do)
    people = db.exec_driver_sql(
        "SELECT rowid FROM person_words WHERE person_words MATCH ? LIMIT 200", (match,)
    ).scalars()
    ids |= set(db.scalars(select(conversation.c.id).where(conversation.c.person_id.in_(list(people)))))
    return list(ids)
