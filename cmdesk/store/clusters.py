"""Queries on relays: items of several sources that say the same stand behind the first of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, exists, func, insert, or_, select, update

from cmdesk.domain.items import ItemRow
from cmdesk.domain.sources import CAPTURED
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.language.relays import WINDOW, Said
from cmdesk.store import arrivals, items, settings, threads, weighing
from cmdesk.store.opened import close_relays
from cmdesk.store.tables import item, item_body, mention, query, shingle, source

_UPTO = "relays known up to item"  # name of a setting
_KEPT = WINDOW + timedelta(days=1)
MARKED = 12  # relays behind one item; where there are more, what comes is compared with the first ones only
_SAID = (item.c.id, item.c.source_id, item.c.title, item_body.c.text, item.c.link, item.c.published)


def unknown(db: Connection, now: datetime, limit: int = 100) -> Sequence[Said]:
    """Items that came since the last look, oldest first. Of what was there before the first look, the last days."""
    upto = settings.read(db, _UPTO)
    if upto is None:
        # From the newest back: of a large workspace only the last days are looked at.
        older = select(item.c.id).where(item.c.fetched < now - WINDOW).order_by(item.c.id.desc()).limit(1)
        upto = db.execute(older).scalar() or 0
    wanted = select(*_SAID).select_from(item.join(item_body)).where(item.c.id > upto, item.c.source_id.is_not(None))
    return [Said(*row) for row in db.execute(wanted.order_by(item.c.id).limit(limit))]


def alike(db: Connection, marks: Mapping[int, Sequence[int]]) -> Sequence[Said]:
    """Known items that share a number with one of these."""
    values = list({value for some in marks.values() for value in some})
    found: set[int] = set()
    for start in range(0, len(values), 500):
        some = select(shingle.c.item_id).where(shingle.c.value.in_(values[start : start + 500]))
        found |= set(db.scalars(some))
    ids = sorted(found - marks.keys())
    said: list[Said] = []
    for start in range(0, len(ids), 500):
        wanted = select(*_SAID).select_from(item.join(item_body)).where(item.c.id.in_(ids[start : start + 500]))
        said += [Said(*row) for row in db.execute(wanted)]
    return said


def keep(
    db: Connection,
    looked_at: Sequence[Said],
    marks: Mapping[int, Sequence[int]],
    pairs: Sequence[tuple[int, int]],
    now: datetime,
) -> Outcome:
    """Put relays behind their first, and remember what was looked at; the value: how many relays there were."""
    for relay, first in pairs:
        _join(db, relay, first)
    topic = Topic.ITEMS if pairs else Topic.NONE
    if close_relays(db, [relay for relay, _ in pairs]):
        topic |= Topic.CONVERSATIONS
    marked = _worth_marking(db, [said.id for said in looked_at])
    rows = [
        {"value": value, "item_id": said.id, "published": said.published}
        for said in looked_at
        if said.id in marked and said.published > now - _KEPT
        for value in dict.fromkeys(marks[said.id])
    ]
    if rows:
        db.execute(insert(shingle).prefix_with("OR IGNORE"), rows)
    if looked_at:
        settings.keep(db, _UPTO, max(said.id for said in looked_at))
    return Outcome(topic, len(pairs))


def _worth_marking(db: Connection, ids: Sequence[int]) -> set[int]:
    """Those that a relay may be told by: else each copy of an agency's news would be held against a thousand others."""
    first = item.alias("first")
    chosen = (
        select(item.c.id)
        .select_from(item.outerjoin(first, first.c.id == item.c.cluster_id))
        .where(item.c.id.in_(ids), or_(first.c.id.is_(None), first.c.id == item.c.id, first.c.relays <= MARKED))
    )
    return set(db.scalars(chosen))


def forget_marks(db: Connection, now: datetime) -> Topic:
    """What is too old to be relayed needs no numbers."""
    db.execute(delete(shingle).where(shingle.c.published < now - _KEPT))
    return Topic.NONE


def _join(db: Connection, relay: int, first: int) -> None:
    known = {row.id: row for row in db.execute(select(item).where(item.c.id.in_((relay, first))))}
    if len(known) < 2 or known[relay].cluster_id is not None:
        return  # one of them went meanwhile, or it has its place
    root = known[first].cluster_id or first
    head = db.execute(select(item.c.read).where(item.c.id == root)).one()
    # Whoever read the first has read this one too.
    db.execute(update(item).where(item.c.id == relay).values(cluster_id=root, read=known[relay].read | head.read))
    db.execute(update(item).where(item.c.id == root).values(cluster_id=root, relays=item.c.relays + 1))
    weighing.weigh_again(db, relay, root)


@dataclass(frozen=True, slots=True)
class Relays:
    """The others that say the same as an item: the newest of them, and how many there are in all."""

    newest: Sequence[ItemRow] = ()
    count: int = 0
    first: int = 0  # the item that they stand behind; 0 where there are none


def relays(db: Connection, item_id: int, most: int = 25) -> Relays:
    """No more than `most` are read: an agency's news may stand in a thousand places."""
    root = db.execute(select(item.c.cluster_id).where(item.c.id == item_id)).scalar()
    if root is None:
        return Relays()
    inside = (item.c.cluster_id == root, item.c.cluster_id.is_not(None), item.c.id != item_id)
    count = db.execute(select(func.count()).select_from(item).where(*inside)).scalar_one()
    return Relays(items.rows_of(db, items.listed().where(*inside).limit(most)), count, root)


def leave(db: Connection, item_id: int, now: datetime) -> Outcome:
    """The user says that it is no relay: it stands alone from now on, in the inbox too; the value: its first, or 0."""
    root = db.execute(select(item.c.cluster_id).where(item.c.id == item_id)).scalar()
    if root is None or root == item_id:
        return Outcome(Topic.NONE, 0)
    db.execute(update(item).where(item.c.id == item_id).values(cluster_id=None))
    left = select(func.count()).where(item.c.cluster_id == root, item.c.id != root).scalar_subquery()
    db.execute(update(item).where(item.c.id == root).values(relays=left))
    weighing.weigh_again(db, item_id)
    return Outcome(Topic.ITEMS | _open(db, item_id, now), root)


def _open(db: Connection, item_id: int, now: datetime) -> Topic:
    """Give it the conversation that it had, or would have had, were it not for the one before it."""
    muted = func.coalesce(query.c.muted_until > now, False)
    found = exists().where(mention.c.item_id == item.c.id, query.c.id == mention.c.query_id, query.c.enabled, ~muted)
    wanted = select(item).join(source, source.c.id == item.c.source_id)
    recent = item.c.published > now - arrivals.FRESH, item.c.conversation_id.is_(None), source.c.kind != CAPTURED
    row = db.execute(wanted.where(item.c.id == item_id, found, *recent)).one_or_none()
    if row is None:
        return Topic.NONE
    threads.open_known_mention(db, row, now)
    return Topic.CONVERSATIONS


def join_again(db: Connection, item_id: int, first: int) -> Topic:
    """Take back that it is no relay; a conversation of its own goes unless somebody worked on it."""
    _join(db, item_id, first)
    return Topic.ITEMS | (Topic.CONVERSATIONS if close_relays(db, [item_id]) else Topic.NONE)
