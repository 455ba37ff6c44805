"""The rows of lists of conversations: what they select, and how they are read with their labels and reasons."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import ConversationRow, Label, Reason, Role, State
from cmdesk.store import reasons
from cmdesk.store.tables import (
    account,
    conversation,
    conversation_label,
    conversation_reason,
    department,
    item,
    label,
    person,
    source,
)

_STATES, _PRIORITIES, _ROLES = ({one.value: one for one in kind} for kind in (State, Priority, Role))
_newest_visibility = (
    select(item.c.visibility)
    .where(item.c.conversation_id == conversation.c.id, item.c.conversation_id.is_not(None))
    .order_by(item.c.published.desc(), item.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
ROW = (
    conversation.c.id,
    conversation.c.latest,
    conversation.c.state,
    func.coalesce(account.c.network, "web").label("network"),
    conversation.c.account_id,
    func.coalesce(account.c.name, "").label("account"),
    func.coalesce(source.c.title, "").label("source"),
    conversation.c.person_id,
    func.coalesce(person.c.name, conversation.c.name).label("name"),
    conversation.c.subject,
    conversation.c.snippet,
    conversation.c.last_mine,
    conversation.c.unread,
    conversation.c.starred,
    conversation.c.mention,
    conversation.c.waiting_since,
    conversation.c.snoozed_until,
    func.coalesce(person.c.starred, False).label("person_starred"),
    func.coalesce(_newest_visibility, "").label("visibility"),
    conversation.c.priority,
    conversation.c.sentiment,
    conversation.c.language,
    conversation.c.kind,
    conversation.c.due,
    func.coalesce(conversation.c.need, 0).label("need"),
    func.coalesce(department.c.name, "").label("department"),
    conversation.c.department_id,
    func.coalesce(person.c.role, "").label("role"),
    conversation.c.post,
)
FROM = conversation.outerjoin(account).outerjoin(source).outerjoin(person).outerjoin(department)


def read_rows(db: Connection, statement: Select[Any]) -> list[ConversationRow]:
    rows = db.execute(statement).all()
    found = [row.id for row in rows]
    labels, why = _labels(db, found), _reasons(db, found)
    names = statement.selected_columns.keys()
    made = []
    for row in rows:
        values = dict(zip(names, row, strict=True))
        values["state"] = _STATES[values["state"]]
        values["priority"] = _PRIORITIES[values["priority"]]
        values["role"] = _ROLES[values["role"]]
        made.append(ConversationRow(**values, labels=labels.get(row.id, ()), reasons=why.get(row.id, ())))
    return made


def _reasons(db: Connection, ids: Sequence[int]) -> dict[int, tuple[Reason, ...]]:
    held: dict[int, tuple[Reason, ...]] = {}
    some = select(conversation_reason).where(conversation_reason.c.conversation_id.in_(ids))
    pairs = db.execute(some).all() if ids else []
    known = {found.id: found for found in reasons.every(db)} if pairs else {}
    for row in sorted(pairs, key=lambda row: known[row.reason_id].path.casefold()):
        held[row.conversation_id] = (*held.get(row.conversation_id, ()), known[row.reason_id])
    return held


def _labels(db: Connection, ids: Sequence[int]) -> dict[int, tuple[Label, ...]]:
    held: dict[int, tuple[Label, ...]] = {}
    if ids:
        some = (
            select(conversation_label.c.conversation_id, label.c.id, label.c.name, label.c.colour)
            .join(label)
            .where(conversation_label.c.conversation_id.in_(ids))
        )
        for row in sorted(db.execute(some), key=lambda row: row.name.casefold()):
            held[row.conversation_id] = (*held.get(row.conversation_id, ()), Label(row.id, row.name, row.colour))
    return held
