"""Queries on communities: places with their own people and manners."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from cmdesk.domain.people import Community, Member
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store.tables import community, community_person, person


def every(db: Connection) -> Sequence[Community]:
    rows = db.execute(select(community).order_by(community.c.name)).all()
    members: dict[int, list[Member]] = {}
    for place, *who in db.execute(
        select(community_person.c.community_id, person.c.id, person.c.name, community_person.c.part)
        .join(person, person.c.id == community_person.c.person_id)
        .order_by(person.c.name)
    ):
        members.setdefault(place, []).append(Member(*who))
    return [
        Community(
            row.id, row.name, row.kind, row.address, row.codes, row.rules, row.note, tuple(members.get(row.id, ()))
        )
        for row in rows
    ]


def keep(db: Connection, wanted: Community, now: datetime) -> Outcome:
    """Make it (id 0) or change it; the value: its id. Its people are put there one by one."""
    if not wanted.name.strip():
        raise Problem("name-missing")
    told = asdict(wanted)
    values = {name: told[name].strip() for name in ("name", "kind", "address", "codes", "rules", "note")}
    try:
        if wanted.id:
            db.execute(update(community).where(community.c.id == wanted.id).values(values))
            return Outcome(Topic.PEOPLE, wanted.id)
        made = db.execute(insert(community).values(created=now, **values).returning(community.c.id)).scalar_one()
    except IntegrityError as error:
        raise Problem("name-taken", name=wanted.name) from error
    return Outcome(Topic.PEOPLE, made)


def remove(db: Connection, community_id: int) -> Topic:
    db.execute(delete(community).where(community.c.id == community_id))
    return Topic.PEOPLE


def put(db: Connection, community_id: int, person_id: int, part: str = "") -> Topic:
    """Say that a person is to be met there, and what they are there."""
    values = {"community_id": community_id, "person_id": person_id, "part": part.strip()}
    db.execute(insert(community_person).prefix_with("OR REPLACE").values(values))
    return Topic.PEOPLE


def take_out(db: Connection, community_id: int, person_id: int) -> Topic:
    here = (community_person.c.community_id == community_id, community_person.c.person_id == person_id)
    db.execute(delete(community_person).where(*here))
    return Topic.PEOPLE
