"""Queries on saved replies, and what each was used for."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from cmdesk.domain.media import Attached, NewMedium
from cmdesk.domain.replies import Picture, SavedReply, short_code
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.language.suggesting import suggest, telling
from cmdesk.store import media, numbers
from cmdesk.store.tables import item, item_body, template, template_use
from cmdesk.store.tables import media as medium

USES = 60  # of one reply that are remembered: what people ask changes


def every(db: Connection) -> Sequence[SavedReply]:
    """All of them, by folder and name."""
    rows = db.execute(select(template)).all()
    return sorted((_plain(row) for row in rows), key=lambda each: (each.folder.casefold(), each.name.casefold()))


def keep(db: Connection, reply: SavedReply) -> Outcome:
    """Add one (id 0) or change it; the value: its id. Problem: "reply-shortcut-missing", "reply-shortcut-taken"."""
    code = short_code(reply.shortcut)
    if not code:
        raise Problem("reply-shortcut-missing")
    _refuse_taken(db, code, reply.id)
    values = {
        "name": reply.name.strip() or code,
        "shortcut": code,
        "text": reply.text,
        "folder": reply.folder.strip(),
        "language": reply.language,
        "pictures": [asdict(each) for each in reply.pictures] or None,
    }
    if reply.id:
        db.execute(update(template).where(template.c.id == reply.id).values(**values))
        return Outcome(Topic.REPLIES, reply.id)
    made = db.execute(insert(template).values(**values, used=reply.used).returning(template.c.id)).scalar_one()
    return Outcome(Topic.REPLIES, made)


def _refuse_taken(db: Connection, code: str, reply_id: int) -> None:
    taken = db.scalar(select(template.c.name).where(template.c.shortcut == code, template.c.id != reply_id))
    if taken is not None:
        raise Problem("reply-shortcut-taken", name=taken)


def remove(db: Connection, reply_id: int) -> Outcome:
    """Forget a reply; the value brings it back through `put_back`."""
    row = db.execute(select(template).where(template.c.id == reply_id)).one_or_none()
    uses = db.execute(select(template_use).where(template_use.c.template_id == reply_id)).all()
    db.execute(delete(template).where(template.c.id == reply_id))
    return Outcome(Topic.REPLIES, (dict(row._mapping), [dict(use._mapping) for use in uses]) if row else None)


def put_back(db: Connection, removed: Any) -> Topic:
    """Problem: "reply-shortcut-taken"."""
    row, uses = removed
    _refuse_taken(db, row["shortcut"], 0)
    number = numbers.free(db, template, row["id"])
    db.execute(insert(template).values(**{**row, "id": number}))
    if uses:
        told = ("conversation_id", "words", "at")
        db.execute(insert(template_use), [{"template_id": number} | {name: use[name] for name in told} for use in uses])
    return Topic.REPLIES


def note_use(db: Connection, reply_id: int, conversation_id: int | None, now: datetime) -> Topic:
    """It was put into an answer: remember to what kind of message."""
    done = db.execute(update(template).where(template.c.id == reply_id).values(used=template.c.used + 1, last_used=now))
    if not done.rowcount:
        return Topic.NONE
    asked = telling(_newest_of_theirs(db, conversation_id)) if conversation_id is not None else ()
    if asked:
        db.execute(
            insert(template_use).values(
                template_id=reply_id, conversation_id=conversation_id, words=" ".join(asked), at=now
            )
        )
        old = select(template_use.c.id).where(template_use.c.template_id == reply_id)
        old = old.order_by(template_use.c.id.desc()).offset(USES)
        db.execute(delete(template_use).where(template_use.c.id.in_(old)))
    return Topic.REPLIES


def put_pictures(db: Connection, reply_id: int, conversation_id: int, now: datetime) -> Topic:
    """Attach the pictures of a reply to the answer that is being written; one whose file is gone is left out."""
    pictures = db.scalar(select(template.c.pictures).where(template.c.id == reply_id)) or ()
    draft_id = media.reply_draft(db, conversation_id, now).value
    for picture in pictures:
        known = db.execute(select(medium).where(medium.c.sha256 == picture["sha256"])).one_or_none()
        if known is not None:
            size = (known.width, known.height, known.seconds)
            new = NewMedium(known.sha256, known.name, known.type, known.bytes, *size)
            attached: Attached = media.attach(db, draft_id, new, now).value
            media.describe(db, draft_id, attached.media_id, picture.get("alt", ""), now)
    return Topic.DRAFTS


def suggested(db: Connection, conversation_id: int) -> Sequence[SavedReply]:
    """The replies that suit the newest message of a conversation, the best first."""
    known = {reply.id: reply for reply in every(db)}
    answered: dict[int, list[str]] = {reply.id: list(telling(f"{reply.name} {reply.text}")) for reply in known.values()}
    for row in db.execute(select(template_use.c.template_id, template_use.c.words)):
        answered[row.template_id] += row.words.split()
    return [known[found] for found in suggest(_newest_of_theirs(db, conversation_id), answered)]


def take_in(db: Connection, replies: Sequence[SavedReply]) -> Outcome:
    """Import: a reply of a short code that is known is changed; the value: how many are new, how many changed."""
    new = changed = 0
    for reply in replies:
        code = short_code(reply.shortcut) or short_code(reply.name)
        if not code:
            continue
        known = db.scalar(select(template.c.id).where(template.c.shortcut == code))
        keep(db, replace(reply, id=known or 0, shortcut=code))
        new, changed = (new, changed + 1) if known else (new + 1, changed)
    return Outcome(Topic.REPLIES, (new, changed))


def _newest_of_theirs(db: Connection, conversation_id: int) -> str:
    found = db.execute(
        select(item.c.title, item_body.c.text)
        .join(item_body)
        .where(item.c.conversation_id == conversation_id, item.c.conversation_id.is_not(None), ~item.c.mine)
        .order_by(item.c.published.desc(), item.c.id.desc())
        .limit(1)
    ).first()
    return f"{found.title} {found.text}" if found is not None else ""


def _plain(row: Any) -> SavedReply:
    pictures = tuple(Picture(**each) for each in row.pictures or ())
    values = {name: getattr(row, name) for name in SavedReply.__dataclass_fields__ if name != "pictures"}
    return SavedReply(**values, pictures=pictures)
