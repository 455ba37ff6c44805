"""Queries on conversations: the lists of the inbox, a thread, its notes and what is typed in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    delete,
    exists,
    func,
    insert,
    literal_column,
    not_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.clock import Call, Priority
from cmdesk.domain.conversations import (
    APART,
    ConversationRow,
    Counts,
    Role,
    State,
    Thread,
)
from cmdesk.domain.conversations import View as View
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.words import words
from cmdesk.store import clocks, entries, formers, judgements, media, narrowing, tallies
from cmdesk.store.conversation_rows import FROM, ROW, read_rows
from cmdesk.store.tables import (
    account,
    body_html,
    conversation,
    conversation_label,
    conversation_tally,
    draft,
    draft_media,
    item,
    item_body,
    mention,
    note,
    person,
    query,
)

PAGE = 100


def page(
    db: Connection, view: View, after: ConversationRow | None = None, limit: int = PAGE
) -> Sequence[ConversationRow]:
    """The first conversations of a view, or the ones that follow `after`: each order is a walk along an index."""
    some = (
        select(*ROW, narrowing.together(view.group).label("together"))
        .select_from(FROM)
        .where(*narrowing.wanted(db, view))
    )
    c = conversation.c
    if view.late:
        some = some.order_by(c.due, c.id)
        some = some if after is None else some.where(tuple_(c.due, c.id) > (after.due, after.id))
    elif view.by_need:
        some = some.order_by(c.need, c.id)
        some = some if after is None else some.where(tuple_(c.need, c.id) > (after.need, after.id))
    else:
        some = some.order_by(c.latest.desc(), c.id.desc())
        some = some if after is None else some.where(tuple_(c.latest, c.id) < (after.latest, after.id))
    return read_rows(db, some.limit(limit))


def count(db: Connection, view: View) -> int:
    """How many conversations a view shows."""
    if tallies.tells(view):
        return tallies.at_most(db, view)
    return db.scalar(select(func.count()).select_from(conversation).where(*narrowing.wanted(db, view))) or 0


def ids(db: Connection, view: View) -> list[int]:
    """All conversations of a view, for what is done to all of it."""
    return list(db.scalars(select(conversation.c.id).where(*narrowing.wanted(db, view))))


def one(db: Connection, conversation_id: int) -> ConversationRow | None:
    rows = read_rows(
        db,
        select(*ROW).select_from(FROM).where(conversation.c.id == conversation_id),
    )
    return rows[0] if rows else None


def some(db: Connection, ids: Sequence[int]) -> Sequence[ConversationRow]:
    """These, in any order."""
    return read_rows(db, select(*ROW).select_from(FROM).where(conversation.c.id.in_(ids)))


def counts(db: Connection) -> Counts:
    """The figures beside the views, from what is kept of them."""
    t = conversation_tally.c
    is_open = t.state == State.OPEN

    def sums(*which: Any) -> Any:
        return func.coalesce(func.sum(t.number).filter(*which), 0)

    def of_each(part: Any) -> dict[int, int]:
        grouped = select(part, func.sum(t.number)).where(is_open).group_by(part)
        return {row[0]: row[1] for row in db.execute(grouped)}

    all_in_one = db.execute(
        select(
            sums(is_open),
            sums(is_open, t.unread == 1),
            sums(is_open, t.mention == 1),
            sums(t.state == State.WAITING),
            sums(t.state == State.SNOOZED),
            sums(t.state == State.BIN),
            sums(t.starred == 1, t.state.not_in(APART)),
            sums(is_open, t.late == 1),
            sums(is_open, t.priority >= int(Priority.HIGH)),
        )
    ).one()
    whole, unread, mentions, waiting, snoozed, binned, starred, late, urgent = all_in_one
    by_account = of_each(t.account)
    networks = {row.id: row.network for row in db.execute(select(account.c.id, account.c.network))}
    by_network: dict[str, int] = {"web": 0}
    for found, number in by_account.items():
        network = networks[found] if found else "web"
        by_network[network] = by_network.get(network, 0) + number
    labelled = select(conversation_label.c.label_id, func.count()).where(
        conversation_label.c.open == literal_column("1")
    )
    very = select(person.c.id).where(person.c.role == Role.VIP, person.c.role != "")
    theirs = (conversation.c.state == State.OPEN, conversation.c.person_id.in_(very))
    return Counts(
        open=whole,
        unread=unread,
        mentions=mentions,
        waiting=waiting,
        snoozed=snoozed,
        binned=binned,
        starred=starred,
        by_account={found: number for found, number in by_account.items() if found},
        late=late,
        urgent=urgent,
        vip=db.execute(select(func.count()).select_from(conversation).where(*theirs)).scalar_one(),
        by_network=by_network,
        by_department={found: number for found, number in of_each(t.department).items() if found},
        by_label={row[0]: row[1] for row in db.execute(labelled.group_by(conversation_label.c.label_id))},
    )


def thread(db: Connection, conversation_id: int) -> Thread | None:
    """A conversation whole."""
    row = one(db, conversation_id)
    if row is None:
        return None
    ordered = entries.in_order(
        db.execute(
            select(item, item_body.c.text, body_html)
            .join(item_body)
            .where(item.c.conversation_id == conversation_id)
            .order_by(item.c.published, item.c.id)
        ).all()
    )
    items = [found for _, found in ordered]
    changed = formers.of_items(db, [found.id for found in items if found.edited is not None])
    files = media.evidence(db, conversation_id)
    judged = judgements.of_items(db, [found.id for found in items if not found.mine])
    placed = [
        (
            time,
            replace(
                entries.said(found, changed.get(found.id, ())),
                files=files.get(found.id, ()),
                judgement=judged.get(found.id),
            ),
        )
        for time, found in ordered
    ]
    if items and row.account_id is not None and (before := entries.before(db, row.account_id, items[0])) is not None:
        placed.insert(0, (before.time, before))
    ours = {found.text for found in items if found.mine}
    beside = (
        entries.notes(db, conversation_id)
        + entries.underway(db, conversation_id)
        + entries.vouched(db, conversation_id, ours)
    )
    placed += [(entry.time, entry) for entry in beside]
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
        reply_author=newest.author if newest is not None and not newest.mine else "",
    )


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
        same = (draft.c.conversation_id == conversation_id, draft.c.kind == kind)
        pictures = exists().where(draft_media.c.draft_id == draft.c.id)
        db.execute(delete(draft).where(*same, not_(pictures)))
        db.execute(update(draft).where(*same).values(text="", changed=now))
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
            kind=Call.FOUND,
            language=found.language,
            created=now,
        )
        .returning(conversation.c.id)
    ).scalar_one()
    db.execute(update(item).where(item.c.id == item_id).values(conversation_id=made))
    clocks.settle_all(db)
    return Outcome(Topic.CONVERSATIONS, made)
