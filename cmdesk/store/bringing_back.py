"""What was: an earlier version of a draft, and drafts that were put away."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select

from cmdesk.domain.drafts import DraftRow
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import drafts, versions
from cmdesk.store.tables import draft, variant

KEPT = timedelta(days=30)  # what was put away


def restore_version(db: Connection, version_id: int, now: datetime) -> Topic:
    """Let a draft read as it did; how it reads now is kept first, so that this can be undone too.

    What waits to leave with other words is taken back, as with any change.
    """
    found = versions.one(db, version_id)
    owner = versions.draft_of(db, version_id)
    if found is None or owner is None:
        return Topic.NONE
    topic = drafts.take_back(db, owner, now).topic
    versions.note(db, owner, now, at_once=True)
    drafts.save(db, owner, found.text, now)
    for account_id in db.scalars(select(variant.c.account_id).where(variant.c.draft_id == owner)).all():
        drafts.vary(db, owner, account_id, found.variants.get(account_id), now)
    return topic | Topic.DRAFTS


def deleted(db: Connection, limit: int = 200) -> Sequence[tuple[DraftRow, datetime]]:
    """Drafts that were put away, with when, the last one first; pages that were never written are left out."""
    rows = db.execute(
        select(draft.c.id, draft.c.deleted)
        .where(draft.c.deleted.is_not(None), draft.c.kind == "post", draft.c.text != "")
        .order_by(draft.c.deleted.desc(), draft.c.id.desc())
        .limit(limit)
    ).all()
    found = ((drafts.row(db, row.id), row.deleted) for row in rows)
    return [(row, when) for row, when in found if row is not None]


def forget_deleted(db: Connection, now: datetime) -> Outcome:
    """Forget for good what was put away long ago; the value: how many. What left of it stays in the outbox."""
    old = (draft.c.deleted < now - KEPT, draft.c.kind == "post")
    gone = db.execute(delete(draft).where(*old)).rowcount
    return Outcome(Topic.DRAFTS if gone else Topic.NONE, gone)
