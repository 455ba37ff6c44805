"""Items as documents that queries and rules can look at."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from cmdesk.domain.queries import Document, Fact, Near, Pattern, Query, Words, leaves
from cmdesk.store.tables import account, conversation_label, identity, item, item_body, label, source

_AT_ONCE = 500


def documents(
    db: Connection, ids: Sequence[int], wanted: Query | None = None, asked: datetime | None = None
) -> dict[int, Document]:
    """The items with these numbers, by number; of the long text and the labels only what a query looks at."""
    asked_of = None if wanted is None else list(leaves(wanted))
    texts = asked_of is None or any(
        isinstance(leaf, Near | Pattern)
        or (isinstance(leaf, Words) and leaf.field in (None, "text"))
        or (isinstance(leaf, Fact) and leaf.field == "raw")
        for leaf in asked_of
    )
    labels = asked_of is None or any(isinstance(leaf, Words) and leaf.field == "label" for leaf in asked_of)
    found: dict[int, Document] = {}
    for start in range(0, len(ids), _AT_ONCE):
        found |= _documents(db, ids[start : start + _AT_ONCE], texts, labels, asked)
    return found


def _documents(
    db: Connection, ids: Sequence[int], texts: bool, labels: bool, asked: datetime | None
) -> dict[int, Document]:
    place = func.coalesce(source.c.title, account.c.name, "").label("place")
    folder = func.coalesce(source.c.folder, "").label("folder")
    joined = item.outerjoin(source).outerjoin(account, account.c.id == item.c.account_id).outerjoin(identity)
    some = select(item, place, folder, identity.c.followers).select_from(joined).where(item.c.id.in_(ids))
    rows = db.execute(some).all()
    bodies: dict[int, str] = {}
    if texts:
        held = select(item_body.c.item_id, item_body.c.text).where(item_body.c.item_id.in_(ids))
        bodies = {row.item_id: row.text for row in db.execute(held)}
    named = labels_of(db, [row.conversation_id for row in rows if row.conversation_id]) if labels else {}
    return {
        row.id: Document(
            title=row.title,
            text=bodies.get(row.id, ""),
            author=row.author,
            source=row.place,
            lang=row.language,
            folder=row.folder,
            labels=named.get(row.conversation_id, ()),
            link=row.link,
            kind=row.kind,
            sentiment=row.sentiment,
            followers=row.followers,
            published=row.published,
            seen=row.fetched,
            asked=asked,
        )
        for row in rows
    }


def labels_of(db: Connection, conversation_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The names of the labels that these conversations carry."""
    held: dict[int, tuple[str, ...]] = {}
    some = select(conversation_label.c.conversation_id, label.c.name).join(label)
    for row in db.execute(some.where(conversation_label.c.conversation_id.in_(conversation_ids)).order_by(label.c.id)):
        held[row.conversation_id] = (*held.get(row.conversation_id, ()), row.name)
    return held
