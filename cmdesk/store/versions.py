"""How a draft read before: kept now and then while it is written, and before everything that changes much of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from cmdesk.domain.drafts import Version
from cmdesk.domain.topics import Topic
from cmdesk.store.tables import draft, draft_version, variant

APART = timedelta(minutes=5)  # of writing between two versions
MOST = 100  # of a draft; then the oldest go


def every(db: Connection, draft_id: int) -> Sequence[Version]:
    """The newest first."""
    some = select(draft_version).where(draft_version.c.draft_id == draft_id)
    rows = db.execute(some.order_by(draft_version.c.at.desc(), draft_version.c.id.desc()))
    return [_version(row) for row in rows]


def one(db: Connection, version_id: int) -> Version | None:
    row = db.execute(select(draft_version).where(draft_version.c.id == version_id)).one_or_none()
    return None if row is None else _version(row)


def draft_of(db: Connection, version_id: int) -> int | None:
    """Whose version it is."""
    return db.scalar(select(draft_version.c.draft_id).where(draft_version.c.id == version_id))


def _version(row: Any) -> Version:
    return Version(row.id, row.at, row.text, {int(number): own for number, own in row.variants.items()})


def note(db: Connection, draft_id: int, now: datetime, *, at_once: bool = False) -> Topic:
    """Keep the draft as it is now, before it is changed, unless that was done a moment ago or nothing changed since."""
    text = db.scalar(select(draft.c.text).where(draft.c.id == draft_id))
    rows = select(variant.c.account_id, variant.c.text)
    own = db.execute(rows.where(variant.c.draft_id == draft_id, variant.c.text.is_not(None))).all()
    variants = {str(account_id): said for account_id, said in own}
    if text is None or not (text.strip() or variants):
        return Topic.NONE
    newest = db.execute(
        select(draft_version)
        .where(draft_version.c.draft_id == draft_id)
        .order_by(draft_version.c.at.desc(), draft_version.c.id.desc())
        .limit(1)
    ).one_or_none()
    if newest is not None:
        same = (newest.text, newest.variants) == (text, variants)
        if same or (not at_once and now - newest.at < APART):
            return Topic.NONE
    db.execute(insert(draft_version).values(draft_id=draft_id, at=now, text=text, variants=variants))
    kept = (
        select(draft_version.c.id)
        .where(draft_version.c.draft_id == draft_id)
        .order_by(draft_version.c.at.desc(), draft_version.c.id.desc())
        .limit(MOST)
    )
    db.execute(delete(draft_version).where(draft_version.c.draft_id == draft_id, draft_version.c.id.not_in(kept)))
    return Topic.NONE
