"""Whole articles and pictures that were fetched to be read without a connection."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Trouble
from cmdesk.store import items
from cmdesk.store.sources import kept_trouble, told_trouble
from cmdesk.store.tables import article, body_html, conversation, item, item_body, picture, source

PICTURE_BYTES = 4_000_000  # of one
ALL_PICTURES = 300_000_000  # bytes kept in the workspace; the oldest go first


@dataclass(frozen=True)
class Kept:
    """An article as it was fetched, or why there is none."""

    item_id: int
    title: str
    author: str
    published: datetime | None
    language: str
    text: str
    html: str
    fetched: datetime
    trouble: Trouble | None = None


@dataclass(frozen=True)
class Wanted:
    """An item whose page may be fetched, with what is known of it."""

    id: int
    title: str
    source: str
    link: str
    html: str  # of its body as the feed gave it
    article: bool  # there is one already, or there was a reason why not


def keep(db: Connection, kept: Kept) -> Topic:
    """Keep an article, in place of the one before."""
    values = {name: getattr(kept, name) for name in Kept.__dataclass_fields__} | {"trouble": kept_trouble(kept.trouble)}
    row = upsert(article).values(**values)
    db.execute(row.on_conflict_do_update(index_elements=[article.c.item_id], set_=values))
    return Topic.ITEMS


def one(db: Connection, item_id: int) -> Kept | None:
    """The article of an item; None where none was asked for, or the item went."""
    row = db.execute(select(article).where(article.c.item_id == item_id)).one_or_none()
    return None if row is None else Kept(**{**row._mapping, "trouble": told_trouble(row.trouble)})


def drop(db: Connection, item_id: int) -> Topic:
    db.execute(delete(article).where(article.c.item_id == item_id))
    return Topic.ITEMS


_WANTED = (
    item.c.id,
    item.c.title,
    func.coalesce(source.c.title, "").label("source"),
    item.c.link,
    body_html,
    article.c.item_id.is_not(None).label("article"),
)
_LONE = item.c.cluster_id.is_(None) | (item.c.cluster_id == item.c.id)
_JOINED = item.join(item_body).outerjoin(source).outerjoin(article, article.c.item_id == item.c.id)


def wanted(db: Connection, item_id: int) -> Wanted | None:
    row = db.execute(select(*_WANTED).select_from(_JOINED).where(item.c.id == item_id)).one_or_none()
    return None if row is None else Wanted(*row)


def for_the_road(db: Connection, limit: int = 500) -> Sequence[Wanted]:
    """What is unread, or a mention that waits in the inbox, the newest first: what one will want to read on a train.

    What a thousand places repeat goes along once.
    """
    unread = select(*_WANTED).select_from(_JOINED).where(~item.c.read, item.c.source_id.is_not(None), _LONE)
    waits = conversation.c.mention & (conversation.c.state == "open")
    first = items.no_relay(items.View(mentions=True), None)
    waiting = select(*_WANTED).select_from(_JOINED.join(conversation, item.c.conversation_id == conversation.c.id))
    found = {
        row.id: Wanted(*row)
        for some in (waiting.where(waits, item.c.source_id.is_not(None), first), unread)
        for row in db.execute(some.order_by(item.c.position.desc()).limit(limit))
    }
    return list(found.values())[:limit]


def left_at_home(db: Connection, taken: Sequence[int]) -> int:
    """How many unread rows of the lists are not among what goes on the road."""
    going = select(func.count()).select_from(item)
    going = going.where(item.c.id.in_(taken), ~item.c.read, item.c.source_id.is_not(None), _LONE)
    return items.unread(db) - db.scalars(going).one()


def unfetched_of_full(db: Connection, since: datetime, limit: int = 40) -> Sequence[Wanted]:
    """New items of sources that are set to be read in full, and that were not fetched yet."""
    full = [row.id for row in db.execute(select(source.c.id, source.c.options)) if (row.options or {}).get("full")]
    if not full:
        return []
    news = select(*_WANTED).select_from(_JOINED).where(item.c.source_id.in_(full), item.c.source_id.is_not(None))
    news = news.where(item.c.fetched >= since, item.c.link != "", article.c.item_id.is_(None))
    return [Wanted(*row) for row in db.execute(news.order_by(item.c.position.desc()).limit(limit))]


# -- pictures --------------------------------------------------------------------------------------------------------


def kept_picture(db: Connection, address: str) -> bytes | None:
    return db.execute(select(picture.c.body).where(picture.c.address == address)).scalar()


_PICTURES = re.compile(r'<img\b[^>]*?\bsrc="(https?://[^"]+)"')
FIRST = 4  # pictures of an item that are looked at for its cover


def pictures_in(page: str) -> list[str]:
    """The addresses of the remote images of clean HTML."""
    return [html.unescape(found) for found in dict.fromkeys(_PICTURES.findall(page))]


def covers(db: Connection, ids: Sequence[int]) -> dict[int, str]:
    """For each of these items the address of its first picture that is kept; those without one are left out."""
    pages = select(item_body.c.item_id, body_html, article.c.html.label("whole"))
    pages = pages.outerjoin(article, article.c.item_id == item_body.c.item_id)
    shown = {
        row.item_id: pictures_in(f"{row.html}{row.whole or ''}")[:FIRST]
        for row in db.execute(pages.where(item_body.c.item_id.in_(ids)))
    }
    every = [address for addresses in shown.values() for address in addresses]
    gone = set(missing_pictures(db, every))
    kept = {item_id: [each for each in addresses if each not in gone] for item_id, addresses in shown.items()}
    return {item_id: addresses[0] for item_id, addresses in kept.items() if addresses}


def missing_pictures(db: Connection, addresses: Sequence[str]) -> list[str]:
    """Of these the ones that are not kept, in their order."""
    known: set[str] = set()
    for start in range(0, len(addresses), 500):
        some = picture.c.address.in_(addresses[start : start + 500])
        known |= set(db.scalars(select(picture.c.address).where(some)))
    return [address for address in dict.fromkeys(addresses) if address not in known]


def keep_picture(db: Connection, address: str, body: bytes, now: datetime) -> Topic:
    """Keep a picture; where there are too many, the oldest make room."""
    if not body or len(body) > PICTURE_BYTES:
        return Topic.NONE
    values = {"body": body, "size": len(body), "fetched": now}
    row = upsert(picture).values(address=address, **values)
    db.execute(row.on_conflict_do_update(index_elements=[picture.c.address], set_=values))
    total = db.execute(select(func.coalesce(func.sum(picture.c.size), 0))).scalar_one()
    if total > ALL_PICTURES:
        _make_room(db, total - ALL_PICTURES)
    return Topic.NONE


def _make_room(db: Connection, excess: int) -> None:
    going = []
    for row in db.execute(select(picture.c.address, picture.c.size).order_by(picture.c.fetched)):
        if excess <= 0:
            break
        going.append(row.address)
        excess -= row.size
    for start in range(0, len(going), 500):
        db.execute(delete(picture).where(picture.c.address.in_(going[start : start + 500])))
