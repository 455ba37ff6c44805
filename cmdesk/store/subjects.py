"""What rules look at: an item as it is now, or a conversation with the newest message of theirs."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from cmdesk.domain.clock import SOON, is_open
from cmdesk.domain.matching import Document
from cmdesk.domain.rules import OF_ITEMS, Ask, Event, Judge, Subject
from cmdesk.domain.spam import judge, marks_of
from cmdesk.store import clocks, spam
from cmdesk.store.documents import documents
from cmdesk.store.tables import account, conversation, conversation_label, item, person

MONTH = timedelta(days=30)


def subjects(
    db: Connection, event: Event, ids: Sequence[int], now: datetime, judges: Sequence[Judge]
) -> Iterable[Subject]:
    """One at a time, as it is when its turn comes: a rule may have changed it for the next."""
    newest = {one: one for one in ids} if event in OF_ITEMS else _newest(db, ids)
    asked = {condition.ask for one in judges for condition in one.rule.conditions}
    opened = is_open(now, clocks.hours(db)) if Ask.OPEN in asked else True
    known = documents(db, list(newest.values()), None, now)
    for which, item_id in newest.items():
        if item_id in known:
            place = None if event in OF_ITEMS else which
            yield _subject(db, known[item_id], item_id, place, asked, opened, now)


def _newest(db: Connection, conversation_ids: Sequence[int]) -> dict[int, int]:
    """The newest message of theirs in each conversation."""
    found = {}
    for which in conversation_ids:
        some = select(item.c.id).where(item.c.conversation_id == which, ~item.c.mine)
        newest = db.scalar(some.order_by(item.c.published.desc(), item.c.id.desc()).limit(1))
        if newest is not None:
            found[which] = newest
    return found


_WHO = (
    select(
        item.c.account_id,
        item.c.source_id,
        item.c.identity_id,
        item.c.author,
        item.c.position,
        item.c.conversation_id,
        func.coalesce(account.c.network, "").label("network"),
        conversation.c.due,
        conversation.c.late,
        func.coalesce(conversation.c.state, "").label("state"),
        func.coalesce(conversation.c.priority, 0).label("priority"),
        conversation.c.department_id,
        func.coalesce(person.c.role, "").label("role"),
    )
    .select_from(item.outerjoin(account).outerjoin(conversation, conversation.c.id == item.c.conversation_id))
    .outerjoin(person, person.c.id == conversation.c.person_id)
)


def _subject(
    db: Connection, document: Document, item_id: int, place: int | None, asked: set[Ask], opened: bool, now: datetime
) -> Subject:
    row = db.execute(_WHO.where(item.c.id == item_id)).one()
    labels: frozenset[int] = frozenset()
    if Ask.LABEL in asked and row.conversation_id is not None:
        held = conversation_label.c.conversation_id == row.conversation_id
        labels = frozenset(db.scalars(select(conversation_label.c.label_id).where(held)))
    soon = row.due is not None and now < row.due <= now + SOON
    return Subject(
        document=document,
        item_id=item_id,
        conversation_id=place if place is not None else row.conversation_id,
        account_id=row.account_id,
        source_id=row.source_id,
        network=row.network,
        label_ids=labels,
        earlier=_earlier(db, row, item_id, now) if Ask.REPEAT in asked else 0,
        open=opened,
        clock="late" if row.late else "soon" if soon else "",
        role=row.role,
        state=row.state,
        priority=row.priority,
        department_id=row.department_id,
        spam=_resembles_spam(db, document) if Ask.SPAM in asked else False,
    )


def _resembles_spam(db: Connection, document: Document) -> bool:
    marks = marks_of(document)
    verdict = judge(spam.knowledge(db, marks), marks)
    return verdict is not None and verdict.likely


def _earlier(db: Connection, row: Any, item_id: int, now: datetime) -> int:
    since = item.c.published > now - MONTH
    if row.identity_id is not None:
        theirs: tuple[Any, ...] = (item.c.identity_id == row.identity_id,)
    else:
        theirs = (item.c.source_id == row.source_id, item.c.source_id.is_not(None), item.c.author == row.author)
    some = select(func.count()).select_from(item).where(*theirs, since, item.c.position < row.position)
    return int(db.execute(some.where(item.c.author != "")).scalar_one())
