"""Queries on the files that go with texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.media import Attached, NewMedium
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.tables import delivery_media, draft, draft_media, item, item_media, media, template


def keep(db: Connection, new: NewMedium, now: datetime) -> Outcome:
    """Know a file that is in the folder; the same content is one medium. The value: its id."""
    values = {
        "name": new.name,
        "type": new.type,
        "bytes": new.size,
        "width": new.width,
        "height": new.height,
        "seconds": new.seconds,
        "added": now,
    }
    row = upsert(media).values(sha256=new.sha256, **values)
    row = row.on_conflict_do_update(index_elements=[media.c.sha256], set_={"added": now})
    return Outcome(Topic.NONE, db.execute(row.returning(media.c.id)).scalar_one())


def attach(db: Connection, draft_id: int, new: NewMedium, now: datetime) -> Outcome:
    """Put a file at the end of a draft, with the description it had last; the value: it, as it is attached."""
    medium = keep(db, new, now).value
    last = db.scalar(select(func.max(draft_media.c.position)).where(draft_media.c.draft_id == draft_id))
    alt = db.scalar(select(media.c.alt).where(media.c.id == medium))
    row = upsert(draft_media).values(draft_id=draft_id, media_id=medium, position=(last or 0) + 1, alt=alt)
    db.execute(row.on_conflict_do_nothing())
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    (found,) = (each for each in of_draft(db, draft_id) if each.media_id == medium)
    return Outcome(Topic.DRAFTS, found)


def detach(db: Connection, draft_id: int, media_id: int, now: datetime) -> Topic:
    c = draft_media.c
    db.execute(delete(draft_media).where(c.draft_id == draft_id, c.media_id == media_id))
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return Topic.DRAFTS


def describe(
    db: Connection,
    draft_id: int,
    media_id: int,
    alt: str,
    now: datetime,
    focus: tuple[float, float] | None = None,
) -> Topic:
    """Say what a file shows; it is remembered for the next time that this file is attached."""
    values: dict[str, object] = {"alt": alt}
    if focus is not None:
        values |= {"focus_x": focus[0], "focus_y": focus[1]}
    c = draft_media.c
    db.execute(update(draft_media).where(c.draft_id == draft_id, c.media_id == media_id).values(**values))
    db.execute(update(media).where(media.c.id == media_id).values(alt=alt))
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return Topic.NONE


def arrange(db: Connection, draft_id: int, media_ids: Sequence[int], now: datetime) -> Topic:
    """Put the files of a draft in this order."""
    c = draft_media.c
    for position, medium in enumerate(media_ids, 1):
        db.execute(update(draft_media).where(c.draft_id == draft_id, c.media_id == medium).values(position=position))
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return Topic.DRAFTS


def go_with(db: Connection, draft_id: int, media_id: int, part: int, now: datetime) -> Topic:
    """With which part of a thread a file goes, from 0."""
    c = draft_media.c
    db.execute(update(draft_media).where(c.draft_id == draft_id, c.media_id == media_id).values(part=part))
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return Topic.DRAFTS


def of_draft(db: Connection, draft_id: int) -> tuple[Attached, ...]:
    return _attached(db, draft_media, draft_id)


def of_delivery(db: Connection, delivery_id: int) -> tuple[Attached, ...]:
    return _attached(db, delivery_media, delivery_id)


def of_reply(db: Connection, conversation_id: int) -> tuple[Attached, ...]:
    """The files of the answer that is being written in a conversation."""
    found = _reply(db, conversation_id)
    return of_draft(db, found) if found is not None else ()


def options_of_reply(db: Connection, conversation_id: int) -> dict[str, str]:
    """What was chosen for the answer that is being written."""
    found = select(draft.c.options).where(draft.c.conversation_id == conversation_id, draft.c.kind == "reply")
    return dict(db.scalar(found) or {})


def choose(db: Connection, draft_id: int, options: Mapping[str, str], now: datetime) -> Topic:
    """What was chosen for a draft: visibility, warning, language …"""
    db.execute(update(draft).where(draft.c.id == draft_id).values(options=dict(options), changed=now))
    return Topic.NONE


def reply_draft(db: Connection, conversation_id: int, now: datetime) -> Outcome:
    """The draft of the answer in a conversation, begun if nothing was typed yet; the value: its id."""
    found = _reply(db, conversation_id)
    if found is None:
        row = insert(draft).values(kind="reply", conversation_id=conversation_id, text="", created=now, changed=now)
        found = db.execute(row.returning(draft.c.id)).scalar_one()
    return Outcome(Topic.NONE, found)


def _reply(db: Connection, conversation_id: int) -> int | None:
    found = select(draft.c.id).where(draft.c.conversation_id == conversation_id, draft.c.kind == "reply")
    return db.scalar(found)


def _attached(db: Connection, table: Table, owner_id: int) -> tuple[Attached, ...]:
    (owner,) = (each for each in table.primary_key.columns if each.name != "media_id")
    ours = ("alt", "focus_x", "focus_y", "media_id", "part")
    columns = [
        table.c[each.name] if each.name in ours else media.c["bytes" if each.name == "size" else each.name]
        for each in fields(Attached)
        if each.name != "part" or "part" in table.c  # a delivery is one part
    ]
    found = db.execute(select(*columns).join_from(table, media).where(owner == owner_id).order_by(table.c.position))
    return tuple(Attached(*row) for row in found)


# Deliveries keep what was approved, whatever becomes of the draft


def snapshot(db: Connection, delivery_id: int, attached: Iterable[Attached]) -> None:
    """Let a delivery hold these files as they are described now."""
    for position, each in enumerate(attached, 1):
        db.execute(
            insert(delivery_media).values(
                delivery_id=delivery_id,
                media_id=each.media_id,
                position=position,
                alt=each.alt,
                focus_x=each.focus_x,
                focus_y=each.focus_y,
            )
        )


def let_go(db: Connection, conversation_id: int) -> None:
    """The answer of a conversation is on its way: its files are the delivery's."""
    found = _reply(db, conversation_id)
    if found is not None:
        db.execute(delete(draft_media).where(draft_media.c.draft_id == found))


