"""Queries on conversations: the lists of the inbox, a thread, and what triage does to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.conversations import ConversationRow, Counts, Entry, EntryKind, Label, State, Thread
from cmdesk.domain.items import Kind
from cmdesk.domain.moderation import Standing
from cmdesk.domain.outbox import FINISHED
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.words import words
from cmdesk.store.tables import (
    account,
    conversation,
    conversation_label,
    delivery,
    draft,
    item,
    item_body,
    label,
    mention,
    note,
    person,
    query,
    source,
)

PAGE = 100
WARNED = (Kind.POST, Kind.MESSAGE)  # the title of these is no title but a warning

_newest_visibility = (
    select(item.c.visibility)
    .where(item.c.conversation_id == conversation.c.id, item.c.conversation_id.is_not(None))
    .order_by(item.c.published.desc(), item.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_ROW = (
    conversation.c.id,
    conversation.c.latest,
    conversation.c.state,
    func.coalesce(account.c.network, "web").label("network"),
    conversation.c.account_id,
    func.coalesce(account.c.name, "").label("account"),
    func.coalesce(source.c.title, "").label("source"),
    conversation.c.person_id,
    func.coalesce(person.c.name, conversation.c.name).label("name"),
    conversation.c.subject,
    conversation.c.snippet,
    conversation.c.last_mine,
    conversation.c.unread,
    conversation.c.starred,
    conversation.c.mention,
    conversation.c.waiting_since,
    conversation.c.snoozed_until,
    func.coalesce(person.c.starred, False).label("person_starred"),
    func.coalesce(_newest_visibility, "").label("visibility"),
)
_FROM = conversation.outerjoin(account).outerjoin(source).outerjoin(person)


@dataclass(frozen=True)
class View:
    """Which conversations a list shows."""

    state: State | None = State.OPEN  # None: whatever the state
    account_id: int | None = None
    mentions: bool = False
    starred: bool = False
    label_id: int | None = None
    text: str = ""  # words that one of its messages holds


def page(
    db: Connection, view: View, after: ConversationRow | None = None, limit: int = PAGE
) -> Sequence[ConversationRow]:
    """The newest conversations of a view, or the ones that follow `after`."""
    key = tuple_(conversation.c.latest, conversation.c.id)
    some = select(*_ROW).select_from(_FROM).order_by(conversation.c.latest.desc(), conversation.c.id.desc())
    some = some.limit(limit)
    if view.state is not None:
        some = some.where(conversation.c.state == view.state)
    if view.account_id is not None:
        some = some.where(conversation.c.account_id == view.account_id)
    if view.mentions:
        some = some.where(conversation.c.mention)
    if view.starred:
        some = some.where(conversation.c.starred)
    if view.label_id is not None:
        labelled = select(conversation_label.c.conversation_id).where(conversation_label.c.label_id == view.label_id)
        some = some.where(conversation.c.id.in_(labelled))
    if view.text:
        some = some.where(conversation.c.id.in_(_saying(db, view.text)))
    if after is not None:
        some = some.where(key < (after.latest, after.id))
    return _rows(db, some)


def _saying(db: Connection, text: str) -> list[int]:
    """Conversations whose messages, notes or names hold all these words; the newest thousand."""
    tokens = words(text)
    if not tokens:
        return []
    match = " ".join(f'"{token}"' for token in tokens[:-1]) + f' "{tokens[-1]}"*'
    found = db.exec_driver_sql(
        "SELECT item.conversation_id FROM item_words JOIN item ON item.position = item_words.rowid"
        " WHERE item_words MATCH ? AND item.conversation_id IS NOT NULL ORDER BY item_words.rowid DESC LIMIT 1000",
        (match,),
    ).scalars()
    ids = set(found)
    noted = db.exec_driver_sql(
        "SELECT note.conversation_id FROM note_words JOIN note ON note.id = note_words.rowid"
        " WHERE note_words MATCH ? AND note.conversation_id IS NOT NULL LIMIT 1000",
        (match,),
    ).scalars()
    ids |= set(noted)
    people = db.exec_driver_sql(
        "SELECT rowid FROM person_words WHERE person_words MATCH ? LIMIT 200", (match,)
    ).scalars()
    ids |= set(db.scalars(select(conversation.c.id).where(conversation.c.person_id.in_(list(people)))))
    return list(ids)


def _rows(db: Connection, statement: Select[Any]) -> list[ConversationRow]:
    rows = db.execute(statement).all()
    labels = _labels(db, [row.id for row in rows])
    return [
        ConversationRow(**{**row._mapping, "state": State(row.state), "labels": labels.get(row.id, ())}) for row in rows
    ]


def _labels(db: Connection, ids: Sequence[int]) -> dict[int, tuple[Label, ...]]:
    held: dict[int, tuple[Label, ...]] = {}
    if ids:
        some = (
            select(conversation_label.c.conversation_id, label.c.id, label.c.name, label.c.colour)
            .join(label)
            .where(conversation_label.c.conversation_id.in_(ids))
        )
        for row in sorted(db.execute(some), key=lambda row: row.name.casefold()):
            held[row.conversation_id] = (*held.get(row.conversation_id, ()), Label(row.id, row.name, row.colour))
    return held


def one(db: Connection, conversation_id: int) -> ConversationRow | None:
    rows = _rows(db, select(*_ROW).select_from(_FROM).where(conversation.c.id == conversation_id))
    return rows[0] if rows else None


def counts(db: Connection) -> Counts:
    """The figures beside the views, from indexes alone."""

    def count(*where: Any) -> int:
        return db.execute(select(func.count()).select_from(conversation).where(*where)).scalar_one()

    state = conversation.c.state
    by_account = db.execute(
        select(conversation.c.account_id, func.count())
        .where(conversation.c.account_id.is_not(None), state == State.OPEN)
        .group_by(conversation.c.account_id)
    )
    return Counts(
        open=count(state == State.OPEN),
        unread=count(conversation.c.unread, state == State.OPEN),
        mentions=count(conversation.c.mention, state == State.OPEN),
        waiting=count(state == State.WAITING),
        snoozed=count(state == State.SNOOZED),
        starred=count(conversation.c.starred),
        by_account={row[0]: row[1] for row in by_account},
    )


def thread(db: Connection, conversation_id: int) -> Thread | None:
    """A conversation whole."""
    row = one(db, conversation_id)
    if row is None:
        return None
    ordered = _in_order(
        db.execute(
            select(item, item_body.c.text, item_body.c.html)
            .join(item_body)
            .where(item.c.conversation_id == conversation_id)
            .order_by(item.c.published, item.c.id)
        ).all()
    )
    items = [found for _, found in ordered]
    placed = [(time, _said(found)) for time, found in ordered]
    if items and row.account_id is not None and (before := _before(db, row.account_id, items[0])) is not None:
        placed.insert(0, (before.time, before))
    placed += [(entry.time, entry) for entry in _notes(db, conversation_id) + _underway(db, conversation_id)]
    theirs = [found for found in items if not found.mine]
    answerable = [found for found in items if found.reply_to]
    newest = next((found for found in reversed(answerable) if not found.mine), answerable[-1] if answerable else None)
    drafts = db.execute(select(draft.c.kind, draft.c.text).where(draft.c.conversation_id == conversation_id)).all()
    typed = {kind: text for kind, text in drafts}
    names = (
        select(query.c.name)
        .where(query.c.id.in_(select(mention.c.query_id).where(mention.c.item_id.in_([found.id for found in items]))))
        .order_by(query.c.name)
    )
    return Thread(
        row=row,
        entries=tuple(entry for _, entry in sorted(placed, key=lambda pair: pair[0])),
        reply_to=newest.reply_to if newest is not None else "",
        reply_draft=typed.get("reply", ""),
        note_draft=typed.get("note", ""),
        queries=tuple(db.scalars(names)),
        link=theirs[-1].link if theirs else "",
        visibility=newest.visibility if newest is not None else "",
    )


def _in_order(items: Sequence[Any]) -> list[tuple[datetime, Any]]:
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


def _said(found: Any, *, context: bool = False) -> Entry:
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
    )


def _before(db: Connection, account_id: int, first: Any) -> Entry | None:
    """What the first message answers, when that is ours and stands outside: a post of the brand."""
    if not first.parent:
        return None
    found = db.execute(
        select(item, item_body.c.text, item_body.c.html)
        .join(item_body)
        .where(
            item.c.account_id == account_id,
            item.c.account_id.is_not(None),
            item.c.remote_id == first.parent,
            item.c.conversation_id.is_(None),
        )
    ).first()
    return _said(found, context=True) if found is not None else None


def _notes(db: Connection, conversation_id: int) -> list[Entry]:
    rows = db.execute(select(note).where(note.c.conversation_id == conversation_id))
    return [Entry(EntryKind.NOTE, row.id, "", row.text, "", row.created) for row in rows]


def _underway(db: Connection, conversation_id: int) -> list[Entry]:
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
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Before:
    """How a conversation stood before an action, so that it can be undone."""

    id: int
    state: State
    unread: bool
    starred: bool
    snoozed_until: datetime | None


def _stand(db: Connection, ids: Sequence[int]) -> tuple[Before, ...]:
    c = conversation.c
    rows = db.execute(select(c.id, c.state, c.unread, c.starred, c.snoozed_until).where(c.id.in_(ids)))
    return tuple(Before(row.id, State(row.state), row.unread, row.starred, row.snoozed_until) for row in rows)


def move(db: Connection, ids: Sequence[int], state: State, until: datetime | None = None) -> Outcome:
    """Change where conversations stand; `until` goes with SNOOZED. The value undoes it through `restore`."""
    before = _stand(db, ids)
    values: dict[str, Any] = {"state": state, "snoozed_until": until if state is State.SNOOZED else None}
    if state in (State.DONE, State.SPAM, State.SNOOZED):
        values["unread"] = False
    db.execute(update(conversation).where(conversation.c.id.in_(ids)).values(**values))
    return Outcome(Topic.CONVERSATIONS, before)


def restore(db: Connection, before: Sequence[Before]) -> Topic:
    for old in before:
        db.execute(
            update(conversation)
            .where(conversation.c.id == old.id)
            .values(state=old.state, unread=old.unread, starred=old.starred, snoozed_until=old.snoozed_until)
        )
    return Topic.CONVERSATIONS


def wake(db: Connection, now: datetime) -> Outcome:
    """Reopen what was snoozed until now; the value: their ids."""
    due = list(
        db.scalars(
            select(conversation.c.id).where(
                conversation.c.snoozed_until.is_not(None), conversation.c.snoozed_until <= now
            )
        )
    )
    if due:
        db.execute(
            update(conversation)
            .where(conversation.c.id.in_(due))
            .values(state=State.OPEN, snoozed_until=None, unread=True)
        )
    return Outcome(Topic.CONVERSATIONS if due else Topic.NONE, due)


def mark_read(db: Connection, ids: Sequence[int], read: bool = True) -> Topic:
    done = db.execute(
        update(conversation).where(conversation.c.id.in_(ids), conversation.c.unread == read).values(unread=not read)
    )
    return Topic.CONVERSATIONS if done.rowcount else Topic.NONE


def star(db: Connection, ids: Sequence[int], starred: bool) -> Topic:
    db.execute(update(conversation).where(conversation.c.id.in_(ids)).values(starred=starred))
    return Topic.CONVERSATIONS


def add_note(db: Connection, conversation_id: int, text: str, now: datetime) -> Outcome:
    """Keep a private note; the value: its id."""
    made = db.execute(
        insert(note).values(conversation_id=conversation_id, text=text, created=now).returning(note.c.id)
    ).scalar_one()
    db.exec_driver_sql("INSERT INTO note_words (rowid, text) VALUES (?, ?)", (made, " ".join(words(text))))
    save_draft(db, conversation_id, "note", "", now)
    return Outcome(Topic.CONVERSATIONS, made)


def remove_note(db: Connection, note_id: int) -> Topic:
    db.exec_driver_sql("DELETE FROM note_words WHERE rowid = ?", (note_id,))
    db.execute(delete(note).where(note.c.id == note_id))
    return Topic.CONVERSATIONS


def save_draft(db: Connection, conversation_id: int, kind: str, text: str, now: datetime) -> Topic:
    """Keep what is being typed in a conversation; `kind` is "reply" or "note". Panels need not redraw for it."""
    if not text:
        db.execute(delete(draft).where(draft.c.conversation_id == conversation_id, draft.c.kind == kind))
        return Topic.NONE
    row = upsert(draft).values(kind=kind, conversation_id=conversation_id, text=text, created=now, changed=now)
    db.execute(
        row.on_conflict_do_update(
            index_elements=[draft.c.conversation_id, draft.c.kind],
            index_where=draft.c.kind != "post",
            set_={"text": text, "changed": now},
        )
    )
    return Topic.NONE


def typed(db: Connection, conversation_id: int, kind: str) -> str:
    """What is being typed there; "" when nothing is."""
    found = select(draft.c.text).where(draft.c.conversation_id == conversation_id, draft.c.kind == kind)
    return db.scalar(found) or ""


def of_item(db: Connection, item_id: int) -> int | None:
    return db.execute(select(item.c.conversation_id).where(item.c.id == item_id)).scalar()


def open_for_item(db: Connection, item_id: int, now: datetime) -> Outcome:
    """Take an item of a source into the inbox by hand; the value: the conversation."""
    found = db.execute(select(item).where(item.c.id == item_id)).one()
    if found.conversation_id is not None:
        db.execute(update(conversation).where(conversation.c.id == found.conversation_id).values(state=State.OPEN))
        return Outcome(Topic.CONVERSATIONS, found.conversation_id)
    made = db.execute(
        insert(conversation)
        .values(
            source_id=found.source_id,
            state=State.OPEN,
            name=found.author,
            subject=found.title,
            snippet=found.excerpt,
            latest=found.published,
            waiting_since=found.published,
            mention=True,
            created=now,
        )
        .returning(conversation.c.id)
    ).scalar_one()
    db.execute(update(item).where(item.c.id == item_id).values(conversation_id=made))
    return Outcome(Topic.CONVERSATIONS, made)
