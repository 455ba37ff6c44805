"""Queries on people and their identities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, tuple_, update

from cmdesk.domain.conversations import APART, Label, Role, State
from cmdesk.domain.items import Author
from cmdesk.domain.people import CONTACT, Identity, Membership, Merge, PastConversation, PersonCard, PersonRow
from cmdesk.domain.topics import Topic
from cmdesk.domain.words import words
from cmdesk.store import clocks
from cmdesk.store.tables import (
    community,
    community_person,
    conversation,
    identity,
    label,
    person,
    person_label,
    person_merge,
)

PAGE = 100
IDENTITY = (
    *(identity.c.id, identity.c.network, identity.c.handle, identity.c.name, identity.c.address),
    *(identity.c.followers, identity.c.followers_at),
)
COUNTED = timedelta(days=1)  # how old a count of followers may be before the same count is dated anew


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
        select(
            identity.c.id, identity.c.person_id, identity.c.name, identity.c.followers, identity.c.followers_at
        ).where(identity.c.network == network, identity.c.handle == handle)
    ).one_or_none()
    name = author.name or author.handle
    if found is None:
        made = db.execute(insert(person).values(name=name, created=now, latest=at).returning(person.c.id)).scalar_one()
        known = db.execute(
            insert(identity)
            .values(
                person_id=made, network=network, handle=handle, name=name, address=author.address, **_heard(author, now)
            )
            .returning(identity.c.id)
        ).scalar_one()
        index(db, made)
        return Met(made, known)
    db.execute(
        update(person).where(person.c.id == found.person_id, func.coalesce(person.c.latest, at) <= at).values(latest=at)
    )
    if author.name and author.name != found.name:
        # The person keeps the name the user knows; the identity follows the network.
        db.execute(update(identity).where(identity.c.id == found.id).values(name=author.name, address=author.address))
        index(db, found.person_id)
    if author.followers is not None and (
        author.followers != found.followers or found.followers_at is None or found.followers_at < now - COUNTED
    ):
        db.execute(update(identity).where(identity.c.id == found.id).values(**_heard(author, now)))
    return Met(found.person_id, found.id)


def _heard(author: Author, now: datetime) -> dict[str, Any]:
    """How many hear them, and when that was counted."""
    return {} if author.followers is None else {"followers": author.followers, "followers_at": now}


def index(db: Connection, person_id: int) -> None:
    """Bring the index of words up to date with a card; one that was put into another is found by that one alone."""
    row = db.execute(
        select(person.c.name, person.c.note, person.c.contact, person.c.merged_into).where(person.c.id == person_id)
    ).one()
    db.exec_driver_sql("DELETE FROM person_words WHERE rowid = ?", (person_id,))
    if row.merged_into is not None:
        return
    names = db.execute(select(identity.c.name, identity.c.handle).where(identity.c.person_id == person_id)).all()
    told = " ".join([row.name, *(f"{known.name} {known.handle}" for known in names)])
    more = " ".join([row.note, *(row.contact or {}).values()])
    db.exec_driver_sql(
        "INSERT INTO person_words (rowid, name, text) VALUES (?, ?, ?)",
        (person_id, " ".join(words(told)), " ".join(words(more))),
    )


def page(
    db: Connection, typed: str = "", role: Role | None = None, after: PersonRow | None = None, limit: int = PAGE
) -> Sequence[PersonRow]:
    """People, the one heard last first: those whose card has all these words, of that role. NONE: with any role."""
    if typed.strip():
        return _searched(db, typed, role, limit) if after is None else []
    some = (
        select(person.c.id, person.c.name, person.c.latest, person.c.starred, person.c.role)
        .where(person.c.latest.is_not(None), person.c.merged_into.is_(None))
        .order_by(person.c.latest.desc(), person.c.id.desc())
        .limit(limit)
    )
    if role is not None:
        some = some.where(person.c.role == role if role else person.c.role != "")
    if after is not None:
        some = some.where(tuple_(person.c.latest, person.c.id) < (after.latest, after.id))
    return _rows(db, db.execute(some).all())


def _searched(db: Connection, typed: str, role: Role | None, limit: int) -> Sequence[PersonRow]:
    asked = words(typed)
    if not asked:
        return []
    match = " ".join(f'"{word}"' for word in asked[:-1]) + f' "{asked[-1]}"*'
    ids = db.exec_driver_sql(
        "SELECT rowid FROM person_words WHERE person_words MATCH ? ORDER BY rowid DESC LIMIT ?", (match, limit)
    )
    rows = found(db, [row[0] for row in ids])
    return [row for row in rows if role is None or row.role == role or (not role and row.role)]


def _rows(db: Connection, found: Sequence[Any]) -> list[PersonRow]:
    """With a handle of each and how often one talked, in two queries however many there are."""
    ids = [row.id for row in found]
    if not ids:
        return []
    handles: dict[int, Any] = {}
    known = select(identity.c.person_id, identity.c.network, identity.c.handle).where(identity.c.person_id.in_(ids))
    for row in db.execute(known.order_by(identity.c.id)):
        handles.setdefault(row.person_id, row)
    talked = select(conversation.c.person_id, func.count()).where(conversation.c.person_id.in_(ids))
    counts = {row[0]: row[1] for row in db.execute(talked.group_by(conversation.c.person_id))}
    return [
        PersonRow(
            id=row.id,
            name=row.name,
            handle=handles[row.id].handle if row.id in handles else "",
            network=handles[row.id].network if row.id in handles else "",
            conversations=counts.get(row.id, 0),
            latest=row.latest,
            starred=row.starred,
            role=Role(row.role),
        )
        for row in found
    ]


def found(db: Connection, ids: Sequence[int]) -> Sequence[PersonRow]:
    """These people, in this order."""
    wanted = select(person).where(person.c.id.in_(ids), person.c.merged_into.is_(None))
    rows = {row.id: row for row in db.execute(wanted)}
    return _rows(db, [rows[i] for i in ids if i in rows])


def card(db: Connection, person_id: int) -> PersonCard | None:
    """All that is known of a person."""
    row = db.execute(select(person).where(person.c.id == person_id)).one_or_none()
    if row is None:
        return None
    identities = db.execute(select(*IDENTITY).where(identity.c.person_id == person_id).order_by(identity.c.id))
    past = db.execute(
        select(
            conversation.c.id,
            conversation.c.subject,
            conversation.c.snippet,
            conversation.c.state,
            conversation.c.latest,
        )
        .where(conversation.c.person_id == person_id, conversation.c.state.not_in(APART))
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
        role=Role(row.role),
        blocked=row.blocked,
        contact=row.contact or {},
        consent=row.consent,
        consent_at=row.consent_at,
        labels=_labels(db, person_id),
        communities=_communities(db, person_id),
        merges=_merges(db, person_id),
    )


def _labels(db: Connection, person_id: int) -> tuple[Label, ...]:
    rows = db.execute(
        select(label.c.id, label.c.name, label.c.colour)
        .join(person_label, person_label.c.label_id == label.c.id)
        .where(person_label.c.person_id == person_id)
        .order_by(label.c.name)
    )
    return tuple(Label(*row) for row in rows)


def _communities(db: Connection, person_id: int) -> tuple[Membership, ...]:
    rows = db.execute(
        select(community.c.id, community.c.name, community_person.c.part)
        .join(community_person, community_person.c.community_id == community.c.id)
        .where(community_person.c.person_id == person_id)
        .order_by(community.c.name)
    )
    return tuple(Membership(*row) for row in rows)


def _merges(db: Connection, person_id: int) -> tuple[Merge, ...]:
    """What was put into this card and can be taken out again, the last one first."""
    rows = db.execute(
        select(person_merge.c.id, person.c.name, person_merge.c.at, person_merge.c.reason, person.c.note)
        .join(person, person.c.id == person_merge.c.other_id)
        .where(person_merge.c.kept_id == person_id, person_merge.c.undone.is_(None))
        .order_by(person_merge.c.id.desc())
    )
    return tuple(Merge(*row) for row in rows)


def rename(db: Connection, person_id: int, name: str) -> Topic:
    db.execute(update(person).where(person.c.id == person_id).values(name=name))
    index(db, person_id)
    return Topic.PEOPLE


def describe(db: Connection, person_id: int, note: str) -> Topic:
    """Keep what the user knows about a person."""
    db.execute(update(person).where(person.c.id == person_id).values(note=note))
    index(db, person_id)
    return Topic.PEOPLE


def star(db: Connection, person_id: int, starred: bool) -> Topic:
    db.execute(update(person).where(person.c.id == person_id).values(starred=starred))
    clocks.unsettle(db, conversation.c.person_id == person_id)
    clocks.settle_all(db)
    return Topic.PEOPLE | Topic.CONVERSATIONS


def reach(db: Connection, person_id: int, contact: Mapping[str, str]) -> Topic:
    """Keep how to reach a person, as the user typed it: the fields of CONTACT, empty ones left out."""
    typed = {name: told for name in CONTACT if (told := contact.get(name, "").strip())}
    db.execute(update(person).where(person.c.id == person_id).values(contact=typed or None))
    index(db, person_id)
    return Topic.PEOPLE


def agree(db: Connection, person_id: int, consent: str, now: datetime) -> Topic:
    """Keep what a person agreed to; nothing takes it back."""
    at = now if consent.strip() else None
    db.execute(update(person).where(person.c.id == person_id).values(consent=consent.strip(), consent_at=at))
    return Topic.PEOPLE


def put_label(db: Connection, person_id: int, label_id: int) -> Topic:
    db.execute(insert(person_label).prefix_with("OR IGNORE").values(person_id=person_id, label_id=label_id))
    return Topic.PEOPLE


def take_label_off(db: Connection, person_id: int, label_id: int) -> Topic:
    here = (person_label.c.person_id == person_id, person_label.c.label_id == label_id)
    db.execute(delete(person_label).where(*here))
    return Topic.PEOPLE


def play(db: Connection, person_id: int, role: Role) -> Topic:
    """Say what somebody is to us; what their conversations wait for is worked out again."""
    db.execute(update(person).where(person.c.id == person_id).values(role=role))
    clocks.unsettle(db, conversation.c.person_id == person_id)
    clocks.settle_all(db)
    return Topic.PEOPLE | Topic.CONVERSATIONS
