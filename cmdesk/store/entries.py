"""The entries of a conversation: what was said, noted, and is on its way."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from cmdesk.domain.beside import kept
from cmdesk.domain.conversations import Entry, EntryKind
from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Standing
from cmdesk.domain.outbox import FINISHED
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.store import sight
from cmdesk.store.tables import body_html, delivery, item, item_body, note

WARNED = (Kind.POST, Kind.MESSAGE)  # the title of these is no title but a warning


def in_order(items: Sequence[Any]) -> list[tuple[datetime, Any]]:
    """Items by time, none before what it answers: clocks differ, and mails know whole seconds only."""
    by_name = {found.remote_id: found for found in items}
    places: dict[str, tuple[datetime, int]] = {}  # the latest time up to it, and how many it answers
    for found in items:
        path = [found]
        while path[-1].remote_id not in places and path[-1].parent in by_name and len(path) <= len(items):
            path.append(by_name[path[-1].parent])
        for each in reversed(path):
            time, depth = places.get(each.parent, (each.published, -1))
            places.setdefault(each.remote_id, (max(time, each.published), depth + 1))
    ordered = sorted(items, key=lambda found: places[found.remote_id])
    return [(places[found.remote_id][0], found) for found in ordered]


def said(found: Any, former: tuple[str, ...] = (), *, context: bool = False) -> Entry:
    warned = found.kind in WARNED
    return Entry(
        kind=EntryKind.OURS if found.mine else EntryKind.THEIRS,
        id=found.id,
        author=found.author,
        text=found.text,
        html=found.html,
        time=found.published,
        link=found.link,
        title="" if warned else found.title,
        edited=found.edited is not None,
        context=context,
        visibility=found.visibility,
        warning=found.title if warned else "",
        standing=Standing(found.standing or Standing.VISIBLE),
        gone=found.gone,
        former=former,
        beside=kept(found.beside),
    )


def before(db: Connection, account_id: int, first: Any) -> Entry | None:
    """What the first message answers, when that is ours and stands outside: a post of the brand."""
    if not first.parent:
        return None
    found = db.execute(
        select(item, item_body.c.text, body_html)
        .join(item_body)
        .where(
            item.c.account_id == account_id,
            item.c.account_id.is_not(None),
            item.c.remote_id == first.parent,
            item.c.conversation_id.is_(None),
        )
    ).first()
    return said(found, context=True) if found is not None else None


def notes(db: Connection, conversation_id: int) -> list[Entry]:
    rows = db.execute(select(note).where(note.c.conversation_id == conversation_id))
    return [Entry(EntryKind.NOTE, row.id, row.author, row.text, "", row.created) for row in rows]


def underway(db: Connection, conversation_id: int) -> list[Entry]:
    rows = db.execute(
        select(delivery).where(delivery.c.conversation_id == conversation_id, delivery.c.state.not_in(FINISHED))
    )
    return [
        Entry(
            EntryKind.DELIVERY,
            row.id,
            "",
            row.text,
            "",
            row.created,
            delivery_state=DeliveryState(row.state),
            due=row.not_before,
            reason=row.reason,
            meanwhile=sight.since(db, row.id) if row.state == DeliveryState.HELD else (),
        )
        for row in rows
    ]


def vouched(db: Connection, conversation_id: int, known: Collection[str]) -> list[Entry]:
    """What a person said is out, and no network named: ours, until the account's own stream brings the `known`."""
    rows = db.execute(
        select(delivery).where(
            delivery.c.conversation_id == conversation_id,
            delivery.c.state == DeliveryState.SENT,
            delivery.c.remote_id == "",
        )
    )
    return [
        Entry(EntryKind.OURS, -row.id, "", row.text, "", row.first_tried or row.created)
        for row in rows
        if row.text and row.text not in known
    ]
