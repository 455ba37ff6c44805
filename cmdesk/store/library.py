"""Queries on the library of files: pictures and films with what is said of them, to be found and used again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select, update

from cmdesk.domain.media import Attached, LibraryFile
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import media as files
from cmdesk.store.tables import delivery_media, draft, draft_media, media

MOST = 300


def found(db: Connection, typed: str = "", limit: int = MOST) -> Sequence[LibraryFile]:
    """Files that hold each typed word in their name, description, credit or rights; the newest first."""
    some = _select().order_by(media.c.added.desc(), media.c.id.desc()).limit(limit)
    for word in typed.split():
        columns = (media.c.name, media.c.alt, media.c.credit, media.c.rights)
        some = some.where(or_(*(column.icontains(word, autoescape=True) for column in columns)))
    return [_file(row) for row in db.execute(some)]


def one(db: Connection, media_id: int) -> LibraryFile | None:
    row = db.execute(_select().where(media.c.id == media_id)).one_or_none()
    return None if row is None else _file(row)


def _select() -> Any:
    drafts = select(func.count()).where(draft_media.c.media_id == media.c.id).scalar_subquery()
    sent = select(func.count()).where(delivery_media.c.media_id == media.c.id).scalar_subquery()
    return select(media, (drafts + sent).label("uses"))


def _file(row: Any) -> LibraryFile:
    told = (row.id, row.sha256, row.name, row.type, row.bytes, row.width, row.height, row.seconds, row.alt)
    return LibraryFile(Attached(*told), row.credit, row.rights, row.rights_until, row.added, row.uses)


def describe(db: Connection, media_id: int, *, alt: str, credit: str, rights: str, until: datetime | None) -> Topic:
    """Say what a file shows, whose it is and what it may be used for; from now on it is kept."""
    values = {"alt": alt.strip(), "credit": credit.strip(), "rights": rights.strip(), "rights_until": until}
    db.execute(update(media).where(media.c.id == media_id).values(**values, kept=True))
    return Topic.DRAFTS


def keep(db: Connection, media_id: int, kept: bool = True) -> Topic:
    """Let a file stay in the library, or go once nothing names it any more."""
    db.execute(update(media).where(media.c.id == media_id).values(kept=kept))
    return Topic.DRAFTS


def use(db: Connection, draft_id: int, media_id: int, now: datetime) -> Outcome:
    """Put a file of the library at the end of a draft; the value: it, as it is attached."""
    last = db.scalar(select(func.max(draft_media.c.position)).where(draft_media.c.draft_id == draft_id))
    alt = db.scalar(select(media.c.alt).where(media.c.id == media_id)) or ""
    if not any(each.media_id == media_id for each in files.of_draft(db, draft_id)):
        values = {"draft_id": draft_id, "media_id": media_id, "position": (last or 0) + 1, "alt": alt}
        db.execute(draft_media.insert().values(**values))
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    (attached,) = (each for each in files.of_draft(db, draft_id) if each.media_id == media_id)
    return Outcome(Topic.DRAFTS, attached)
