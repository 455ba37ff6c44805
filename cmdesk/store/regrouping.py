"""Conversations put together or apart by hand. Each time is written down, so that it can be taken back even later."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from cmdesk.domain.conversations import State
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import clocks, threads, triage
from cmdesk.store.tables import (
    conversation,
    conversation_label,
    conversation_reason,
    delivery,
    draft,
    draft_media,
    hand_over,
    item,
    note,
    regrouping,
    task,
)

MOVED: tuple[Table, ...] = (item, note, delivery, task, hand_over)
_TOPIC = Topic.CONVERSATIONS | Topic.OUTBOX | Topic.TASKS


def merge(db: Connection, ids: Sequence[int], now: datetime) -> Outcome:
    """Put all messages into the conversation that was heard last; the value: its id, and what `unmerge_all` takes."""
    rows = db.execute(
        select(conversation.c.id, conversation.c.state, conversation.c.unread)
        .where(conversation.c.id.in_(ids), conversation.c.state != State.MERGED)
        .order_by(conversation.c.latest.desc(), conversation.c.id.desc())
    ).all()
    if len(rows) < 2:
        raise Problem("nothing-to-merge")
    into = rows[0].id
    for row in rows[1:]:
        _take_in(db, row.id, row.state, row.unread, into, now)
    opened: tuple[triage.Undo, ...] = ()
    if any(row.state == State.OPEN for row in rows):
        opened = (triage.move(db, [into], State.OPEN).value,)
    threads.recount(db, into)
    clocks.settle_all(db)
    return Outcome(_TOPIC, (into, (tuple(row.id for row in rows[1:]), opened)))


def answered(db: Connection, ids: Sequence[int]) -> str:
    """Who would get the answer if these were one: the author of the newest message that can be answered."""
    theirs = (item.c.conversation_id.in_(ids), ~item.c.mine, item.c.reply_to != "")
    newest = select(item.c.author).where(*theirs).order_by(item.c.published.desc(), item.c.id.desc()).limit(1)
    return db.scalar(newest) or ""


def _take_in(db: Connection, found: int, state: str, unread: bool, into: int, now: datetime) -> None:
    moved: dict[str, Any] = {"state": state, "unread": unread}
    for table in MOVED:
        moved[table.name] = _ids(db, table, found)
        db.execute(update(table).where(table.c.conversation_id == found).values(conversation_id=into))
    for table, set_one in ((conversation_label, triage.set_label), (conversation_reason, triage.set_reason)):
        held, other = table.primary_key.columns
        has = db.scalars(select(other).where(held == found)).all()
        moved[table.name] = [one for one in has if set_one(db, [into], one).value.put]
    typed = select(draft.c.id, draft.c.kind).where(draft.c.conversation_id == found)
    taken = set(db.scalars(select(draft.c.kind).where(draft.c.conversation_id == into)))
    moved[draft.name] = [row.id for row in db.execute(typed) if row.kind not in taken]
    db.execute(update(draft).where(draft.c.id.in_(moved[draft.name])).values(conversation_id=into))
    db.execute(
        update(conversation)
        .where(conversation.c.id == found)
        .values(state=State.MERGED, merged_into=into, unread=False)
    )
    db.execute(insert(regrouping).values(from_id=found, into_id=into, moved=moved, made=now))


def _ids(db: Connection, table: Table, conversation_id: int) -> list[int]:
    return list(db.scalars(select(table.c.id).where(table.c.conversation_id == conversation_id)))


def unmerge(db: Connection, found: int) -> Topic:
    """Give a conversation back what was its own; what came since the merge stays where it came."""
    row = db.execute(
        select(regrouping).where(regrouping.c.from_id == found).order_by(regrouping.c.id.desc()).limit(1)
    ).one_or_none()
    merged = db.scalar(select(conversation.c.merged_into).where(conversation.c.id == found))
    if row is None or merged is None:
        raise Problem("not-merged")
    moved: Mapping[str, Any] = row.moved
    for table in (*MOVED, draft):
        here = (table.c.id.in_(moved[table.name]), table.c.conversation_id == row.into_id)
        db.execute(update(table).where(*here).values(conversation_id=found))
    for one in moved[conversation_label.name]:
        triage.set_label(db, [row.into_id], one, False)
    for one in moved[conversation_reason.name]:
        triage.set_reason(db, [row.into_id], one, False)
    back = {"state": moved["state"], "unread": moved["unread"], "merged_into": None}
    db.execute(update(conversation).where(conversation.c.id == found).values(**back))
    db.execute(delete(regrouping).where(regrouping.c.id == row.id))
    for each in (found, row.into_id):
        threads.recount(db, each)
    clocks.settle_all(db)
    return _TOPIC


def unmerge_all(db: Connection, found: Sequence[int], opened: Sequence[triage.Undo] = ()) -> Topic:
    """Undo a merge of several."""
    for each in reversed(found):
        unmerge(db, each)
    triage.undo(db, *opened)
    return _TOPIC


def merged(db: Connection, into: int) -> list[int]:
    """The conversations that were merged into this one, in order."""
    some = select(conversation.c.id).where(conversation.c.merged_into == into, conversation.c.merged_into.is_not(None))
    return list(db.scalars(some.order_by(conversation.c.id)))


def split(db: Connection, conversation_id: int, item_ids: Sequence[int], now: datetime) -> Outcome:
    """Make a conversation of its own of some of the messages; the value: its id. Problem "nothing-to-split"."""
    held = _ids(db, item, conversation_id)
    chosen = [found for found in held if found in set(item_ids)]
    if not chosen or len(chosen) == len(held):
        raise Problem("nothing-to-split")
    old = db.execute(select(conversation).where(conversation.c.id == conversation_id)).one()._mapping
    kept = ("account_id", "source_id", "person_id", "name", "subject", "mention", "post", "department_id", "priority")
    values = {name: old[name] for name in kept}
    made: int = db.execute(
        insert(conversation)
        .values(**values, state=State.OPEN, unread=True, latest=old["latest"], created=now)
        .returning(conversation.c.id)
    ).scalar_one()
    db.execute(update(item).where(item.c.id.in_(chosen)).values(conversation_id=made))
    for each in (made, conversation_id):
        threads.recount(db, each)
    clocks.settle_all(db)
    return Outcome(Topic.CONVERSATIONS, made)


def unsplit(db: Connection, made: int, into: int) -> Topic:
    """Put back what was split off; also what came to it since."""
    for table in MOVED:
        db.execute(update(table).where(table.c.conversation_id == made).values(conversation_id=into))
    for row in db.execute(select(draft.c.id, draft.c.kind, draft.c.text).where(draft.c.conversation_id == made)).all():
        there = (draft.c.conversation_id == into, draft.c.kind == row.kind)
        begun = db.execute(select(draft.c.id, draft.c.text).where(*there)).one_or_none()
        if begun is None:
            db.execute(update(draft).where(draft.c.id == row.id).values(conversation_id=into))
        else:  # neither of the two texts is lost, nor a file
            whole = "\n\n".join(part for part in (begun.text, row.text) if part)
            db.execute(update(draft).where(*there).values(text=whole))
            files = update(draft_media).prefix_with("OR IGNORE").where(draft_media.c.draft_id == row.id)
            db.execute(files.values(draft_id=begun.id))
    db.execute(delete(conversation).where(conversation.c.id == made))
    threads.recount(db, into)
    clocks.settle_all(db)
    return _TOPIC
