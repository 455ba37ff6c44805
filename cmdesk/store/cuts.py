"""Queries on parts of pictures: the picture stays as it was, and the part can be chosen again."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from cmdesk.domain.media import WHOLE, Attached, Box, NewMedium
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import media as files
from cmdesk.store.tables import draft, draft_media, media

_FILE = (media.c.id, media.c.sha256, media.c.name, media.c.type, media.c.bytes, media.c.width, media.c.height)


def origin(db: Connection, media_id: int) -> tuple[Attached, Box] | None:
    """The whole picture that a file is a part of, and which part; of a whole one itself, and all of it."""
    row = db.execute(select(media.c.cut_from, media.c.cut).where(media.c.id == media_id)).one_or_none()
    if row is None:
        return None
    whole = db.execute(
        select(*_FILE, media.c.seconds, media.c.alt).where(media.c.id == (row.cut_from or media_id))
    ).one()
    left, top, width, height = row.cut if row.cut_from and row.cut else WHOLE
    return Attached(*whole), (left, top, width, height)


def put(db: Connection, draft_id: int, media_id: int, part: NewMedium, box: Box, now: datetime) -> Outcome:
    """Let a draft have a part of a picture in its place, with what is said of it; the value: it, as it is attached."""
    found = origin(db, media_id)
    assert found is not None, f"file {media_id} is gone"
    whole, _ = found
    made = files.keep(db, part, now).value
    if made != whole.media_id:
        db.execute(update(media).where(media.c.id == made).values(cut_from=whole.media_id, cut=list(box)))
    return _exchange(db, draft_id, media_id, made, now)


def put_back(db: Connection, draft_id: int, media_id: int, now: datetime) -> Outcome:
    """Let a draft have the whole picture again; the value: it, as it is attached."""
    found = origin(db, media_id)
    assert found is not None, f"file {media_id} is gone"
    return _exchange(db, draft_id, media_id, found[0].media_id, now)


def _exchange(db: Connection, draft_id: int, old: int, new: int, now: datetime) -> Outcome:
    c = draft_media.c
    mine = (c.draft_id == draft_id, c.media_id == old)
    row = db.execute(select(draft_media).where(*mine)).mappings().one_or_none()
    if row is None:
        return Outcome(Topic.NONE, None)
    if old != new:
        db.execute(delete(draft_media).where(c.draft_id == draft_id, c.media_id.in_((old, new))))
        db.execute(insert(draft_media).values(**{**row, "media_id": new, "focus_x": 0.0, "focus_y": 0.0}))
        db.execute(update(media).where(media.c.id == new).values(alt=row["alt"]))
        db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    attached = next(one for one in files.of_draft(db, draft_id) if one.media_id == new)
    return Outcome(Topic.DRAFTS, attached)
