"""What a network wants to be renewed or forgotten: what others wrote there. Our answers and the user's notes stay.

And what quotes somebody, who may take their words back.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select, update

from cmdesk.domain.items import NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.domain.topics import Topic
from cmdesk.store import arrivals, formers, items, judgements, rereading, sight
from cmdesk.store.tables import former, incident_entry, item, item_body, kept_thread


def due(db: Connection, account_id: int, before: datetime, once: bool, limit: int) -> Sequence[str]:
    """Remote ids of what came before then, and was not asked about since; `once`: not at all yet.

    What is held or was put away may be hidden from the question itself: it is left alone.
    """
    asked = item.c.renewed.is_(None) if once else func.coalesce(item.c.renewed, item.c.fetched) < before
    wanted = select(item.c.remote_id).where(
        item.c.account_id == account_id,
        ~item.c.mine,
        item.c.forgotten.is_(None),
        or_(item.c.standing.is_(None), item.c.standing == Standing.VISIBLE),
        item.c.fetched < before,
        asked,
    )
    return list(db.scalars(wanted.order_by(item.c.position).limit(limit)))


def keep(db: Connection, account_id: int, remote_ids: Collection[str], now: datetime) -> Topic:
    """They are still there."""
    here = (item.c.account_id == account_id, item.c.remote_id.in_(remote_ids))
    db.execute(update(item).where(*here).values(renewed=now))
    return Topic.NONE


def quoting(
    db: Connection, account_id: int, since: datetime, before: datetime, limit: int
) -> Sequence[tuple[str, str]]:
    """Remote id and `reply_to` of what was written since then, shows somebody else's words, and was not looked at
    since `before`; ours and theirs."""
    c = item.c
    wanted = (
        c.account_id + 0 == account_id,  # a sum: what is new is few, all of an account is much
        c.account_id.is_not(None),
        c.position > arrivals.position(since, 0),
        func.json_extract(c.beside, "$.quote.text") != "",
        c.reply_to != "",
        c.gone.is_(None),
        func.coalesce(c.renewed, c.fetched) < before,
    )
    found: list[Any] = []
    for mine in (~c.mine, c.mine):
        found += db.execute(
            select(c.remote_id, c.reply_to).where(mine, *wanted).order_by(c.position).limit(limit)
        ).all()
    return [(row.remote_id, row.reply_to) for row in found[:limit]]


def take_over(db: Connection, account_id: int, told: Sequence[NewItem], gone: Sequence[str], now: datetime) -> Topic:
    """What is said of items that are here already, as they are there now. Nothing new comes in by this."""
    by_id = {new.remote_id: new for new in told}
    c = item.c
    known = (c.id, c.remote_id, c.content, c.link, c.published, c.standing, c.conversation_id, c.answers, c.beside)
    here = (c.account_id == account_id, c.account_id.is_not(None), c.remote_id.in_(by_id))
    rows = db.execute(select(*known).where(*here)).all()
    changed = sum(rereading.take_over(db, row, by_id[row.remote_id], now, edits=False) for row in rows)
    return items.remove_gone(db, account_id, gone, now) | (Topic.ITEMS | Topic.CONVERSATIONS if changed else Topic.NONE)


def forget(db: Connection, account_id: int, remote_ids: Collection[str], now: datetime) -> Topic:
    """They are gone there: so are their words here. That somebody wrote, and when, stays in its conversation."""
    topic = items.remove_gone(db, account_id, list(remote_ids), now)
    rows = db.execute(
        select(item.c.id, item.c.position, item.c.conversation_id).where(
            item.c.account_id == account_id, item.c.remote_id.in_(remote_ids), ~item.c.mine
        )
    ).all()
    ids = [row.id for row in rows]
    if not ids:
        return topic
    judgements.unlearn(db, ids)
    sight.forget(db, ids)
    for row in rows:
        db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", (row.position,))
    db.execute(update(item_body).where(item_body.c.item_id.in_(ids)).values(text="", html=""))
    db.execute(delete(former).where(former.c.item_id.in_(ids)))
    db.execute(delete(kept_thread).where(kept_thread.c.item_id.in_(ids)))
    db.execute(update(incident_entry).where(incident_entry.c.item_id.in_(ids)).values(text=""))
    db.execute(update(item).where(item.c.id.in_(ids)).values(title="", excerpt="", beside=None, forgotten=now))
    formers.mark_gone(db, ids, now)
    return topic | Topic.ITEMS | Topic.CONVERSATIONS
