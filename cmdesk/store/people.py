"""Queries on people and their identities."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, tuple_, update

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author
from cmdesk.domain.people import Identity, PastConversation, PersonCard, PersonRow
from cmdesk.domain.topics import Topic
from cmdesk.domain.words import words
from cmdesk.store.tables import conversation, identity, person

PAGE = 100


@dataclass(frozen=True)
class Met:
    person_id: int
    identity_id: int


def meet(db: Connection, network: str, author: Author, at: datetime, now: datetime) -> Met | None:
    """The person behind an author, made on the first meeting; None when the network does not say who it is."""
    if not author.handle:
        return None
    handle = author.handle.lower()
    found = db.execute(
        select(identity.c.id, identity.c.person_id, identity.c.name).where(
            identity.c.network == network, identity.c.handle == handle
        )
    ).one_or_none()
    name = author.name or author.handle
    if found is None:
        made = db.execute(insert(person).values(name=name, created=now, latest=at).returning(person.c.id)).scalar_one()
        known = db.execute(
            insert(identity)
            .values(person_id=made, network=network, handle=handle, name=name, address=author.address)
            .returning(identity.c.id)
        ).scalar_one()
        _index(db, made)
        return Met(made, known)
    db.execute(
        update(person).where(person.c.id == found.person_id, func.coalesce(person.c.latest, at) <= at).values(latest=at)
    )
    if author.name and author.name != found.name:
        # The person keeps the name the user knows; the identity follows the network.
        db.execute(update(identity).where(identity.c.id == found.id).values(name=author.name, address=author.address))
        _index(db, found.person_id)
    return Met(found.person_id, found.id)


def _index(db: Connection, person_id: int) -> None:
    row = db.execute(select(person.c.name, person.c.note).where(person.c.id == person_id)).one()
    names = db.execute(select(identity.c.name, identity.c.handle).where(identity.c.person_id == person_id)).all()
    told = " ".join([row.name, *(f"{known.name} {known.handle}" for known in names)])
    db.exec_driver_sql("DELETE FROM person_words WHERE rowid = ?", (person_id,))
    db.exec_driver_sql(
        "INSERT INTO person_words (rowid, name, text) VALUES (?, ?, ?)",
        (person_id, " ".join(words(told)), " ".join(words(row.note))),
    )


def page(db: Connection, after: PersonRow | None = None, limit: int = PAGE) -> Sequence[PersonRow]:
    """People, the one heard last first."""
    some = (
        select(person.c.id, person.c.name, person.c.latest, person.c.starred)
        .where(person.c.latest.is_not(None))
        .order_by(person.c.latest.desc(), person.c.id.desc())
        .limit(limit)
    )
    if after is not None:
        some = some.where(tuple_(person.c.latest, person.c.id) < (after.latest, after.id))
    return [_row(db, found.id, found.name, found.latest, found.starred) for found in db.execute(some).all()]


def _row(db: Connection, person_id: int, name: str, latest: datetime | None, starred: bool) -> PersonRow:
    known = db.execute(
        select(identity.c.network, identity.c.handle).where(identity.c.person_id == person_id).limit(1)
    ).first()
    counted = db.execute(
        select(func.count()).select_from(conversation).where(conversation.c.person_id == person_id)
    ).scalar_one()
    return PersonRow(
        id=person_id,
        name=name,
        handle=known.handle if known else "",
        network=known.network if known else "",
        conversations=counted,
        latest=latest,
        starred=starred,
    )


def found(db: Connection, ids: Sequence[int]) -> Sequence[PersonRow]:
    """These people, in this order."""
    rows = {row.id: row for row in db.execute(select(person).where(person.c.id.in_(ids)))}
    return [_row(db, i, rows[i].name, rows[i].latest, rows[i].starred) for i in ids if i in rows]


def card(db: Connection, person_id: int) -> PersonCard | None:
    """All that is known of a person."""
    row = db.execute(select(person).where(person.c.id == person_id)).one_or_none()
    if row is None:
        return None
    identities = db.execute(
        select(identity.c.id, identity.c.network, identity.c.handle, identity.c.name, identity.c.address)
        .where(identity.c.person_id == person_id)
        .order_by(identity.c.id)
    )
    past = db.execute(
        select(
            conversation.c.id,
            conversation.c.subject,
            conversation.c.snippet,
            conversation.c.state,
            conversation.c.latest,
        )
        .where(conversation.c.person_id == person_id)
        .order_by(conversation.c.latest.desc())
        .limit(20)
    )
    return PersonCard(
        id=row.id,
        name=row.name,
        starred=row.starred,
        note=row.note,
        since=row.created,
        identities=tuple(Identity(**known._mapping) for known in identities),
        conversations=tuple(PastConversation(p.id, p.subject or p.snippet, State(p.state), p.latest) for p in past),
    )


def rename(db: Connection, person_id: int, name: str) -> Topic:
    db.execute(update(person).where(person.c.id == person_id).values(name=name))
    _index(db, person_id)
    return Topic.PEOPLE


def describe(db: Connection, person_id: int, note: str) -> Topic:
    """Keep what the user knows about a person."""
    db.execute(update(person).where(person.c.id == person_id).values(note=note))
    _index(db, person_id)
    return Topic.PEOPLE


def star(db: Connection, person_id: int, starred: bool) -> Topic:
    db.execute(update(person).where(person.c.id == person_id).values(starred=starred))
    return Topic.PEOPLE | Topic.CONVERSATIONS
