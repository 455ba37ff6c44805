"""All that is kept of one person, gathered to be handed over (GDPR, article 15)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, or_, select

from cmdesk.domain import outbox
from cmdesk.store import formers, judgements
from cmdesk.store.tables import (
    account,
    body_html,
    community,
    community_person,
    conversation,
    conversation_label,
    conversation_reason,
    delivery,
    department,
    identity,
    item,
    item_body,
    label,
    note,
    person,
    person_label,
    reason,
    source,
    task,
)


def cards(db: Connection, person_id: int) -> list[int]:
    """The card of somebody and all that were put into it, also by way of others."""
    found = [person_id]
    for card in found:
        found += db.scalars(select(person.c.id).where(person.c.merged_into == card, person.c.id.not_in(found)))
    return found


def identities_of(person_id: int) -> Any:
    return select(identity.c.id).where(identity.c.person_id == person_id).scalar_subquery()


def gather(db: Connection, person_id: int) -> dict[str, Any] | None:
    """Everything that is kept of a person, as plain values with times as ISO 8601; None: there is nobody."""
    row = db.execute(select(person).where(person.c.id == person_id)).one_or_none()
    if row is None:
        return None
    talks = _plain(db, select(conversation).where(conversation.c.person_id == person_id).order_by(conversation.c.id))
    return {
        "name": row.name,
        "known since": _told(row.created),
        **_card(db, row),
        "put together with": [
            {"name": other.name, **_card(db, other)}
            for other in db.execute(select(person).where(person.c.id.in_(cards(db, person_id)[1:])))
        ],
        "identities": [
            {name: each[name] for name in ("network", "handle", "name", "address", "followers", "followers_at")}
            for each in _plain(db, select(identity).where(identity.c.person_id == person_id).order_by(identity.c.id))
        ],
        "notes": _notes(db, note.c.person_id.in_(cards(db, person_id))),
        "conversations": [_conversation(db, talk) for talk in talks],
        "elsewhere": _messages(
            db, and_(item.c.identity_id.in_(identities_of(person_id)), _not_in(item.c.conversation_id, talks))
        ),
    }


def _card(db: Connection, row: Any) -> dict[str, Any]:
    """What the user put on one card."""
    labels = select(label.c.name).join(person_label).where(person_label.c.person_id == row.id)
    met = select(community.c.name, community_person.c.part).join(community_person)
    return {
        "role": row.role,
        "regular": row.starred,
        "blocked": row.blocked,
        "note": row.note,
        "contact": row.contact or {},
        "consent": {"to": row.consent, "at": _told(row.consent_at)},
        "labels": list(db.scalars(labels.order_by(label.c.name))),
        "communities": _plain(db, met.where(community_person.c.person_id == row.id).order_by(community.c.name)),
    }


def _conversation(db: Connection, talk: Mapping[str, Any]) -> dict[str, Any]:
    here = talk["id"]
    sent = select(delivery.c.text, delivery.c.state, delivery.c.created).where(
        delivery.c.conversation_id == here, delivery.c.state != outbox.State.SENT
    )
    return {
        **{name: talk[name] for name in ("subject", "state", "language", "created", "latest")},
        "labels": _names(db, label, conversation_label, here),
        "reasons": _names(db, reason, conversation_reason, here),
        "department": db.scalar(select(department.c.name).where(department.c.id == talk["department_id"])) or "",
        "messages": _messages(db, item.c.conversation_id == here),
        "notes": _notes(db, note.c.conversation_id == here),
        "answers not sent": _plain(db, sent),
        "tasks": _plain(db, select(task.c.text, task.c.due, task.c.done).where(task.c.conversation_id == here)),
    }


def _names(db: Connection, table: Table, given: Table, conversation_id: int) -> list[str]:
    """Of the labels or reasons of a conversation."""
    here = select(table.c.name).join(given).where(given.c.conversation_id == conversation_id)
    return list(db.scalars(here.order_by(table.c.name)))


def _messages(db: Connection, wanted: ColumnElement[bool]) -> list[dict[str, Any]]:
    columns = (
        item.c.id,
        item.c.author,
        item.c.mine,
        item.c.published,
        item.c.title,
        item_body.c.text,
        body_html,
    )
    where = (account.c.network, account.c.name.label("account"), source.c.title.label("source"), item.c.link)
    some = (
        select(item.c.id, *columns, *where)
        .outerjoin(item_body, item_body.c.item_id == item.c.id)
        .outerjoin(account, account.c.id == item.c.account_id)
        .outerjoin(source, source.c.id == item.c.source_id)
        .where(wanted)
        .order_by(item.c.published, item.c.id)
    )
    told = _plain(db, some)
    before = formers.of_items(db, [message["id"] for message in told])
    judged = judgements.of_items(db, [message["id"] for message in told if not message["mine"]])
    for message in told:
        here = message.pop("id")
        message["before"] = list(before.get(here, ()))
        if (found := judged.get(here)) is not None:  # what cmdesk thought of it, or the user decided
            message["judged"] = {name: getattr(found, name) for name in ("sentiment", "kinds", "urgency", "toxic")}
    return told


def _notes(db: Connection, wanted: ColumnElement[bool]) -> list[dict[str, Any]]:
    return _plain(db, select(note.c.text, note.c.created).where(wanted).order_by(note.c.id))


def _plain(db: Connection, statement: Any) -> list[dict[str, Any]]:
    return [{name: _told(value) for name, value in row._mapping.items()} for row in db.execute(statement)]


def _told(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _not_in(column: Any, talks: Sequence[Mapping[str, Any]]) -> ColumnElement[bool]:
    return or_(column.is_(None), column.not_in([talk["id"] for talk in talks]))
