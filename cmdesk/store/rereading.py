"""What was here already and came again: what its author changed meanwhile, and what changes by itself."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, update

from cmdesk.domain.items import NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.language.preparing import content_of, prepare
from cmdesk.store import formers, moderation
from cmdesk.store.tables import item, item_body


def take_over(db: Connection, old: Any, new: NewItem, now: datetime, *, edits: bool) -> int:
    """Write what is other than it was; 1 if something is. `edits`: whoever wrote it may have changed it since."""
    content = content_of(new)
    moved = new.standing is not None and new.standing != (old.standing or Standing.VISIBLE)
    if content == old.content and new.remote_id == old.remote_id and not moved:
        return _count_again(db, old, new)
    prepared = prepare(new)
    values = {
        "remote_id": new.remote_id,
        "content": content,
        "title": new.title,
        "excerpt": prepared.excerpt,
        "link": new.link or old.link,
        "language": prepared.language,
        "reply_to": new.reply_to,
        "indexed": False,
        "judged": False,
    }
    if new.standing is not None:
        values["standing"] = new.standing
    if new.beside:
        values["beside"] = new.beside.told()
    edited = new.edited if new.edited and new.edited > old.published else None
    if edited or (edits and content != old.content):
        values["edited"] = edited or now
        formers.keep(db, old.id, now)
    db.execute(update(item).where(item.c.id == old.id).values(**values))
    db.execute(
        update(item_body)
        .where(item_body.c.item_id == old.id)
        .values(text=prepared.packed_text, html=prepared.packed_html)
    )
    if moved and old.conversation_id is not None:
        moderation.settle(db, old.conversation_id)
    return 1


def _count_again(db: Connection, old: Any, new: NewItem) -> int:
    """What changes without anybody writing: how many answered, how a poll stands."""
    values: dict[str, Any] = {}
    if new.answers is not None and new.answers != old.answers:
        values["answers"] = new.answers
    if new.beside and new.beside.told() != old.beside:
        values["beside"] = new.beside.told()
    if not values:
        return 0
    db.execute(update(item).where(item.c.id == old.id).values(**values))
    return 1
