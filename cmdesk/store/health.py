"""What a workspace is like: its size, what it holds, and how long the usual questions take."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from cmdesk.store import conversations, drafts, items, outbox_rows, queries, schema, search, sources
from cmdesk.store.tables import conversation, delivery, draft, item, journal, mention, person, query, source, stream

_COUNTED = (source, item, conversation, person, query, mention, draft, delivery, journal)


@dataclass(frozen=True)
class Figures:
    sqlite: str
    revision: str
    counts: dict[str, int]  # rows by the name of their table
    to_index: int  # items whose words cannot be found yet
    failing: int  # sources
    gaps: int  # streams of accounts in which something may be missing


def figures(db: Connection) -> Figures:
    def count(*where: object, of: object = None) -> int:
        return int(db.execute(select(func.count()).select_from(of).where(*where)).scalar_one())  # type: ignore[arg-type]

    return Figures(
        sqlite=str(db.exec_driver_sql("SELECT sqlite_version()").scalar_one()),
        revision=schema.version(db),
        counts={table.name: count(of=table) for table in _COUNTED},
        to_index=count(~item.c.indexed, of=item),
        failing=count(source.c.failures > 0, ~source.c.paused, of=source),
        gaps=count(stream.c.coverage == "gap", of=stream),
    )


# What the panels ask again and again, by the name under which its time is told.
QUESTIONS: dict[str, Callable[[Connection], object]] = {
    "inbox": lambda db: conversations.page(db, conversations.View()),
    "inbox counts": conversations.counts,
    "items": lambda db: items.page(db, items.View()),
    "item counts": items.counts,
    "sources": sources.rows,
    "queries": queries.every,
    "drafts": drafts.page,
    "outbox": outbox_rows.rows,
    "search": lambda db: search.everything(db, "le"),
}
