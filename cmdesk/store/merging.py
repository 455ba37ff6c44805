"""Two cards that are one person: found, put together, taken apart again."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, or_, select, union, update

from cmdesk.domain.people import Identity, Likeness, PersonRow, Suggestion, likeness, local_part
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.words import words
from cmdesk.store import people
from cmdesk.store.tables import conversation, identity, item, person, person_apart, person_merge

MOST = 200  # candidates that are compared with one card


def suggestions(db: Connection, person_id: int) -> Sequence[Suggestion]:
    """Cards that may be the same person, the surest first; not those that the user kept apart."""
    own = _identities(db, identity.c.person_id == person_id)
    typed = _contacts(db, [person_id])
    if not own or person_id not in typed:
        return []
    apart = _apart(db, person_id)
    found: dict[int, Suggestion] = {}
    candidates = _identities(db, identity.c.id.in_(_candidates(db, person_id, own, typed[person_id])))
    others = _contacts(db, {owner for owner, _ in candidates})
    order = list(Likeness)
    for owner, other in candidates:
        if owner == person_id or owner in apart or owner not in others:
            continue
        for _, mine in own:
            alike = likeness(mine, other, typed[person_id], others[owner])
            if alike is None:
                continue
            known = found.get(owner)
            if known is None or order.index(alike[0]) < order.index(known.why):
                found[owner] = Suggestion(owner, other.name, other.network, other.handle, *alike)
    return sorted(found.values(), key=lambda each: (order.index(each.why), each.person_id))


def _candidates(
    db: Connection, person_id: int, own: Sequence[tuple[int, Identity]], typed: Mapping[str, str]
) -> list[int]:
    """Identities that share something with one of these, by indexes alone."""
    handles = {one.handle for _, one in own} | {mail for mail in [typed.get("mail", "").lower()] if mail}
    links = {one.address for _, one in own if one.address}
    by_name: set[int] = set()
    for _, one in own:
        for wanted in (words(one.name), words(local_part(one.handle))):
            if match := " ".join(f'"{word}"' for word in wanted):
                rows = db.exec_driver_sql(
                    "SELECT rowid FROM person_words WHERE person_words MATCH ? LIMIT ?", (f"name : ({match})", MOST)
                )
                by_name |= {row[0] for row in rows}
    wanted_people = union(
        select(identity.c.person_id).where(identity.c.handle.in_(handles)),
        select(identity.c.person_id).where(identity.c.address.in_(links), identity.c.address != ""),
        select(person.c.id).where(person.c.id.in_(by_name)),
    )
    return list(
        db.scalars(
            select(identity.c.id)
            .where(identity.c.person_id.in_(wanted_people), identity.c.person_id != person_id)
            .limit(MOST)
        )
    )


def _identities(db: Connection, wanted: ColumnElement[bool]) -> list[tuple[int, Identity]]:
    rows = db.execute(select(identity.c.person_id, *people.IDENTITY).where(wanted).order_by(identity.c.id))
    return [(row[0], Identity(*row[1:])) for row in rows]


def _contacts(db: Connection, ids: Sequence[int] | set[int]) -> dict[int, Mapping[str, str]]:
    rows = db.execute(select(person.c.id, person.c.contact).where(person.c.id.in_(ids), person.c.merged_into.is_(None)))
    return {row.id: row.contact or {} for row in rows}


def _apart(db: Connection, person_id: int) -> set[int]:
    pairs = db.execute(
        select(person_apart.c.one_id, person_apart.c.other_id).where(
            or_(person_apart.c.one_id == person_id, person_apart.c.other_id == person_id)
        )
    )
    return {number for pair in pairs for number in pair}


def others(
    db: Connection, person_id: int, typed: str = "", after: PersonRow | None = None, limit: int = people.PAGE
) -> Sequence[PersonRow]:
    """The people that a card can be put together with, as in `people.page`."""
    rows = people.page(db, typed, None, after, limit + 1)
    return [row for row in rows if row.id != person_id][:limit]


def keep_apart(db: Connection, one: int, other: int) -> Topic:
    """They are not the same, said the user: never suggest it again."""
    low, high = sorted((one, other))
    db.execute(insert(person_apart).prefix_with("OR IGNORE").values(one_id=low, other_id=high))
    return Topic.PEOPLE


def merge(db: Connection, kept: int, other: int, reason: str, now: datetime) -> Outcome:
    """Put a card into another; the value is the number by which `part` takes it out again."""
    if kept == other or len(_contacts(db, [kept, other])) != 2:
        raise Problem("people-not-two")
    moved = list(db.scalars(select(identity.c.id).where(identity.c.person_id == other)))
    talks = list(db.scalars(select(conversation.c.id).where(conversation.c.person_id == other)))
    made = db.execute(
        insert(person_merge)
        .values(kept_id=kept, other_id=other, reason=reason, identities=moved, conversations=talks, at=now)
        .returning(person_merge.c.id)
    ).scalar_one()
    db.execute(update(identity).where(identity.c.id.in_(moved)).values(person_id=kept))
    db.execute(update(conversation).where(conversation.c.person_id == other).values(person_id=kept))
    db.execute(update(person).where(person.c.id == other).values(merged_into=kept))
    newest = db.execute(select(person.c.latest).where(person.c.id.in_([kept, other])).order_by(person.c.latest.desc()))
    db.execute(update(person).where(person.c.id == kept).values(latest=newest.scalars().first()))
    people.index(db, kept)
    people.index(db, other)
    return Outcome(Topic.PEOPLE | Topic.CONVERSATIONS, made)


def part(db: Connection, merge_id: int, now: datetime) -> Topic:
    """Take two cards apart again: each gets back its handles, its conversations, and what came through them since."""
    row = db.execute(
        select(person_merge).where(person_merge.c.id == merge_id, person_merge.c.undone.is_(None))
    ).one_or_none()
    if row is None:
        return Topic.NONE
    theirs = select(item.c.conversation_id).where(item.c.identity_id.in_(row.identities), ~item.c.mine)
    back = or_(conversation.c.id.in_(row.conversations), conversation.c.id.in_(theirs))
    db.execute(update(identity).where(identity.c.id.in_(row.identities)).values(person_id=row.other_id))
    db.execute(update(conversation).where(conversation.c.person_id == row.kept_id, back).values(person_id=row.other_id))
    db.execute(update(person).where(person.c.id == row.other_id).values(merged_into=None))
    db.execute(update(person_merge).where(person_merge.c.id == merge_id).values(undone=now))
    people.index(db, row.kept_id)
    people.index(db, row.other_id)
    return Topic.PEOPLE | Topic.CONVERSATIONS
