"""What of a batch of items is here already, and what was deleted here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, and_, bindparam, select

from cmdesk.domain.items import NewItem
from cmdesk.language.preparing import content_of
from cmdesk.store.tables import item, tombstone


@dataclass(frozen=True)
class Origin:
    """Where a batch of items comes from: a source or an account."""

    source_id: int | None = None
    account_id: int | None = None
    name: str = ""  # title of the source, for queries on `source:`
    network: str = ""
    folder: str = ""  # of the source


def owned_by(origin: Origin) -> Any:
    """The owner of the items, said so that SQLite sees the partial index."""
    if origin.source_id is not None:
        return and_(item.c.source_id == origin.source_id, item.c.source_id.is_not(None))
    return and_(item.c.account_id == origin.account_id, item.c.account_id.is_not(None))


# Asked with each batch: made once, because making one takes longer than SQLite takes to answer it.
_OWNER: BindParameter[int] = bindparam("owner")
_ANY_ITEM = select(item.c.id).where(item.c.source_id == _OWNER, item.c.source_id.is_not(None)).limit(1)
_ANY_BURIED = select(tombstone.c.id).where(tombstone.c.source_id == _OWNER).limit(1)

_OLD = (
    item.c.id,
    item.c.remote_id,
    item.c.content,
    item.c.link,
    item.c.published,
    item.c.standing,
    item.c.conversation_id,
    item.c.answers,
    item.c.beside,
)


def known_of(db: Connection, origin: Origin, items: Sequence[NewItem], whole: frozenset[str]) -> dict[str, Any]:
    """Which are here already: by id; then, for feeds, by a link or a content that changed its id."""
    found: dict[str, Any] = {}
    if origin.source_id is not None and db.execute(_ANY_ITEM, {"owner": origin.source_id}).first() is None:
        return found
    ids = [new.remote_id for new in items]
    for start in range(0, len(ids), 500):
        some = select(*_OLD).where(owned_by(origin), item.c.remote_id.in_(ids[start : start + 500]))
        found |= {row.remote_id: row for row in db.execute(some)}
    if origin.source_id is None:
        return found
    strangers = [new for new in items if new.remote_id not in found]
    if strangers:
        present = whole | set(ids)
        for column, value in (
            (item.c.link, lambda new: new.link),
            (item.c.content, content_of),
        ):
            strangers = _by(db, origin, strangers, present, column, value, found)
    return found


def _by(
    db: Connection,
    origin: Origin,
    strangers: Sequence[NewItem],
    present: frozenset[str],
    column: Any,
    value: Any,
    found: dict[str, Any],
) -> list[NewItem]:
    """Find strangers under another id, where the value names one item on both sides; return those that remain."""
    wanted: dict[Any, list[NewItem]] = {}
    for new in strangers:
        if key := value(new):
            wanted.setdefault(key, []).append(new)
    single = {key: news[0] for key, news in wanted.items() if len(news) == 1}
    keys = list(single)
    old: dict[Any, list[Any]] = {}
    for start in range(0, len(keys), 500):
        some = select(*_OLD).where(owned_by(origin), column.in_(keys[start : start + 500]))
        if column is item.c.link:
            some = some.where(item.c.link != "")
        for row in db.execute(some):
            old.setdefault(getattr(row, column.name), []).append(row)
    for key, rows in old.items():
        if len(rows) == 1 and rows[0].remote_id not in present:
            found[single[key].remote_id] = rows[0]
    return [new for new in strangers if new.remote_id not in found]


def buried_of(db: Connection, origin: Origin, items: Sequence[NewItem]) -> set[str]:
    """Which were deleted here, by id: they do not come back."""
    owner = (
        tombstone.c.source_id == origin.source_id
        if origin.source_id is not None
        else tombstone.c.account_id == origin.account_id
    )
    if origin.source_id is not None and db.execute(_ANY_BURIED, {"owner": origin.source_id}).first() is None:
        return set()
    ids = [new.remote_id for new in items]
    return set(db.scalars(select(tombstone.c.remote_id).where(owner, tombstone.c.remote_id.in_(ids))))