def bring_back(db: Connection, delivery_id: int, draft_id: int) -> None:
    """Put the files of a delivery back into a draft, before those that it has."""
    attached = of_delivery(db, delivery_id)
    db.execute(
        update(draft_media)
        .where(draft_media.c.draft_id == draft_id)
        .values(position=draft_media.c.position + len(attached))
    )
    for position, each in enumerate(attached, 1):
        values = {"alt": each.alt, "focus_x": each.focus_x, "focus_y": each.focus_y, "position": position}
        row = upsert(draft_media).values(draft_id=draft_id, media_id=each.media_id, **values)
        db.execute(row.on_conflict_do_nothing())


# What nobody needs any more


def of_item(db: Connection, item_id: int) -> tuple[Attached, ...]:
    """The files that were kept as evidence of an item."""
    columns = (media.c.id, media.c.sha256, media.c.name, media.c.type, media.c.bytes)
    rows = db.execute(
        select(*columns, media.c.width, media.c.height, media.c.seconds, media.c.alt)
        .join(item_media, item_media.c.media_id == media.c.id)
        .where(item_media.c.item_id == item_id)
        .order_by(media.c.id)
    )
    return tuple(Attached(*row) for row in rows)


def evidence(db: Connection, conversation_id: int) -> dict[int, tuple[Attached, ...]]:
    """The same for each item of a conversation that has some."""
    ids = db.scalars(
        select(item.c.id)
        .join(item_media, item_media.c.item_id == item.c.id)
        .where(item.c.conversation_id == conversation_id)
        .distinct()
    )
    return {found: of_item(db, found) for found in ids.all()}


def forget_unused(db: Connection, before: datetime) -> Outcome:
    """Forget files that nothing names any more and that were added before then; the value: their sha256 and type."""
    saved = {
        str(each.get("sha256", ""))
        for pictures in db.scalars(select(template.c.pictures).where(template.c.pictures.is_not(None)))
        for each in pictures or ()
        if isinstance(each, Mapping)
    }
    part = media.alias()
    found = db.execute(
        select(media.c.id, media.c.sha256, media.c.type).where(
            media.c.added < before,
            ~media.c.kept,
            media.c.id.not_in(select(draft_media.c.media_id)),
            media.c.id.not_in(select(delivery_media.c.media_id)),
            media.c.id.not_in(select(item_media.c.media_id)),
            media.c.id.not_in(select(part.c.cut_from).where(part.c.cut_from.is_not(None))),
        )
    ).all()
    unused = [row for row in found if row.sha256 not in saved]
    for row in unused:
        db.execute(delete(media).where(media.c.id == row.id))
    return Outcome(Topic.NONE, tuple((row.sha256, row.type) for row in unused))


def known(db: Connection) -> frozenset[str]:
    """The sha256 of every file that the workspace knows."""
    return frozenset(db.scalars(select(media.c.sha256)))
