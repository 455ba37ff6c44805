"""Items source by source: each list of a view one after the other, in the order of the sources' names."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from cmdesk.domain.items import ItemRow
from cmdesk.domain.words import natural
from cmdesk.store import items
from cmdesk.store.tables import item, source

Order = tuple[tuple[tuple[int, str], ...], int, int]


def order(row: ItemRow) -> Order:
    """Where an item stands: by the name of its source, there the newest first."""
    return (natural(row.source), row.source_id or 0, -row.position)


def page_by_source(
    db: Connection, view: items.View, after: ItemRow | None = None, limit: int = items.PAGE
) -> Sequence[ItemRow]:
    """The first items of a view source by source, or the ones that follow `after`. Each source tells all it said."""
    found: list[ItemRow] = []
    begun = order(after)[:2] if after is not None else None
    for name, source_id in _sources(db, view):
        here = (name, source_id)
        if begun is not None and here < begun:
            continue
        last = after if here == begun else None
        # In its own list a source is neither narrowed by folder again, nor do its relays stand behind another's.
        found += items.page(db, replace(view, source_id=source_id, folder=None), last, limit - len(found))
        if len(found) >= limit:
            break
    return found


def _sources(db: Connection, view: items.View) -> list[tuple[tuple[tuple[int, str], ...], int]]:
    """The sources of a view that have anything, in their order."""
    some = select(item.c.id).where(item.c.source_id == source.c.id)
    if view.unread:
        some = some.where(~item.c.read)
    wanted = select(source.c.title, source.c.id).where(some.exists())
    if view.folder is not None:
        inside = (source.c.folder == view.folder) | source.c.folder.startswith(view.folder + "/", autoescape=True)
        wanted = wanted.where(inside)
    if view.source_id is not None:
        wanted = wanted.where(source.c.id == view.source_id)
    return sorted((natural(row.title), row.id) for row in db.execute(wanted))
