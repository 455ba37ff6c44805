"""One search for everything that is kept: items, people, notes, drafts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from cmdesk.domain.items import ItemRow
from cmdesk.domain.people import PersonRow
from cmdesk.domain.queries import And, BadQuery, Query, Words, both, parse, settled
from cmdesk.domain.words import words
from cmdesk.store import matching, people
from cmdesk.store.tables import draft, note, task

PAGE = 100


@dataclass(frozen=True)
class FoundText:
    """A note, a draft or a task; `conversation_id` is None for one of its own."""

    id: int
    conversation_id: int | None
    text: str


@dataclass(frozen=True)
class Found:
    items: Sequence[ItemRow]
    people: Sequence[PersonRow]
    notes: Sequence[FoundText]
    drafts: Sequence[FoundText]
    tasks: Sequence[FoundText] = ()


def understood(typed: str, *, unfinished: bool = False) -> Query | None:
    """What somebody typed in a search field: a query if it is one, else all of its words.

    `unfinished`: the last word may still be growing, once it has two letters.
    """
    try:
        wanted: Query = parse(typed)
    except BadQuery:
        tokens = words(typed)
        if not tokens:
            return None
        wanted = both(*(Words((token,)) for token in tokens))
    if unfinished and typed[-1:].isalnum():
        tokens = words(typed)
        simple = [Words((token,)) for token in tokens]
        if tokens and wanted == both(*simple):
            last = tokens[-1]
            simple[-1] = Words((last,), prefix=len(last) > 1)
            wanted = both(*simple)
    return wanted


def asked(db: Connection, typed: str, *, unfinished: bool = False) -> Query | None:
    """The same; where it names a query that does not exist, its words."""
    wanted = understood(typed, unfinished=unfinished)
    if wanted is not None:
        try:
            return settled(wanted, lambda name: matching.expression_of(db, name))
        except BadQuery:
            tokens = words(typed)
            return both(*(Words((token,)) for token in tokens)) if tokens else None
    return None


def is_plain(wanted: Query) -> bool:
    """Whether it is nothing but words that must all be there, anywhere."""
    parts = wanted.parts if isinstance(wanted, And) else (wanted,)
    return all(isinstance(part, Words) and part.field is None and not part.wild for part in parts)


def found_items(db: Connection, typed: str, after: ItemRow | None = None, limit: int = PAGE) -> Sequence[ItemRow]:
    """Items that hold what somebody is typing, the newest first, page by page."""
    wanted = asked(db, typed, unfinished=True)
    return () if wanted is None else matching.page(db, wanted, after, limit)


def everything(db: Connection, typed: str, limit: int = 20, *, unfinished: bool = False) -> Found:
    """What holds these words, the newest first."""
    wanted = asked(db, typed, unfinished=unfinished)
    if wanted is None:
        return Found((), (), (), ())
    tokens = words(typed)
    match = " ".join(f'"{token}"' for token in tokens)
    if not match:
        return Found(matching.page(db, wanted, limit=limit), (), (), ())
    if unfinished and len(tokens[-1]) > 1:
        match += "*"
    return Found(
        items=matching.page(db, wanted, limit=limit),
        people=people.found(db, _ids(db, "person_words", match, limit)),
        notes=[FoundText(*row) for row in db.execute(_texts(note, _ids(db, "note_words", match, limit)))],
        drafts=[FoundText(*row) for row in db.execute(_texts(draft, _ids(db, "draft_words", match, limit)))],
        tasks=[FoundText(*row) for row in db.execute(_texts(task, _ids(db, "task_words", match, limit)))],
    )


def _ids(db: Connection, index: str, match: str, limit: int) -> list[int]:
    found = db.exec_driver_sql(
        f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC LIMIT ?", (match, limit)
    )
    return [row[0] for row in found]


def _texts(table: Table, ids: list[int]) -> Select[Any]:
    return (
        select(table.c.id, table.c.conversation_id, table.c.text).where(table.c.id.in_(ids)).order_by(table.c.id.desc())
    )
