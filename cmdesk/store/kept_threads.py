"""What was answered to items, kept to be read without a connection; it can be fetched again at any time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.topics import Topic
from cmdesk.store.tables import conversation, item, kept_thread, source

TERM = timedelta(days=30)
MOST = 200  # threads fetched for one journey


@dataclass(frozen=True)
class Answer:
    """One answer to an item."""

    author: str
    text: str
    published: datetime | None
    link: str = ""


@dataclass(frozen=True)
class KeptThread:
    item_id: int
    answers: tuple[Answer, ...]
    fetched: datetime


@dataclass(frozen=True)
class Followed:
    """An item whose thread somebody cares about."""

    id: int
    title: str
    source: str
    link: str
    comments: str


def keep(db: Connection, kept: KeptThread) -> Topic:
    """Keep a thread, in place of what was kept of it."""
    told = [
        [one.author, one.text, None if one.published is None else one.published.timestamp(), one.link]
        for one in kept.answers
    ]
    values = {"said": json.dumps(told, ensure_ascii=False), "fetched": kept.fetched}
    row = upsert(kept_thread).values(item_id=kept.item_id, **values)
    db.execute(row.on_conflict_do_update(index_elements=[kept_thread.c.item_id], set_=values))
    return Topic.ITEMS


def one(db: Connection, item_id: int) -> KeptThread | None:
    row = db.execute(select(kept_thread).where(kept_thread.c.item_id == item_id)).one_or_none()
    if row is None:
        return None
    answers = tuple(
        Answer(author, text, None if at is None else datetime.fromtimestamp(at, UTC), link)
        for author, text, at, link in json.loads(row.said)
    )
    return KeptThread(item_id, answers, row.fetched)


def followed(db: Connection) -> Sequence[Followed]:
    """What has a star, was answered, or is talked about in the inbox: of sources, the newest first."""
    ours = item.join(source).outerjoin(conversation, item.c.conversation_id == conversation.c.id)
    cared = or_(item.c.starred, conversation.c.starred, conversation.c.state.in_(("open", "waiting", "snoozed")))
    found = select(item.c.id, item.c.title, source.c.title, item.c.link, item.c.comments).select_from(ours)
    found = found.where(cared, item.c.binned.is_(None), or_(item.c.link != "", item.c.comments != ""))
    return [Followed(*row) for row in db.execute(found.order_by(item.c.position.desc()).limit(MOST))]


def let_go(db: Connection, now: datetime) -> Topic:
    """Forget what was fetched for a journey that is over."""
    db.execute(delete(kept_thread).where(kept_thread.c.fetched < now - TERM))
    return Topic.NONE
