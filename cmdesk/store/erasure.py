"""All that is kept of one person, to hand over or to erase (GDPR, articles 15 and 17)."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from cmdesk.domain import outbox
from cmdesk.domain.people import Proof
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import formers, judgements, sight, spam
from cmdesk.store.tables import (
    account,
    conversation,
    delivery,
    draft,
    erasure,
    hand_over,
    identity,
    item,
    item_body,
    note,
    person,
    source,
    task,
    template_use,
    tombstone,
)

_LEFT = (outbox.State.SENT, outbox.State.CANCELLED, outbox.State.DRAFT)


def gather(db: Connection, person_id: int) -> dict[str, Any] | None:
    """Everything that is kept of a person, as plain values with times as ISO 8601; None: there is nobody."""
    row = db.execute(select(person).where(person.c.id == person_id)).one_or_none()
    if row is None:
        return None
    talks = _plain(db, select(conversation).where(conversation.c.person_id == person_id).order_by(conversation.c.id))
    return {
        "name": row.name,
        "known since": _told(row.created),
        "role": row.role,
        "note": row.note,
        "contact": row.contact or {},
        "consent": {"to": row.consent, "at": _told(row.consent_at)},
        "identities": [
            {name: each[name] for name in ("network", "handle", "name", "address", "followers", "followers_at")}
            for each in _plain(db, select(identity).where(identity.c.person_id == person_id).order_by(identity.c.id))
        ],
        "notes": _notes(db, note.c.person_id == person_id),
        "conversations": [_conversation(db, talk) for talk in talks],
        "elsewhere": _messages(
            db, and_(item.c.identity_id.in_(_own(person_id)), _not_in(item.c.conversation_id, talks))
        ),
    }


def _conversation(db: Connection, talk: Mapping[str, Any]) -> dict[str, Any]:
    here = talk["id"]
    sent = select(delivery.c.text, delivery.c.state, delivery.c.created).where(
        delivery.c.conversation_id == here, delivery.c.state != outbox.State.SENT
    )
    return {
        **{name: talk[name] for name in ("subject", "state", "language", "created", "latest")},
        "messages": _messages(db, item.c.conversation_id == here),
        "notes": _notes(db, note.c.conversation_id == here),
        "answers not sent": _plain(db, sent),
        "tasks": _plain(db, select(task.c.text, task.c.due, task.c.done).where(task.c.conversation_id == here)),
    }


def _messages(db: Connection, wanted: ColumnElement[bool]) -> list[dict[str, Any]]:
    columns = (
        item.c.id,
        item.c.author,
        item.c.mine,
        item.c.published,
        item.c.title,
        item_body.c.text,
        item_body.c.html,
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
    for message in told:
        message["before"] = list(before.get(message.pop("id"), ()))
    return told


def _notes(db: Connection, wanted: ColumnElement[bool]) -> list[dict[str, Any]]:
    return _plain(db, select(note.c.text, note.c.created).where(wanted).order_by(note.c.id))


def _plain(db: Connection, statement: Any) -> list[dict[str, Any]]:
    return [{name: _told(value) for name, value in row._mapping.items()} for row in db.execute(statement)]


def _told(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _own(person_id: int) -> Any:
    return select(identity.c.id).where(identity.c.person_id == person_id).scalar_subquery()


def _not_in(column: Any, talks: Sequence[Mapping[str, Any]]) -> ColumnElement[bool]:
    return or_(column.is_(None), column.not_in([talk["id"] for talk in talks]))


def erase(db: Connection, person_id: int, now: datetime) -> Outcome:
    """Erase a person: card, handles, what they wrote, what was written to them and about them. The value: a Proof.

    Conversations in which others take part stay, without them. What stood somewhere keeps a tombstone, so that the next
    fetch does not bring it back. The bytes are overwritten in the file. Problem "answer-under-way": something written
    to them has not left yet, or nobody knows whether it did.
    """
    handles = list(
        db.execute(select(identity.c.network, identity.c.handle).where(identity.c.person_id == person_id)).all()
    )
    talks = list(db.scalars(select(conversation.c.id).where(conversation.c.person_id == person_id)))
    _refuse_under_way(db, talks)
    db.exec_driver_sql("PRAGMA secure_delete = ON")
    theirs = list(db.scalars(select(item.c.id).where(item.c.identity_id.in_(_own(person_id)))))
    shared = _with_others(db, talks, theirs)
    alone = [talk for talk in talks if talk not in shared]
    ours = list(db.scalars(select(item.c.id).where(item.c.mine, _answers(db, alone, theirs))))
    ours += _handed_over(db, alone)
    counts = {
        "identities": len(handles),
        "conversations": len(alone),
        "messages": len(theirs),
        "answers": _blank_answers(db, alone, ours),
        "notes": _drop_notes(db, person_id, alone),
    }
    judgements.unlearn(db, theirs)
    with_them = {*talks, *_talks_with(db, theirs)}
    spam.unlearn(db, list(with_them))
    # The words to which a saved reply answered may be theirs.
    db.execute(delete(template_use).where(template_use.c.conversation_id.in_(with_them)))
    sight.forget(db, theirs)
    _drop_items(db, theirs + ours, now)
    _drop_talks(db, alone)
    db.execute(update(conversation).where(conversation.c.id.in_(shared)).values(person_id=None, name="", snippet=""))
    merged = list(db.scalars(select(person.c.id).where(person.c.merged_into == person_id)))
    for each in (person_id, *merged):
        db.exec_driver_sql("DELETE FROM person_words WHERE rowid = ?", (each,))
    db.execute(delete(person).where(person.c.id.in_([person_id, *merged])))
    for index in ("person_words", "note_words", "draft_words"):  # else the words stay in its old parts
        db.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    return Outcome(Topic.PEOPLE | Topic.CONVERSATIONS | Topic.ITEMS | Topic.OUTBOX, _prove(db, handles, counts, now))


def _refuse_under_way(db: Connection, talks: Sequence[int]) -> None:
    about = or_(delivery.c.conversation_id.in_(talks), delivery.c.id.in_(_questions(talks)))
    under_way = select(func.count()).where(about, delivery.c.state.not_in(_LEFT))
    if count := db.execute(under_way).scalar_one():
        raise Problem("answer-under-way", count=str(count))


def _talks_with(db: Connection, items: Sequence[int]) -> Sequence[int]:
    here = select(item.c.conversation_id).where(item.c.id.in_(items), item.c.conversation_id.is_not(None))
    return list(db.scalars(here.distinct()))


def _with_others(db: Connection, talks: Sequence[int], theirs: Sequence[int]) -> set[int]:
    """Of these conversations, those in which somebody else wrote too."""
    return set(
        db.scalars(
            select(item.c.conversation_id).where(
                item.c.conversation_id.in_(talks), ~item.c.mine, item.c.id.not_in(theirs)
            )
        )
    )


def _answers(db: Connection, alone: Sequence[int], theirs: Sequence[int]) -> ColumnElement[bool]:
    """What we wrote to them: all of it where they were alone, what answers a message of theirs elsewhere."""
    answered = select(item.c.account_id, item.c.remote_id).where(item.c.id.in_(theirs)).subquery()
    to_them = (
        select(answered.c.remote_id)
        .where(answered.c.account_id == item.c.account_id, answered.c.remote_id == item.c.parent)
        .exists()
    )
    return or_(item.c.conversation_id.in_(alone), to_them)


def _blank_answers(db: Connection, alone: Sequence[int], ours: Sequence[int]) -> int:
    """Take the text out of what was sent; that something was sent, and when, stays in the ledger."""
    sent = select(item.c.account_id, item.c.remote_id).where(item.c.id.in_(ours)).subquery()
    written = (
        select(sent.c.remote_id)
        .where(sent.c.account_id == delivery.c.account_id, sent.c.remote_id == delivery.c.remote_id)
        .exists()
    )
    here = or_(delivery.c.conversation_id.in_(alone), and_(delivery.c.remote_id != "", written))
    here = or_(here, delivery.c.id.in_(_questions(alone)))
    return db.execute(update(delivery).where(here).values(text="", reply_to="")).rowcount


def _questions(talks: Sequence[int]) -> Any:
    """The mails in which departments were asked about these conversations: they quote them."""
    return select(hand_over.c.delivery_id).where(hand_over.c.conversation_id.in_(talks)).scalar_subquery()


def _handed_over(db: Connection, alone: Sequence[int]) -> list[int]:
    """What was asked of departments about them, as it stands among the mails, and what was answered to it."""
    asked = select(delivery.c.remote_id).where(delivery.c.id.in_(_questions(alone)), delivery.c.remote_id != "")
    about = or_(item.c.remote_id.in_(asked), item.c.parent.in_(asked))
    return list(db.scalars(select(item.c.id).where(item.c.account_id.is_not(None), about)))


def _drop_notes(db: Connection, person_id: int, alone: Sequence[int]) -> int:
    about = or_(note.c.person_id == person_id, note.c.conversation_id.in_(alone))
    _unindex(db, "note_words", list(db.scalars(select(note.c.id).where(about))))
    return db.execute(delete(note).where(about)).rowcount


def _drop_items(db: Connection, ids: Sequence[int], now: datetime) -> None:
    rows = db.execute(
        select(item.c.position, item.c.source_id, item.c.account_id, item.c.remote_id).where(item.c.id.in_(ids))
    ).all()
    if not rows:
        return
    _unindex(db, "item_words", [row.position for row in rows])
    db.execute(
        insert(tombstone),
        [
            {"source_id": r.source_id, "account_id": r.account_id, "remote_id": r.remote_id, "deleted": now}
            for r in rows
        ],
    )
    db.execute(delete(item).where(item.c.id.in_(ids)))


def _drop_talks(db: Connection, alone: Sequence[int]) -> None:
    _unindex(db, "draft_words", list(db.scalars(select(draft.c.id).where(draft.c.conversation_id.in_(alone)))))
    _unindex(db, "task_words", list(db.scalars(select(task.c.id).where(task.c.conversation_id.in_(alone)))))
    db.execute(delete(task).where(task.c.conversation_id.in_(alone)))
    db.execute(delete(conversation).where(conversation.c.id.in_(alone)))


def _unindex(db: Connection, index: str, rows: Sequence[int]) -> None:
    if rows:
        db.exec_driver_sql(f"DELETE FROM {index} WHERE rowid = ?", [(row,) for row in rows])


def overwrite_some(db: Connection, pages: int = 200, *, begin: bool = False) -> Outcome:
    """Write the index of words anew without what was erased, some pages at a time; the value: whether more is to do.

    A word of an erased message says nothing of who wrote it, but it must go, too.
    """
    db.exec_driver_sql("PRAGMA secure_delete = ON")
    before = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    step = -pages if begin else pages  # FTS5: below zero, all parts are to become one
    db.exec_driver_sql(f"INSERT INTO item_words (item_words, rank) VALUES ('merge', {step})")
    after = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    return Outcome(Topic.NONE, after - before >= 2)


def _prove(db: Connection, handles: Sequence[Any], counts: Mapping[str, int], now: datetime) -> Proof:
    salt = secrets.token_hex(16)
    marks = tuple(mark(salt, row.network, row.handle) for row in handles)
    made = db.execute(
        insert(erasure).values(at=now, handles=list(marks), salt=salt, counts=dict(counts)).returning(erasure.c.id)
    ).scalar_one()
    return Proof(made, now, counts, marks, salt)


def mark(salt: str, network: str, handle: str) -> str:
    """What a proof keeps of a handle: who knows the handle can check it, nobody can read it there."""
    return hashlib.sha256(f"{salt}{network}:{handle.lower()}".encode()).hexdigest()


def proofs(db: Connection) -> Sequence[Proof]:
    """Who was erased, without saying who, the last one first."""
    rows = db.execute(select(erasure).order_by(erasure.c.at.desc(), erasure.c.id.desc()))
    return [Proof(row.id, row.at, row.counts, tuple(row.handles), row.salt) for row in rows]
