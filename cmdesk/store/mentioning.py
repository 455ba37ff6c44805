"""Whom one may name in an answer: people of the same network, as one types."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, case, or_, select

from cmdesk.domain.words import words
from cmdesk.store.tables import conversation, identity, person

MOST = 8


@dataclass(frozen=True)
class Named:
    """Somebody's handle, as it is typed after nothing: "@lea@piaille.example"."""

    handle: str
    name: str


def handles(db: Connection, network: str, typed: str, conversation_id: int) -> Sequence[Named]:
    """The people of a network whose handle or name begins so: who is written to first, then who was heard last."""
    sought = typed.lstrip("@").casefold()
    here = select(conversation.c.person_id).where(conversation.c.id == conversation_id).scalar_subquery()
    some = (
        select(identity.c.handle, identity.c.name)
        .join(person)
        .where(identity.c.network == network, identity.c.handle != "")
        .order_by(case((person.c.id == here, 0), else_=1), person.c.latest.desc(), identity.c.id)
        .limit(MOST)
    )
    if sought:
        begins = [identity.c.handle.istartswith(f"{sign}{sought}", autoescape=True) for sign in ("", "@")]
        known = _called(db, typed)
        some = some.where(or_(*begins, identity.c.person_id.in_(known)))
    return [Named(f"@{row.handle.lstrip('@')}", row.name) for row in db.execute(some)]


def _called(db: Connection, typed: str) -> list[int]:
    """People with a name of theirs that begins so, without regard to accents."""
    tokens = words(typed)
    if not tokens:
        return []
    match = "name : (" + " ".join(f'"{token}"*' for token in tokens) + ")"
    found = db.exec_driver_sql("SELECT rowid FROM person_words WHERE person_words MATCH ? LIMIT 500", (match,))
    return list(found.scalars())
